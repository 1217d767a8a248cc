"""Wording as structured data gives it: one text with paragraphs, lists and rows of tables in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from aqbcheck.document import PLAIN, Cell, Look

_ITEM = re.compile(r"( *)([-*+•]|\d{1,9}[.)])[ \t]+(?=\S)")
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_DIVIDING_CELL = re.compile(r":?-+:?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, an entry of a list (its label in the look) or a cell, whose table is numbered within the text."""

    text: str
    look: Look = PLAIN
    cell: Cell | None = None


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Divide a text: at empty lines, before entries of a list, into the cells of rows.

    As in Markdown a number begins an entry behind an empty line or another entry, and within a
    paragraph only if it is 1, so that a line that begins with a date stays what it is.
    """
    current: Paragraph | None = None
    tables = row = -1
    for line in text.replace("\r\n", "\n").split("\n"):
        if cells := _cells(line):
            if current:
                yield current
                current = None
            tables, row = (tables, row + 1) if row >= 0 else (tables + 1, 0)
            yield from (Paragraph(cell, cell=Cell(tables, row, column)) for column, cell in enumerate(cells) if cell)
            continue
        row = row if _divides(line) else -1
        if not line.strip() or _divides(line):
            if current:
                yield current
            current = None
            continue
        item = _ITEM.match(line)
        if item and (current is None or current.look.label or item.group(2) in ("-", "*", "+", "•", "1.", "1)")):
            if current:
                yield current
            current = Paragraph(line[item.end() :].rstrip(), Look(label=item.group(2), depth=len(item.group(1)) // 2))
        elif current:
            current = replace(current, text=f"{current.text}\n{line.strip()}")
        else:
            current = Paragraph(line.strip())
    if current:
        yield current


def _cells(line: str) -> list[str]:
    row = _ROW.fullmatch(line)
    if row is None or _divides(line):
        return []
    return [cell.strip() for cell in row.group(1).split("|")]


def _divides(line: str) -> bool:
    """Whether a line is the one that Markdown puts under the head of a table."""
    row = _ROW.fullmatch(line)
    return row is not None and all(_DIVIDING_CELL.fullmatch(cell.strip()) for cell in row.group(1).split("|"))
