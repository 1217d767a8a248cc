"""Word files as documents: everything that is on the page, and nothing that is not."""

from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS, Bounds
from aqbcheck.readers.docx.reader import read_docx

__all__ = ["DEFAULT_BOUNDS", "Bounds", "read_docx"]
