"""Reads the lines of flows, and where one block of them ends and the next begins."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from aqbcheck.agreement.passage import END, Composer, Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.cut import Blocks, cut
from aqbcheck.agreement.signatures.lines import Line, bounds, inside, place_and_date, seats, with_places_above
from aqbcheck.agreement.signatures.parts import PartFinder
from aqbcheck.agreement.signatures.persons import PersonFinder
from aqbcheck.form import Form
from aqbcheck.language.words import keys

_BEHIND = 4
"""Lines behind a signature line in which a block can name who signs there once more."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A row of lines that are read one after the other, and the blocks that they come to."""

    passage: Passage
    blocks: Blocks

    def lines(self) -> list[Line]:
        """The lines of all blocks."""
        return [line for block in self.blocks for line in block]

    def spans(self) -> tuple[Span, ...]:
        """The spans that the flow was put together from, one per line."""
        return tuple(piece.span for piece in self.passage.pieces)


class FlowReader:
    """Reads flows; built once for a form."""

    def __init__(self, form: Form, parts: PartFinder, persons: PersonFinder) -> None:
        self._parts = parts
        self._persons = persons
        self._seats = seats(form)

    def read(self, passage: Passage) -> Flow:
        """The lines of a passage, in the blocks in which they come out most complete."""
        parts = self._parts.find(passage)
        starts = [part.start for part in parts]
        lines = []
        for start, end in bounds(passage):
            own = inside(parts, starts, start, end)
            persons = self._persons.find(passage, start, end, _reaching(parts, starts, start, end))
            said = place_and_date(passage, start, end, own, self._seats)
            place = said.place if said else None
            others = tuple(who for who in persons if not place or who.end <= place.start or who.start >= place.end)
            lines.append(Line(start, end, own, others, said))
        return Flow(passage, cut(with_places_above(passage, _named_once(passage, lines), self._seats)))


class Flows:
    """The flows of one section, each read once: the layouts that are tried have most of theirs in common."""

    def __init__(self, reader: FlowReader, composer: Composer, section: int | None) -> None:
        self._reader = reader
        self._composer = composer
        self._section = section
        self._read: dict[tuple[Span, ...], Flow] = {}

    def of(self, spans: Iterable[Span]) -> Flow:
        """The flow of a row of spans."""
        row = tuple(spans)
        if row not in self._read:
            self._read[row] = self._reader.read(self._composer.compose(END, row, self._section))
        return self._read[row]


def _named_once(passage: Passage, lines: Sequence[Line]) -> list[Line]:
    """The lines, without the person and the function that a signature line shows where its block names that person below."""
    found = list(lines)
    for at, line in enumerate(lines):
        if not _is_drawn(line):
            continue
        block = passage.piece_at(line.start).span.block
        shown = [n for n in range(at, min(at + _BEHIND, len(lines))) if passage.piece_at(lines[n].start).span.block == block]
        names = {keys(who.written) for n in shown for who in lines[n].persons}
        own = lines[shown[-1] + 1 : shown[-1] + 1 + _BEHIND]
        behind = takewhile(lambda other: other.place_date is None and not _is_drawn(other), own)
        if any(keys(who.written) in names for other in behind for who in other.persons):
            for n in shown:
                kept = tuple(part for part in lines[n].parts if part.kind != p.FUNCTION)
                found[n] = replace(lines[n], parts=kept, persons=())
    return found


def _is_drawn(line: Line) -> bool:
    return any(part.of in p.SIGNATURE_LINES for part in line.parts)


def _reaching(parts: Sequence[p.Part], starts: Sequence[int], start: int, end: int) -> tuple[p.Part, ...]:
    """The parts of a line, and the one before it if that reaches into it."""
    own = inside(parts, starts, start, end)
    ahead = bisect_left(starts, start)
    before = parts[ahead - 1 : ahead] if ahead and parts[ahead - 1].end > start else ()
    return (*before, *own)
