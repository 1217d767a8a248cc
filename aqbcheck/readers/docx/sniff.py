"""What a file is that is no Word file of the kind we read."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_LOCAL_NAME = 30


def what_else(data: bytes) -> str | None:
    """The message that says why these bytes are no .docx, ``None`` for a zip file.

    Told by the first bytes: OLE containers are the old ``.doc`` or, with a stream
    *EncryptedPackage* inside, a Word file behind a password (MS-OFFCRYPTO 2.3.4).
    """
    if not data:
        return "word-empty"
    if data.startswith(_OLE):
        return "word-password" if _ENCRYPTED_PACKAGE in data else "word-old"
    if data.startswith(b"{\\rtf"):
        return "word-is-rtf"
    if data.startswith(b"%PDF"):
        return "word-is-pdf"
    if not data.startswith(b"PK"):
        return "word-no-word-file"
    if data[_LOCAL_NAME:].startswith(_OPEN_DOCUMENT):
        return "word-is-open-document"
    return None
