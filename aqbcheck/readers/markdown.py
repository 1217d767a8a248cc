"""Markdown as a document, through a CommonMark parser that knows the lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from aqbcheck.document import Block, Cell, Document, Inline, Location, Look, Trace
from aqbcheck.document.block import PICTURE
from aqbcheck.document.document import DRAFT_MARK, STRUCK
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.extended import common
from aqbcheck.readers.markdown_inline import InlineText, inline_text
from aqbcheck.readers.markup import block_markup

_LARGEST = 192 * 1024
"""Bytes of a text: some 90 pages. The parser takes far more for each of them than that of Word files."""

_DEEPEST = 40
"""Levels of quotes and of lists (two for each list) at most; the parser drops in silence what stands deeper."""
_NESTING = frozenset({"blockquote_open", "list_item_open"})


def read_markdown(data: bytes, factor: int = 1) -> Document:
    """Read Markdown (UTF-8, or UTF-16 with its mark); raises ReadingError, for one larger than the bound times ``factor`` too.

    Every paragraph, heading, list item and table cell becomes a block with its one-based line.
    Struck-through text is no part of it and is kept as a trace.
    """
    text = _text(data, _LARGEST * factor)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable(["hr"])
    plain, origins = common(text)
    walk = _Walk(origins)
    for token in parser.parse(plain):
        if token.level + 1 >= _DEEPEST and token.type in _NESTING:
            raise ReadingError("text-too-deep", bound=_DEEPEST)
        walk.take(token)
    if not any(block.text.strip() for block in walk.blocks):
        raise ReadingError("text-empty")
    traces = tuple(Trace(STRUCK, walk.place(at, offset), words) for at, offset, words in walk.struck)
    return Document("markdown", tuple(walk.blocks), (), traces, frozenset({STRUCK, DRAFT_MARK}))


def _text(data: bytes, most: int) -> str:
    if len(data) > most:
        raise ReadingError("text-too-large", bound=most)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise ReadingError("text-encoding") from None
    if "\0" in text:
        raise ReadingError("text-binary")
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as the parser does; lines are counted on both sides


@dataclass
class _List:
    """An open list: the number of its next item, ``None`` for bullets, and the marker's sign."""

    number: int | None
    sign: str


@dataclass
class _Table:
    """An open table; ``head`` are the blocks that it has so far, by row."""

    index: int
    row: int = -1
    column: int = -1
    blocks: list[int] = field(default_factory=list)


class _Walk:
    def __init__(self, origins: Sequence[int]) -> None:
        self._origins = origins
        self.blocks: list[Block] = []
        self.struck: list[tuple[int, int, str]] = []
        self._lists: list[_List] = []
        self._label = ""
        self._item: Sequence[int] | None = None
        self._level: int | None = None
        self._table: _Table | None = None
        self._tables = 0

    def place(self, at: int, offset: int) -> Location:
        """A place in a block; behind the last one where none came of what stood there."""
        if at == len(self.blocks):
            at, offset = at - 1, len(self.blocks[-1].text)
        return Location(at, offset, at, offset)

    def take(self, token: Token) -> None:
        """Take the next token of the document's stream."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                if token.map and self._item and token.map[0] > self._item[0]:
                    self._add_number()
                start = token.attrGet("start")
                number = (1 if start is None else int(start)) if token.type == "ordered_list_open" else None
                self._lists.append(_List(number, token.markup))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._label = self._next_label(token.markup)
                self._item = token.map
            case "list_item_close":
                self._add_number()
            case "heading_open":
                self._level = int(token.tag[1])
            case "table_open":
                self._table = _Table(self._tables)
                self._tables += 1
            case "table_close":
                self._close_table()
            case "tr_open" if self._table:
                self._table.row += 1
                self._table.column = -1
            case "th_open" | "td_open" if self._table:
                self._table.column += 1
            case "inline":
                self._add(inline_text(token.children or []), token.map)
                self._level = None
            case "html_block":
                blocks, struck = block_markup(token.content, self._tables)
                self.struck += [(len(self.blocks) + at, offset, words) for at, offset, words in struck]
                for found in blocks:
                    self._add_block(found, token.map)
                self._tables += token.content.lower().count("<table")
            case "fence" | "code_block":
                for line in token.content.splitlines():
                    self._add(InlineText(line), token.map)

    def _next_label(self, markup: str) -> str:
        current = self._lists[-1]
        if current.number is None:
            return markup
        label = f"{current.number}{markup}"
        current.number += 1
        return label

    def _add_number(self) -> None:
        """Add the item of a list that has no text of its own as a block, if a number stands before it."""
        if self._label and self._lists[-1].number is not None:
            look = Look(level=None, bold=False, italic=False, label=self._label, depth=len(self._lists) - 1)
            self._add_block(Block("", look=look), self._item)
        self._label = ""

    def _add(self, inline: InlineText, lines: Sequence[int] | None) -> None:
        look = Look(
            level=self._level,
            bold=inline.bold,
            italic=inline.italic,
            label=self._label,
            depth=len(self._lists) - 1 if self._lists else None,
        )
        self._label = ""
        cell = Cell(self._table.index, self._table.row, self._table.column) if self._table else None
        at = len(self.blocks)
        self.struck += [(at, offset, words) for offset, words in inline.struck]
        pictures = tuple(Inline(PICTURE, offset, offset) for offset in inline.pictures)
        if inline.text.strip() or pictures:
            self._add_block(Block(inline.text, look=look, cell=cell, inlines=pictures), lines)

    def _add_block(self, block: Block, lines: Sequence[int] | None) -> None:
        line = self._origins[lines[0]] + 1 if lines else None
        if self._table:
            self._table.blocks.append(len(self.blocks))
        self.blocks.append(
            Block(block.text, look=block.look, cell=block.cell, inlines=block.inlines, line=line, column=1 if line else None)
        )

    def _close_table(self) -> None:
        table, self._table = self._table, None
        if table and all((cell := self.blocks[at].cell) is None or cell.column == 0 for at in table.blocks):
            for at in table.blocks:  # a table of one column is layout
                block = self.blocks[at]
                self.blocks[at] = Block(block.text, look=block.look, inlines=block.inlines, line=block.line, column=block.column)
