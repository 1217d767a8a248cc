"""A file as the paragraphs and cells that a person sees, to take one out or change its words.

Markdown and Word of one agreement have the same units in the same order, so that one edit fits both.
Nothing of the program is used: the text is edited, or the XML.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from lxml import etree
from wordmaking import entries_of, zipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_ROW = re.compile(r"^\|(.*)\|$")
_RULE = re.compile(r"^\|[-|: ]+\|$")
_OWN = re.compile(r"^(#+ |\s*[-*] |\s*\d+\. )")
_MARKUP = re.compile(r"^(?:#+ |\s*[-*] |\s*\d+\. )|\*+|\\(?=\W)")


@dataclass(frozen=True)
class Unit:
    """A paragraph or cell in Markdown: its lines, zero-based, and for a cell its column."""

    first: int
    last: int
    column: int | None = None


class MarkdownUnits:
    """The units of a text in Markdown."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.decode("utf-8").split("\n")
        self._units = list(self._find())

    @property
    def texts(self) -> list[str]:
        """The words of each unit on one line, without Markdown's signs."""
        return [" ".join(_MARKUP.sub("", self._source(unit)).split()) for unit in self._units]

    def without(self, taken: Collection[int]) -> bytes:
        """The text with some units taken out; a cell stays and is empty."""
        lines: list[str | None] = list(self._lines)
        for at in taken:
            unit = self._units[at]
            if unit.column is None:
                lines[unit.first : unit.last + 1] = [None] * (unit.last + 1 - unit.first)
            else:
                lines[unit.first] = self._with_cell(str(lines[unit.first]), unit.column, "")
        return "\n".join(line for line in lines if line is not None).encode()

    def changed(self, at: int, find: str, put: str) -> bytes:
        """The text with words of one unit replaced."""
        unit = self._units[at]
        source = self._source(unit)
        assert find in source, f"{find!r} is not in {source!r}"
        put = source.replace(find, put, 1)
        line = put if unit.column is None else self._with_cell(self._lines[unit.first], unit.column, put)
        return "\n".join([*self._lines[: unit.first], line, *self._lines[unit.last + 1 :]]).encode()

    def _source(self, unit: Unit) -> str:
        if unit.column is not None:
            return self._cells(self._lines[unit.first])[unit.column]
        return "\n".join(self._lines[unit.first : unit.last + 1])

    @staticmethod
    def _cells(line: str) -> list[str]:
        return [cell.strip() for cell in line.strip("|").split("|")]

    def _with_cell(self, line: str, column: int, put: str) -> str:
        cells = self._cells(line)
        cells[column] = put
        return f"| {' | '.join(cells)} |"

    def _find(self):
        start = None
        for at, line in enumerate([*self._lines, ""]):
            apart = not line.strip() or _OWN.match(line) or _ROW.match(line)
            if apart and start is not None:
                yield Unit(start, at - 1)
                start = None
            if _ROW.match(line):
                yield from (Unit(at, at, column) for column in range(len(self._cells(line))) if not _RULE.match(line))
            elif line.strip() and _OWN.match(line):
                yield Unit(at, at)
            elif line.strip() and start is None:
                start = at


class WordUnits:
    """The units of a Word file: the paragraphs of its body, those in cells too."""

    def __init__(self, data: bytes) -> None:
        self._entries = entries_of(data)

    @property
    def texts(self) -> list[str]:
        """The words of each unit on one line."""
        return [" ".join(self._text(unit).split()) for unit in self._paragraphs(self._tree())]

    def without(self, taken: Collection[int]) -> bytes:
        """The file with some units taken out; a cell keeps an empty paragraph."""
        tree = self._tree()
        for at, unit in enumerate(self._paragraphs(tree)):
            if at in taken and unit.getparent().tag == f"{_W}tc":
                for child in unit.findall(f"{_W}r"):
                    unit.remove(child)
            elif at in taken:
                unit.getparent().remove(unit)
        return self._written(tree)

    def with_chunk(self, before: int, without: Collection[int] = ()) -> bytes:
        """The file with an imported chunk, which nobody reads, before a unit, and some units taken out.

        A chunk before a cell's paragraph would stand in the cell: it goes before the table.
        """
        tree = self._tree()
        units = self._paragraphs(tree)
        at = units[before]
        while at.getparent().tag != f"{_W}body":
            at = at.getparent()
        at.addprevious(etree.Element(f"{_W}altChunk"))
        for taken in without:
            unit = units[taken]
            unit.getparent().remove(unit)
        for row in [row for row in tree.iter(f"{_W}tr") if not list(row.iter(f"{_W}p"))]:
            row.getparent().remove(row)
        return self._written(tree)

    def changed(self, at: int, find: str, put: str) -> bytes:
        """The file with words of one unit replaced, whatever runs they are split over."""
        tree = self._tree()
        runs = list(self._paragraphs(tree)[at].iter(f"{_W}t"))
        whole = "".join(run.text or "" for run in runs)
        start = whole.find(find)
        assert start >= 0, f"{find!r} is not in {whole!r}"
        position, left = 0, len(find)
        for run in runs:
            text = run.text or ""
            inside = start - position
            position += len(text)
            if left and inside < len(text):
                inside = max(inside, 0)
                cut = min(left, len(text) - inside)
                run.text = text[:inside] + put + text[inside + cut :]
                put, left = "", left - cut
        return self._written(tree)

    def _tree(self):
        return etree.fromstring(self._entries[_MAIN])

    def _written(self, tree) -> bytes:
        return zipped({**self._entries, _MAIN: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)})

    @staticmethod
    def _paragraphs(tree) -> list:
        return list(tree.find(f"{_W}body").iter(f"{_W}p"))

    @staticmethod
    def _text(paragraph) -> str:
        return "".join(node.text or "" if node.tag == f"{_W}t" else " " for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"))
