"""The reading contract: content controls, filled in, waiting and ticked."""

import pytest


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content, properties=""):
    named = '<w:alias w:val="ALIAS"/><w:tag w:val="TAG"/>'
    return f"<w:sdt><w:sdtPr>{named}{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


TABLE = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>A1</w:t></w:r></w:p></w:tc>{}</w:tr>{}</w:tbl>"
CELL = f"<w:tc>{p(r('B1'))}</w:tc>"
PROMPT = "<w:showingPlcHdr/>"
TICKED = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
UNTICKED = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'

CONTROLS = {
    "block sdt around a paragraph": {"body": control(p(r("IN"))), "texts": ["IN"]},
    "block sdt around a table": {"body": control(TABLE.format(CELL, "")), "texts": ["A1", "B1"], "cells": [(0, 0, 1, 1), (0, 1, 1, 1)]},
    "block sdt in a block sdt": {"body": control(control(p(r("IN"))) + p(r("OUT"))), "texts": ["IN", "OUT"]},
    "inline sdt in a paragraph": {"body": p(r("a "), control(r("INSDT")), r(" b")), "texts": ["a INSDT b"]},
    "sdt around a row": {
        "body": TABLE.format(CELL, control(f"<w:tr><w:tc>{p(r('A2'))}</w:tc><w:tc>{p(r('B2'))}</w:tc></w:tr>")),
        "texts": ["A1", "B1", "A2", "B2"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
    },
    "sdt around a cell": {
        "body": TABLE.format(control(CELL) + f"<w:tc>{p(r('C1'))}</w:tc>", ""),
        "texts": ["A1", "B1", "C1"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)],
    },
    "sdt inside a cell": {"body": TABLE.format(f"<w:tc>{control(p(r('B1')))}</w:tc>", ""), "texts": ["A1", "B1"]},
    "sdt with showingPlcHdr, inline": {
        "body": p(r("Name: "), control(r("Klicken Sie hier"), PROMPT)),
        "texts": ["Name: Klicken Sie hier"],
        "inlines": [("slot", "Klicken Sie hier")],
    },
    "sdt with showingPlcHdr, block": {"body": control(p(r("Text")), PROMPT), "texts": ["Text"], "inlines": [("slot", "Text")]},
    "sdt with showingPlcHdr, around a cell": {
        "body": TABLE.format(control(CELL, PROMPT), ""),
        "texts": ["A1", "B1"],
        "inlines": [("slot", "B1")],
    },
    "sdt with showingPlcHdr switched off": {"body": p(control(r("Kassel"), '<w:showingPlcHdr w:val="0"/>')), "texts": ["Kassel"]},
    "inline sdt without anything": {"body": p(r("am "), control("")), "texts": ["am "], "inlines": [("slot", "")]},
    "inline sdt without anything that Google Docs keeps for itself": {
        "body": p(
            r("a "),
            '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent/></w:sdt>',
            '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent><w:commentRangeStart w:id="0"/></w:sdtContent></w:sdt>',
            r("b"),
        ),
        "texts": ["a b"],
    },
    "checkbox, ticked, the glyph says otherwise": {
        "body": p(control(r("☐"), TICKED), r(" ja")),
        "texts": ["☒ ja"],
        "inlines": [("checked", "☒")],
    },
    "checkbox, not ticked, the glyph says otherwise": {
        "body": p(control(r("☒"), UNTICKED), r(" ja")),
        "texts": ["☐ ja"],
        "inlines": [("unchecked", "☐")],
    },
    "checkbox without a state": {"body": p(control(r("☒"), "<w14:checkbox/>")), "texts": ["☐"], "inlines": [("unchecked", "☐")]},
    "checkbox around a paragraph": {"body": control(p(r("☐")), TICKED), "texts": ["☒"], "inlines": [("checked", "☒")]},
}


@pytest.mark.parametrize("name", CONTROLS)
def test_content_controls(name, hold):
    hold(CONTROLS[name])
