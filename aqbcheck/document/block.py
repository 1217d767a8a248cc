"""A block of text with the signals of its look."""

from dataclasses import dataclass
from typing import NamedTuple

SLOT = "slot"
"""An unfilled content control, form field or merge field."""
PICTURE = "picture"
INK = "ink"
SIGNATURE_LINE = "signature-line"
"""Word's own signature line, not signed."""
SIGNATURE_LINE_SIGNED = "signature-line-signed"
CHECKED = "checked"
UNCHECKED = "unchecked"
INLINES = (SLOT, PICTURE, INK, SIGNATURE_LINE, SIGNATURE_LINE_SIGNED, CHECKED, UNCHECKED)


@dataclass(frozen=True, slots=True)
class Inline:
    """Something inside a block that is more than its characters.

    ``kind`` is one of ``INLINES``; ``start`` and ``end`` are offsets into the block's text and
    may be equal (a picture has no characters).
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """The table cell in which a block stands; all numbers zero-based.

    A cell of the innermost table that has more than one column: a table of one column is
    layout, and its blocks have no cell. ``width`` and ``height`` count the grid columns and rows
    that a merged cell covers.
    """

    table: int
    row: int
    column: int
    width: int = 1
    height: int = 1


@dataclass(frozen=True, slots=True)
class Look:
    """How a block is set, never what it means.

    ``level`` is the level of a heading style (1 to 9; 0 for a title style), ``None`` for text.
    ``bold`` and ``italic`` hold when every visible letter is set so. ``label`` is the automatic
    number, bullet or list marker that stands before the text without being part of it;
    ``depth`` is the zero-based list level, ``None`` outside lists.
    """

    level: int | None = None
    bold: bool = False
    italic: bool = False
    centred: bool = False
    label: str = ""
    depth: int | None = None


PLAIN = Look()


class Block(NamedTuple):
    """One paragraph, as it stands on the page.

    ``text`` is what a reader sees, line breaks as ``\\n``, tabs as ``\\t``, nothing normalised.
    ``part`` is one of ``location.PARTS``. ``box`` numbers the text box in which the block
    stands. ``contents`` marks an entry of a table of contents. ``line`` and ``column`` are the
    one-based place in a text file.
    """

    text: str
    part: str = "body"
    look: Look = PLAIN
    cell: Cell | None = None
    box: int | None = None
    contents: bool = False
    inlines: tuple[Inline, ...] = ()
    line: int | None = None
    column: int | None = None
