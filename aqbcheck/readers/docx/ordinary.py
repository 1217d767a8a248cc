"""Rows of ordinary paragraphs: each at most a style and a look, then runs of words that everybody sees.

Most paragraphs are of this kind. Whatever else a paragraph may hold is left to ``Paragraphs``, which
reads an ordinary one to the same block, at several times the cost.
"""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, NamedTuple

from aqbcheck.document import Block, Look
from aqbcheck.readers.docx.draft import Surroundings
from aqbcheck.readers.docx.faces import NOTHING_SAID, Face, is_reformatted, letters
from aqbcheck.readers.docx.names import IGNORED, PPR, RPR, P, R, T
from aqbcheck.readers.docx.paragraph_look import ParagraphLooks, Said
from aqbcheck.readers.docx.reading import Piece, Reading
from aqbcheck.readers.docx.styles import ParagraphStyle
from aqbcheck.readers.docx.values import children, words_in

_LONGEST = 1_000
"""Paragraphs of a row after which they are held against the bounds."""


class _Set(NamedTuple):
    """How a paragraph is set by its properties: its letters (``face``), its look, and that of words of which no run says anything."""

    style: ParagraphStyle
    level: int | None
    centred: bool
    contents: bool
    face: Face
    look: Look
    worded: Look


class OrdinaryParagraphs:
    """Reads the ordinary paragraphs of one part; ``keeps_blanks``: its root says so for all text."""

    def __init__(self, reading: Reading, part: str, keeps_blanks: bool) -> None:
        self._reading = reading
        self._elsewhere = reading.origins is not None and part != reading.package.main
        self._styles = reading.styles
        self._properties = ParagraphLooks(reading.styles, reading.numbering)
        self._keeps_blanks = keeps_blanks
        self._known: dict[tuple[str | None, ...], _Set] = {}
        self._unstyled = by = self._by(self._properties.plain())
        self._bare = by if by is not None and not by.face.special and not by.face.font else None

    def read(self, child: Any, siblings: Iterator[Any], around: Surroundings) -> Any:
        """Enter ordinary paragraphs from ``child`` on, where no field goes on and no mark is deleted.

        Gives the first sibling that is none, ``None`` where there is no other; where it matters what each block comes from,
        only paragraphs of one run of words are ordinary. Raises ReadingError over a bound.
        """
        if self._elsewhere or not around.ordinary:
            return child
        blocks = self._reading.blocks
        first = len(blocks)
        rest = self._row(chain((child,), islice(siblings, _LONGEST)), around, blocks)
        self._reading.count(sum(len(block.text) for block in blocks[first:]))
        return next(siblings, None) if rest is None else rest

    def _row(self, elements: Iterator[Any], around: Surroundings, blocks: list[Block]) -> Any:
        """Add the blocks of ordinary paragraphs; gives the first element that is none."""
        part, cell, box, contents = around.part, around.cell, around.box, around.contents
        bare, keeps_blanks, make, origins = self._bare, self._keeps_blanks, tuple.__new__, self._reading.origins
        for child in elements:
            if child.tag != P:
                return child
            # Most of all are one run of words and nothing else; each call that is spared here is a tenth of what they cost.
            if bare and len(child) == 1 and (run := child[0]).tag == R and len(run) == 1 and (piece := run[0]).tag == T and not len(piece):
                text, by = words_in(piece, keeps_blanks), bare
                look = by.look if not text or text.isspace() else by.worded
                if origins is not None:
                    origins.paragraphs[len(blocks)] = child
                    if text:
                        origins.pieces.append(Piece(len(blocks), 0, len(text), piece))
            else:
                read = self._paragraph(child) if origins is None else None
                if read is None:
                    return child
                text, by, look = read
            blocks.append(make(Block, (text, part, look, cell, box, contents or by.contents, (), None, None)))
        return None

    def _paragraph(self, paragraph: Any) -> tuple[str, _Set, Look] | None:
        """The text of an ordinary paragraph, how it is set, and its look; ``None`` for any other."""
        by, text, bold, italic, lettered = self._unstyled, "", True, True, False
        for element in children(paragraph):
            tag = element.tag
            if tag == R and by is not None:
                face = by.face
                for piece in children(element):
                    tag = piece.tag
                    if tag == T and not face.special and not face.font and not len(piece):
                        words = words_in(piece, self._keeps_blanks)
                        text = text + words if text else words
                        if words and not words.isspace():
                            bold, italic, lettered = bold and face.bold, italic and face.italic, True
                    elif tag == RPR and not is_reformatted(piece):
                        face = self._styles.face(by.style, letters(piece))
                    elif tag not in IGNORED:
                        return None
            elif tag == PPR:
                by = self._by(self._properties.read(element))
            elif tag not in IGNORED:
                return None
        if by is None:
            return None
        look = self._reading.looks.look(by.level, bold, italic, by.centred) if lettered and (bold or italic) else by.look
        return text, by, look

    def _by(self, said: Said) -> _Set | None:
        """``None`` for what is not ordinary."""
        if not said.ordinary():
            return None
        key = (said.style.id, said.alignment, said.outline)
        known = self._known.get(key)
        if known is None:
            style, level, centred = said.style, said.level(), said.centred()
            looks, face = self._reading.looks, self._styles.face(style, NOTHING_SAID)
            look, worded = looks.look(level, False, False, centred), looks.look(level, face.bold, face.italic, centred)
            known = self._known[key] = _Set(style, level, centred, bool(style.contents), face, look, worded)
        return known
