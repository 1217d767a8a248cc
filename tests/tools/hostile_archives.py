"""Hostile packages: zip files that lie, and files that are no Word file at all. Built, never stored."""

import struct
import zlib
from collections.abc import Callable, Mapping

from wordmaking import entries_of, word_from_markdown, zipped

_MAIN = "word/document.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def good() -> bytes:
    """A small agreement in Word."""
    return word_from_markdown("# Zielvereinbarung\n\n2025\n\n## § 4\n\nDas Budget beträgt 1.288.930 Euro.\n")


def _with(**parts: str | bytes) -> dict[str, str | bytes]:
    """The entries of the small agreement, some replaced; ``main`` and ``rels`` are the main part and the package's relationships."""
    names = {"main": _MAIN, "rels": "_rels/.rels"}
    return {**entries_of(good()), **{names.get(name, name): content for name, content in parts.items()}}


def _header(name: str, at: int, form: str, value: int) -> Callable[[], bytes]:
    """The small agreement with one number in the central header of an entry replaced."""

    def make() -> bytes:
        data = bytearray(zipped({**entries_of(good()), "word/media/x.png": b"x" * 200}))
        struct.pack_into(form, data, data.rindex(name.encode()) - 46 + at, value)
        return bytes(data)

    return make


def _overlapping() -> bytes:
    data = bytearray(good())
    first = data.index(_MAIN.encode()) - 30
    struct.pack_into("<I", data, data.rindex(b"word/styles.xml") - 46 + 42, first)
    return bytes(data)


def _twice() -> bytes:
    """The main part's name in both headers of another entry."""
    other = "word/x".ljust(len(_MAIN), "x")
    return zipped({**entries_of(good()), other: "<x/>"}).replace(other.encode(), _MAIN.encode())


def _owner() -> bytes:
    name = "Max Muster"
    return bytes([len(name)]) + name.encode().ljust(53) + bytes([len(name), 0]) + name.encode("utf-16-le").ljust(106, b" ")


def bomb(name: str, packed: bytes, size: int, copies: int = 1) -> bytes:
    """A zip file of entries of which each unpacks to far more than its headers say (``size``)."""
    locals_, central, offset = b"", b"", 0
    for copy in range(copies):
        called = (name if not copy else f"word/x{copy}.xml").encode()
        local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), size, len(called), 0) + called + packed
        head = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(packed), size, len(called), *[0] * 5, offset)
        locals_, central, offset = locals_ + local, central + head + called, offset + len(local)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, copies, copies, len(central), len(locals_), 0)
    return locals_ + central + end


def _zip_bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return bomb("_rels/.rels", packer.compress(bytes([32]) * (200 << 20)) + packer.flush(), 0xFFFFFFF0)


def _quine() -> bytes:
    """Half a million central headers, which a reader that believes them would list."""
    return good() + b"PK\x01\x02" * 500_000


def _two_mains() -> bytes:
    second = f'<Relationship Id="b" Type="{_OFFICE}" Target="b.xml"/>'
    rels = entries_of(good())["_rels/.rels"].decode()
    return zipped(_with(rels=rels.replace("</Rel", f"{second}</Rel")))


def _external() -> bytes:
    rels = entries_of(good())["_rels/.rels"].decode()
    return zipped(_with(rels=rels.replace('Target="', 'TargetMode="External" Target="https://example.org/')))


def _renamed_excel() -> bytes:
    sheet = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    return zipped(_with(main=sheet))


def _open_document() -> bytes:
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 0, 0, 0, 0, 0, 0, 8, 0) + b"mimetype"
    return local + b"application/vnd.oasis.opendocument.text" + bytes(200)


def _doctype(encoding: str) -> Callable[[], bytes]:
    def make() -> bytes:
        entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "x"}">' for n in range(10))
        body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a9;</w:document>'
        declared = "UTF-16" if "16" in encoding else "UTF-8"
        text = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE w:document [{entities}]>{body}'
        return zipped(_with(main=text.encode(encoding)))

    return make


def _remarked(remark: bytes) -> bytes:
    """The small agreement with a comment of the archive."""
    return good()[:-2] + struct.pack("<H", len(remark)) + remark


ARCHIVES: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
    "zip bomb": ("docx", "word-over-part", _zip_bomb),
    "half a million headers": ("docx", "word-over-entries", _quine),
    "overlapping entries": ("docx", "word-entries-overlap", _overlapping),
    "entries equal but for case": ("docx", "word-entry-twice", lambda: zipped(_with(**{"WORD/Document.XML": "<x/>"}))),
    "one name twice": ("docx", "word-entry-twice", _twice),
    "an entry without a name": ("docx", "file-zip", lambda: bomb("", b"\3\0", 0)),
    "words before the archive": ("docx", "", lambda: b"PK, says the file." + good()),
    "an archive before the archive": ("docx", "", lambda: zipped({"a": "b"}) + good()),
    "much behind the archive": ("docx", "word-truncated", lambda: good() + bytes(100_000)),
    "another end in the remark": ("docx", "file-zip", lambda: _remarked(b"PK\5\6" + bytes(18))),
    "headers in the remark": ("docx", "word-over-entries", lambda: _remarked(b"PK\1\2" * 11_000)),
    "a size that lies": ("docx", "word-size", _header(_MAIN, 24, "<I", 1 << 30)),
    "a check sum that lies": ("docx", "word-damaged", _header(_MAIN, 16, "<I", 1)),
    "a check sum that lies, not read": ("docx", "", _header("word/media/x.png", 16, "<I", 1)),
    "truncated": ("docx", "word-truncated", lambda: good()[:1500]),
    "encrypted": ("docx", "word-encrypted", _header(_MAIN, 8, "<H", 1)),
    "password": ("docx", "file-encrypted", lambda: _OLE + "EncryptedPackage".encode("utf-16-le")),
    "old Word": ("doc", "file-old-word", lambda: _OLE + "WordDocument".encode("utf-16-le")),
    "old Word, renamed": ("docx", "file-old-word", lambda: _OLE + "WordDocument".encode("utf-16-le")),
    "PDF": ("docx", "file-pdf", lambda: b"%PDF-1.7\n"),
    "RTF": ("docx", "file-rtf", lambda: b"{\\rtf1 x}"),
    "HTML": ("docx", "file-html", lambda: b"<!DOCTYPE html><html><p>x"),
    "ODT": ("docx", "file-open-document", _open_document),
    "xlsx": ("docx", "file-excel", _renamed_excel),
    "Word's note of an open document, renamed": ("docx", "file-no-word", _owner),
    "empty": ("docx", "file-empty", lambda: b""),
    "two main parts": ("docx", "word-two-main-parts", _two_mains),
    "external main part": ("docx", "word-main-part-outside", _external),
    "malformed": ("docx", "word-malformed", lambda: zipped(_with(main="<w:document"))),
    "billion laughs": ("docx", "word-doctype", _doctype("utf-8")),
    "billion laughs in UTF-16": ("docx", "word-doctype", _doctype("utf-16")),
}
"""Ending, message id of the refusal (empty: it is read), and what makes the file."""
