"""Reads the lines of flows, and where one block of them ends and the next begins."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aqbcheck.agreement.passage import END, Composer, Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.cut import Blocks, cut
from aqbcheck.agreement.signatures.lines import Line, bounds, inside, place_and_date, seats, with_places_above
from aqbcheck.agreement.signatures.parts import PartFinder
from aqbcheck.agreement.signatures.persons import PersonFinder
from aqbcheck.form import Form


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
        return Flow(passage, cut(with_places_above(passage, lines, self._seats)))


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


def _reaching(parts: Sequence[p.Part], starts: Sequence[int], start: int, end: int) -> tuple[p.Part, ...]:
    """The parts of a line, and the one before it if that reaches into it."""
    own = inside(parts, starts, start, end)
    ahead = bisect_left(starts, start)
    before = parts[ahead - 1 : ahead] if ahead and parts[ahead - 1].end > start else ()
    return (*before, *own)
