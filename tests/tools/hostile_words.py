"""Hostile Word files: small packages that would cost hours or gigabytes if nothing were counted."""

from collections.abc import Callable, Mapping
from functools import cache

from answering import AGREEMENTS
from wordmaking import entries_of, word_from_markdown, zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(body: str, **parts: str) -> bytes:
    """A Word file with this body, and further parts by their kind (``styles``, ``numbering`` …)."""
    main = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    entries: dict[str, str | bytes] = {**entries_of(word_from_markdown("x")), "word/document.xml": main}
    links = "".join(f'<Relationship Id="x{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    entries["word/_rels/document.xml.rels"] = f"{rels}{links}</Relationships>"
    return zipped({**entries, **{f"word/{kind}.xml": f'<w:{kind} xmlns:w="{_W}">{inner}</w:{kind}>' for kind, inner in parts.items()}})


def p(text: str, properties: str = "") -> str:
    """A paragraph."""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


@cache
def _real() -> tuple[str, dict[str, bytes]]:
    entries = entries_of(word_from_markdown((AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8")))
    return entries["word/document.xml"].decode(), entries


def grown(paragraphs: str, behind: str = "") -> bytes:
    """An invented agreement with paragraphs put behind one that holds these words; at the end without any."""
    main, entries = _real()
    at = main.index("</w:p>", main.index(behind)) + 6 if behind else main.index("</w:body>")
    return zipped({**entries, "word/document.xml": main[:at] + paragraphs + main[at:]})


def _numbers() -> bytes:
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    count = range(1, 25_000)
    definitions = "".join(f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n in count)
    instances = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in count)
    listed = "".join(p("a", f'<w:pPr><w:numPr><w:numId w:val="{n}"/></w:numPr></w:pPr>') for n in count)
    return word(listed, numbering=definitions + instances)


def _number_loop() -> bytes:
    style = '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    links = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    listed = p("a", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') * 1_000
    linked = f'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/></w:abstractNum>{links}'
    return word(listed, numbering=linked, styles=style)


def _huge_number() -> bytes:
    level = '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%1%1%1%1%1%1%1%1"/></w:lvl>'
    links = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    listed = p("a", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') * 1_000
    return word(listed, numbering=f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>{links}')


def _comments(count: int, words: str, remark: str = "a") -> bytes:
    """Comments that all belong to the same words."""
    ends = "".join(f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(count))
    starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(count))
    held = "".join(f'<w:comment w:id="{n}">{p(remark)}</w:comment>' for n in range(count))
    return word(f"<w:p>{starts}<w:r><w:t>{words}</w:t></w:r>{ends}</w:p>", comments=held)


def _remark_as_long_as_a_book() -> bytes:
    reference = '<w:r><w:t>a</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    return word(f"<w:p>{reference * 9_500}</w:p>", comments=f'<w:comment w:id="1">{p("abc " * 1_000_000)}</w:comment>')


def _chain(count: int, kind: str = "paragraph", loop: bool = False) -> str:
    last = count - 1 if loop else -1
    based = (f'<w:basedOn w:val="s{n - 1 if n else last}"/>' for n in range(count))
    return "".join(f'<w:style w:type="{kind}" w:styleId="s{n}">{base}</w:style>' for n, base in enumerate(based))


def _styled(count: int, loop: bool = False) -> bytes:
    return word(p("a", f'<w:pPr><w:pStyle w:val="s{count - 1}"/></w:pPr>'), styles=_chain(count, loop=loop))


def _table_styles() -> bytes:
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="s1999"/></w:tblPr><w:tr><w:tc>{p("a")}</w:tc></w:tr></w:tbl>'
    return word(table * 2_000, styles=_chain(2_000, "table"))


def _lines(count: int) -> str:
    """A paragraph of short lines that name a party, and no person."""
    return f"<w:p>{'<w:r><w:t>der Landkreis und so ein</w:t><w:br/></w:r>' * count}</w:p>"


def _rows(cell: str, count: int, columns: int = 1) -> str:
    return "<w:tbl>" + f"<w:tr>{cell * columns}</w:tr>" * count + "</w:tbl>" + p("a")


def _merged() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc>'
    return word(_rows(cell, 60_000))


def _with_attributes(count: int) -> str:
    return "<w:x " + " ".join(f'a{n}="b"' for n in range(count)) + "/>"


def _bookmarks(count: int) -> str:
    return "".join(f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/>' for n in range(count))


def _notes(count: int) -> bytes:
    calls = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(1, count))
    text = "<w:r><w:t>a</w:t></w:r>"
    notes = "".join(f'<w:footnote w:id="{n}"><w:p>{calls if n == 1 else text}</w:p></w:footnote>' for n in range(1, count))
    return word(f"<w:p>{calls}</w:p>{p('a')}", footnotes=notes)


def _each_styled(count: int) -> bytes:
    """Each paragraph and each of its runs in a style of its own, at the end of a chain of its own length."""
    styles = _chain(count) + _chain(count, "character").replace('"s', '"c')
    each = (
        f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr><w:r><w:rPr><w:rStyle w:val="c{n}"/></w:rPr><w:t>a</w:t></w:r></w:p>'
        for n in range(count)
    )
    return word("".join(each), styles=styles)


def _long_labels() -> bytes:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="-1"/><w:lvlText w:val="{"%1" * 1_000_000}"/></w:lvl>'
    links = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    listed = p("a", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>') * 10_000
    return word(listed, numbering=f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>{links}')


_NEST = "<w:tbl><w:tr><w:tc>"
_WIDE = f'<w:tc><w:tcPr><w:gridSpan w:val="{"9" * 100_000}"/></w:tcPr>{p("a")}</w:tc>'
_BOX, _XOB = "<w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r>"
_STRUCK = "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b </w:t></w:r>"
_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_FOUR = "Haushaltsmittel und Eckdaten"
_FIVE = "Ziele für die Umsetzung"
_SIGNED = "".join(map(p, ("Fulda, den 12. März 2025", "Für den Landkreis Fulda", "gez. Max Muster", "Landrat")))
WORDS: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "200,000 minimal paragraphs": ("", lambda: word(p("a") * 200_000)),
    "too many elements": ("word-over-elements", lambda: word("<w:x/>" * 1_000_100)),
    "too many attributes": ("word-over-attributes", lambda: word('<w:x w:a="1" w:b="2" w:c="3"/>' * 400_000)),
    "as many attributes as may be": ("", lambda: word(p("a") + '<w:x><w:y w:a="1" w:b="2"/></w:x>' * 480_000)),
    "deep": ("word-over-depth", lambda: word("<w:customXml>" * 5_000 + "</w:customXml>" * 5_000)),
    "deep but legal": ("", lambda: word(_NEST * 50 + p("a") + "</w:tc></w:tr></w:tbl>" * 50)),
    "a text without end": ("word-over-characters", lambda: word(p("a" * 5_000_100))),
    "a text longer than the parser takes": ("word-over-characters", lambda: word(p("a" * 12_000_000))),
    "too many words": ("agreement-over-words", lambda: word(p("a b " * 400_000))),
    "as many words as may be": ("", lambda: word(p("a b " * 99_000))),
    "many tiny runs": ("", lambda: word(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 300_000}</w:p>")),
    "many struck runs": ("agreement-over-traces", lambda: word(f"<w:p>{_STRUCK * 100_000}</w:p>")),
    "fields that never end": ("", lambda: word(f"<w:p>{_FIELD * 100_000}</w:p>{p('a')}")),
    "comments on a book": ("", lambda: _comments(9_500, "abcd " * 60_000)),
    "a comment as long as a book": ("", _remark_as_long_as_a_book),
    "character references": ("", lambda: word(p("&#65;" * 900_000))),
    "a character that XML has not": ("word-malformed", lambda: word(p("&#x1b;[31m"))),
    "an entity of HTML": ("word-malformed", lambda: word(p("&nbsp;"))),
    "processing instructions": ("", lambda: word("<?a?>" * 900_000 + p("a"))),
    "sections of text that is none": ("", lambda: word(p("<![CDATA[a]]>" * 300_000))),
    "namespaces": ("", lambda: word("".join(f'<w:x xmlns:a{n}="urn:{n}"/>' for n in range(200_000)) + p("a"))),
    "an element with 200,000 attributes": ("", lambda: word(_with_attributes(200_000) + p("a"))),
    "an attribute twice": ("word-malformed", lambda: word('<w:x a="" a=""/>' + p("a"))),
    "text boxes in text boxes": ("", lambda: word((f"<w:p>{_BOX}" * 30 + p("a") + f"{_XOB}</w:p>" * 30) * 300)),
    "text boxes": ("", lambda: word(f"<w:p>{(_BOX + p('a') + _XOB) * 20_000}</w:p>")),
    "fields in fields": ("", lambda: word(f"<w:p>{_FIELD * 50_000}{_FIELD.replace('begin', 'end') * 50_000}</w:p>{p('a')}")),
    "notes that call one another": ("", lambda: _notes(20_000)),
    "bookmarks": ("", lambda: word(p("a") + _bookmarks(200_000))),
    "chunks of other files": ("", lambda: word("<w:altChunk/>" * 100_000 + p("a"))),
    "a cell of endless width": ("", lambda: word(_rows(_WIDE, 10, 10))),
    "empty tables": ("", lambda: word("<w:tbl/>" * 200_000 + p("a"))),
    "a style for each paragraph and run": ("", lambda: _each_styled(8_000)),
    "a label without end": ("", _long_labels),
    "as many numbering definitions as may be": ("", _numbers),
    "numbering that links to itself": ("", _number_loop),
    "numbers that no letters hold": ("", _huge_number),
    "a chain of styles": ("", lambda: _styled(49_000)),
    "a loop of styles": ("", lambda: _styled(1_000, loop=True)),
    "too many styles": ("word-over-styles", lambda: _styled(300_000)),
    "a chain of table styles": ("", _table_styles),
    "merged cells": ("", _merged),
    "a table too wide": ("word-over-columns", lambda: word(_rows("<w:tc/>", 2, 5_000))),
    "too many cells": ("word-over-cells", lambda: word(_rows("<w:tc/>", 300, 900))),
    "too many sections": ("agreement-over-sections", lambda: word((p("§ 4 Haushaltsmittel") + p("Das Budget steht bereit.")) * 11_000)),
    "many section signs": ("", lambda: word(p("§ 4 Haushaltsmittel") * 30_000)),
    "many sections": ("", lambda: word("".join(p(f"§ {n}") + p(_FOUR) for n in range(3_300)))),
    "many amounts": ("", lambda: grown("".join(p(f"davon {n}.000.000 Euro") for n in range(4_900)), _FOUR)),
    "too many amounts": ("agreement-over-candidates", lambda: grown(p("1.000.000 Euro " * 40_000), _FOUR)),
    "many amounts in a sentence": ("", lambda: grown(p(" ".join(f"{n}.000.000 Euro" for n in range(4_900))), _FOUR)),
    "many amounts in another section": (
        "",
        lambda: grown(p(" ".join(f"Budget von {n}.000.000 Euro" for n in range(1, 9))) * 600, "Zielsteuerung"),
    ),
    "many dates in a sentence": ("", lambda: grown(p("am 12. März 2025 " * 4_900), _FOUR)),
    "many years in a sentence": ("", lambda: grown(p("Budget 2024 " * 9_500), _FOUR)),
    "many parties": ("", lambda: grown(p("Landkreis Fulda und Landkreis Kassel") * 4_900, _FOUR)),
    "many references in a sentence": ("", lambda: grown(p("gemäß § 9 und § 10 " * 4_900), _FOUR)),
    "many blanks": ("", lambda: grown(p("[Betrag] ____ XX TODO") * 2_400, _FOUR)),
    "many measures": ("", lambda: grown("".join(p(f"1. Ausbildungsvorbereitung: {n}") for n in range(4_900)), _FIVE)),
    "many signature blocks": ("", lambda: grown(_SIGNED * 1_500)),
    "many lines of a paragraph": ("", lambda: grown(_lines(7_000), _FOUR)),
    "too many lines of a paragraph": ("agreement-over-lines", lambda: grown(_lines(12_000), _FOUR)),
    "many short paragraphs": ("", lambda: grown(p("gez.") * 9_500, _FIVE)),
    "too many short paragraphs": ("agreement-over-lines", lambda: grown(p("a") * 140_000, _FOUR)),
    "many findings": ("", lambda: grown(p("Ausbildungencoaching " * 19_000), _FOUR)),
    "too many findings": ("agreement-over-findings", lambda: grown(p("Ausbildungencoaching " * 190_000), _FOUR)),
    "many dates of signing": ("", lambda: grown(p("Fulda, den 12. März 2025") * 4_900)),
    "many figures in a table": ("", lambda: word(_rows(f"<w:tc>{p('1.000 Euro')}</w:tc>", 1_900, 5))),
    "nothing but underscores": ("", lambda: word(p("_" * 1_000_000))),
    "nothing but dots": ("", lambda: word(p("a" + "." * 1_000_000 + "x"))),
    "nothing but dots and blanks": ("", lambda: word(p("a" + ". " * 500_000 + "x"))),
    "nothing but accents": ("", lambda: word(p("a" + "\u0301" * 1_000_000))),
}
"""Message id of the refusal (empty: it is read), and what makes the file."""
