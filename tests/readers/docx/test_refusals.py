"""Files that are refused, each with its own sentence; none is built on disk, none needs more than its bounds."""

import gc
import io
import struct
import zipfile
import zlib

import pytest

from aqbcheck.readers.docx import Bounds, read_docx
from aqbcheck.readers.errors import ReadingError
from aqbcheck.texts.messages import message

P = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MAIN = "word/document.xml"
DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "b">]>'


def refused(data, bounds=None):
    """The message id with which a file is refused; its sentence can be said in both languages."""
    with pytest.raises(ReadingError) as raised:
        read_docx(data) if bounds is None else read_docx(data, bounds)
    error = raised.value
    for language in ("de", "en"):
        assert message(error.message, language, **error.facts)
    return error.message


OTHERS = {
    "empty": (b"", "file-empty"),
    "old Word file": (OLE + "WordDocument".encode("utf-16-le"), "file-old-word"),
    "old Excel file": (OLE + "Workbook".encode("utf-16-le"), "file-old-office"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le") + "EncryptionInfo".encode("utf-16-le"), "file-encrypted"),
    "PDF": (b"%PDF-1.7", "file-pdf"),
    "RTF": (b"{\\rtf1 x}", "file-rtf"),
    "HTML": (b"\xef\xbb\xbf<!DOCTYPE HTML><html>", "file-html"),
    "flat XML": (b'<?xml version="1.0"?><pkg:package/>', "file-xml"),
    "text": (b"Zielvereinbarung", "file-no-word"),
    "beginning of a zip file": (b"PK\x03\x04\x14\x00", "word-truncated"),
    "zip file of nothing": (b"PK\x05\x06" + bytes(18), "file-zip"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_files_of_other_kinds(name):
    data, wanted = OTHERS[name]
    assert refused(data) == wanted


def _main(kind, root, target="main.xml", external=""):
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    refers = f'<Relationship Id="a" Type="{office}" Target="{target}"{external}/>'
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{refers}</Relationships>',
        "main.xml": f'<{kind} xmlns="{root}"/>',
    }


PACKAGES = {
    "Excel, renamed": (_main("workbook", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"), "file-excel"),
    "PowerPoint, renamed": (_main("presentation", "http://schemas.openxmlformats.org/presentationml/2006/main"), "file-powerpoint"),
    "something else": (_main("other", "urn:x"), "file-no-word"),
    "external main part": (_main("x", "urn:x", "https://example.org/", ' TargetMode="External"'), "word-main-part-outside"),
    "main part that is not there": (_main("x", "urn:x", "gone.xml"), "word-no-main-part"),
    "no main part": ({"[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>"}, "word-no-main-part"),
    "zip file": ({"a.txt": "a"}, "file-zip"),
    "OpenDocument": ({"mimetype": "application/vnd.oasis.opendocument.text"}, "file-open-document"),
}


@pytest.mark.parametrize("name", PACKAGES)
def test_packages_of_other_kinds(name, zip_file):
    entries, wanted = PACKAGES[name]
    data = zip_file(entries)
    if name == "OpenDocument":
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("mimetype", entries["mimetype"])
        data = target.getvalue()
    assert refused(data) == wanted


def _declared(text):
    def change(entries):
        entries[MAIN] = entries[MAIN].replace("?>", f"?>{text}", 1)

    return change


def _encoded(encoding, name):
    def change(entries):
        _declared(DOCTYPE)(entries)
        entries[MAIN] = entries[MAIN].replace("UTF-8", name).encode(encoding)

    return change


def _replaced(old, new):
    def change(entries):
        entries[MAIN] = entries[MAIN].replace(old, new)

    return change


def _two_mains(entries):
    second = (
        '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="b.xml"/>'
    )
    entries["_rels/.rels"] = entries["_rels/.rels"].replace("</Rel", f"{second}</Rel")


CONTENTS = {
    "DOCTYPE": (_declared(DOCTYPE), "word-doctype"),
    "DOCTYPE without entities": (_declared("<!DOCTYPE x>"), "word-doctype"),
    "DOCTYPE far behind": (_declared(f"<!--{'x' * 400_000}-->{DOCTYPE}"), "word-doctype"),
    "DOCTYPE in UTF-16": (_encoded("utf-16", "UTF-16"), "word-doctype"),
    "DOCTYPE in UTF-16 without a mark": (_encoded("utf-16-le", "UTF-16"), "word-doctype"),
    "DOCTYPE in UTF-32": (_encoded("utf-32", "UTF-32"), "word-malformed"),
    "DOCTYPE in UTF-7": (_encoded("utf-7", "UTF-7"), "word-malformed"),
    "DOCTYPE in EBCDIC": (_encoded("cp037", "cp037"), "word-malformed"),
    "an encoding that nobody knows": (_replaced("UTF-8", "nobody-knows"), "word-malformed"),
    "bytes that are no UTF-8": (
        lambda entries: entries.update({MAIN: entries[MAIN].encode().replace(b">a<", b">\xe4<")}),
        "word-malformed",
    ),
    "entity that is not declared": (_replaced(">a<", ">&a;<"), "word-malformed"),
    "malformed": (_replaced("</w:body>", ""), "word-malformed"),
    "malformed at the end": (_replaced("</w:document>", "</w:document>x"), "word-malformed"),
    "empty main part": (lambda entries: entries.update({MAIN: ""}), "word-malformed"),
    "malformed styles": (lambda entries: entries.update({"word/styles.xml": "<w:styles"}), "word-malformed"),
    "two main parts": (_two_mains, "word-two-main-parts"),
    "entries equal but for case": (lambda entries: entries.update({"WORD/DOCUMENT.XML": P}), "word-entry-twice"),
    "entries equal but for slashes": (lambda entries: entries.update({"word\\document.xml": P}), "word-entry-twice"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_parts_that_are_refused(name, word_entries, zip_file):
    change, wanted = CONTENTS[name]
    entries = word_entries(P, parts={"styles.xml": "w:styles "})
    change(entries)
    assert refused(zip_file(entries)) == wanted


def test_a_malformed_part_that_is_not_read_does_no_harm(word_entries, zip_file):
    entries = word_entries(P, targets=[("theme", "theme.xml"), ("customXml", "item.xml")])
    entries |= {"word/theme.xml": DOCTYPE, "word/item.xml": "<x"}
    assert [block.text for block in read_docx(zip_file(entries)).blocks] == ["a"]


def _central(data, name):
    """The offsets of the local and the central header of an entry."""
    return data.index(b"PK\x03\x04" + data[4:4] if not name else name.encode()) - 30, data.rindex(name.encode()) - 46


def _flagged(data):
    local, central = _central(data, MAIN)
    data[local + 6] |= 1
    data[central + 8] |= 1


def _other_compression(data):
    local, central = _central(data, MAIN)
    struct.pack_into("<H", data, local + 8, 97)
    struct.pack_into("<H", data, central + 10, 97)


def _wrong_sum(data):
    _, central = _central(data, MAIN)
    struct.pack_into("<I", data, central + 16, 1)


def _smaller(data):
    _, central = _central(data, MAIN)
    struct.pack_into("<I", data, central + 24, 10)


def _larger(data):
    _, central = _central(data, MAIN)
    struct.pack_into("<I", data, central + 24, 1 << 30)


def _overlapping(data):
    first, other = _central(data, MAIN)[0], _central(data, "word/_rels/document.xml.rels")[1]
    struct.pack_into("<I", data, other + 42, first)


def _packed_larger(data):
    _, central = _central(data, MAIN)
    struct.pack_into("<I", data, central + 20, 1 << 20)


def _broken(data):
    local, _ = _central(data, MAIN)
    start = local + 30 + len(MAIN) + 60
    data[start : start + 40] = bytes(40)


def _renamed(data):
    local, _ = _central(data, MAIN)
    data[local + 30 : local + 30 + len(MAIN)] = b"x" * len(MAIN)


ARCHIVES = {
    "encrypted": (_flagged, "word-encrypted"),
    "another compression": (_other_compression, "word-damaged"),
    "wrong check sum": (_wrong_sum, "word-damaged"),
    "a size too small": (_smaller, "word-damaged"),
    "a size too large": (_larger, "word-size"),
    "overlapping entries": (_overlapping, "word-entries-overlap"),
    "a packed size too large": (_packed_larger, "word-entries-overlap"),
    "broken data": (_broken, "word-damaged"),
    "another name in the local header": (_renamed, "word-damaged"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_archives_that_lie(name, word_file):
    change, wanted = ARCHIVES[name]
    data = bytearray(word_file(P * 40))
    change(data)
    assert refused(bytes(data)) == wanted


def test_a_wrong_check_sum_in_a_part_that_is_not_read_does_no_harm(word_entries, zip_file):
    data = bytearray(zip_file({**word_entries(P), "word/media/image1.png": b"x" * 100}))
    struct.pack_into("<I", data, data.rindex(b"word/media/image1.png") - 46 + 16, 1)
    assert len(read_docx(bytes(data)).blocks) == 1


def test_every_cut_of_a_file_is_refused(word_file):
    data = word_file(P * 10)
    for length in range(len(data)):
        assert refused(data[:length]) in ("file-empty", "file-no-word", "word-truncated", "word-damaged", "word-entries-overlap")


def test_an_entry_that_stands_twice(word_entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in word_entries(P).items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(MAIN, "<x/>")
    assert refused(target.getvalue()) == "word-entry-twice"


def _cells(count):
    return f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * count}</w:tr></w:tbl>{P}"


OVER = {
    "file": (Bounds(file=100), P),
    "entries": (Bounds(entries=3), P),
    "part": (Bounds(part=10_000), P * 1_000),
    "unpacked": (Bounds(unpacked=10_000), P * 1_000),
    "part-elements": (Bounds(part_elements=100), P * 100),
    "elements": (Bounds(elements=100), P * 100),
    "attributes": (Bounds(attributes=100), '<w:p w:rsidR="1"/>' * 100),
    "depth": (Bounds(depth=50), "<w:customXml>" * 60 + P + "</w:customXml>" * 60),
    "paragraphs": (Bounds(paragraphs=10), P * 11),
    "cells": (Bounds(cells=10), _cells(11)),
    "columns": (Bounds(columns=10), _cells(11)),
    "characters": (Bounds(characters=10), P * 11),
}


@pytest.mark.parametrize("name", OVER)
def test_each_bound_has_its_name(name, word_file):
    bounds, body = OVER[name]
    assert refused(word_file(body), bounds) == f"word-over-{name}"


def test_an_element_in_comments_cannot_hide_from_the_count(word_file):
    assert refused(word_file("<!-- x -->" * 2_000 + P), Bounds(elements=1_000)) == "word-over-elements"


def test_a_bomb_is_stopped_while_it_is_inflated():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b" " * (97 << 20)) + packer.flush()
    head = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    name = b"_rels/.rels"
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(packed), len(head), len(name), 0) + name
    central = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, 0, len(packed), 0xFFFFFFF0, len(name), 0, 0, 0, 0, 0, 0)
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1, 1, len(central) + len(name), len(local) + len(packed), 0)
    data = local + packed + central + name + end
    assert len(data) < 1 << 20
    assert refused(data) == "word-over-part"


def test_garbage_is_collected_again_after_a_reading(word_file):
    read_docx(word_file("<w:p><w:r><w:t>a</w:t></w:r></w:p>"))
    assert gc.isenabled()
    with pytest.raises(ReadingError):
        read_docx(word_file(""))
    assert gc.isenabled()
