"""What other programs than Word write around the same words: Google Docs, WPS, LibreOffice, old versions of Word."""

import pytest


def p(*content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def r(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


GOOGLE = '<w:id w:val="1"/><w:tag w:val="goog_rdk_0"/>'
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
MERGED = f"{BEGIN}<w:r><w:instrText>MERGEFIELD X</w:instrText></w:r>{SEPARATE}{r('NO')}{END}"
GROUP = (
    '<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/'
    'wordprocessingGroup"><wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData>'
    "</a:graphic></wp:anchor></w:drawing></w:r>"
)
ROWS = {
    "Google Docs, a paragraph in two controls": {"body": control(p(control(r("IN"), GOOGLE)), GOOGLE), "texts": ["IN"]},
    "Google Docs, changes in a control": {
        "body": p(control(f'<w:ins w:id="0">{r("INS")}</w:ins><w:del w:id="1"><w:r><w:delText>GONE</w:delText></w:r></w:del>', GOOGLE)),
        "texts": ["INS"],
        "traces": [("insertion", "INS"), ("deletion", "GONE")],
        "never": ["GONE"],
    },
    "WPS, a choice of its own": {
        "body": p(
            '<w:r><mc:AlternateContent><mc:Choice xmlns:wps2="http://www.wps.cn/officeDocument/2013/wpsCustomData" Requires="wps2">'
            "<w:t>NEW</w:t></mc:Choice><mc:Fallback><w:t>OLD</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "texts": ["OLD"],
        "never": ["NEW"],
    },
    "LibreOffice, a frame": {"body": p(r("FRAME"), properties='<w:framePr w:w="100"/>') + p(r("a")), "texts": ["FRAME", "a"]},
    "a floating table": {
        "body": '<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="text" w:tblpY="200"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/>'
        f'<w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc>{p(r("a"))}</w:tc><w:tc>{p(r("b"))}</w:tc></w:tr></w:tbl>{p(r("c"))}',
        "texts": ["a", "b", "c"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), None],
    },
    "a cover page": {
        "body": control(p(r("COVER")), '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>') + p(r("a")),
        "texts": ["COVER", "a"],
        "contents": [],
    },
    "a control bound to data, and a list to choose from": {
        "body": p(
            control(r("BOUND "), '<w:dataBinding w:xpath="/x"/><w:text/>'),
            control(r("CHOSEN"), '<w:dropDownList><w:listItem w:displayText="OTHER" w:value="1"/></w:dropDownList>'),
        ),
        "texts": ["BOUND CHOSEN"],
        "never": ["OTHER"],
    },
    "a text box in a group of shapes": {"body": p(r("x"), GROUP.format(p(r("BOX")))), "texts": ["x", "BOX"]},
    "a field in one run": {
        "body": p(
            '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>'
            '<w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            r(" b"),
        ),
        "texts": ["7 b"],
        "traces": [("field", "7")],
        "never": ["PAGE"],
    },
    "a field whose condition is a merge field": {
        "body": p(BEGIN, "<w:r><w:instrText>IF </w:instrText></w:r>", MERGED, '<w:r><w:instrText> = "1" "YES" "ELSE"</w:instrText></w:r>')
        .replace("</w:p>", f"{SEPARATE}{r('YES')}{END}</w:p>"),
        "texts": ["YES"],
        "traces": [("field", "YES")],
        "never": ["NO", "ELSE"],
    },
    "a field that begins in a control and ends behind it": {
        "body": p(control(f"{BEGIN}<w:r><w:instrText>REF</w:instrText></w:r>{SEPARATE}{r('SEEN ')}"), END, r("y")),
        "texts": ["SEEN y"],
        "traces": [("field", "SEEN")],
        "never": ["REF"],
    },
    "a new section in the middle": {
        "body": p(r("a"), properties='<w:sectPr><w:cols w:num="2"/></w:sectPr>') + p(r("b")),
        "texts": ["a", "b"],
    },
    "page numbers and page breaks that were drawn": {
        "body": p("<w:r><w:pgNum/><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"),
        "texts": ["ab"],
    },
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_other_programs(name, hold):
    hold(ROWS[name])
