"""The columns of a table of measures: which hold categories, which projects, and which tell something else of them."""

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from aqbcheck.agreement.measure_lines import Entry, Line
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Cell
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import keys

_LONGEST_HEAD = 3
"""Words of the head of a column below others at most."""
_BELOW = "below a head"
_ACROSS = "across"
"""The look of categories that stand beside each other, and of what stands in the columns below them."""


class Heads(NamedTuple):
    """What tells heads of columns: phrases for what is told of projects, phrases for these, and a test for those of projects alone."""

    sides: tuple[str, ...]
    projects: tuple[str, ...]
    of_projects: Callable[[Passage, Line], bool]


def without_side_columns(passage: Passage, entries: Sequence[Entry], words: Heads) -> list[Entry]:
    """The entries without the columns whose head says that they tell something else of the projects beside them."""
    cells = [(entry, cell) for entry in entries if (cell := entry.line.cell)]
    headless = {cell.table for entry, cell in cells if entry.category and cell.row == 0}
    named = {(cell.table, cell.column) for entry, cell in cells if entry.category}
    heads = {(cell.table, 0) for _, cell in cells if cell.table not in headless} | _inner_heads(passage, entries, words)
    beside = {
        (cell.table, cell.column)
        for entry, cell in cells
        if (cell.table, cell.row) in heads
        and line_holds(passage, entry.line, words.sides)
        and not line_holds(passage, entry.line, words.projects)
    } - named
    rows = {(cell.table, cell.row) for entry, cell in cells if entry.category}
    filled = [cell for entry, cell in cells if cell.row and not is_count(passage, entry.line)]
    told = {cell.table for cell in filled if (cell.table, cell.column) not in beside | named}
    told |= {table for table, _ in beside} - {
        cell.table for cell in filled if (cell.table, cell.column) in beside and (cell.table, cell.row) in rows
    }
    return [
        entry
        for entry in entries
        if not ((cell := entry.line.cell) and cell.row and cell.table in told and (cell.table, cell.column) in beside)
    ]


def below_inner_heads(passage: Passage, entries: Sequence[Entry], words: Heads) -> list[Entry]:
    """The entries; what stands below the head of a column of projects does not look like the category above that head."""
    inner = _inner_heads(passage, entries, words)
    columns = {
        (cell.table, cell.column)
        for entry in entries
        if (cell := entry.line.cell) and (cell.table, cell.row) in inner and words.of_projects(passage, entry.line)
    }
    first: dict[int, int] = {}
    for table, row in sorted(inner, reverse=True):
        first[table] = row
    found = []
    for entry in entries:
        cell = entry.line.cell
        below = cell is not None and (cell.table, cell.column) in columns and cell.row > first[cell.table]
        if below and cell and entry.category is None and (cell.table, cell.row + 1) not in inner:
            entry = replace(entry, line=replace(entry.line, look=(_BELOW, *entry.line.look[1:])))
        found.append(entry)
    return found


def _inner_heads(passage: Passage, entries: Sequence[Entry], words: Heads) -> frozenset[tuple[int, int]]:
    """The rows below the first, by table, that are nothing but heads of columns: of projects, and of what is told of them."""
    kinds: dict[tuple[int, int], set[str]] = {}
    for entry in entries:
        cell = entry.line.cell
        if cell is not None and cell.row and keys(written := passage.text[entry.line.start : entry.line.end]):
            side = line_holds(passage, entry.line, words.sides) and len(keys(written)) <= _LONGEST_HEAD
            kind = "project" if words.of_projects(passage, entry.line) else "side" if side else ""
            kinds.setdefault((cell.table, cell.row), set()).add("" if entry.category else kind)
    return frozenset(place for place, found in kinds.items() if found == {"project", "side"})


def line_holds(passage: Passage, line: Line, phrases: tuple[str, ...]) -> bool:
    """Whether a line has one of the phrases in it."""
    row = passage.words[passage.word_at(line.start) : passage.word_at(line.end)]
    return holds(phrases, row, 0, len(row))


def across(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; where a row holds several categories, its cells look like categories and all others of the table do not."""
    named: dict[tuple[int, int], set[int]] = {}
    for entry in entries:
        if entry.category and (cell := entry.line.cell):
            named.setdefault((cell.table, cell.row), set()).add(cell.column)
    heads = {row for row, columns in named.items() if len(columns) > 1}
    tables = {table for table, _ in heads}
    return [_across(entry, cell, heads) if (cell := entry.line.cell) and cell.table in tables else entry for entry in entries]


def _across(entry: Entry, cell: Cell, heads: Set[tuple[int, int]]) -> Entry:
    return replace(entry, line=replace(entry.line, look=(_ACROSS, None, False, int((cell.table, cell.row) in heads), False)))


def without_repetition(passage: Passage, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, and what the rows of a table name one below the other in the column of the categories, beside
    something else and without another number, counts once."""
    beside: dict[tuple[int, int], set[int]] = {}
    for entry in entries:
        if (cell := entry.line.cell) and not is_count(passage, entry.line):
            beside.setdefault((cell.table, cell.row), set()).add(cell.column)
    columns = {(cell.table, cell.column) for entry in entries if entry.category and (cell := entry.line.cell)}
    kept: list[Entry] = []
    above: dict[tuple[int, int], tuple[tuple[str, ...], int | None, int]] = {}
    for entry in entries:
        cell = entry.line.cell
        if cell is not None and (column := (cell.table, cell.column)) in columns:
            written = keys(passage.text[entry.line.start : entry.end])
            count = entry.line.label.count if entry.line.label else None
            again = above.get(column) == (written, count, cell.row)
            above[column] = (written, count, cell.row + cell.height)
            if again and len(beside[cell.table, cell.row]) > 1:
                continue
        kept.append(entry)
    return kept


def project_columns(entries: Sequence[Entry], rows: Set[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """The columns, by table, in which projects stand beside their category."""
    cells = [(entry.category, entry.line.cell) for entry in entries if entry.line.cell]
    heads = {(cell.table, cell.column) for category, cell in cells if category}
    return frozenset((cell.table, cell.column) for _, cell in cells if (cell.table, cell.row) in rows) - heads


def is_in_list(cell: Cell | None, rows: Set[tuple[int, int]], columns: Set[tuple[int, int]]) -> bool:
    """Whether a cell belongs to a table of measures though no category stands above it: it stands in
    the row of one, or in a column of projects below the first row, which may be the table's head."""
    return cell is not None and ((cell.table, cell.row) in rows or (cell.row > 0 and (cell.table, cell.column) in columns))


def is_count(passage: Passage, line: Line) -> bool:
    """Whether a line is a cell with nothing but figures: a running number, a count of places."""
    return line.cell is not None and all(key.isdigit() for key in keys(passage.text[line.start : line.end]))
