"""Files as documents and as nodes with places; no idea of what an agreement is."""

from aqbcheck.document import Document
from aqbcheck.readers.errors import ReadingError


def read_document(data: bytes, kind: str) -> Document:
    """Read a file of a kind that ``sniff.kind_of`` names; raises ReadingError."""
    if kind == "markdown":
        from aqbcheck.readers.markdown import read_markdown  # the parser is loaded where it is needed

        return read_markdown(data)
    raise ReadingError("kind-unknown", kind=kind)
