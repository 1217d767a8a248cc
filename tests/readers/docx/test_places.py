"""The reading contract: what does not stand in the running text: boxes, notes, headers, comments, pictures."""

import pytest

from aqbcheck.readers.docx import read_docx


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def drawing(content, *, extent=(1, 1), frame="inline", attributes=""):
    size = f'<wp:extent cx="{extent[0]}" cy="{extent[1]}"/>'
    graphic = f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
    return f"<w:r><w:drawing><wp:{frame} {attributes}>{size}{graphic}</wp:{frame}></w:drawing></w:r>"


def shape(*paragraphs):
    return f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp>"


def vml(content, style="", kind="shape"):
    return f'<w:r><w:pict><v:{kind} style="{style}">{content}</v:{kind}></w:pict></w:r>'


def vml_box(*paragraphs, style=""):
    return vml(f"<v:textbox><w:txbxContent>{''.join(paragraphs)}</w:txbxContent></v:textbox>", style)


def either(choice, fallback, requires="wps"):
    return (
        f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


PICTURE = drawing('<pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>')
SIGNERS = vml('<o:signatureline id="{ABC}" o:suggestedsigner="Anna Adler" o:suggestedsigner2="Landrätin" o:suggestedsigneremail="a@b"/>')
SIGNATURE_LINE = vml('<v:imagedata r:id="rId1"/><o:signatureline id="{ABC}" issignatureline="t"/>')

BOXES = {
    "text box, DrawingML in AlternateContent": {
        "body": p(r("x"), either(drawing(shape(p(r("BOX")))), vml_box(p(r("BOX")))), r("y")),
        "texts": ["xy", "BOX"],
    },
    "text box, Choice is not known": {
        "body": p(r("x"), either(drawing(shape(p(r("NEW")))), vml_box(p(r("OLD"))), "x")),
        "texts": ["x", "OLD"],
        "never": ["NEW"],
    },
    "text box, VML": {"body": p(r("x"), vml_box(p(r("BOX1")), p(r("BOX2")))), "texts": ["x", "BOX1", "BOX2"]},
    "text box in a group": {
        "body": p(vml(f"<v:shape><v:textbox><w:txbxContent>{p(r('BOX'))}</w:txbxContent></v:textbox></v:shape>", kind="group")),
        "texts": ["", "BOX"],
    },
    "text box in a text box": {
        "body": p(r("x"), drawing(shape(p(r("OUT"), drawing(shape(p(r("IN"))))), p(r("END"))))),
        "texts": ["x", "OUT", "IN", "END"],
    },
    "text box in a cell": {
        "body": f"<w:tbl><w:tr><w:tc>{p(r('a'), drawing(shape(p(r('BOX')))))}</w:tc><w:tc>{p(r('b'))}</w:tc></w:tr></w:tbl>",
        "texts": ["a", "BOX", "b"],
        "cells": [(0, 0, 1, 1), (0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "text box that is hidden": {
        "body": p(r("x"), vml_box(p(r("UNSEEN")), style="visibility:hidden")),
        "texts": ["x", ""],
        "traces": [("hidden", "UNSEEN")],
    },
    "field in a text box is its own": {
        "body": p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', drawing(shape(p(r("BOX")))),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("x"),
        ),
        "texts": ["x"],
    },
    "WordArt": {"body": p(vml('<v:textpath string="ENTWURF"/>')), "texts": ["", "ENTWURF"]},
    "text box of a deleted mark": {
        "body": f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('a ')}{drawing(shape(p(r('BOX'))))}</w:p>{p(r('b'))}",
        "texts": ["a b", "BOX"],
        "traces": [("deletion", "")],
    },
}  # fmt: skip

NOTES = {
    "footnote": {
        "body": p(r("a"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        "parts": {
            "footnotes.xml": 'w:footnotes <w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
            f'<w:footnote w:id="0" w:type="continuationSeparator">{p(r("NO"))}</w:footnote>'
            f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", r("NOTE"))}</w:footnote>'
            f'<w:footnote w:id="3">{p(r("LOST"))}</w:footnote>'
        },
        "texts": ["a"],
        "elsewhere": [("footnote", "NOTE")],
        "never": ["LOST", "NO "],
    },
    "endnote": {
        "body": p(r("a"), '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        "parts": {"endnotes.xml": f'w:endnotes <w:endnote w:id="1">{p(r("NOTE"))}</w:endnote>'},
        "texts": ["a"],
        "elsewhere": [("endnote", "NOTE")],
    },
    "footnote that is a separator, though it is called": {
        "body": p(r("a"), '<w:r><w:footnoteReference w:id="0"/></w:r>'),
        "parts": {"footnotes.xml": f'w:footnotes <w:footnote w:id="0" w:type="separator">{p(r("LINE"))}</w:footnote>'},
        "texts": ["a"],
        "never": ["LINE"],
    },
    "footnote that is not there": {"body": p(r("a"), '<w:r><w:footnoteReference w:id="9"/></w:r>'), "texts": ["a"]},
    "comment": {
        "body": p(
            r("a "),
            '<w:commentRangeStart w:id="4"/>',
            r("b"),
            '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
            r(" c"),
        ),
        "parts": {"comments.xml": f'w:comments <w:comment w:id="4">{p(r("WHY?"))}</w:comment>'},
        "texts": ["a b c"],
        "traces": [("comment", "WHY?")],
        "never": ["WHY"],
    },
    "comment that the text does not name": {
        "body": p(r("a")),
        "parts": {"comments.xml": f'w:comments <w:comment w:id="4">{p(r("WHY?"))}</w:comment>'},
        "texts": ["a"],
        "traces": [("comment", "WHY?")],
    },
    "headers and footers, default": {
        "body": p(r("a")) + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/>'
        '<w:footerReference w:type="default" r:id="rId3"/></w:sectPr>',
        "targets": [("header", "header1.xml"), ("header", "header2.xml"), ("footer", "footer1.xml")],
        "parts": {"header1.xml": f"w:hdr {p(r('HEAD'))}", "header2.xml": f"w:hdr {p(r('FIRST'))}", "footer1.xml": f"w:ftr {p(r('FOOT'))}"},
        "texts": ["a"],
        "elsewhere": [("header", "HEAD"), ("footer", "FOOT")],
        "never": ["FIRST"],
    },
    "header of even pages where odd and even ones are alike": {
        "body": p(r("a")) + '<w:sectPr><w:headerReference w:type="even" r:id="rId1"/></w:sectPr>',
        "targets": [("header", "header1.xml")],
        "parts": {"header1.xml": f"w:hdr {p(r('EVEN'))}", "settings.xml": 'w:settings <w:evenAndOddHeaders w:val="0"/>'},
        "texts": ["a"],
        "never": ["EVEN"],
    },
    "headers, first page and even pages": {
        "body": p(r("a"))
        + '<w:sectPr><w:headerReference w:type="even" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:titlePg/></w:sectPr>',
        "targets": [("header", "header1.xml"), ("header", "header2.xml")],
        "parts": {
            "header1.xml": f"w:hdr {p(r('EVEN'))}",
            "header2.xml": f"w:hdr {p(r('FIRST'))}",
            "settings.xml": "w:settings <w:evenAndOddHeaders/>",
        },
        "texts": ["a"],
        "elsewhere": [("header", "EVEN"), ("header", "FIRST")],
    },
    "watermark in a header": {
        "body": p(r("a")) + '<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>',
        "targets": [("header", "header1.xml")],
        "parts": {"header1.xml": "w:hdr " + p(vml('<v:textpath string="ENTWURF"/>'))},
        "texts": ["a"],
        "elsewhere": [("header", ""), ("header", "ENTWURF")],
    },
}

PICTURES = {
    "picture": {"body": p(r("a"), PICTURE), "texts": ["a"], "inlines": [("picture", "")]},
    "picture, VML": {"body": p(r("a"), vml('<v:imagedata r:id="rId1"/>')), "texts": ["a"], "inlines": [("picture", "")]},
    "picture in both branches is one": {
        "body": p(r("a"), either(PICTURE, vml('<v:imagedata r:id="rId1"/>'))),
        "texts": ["a"],
        "inlines": [("picture", "")],
    },
    "ink": {"body": p(r("a"), '<w:r><w:contentPart r:id="rId1"/></w:r>'), "texts": ["a"], "inlines": [("ink", "")]},
    "ink, VML": {"body": p(r("a"), vml('<o:ink i="AA"/>')), "texts": ["a"], "inlines": [("ink", "")]},
    "signature line": {"body": p(r("a"), SIGNATURE_LINE), "texts": ["a"], "inlines": [("signature-line", "")]},
    "signature line that says whose": {
        "body": p(SIGNERS) + p(r("a"), SIGNERS) + p("<w:r><w:rPr><w:vanish/></w:rPr>", SIGNERS[len("<w:r>") :]),
        "texts": ["Anna Adler\nLandrätin\n", "a\nAnna Adler\nLandrätin\n", ""],
        "inlines": [("signature-line", ""), ("signature-line", "")],
    },
    "linked picture elsewhere": {
        "body": p(r("a"), drawing('<a:blip r:link="rId1"/>')),
        "targets": [("image", "!https://example.org/a.png")],
        "texts": ["a"],
        "inlines": [("picture", "")],
        "traces": [("link", "https://example.org/a.png")],
    },
    "linked picture on this machine": {
        "body": p(r("a"), drawing('<a:blip r:link="rId1"/>')),
        "targets": [("image", "!file:///C:/a.png")],
        "texts": ["a"],
        "inlines": [("picture", "")],
    },
}


@pytest.mark.parametrize("name", BOXES)
def test_text_boxes(name, hold):
    hold(BOXES[name])


def test_a_box_is_numbered_and_its_host_is_not(read):
    blocks = read(p(r("x"), drawing(shape(p(r("A"))))) + p(r("y"), drawing(shape(p(r("B")))))).blocks
    assert [(block.text, block.box) for block in blocks] == [("x", None), ("A", 0), ("y", None), ("B", 1)]


@pytest.mark.parametrize("name", NOTES)
def test_notes_headers_comments(name, hold):
    hold(NOTES[name])


def test_a_comment_lies_on_its_words(read):
    (trace,) = read(**{name: NOTES["comment"][name] for name in ("body", "parts")}).traces
    assert (trace.place.block, trace.place.start, trace.place.end) == (0, 2, 3)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_and_signature_lines(name, hold):
    hold(PICTURES[name])


def test_a_signature_line_with_its_signature_is_signed(word_entries, zip_file):
    base = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    refers = '<Relationships xmlns="{0}"><Relationship Id="rId1" Type="{1}" Target="{2}"/>{3}</Relationships>'
    origin = f'<Relationship Id="rId2" Type="{base}/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
    entries = {
        **word_entries(p(r("a"), SIGNATURE_LINE)),
        "_rels/.rels": refers.format(base, f"{office}/officeDocument", "word/document.xml", origin),
        "_xmlsignatures/origin.sigs": "",
        "_xmlsignatures/_rels/origin.sigs.rels": refers.format(base, f"{base}/digital-signature/signature", "sig1.xml", ""),
        "_xmlsignatures/sig1.xml": '<S><SetupID xmlns="http://schemas.microsoft.com/office/2006/digsig">{abc}</SetupID></S>',
    }
    document = read_docx(zip_file(entries))
    assert [inline.kind for inline in document.blocks[0].inlines] == ["signature-line-signed"]
    assert [trace.kind for trace in document.traces] == ["digital-signature"]
