"""Pieces of HTML inside Markdown, as blocks."""

from html.parser import HTMLParser

from aqbcheck.document import Block, Cell, Look

_DROPPED = frozenset({"script", "style", "head", "template"})
_STRUCK = frozenset({"s", "del", "strike"})
_BLOCKS = frozenset(
    {"p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table"} | {"blockquote", "section", "article", "center"}
)
_OTHERS = frozenset(
    {"a", "abbr", "b", "big", "body", "br", "caption", "code", "col", "colgroup", "dd", "dl", "dt", "em", "font"}
    | {"figure", "figcaption", "footer", "header", "hr", "html", "i", "img", "input", "ins", "kbd", "label", "main"}
    | {"mark", "nav", "ol", "pre", "q", "small", "span", "strong", "sub", "sup", "tbody", "tfoot", "thead", "time"}
    | {"tt", "u", "ul", "var", "wbr"}
)
_KNOWN = _DROPPED | _STRUCK | _BLOCKS | _OTHERS

_WIDEST = 100
"""Columns of a table at most whose merged cells are heeded."""


def is_markup(name: str) -> bool:
    """Whether a name is that of an HTML element, and not a placeholder between angle brackets."""
    return name in _KNOWN


Struck = tuple[int, int, str]
"""What was struck through: the block and the offset at which it stood, and its words."""


def block_markup(html: str, first_table: int) -> tuple[list[Block], list[Struck]]:
    """The blocks of a piece of HTML and what was struck through in it; its tables are counted from ``first_table`` on."""
    parser = _Parser(first_table)
    parser.feed(html)
    parser.close()
    return parser.finish()


def _span(written: str | None) -> int:
    """How many columns or rows a cell covers, within bounds."""
    return min(max(int(written), 1), _WIDEST) if written and written.isascii() and written.isdigit() and len(written) < 9 else 1


class _Parser(HTMLParser):
    def __init__(self, first_table: int) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Block] = []
        self._text: list[str] = []
        self._struck: list[Struck] = []
        self._waiting: list[tuple[int, str]] = []
        self._length = 0
        self._dropped = 0
        self._striking = 0
        self._bold = 0
        self._plain = False
        self._centred = False
        self._level: int | None = None
        self._table = first_table - 1
        self._row = -1
        self._column = -1
        self._cell: Cell | None = None
        self._covered: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element; one that is no HTML is a placeholder and stays text."""
        if not is_markup(tag):
            self._add(self.get_starttag_text() or "")
        elif tag in _DROPPED:
            self._dropped += 1
        elif tag in _STRUCK:
            self._striking += 1
        elif tag == "br":
            self._add("\n")
        elif tag in ("b", "strong", "th"):
            self._bold += 1
        if tag in _BLOCKS:
            self._flush()
            style = " ".join(value or "" for name, value in attrs if name in ("align", "style"))
            self._centred = tag == "center" or "center" in style
            self._level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else None
        if tag == "table":
            self._table, self._row = self._table + 1, -1
            self._covered = {}
        elif tag == "tr":
            self._row, self._column = self._row + 1, -1
        elif tag in ("td", "th"):
            self._open_cell(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
        if tag in _STRUCK:
            self._striking = max(0, self._striking - 1)
        if tag in _BLOCKS:
            self._flush()
            self._level, self._centred = None, False
        if tag in ("b", "strong", "th"):
            self._bold = max(0, self._bold - 1)
        if tag in ("td", "th"):
            self._cell = None

    def _open_cell(self, attrs: dict[str, str | None]) -> None:
        """The next cell of the row, beside those that reach into it from above."""
        width, height = (_span(attrs.get(name)) for name in ("colspan", "rowspan"))
        self._column += 1
        while self._covered.get(self._column, 0) > self._row:
            self._column += 1
        self._cell = Cell(self._table, self._row, self._column, width, height)
        for column in range(self._column, min(self._column + width, _WIDEST)):
            self._covered[column] = self._row + height
        self._column += width - 1

    def handle_data(self, data: str) -> None:
        """Take text."""
        self._add(data)

    def finish(self) -> tuple[list[Block], list[Struck]]:
        """All blocks and all that was struck through, once the end is reached."""
        self._flush()
        return self._blocks, self._struck

    def _add(self, text: str) -> None:
        if self._dropped:
            return
        if self._striking:
            self._waiting.append((self._length, text))
            return
        self._text.append(text)
        self._length += len(text)
        if text.strip() and not self._bold:
            self._plain = True

    def _flush(self) -> None:
        text = "\n".join(" ".join(line.split()) for line in "".join(self._text).split("\n")).strip()
        self._struck += [(len(self._blocks), min(at, len(text)), words) for at, words in self._waiting if words.strip()]
        if text:
            look = Look(level=self._level, bold=not self._plain, centred=self._centred)
            self._blocks.append(Block(text, look=look, cell=self._cell))
        self._text, self._waiting, self._length, self._plain = [], [], 0, False
