"""Word files of every kind: Strict, with macros, templates, parts elsewhere, other encodings and prefixes."""

import pytest

from aqbcheck.readers.docx import read_docx

BODY = "<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr><w:r><w:t>Präambel § 4</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"
STYLES = {"styles.xml": 'w:styles <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'}
STRICT = (
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
)


def _strict(entries):
    for name, content in entries.items():
        for transitional, strict in STRICT:
            content = content.replace(transitional, strict)
        entries[name] = content


def _moved(entries):
    for old, new in (("word/document.xml", "here/is.bin"), ("word/_rels/document.xml.rels", "here/_rels/is.bin.rels")):
        entries[new] = entries.pop(old)
    entries["_rels/.rels"] = entries["_rels/.rels"].replace("word/document.xml", "here/is.bin")
    entries["here/_rels/is.bin.rels"] = entries["here/_rels/is.bin.rels"].replace('"styles.xml"', '"../word/styles.xml"')


def _encoded(encoding, declared):
    def change(entries):
        text = entries["word/document.xml"].replace('encoding="UTF-8"', f'encoding="{declared}"' if declared else "")
        entries["word/document.xml"] = text.encode(encoding)

    return change


def _replaced(name, *pairs):
    def change(entries):
        for old, new in pairs:
            assert old in entries[name]
            entries[name] = entries[name].replace(old, new)

    return change


def _renamed(old, new):
    def change(entries):
        entries[new] = entries.pop(old)

    return change


def _default_namespace(entries):
    text = entries["word/document.xml"].replace("<w:", "<").replace("</w:", "</")
    entries["word/document.xml"] = text.replace(
        "<document ", '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    )


def _dangling(entries):
    target = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
    more = target.format("footnotes", "gone.xml") + target.format("image", "../NULL") + target.format("theme", "")
    entries["word/_rels/document.xml.rels"] = entries["word/_rels/document.xml.rels"].replace("</Rel", f"{more}</Rel")
    thumbnail = (
        '<Relationship Id="t" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="gone.wmf"/>'
    )
    entries["_rels/.rels"] = entries["_rels/.rels"].replace("</Rel", f"{thumbnail}</Rel")


CHANGES = {
    "as it is": lambda entries: None,
    "Strict": _strict,
    "main part elsewhere, under another name": _moved,
    "UTF-16, little-endian, with a mark": _encoded("utf-16", "UTF-16"),
    "UTF-16, big-endian, without a mark": _encoded("utf-16-be", "UTF-16"),
    "UTF-16, nothing declared": _encoded("utf-16", ""),
    "UTF-8 with a mark": _encoded("utf-8-sig", "utf-8"),
    "Latin 1": _encoded("latin-1", "ISO-8859-1"),
    "Windows 1252": _encoded("cp1252", "windows-1252"),
    "another prefix": _replaced("word/document.xml", ("<w:", "<ns0:"), ("</w:", "</ns0:"), (" w:", " ns0:"), ("xmlns:w=", "xmlns:ns0=")),
    "dangling relationships": _dangling,
    "absolute targets": _replaced("word/_rels/document.xml.rels", ('"styles.xml"', '"/word/styles.xml"')),
    "backslashes in targets": _replaced("_rels/.rels", ("word/document.xml", "word\\document.xml")),
    "names in other letters": _renamed("word/styles.xml", "Word/Styles.XML"),
    "escaped names": _replaced("word/_rels/document.xml.rels", ('"styles.xml"', '"st%79les.xml"')),
    "a BOM, blanks and a comment before the root": _replaced("word/document.xml", ("?><w:document", "?>\n<!-- x -->\n<w:document")),
    "no content types": lambda entries: entries.pop("[Content_Types].xml"),
    "a folder entry": lambda entries: entries.update({"word/": ""}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_word_file_is_read_alike(name, word_entries, zip_file):
    entries = word_entries(BODY, parts=STYLES)
    CHANGES[name](entries)
    blocks = read_docx(zip_file(entries)).blocks
    assert [(block.text, block.look.level) for block in blocks] == [("Präambel § 4", 1), ("b", None)]


def test_elements_of_the_default_namespace_have_no_attributes_in_it(word_entries, zip_file):
    entries = word_entries("<w:p><w:r><w:t>a</w:t></w:r></w:p>")
    _default_namespace(entries)
    assert [block.text for block in read_docx(zip_file(entries)).blocks] == ["a"]


TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


@pytest.mark.parametrize("kind", TYPES)
def test_documents_and_templates_with_and_without_macros(kind, word_entries, zip_file):
    entries = word_entries(BODY, parts=STYLES)
    override = f'<Override PartName="/word/document.xml" ContentType="{TYPES[kind]}"/>'
    entries["[Content_Types].xml"] = entries["[Content_Types].xml"].replace("/>", f">{override}</Types>")
    if kind.endswith("m"):
        entries["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    document = read_docx(zip_file(entries))
    assert [block.text for block in document.blocks] == ["Präambel § 4", "b"]
    assert [trace.kind for trace in document.traces] == (["macro"] if kind.endswith("m") else [])


OUTSIDE = {
    "template from the net": ("settings", "attachedTemplate", "https://example.org/a.dotm", "remote-template"),
    "template by ftp": ("settings", "attachedTemplate", "ftp://example.org/a.dotm", "remote-template"),
    "template on a share": ("settings", "attachedTemplate", "\\\\server\\share\\a.dotx", "network-template"),
    "template on a share, as an address": ("settings", "attachedTemplate", "file://server/share/a.dotx", "network-template"),
    "template on a share, long": ("settings", "attachedTemplate", "file:////server/share/a.dotx", "network-template"),
    "template on this machine": ("settings", "attachedTemplate", "file:///C:\\Users\\x\\a.dotx", None),
    "template by its name": ("settings", "attachedTemplate", "Normal.dotm", None),
    "linked object": ("document", "oleObject", "file:///C:/a.xlsx", "link"),
    "frame": ("document", "frame", "https://example.org/x", "link"),
    "hyperlink": ("document", "hyperlink", "https://example.org/x", None),
    "picture from the net that the text does not show": ("document", "image", "https://example.org/x.png", "link"),
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_a_file_fetches_from_outside(name, word_entries, zip_file):
    part, kind, target, trace = OUTSIDE[name]
    entries = word_entries(BODY, parts={**STYLES, "settings.xml": "w:settings <w:attachedTemplate r:id='rId1'/>"})
    relationship = f'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    relationship += f' Target="{target}" TargetMode="External"/>'
    path = f"word/_rels/{part}.xml.rels"
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    entries[path] = entries.get(path, empty).replace("</Rel", f"{relationship}</Rel")
    traces = read_docx(zip_file(entries)).traces
    wanted = {"link"} if trace == "link" else {trace} - {None}
    assert {found.kind for found in traces} - {"ole"} == wanted


def test_data_of_a_mail_merge_and_fields_that_fetch_are_links(read):
    merge = {"settings.xml": 'w:settings <w:mailMerge><w:query w:val="SELECT * FROM x"/></w:mailMerge>'}
    assert [(trace.kind, trace.text) for trace in read(BODY, parts=merge).traces] == [("link", "SELECT * FROM x")]
    fields = ('INCLUDETEXT "C:\\\\a.docx"', 'LINK Excel.Sheet "C:\\\\a.xlsx"', "DDEAUTO x", 'INCLUDEPICTURE "https://example.org/a.png"')
    for instruction in fields:
        body = f"<w:p><w:fldSimple w:instr='{instruction}'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"
        assert [trace.kind for trace in read(body).traces if trace.kind != "field"] == ["link"], instruction
    body = "<w:p><w:fldSimple w:instr='INCLUDEPICTURE \"a.png\"'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"
    assert [trace.kind for trace in read(body).traces] == ["field"]
