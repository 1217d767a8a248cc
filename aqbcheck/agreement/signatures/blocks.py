"""From the lines of a signature block to what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from aqbcheck.agreement.candidates import Candidate, DateMention, Mark, PartyMention, SignatureBlock, Slot
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.cut import roles_of
from aqbcheck.agreement.signatures.lines import Line, PlaceDate
from aqbcheck.agreement.signatures.offices import functions_of
from aqbcheck.agreement.signatures.parts import Part
from aqbcheck.form import Form
from aqbcheck.language.nearness import same_stem
from aqbcheck.language.phrases import holds, table_of
from aqbcheck.language.words import folded, keys, words

_NEAR = 40
"""Persons among whom one is looked for again: a block has two or three, and a list of names is none."""
NAME_TWICE = "name-twice"
"""A mark that is no mark by itself: the name written above the printed one."""
_ASKED = ((p.NAME_PROMPT, "name"), (p.FUNCTION_PROMPT, "function"), (p.PARTY_PROMPT, "party"))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one block in their passage, and the lines for place and date that it shares with others."""

    passage: Passage
    lines: tuple[Line, ...]
    shared: tuple[PlaceDate, ...] = ()


class BlockReader:
    """Takes signature blocks apart; built once for a form."""

    def __init__(self, form: Form) -> None:
        self._roles = {role.id for role in form.roles}
        self._little = folded(form.lexicon.little)
        self._titles = frozenset(word.key for title in form.signatures.titles for word in words(title))
        self._articles = form.lexicon.article_words
        words_ = form.signatures
        self._foreign = words_.foreign_bodies
        self._asks = (
            ("name", tuple(words_.name_prompts)),
            ("function", (*words_.function_prompts, *_functions(form))),
            ("party", (*words_.party_prompts, *(kind.word for role in form.roles for kind in role.kinds))),
        )

    def read(self, block: Lines, last_section: int, title: frozenset[str]) -> SignatureBlock:
        """What the lines of a block say, each part with its place; ``title`` are the words of the title block."""
        passage, lines = block.passage, block.lines
        parts = [part for line in lines for part in line.parts]
        persons = tuple(person for line in lines for person in line.persons)
        functions = tuple(function for line in lines for function in functions_of(passage, line, self._articles))
        dates = [line.place_date for line in lines if line.place_date] or list(block.shared)
        place = next((said.place for said in dates if said.place), None)
        date = next((said.date for said in dates if said.date), None)
        roles = roles_of(lines) & self._roles
        other = self._other_of_kind(block)
        if other and not self._is_named(other, title):
            roles = set()
        unknown = None if roles else other or self._other_body(block) or self._foreign_body(block)
        blanks = self._blanks(block, place, date, bool(persons), bool(functions))
        if not roles and unknown is None and "function" in blanks:
            blanks.add("party")  # a function would say whose block it is
        return SignatureBlock(
            whole=passage.locate(lines[0].start, lines[-1].end),
            role=next(iter(roles)) if len(roles) == 1 else None,
            parties=tuple(part.of for part in parts if isinstance(part.of, PartyMention)),
            unknown_party=None if roles or "party" in blanks else unknown or _other_signatory(block, persons),
            dated=bool(dates),
            place_written=place,
            date=date,
            persons=self._distinct(persons),
            functions=functions,
            marks=tuple(self._marks(passage, parts, persons)),
            blanks=frozenset(blanks),
            last_section=last_section,
        )

    def _other_of_kind(self, block: Lines) -> Candidate | None:
        """What a party is, with a name that the form does not know: another county, another ministry."""
        if any(line.has(p.PARTY) for line in block.lines):
            return None
        for line in block.lines:
            generic = p.of_kind(line.parts, p.GENERIC)
            if generic and not line.has(p.SLOT, p.PARTY_PROMPT) and _names(block.passage, generic[0].start, line):
                first = next(part for part in line.parts if part.kind in (p.GENERIC, p.BODY))
                ends = [part.start for part in line.parts if part.start > first.start and part.kind not in (p.GENERIC, p.BODY)]
                return _trimmed(Candidate(block.passage, first.start, min(ends, default=line.end)))
        return None

    def _other_body(self, block: Lines) -> Candidate | None:
        """The name of a body that is of no kind of the form: what stands behind an opener, or holds an office's word."""
        for line in block.lines:
            if line.place_date is not None or line.has(p.SLOT, p.PARTY_PROMPT, p.FUNCTION, p.MARK):
                continue
            openers = [part for part in p.of_kind(line.parts, p.OPENER) if part.start == line.start]
            if openers or line.has(p.BODY):
                start = openers[0].end if openers else line.start
                return _trimmed(Candidate(block.passage, start, line.end))
        return None

    def _foreign_body(self, block: Lines) -> Candidate | None:
        """The name of a body that is no part of either side, behind a function or alone on its line."""
        for line in block.lines:
            at, last = block.passage.word_at(line.start), block.passage.word_at(line.end)
            found = None if line.place_date else next(table_of(self._foreign).everywhere(block.passage.words, at, last), None)
            if found is not None:
                return _trimmed(Candidate(block.passage, block.passage.words[found[0][0]].start, line.end))
        return None

    def signs_for_others(self, block: SignatureBlock) -> bool:
        """Whether somebody signs a block for a body that is no part of either side."""
        other = block.unknown_party
        if other is None or block.role or not block.persons:
            return False
        first, last = other.passage.word_at(other.start), other.passage.word_at(other.end)
        return bool(block.functions or block.marks) and holds(self._foreign, other.passage.words, first, last)

    def _is_named(self, party: Candidate, title: frozenset[str]) -> bool:
        own = [key for key in keys(party.written) if key not in self._little]
        return all(any(same_stem(key, other) for other in title) for key in own)

    def _distinct(self, persons: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Each person once, as printed last, with the fullest name: one above the printed name is a signature."""
        names = [self._name(person) for person in persons]
        kept = [
            person
            for at, person in enumerate(persons)
            if not any(names[at] < name for name in names[max(0, at - _NEAR) : at + _NEAR]) and names[at] not in names[at + 1 : at + _NEAR]
        ]
        return tuple(kept)

    def _name(self, person: Candidate) -> frozenset[str]:
        return frozenset(keys(person.written)) - self._titles

    def _marks(self, passage: Passage, parts: Sequence[Part], persons: Sequence[Candidate]) -> list[Mark]:
        found = [
            Mark(str(part.of), passage.locate(part.start, part.end), passage.text[part.start : part.end])
            for part in p.of_kind(parts, p.MARK)
        ]
        names: set[frozenset[str]] = set()
        for person in reversed(persons):
            if self._name(person) in names:
                found.append(Mark(NAME_TWICE, person.place, person.written))
            names.add(self._name(person))
        return sorted(found, key=lambda mark: mark.place)

    def _blanks(self, block: Lines, place: Candidate | None, date: DateMention | None, person: bool, function: bool) -> set[str]:
        """What is there to be filled in. A blank that does not say for what stands for the name."""
        blanks = set()
        if block.shared or any(line.place_date for line in block.lines):
            blanks |= {name for name, value in (("place", place), ("date", date)) if value is None}
        for line in block.lines:
            if line.place_date is not None:
                continue
            asked = {what for kind, what in _ASKED if line.has(kind)}
            for part in p.of_kind(line.parts, p.SLOT):
                asked |= self._asked_by(part, block.passage) or {"name"}
            if line.has(p.NOBODY):
                asked.add("name")
            blanks |= asked
        if any(line.has(p.PARTY) for line in block.lines):
            blanks.discard("party")
        return blanks - {name for name, there in (("name", person), ("function", function)) if there}

    def _asked_by(self, part: Part, passage: Passage) -> set[str]:
        """What a blank asks for by its own words; nothing for one without."""
        if not isinstance(part.of, Slot):
            return set()
        row = passage.words[passage.word_at(part.start) : passage.word_at(part.end)]
        return {what for what, phrases in self._asks if holds(phrases, row, 0, len(row))}


def _other_signatory(block: Lines, persons: Sequence[Candidate]) -> Candidate | None:
    """Who signs where no party is named, but a line for place and date of their own: those who sign for one party share it."""
    return persons[0] if persons and any(line.place_date for line in block.lines) else None


def _functions(form: Form) -> list[str]:
    return [name for role in form.roles for kind in role.kinds for name in kind.functions]


def _names(passage: Passage, start: int, line: Line) -> bool:
    """Whether a word with a capital stands behind the word for what a party is."""
    row = passage.words[passage.word_at(start) + 1 : passage.word_at(line.end)]
    parts = [part for part in line.parts if part.kind not in (p.BODY, p.SEPARATOR)]
    return any(passage.text[word.start].isupper() and not any(part.start <= word.start < part.end for part in parts) for word in row)


def _trimmed(candidate: Candidate) -> Candidate | None:
    text, start, end = candidate.passage.text, candidate.start, candidate.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Candidate(candidate.passage, start, end) if start < end else None
