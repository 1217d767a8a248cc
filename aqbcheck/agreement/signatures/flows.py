"""Lines of signature blocks in the order in which they are read: columns one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from aqbcheck.agreement.passage import Span
from aqbcheck.document import Block, Document

_GAP = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{3,}")
PLAIN = "plain"
COLUMNS = "columns"
TABLE = "table"
BOXES = "boxes"
_TABLES = 2
"""Tables from which on one may go on with the columns of another."""


Reading = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Blocks that are laid out in one way, and each way in which they can be read.

    A reading is a tuple of flows, a flow a tuple of spans, one per line. ``labelled`` are readings for a table whose first
    column or row holds nothing but labels, beside that; ``whole`` are those as one flow for a table that has none.
    """

    layout: str
    readings: tuple[Reading, ...]
    labelled: tuple[tuple[tuple[Span, ...], Reading], ...] = ()
    whole: tuple[Reading, ...] = ()


@dataclass(slots=True)
class _Line:
    """A line of text in its columns.

    ``leading`` is the number of the column that the first one stands in. ``continues`` says that it
    begins with a small letter.
    """

    columns: list[Span]
    leading: int = 0
    continues: bool = False


def segments(document: Document, spans: Sequence[Span], *, columns: bool = True) -> tuple[Segment, ...]:
    """Divide the blocks of an area by their layout; without ``columns``, running lines are read one below the other."""
    found: list[Segment] = []
    widths = _widths(document, spans)
    for key, group in groupby(spans, key=lambda span: _layout(document.blocks[span.block], widths)):
        members = list(group)
        if key[0] == TABLE:
            found.append(_table(document, members))
        elif key[0] == BOXES:
            found += _in_boxes(
                document, [list(box) for _, box in groupby(members, key=lambda span: document.blocks[span.block].box)], columns
            )
        elif columns:
            found += _by_columns(document, members)
        else:
            found.append(Segment(PLAIN, ((tuple(_lines(document, members)),),)))
    return tuple(found)


def in_order(document: Document, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """The blocks of an area as lines in the order of the document, if it holds a table and more: that may be a part of a block."""
    if len({document.blocks[span.block].cell is None for span in spans}) == 1:
        return ()
    return (Segment(PLAIN, ((tuple(_lines(document, spans)),),)),)


def boxes_apart(document: Document, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """The blocks of an area with its text boxes behind the rest, if it holds both: a box hangs on any line beside it."""
    inside = [span for span in spans if document.blocks[span.block].box is not None]
    if not 0 < len(inside) < len(spans):
        return ()
    return segments(document, [*(span for span in spans if document.blocks[span.block].box is None), *inside])


def joined(found: Sequence[Segment], document: Document) -> tuple[Segment, ...]:
    """The segments with as many columns as each other as one, in the place of the last of them: the heads of columns
    may stand in one table and their names in another."""
    widths = [_filled(segment, document) for segment in found]
    wide = [at for at, flows in enumerate(widths) if len(flows) > 1]
    if len(wide) < _TABLES or len({len(widths[at]) for at in wide}) > 1:
        return ()
    one = tuple(tuple(span for flow in flows for span in flow) for flows in zip(*(widths[at] for at in wide), strict=True))
    kept = [segment if at not in wide else Segment(TABLE, (one,)) for at, segment in enumerate(found) if at not in wide[:-1]]
    return tuple(kept)


def _filled(segment: Segment, document: Document) -> list[tuple[Span, ...]]:
    """The columns of a segment that hold anything."""
    return [flow for flow in segment.readings[0] if any(document.blocks[span.block].text[span.start : span.end].strip() for span in flow)]


def _widths(document: Document, spans: Sequence[Span]) -> dict[int, int]:
    """The number of columns of each table."""
    widths: dict[int, int] = {}
    for span in spans:
        if cell := document.blocks[span.block].cell:
            widths[cell.table] = max(widths.get(cell.table, 0), cell.column + cell.width)
    return widths


def _layout(block: Block, widths: dict[int, int]) -> tuple[str, int]:
    """How a block is laid out; what stands in a cell as wide as its table belongs to all columns."""
    cell = block.cell
    if cell is not None and not (cell.column == 0 and cell.width == widths[cell.table]):
        return TABLE, cell.table
    return (BOXES, 0) if block.box is not None else (PLAIN, 0)


def _table(document: Document, spans: Sequence[Span]) -> Segment:
    """A table read by its columns, and by its rows; with a column or row of labels, or else as one block."""

    def flows(numbers: dict[int, list[Span]]) -> tuple[tuple[Span, ...], ...]:
        return tuple(tuple(_lines(document, numbers[number])) for number in sorted(numbers))

    columns: dict[int, list[Span]] = {}
    rows: dict[int, list[Span]] = {}
    for span in spans:
        cell = document.blocks[span.block].cell
        if cell is not None:
            columns.setdefault(cell.column, []).append(span)
            rows.setdefault(cell.row, []).append(span)
    by_column, by_row = flows(columns), flows(rows)
    places = {span: (cell.column, cell.row) for span in spans if (cell := document.blocks[span.block].cell)}
    across = {span: (row, column) for span, (column, row) in places.items()}
    labelled = ((by_column[0], _labelled(document, places)), (by_row[0], _labelled(document, across)))
    return Segment(TABLE, (by_column, by_row), labelled, (((tuple(span for row in by_row for span in row)),),))


def _labelled(document: Document, places: dict[Span, tuple[int, int]]) -> Reading:
    """The columns behind the first, by the column and row of each span, with what stands in the first before each of
    their rows; for rows with a head, the other way round."""
    columns = sorted({column for column, _ in places.values()})
    found = []
    for column in columns[1:]:
        own = [span for span, (at, _) in places.items() if at in (columns[0], column)]
        found.append(tuple(_lines(document, sorted(own, key=lambda span: (places[span][1], places[span][0])))))
    return tuple(found)


def _lines(document: Document, spans: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        text = document.blocks[span.block].text
        at = span.start
        for line in text[span.start : span.end].split("\n"):
            if line.strip() or span.start == span.end or not text.strip():
                yield Span(span.block, at, at + len(line))
            at += len(line) + 1


def _in_boxes(document: Document, boxes: Sequence[Sequence[Span]], columns: bool) -> list[Segment]:
    """Text boxes beside each other, or each with its own columns."""
    if columns and any(len(_columns(document, line).columns) > 1 for box in boxes for line in _lines(document, box)):
        return [segment for box in boxes for segment in _by_columns(document, box)]
    return [Segment(BOXES, (tuple(tuple(_lines(document, box)) for box in boxes),))]


def _by_columns(document: Document, spans: Sequence[Span]) -> list[Segment]:
    """Running lines: those beside each other, by tabs or wide blanks, are columns."""
    lines = [_columns(document, span) for span in _lines(document, spans)]
    found = []
    at = 0
    while at < len(lines):
        end = at
        wide = len(lines[at].columns) > 1 or lines[at].leading > 0
        if wide:
            end = _end_of_columns(lines, at)
        if wide and any(len(line.columns) > 1 for line in lines[at:end]):
            found.append(Segment(COLUMNS, (_side_by_side(lines[at:end]),)))
        else:
            end = next((n for n in range(at + 1, len(lines)) if len(lines[n].columns) > 1), len(lines))
            found.append(Segment(PLAIN, ((tuple(line.columns[0] for line in lines[at:end]),),)))
        at = end
    return found


def _end_of_columns(lines: Sequence[_Line], at: int) -> int:
    """Where lines in columns end: behind the last line with two of them, and what stands indented behind it."""
    last = max((n for n in range(at, len(lines)) if len(lines[n].columns) > 1), default=at)
    while last + 1 < len(lines) and (lines[last + 1].leading or lines[last + 1].continues):
        last += 1
    return last + 1


def _side_by_side(lines: Sequence[_Line]) -> tuple[tuple[Span, ...], ...]:
    width = max(len(line.columns) + line.leading for line in lines)
    flows: list[list[Span]] = [[] for _ in range(width)]
    for line in lines:
        for number, span in enumerate(line.columns, start=line.leading):
            flows[number].append(span)
    return tuple(tuple(flow) for flow in flows if flow)


def _columns(document: Document, span: Span) -> _Line:
    text = document.blocks[span.block].text[span.start : span.end]
    starts = [0]
    leading = 0
    for gap in _GAP.finditer(text):
        if not text[: gap.start()].strip():
            leading = 1 if gap.end() < len(text) else 0
            starts = [gap.end()]
        elif gap.end() < len(text):
            starts.append(gap.end())
    ends = [*starts[1:], len(text)]
    spans = [Span(span.block, span.start + start, span.start + end) for start, end in zip(starts, ends, strict=True)]
    return _Line(spans, leading, text.lstrip()[:1].islower())
