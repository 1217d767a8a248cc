"""Signature blocks from the fields of structured data."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aqbcheck.agreement.candidates import Candidate, DateMention, Mark, SignatureBlock
from aqbcheck.agreement.data import SignatureData
from aqbcheck.agreement.data_layout import Sheet
from aqbcheck.agreement.dates import find_dates
from aqbcheck.agreement.labels import automatic_label
from aqbcheck.agreement.passage import Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.blocks import BlockReader, Lines
from aqbcheck.agreement.signatures.lines import Line, PlaceDate, bounds
from aqbcheck.agreement.signatures.parts import Part, PartFinder
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.readers.nodes import Path

PLACE, DATE, MARK, NAME, FUNCTION, PARTY = "place", "date", "mark", "name", "function", "party"
MARK_KINDS = frozenset({"picture", "ink", "digital", "line-signed", "line-unsigned"})
"""Marks that have no words of their own."""
_NAME_TWICE = "name-twice"


@dataclass(frozen=True, slots=True)
class SignatureBlocks:
    """A signature block as laid out: its spans with the names of their fields, and those fields that are there at all."""

    spans: tuple[Span, ...]
    fields: tuple[str, ...]
    given: frozenset[str]
    after: str


def lay_signature(sheet: Sheet, data: SignatureData, at: int) -> SignatureBlocks:
    """A block for each field, in the order in which a signature block is read."""
    path: Path = ("signatures", at)
    values = {
        PLACE: _one(data.place), DATE: _one(data.date), MARK: data.mark, NAME: data.name, FUNCTION: data.function, PARTY: _one(data.party)
    }  # fmt: skip
    spans, fields = [], []
    for name, texts in values.items():
        for position, text in enumerate(texts):
            if text.strip():
                spans.append(sheet.add(text.strip(), (*path, name, position)))
                fields.append(name)
    if not spans:
        spans, fields = [sheet.add("", path)], [""]
    given = frozenset(name for name, texts in values.items() if texts)
    return SignatureBlocks(tuple(spans), tuple(fields), given, data.after.strip())


def _one(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


class SignatureFields:
    """Makes signature blocks of fields; built once for a form."""

    def __init__(self, form: Form, parts: PartFinder) -> None:
        self._form = form
        self._parts = parts
        self._reader = BlockReader(form)

    def read(self, laid: SignatureBlocks, passage: Passage, numbers: Sequence[int | None], title: frozenset[str]) -> SignatureBlock:
        """The block in its own passage; ``numbers`` are those of the sections, ``title`` the words of the title block."""
        found = self._parts.find(passage)
        pieces = dict(zip(bounds(passage), laid.fields, strict=True))
        lines = tuple(
            line
            for (start, end), name in pieces.items()
            for line in (self._line(passage, start, end, name, [part for part in found if start <= part.start < max(end, start + 1)]),)
        )
        block = self._reader.read(Lines(passage, lines), self._last(laid.after, numbers), title)
        marks = tuple(mark for (start, end), name in pieces.items() if name == MARK for mark in self._marks(passage, start, end, lines))
        stated = {PLACE: block.place_written, DATE: block.date, NAME: block.persons, FUNCTION: block.functions, PARTY: block.parties}
        other = block.unknown_party
        if block.role is None and other is None and not block.parties:
            other = next((Candidate(passage, s, e) for (s, e), n in pieces.items() if n == PARTY and not _blank(found, s, e)), None)
        blanks = frozenset(name for name, value in stated.items() if name in laid.given and not value) - ({PARTY} if other else set())
        return replace(
            block, marks=marks, blanks=blanks, dated=bool(laid.given & {PLACE, DATE}), unknown_party=other, whole=passage.whole()
        )

    def _line(self, passage: Passage, start: int, end: int, name: str, parts: list[Part]) -> Line:
        """A field as a line of a block: what it is, is known, and need not be told from its words."""
        blank = start == end or any(part.kind in (p.SLOT, p.NOBODY) for part in parts)
        value = Candidate(passage, start, end)
        sides = [part for part in parts if part.kind in (p.PARTY, p.GENERIC, p.REPRESENTED, p.PARTY_PROMPT, p.SLOT, p.BODY, p.OPENER)]
        if name == PLACE:
            return Line(start, end, (), (), PlaceDate(None if blank else value, None))
        if name == DATE:
            return Line(start, end, (), (), PlaceDate(None, None if blank else self._date(passage, start, end)))
        if name == NAME:
            return Line(start, end, (), () if blank else (value,), None)
        if name == FUNCTION:
            offices = [part for part in parts if part.kind == p.FUNCTION]
            if not offices and not blank:
                offices = [Part(p.FUNCTION, start, end)]
            return Line(start, end, (*offices, *sides) if not blank else tuple(sides), (), None)
        return Line(start, end, tuple(sides) if name == PARTY else (), (), None)

    def _date(self, passage: Passage, start: int, end: int) -> DateMention:
        """The date in a field; one that cannot be read is no date of the calendar."""
        found = [date for date in find_dates(passage, self._form.lexicon) if start <= date.start < end]
        return found[0] if found else DateMention(passage, start, end, value=None, has_day=False, forms=frozenset())

    def _marks(self, passage: Passage, start: int, end: int, lines: Sequence[Line]) -> list[Mark]:
        """The mark in a field: one of the kinds, the name of who signs, or words that stand for a signature."""
        written = passage.text[start:end]
        place = passage.locate(start, end)
        if written in MARK_KINDS or written == _NAME_TWICE:
            return [Mark(written, place)]
        if any(keys(person.written) == keys(written) for line in lines for person in line.persons):
            return [Mark(_NAME_TWICE, place, written)]
        found = [part for part in self._parts.find(passage) if part.kind == p.MARK and start <= part.start < end]
        return [Mark(str(found[0].of), place, written)] if found else []

    def _last(self, after: str, numbers: Sequence[int | None]) -> int:
        """The position of the section that a block stands behind: the last one unless a number says another."""
        label = automatic_label(after, self._form.lexicon) if after else None
        number = int(after) if after.isascii() and after.isdigit() and len(after) < 4 else label.number if label else None
        return numbers.index(number) if number is not None and number in numbers else len(numbers) - 1


def _blank(parts: Sequence[Part], start: int, end: int) -> bool:
    return start == end or any(part.kind in (p.SLOT, p.PARTY_PROMPT) and start <= part.start < end for part in parts)
