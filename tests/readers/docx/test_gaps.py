"""What is there and cannot be read is a gap with its place; nothing but pictures is no document."""

import pytest

from aqbcheck.readers.docx import read_docx
from aqbcheck.readers.errors import ReadingError


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def r(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def drawing(content, cx=1, cy=1, frame="inline", attributes=""):
    graphic = f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
    return f'<w:r><w:drawing><wp:{frame} {attributes}><wp:extent cx="{cx}" cy="{cy}"/>{graphic}</wp:{frame}></w:drawing></w:r>'


BLIP = '<a:blip r:embed="rId9"/>'
CM = 360_000
PAGE = drawing(BLIP, 17 * CM, 25 * CM)
OBJECT = '<w:object><v:shape><v:imagedata r:id="rId8"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId9"/></w:object>'

ROWS = {
    "altChunk": {
        "body": p(r("a")) + '<w:altChunk r:id="rId1"/>' + p(r("b")),
        "parts": {"chunk.html": "<p>CHUNK</p>"},
        "targets": [("aFChunk", "chunk.html")],
        "texts": ["a", "b"],
        "gaps": [("word-gap-chunk", 0)],
        "never": ["CHUNK"],
    },
    "altChunk before everything": {"body": '<w:altChunk r:id="rId1"/>' + p(r("b")), "texts": ["b"], "gaps": [("word-gap-chunk", -1)]},
    "altChunk in a cell": {
        "body": f'<w:tbl><w:tr><w:tc>{p(r("a"))}<w:altChunk r:id="rId1"/></w:tc></w:tr></w:tbl>{p(r("b"))}',
        "texts": ["a", "b"],
        "gaps": [("word-gap-chunk", 0)],
    },
    "altChunk in a control": {
        "body": p(r("a")) + '<w:sdt><w:sdtContent><w:altChunk r:id="rId1"/></w:sdtContent></w:sdt>',
        "texts": ["a"],
        "gaps": [("word-gap-chunk", 0)],
    },
    "subDoc": {
        "body": p(r("a")) + p('<w:subDoc r:id="rId1"/>') + p(r("b")),
        "targets": [("subDocument", "!b.docx")],
        "texts": ["a", "", "b"],
        "gaps": [("word-gap-subdocument", 1)],
    },
    "embedded object": {
        "body": p(r("a")) + p(f"<w:r>{OBJECT}</w:r>"),
        "texts": ["a", ""],
        "gaps": [("word-gap-object", 1)],
        "traces": [("ole", "")],
    },
    "linked object": {
        "body": p(r("a"), '<w:r><w:object><o:OLEObject Type="Link" r:id="rId1"/></w:object></w:r>'),
        "targets": [("oleObject", "!file:///c:/b.xlsx")],
        "texts": ["a"],
        "gaps": [("word-gap-object", 0)],
        "traces": [("link", "file:///c:/b.xlsx")],
    },
    "ActiveX control": {
        "body": p(r("a"), '<w:r><w:object><w:control r:id="rId9"/></w:object></w:r>'),
        "texts": ["a"],
        "gaps": [("word-gap-control", 0)],
        "traces": [("ole", "")],
    },
    "chart": {"body": p(r("a"), drawing('<c:chart r:id="rId9"/>')), "texts": ["a"], "gaps": [("word-gap-graphic", 0)]},
    "words of a locked canvas": {
        "body": p(r("a"), drawing("<a:sp><a:txBody><a:p><a:r><a:t>CANVAS</a:t></a:r></a:p></a:txBody></a:sp>")),
        "texts": ["a"],
        "gaps": [("word-gap-graphic", 0)],
    },
    "page that is only a picture": {
        "body": p(r("a")) + p(PAGE) + p(r("b")),
        "texts": ["a", "", "b"],
        "gaps": [("word-gap-page-picture", 1)],
        "inlines": [("picture", "")],
    },
    "page that is only a picture, VML": {
        "body": p(r("a"), '<w:r><w:pict><v:shape style="width:480pt;height:700pt"><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'),
        "texts": ["a"],
        "gaps": [("word-gap-page-picture", 0)],
        "inlines": [("picture", "")],
    },
    "picture of a few centimetres": {"body": p(r("a"), drawing(BLIP, 5 * CM, 5 * CM)), "texts": ["a"], "inlines": [("picture", "")]},
    "background picture behind the text": {
        "body": p(r("a"), drawing(BLIP, 21 * CM, 29 * CM, "anchor", 'behindDoc="1"')),
        "texts": ["a"],
        "inlines": [("picture", "")],
    },
    "deleted chunk of an object": {
        "body": p(r("a"), f"<w:del><w:r>{OBJECT}</w:r></w:del>"),
        "texts": ["a"],
        "traces": [("deletion", "")],
    },
}


@pytest.mark.parametrize("name", ROWS)
def test_gaps(name, hold):
    hold(ROWS[name])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (p(PAGE) + p(PAGE), "word-only-pictures"),
        (p(drawing(BLIP, 5 * CM, 5 * CM)), "word-only-pictures"),
        (p(PAGE) + p(r(" ")), "word-only-pictures"),
        ("", "text-empty"),
        (p() + p(r(" \u00a0")), "text-empty"),
        (p('<w:del w:id="1"><w:r><w:delText>GONE</w:delText></w:r></w:del>'), "text-empty"),
    ],
)
def test_a_file_without_text_is_unreadable(word_file, body, message):
    with pytest.raises(ReadingError) as raised:
        read_docx(word_file(body))
    assert raised.value.message == message


def test_a_file_that_is_only_a_chunk_is_a_gap(read):
    document = read('<w:altChunk r:id="rId1"/>')
    assert [gap.reason for gap in document.gaps] == ["word-gap-chunk"]
