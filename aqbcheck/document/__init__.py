"""What stands in a file, without any idea of what it means."""

from aqbcheck.document.block import PLAIN, Block, Cell, Inline, Look
from aqbcheck.document.document import Document, Gap, Note, Trace
from aqbcheck.document.location import Location

__all__ = ["PLAIN", "Block", "Cell", "Document", "Gap", "Inline", "Location", "Look", "Note", "Trace"]
