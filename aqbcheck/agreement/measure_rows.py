"""Measures in tables: a project belongs to the category that its row names, on whichever side."""

from collections.abc import Sequence
from dataclasses import replace

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.document import Cell


def owned_by_rows(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures with the owners that their rows give them; others keep theirs.

    A cell that is merged over several rows names its category for all of them.
    """
    by_row: dict[tuple[int, int], int] = {}
    for at, measure in enumerate(measures):
        cell = _cell(measure)
        if measure.kind == CATEGORY and cell is not None:
            by_row |= {(cell.table, row): at for row in range(cell.row, cell.row + cell.height)}
    return tuple(_owned(measure, by_row) for measure in measures)


def _owned(measure: Measure, by_row: dict[tuple[int, int], int]) -> Measure:
    cell = _cell(measure)
    if measure.kind != PROJECT or cell is None:
        return measure
    owner = by_row.get((cell.table, cell.row), measure.owner)
    return measure if owner == measure.owner else replace(measure, owner=owner)


def _cell(measure: Measure) -> Cell | None:
    return measure.passage.block_at(measure.start).cell
