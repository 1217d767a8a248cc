"""A table's rows and cells on a grid of its own, before its text is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from aqbcheck.document.document import DELETION, FORMAT, HIDDEN, MOVE
from aqbcheck.readers.docx.bounds import Budget
from aqbcheck.readers.docx.branches import branch
from aqbcheck.readers.docx.colours import fill
from aqbcheck.readers.docx.controls import control
from aqbcheck.readers.docx.names import ALTERNATE, CUSTOM_XML, DEL, INS, MOVE_FROM, MOVE_TO, SDT, TC, TCPR, TR, TRPR, VAL, w
from aqbcheck.readers.docx.objects import words_of
from aqbcheck.readers.docx.values import switch, value, whole

_WIDEST = 63
"""The most columns that Word allows in a table, hence of a merged cell."""
MISPLACED = "misplaced"
"""The kind of what holds words where only rows or cells can stand: Word calls such a file damaged, or leaves them out."""


@dataclass(slots=True)
class GridCell:
    """A cell at its place, all zero-based; ``height`` grows while the rows below are read.

    ``table`` is the number of its table, ``None`` in a table of one column.
    """

    element: etree._Element
    row: int
    column: int
    width: int
    height: int = 1
    slot: bool = False
    ticked: bool | None = None
    hidden: bool = False
    inserted: bool = False
    fill: str | None = None
    table: int | None = None
    tag: str = "cell"


@dataclass(slots=True)
class Passed:
    """A row or cell that is not shown, or a change of one that is; ``kind`` is the trace that it leaves, or ``MISPLACED``."""

    element: etree._Element
    kind: str
    table: int | None = None
    tag: str = "passed"


@dataclass(slots=True)
class Grid:
    """The cells of a table in reading order; ``columns`` tells whether any row has more than one cell."""

    steps: list[GridCell | Passed]
    columns: bool


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """A row or cell with what the controls around it say."""

    element: etree._Element
    slot: bool = False
    ticked: bool | None = None


def grid(table: etree._Element, budget: Budget) -> Grid:
    """Place the cells of a ``w:tbl``; only rows, cells and their properties are looked at.

    Deleted rows and cells are left out, as is what a merged cell covers. A covered cell without
    one above it begins a cell of its own. Raises ReadingError over the bounds.
    """
    steps: list[GridCell | Passed] = []
    above: dict[int, GridCell] = {}
    row = 0
    columns = False
    for wrapped in _inside(table, TR):
        if isinstance(wrapped, Passed):
            steps.append(wrapped)
            continue
        properties = wrapped.element.find(TRPR)
        if properties is not None and properties.find(DEL) is not None:
            steps.append(Passed(wrapped.element, DELETION))
            continue
        if properties is not None and properties.find(w("trPrChange")) is not None:
            steps.append(Passed(properties, FORMAT))
        inserted = properties is not None and properties.find(INS) is not None
        cells, above, standing = _row(wrapped, row, above, budget)
        for cell in cells:
            if isinstance(cell, GridCell):
                cell.hidden = switch(properties, w("hidden"))
                cell.inserted = cell.inserted or inserted
        columns = columns or standing > 1
        steps.extend(cells)
        row += 1
    return Grid(steps, columns)


def _row(
    wrapped: _Wrapped, row: int, above: dict[int, GridCell], budget: Budget
) -> tuple[list[GridCell | Passed], dict[int, GridCell], int]:
    """The steps of one row, the cells that the row below may continue by their column, and how many stand side by side."""
    steps: list[GridCell | Passed] = []
    going_on: dict[int, GridCell] = {}
    column = whole(value(wrapped.element.find(TRPR), w("gridBefore")), 0, 0, _WIDEST)
    left: GridCell | None = None
    standing = 0
    for inner in _inside(wrapped.element, TC):
        if isinstance(inner, Passed):
            steps.append(inner)
            continue
        properties = inner.element.find(TCPR)
        if properties is not None and properties.find(w("cellDel")) is not None:
            steps.append(Passed(inner.element, DELETION))
            continue
        width = whole(value(properties, w("gridSpan")), 1, 1, _WIDEST)
        budget.take_cell(column + width)
        down = _merge(properties, "vMerge")
        if _merge(properties, "hMerge") == "continue" and left is not None:
            left.width += width if left.row == row else 0
            steps.append(Passed(inner.element, HIDDEN))
        elif down == "continue" and column in above:
            left = going_on[column] = above[column]
            left.height = row - left.row + 1
            steps.append(Passed(inner.element, HIDDEN))
            standing += 1
        else:
            left = GridCell(inner.element, row, column, width, slot=wrapped.slot or inner.slot, ticked=inner.ticked)
            left.fill = None if properties is None else fill(properties.find(w("shd")))
            left.inserted = properties is not None and properties.find(w("cellIns")) is not None
            if down is not None:
                going_on[column] = left
            if properties is not None and any(properties.find(w(change)) is not None for change in ("tcPrChange", "cellMerge")):
                steps.append(Passed(properties, FORMAT))
            steps.append(left)
            standing += 1
        column += width
    return steps, going_on, standing


def _merge(properties: etree._Element | None, name: str) -> str | None:
    """``restart``, ``continue`` (also when nothing is said) or ``None`` for a cell that is not merged."""
    element = None if properties is None else properties.find(w(name))
    return None if element is None else element.get(VAL, "continue")


def _inside(parent: etree._Element, wanted: str) -> Iterator[_Wrapped | Passed]:
    """The rows of a table or the cells of a row, also those in controls and other wrappers, and what else there has words."""
    stack = [(iter(parent), _Wrapped(parent))]
    while stack:
        level, around = stack[-1]
        for child in level:
            if child.tag == wanted:
                yield _Wrapped(child, around.slot, around.ticked)
                continue
            deeper = _wrapper(child, around)
            if deeper is not None:
                stack.append((iter(deeper.element), deeper))
                break
            if child.tag not in _WORDLESS and words_of(child):
                yield Passed(child, _GONE.get(child.tag, MISPLACED))
        else:
            stack.pop()


_WORDLESS = frozenset({w("tblPr"), w("tblGrid"), w("tblPrEx"), TRPR, SDT, ALTERNATE})
"""What has no words to stand for itself: properties, and what shows one of its branches or nothing."""
_GONE = {DEL: DELETION, MOVE_FROM: MOVE}


def _wrapper(element: etree._Element, around: _Wrapped) -> _Wrapped | None:
    if element.tag == SDT:
        found = control(element)
        if found.content is None:
            return None
        return _Wrapped(found.content, around.slot or found.slot, around.ticked if found.ticked is None else found.ticked)
    if element.tag in (CUSTOM_XML, INS, MOVE_TO):
        return _Wrapped(element, around.slot, around.ticked)
    chosen = branch(element) if element.tag == ALTERNATE else None
    return None if chosen is None else _Wrapped(chosen, around.slot, around.ticked)
