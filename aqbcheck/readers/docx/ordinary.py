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
from aqbcheck.readers.docx.reading import Reading
from aqbcheck.readers.docx.styles import ParagraphStyle
from aqbcheck.readers.docx.values import children, words_in

_LONGEST = 1_000
"""Paragraphs of a row after which they are held against the bounds."""


class _Set(NamedTuple):
    """How a paragraph is set by its properties, its letters (``face``) and its look where no run says anything."""

    style: ParagraphStyle
    level: int | None
    centred: bool
    contents: bool
    face: Face
    look: Look


class OrdinaryParagraphs:
    """Reads the ordinary paragraphs of one part; ``keeps_blanks``: its root says so for all text."""

    def __init__(self, reading: Reading, keeps_blanks: bool) -> None:
        self._reading = reading
        self._styles = reading.styles
        self._properties = ParagraphLooks(reading.styles, reading.numbering)
        self._keeps_blanks = keeps_blanks
        self._known: dict[tuple[str | None, ...], _Set] = {}
        self._unstyled = self._by(self._properties.plain())

    def read(self, child: Any, siblings: Iterator[Any], around: Surroundings) -> Any:
        """Enter ordinary paragraphs from ``child`` on, where no field goes on and no mark is deleted.

        Gives the first sibling that is none, ``None`` where there is no other. Raises ReadingError over a bound.
        """
        if self._reading.origins is not None or not around.ordinary:
            return child
        blocks = self._reading.blocks
        first = len(blocks)
        rest = self._row(chain((child,), islice(siblings, _LONGEST)), around, blocks)
        self._reading.count(sum(len(block.text) for block in blocks[first:]))
        return next(siblings, None) if rest is None else rest

    def _row(self, elements: Iterator[Any], around: Surroundings, blocks: list[Block]) -> Any:
        """Add the blocks of ordinary paragraphs; gives the first element that is none."""
        part, cell, box, contents = around.part, around.cell, around.box, around.contents
        looks, unstyled, keeps_blanks, make = self._reading.looks, self._unstyled, self._keeps_blanks, Block._make
        for child in elements:
            if child.tag != P:
                return child
            by, text, bold, italic, lettered = unstyled, "", True, True, False
            for element in children(child):
                tag = element.tag
                if tag == R and by is not None:
                    face = by.face
                    for piece in children(element):
                        tag = piece.tag
                        if tag == T and not face.special and not face.font and not len(piece):
                            words = words_in(piece, keeps_blanks)
                            text = text + words if text else words
                            if words and not words.isspace():
                                bold, italic, lettered = bold and face.bold, italic and face.italic, True
                        elif tag == RPR and not is_reformatted(piece):
                            face = self._styles.face(by.style, letters(piece))
                        elif tag not in IGNORED:
                            return child
                elif tag == PPR:
                    by = self._by(self._properties.read(element))
                elif tag not in IGNORED:
                    return child
            if by is None:
                return child
            look = looks.look(by.level, bold, italic, by.centred) if lettered and (bold or italic) else by.look
            blocks.append(make((text, part, look, cell, box, contents or by.contents, (), None, None)))
        return None

    def _by(self, said: Said) -> _Set | None:
        """``None`` for what is not ordinary."""
        if not said.ordinary():
            return None
        key = (said.style.id, said.alignment, said.outline)
        known = self._known.get(key)
        if known is None:
            style, level, centred = said.style, said.level(), said.centred()
            face, look = self._styles.face(style, NOTHING_SAID), self._reading.looks.look(level, False, False, centred)
            known = self._known[key] = _Set(style, level, centred, bool(style.contents), face, look)
        return known
