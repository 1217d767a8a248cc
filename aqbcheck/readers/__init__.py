"""Files as documents and as nodes with places; no idea of what an agreement is."""

from aqbcheck.document import Document
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.nodes import Nodes


def read_document(data: bytes, kind: str, factor: int = 1) -> Document:
    """Read a file of a kind that ``sniff.kind_of`` names; raises ReadingError.

    Every bound of the readers is taken times ``factor``.

    The parser of a kind is loaded where it is needed.
    """
    if kind == "markdown":
        from aqbcheck.readers.markdown import read_markdown

        return read_markdown(data, factor)
    if kind == "docx":
        from aqbcheck.readers.docx import DEFAULT_BOUNDS, read_docx

        return read_docx(data, DEFAULT_BOUNDS.raised(factor))
    raise ReadingError("kind-unknown", kind=kind)


def read_nodes(data: bytes, kind: str, factor: int = 1) -> Nodes:
    """Read a file of structured data of a kind that ``sniff.kind_of`` names, within the bounds times ``factor``; raises NodeError."""
    if kind == "json":
        from aqbcheck.readers.json_nodes import read_json

        return read_json(data, factor)
    from aqbcheck.readers.yaml_nodes import read_yaml

    return read_yaml(data, factor)
