"""The reading contract: tracked changes in the accepted view, each kept as a trace."""

import pytest


def p(*content, mark=""):
    return f"<w:p><w:pPr>{mark and f'<w:rPr>{mark}</w:rPr>'}</w:pPr>{''.join(content)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def change(name, content):
    return f'<w:{name} w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z">{content}</w:{name}>'


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"


SECTION = '<w:sectPr><w:sectPrChange w:id="1"><w:sectPr/></w:sectPrChange></w:sectPr>'
GONE = '<w:r><w:delText xml:space="preserve">GONE</w:delText></w:r>'

BOX = f"<w:txbxContent>{p(r('GONE'))}</w:txbxContent>"

ROWS = {
    "ins run": {"body": p(r("a "), change("ins", r("INS")), r(" b")), "texts": ["a INS b"], "traces": [("insertion", "INS")]},
    "ins around paragraphs": {"body": change("ins", p(r("INS"))) + p(r("a")), "texts": ["INS", "a"], "traces": [("insertion", "INS")]},
    "del": {"body": p(r("a "), change("del", GONE), r(" b")), "texts": ["a  b"], "traces": [("deletion", "GONE")], "never": ["GONE"]},
    "del holding plain t": {"body": p(r("a"), change("del", r("GONE"))), "texts": ["a"], "traces": [("deletion", "GONE")]},
    "delText without del": {"body": p(r("a"), GONE), "texts": ["aGONE"]},
    "del around paragraphs": {"body": change("del", p(r("GONE"))) + p(r("a")), "texts": ["a"], "traces": [("deletion", "GONE")]},
    "ins inside del": {"body": p(change("ins", change("del", GONE)), r("a")), "texts": ["a"], "traces": [("deletion", "GONE")]},
    "del inside ins, a control between": {
        "body": p(change("ins", f"<w:sdt><w:sdtContent>{r('in')}{change('del', GONE)}</w:sdtContent></w:sdt>")),
        "texts": ["in"],
        "traces": [("insertion", "in"), ("deletion", "GONE")],
    },
    "moveFrom and moveTo": {
        "body": p(r("a"), change("moveFrom", r("MOVED"))) + p(change("moveTo", r("MOVED")), r("b")),
        "texts": ["a", "MOVEDb"],
        "traces": [("move", "MOVED"), ("move", "MOVED")],
    },
    "two runs of one change are one": {
        "body": p(change("ins", r("I")), change("ins", r("NS"))),
        "texts": ["INS"],
        "traces": [("insertion", "INS")],
    },
    "deleted paragraph mark": {
        "body": p(r("a "), mark='<w:del w:id="1"/>') + p(r("b")) + p(r("c")),
        "texts": ["a b", "c"],
        "traces": [("deletion", "")],
    },
    "deleted paragraph marks, the last one too": {
        "body": p(r("a"), mark='<w:del w:id="1"/>') + p(r("b"), mark='<w:del w:id="1"/>'),
        "texts": ["ab"],
        "traces": [("deletion", ""), ("deletion", "")],
    },
    "paragraph mark that is moved away": {
        "body": p(r("a"), change("moveFrom", r("MOVED")), mark='<w:moveFrom w:id="1"/>') + p(r("b")),
        "texts": ["ab"],
        "traces": [("move", "MOVED"), ("deletion", "")],
        "never": ["MOVED"],
    },
    "deleted paragraph mark before a table": {
        "body": p(r("a"), mark='<w:del w:id="1"/>') + table(row(cell("b"), cell("c"))),
        "texts": ["a", "b", "c"],
        "traces": [("deletion", "")],
    },
    "deleted paragraph, mark and words": {
        "body": p(r("a")) + p(change("del", GONE), mark='<w:del w:id="1"/>') + p(r("b")),
        "texts": ["a", "b"],
        "traces": [("deletion", "GONE")],
        "never": ["GONE"],
    },
    "the mark of the following paragraph gives the look": {
        "body": '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>' + p(r("b")),
        "texts": ["ab"],
        "traces": [("deletion", "")],
        "looks": [(None, False, False, False)],
    },
    "inserted paragraph mark": {
        "body": p(r("a"), mark='<w:ins w:id="1"/>') + p(r("b")),
        "texts": ["a", "b"],
        "traces": [("insertion", "")],
    },
    "deleted row": {
        "body": table(
            row(cell("a"), cell("b")), row(cell("GONE"), cell("GONE"), properties='<w:del w:id="1"/>'), row(cell("c"), cell("d"))
        ),
        "texts": ["a", "b", "c", "d"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
        "traces": [("deletion", "GONE GONE")],
    },
    "inserted row": {
        "body": table(row(cell("a"), cell("b")), row(cell("c"), cell("d"), properties='<w:ins w:id="1"/>')),
        "texts": ["a", "b", "c", "d"],
        "traces": [("insertion", "c"), ("insertion", "d")],
    },
    "deleted cell": {
        "body": table(row(cell("a"), cell("GONE", '<w:cellDel w:id="1"/>'), cell("b"))),
        "texts": ["a", "b"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1)],
        "traces": [("deletion", "GONE")],
    },
    "inserted cell": {
        "body": table(row(cell("a"), cell("b", '<w:cellIns w:id="1"/>'))),
        "texts": ["a", "b"],
        "traces": [("insertion", "b")],
    },
    "formatting of a run": {
        "body": p(r("a "), r("b", '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')),
        "texts": ["a b"],
        "traces": [("format", "b")],
    },
    "what the formatting was does not count": {
        "body": p(r("a", '<w:rPrChange w:id="1"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>')),
        "texts": ["a"],
        "traces": [("format", "a")],
    },
    "formatting of a paragraph": {
        "body": f'<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>{r("a")}</w:p>',
        "texts": ["a"],
        "traces": [("format", "")],
        "looks": [(None, False, False, False)],
    },
    "formatting of a paragraph's mark": {
        "body": p(r("a"), mark='<w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'),
        "texts": ["a"],
        "traces": [("format", "")],
    },
    "a number that was given": {
        "body": f'<w:p><w:pPr><w:numPr><w:ins w:id="1"/></w:numPr></w:pPr>{r("a")}</w:p>',
        "texts": ["a"],
        "traces": [("format", "")],
    },
    "a number that was another": {
        "body": f'<w:p><w:pPr><w:numPr><w:numberingChange w:id="1" w:original="1."/></w:numPr></w:pPr>{r("a")}</w:p>',
        "texts": ["a"],
        "traces": [("format", "")],
    },
    "the page of a section, in a paragraph and at the end": {
        "body": f"<w:p><w:pPr>{SECTION}</w:pPr>{r('a')}</w:p>{p(r('b'))}{SECTION}",
        "texts": ["a", "b"],
        "traces": [("format", ""), ("format", "")],
    },
    "cells that were joined": {
        "body": table(row(cell("a", '<w:cellMerge w:id="1" w:vMerge="rest"/>'), cell("b"))),
        "texts": ["a", "b"],
        "traces": [("format", "")],
    },
    "the code of a field": {
        "body": p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            change("del", "<w:r><w:delInstrText> MERGEFIELD OLD </w:delInstrText></w:r>"),
            change("ins", "<w:r><w:instrText> MERGEFIELD NEW </w:instrText></w:r>"),
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("a")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        "texts": ["a"],
        "traces": [("deletion", ""), ("insertion", ""), ("field", "a")],
    },
    "the marks of a field": {
        "body": p(change("del", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), r("a")),
        "texts": ["a"],
        "traces": [("deletion", "")],
    },
    "a note that is called": {
        "body": p(r("a"), change("ins", '<w:r><w:footnoteReference w:id="2"/></w:r>')),
        "texts": ["a"],
        "traces": [("insertion", "")],
    },
    "a mark of the text, and a run of nothing": {
        "body": p(change("ins", "<w:bookmarkStart/>"), change("del", "<w:r><w:rPr/></w:r>"), r("a")),
        "texts": ["a"],
        "traces": [],
    },
    "a change of blanks alone": {"body": p(r("a"), change("ins", r(" ")), r("b")), "texts": ["a b"], "traces": [("insertion", "")]},
    "deleted picture": {
        "body": p(change("del", '<w:r><w:drawing><wp:inline><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>')),
        "texts": [""],
        "traces": [("deletion", "")],
    },
    "deleted text box": {
        "body": p(change("del", f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>")),
        "texts": [""],
        "traces": [("deletion", "GONE")],
        "never": ["GONE"],
    },
    "deleted field": {
        "body": p(
            change(
                "del",
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{GONE}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ),
            r("a"),
        ),
        "texts": ["a"],
        "traces": [("deletion", "GONE")],
    },
}


@pytest.mark.parametrize("name", ROWS)
def test_tracked_changes(name, hold):
    hold(ROWS[name])


def test_a_trace_says_where_it_lies(read):
    document = read(p(r("eins")) + p(r("a "), change("ins", r("INS")), change("del", GONE), r(" b")))
    insertion, deletion = sorted(document.traces, key=lambda trace: trace.kind, reverse=True)
    assert (insertion.place.block, insertion.place.start, insertion.place.end) == (1, 2, 5)
    assert (deletion.place.block, deletion.place.start, deletion.place.end) == (1, 5, 5)
