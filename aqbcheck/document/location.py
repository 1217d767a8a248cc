"""Where something stands in a document."""

from dataclasses import dataclass

BODY = "body"
HEADER = "header"
FOOTER = "footer"
FOOTNOTE = "footnote"
ENDNOTE = "endnote"
PARTS = (BODY, HEADER, FOOTER, FOOTNOTE, ENDNOTE)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A stretch of a document, from one block to the same or a later one.

    ``block`` and ``end_block`` are zero-based positions in ``Document.blocks``; ``start`` and
    ``end`` are zero-based offsets into the text of these two blocks, ``end`` exclusive. With
    ``missing`` the stretch is empty and says that something is not there: it belongs after
    ``block`` (before the first block where ``block`` is -1).
    """

    block: int
    start: int
    end_block: int
    end: int
    missing: bool = False

    @classmethod
    def after(cls, block: int) -> "Location":
        """The place of something missing, after the block with this position."""
        return cls(block, 0, block, 0, missing=True)

    @classmethod
    def whole(cls) -> "Location":
        """The file as a whole: no passage of it."""
        return cls(-1, 0, -1, 0)

    def covers(self, other: "Location") -> bool:
        """Whether ``other`` lies wholly inside this stretch; never true of a missing thing."""
        if self.missing or other.missing:
            return False
        return (self.block, self.start) <= (other.block, other.start) and (
            other.end_block,
            other.end,
        ) <= (self.end_block, self.end)

    def to(self, other: "Location") -> "Location":
        """The stretch from the start of this one to the end of ``other``."""
        return Location(self.block, self.start, other.end_block, other.end)
