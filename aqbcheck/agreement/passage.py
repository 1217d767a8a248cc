"""A passage: the text of one section, or of another part that is read as one, with its way back."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from aqbcheck.document import Block, Document, Location
from aqbcheck.language.normalise import Normal, normalise
from aqbcheck.language.sentences import sentences
from aqbcheck.language.words import Word, words

TITLE = "title"
HEADING = "heading"
END = "end"
"""Where signature blocks stand: what follows the prose of a section."""
ANNEX = "annex"
_COUNTED = re.compile(r"\s*(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+[^\W\d_]")
"""A typed number of a paragraph, and a letter behind it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a block: offsets into the block's own text."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a span of a block lies in the passage: from offset ``at`` on, with its map back."""

    at: int
    span: Span
    normal: Normal


@dataclass(frozen=True, eq=False)
class Passage:
    """Normalised text with the places it came from.

    ``region`` is the id of the part of the form that the text belongs to, or one of ``title``,
    ``heading``, ``end``, ``annex``, ``header``, ``footer``, ``footnote``, ``endnote``; ``section``
    is the zero-based position of its section in ``Agreement.sections``, ``None`` outside
    sections. ``breaks`` are the offsets at which a sentence ends in any case.
    """

    document: Document
    region: str
    section: int | None
    text: str
    pieces: tuple[Piece, ...]
    breaks: tuple[int, ...]
    abbreviations: frozenset[str]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the text."""
        return words(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the text as offsets."""
        return sentences(self.text, self.breaks, self.abbreviations)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    @cached_property
    def _word_starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    @cached_property
    def _piece_starts(self) -> tuple[int, ...]:
        return tuple(piece.at for piece in self.pieces)

    def word_at(self, offset: int) -> int:
        """The position of the first word that begins at or after an offset."""
        return bisect_right(self._word_starts, offset - 1)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence around an offset; the whole text where there is none."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if at >= 0 and offset < self.sentences[at][1]:
            return self.sentences[at]
        return 0, len(self.text)

    def piece_at(self, offset: int) -> Piece:
        """The piece that an offset lies in; raises IndexError for an empty passage."""
        return self.pieces[max(0, bisect_right(self._piece_starts, offset) - 1)]

    def block_at(self, offset: int) -> Block:
        """The block that an offset lies in; raises IndexError for an empty passage."""
        return self.document.blocks[self.piece_at(offset).span.block]

    def locate(self, start: int, end: int) -> Location:
        """The place in the document of a stretch of the text, blanks at its ends left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first, block_start = self._original(start)
        if end == start:
            return Location(first, block_start, first, block_start)
        last, block_end = self._original(end - 1)
        return Location(first, block_start, last, block_end + 1)

    def inlines(self) -> Iterator[tuple[str, int, int]]:
        """What its blocks hold beside characters: kind, and offsets into the text."""
        for piece in self.pieces:
            start, end = piece.span.start, piece.span.end
            for inline in self.document.blocks[piece.span.block].inlines:
                if start <= inline.start <= end and (inline.start < end or inline.start == inline.end):
                    first = piece.at + piece.normal.place_of(inline.start - start)
                    yield inline.kind, first, max(first, piece.at + piece.normal.place_of(min(inline.end, end) - start))

    def whole(self) -> Location:
        """The place of the whole text; raises IndexError for an empty passage."""
        return self.locate(0, len(self.text))

    def _original(self, offset: int) -> tuple[int, int]:
        piece = self.piece_at(offset)
        return piece.span.block, piece.span.start + piece.normal.original(offset - piece.at)


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes passages of a document: knows the words that its language needs for that."""

    document: Document
    suspended: frozenset[str]
    abbreviations: frozenset[str]

    def compose(self, region: str, spans: Iterable[Span], section: int | None = None) -> Passage:
        """One passage of pieces of blocks, in the given order, joined by line breaks."""
        pieces: list[Piece] = []
        breaks: list[int] = []
        at = 0
        previous: Block | None = None
        for span in spans:
            block = self.document.blocks[span.block]
            normal = normalise(block.text[span.start : span.end], self.suspended)
            if previous is not None and _divides(previous, block):
                breaks.append(at)
            pieces.append(Piece(at, span, normal))
            at += len(normal.text) + 1
            previous = block
        text = "\n".join(piece.normal.text for piece in pieces)
        return Passage(self.document, region, section, text, tuple(pieces), tuple(breaks), self.abbreviations)


def _divides(previous: Block, block: Block) -> bool:
    """Whether a sentence cannot run from one block into the next. Out of a numbered paragraph it can, into what begins
    like no sentence: an amount on a line of its own, a small letter. A typed number of a paragraph begins a sentence."""
    if block.look.depth is not None or block.look.label or block.cell != previous.cell or _COUNTED.match(block.text):
        return True
    return previous.look.depth is not None and next((sign.isupper() for sign in block.text if sign.isalnum()), True)
