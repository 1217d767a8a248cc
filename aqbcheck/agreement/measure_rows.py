"""Measures in tables: a project belongs to the category that its row names, on whichever side, and the numbers of the
rows tell categories from projects."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.agreement.measure_columns import is_count
from aqbcheck.agreement.measure_lines import Entry, Line
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Cell

_FIGURES = re.compile(r"\d+")
_DIGITS = 4
"""Digits of a number of a row at most."""
_DEPTHS = ("row without a number", "row with a number", "row with a number below")


def with_numbered_rows(passage: Passage, entries: Sequence[Entry], numbers: Mapping[str, int]) -> list[Entry]:
    """The entries; where every row that names a category bears a number of one part, a row with none, or with one of
    several parts, looks otherwise. A row with the number of a category, but without its name, looks like one."""
    counts: dict[tuple[int, int], tuple[str, ...]] = {}
    named: dict[int, list[Entry]] = {}
    filled: set[tuple[int, int, int]] = set()
    for entry in entries:
        if (cell := entry.line.cell) is None:
            continue
        if is_count(passage, entry.line):
            counts.setdefault((cell.table, cell.row), _numbers(passage, entry.line))
        else:
            filled |= {(cell.table, row, cell.column) for row in range(cell.row, cell.row + cell.height)}
        if entry.category:
            named.setdefault(cell.table, []).append(entry)
    heads = {table: row for table, row in named.items() if _are_numbered(row, counts)}
    found = []
    for entry in entries:
        cell = entry.line.cell
        if cell is None or cell.table not in heads:
            found.append(entry)
            continue
        category = heads[cell.table][0]
        number = counts.get((cell.table, cell.row), ())
        if category.line.cell and cell.column == category.line.cell.column:
            found.append(_restyled(entry, _DEPTHS[min(len(number), 2)], entry))
        elif (
            is_count(passage, entry.line)
            and category.line.cell
            and (cell.table, cell.row, category.line.cell.column) not in filled
            and _is_left_out(number, cell.row, heads[cell.table], counts, numbers)
        ):
            found.append(_restyled(entry, _DEPTHS[1], category))
        else:
            found.append(entry)
    return found


def _numbers(passage: Passage, line: Line) -> tuple[str, ...]:
    """The parts of the number in a cell: two for "3.1"."""
    sign = line.label.sign if line.label else ""
    return tuple(_FIGURES.findall(f"{sign} {passage.text[line.start : line.end]}"))


def _restyled(entry: Entry, style: str, like: Entry) -> Entry:
    return replace(entry, line=replace(entry.line, look=(style, *like.line.look[1:])))


def _are_numbered(named: Sequence[Entry], counts: Mapping[tuple[int, int], tuple[str, ...]]) -> bool:
    """Whether categories stand one below the other, each beside a number of one part."""
    cells = [cell for entry in named if (cell := entry.line.cell)]
    return len({cell.column for cell in cells}) == 1 and all(len(counts.get((cell.table, cell.row), ())) == 1 for cell in cells)


def _is_left_out(
    number: tuple[str, ...],
    row: int,
    named: Sequence[Entry],
    counts: Mapping[tuple[int, int], tuple[str, ...]],
    numbers: Mapping[str, int],
) -> bool:
    """Whether a number is that of a category which is missing between others that all bear theirs."""
    cells = [(entry.category, cell) for entry in named if (cell := entry.line.cell)]
    own = {category: counts[cell.table, cell.row][0] for category, cell in cells if category}
    if any(str(numbers[category]) != written for category, written in own.items()) or cells[-1][1].row <= row:
        return False
    return len(number) == 1 and number[0] in {str(at) for category, at in numbers.items() if category not in own}


def is_counted_through(passage: Passage, entries: Sequence[Entry], looks: Set[object], numbers: Mapping[str, int]) -> bool:
    """Whether one count runs through categories and what else looks like them: they do not bear the ``numbers`` that
    they have, and between them stand at least half as many others. One other may be one category more."""
    counts = {
        (cell.table, cell.row): int(written[0][:_DIGITS])
        for entry in entries
        if (cell := entry.line.cell) and is_count(passage, entry.line) and len(written := _numbers(passage, entry.line)) == 1
    }
    alike = [
        (entry.category, number) for entry in entries if entry.line.look in looks and (number := _number(entry.line, counts)) is not None
    ]
    known = [(numbers[category], number) for category, number in alike if category]
    between = [number for category, number in alike if not category and known and known[0][1] < number]
    apart = any(after - before > 1 for (_, before), (_, after) in pairwise(known))
    return apart and any(own != written for own, written in known) and len(between) > 1 and 2 * len(between) >= len(known)


def is_one_count(entries: Sequence[Entry], looks: Set[object], numbers: Mapping[str, int]) -> bool:
    """Whether categories and what looks otherwise are numbered on and on, from the first category, so that one bears
    another number than its own of the ``numbers``."""
    first = next((at for at, entry in enumerate(entries) if entry.category), len(entries))
    listed = [entry for entry in entries[first:] if entry.line.listed and not entry.line.prose]
    counts = [entry.line.label.count if entry.line.label else None for entry in listed]
    on_and_on = all(before is not None and after == before + 1 for before, after in pairwise(counts))
    others = any(entry.line.look not in looks for entry in listed)
    moved = any(entry.category and numbers[entry.category] != count for entry, count in zip(listed, counts, strict=True))
    return on_and_on and others and moved


def counted_behind(entries: Sequence[Entry], looks: Set[object], numbers: Mapping[str, int]) -> list[Entry]:
    """The entries; where one count runs through the sentences before the categories too, theirs begins behind them. Those
    that bear their own of the ``numbers`` keep it."""
    first = next(at for at, entry in enumerate(entries) if entry.category)
    counts = [line.label.count for line in (entry.line for entry in entries[:first]) if line.prose and line.look in looks and line.label]
    before = counts[-1] if counts else None
    if before is None:
        return list(entries)
    return [_counted(entry, before, numbers) if entry.line.look in looks and not entry.line.prose else entry for entry in entries]


def _counted(entry: Entry, before: int, numbers: Mapping[str, int]) -> Entry:
    label = entry.line.label
    if label is None or label.count is None or label.count <= before or (entry.category and label.count == numbers[entry.category]):
        return entry
    return replace(entry, line=replace(entry.line, label=replace(label, number=label.count - before, deepest=None)))


def without_count(entry: Entry) -> Entry:
    """An entry whose number counts nothing: only its sign is left."""
    label = entry.line.label
    return entry if label is None else replace(entry, line=replace(entry.line, label=replace(label, number=None, deepest=None)))


def _number(line: Line, counts: Mapping[tuple[int, int], int]) -> int | None:
    if line.label and line.label.count is not None:
        return line.label.count
    return counts.get((line.cell.table, line.cell.row)) if line.cell else None


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
