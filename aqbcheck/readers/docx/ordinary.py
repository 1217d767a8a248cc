"""Rows of ordinary paragraphs: each at most a style and a look, then runs of words that everybody sees.

Most paragraphs are of this kind. Whatever else a paragraph may hold is left to ``Paragraphs``, which
reads an ordinary one to the same block, at several times the cost.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from aqbcheck.document import Block, Look
from aqbcheck.readers.docx.draft import Surroundings
from aqbcheck.readers.docx.faces import NOTHING_SAID, Face, is_reformatted, letters
from aqbcheck.readers.docx.names import PPR, RPR, P, R, T
from aqbcheck.readers.docx.paragraph import IGNORED
from aqbcheck.readers.docx.paragraph_look import ParagraphLooks, Said
from aqbcheck.readers.docx.reading import Reading
from aqbcheck.readers.docx.styles import ParagraphStyle
from aqbcheck.readers.docx.values import children, words_in


class _Set(NamedTuple):
    """How a paragraph is set by its properties, its letters (``face``) and its look where no run says anything."""

    style: ParagraphStyle
    level: int | None
    centred: bool
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
        looks, blocks, part, cell, box = self._reading.looks, self._reading.blocks, around.part, around.cell, around.box
        while child is not None and child.tag == P:
            by, text, bold, italic, lettered = self._unstyled, "", True, True, False
            for element in children(child):
                tag = element.tag
                if tag == R and by is not None:
                    face = by.face
                    for piece in children(element):
                        tag = piece.tag
                        if tag == T and not face.special and not face.font:
                            words = words_in(piece, self._keeps_blanks)
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
            blocks.append(Block(text, part, look, cell, box, around.contents or by.style.contents is True))
            self._reading.count(len(text))
            child = next(siblings, None)
        return child

    def _by(self, said: Said) -> _Set | None:
        """``None`` for what is not ordinary."""
        if not said.ordinary():
            return None
        key = (said.style.id, said.alignment, said.outline)
        known = self._known.get(key)
        if known is None:
            level, centred = said.level(), said.centred()
            look = self._reading.looks.look(level, False, False, centred)
            known = self._known[key] = _Set(said.style, level, centred, self._styles.face(said.style, NOTHING_SAID), look)
        return known
