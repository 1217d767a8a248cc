"""What a document says, as candidates with their places."""

from functools import lru_cache
from typing import TYPE_CHECKING

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.understand import Understanding
from aqbcheck.document import Document
from aqbcheck.form import Form
from aqbcheck.readers.nodes import Nodes

if TYPE_CHECKING:
    from aqbcheck.agreement.data_reading import DataUnderstanding

__all__ = ["Agreement", "understand", "understand_data"]


def understand(document: Document, form: Form, factor: int = 1) -> Agreement:
    """Read a document as an agreement of a form; raises ReadingError over a bound (see ``bounds``), each taken times ``factor``."""
    return _understanding(form).read(document, factor)


def understand_data(nodes: Nodes, form: Form, factor: int = 1) -> Agreement:
    """Read structured data as an agreement of a form; raises DataError, NodeError for data that says nothing, and as ``understand``."""
    return _data_understanding(form).read_data(nodes, factor)


@lru_cache(maxsize=4)
def _data_understanding(form: Form) -> "DataUnderstanding":
    from aqbcheck.agreement.data_reading import DataUnderstanding  # pydantic is loaded where data is read

    return DataUnderstanding(form)


@lru_cache(maxsize=4)
def _understanding(form: Form) -> Understanding:
    return Understanding(form)
