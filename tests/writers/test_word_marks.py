"""Marks in every kind of Word text: where they stand, and that the text they stand in stays as it was."""

import io
import random
import zipfile

import pytest
from commented import comments_of
from lxml import etree

from aqbcheck.document.document import COMMENT
from aqbcheck.engine.remark import Remark
from aqbcheck.engine.report import Place
from aqbcheck.readers.docx import Bounds, read_docx
from aqbcheck.readers.errors import ReadingError
from aqbcheck.writers import word_copy
from aqbcheck.writers.word_copy import annotated

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def _p(inner, properties=""):
    return f"<w:p>{properties}{inner}</w:p>"


def _r(text, look="", keep=' xml:space="preserve"'):
    return f"<w:r>{look and f'<w:rPr>{look}</w:rPr>'}<w:t{keep}>{text}</w:t></w:r>"


def _box(inner):
    return f'<w:r><w:pict><v:shape style="width:9pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'


def _field(result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    return f"{mark.format('begin')}{inner}{mark.format('separate')}{result}{mark.format('end')}"


LOOKS = "<w:rPr><w:b/></w:rPr>"
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
BODIES = {
    "runs": _p(_r("Der ") + _r("Betrag ist ", "<w:b/>") + _r("12 Euro.")),
    "one run of many things": _p(
        f"<w:r>{LOOKS}<w:t>Der </w:t><w:tab/><w:t>Betrag</w:t><w:br/><w:t>ist 1</w:t><w:noBreakHyphen/><w:t>2 Euro.</w:t></w:r>"
    ),
    "blanks that do not count": _p("<w:r><w:t>  Der Betrag </w:t></w:r><w:r><w:t>\n ist</w:t></w:r>" + _r(" 12 Euro.")),
    "comments of XML": _p("<w:r><w:t>Der <!-- x -->Betrag</w:t><?y?><w:t xml:space='preserve'> ist</w:t></w:r>" + _r(" 12 Euro.")),
    "insertion": _p(_r("Der ") + f'<w:ins w:id="1" w:author="A">{_r("Betrag ")}{_r("ist")}</w:ins>' + _r(" 12 Euro.")),
    "deletion": _p(
        _r("Der Betrag ") + '<w:del w:id="1" w:author="A"><w:r><w:delText>alt</w:delText></w:r></w:del>' + _r("ist 12 Euro.")
    ),
    "link": _p(_r("Der ") + f'<w:hyperlink w:anchor="a">{_r("Betrag ist ")}</w:hyperlink>' + _r("12 Euro.")),
    "control": _p(_r("Der ") + CONTROL.format(_r("Betrag ist ")) + _r("12 Euro.")),
    "simple field": _p(_r("Der ") + f'<w:fldSimple w:instr="REF x">{_r("Betrag ist ")}</w:fldSimple>' + _r("12 Euro.")),
    "field": _p(_r("Der ") + _field(_r("Betrag ist ")) + _r("12 Euro.")),
    "hidden": _p(_r("Der ") + _r("geheime ", "<w:vanish/>") + _r("Betrag ist 12 Euro.")),
    "text box": _p(_r("Der Betrag ") + _box(_p(_r("im Kasten 7"))) + _r("ist 12 Euro.")),
    "formula": _p(_r("Der Betrag ist ") + "<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>" + _r(" Euro.")),
    "branches": _p(
        _r("Der ")
        + "<mc:AlternateContent><mc:Choice Requires='wps'>"
        + _r("Betrag")
        + "</mc:Choice><mc:Fallback>"
        + _r("Fall")
        + "</mc:Fallback></mc:AlternateContent>"
        + _r(" ist 12 Euro.")
    ),
    "deleted mark": _p(_r("Der "), '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>') + _p(_r("Betrag ist 12 Euro.")),
    "table": "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>"
    + f"<w:tc>{_p(_r('Der Betrag'))}{_p('')}</w:tc><w:tc>{_p(_r('ist'))}</w:tc></w:tr></w:tbl>",
    "block control": CONTROL.format(_p(_r("Der Betrag")) + _p(_r("ist"))),
    "bookmarks": _p('<w:bookmarkStart w:id="0" w:name="x"/>' + _r("Der Betrag") + '<w:bookmarkEnd w:id="0"/>' + _r(" ist 12 Euro.")),
    "smart tag": _p(
        '<w:smartTag w:uri="x" w:element="y">'
        + _r("Der ")
        + f'<w:smartTag w:uri="x" w:element="z">{_r("Betrag")}</w:smartTag></w:smartTag>'
    ),
    "tracked format": _p(_r("Der Betrag ist", '<w:b/><w:rPrChange w:id="3" w:author="A"><w:rPr/></w:rPrChange>')),
    "sections": _p(_r("Eins"), "<w:pPr><w:sectPr/></w:pPr>") + _p("") + _p(_r("Zwei")) + "<w:sectPr/>",
}  # fmt: skip


def _place(block, start, end_block, end, missing=False):
    return Place(None, block, start, end_block, end, missing, "", None, None)


def _text(data, block):
    return read_docx(data).blocks[block].text


def _seen(data):
    """What the reader sees of the text and of what else is in the file."""
    document = read_docx(data)
    return document.blocks, tuple(trace for trace in document.traces if trace.kind != COMMENT), document.gaps, document.notes


def _everywhere(blocks, draw):
    """Every kind of place: stretches, points, missing things, in one block and over several."""
    made = [None, _place(-1, 0, -1, 0), _place(-1, 0, -1, 0, missing=True)]
    for at, block in enumerate(blocks):
        made += [_place(at, 0, at, 0, missing=True), _place(at, 0, at, len(block.text))]
        for _ in range(3):
            start, end = sorted((draw.randint(0, len(block.text)), draw.randint(0, len(block.text))))
            made += [_place(at, start, at, end)]
        for other in range(at + 1, min(at + 3, len(blocks))):
            made += [_place(at, draw.randint(0, len(block.text)), other, draw.randint(0, len(blocks[other].text)))]
    draw.shuffle(made)
    return [Remark(place, "Stelle", (f"Befund {number}",)) for number, place in enumerate(made)]


EXACT = (
    "runs",
    "one run of many things",
    "blanks that do not count",
    "insertion",
    "link",
    "field",
    "bookmarks",
    "smart tag",
    "tracked format",
)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", BODIES)
def test_marks_anywhere_leave_the_text_as_it_is(name, seed, word_file):
    data = word_file(_p(_r("Titel")) + BODIES[name] + _p(_r("Schluss")))
    made = _everywhere(read_docx(data).blocks, random.Random(f"{name} {seed}"))
    copy = annotated(data, made, "")
    assert _seen(copy) == _seen(data)
    shown = comments_of(copy)
    assert [comment.lines[0] for comment in shown] == [remark.lines[0] for remark in made]
    assert annotated(data, made, "") == copy
    for comment, remark in zip(shown, made, strict=True):
        place = remark.place
        if name in EXACT and place and place.block == place.end_block >= 0 and place.start < place.end:
            assert comment.words == " ".join(_text(data, place.block)[place.start : place.end].split())


def _one(data, place):
    (comment,) = comments_of(annotated(data, [Remark(None, "", ("Summe",)), Remark(place, "Stelle: da", ("Befund",))], ""))[1:]
    return comment


@pytest.mark.parametrize("name", EXACT)
def test_a_comment_marks_just_the_words(name, word_file):
    data = word_file(BODIES[name])
    text = read_docx(data).blocks[0].text
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            comment = _one(data, _place(0, start, 0, end))
            assert comment.words == " ".join(text[start:end].split())
            assert comment.lines == ["Befund"]


@pytest.mark.parametrize(
    ("name", "find", "words"),
    [
        ("control", "Betrag", "Betrag ist"),
        ("simple field", "Betrag", "Betrag ist"),
        ("formula", "12", ""),
        ("branches", "Betrag", "BetragFall"),
    ],
)
def test_what_holds_no_comment_is_marked_as_a_whole(name, find, words, word_file):
    data = word_file(BODIES[name])
    at = read_docx(data).blocks[0].text.index(find)
    assert _one(data, _place(0, at, 0, at + len(find))).words == words


def test_a_comment_on_a_text_box_stands_at_its_host_and_says_so(word_file):
    data = word_file(_p(_r("Titel")) + BODIES["text box"])
    comment = _one(data, _place(2, 3, 2, 9))
    assert comment.lines == ["Befund", "Stelle: da"]
    assert comment.inside == ["p", "p", "p"]
    assert comment.behind == "im Kasten 7"  # the run that holds the box


def test_a_comment_on_a_deletion_stands_at_its_place(word_file):
    comment = _one(word_file(BODIES["deletion"]), _place(0, 11, 0, 11))
    assert (comment.words, comment.behind, comment.lines) == (None, "Der Betrag ", ["Befund"])


def test_a_range_stays_in_its_cell(word_file):
    assert _one(word_file(BODIES["table"]), _place(0, 4, 2, 3)).words == "Betrag"


def test_a_range_runs_over_paragraphs(word_file):
    assert _one(word_file(_p(_r("Eins zwei")) + _p("") + _p(_r("drei vier"))), _place(0, 5, 2, 4)).words == "zwei drei"


def test_what_is_missing_is_told_behind_the_block_it_belongs_after(word_file):
    data = word_file(_p(_r("Titel")) + _p(_r("Eins")) + _p(_r("Zwei")))
    comment = _one(data, _place(1, 0, 1, 0, missing=True))
    assert (comment.words, comment.behind, comment.lines) == (None, "Eins", ["Befund", "Stelle: da"])
    assert _one(data, _place(-1, 0, -1, 0, missing=True)).behind == ""
    assert _one(data, None).words == "Titel"


def test_notes_headers_and_footers_hold_no_comments(word_file):
    def part(tag):
        return f"w:{tag} {_p(_r('Im Teil'))}"

    body = _p(_r("Titel")) + _p(_r("Satz") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + _r(" geht weiter."))
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>'
    note = f'w:footnotes <w:footnote w:id="2">{_p(_r("Note"))}</w:footnote>'
    data = word_file(body + reference, parts={"footnotes.xml": note, "header.xml": part("hdr")})
    blocks = read_docx(data).blocks
    assert [block.part for block in blocks] == ["body", "body", "footnote", "header"]
    note_comment, header_comment = _one(data, _place(2, 0, 2, 4)), _one(data, _place(3, 0, 3, 2))
    assert (note_comment.behind, note_comment.words, note_comment.lines[1]) == ("Satz", "", "Stelle: da")
    assert (header_comment.words, header_comment.lines[1]) == ("Titel", "Stelle: da")


def test_comments_that_are_there_stay(word_file):
    theirs = '<w:comment w:id="7" w:author="B" w:date="2025-01-01T00:00:00Z"><w:p><w:r><w:t>Schon da</w:t></w:r></w:p></w:comment>'
    body = _p('<w:commentRangeStart w:id="7"/>' + _r("Titel") + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>')
    data = word_file(body, parts={"comments.xml": f"w:comments {theirs}"})
    copy = annotated(data, [Remark(None, "", ("Summe",))], "")
    assert [comment.words for comment in comments_of(copy)] == ["Titel"]
    (old,) = comments_of(copy, "B")
    assert old.lines == ["Schon da"]
    assert [trace.text for trace in read_docx(copy).traces if trace.kind == COMMENT] == ["Summe", "Schon da"]
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        comments = etree.fromstring(archive.read("word/comments.xml"))
        assert [comment.get(f"{W}id") for comment in comments] == ["7", "8"]
        assert comments[0].get(f"{W}date") == "2025-01-01T00:00:00Z"


def test_a_strict_file_stays_strict(word_file, word_entries, zip_file):
    entries = word_entries(_p(_r("Titel")))
    main = entries["word/document.xml"].replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT)
    data = zip_file({**entries, "word/document.xml": main})
    copy = annotated(data, [Remark(_place(0, 1, 0, 3), "", ("Befund",))], "")
    assert [comment.words for comment in comments_of(copy)] == ["it"]
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert etree.fromstring(archive.read("word/comments.xml")).tag == f"{{{STRICT}}}comments"
        assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in archive.read("word/_rels/document.xml.rels")


def test_all_other_parts_are_the_same_bytes_in_the_same_order(word_entries, zip_file):
    entries = word_entries(
        _p(_r("Titel")), parts={"media/a.bin": bytes(range(256)), "odd.xml": "<x  a='1'>\r\n</x>", "comments.xml": "<x/>"}
    )
    del entries["word/_rels/document.xml.rels"]
    data = zip_file(entries)
    copy = annotated(data, [Remark(None, "", ("Summe",))], "")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(copy)) as new:
        assert new.namelist() == [*old.namelist(), "word/_rels/document.xml.rels", "word/comments2.xml"]
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed == {"[Content_Types].xml", "word/document.xml"}
        assert [entry.date_time for entry in new.infolist()][: len(entries)] == [entry.date_time for entry in old.infolist()]
        assert b'PartName="/word/comments2.xml"' in new.read("[Content_Types].xml")


def test_a_signed_file_is_told_that_the_copy_is_not(word_entries, zip_file):
    entries = word_entries(_p(_r("Titel")))
    entries["_rels/.rels"] = entries["_rels/.rels"].replace(
        "</Relationships>",
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" '
        'Target="_xmlsignatures/origin.sigs"/></Relationships>',
    )
    entries["_xmlsignatures/origin.sigs"] = ""
    entries["_xmlsignatures/_rels/origin.sigs.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="sig1.xml"/>'
        "</Relationships>"
    )
    entries["_xmlsignatures/sig1.xml"] = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'
    shown = comments_of(annotated(zip_file(entries), [Remark(None, "", ("Summe",)), Remark(None, "da", ("Befund",))], "Nicht signiert."))
    assert [comment.lines for comment in shown] == [["Summe", "Nicht signiert."], ["Befund", "da"]]


def test_the_bounds_of_reading_hold_for_the_copy(word_entries, zip_file, monkeypatch):
    data = zip_file(word_entries(_p(_r("Titel")), parts={"media/big.bin": bytes(2_000_000)}))
    assert len(data) < 20_000
    opened = word_copy.Original
    monkeypatch.setattr(word_copy, "Original", lambda data, bounds: opened(data, Bounds(unpacked=bounds.unpacked // 100)))
    with pytest.raises(ReadingError) as caught:
        annotated(data, [Remark(None, "", ("Summe",))], "")
    assert caught.value.message == "word-over-unpacked"
    assert comments_of(annotated(data, [Remark(None, "", ("Summe",))], "", 4))[0].words == "Titel"


def test_what_is_written_twice_counts_too(word_file):
    look = '<w:lang w:val="de"/>' * 1000
    data = word_file(_p(_r("ein Wort " * 1000, look)))
    made = [Remark(_place(0, at, 0, at + 3), "", ("Befund",)) for at in range(0, 9000, 9)]
    with pytest.raises(ReadingError) as caught:
        annotated(data, made, "")
    assert caught.value.message == "word-over-elements"
    assert len(comments_of(annotated(data, made, "", 4))) == 1000


def test_what_python_docx_cannot_open_is_copied(word_file):
    data = word_file(_p(_r("Titel")), targets=(("image", "gone.png"),))
    assert comments_of(annotated(data, [Remark(None, "", ("Summe",))], ""))[0].words == "Titel"


def test_a_file_without_its_list_of_types_is_refused(word_entries, zip_file):
    entries = word_entries(_p(_r("Titel")))
    del entries["[Content_Types].xml"]
    with pytest.raises(ReadingError) as caught:
        annotated(zip_file(entries), [Remark(None, "", ("Summe",))], "")
    assert caught.value.message == "word-damaged"
