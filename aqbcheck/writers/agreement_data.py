"""The agreement that was understood as structured data, with the places that it was read at.

Of the wording of the section that lists the measures, the list itself is left to the field that
holds it, unless it cannot be told what is in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from aqbcheck.agreement import Agreement
from aqbcheck.agreement.agreement import Section
from aqbcheck.agreement.candidates import CATEGORY, CURRENCY_ELSEWHERE, PART, PROJECT, Amount, Candidate, PartyMention, SignatureBlock
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.understand import LOOSE
from aqbcheck.document import Location
from aqbcheck.document import location as parts
from aqbcheck.engine.places import Places
from aqbcheck.form import Form
from aqbcheck.writers.text_of import rows_of_nothing_else, written_text


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a remark on where it was read."""

    value: "Value"
    remark: str


Value = str | Noted | list["Value"] | dict[str, "Value"]


def describe(agreement: Agreement, form: Form, places: Places) -> dict[str, Value]:
    """The data of an agreement, every key in the order of the schema and those without a value left out."""
    return _Describer(agreement, form, places).data()


class _Describer:
    def __init__(self, agreement: Agreement, form: Form, places: Places) -> None:
        self._agreement = agreement
        self._form = form
        self._places = places

    def data(self) -> dict[str, Value]:
        found: dict[str, Value] = {
            **self._title(),
            **({"preamble": self._preamble()} if self._agreement.parts else {}),
            "sections": [self._section(at, section) for at, section in enumerate(self._agreement.sections)],
            "budget": self._budget(),
            "measures": self._measures(),
            "signatures": [self._signature(block) for block in self._agreement.signatures],
            "loose": "\n\n".join(written_text(passage) for passage in self._passages(LOOSE)),
            "annexes": [self._words(place) for place in self._agreement.annexes],
            "header": self._beside(parts.HEADER),
            "footer": self._beside(parts.FOOTER),
            "footnotes": self._beside(parts.FOOTNOTE) + self._beside(parts.ENDNOTE),
        }
        return _filled(found)

    def _title(self) -> dict[str, Value]:
        """The title block: what stands before the parties, the parties one by one, the subject."""
        title = self._agreement.title
        text = title.passage.text
        begin, end = title.names or (len(text) if title.subject is None else title.subject,) * 2
        lead = max((word.start for word in title.passage.words if word.end <= begin), default=begin) if title.names else begin
        lines = [line.strip() for line in text[:lead].split("\n") if line.strip()]
        alone = [line for line in lines if any(line == str(year.value) for year in self._agreement.years)][:1]
        found: dict[str, Value] = {"title": "\n".join(line for line in lines if line not in alone)}
        if alone:
            found["year"] = alone[0]
        names = Candidate(title.passage, begin, end)
        if names.written:
            found["parties"] = list(self._parties(names))
        if title.subject is not None:
            found["subject"] = " ".join(text[title.subject :].split())
        return {key: self._noted(value, title.passage, key) for key, value in found.items()}

    def _noted(self, value: Value, passage: Passage, key: str) -> Value:
        return Noted(value, self._remark(passage.whole())) if key == "title" and passage.text.strip() else value

    def _parties(self, names: Candidate) -> Iterable[Value]:
        """The stretch of the names, divided before a word that joins two of them."""
        joins = {word.casefold() for word in self._form.lexicon.parties.joined_by}
        passage = names.passage
        mentions = [m for m in self._agreement.parties if m.passage is passage and names.start <= m.start < names.end]
        starts = [names.start]
        for word in passage.words[passage.word_at(names.start) : passage.word_at(names.end)]:
            outside = not any(m.start <= word.start < m.end for m in mentions)
            if word.key in joins and outside and passage.text[starts[-1] : word.start].strip() and self._begins_name(passage, word.end):
                starts.append(word.end)
        for start, end in zip(starts, [*starts[1:], names.end], strict=True):
            words = passage.text[start:end].split()
            while words and words[-1].casefold() in joins and end != names.end:
                words.pop()
            if words:
                yield " ".join(words).strip(" ,;")

    def _begins_name(self, passage: Passage, start: int) -> bool:
        at = passage.word_at(start)
        following = passage.words[at].key if at < len(passage.words) else ""
        articles = {a for entry in self._form.lexicon.articles for a in (entry.nominative, entry.genitive, entry.dative, entry.accusative)}
        named = any(m.passage is passage and passage.word_at(m.start) == at for m in self._agreement.parties)
        return following in articles or named

    def _preamble(self) -> Value:
        part = self._agreement.parts[0]
        text = "\n\n".join(written_text(part.body) for part in self._agreement.parts)
        found: dict[str, Value] = {"heading": Noted(part.heading, self._remark(part.place))}
        return found if part.left_out else {**found, "text": text}

    def _section(self, at: int, section: Section) -> Value:
        sub = [" ".join(passage.text.split()) for passage in section.headings[1 if section.heading else 0 :]]
        found: dict[str, Value] = {
            "number": Noted(section.label, self._remark(section.place)),
            "heading": section.heading,
            "subheadings": list(sub),
        }
        found = {key: value for key, value in found.items() if value and not (isinstance(value, Noted) and not value.value)}
        if not section.left_out:
            found["text"] = written_text(section.body, self._listed(section.body))
        return found

    def _listed(self, body: Passage) -> frozenset[int]:
        """The blocks that are nothing but measures, so that the field says it all; none where anything is in doubt."""
        measures = [m for m in self._agreement.measures if m.passage is body]
        if not all(measure.certain for measure in measures):
            return frozenset()
        blocks = set()
        for measure in measures:
            piece = body.piece_at(measure.start)
            before = piece.normal.text[: measure.start - piece.at].replace(measure.label, "", 1)
            after = piece.normal.text[measure.end - piece.at :]
            if not before.strip(" \t-*+•.()0123456789") and not after.strip():
                blocks.add(piece.span.block)
        return frozenset(blocks) | rows_of_nothing_else(body, blocks)

    def _budget(self) -> Value:
        holders = [section.id for section in self._form.sections if section.hallmark.candidate == "amount"]
        found = [amount for amount in self._agreement.amounts if amount.passage.region in holders and PART not in amount.traits]
        amounts: list[Value] = [Noted(self._with_currency(amount), self._remark(amount.place)) for amount in found]
        return amounts[0] if len(amounts) == 1 else amounts

    def _with_currency(self, amount: Amount) -> str:
        """The written amount; one whose currency stands in the head of a table takes it along."""
        elsewhere = CURRENCY_ELSEWHERE in amount.traits
        return f"{amount.written} {self._form.lexicon.money.currency[0]}" if elsewhere else amount.written

    def _measures(self) -> list[Value]:
        entries: list[Value] = []
        projects: dict[int | None, list[Value]] = {}
        for at, measure in enumerate(self._agreement.measures):
            remark = self._remark(measure.place)
            if measure.kind == CATEGORY and measure.certain:
                projects[at] = []
                number: dict[str, Value] = {"number": measure.label} if measure.number is not None else {}
                entries.append({**number, "category": Noted(measure.written, remark), "projects": projects[at]})
            elif measure.kind == PROJECT and measure.certain:
                if measure.owner not in projects:
                    projects[measure.owner] = []
                    entries.append({"projects": projects[measure.owner]})
                projects[measure.owner].append({"name": Noted(measure.written, remark)})
        return entries

    def _signature(self, block: SignatureBlock) -> Value:
        blank = block.blanks
        last = len(self._agreement.sections) - 1
        marks: list[Value] = [mark.written or mark.kind for mark in block.marks]
        after = self._agreement.sections[block.last_section].number if 0 <= block.last_section < last else None
        found: dict[str, Value] = {
            "party": ", ".join(_each_once(block.parties)) or (block.unknown_party.written if block.unknown_party else ""),
            "place": block.place_written.written if block.place_written else "",
            "date": block.date.written if block.date else "",
            "name": [person.written for person in block.persons],
            "function": [function.written for function in block.functions],
            "mark": marks,
            "after": "" if after is None else str(after),
        }
        given = {"place", "date"} if block.dated else set()
        shown: dict[str, Value] = {}
        for key, value in found.items():
            if isinstance(value, list):
                value = value[0] if len(value) == 1 else value
            if value or key in blank or key in given:
                shown[key] = value or ""
        first = next(iter(shown), None)
        if first is not None:
            shown[first] = Noted(shown[first], self._remark(block.whole))
        return shown

    def _beside(self, part: str) -> list[Value]:
        """The lines of a part; one without any letter is the number of a page."""
        return [line.strip() for passage in self._passages(part) for line in passage.text.split("\n") if any(map(str.isalpha, line))]

    def _passages(self, region: str) -> list[Passage]:
        return [passage for passage in self._agreement.passages if passage.region == region]

    def _words(self, place: Location) -> str:
        return self._places.words(place)

    def _remark(self, place: Location) -> str:
        shown = self._places.place(place)
        return "" if shown is None else shown.label if shown.line is None else f"{shown.label} (:{shown.line})"


def _each_once(mentions: Iterable[PartyMention]) -> Iterable[str]:
    """The written names, the first of each party."""
    names: dict[str, str] = {}
    for mention in mentions:
        names.setdefault(mention.party, mention.written)
    return names.values()


def _filled(data: dict[str, Value], *kept: str) -> dict[str, Value]:
    return {key: value for key, value in data.items() if key in kept or (value.value if isinstance(value, Noted) else value)}
