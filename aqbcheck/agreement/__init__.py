"""What a document says, as candidates with their places."""

from functools import lru_cache

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.understand import Understanding
from aqbcheck.document import Document
from aqbcheck.form import Form

__all__ = ["Agreement", "understand"]


def understand(document: Document, form: Form) -> Agreement:
    """Read a document as an agreement of a form."""
    return _understanding(form).read(document)


@lru_cache(maxsize=4)
def _understanding(form: Form) -> Understanding:
    return Understanding(form)
