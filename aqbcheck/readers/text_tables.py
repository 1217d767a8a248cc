"""Tables that are drawn with lines, aligned by blanks, or pasted with tabs: as the tables that the parser knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_GRID = re.compile(r"\s{0,8}\+(?:[-=:]+\+)+\s*")
_GROUPS = re.compile(r"\s{0,8}-{2,}(?: +-{2,})+\s*")
_RULE = re.compile(r"\s{0,8}-{3,}\s*")
_ITEM = re.compile(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s")
_FURTHEST = 120
"""Lines in which a table ends that is aligned by blanks."""
_LONGEST = 2_000
"""Rows of a table at most."""
_LONGEST_HEAD = 10
_WIDEST = 63
"""Columns of a table at most."""

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in lines of text: the first line, the one behind the last, its rows of cells."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]


def with_pipes(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """The lines with their tables in pipes, and for each the zero-based line that it was made of."""
    found: list[str] = []
    origins: list[int] = []
    at = 0
    for table in _tables(lines):
        found += lines[at : table.start]
        origins += range(at, table.start)
        for number, row in enumerate(table.rows):
            line = "|".join(["", *(cell.replace("|", "\\|") for cell in row), ""])
            made = [line, "|".join(["", *("---" for _ in row), ""])] if number == 0 else [line]
            found += made
            origins += [min(table.start + number, table.end - 1)] * len(made)
        found.append("")
        origins.append(table.end - 1)
        at = table.end
    return [*found, *lines[at:]], [*origins, *range(at, len(lines))]


def _tables(lines: Sequence[str]) -> Iterator[Table]:
    at = done = 0
    while at < len(lines):
        table = None
        if _GRID.fullmatch(lines[at]):
            table = _grid(lines, at)
        elif _GROUPS.fullmatch(lines[at]):
            table = _aligned(lines, at, done)
        elif "\t" in lines[at].rstrip():
            table = _tabbed(lines, at)
        if table is not None and table.rows:
            if len(table.rows) <= _LONGEST:
                yield table
            at = done = table.end
        else:
            at += 1


def _grid(lines: Sequence[str], start: int) -> Table | None:
    """A table of lines; a line between rows that leaves out a column merges its cells."""
    end = start
    while end < len(lines) and lines[end].lstrip()[:1] in ("+", "|"):
        end += 1
    marks = sorted({at for line in lines[start:end] if _GRID.fullmatch(line) for at, char in enumerate(line) if char == "+"})
    edges = list(pairwise(marks))
    if len(edges) > _WIDEST:
        return None
    cells: dict[tuple[int, int], list[str]] = {}
    row, rows = 0, [0] * len(edges)
    for line in lines[start + 1 : end]:
        ruled = [bool(re.fullmatch("[-=:+]+", line[a + 1 : b])) for a, b in edges]
        if any(ruled):
            row += 1
            rows = [row if is_ruled else before for is_ruled, before in zip(ruled, rows, strict=True)]
        column = 0
        for number, (a, b) in enumerate(edges):
            column = number if line[a : a + 1] in ("|", "+") else column
            if ruled[number]:
                continue
            held = cells.setdefault((rows[number], column), [""] if column < number else [])
            if column == number:
                held.append(line[a + 1 : b])
            else:
                held[-1] += line[a:b]
    return Table(start, end, tuple(tuple(_joined(cells.get((at, number), ())) for number in range(len(edges))) for at in range(row)))


def _aligned(lines: Sequence[str], rule: int, done: int) -> Table | None:
    """A table whose columns a line of dashes shows: with a head above it or none, rows of one line or of several."""
    above = rule
    while above > max(done, rule - _LONGEST_HEAD) and lines[above - 1].strip():
        above -= 1
    ruled = above < rule and bool(_RULE.fullmatch(lines[above]))
    if rule - above > 1 and not ruled:
        return None
    head = list(lines[above + ruled : rule])
    closing = _closing(lines, rule, ruled, bool(head))
    if closing is None:
        return None
    inner = list(lines[rule + 1 : closing])
    starts = [found.start() for found in re.finditer("-+", lines[rule])]
    several = ruled or any(not line.strip() for line in inner)
    groups = [[line] for line in inner if not several] or list(_divided(inner))
    rows = [_cells(group, starts) for group in ([head] if head else []) + groups]
    behind = closing + (closing < len(lines) and bool(_RULE.fullmatch(lines[closing]) or _GROUPS.fullmatch(lines[closing])))
    return Table(above, behind, tuple(rows))


def _closing(lines: Sequence[str], rule: int, ruled: bool, head: bool) -> int | None:
    """The line that closes a table: another line of dashes, or behind a head of one line the next without text."""
    for at in range(rule + 1, min(len(lines), rule + _FURTHEST)):
        last = at + 1 == len(lines) or not lines[at + 1].strip()
        if last and (_RULE.fullmatch(lines[at]) if ruled else lines[at].strip() == lines[rule].strip()):
            return at
        if head and not ruled and not lines[at].strip():
            return at
    return len(lines) if head and not ruled and len(lines) <= rule + _FURTHEST else None


def _divided(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines in groups, between those without text."""
    group: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            group.append(line)
        elif group:
            yield group
            group = []


def _cells(group: Sequence[str], starts: Sequence[int]) -> tuple[str, ...]:
    ends: list[int | None] = [*starts[1:], None]
    return tuple(_joined([line[start:end] for line in group]) for start, end in zip(starts, ends, strict=True))


_TWO = 2
"""Columns of which both have to be filled."""


def _tabbed(lines: Sequence[str], start: int) -> Table | None:
    """Rows in a row whose cells tabs part, all of the same number; of more than two, one may be filled behind the first row."""
    end = start
    columns = lines[start].count("\t") + 1
    while (
        end < len(lines)
        and lines[end].strip()
        and "\t" in (lines[end] if columns > _TWO else lines[end].rstrip())
        and not _ITEM.match(lines[end])
    ):
        end += 1
    rows = [tuple(cell.strip() for cell in line.rstrip("\n").split("\t")) for line in lines[start:end]]
    if (
        len(rows) < 2
        or not rows[0][0]
        or len({len(row) for row in rows}) > 1
        or not all(any(row[1:]) for row in rows[: 1 if columns > _TWO else None])
    ):
        return None
    return Table(start, end, tuple(rows))


def _joined(parts: Sequence[str]) -> str:
    """The lines of a cell in one, with breaks where there were some."""
    lines = [part.strip() for part in parts]
    while lines and not lines[-1]:
        lines.pop()
    pieces: list[str] = []
    broken = False
    for line in lines:
        if pieces:
            pieces.append("<br>" if broken or not line or _ITEM.match(line) else " ")
        broken = line.endswith("\\")
        pieces.append(line.rstrip("\\"))
    return "".join(pieces)
