"""The text of a paragraph in Markdown, with what its marks say of its look."""

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from aqbcheck.readers.markup import is_markup

_BREAKS = ("softbreak", "hardbreak")
_OPEN = {"strong_open": "bold", "em_open": "italic", "s_open": "struck"}
_CLOSE = {"strong_close": "bold", "em_close": "italic", "s_close": "struck"}
_HTML = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "s": "struck", "del": "struck", "strike": "struck"}


@dataclass(frozen=True, slots=True)
class InlineText:
    """A paragraph: its text, whether all its letters are bold or italic, the offsets of its
    pictures, and what was struck through, with the offset at which it stood."""

    text: str
    bold: bool = False
    italic: bool = False
    pictures: tuple[int, ...] = ()
    struck: tuple[tuple[int, str], ...] = ()


def inline_text(tokens: Sequence[Token]) -> InlineText:
    """Read the inline tokens of one paragraph."""
    reader = _Reader()
    for token in tokens:
        reader.take(token)
    return reader.result()


class _Reader:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._open = {"bold": 0, "italic": 0, "struck": 0}
        self._letters = {"bold": 0, "italic": 0, "all": 0}
        self._pictures: list[int] = []
        self._struck: list[tuple[int, str]] = []

    def take(self, token: Token) -> None:
        """Take the next token of the paragraph."""
        if token.type in _OPEN:
            self._open[_OPEN[token.type]] += 1
        elif token.type in _CLOSE:
            self._open[_CLOSE[token.type]] -= 1
        elif token.type in _BREAKS:
            self._add("\n")
        elif token.type == "image":
            self._pictures.append(self._length)
        elif token.type == "html_inline":
            self._html(token.content)
        elif token.content:
            self._add(token.content)

    def result(self) -> InlineText:
        """What was read."""
        letters = self._letters
        return InlineText(
            "".join(self._parts),
            bold=0 < letters["all"] == letters["bold"],
            italic=0 < letters["all"] == letters["italic"],
            pictures=tuple(self._pictures),
            struck=tuple(self._struck),
        )

    def _html(self, tag: str) -> None:
        name = tag.strip("</> \n").split()[0].lower() if tag.strip("</> \n") else ""
        if tag.startswith("<!--"):
            return
        if name == "br":
            self._add("\n")
        elif name in _HTML:
            kind = _HTML[name]
            self._open[kind] = max(0, self._open[kind] + (-1 if tag.startswith("</") else 1))
        elif name == "img":
            self._pictures.append(self._length)
        elif not is_markup(name):  # a placeholder that only looks like a tag
            self._add(tag)

    def _add(self, text: str) -> None:
        if self._open["struck"]:
            self._struck.append((self._length, text))
            return
        self._parts.append(text)
        self._length += len(text)
        count = sum(not char.isspace() for char in text)
        self._letters["all"] += count
        for kind in ("bold", "italic"):
            if self._open[kind]:
                self._letters[kind] += count
