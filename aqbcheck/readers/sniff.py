"""What kind of file something is, by its name and by its first bytes."""

import re
from pathlib import Path, PurePath

from aqbcheck.readers.errors import ReadingError

DOCX = "docx"
MARKDOWN = "markdown"
YAML = "yaml"
JSON = "json"
_DATA = {".yaml": YAML, ".yml": YAML, ".json": JSON}
_KINDS = {".docx": DOCX, ".docm": DOCX, ".dotx": DOCX, ".dotm": DOCX, ".md": MARKDOWN, ".markdown": MARKDOWN, **_DATA}
DATA_SUFFIXES = frozenset(_DATA)
"""The endings of files that may be anything: in a folder one counts only if it names its schema."""
DATA_KINDS = frozenset(_DATA.values())
SUFFIXES = frozenset(_KINDS)
"""The endings of files that can be checked."""
KINDS = tuple(dict.fromkeys(_KINDS.values()))
"""The kinds of file that can be checked."""
_OWNER_FILE = "~$"
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_SIGNATURES = ((b"%PDF", "file-pdf"), (b"{\\rtf", "file-rtf"))
_HTML = (b"<!doctype html", b"<html")
_XML = (b"<?xml", b"<\x00?\x00x\x00m\x00l\x00", b"\x00<\x00?\x00x\x00m\x00l")
_MARKS = b"\xef\xbb\xbf\xfe\xff \r\n\t"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_SCHEMA = re.compile(r"""\$schema["']?[ \t]*[:=][ \t]*["']?([^\s"']+)""")
_HEAD = 4096
"""Bytes at the beginning of a file in which it must name its schema."""
_LOCAL_NAME = 30
"""Where the name of the first entry stands in a zip file."""


def kind_of(name: str, data: bytes) -> str:
    """The kind of a file, one of ``KINDS``: a packed one is Word's whatever its name is. Raises ReadingError for any other."""
    path = PurePath(name)
    if path.name.startswith(_OWNER_FILE):
        raise ReadingError("file-owner")
    refuse_other(data)
    if data.startswith(_ZIP):
        return DOCX
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise ReadingError("file-unknown", suffixes=", ".join(sorted(SUFFIXES)))
    if kind == DOCX:
        raise ReadingError("file-no-word")
    return kind


def refuse_other(data: bytes) -> None:
    """Raise ReadingError for what is known to be of a kind that is not read.

    OLE containers are the old ``.doc`` or, with a stream *EncryptedPackage* inside, a newer file
    behind a password (MS-OFFCRYPTO 2.3.4).
    """
    if not data:
        raise ReadingError("file-empty")
    for signature, message in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(message)
    if data.startswith(_OLE[:4]):
        raise ReadingError("file-encrypted" if _ENCRYPTED in data else "file-old-word" if _OLD_WORD in data else "file-old-office")
    if data.startswith(_ZIP) and data[_LOCAL_NAME:].startswith(_OPEN_DOCUMENT):
        raise ReadingError("file-open-document")
    start = data[:1_000].lstrip(_MARKS)
    if start.lower().startswith(_HTML):
        raise ReadingError("file-html")
    if start.startswith(_XML):
        raise ReadingError("file-xml")


def names_schema(path: Path, name: str) -> bool:
    """Whether a file of structured data names a schema with this in its own name near its beginning; a file that cannot be read does."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return True
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return any(name in schema.rpartition("/")[2] for schema in _SCHEMA.findall(head.decode(encoding, "replace")))
