"""A Word file that is to be copied with additions, and the way from its places back to its elements."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from aqbcheck.document import Document
from aqbcheck.document.location import BODY, ENDNOTE, FOOTNOTE
from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS, Bounds, Budget
from aqbcheck.readers.docx.names import P, w
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.reader import read_package
from aqbcheck.readers.docx.reading import Origins

Spot = tuple[int, etree._Element, int]
"""The number of a piece of text, its element, and an offset into its text."""
_CALLS = {w("footnoteReference"): FOOTNOTE, w("endnoteReference"): ENDNOTE}


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a stretch of a block's text comes from: as ``Piece``, the element by its number in the main part."""

    block: int
    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read, and by their numbers in the main part: where the text comes from, in its order, all
    paragraphs, and for each block the paragraph that it ends in or the reference to its note."""

    document: Document
    origins: list[_Origin]
    paragraphs: list[int]
    ends: dict[int, int]
    calls: dict[int, int]


class Original:
    """The document in a Word file, its package, and the main part as it stands.

    ``root`` is the main part's root with everything in it, a Strict file's in its own namespace;
    all elements that are given belong to this tree. It is parsed when the one that was read is
    given up: two of them would take twice the memory. Raises ReadingError as ``read_docx`` does.
    """

    def __init__(self, data: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> None:
        read = _read(Package(data, Budget(bounds)))
        self.document: Document = read.document
        self._origins = read.origins
        self._starts = [(origin.block, origin.start) for origin in read.origins]
        self.package = Package(data, Budget(bounds))
        self.root = self.package.whole(self.package.main)
        # the tree that was read has the same elements in the same order as this one
        wanted = {*read.paragraphs, *read.calls.values(), *(origin.number for origin in read.origins)}
        self._elements = {number: element for number, element in enumerate(self.root.iter("*")) if number in wanted}
        self._paragraphs = [self._elements[number] for number in read.paragraphs]
        self._ends = read.ends
        self._calls = read.calls

    def starting(self, block: int, offset: int) -> Spot | None:
        """Where the character at this offset of a block, or the next one that can be found, stands."""
        at = max(0, bisect_right(self._starts, (block, offset)) - 1)
        for number in range(at, len(self._origins)):
            origin = self._origins[number]
            if origin.block > block:
                return None
            if origin.block == block and origin.end > offset:
                return number, self._elements[origin.number], max(0, offset - origin.start)
        return None

    def ending(self, block: int, offset: int) -> Spot | None:
        """Behind the character before this offset of a block, or the last one before it that can be found."""
        number = bisect_left(self._starts, (block, offset)) - 1
        if number < 0 or self._origins[number].block != block:
            return None
        origin = self._origins[number]
        return number, self._elements[origin.number], min(offset, origin.end) - origin.start

    def paragraph(self, block: int) -> etree._Element | None:
        """The paragraph that a block of the main part ends in; ``None`` for one without a paragraph."""
        number = self._ends.get(block)
        return None if number is None else self._elements[number]

    def call_of(self, block: int) -> etree._Element | None:
        """The reference in the body to the footnote or endnote that a block belongs to."""
        number = self._calls.get(block)
        return None if number is None else self._elements[number]

    def headline(self) -> int | None:
        """The first block of the body that says something, the one that a reader begins with."""
        for at, block in enumerate(self.document.blocks):
            if block.part == BODY and block.text.strip() and not block.contents and self.paragraph(at) is not None:
                return at
        return None

    def paragraphs(self) -> Iterator[etree._Element]:
        """All paragraphs of the main part in their order."""
        return iter(self._paragraphs)


def _read(package: Package) -> _Read:
    root = package.main_root()
    origins = Origins()
    document = read_package(package, root, origins)
    origins.pieces.sort(key=lambda piece: (piece.block, piece.start))
    ending = {element: block for block, element in origins.paragraphs.items() if document.blocks[block].part == BODY}
    wanted = {piece.element for piece in origins.pieces} | ending.keys()
    numbers: dict[etree._Element, int] = {}
    paragraphs: list[int] = []
    calls: dict[tuple[str, str], int] = {}
    for number, element in enumerate(root.iter("*")):
        if element in wanted:
            numbers[element] = number
        if element.tag == P:
            paragraphs.append(number)
        elif element.tag in _CALLS:
            calls.setdefault((_CALLS[element.tag], element.get(w("id"), "")), number)
    return _Read(
        document,
        [_Origin(piece.block, piece.start, piece.end, numbers[piece.element]) for piece in origins.pieces],
        paragraphs,
        {block: numbers[element] for element, block in ending.items()},
        {block: calls[note] for block, note in _notes(document, origins) if note in calls},
    )


def _notes(document: Document, origins: Origins) -> Iterator[tuple[int, tuple[str, str]]]:
    """The blocks of footnotes and endnotes, each with the sort and the id of its note."""
    for block, paragraph in origins.paragraphs.items():
        kind = document.blocks[block].part
        if kind in (FOOTNOTE, ENDNOTE):
            for note in paragraph.iterancestors(w(kind)):
                yield block, (kind, note.get(w("id"), ""))
