"""What kind of file something is, by its name and by its first bytes."""

from pathlib import PurePath

from aqbcheck.readers.errors import ReadingError

SUFFIXES = frozenset({".md", ".markdown"})
"""The endings of files that can be checked."""

_KINDS = {".md": "markdown", ".markdown": "markdown"}
KINDS = tuple(dict.fromkeys(_KINDS.values()))
"""The kinds of file that can be checked."""
_OWNER_FILE = "~$"
_SIGNATURES = (
    (b"%PDF", "file-pdf"),
    (b"{\\rtf", "file-rtf"),
    (b"\xd0\xcf\x11\xe0", "file-old-word"),
    (b"PK\x03\x04", "file-zip"),
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML = (b"<!doctype html", b"<html")


def kind_of(name: str, head: bytes) -> str:
    """The kind of a file, ``markdown``; ``head`` are its first bytes. Raises ReadingError for any other."""
    path = PurePath(name)
    if path.name.startswith(_OWNER_FILE):
        raise ReadingError("file-owner")
    if not head:
        raise ReadingError("file-empty")
    for signature, message in _SIGNATURES:
        if head.startswith(signature):
            raise ReadingError("file-encrypted" if _ENCRYPTED in head else message)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_HTML):
        raise ReadingError("file-html")
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise ReadingError("file-unknown", suffixes=", ".join(sorted(SUFFIXES)))
    return kind
