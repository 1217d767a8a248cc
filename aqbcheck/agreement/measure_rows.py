"""Measures in tables: a project belongs to the category that its row names, on whichever side."""

from collections.abc import Sequence
from dataclasses import replace

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.document import Cell


def owned_by_rows(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures with the owners that their rows give them; others keep theirs.

    A cell that is merged over several rows names its category for all of them. Categories beside
    each other own what stands below them.
    """
    by_row: dict[tuple[int, int], int] = {}
    by_column: dict[tuple[int, int], int] = {}
    for at, measure in enumerate(measures):
        cell = _cell(measure)
        if measure.kind == CATEGORY and cell is not None:
            if (beside := _cell(measures[by_row.get((cell.table, cell.row), at)])) and beside.column != cell.column:
                by_column |= {(cell.table, beside.column): by_row[cell.table, cell.row], (cell.table, cell.column): at}
            by_row |= {(cell.table, row): at for row in range(cell.row, cell.row + cell.height)}
    return tuple(_owned(measure, by_row, by_column) for measure in measures)


def _owned(measure: Measure, by_row: dict[tuple[int, int], int], by_column: dict[tuple[int, int], int]) -> Measure:
    cell = _cell(measure)
    if measure.kind != PROJECT or cell is None:
        return measure
    owner = by_column.get((cell.table, cell.column), by_row.get((cell.table, cell.row), measure.owner))
    return measure if owner == measure.owner else replace(measure, owner=owner)


def _cell(measure: Measure) -> Cell | None:
    return measure.passage.block_at(measure.start).cell
