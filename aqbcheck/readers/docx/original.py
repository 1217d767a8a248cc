"""A Word file that is to be copied with additions, and the way from its places back to its elements."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from lxml import etree

from aqbcheck.document import Document
from aqbcheck.document.location import BODY, ENDNOTE, FOOTNOTE
from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS, Bounds, Budget
from aqbcheck.readers.docx.names import P, w
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.reader import read_package
from aqbcheck.readers.docx.reading import Piece

Spot = tuple[int, etree._Element, int]
"""The number of a piece of text, its element, and an offset into its text."""
_CALLS = {w("footnoteReference"): FOOTNOTE, w("endnoteReference"): ENDNOTE}


class Original:
    """The document in a Word file, its package, and the main part as it stands.

    ``root`` is the main part's root with everything in it, a Strict file's in its own namespace;
    all elements that are given belong to this tree. Raises ReadingError as ``read_docx`` does.
    """

    def __init__(self, data: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> None:
        read = Package(data, Budget(bounds))
        shown = read.main_root()
        self._pieces: list[Piece] = []
        self.document: Document = read_package(read, shown, self._pieces)
        self._pieces.sort(key=lambda piece: (piece.block, piece.start))
        self._starts = [(piece.block, piece.start) for piece in self._pieces]
        self.package = Package(data, Budget(bounds))
        self.root = self.package.whole(self.package.main)
        self._note_paragraphs = {kind: self._paragraphs_of(read.first(read.main, f"{kind}s")) for kind in (FOOTNOTE, ENDNOTE)}
        self._twins: dict[etree._Element, etree._Element] = {}
        self._paragraphs: list[etree._Element] = []
        self._calls: dict[tuple[str, str], etree._Element] = {}
        self._pair(shown)

    def _pair(self, shown: etree._Element) -> None:
        """The tree that was read has the same elements in the same order as the one that is written."""
        wanted = {piece.element for piece in self._pieces}
        for one, twin in zip(shown.iter("*"), self.root.iter("*"), strict=True):
            if one in wanted:
                self._twins[one] = twin
            if one.tag == P:
                self._paragraphs.append(twin)
            elif one.tag in _CALLS:
                self._calls.setdefault((_CALLS[one.tag], one.get(w("id"), "")), twin)

    def _paragraphs_of(self, part: str | None) -> list[etree._Element]:
        """The paragraphs of a part of notes, if the document has text in notes at all."""
        noted = any(block.part in (FOOTNOTE, ENDNOTE) for block in self.document.blocks)
        root = self.package.root(part) if part is not None and noted else None
        return [] if root is None else list(root.iter(P))

    def starting(self, block: int, offset: int) -> Spot | None:
        """Where the character at this offset of a block, or the next one that can be found, stands."""
        at = max(0, bisect_right(self._starts, (block, offset)) - 1)
        for number in range(at, len(self._pieces)):
            piece = self._pieces[number]
            if piece.block > block:
                return None
            if piece.block == block and piece.end > offset:
                return number, self._twins[piece.element], max(0, offset - piece.start)
        return None

    def ending(self, block: int, offset: int) -> Spot | None:
        """Behind the character before this offset of a block, or the last one before it that can be found."""
        number = bisect_left(self._starts, (block, offset)) - 1
        if number < 0 or self._pieces[number].block != block:
            return None
        piece = self._pieces[number]
        return number, self._twins[piece.element], min(offset, piece.end) - piece.start

    def paragraph(self, block: int) -> etree._Element | None:
        """The paragraph that a block of the main part ends in; ``None`` for one without a paragraph."""
        part, _, numbers = self.document.blocks[block].anchor.rpartition("#")
        last = numbers.rpartition("-")[2]
        return self._paragraphs[int(last)] if part == self.package.main and last else None

    def call_of(self, block: int) -> etree._Element | None:
        """The reference in the body to the footnote or endnote that a block belongs to."""
        kind = self.document.blocks[block].part
        number = self.document.blocks[block].anchor.rpartition("#")[2].partition("-")[0]
        if not number:
            return None
        note = next(self._note_paragraphs[kind][int(number)].iterancestors(w(kind)), None)
        return None if note is None else self._calls.get((kind, note.get(w("id"), "")))

    def headline(self) -> int | None:
        """The first block of the body that says something, the one that a reader begins with."""
        for at, block in enumerate(self.document.blocks):
            if block.part == BODY and block.text.strip() and not block.contents and self.paragraph(at) is not None:
                return at
        return None

    def paragraphs(self) -> Iterator[etree._Element]:
        """All paragraphs of the main part in their order."""
        return iter(self._paragraphs)
