"""Where the text of a paragraph goes: into its block, or, if nobody is to read it, to the traces."""

from aqbcheck.document.block import CHECKED, UNCHECKED
from aqbcheck.document.document import DELETION, FORMAT, HIDDEN, HIGHLIGHT, INSERTION, MOVE, WHITE
from aqbcheck.readers.docx.colours import unseen
from aqbcheck.readers.docx.draft import Draft, Surroundings
from aqbcheck.readers.docx.faces import NOTHING_SAID, Face
from aqbcheck.readers.docx.fields import Field
from aqbcheck.readers.docx.ledger import Ledger
from aqbcheck.readers.docx.styles import Styles
from aqbcheck.readers.docx.symbols import CROSSED_BOX, EMPTY_BOX, TICKED_BOX

_BOXES = (EMPTY_BOX, TICKED_BOX, CROSSED_BOX)
_MOVED_AWAY = "moved away"


class Words:
    """The state in which text is met, and the block that takes it.

    ``dropped`` counts the deletions and moves away around the text, ``inserted`` the insertions
    and moves to here, ``silent`` the fields of which this is the instruction, ``listing`` the
    tables of contents. After any of them is changed ``refresh`` is due.
    """

    def __init__(self, styles: Styles, ledger: Ledger) -> None:
        self.draft = Draft(0, Surroundings(""))
        self.ledger = ledger
        self.face: Face = styles.face(styles.paragraph(None), NOTHING_SAID)
        self.around = self.draft.around
        self.fill: str | None = None
        self.fields: list[Field] = []
        self.touched: list[Field] = []
        self.dropped: list[str] = []
        self.inserted: list[str] = []
        self.reformatted = False
        self.silent = 0
        self.listing = 0
        self._special = False

    def refresh(self) -> None:
        """Take notice of a changed state."""
        around = self.around
        self._special = bool(
            self.silent
            or self.dropped
            or self.inserted
            or self.fields
            or self.reformatted
            or self.listing
            or self.fill is not None
            or around.hidden
            or around.inserted
            or around.ticked is not None
        )

    def add(self, text: str) -> None:
        """Text as it stands in a run."""
        face = self.face
        if self._special or face.special:
            self._add_special(text, face)
        else:
            self.draft.add(text, face)

    def _add_special(self, text: str, face: Face) -> None:
        if not text:
            return
        draft, at = self.draft, self.draft.length
        if self.dropped:
            self.drop(text)
            return
        if self.silent:
            self._conceal(text)
            return
        if self.around.ticked is not None:
            return
        unread = self.unread()
        if unread is not None:
            self.ledger.add(unread, draft.index, at, at, text)
            return
        draft.add(text, face)
        if face.underlined:
            draft.underline(at, text)
        self.trace(at, text)
        if face.highlight and text.strip():
            self.ledger.add(HIGHLIGHT, draft.index, at, draft.length, text)
        if self.fields:
            self._own(self.fields[-1], at, text)
        if self.listing:
            draft.listed.append((at, draft.length))

    def _conceal(self, text: str) -> None:
        """Enter text among the words of a field's instruction: nobody sees it. What a field inside shows there is an honest operand."""
        if self.fields and not self.fields[-1].shows and not text.isspace():
            self.ledger.add(HIDDEN, self.draft.index, self.draft.length, self.draft.length, text)

    def unread(self) -> str | None:
        """The kind of trace for text that nobody sees in the present look, else ``None``."""
        face = self.face
        if self.around.hidden:
            return HIDDEN
        if face.unread is not None:
            return face.unread
        return WHITE if unseen(face.colour, face.fill or self.fill) else None

    def trace(self, start: int, text: str) -> None:
        """Enter the tracked changes that concern what was added from ``start`` on."""
        draft = self.draft
        if self.inserted:
            self.ledger.add(self.inserted[-1], draft.index, start, draft.length, text)
        elif self.around.inserted:
            self.ledger.add(INSERTION, draft.index, start, draft.length, text)
        if self.reformatted:
            self.ledger.add(FORMAT, draft.index, start, draft.length, text)

    def drop(self, text: str) -> None:
        """Enter deleted words; they are no text."""
        kind = self.dropped[-1] if self.dropped else DELETION
        at = self.draft.length
        self.ledger.add(kind, self.draft.index, at, at, text, key=_MOVED_AWAY if kind == MOVE else "")

    def mark(self, kind: str) -> bool:
        """Enter something without characters, if it is shown here; tells whether it is."""
        if self.silent or self.around.hidden or self.face.unread == HIDDEN:
            return False
        if self.dropped:
            self.drop("")
            return False
        at = self.draft.length
        self.draft.mark(kind, at, at)
        self.trace(at, "")
        return True

    def tick(self, ticked: bool) -> None:
        """Enter a check box by its state."""
        start = self.draft.length
        self.add(CROSSED_BOX if ticked else EMPTY_BOX)
        if self.draft.length > start:
            self.draft.mark(CHECKED if ticked else UNCHECKED, start, self.draft.length)

    def symbol(self, char: str) -> None:
        """Enter a character of a symbol font; a box is a check box by the look of it."""
        start = self.draft.length
        self.add(char)
        if char in _BOXES and self.draft.length > start:
            self.draft.mark(UNCHECKED if char == EMPTY_BOX else CHECKED, start, self.draft.length)

    def _own(self, field: Field, start: int, text: str) -> None:
        """Keep the words of a field's result, apart from those of the fields inside it."""
        if not field.pieces:
            field.own_start = start
            self.touched.append(field)
        field.pieces.append(text)
        field.own_end = self.draft.length
