"""A block while its paragraph is being read."""

from dataclasses import dataclass, field, replace

from aqbcheck.document import Block, Cell, Inline, Look
from aqbcheck.document.block import SLOT
from aqbcheck.readers.docx.drawings import Box
from aqbcheck.readers.docx.faces import Face

_WORD = 4
"""Underlined blanks from which on they are a line to write on; a tab is one."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a paragraph stands, as far as that changes how it is read.

    ``slot``: inside an unfilled control; ``ticked``: inside a check box control, its state;
    ``contents``: inside a table of contents; ``hidden``: nothing here is shown; ``fill``: the
    background (see ``colours``); ``inserted``: inside a tracked insertion; ``ordinary``: nothing
    of all this but a table of contents, so that words are read as anywhere else.
    """

    part: str
    cell: Cell | None = None
    box: int | None = None
    slot: bool = False
    ticked: bool | None = None
    contents: bool = False
    hidden: bool = False
    fill: str | None = None
    inserted: bool = False
    ordinary: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        special = self.slot or self.hidden or self.inserted or self.ticked is not None or self.fill is not None
        object.__setattr__(self, "ordinary", not special)

    def without_tick(self) -> "Surroundings":
        """The same, but for a check box control."""
        return replace(self, ticked=None)

    def controlled(self, slot: bool, ticked: bool | None, contents: bool) -> "Surroundings":
        """The same inside a content control."""
        return replace(
            self,
            slot=self.slot or slot,
            ticked=self.ticked if ticked is None else ticked,
            contents=self.contents or contents,
        )


class Looks:
    """The looks of one file, each kept once."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Look] = {}

    def look(self, level: int | None, bold: bool, italic: bool, centred: bool, label: str = "", depth: int | None = None) -> Look:
        """The look with these features; see ``Look``."""
        key = (level, bold, italic, centred, label, depth)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = Look(level, bold, italic, centred, label, depth)
        return known


class Draft:
    """Text, inlines and signals of one block, growing piece by piece; offsets count characters."""

    __slots__ = (
        "around", "bold", "boxes", "centred", "contents", "depth", "index", "inlines",
        "italic", "label", "length", "letters", "level", "listed", "parts",
        "ruled", "worded",
    )  # fmt: skip

    def __init__(self, index: int, around: Surroundings) -> None:
        self.index = index
        self.around = around
        self.parts: list[str] = []
        self.length = 0
        self.inlines: list[Inline] = []
        self.boxes: list[Box] = []
        self.letters = False
        self.bold = True
        self.italic = True
        self.listed: list[tuple[int, int]] = []
        """The stretches that a table of contents made."""
        self.ruled: list[tuple[int, int, bool]] = []
        """The stretches of underlined blanks with no underlined word beside them, and whether they are wide enough to write on."""
        self.worded = -1
        """Where the underlined words end that were added last."""
        self.contents = False
        self.level: int | None = None
        self.centred = False
        self.label = ""
        self.depth: int | None = None

    def add(self, text: str, face: Face) -> None:
        """Add visible text in the look of its letters."""
        self.parts.append(text)
        self.length += len(text)
        if not text.isspace():
            self.letters = True
            if not face.bold:
                self.bold = False
            if not face.italic:
                self.italic = False

    def underline(self, start: int, text: str) -> None:
        """Take notice that what was added from ``start`` on is underlined."""
        touching = self.ruled.pop() if self.ruled and self.ruled[-1][1] == start else None
        if not text.isspace() or self.worded == start:
            self.worded = self.length
            return
        begin, _, wide = touching or (start, start, False)
        self.ruled.append((begin, self.length, wide or "\t" in text or self.length - begin >= _WORD))

    def rule(self) -> None:
        """Mark underlined blanks among words as places to be filled in."""
        for start, end, wide in self.ruled:
            if wide and self.letters:
                self.mark(SLOT, start, end)
        self.ruled.clear()

    def tail(self, start: int) -> str:
        """The text from an offset to the end; only the pieces behind it are looked at."""
        missing = self.length - start
        pieces: list[str] = []
        for part in reversed(self.parts):
            if missing <= 0:
                break
            pieces.append(part)
            missing -= len(part)
        joined = "".join(reversed(pieces))
        return joined[-missing:] if missing < 0 else joined

    def mark(self, kind: str, start: int, end: int) -> None:
        """Add an inline over a stretch of the text, the same one only once."""
        inline = Inline(kind, start, end)
        if not self.inlines or self.inlines[-1] != inline:
            self.inlines.append(inline)

    def block(self, looks: Looks) -> Block:
        """The finished block."""
        look = looks.look(self.level, self.bold and self.letters, self.italic and self.letters, self.centred, self.label, self.depth)
        around = self.around
        parts = self.parts
        text = parts[0] if len(parts) == 1 else "".join(parts)
        contents = around.contents or self.contents or (bool(self.listed) and self._all_listed(text))
        return Block(text, around.part, look, around.cell, around.box, contents, tuple(self.inlines))

    def _all_listed(self, text: str) -> bool:
        at = 0
        for start, end in self.listed:
            if text[at:start].strip():
                return False
            at = end
        return not text[at:].strip()
