"""Where the title of a heading stands: behind its number, in the next line, or in the next block."""

import re
from collections.abc import Mapping, Sequence

from aqbcheck.agreement import labels
from aqbcheck.agreement.labels import Label
from aqbcheck.agreement.passage import Span
from aqbcheck.agreement.titles import Titles
from aqbcheck.document import Block, Document
from aqbcheck.form import Lexicon
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import fold, folded, keys

_LONGEST_TITLE = 16
"""Words of a heading that is known by nothing but its place behind a number."""
_NOTE = re.compile(r"\s*(?:[(\[]([^\W\d_]{1,20})[)\]]:?|([^\W\d_]{1,20})[ \t]?:)\s+")
"""A word in brackets or with a colon before a heading."""


class HeadingTitles:
    """Finds the titles of headings in the body of a document.

    ``at`` is a position in the body throughout, and ``label_of`` the label of each, if it has one.
    """

    def __init__(
        self, document: Document, body: Sequence[int], titles: Titles, lexicon: Lexicon, label_of: Mapping[int, Label | None]
    ) -> None:
        self._document = document
        self._body = body
        self._titles = titles
        self._abbreviations = folded(lexicon.abbreviations)
        self._notes = folded(lexicon.section.notes)
        self._labels = label_of

    def _block(self, at: int) -> Block:
        return self._document.blocks[self._body[at]]

    def behind_note(self, text: str, start: int) -> int:
        """Where a prescribed heading begins that stands behind a note on the draft ("neu:"); else ``start``."""
        note = _NOTE.match(text, start)
        noted = note is not None and fold(note[1] or note[2]) in self._notes
        return note.end() if note and noted and self._titles.exact(text[note.end() :]) else start

    def end(self, at: int, start: int) -> tuple[int, int | None]:
        """Where the title ends that begins at ``start``, and where the text begins that follows in the block."""
        text = self._block(at).text
        if self._titles.exact(text[start:]):
            return len(text), None
        lines = _lines(text, start)
        for count in range(1, min(len(lines), 4)):
            end = lines[count - 1][1]
            if self._titles.exact(text[start:end]):
                return end, lines[count][0]
        run_in = self._titles.run_in(text[start:])
        if run_in is not None and text[start + run_in :].strip():
            return start + run_in, start + run_in
        if not lines:
            return len(text), None
        if self._looks_like_title(at, text[start:]):
            return len(text), None
        first_start, first_end = lines[0]
        if len(lines) > 1 and self._short_line(text[first_start:first_end]):
            return first_end, lines[1][0]
        return start, start

    def is_title(self, at: int) -> bool:
        """Whether a block is the title of the section whose number stands alone before it."""
        block = self._block(at)
        label = self._labels[at]
        if (label is not None and label.kind == labels.SECTION) or block.look.depth is not None:
            return False
        if self._titles.exact(block.text) or self._titles.run_in(block.text) or self.behind_note(block.text, 0):
            return True
        return any(map(str.isalpha, block.text)) and not block.text.lstrip()[:1].islower() and self._looks_like_title(at, block.text)

    def continued(self, at: int, title: list[Span]) -> int:
        """The last block of a title that goes on, in the same look, with a small letter."""
        look = self._block(at).look
        following = at + 1
        if not (look.level is not None or look.bold) or following >= len(self._body):
            return at
        block = self._block(following)
        if (
            self._labels[following] is None
            and block.look == look
            and block.text.lstrip()[:1].islower()
            and len(keys(block.text)) <= _LONGEST_TITLE
        ):
            title.append(Span(self._body[following], 0, len(block.text)))
            return following
        return at

    def _looks_like_title(self, at: int, text: str) -> bool:
        length = len(keys(text))
        look = self._block(at).look
        if look.level is not None or ((look.bold or look.centred) and length <= 2 * _LONGEST_TITLE):
            return True
        return "\n" not in text.strip() and self._short_line(text)

    def _short_line(self, text: str) -> bool:
        if len(keys(text)) > _LONGEST_TITLE or text.rstrip().endswith((":", ",", ";")):
            return False
        return not is_complete(text, self._abbreviations)


def _lines(text: str, start: int) -> list[tuple[int, int]]:
    """The lines of a text from an offset on that hold anything, as offsets."""
    found = []
    at = start
    for line in text[start:].split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found
