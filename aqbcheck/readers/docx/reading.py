"""What all parts of one file share while it is being read."""

from dataclasses import dataclass, field

from lxml import etree

from aqbcheck.document import Block, Gap, Location, Note
from aqbcheck.document.document import EVERYTHING
from aqbcheck.readers.docx.draft import Draft, Looks, Surroundings
from aqbcheck.readers.docx.ledger import Ledger
from aqbcheck.readers.docx.numbering import Numbering
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.styles import Styles

_UNFINISHED = Block("")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's text and the element of the part that it was read from.

    ``block`` is the zero-based position of the block, ``start`` and ``end`` (exclusive) are offsets into its text.
    """

    block: int
    start: int
    end: int
    element: etree._Element


@dataclass(frozen=True, slots=True)
class Origins:
    """Where blocks come from, for whoever writes the file again.

    ``pieces`` are in the order of the text of each block; ``paragraphs`` holds the ``w:p`` in which a block ends, by
    the position of the block (none for words without a paragraph).
    """

    pieces: list[Piece] = field(default_factory=list)
    paragraphs: dict[int, etree._Element] = field(default_factory=dict)


@dataclass
class Reading:
    """Style sheet, lists and what has been found so far.

    ``comments`` holds the words of each comment by its id, ``signed_lines`` the ids of the
    signature lines that a digital signature in the file belongs to, ``page`` the area of a page
    in square EMU, ``page_fill`` its colour. ``notes_called`` are the ids of footnotes and endnotes in order of the text.
    ``origins`` collects where blocks come from, if anybody wants to know.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    comments: dict[str, str] = field(default_factory=dict)
    signed_lines: frozenset[str] = frozenset()
    page: float = 0.0
    page_fill: str | None = None
    blocks: list[Block] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)
    gaps: list[Gap] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    looks: Looks = field(default_factory=Looks)
    notes_called: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    comments_met: set[str] = field(default_factory=set)
    references_met: set[tuple[str, str]] = field(default_factory=set)
    characters: int = 0
    pictures: int = 0
    tables: int = 0
    boxes: int = 0
    origins: Origins | None = None

    def draft(self, around: Surroundings) -> Draft:
        """Begin the next block; raises ReadingError over a bound."""
        draft = Draft(len(self.blocks), around)
        self.drafts.append(draft)
        self.blocks.append(_UNFINISHED)
        self.count(0)
        return draft

    def count(self, characters: int) -> None:
        """Count the last block and so many characters more; raises ReadingError over a bound."""
        self.characters += characters
        bounds = self.package.budget.bounds
        if self.characters > bounds.characters or len(self.blocks) > bounds.paragraphs:
            self.package.budget.check("paragraphs", len(self.blocks))
            self.package.budget.check("characters", self.characters)

    def finished(self) -> tuple[Block, ...]:
        """All blocks, those that had been begun being done."""
        for draft in self.drafts:
            self.blocks[draft.index] = draft.block(self.looks)
        return tuple(self.blocks)

    def gap(self, reason: str, hides: frozenset[str] = frozenset({EVERYTHING})) -> None:
        """Something here, after the block that was begun last, was not read."""
        gap = Gap(Location.after(len(self.blocks) - 1), hides, reason)
        if gap not in self.gaps[-3:]:
            self.gaps.append(gap)

    def note(self, message: str, **facts: str) -> None:
        """Something the user should know; said once."""
        note = Note(message, tuple(sorted(facts.items())))
        if note not in self.notes:
            self.notes.append(note)

    def here(self) -> tuple[int, int]:
        """The place before the block that comes next."""
        return len(self.blocks), 0
