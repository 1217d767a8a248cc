"""Files as documents and as nodes with places; no idea of what an agreement is."""

from aqbcheck.document import Document
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.nodes import Nodes


def read_document(data: bytes, kind: str) -> Document:
    """Read a file of a kind that ``sniff.kind_of`` names; raises ReadingError.

    The parser of a kind is loaded where it is needed.
    """
    if kind == "markdown":
        from aqbcheck.readers.markdown import read_markdown

        return read_markdown(data)
    if kind == "docx":
        from aqbcheck.readers.docx import read_docx

        return read_docx(data)
    raise ReadingError("kind-unknown", kind=kind)


def read_nodes(data: bytes, kind: str) -> Nodes:
    """Read a file of structured data of a kind that ``sniff.kind_of`` names; raises NodeError."""
    if kind == "json":
        from aqbcheck.readers.json_nodes import read_json

        return read_json(data)
    from aqbcheck.readers.yaml_nodes import read_yaml

    return read_yaml(data)
