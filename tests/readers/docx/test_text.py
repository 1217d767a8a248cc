"""The reading contract: text inside other things, and characters that are elements."""

import pytest


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RULED = '<w:u w:val="single"/>'
RULED_TAB = f"<w:rPr>{RULED}</w:rPr><w:tab/>"
STOPS = '<w:pPr><w:tabs><w:tab w:val="left" w:leader="{}" w:pos="9"/><w:tab w:val="left" w:leader="{}" w:pos="99"/></w:tabs></w:pPr>'
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
CONTAINERS = {
    "hyperlink": {
        "body": p(r("a "), f'<w:hyperlink w:anchor="ANCHOR" w:tooltip="TIP">{r("LINK")}</w:hyperlink>', r(" b")),
        "texts": ["a LINK b"],
    },
    "hyperlink with ins inside": {
        "body": p(f'<w:hyperlink w:tooltip="TIP"><w:ins w:id="1" w:author="SOMEBODY">{r("LINK")}</w:ins></w:hyperlink>'),
        "texts": ["LINK"],
        "traces": [("insertion", "LINK")],
    },
    "smartTag": {
        "body": p(r("in "), f'<w:smartTag w:element="PLACE"><w:smartTag>{r("Kassel")}</w:smartTag></w:smartTag>'),
        "texts": ["in Kassel"],
    },
    "customXml, inline": {
        "body": p(
            '<w:customXml w:element="PLACE"><w:customXmlPr><w:placeholder w:val="CLICK"/></w:customXmlPr>', r("Kassel"), "</w:customXml>"
        ),
        "texts": ["Kassel"],
    },
    "customXml, block": {"body": f"<w:customXml w:element='PLACE'><w:customXmlPr/>{p(r('Kassel'))}</w:customXml>", "texts": ["Kassel"]},
    "bdo": {"body": p(f'<w:bdo w:val="ltr">{r("Kassel")}</w:bdo>'), "texts": ["Kassel"]},
    "dir": {"body": p(f'<w:dir w:val="ltr">{r("Kassel")}</w:dir>'), "texts": ["Kassel"]},
    "AlternateContent, Choice is known": {
        "body": p(
            r("x "),
            f'<mc:AlternateContent><mc:Choice Requires="w14">{r("CHOICE")}</mc:Choice>'
            f"<mc:Fallback>{r('FALLBACK')}</mc:Fallback></mc:AlternateContent>",
        ),
        "texts": ["x CHOICE"],
        "never": ["FALLBACK"],
    },
    "AlternateContent, Choice is not known": {
        "body": p(
            f'<mc:AlternateContent><mc:Choice Requires="w14 x">{r("CHOICE")}</mc:Choice>'
            f"<mc:Fallback>{r('FALLBACK')}</mc:Fallback></mc:AlternateContent>",
        ),
        "texts": ["FALLBACK"],
        "never": ["CHOICE"],
    },
    "AlternateContent, no branch": {
        "body": p(r("x"), f'<mc:AlternateContent><mc:Choice Requires="x">{r("CHOICE")}</mc:Choice></mc:AlternateContent>'),
        "texts": ["x"],
        "never": ["CHOICE"],
    },
    "AlternateContent around paragraphs": {
        "body": f'<mc:AlternateContent><mc:Choice Requires="w14">{p(r("A"))}{p(r("B"))}</mc:Choice>'
        f"<mc:Fallback>{p(r('C'))}</mc:Fallback></mc:AlternateContent>",
        "texts": ["A", "B"],
        "never": ["C"],
    },
    "AlternateContent inside a run": {
        "body": p(
            '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>A</w:t></mc:Choice>'
            "<mc:Fallback><w:t>B</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "texts": ["A"],
    },
    "text in text": {
        "body": p("<w:delText><w:t>b</w:t></w:delText>", r("a")),
        "texts": ["a"],
        "notes": ["word-note-unknown-element"],
    },
    "unknown element in a foreign namespace": {
        "body": p(r("a"), f"<x:wrap>{r('FOREIGN')}</x:wrap>"),
        "texts": ["a"],
        "never": ["FOREIGN"],
        "notes": ["word-note-unknown-element"],
    },
    "unknown element in a foreign namespace without words": {"body": p(r("a"), "<x:mark/>"), "texts": ["a"]},
    "unknown block element": {
        "body": f"<x:wrap>{p(r('FOREIGN'))}</x:wrap>{p(r('a'))}",
        "texts": ["a"],
        "notes": ["word-note-unknown-element"],
    },
    "unknown element named by mc:ProcessContent": {
        "body": p(r("a "), f"<x:wrap>{r('FOREIGN')}</x:wrap>") + f"<x:wrap>{p(r('b'))}</x:wrap>",
        "attributes": 'mc:Ignorable="x" mc:ProcessContent="x:wrap"',
        "texts": ["a FOREIGN", "b"],
    },
    "unknown elements named by mc:ProcessContent with a star": {
        "body": p(r("a "), f"<x:wrap>{r('FOREIGN')}</x:wrap>"),
        "attributes": 'mc:ProcessContent="x:*"',
        "texts": ["a FOREIGN"],
    },
    "split runs, proofErr, bookmarks, perm marks": {
        "body": p(
            r("1.2"), '<w:proofErr w:type="spellStart"/>', r("88"), '<w:bookmarkStart w:id="0" w:name="b"/>', r(".9"),
            '<w:bookmarkEnd w:id="0"/><w:permStart w:id="1"/>', r("30"), '<w:permEnd w:id="1"/>', r(" Euro"),
        ),
        "texts": ["1.288.930 Euro"],
    },
    "oMath": {
        "body": p("<m:oMath><m:r><m:t>a+</m:t></m:r><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e></m:sSup></m:oMath>"),
        "texts": ["a+b"],
    },
    "oMath, a deletion in it": {
        "body": p("<m:oMath><w:del><m:r><m:t>GONE</m:t></m:r></w:del><m:r><m:t>b</m:t></m:r></m:oMath>"),
        "texts": ["b"],
        "traces": [("deletion", "GONE")],
        "never": ["GONE"],
    },
    "oMathPara beside paragraphs": {"body": "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>", "texts": ["x=1"]},
    "ruby": {
        "body": p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('UP')}</w:rt><w:rubyBase>{r('BASE')}</w:rubyBase></w:ruby></w:r>", r("!")),
        "texts": ["BASE!"],
        "never": ["UP"],
    },
    "two w:body": {
        "body": f"{p(r('ONE'))}</w:body><w:body>{p(r('TWO'))}",
        "texts": ["ONE"],
        "never": ["TWO"],
        "notes": ["word-note-second-body"],
    },
}  # fmt: skip

CHARACTERS = {
    "tab, br, cr": {
        "body": p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"),
        "texts": ["a\tb\nc\nd"],
        "never": ["ab", "bc", "cd"],
    },
    "page break": {"body": p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), "texts": ["a\nb"], "never": ["ab"]},
    "column break": {"body": p('<w:r><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r>'), "texts": ["a\nb"], "never": ["ab"]},
    "noBreakHyphen": {"body": p("<w:r><w:t>AQB</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>"), "texts": ["AQB-1"]},
    "softHyphen": {"body": p("<w:r><w:t>Ver</w:t><w:softHyphen/><w:t>ein</w:t></w:r>"), "texts": ["Verein"]},
    "U+00AD and U+00A0 typed": {"body": p(r("Ver\u00adein 1\u00a0000")), "texts": ["Ver\u00adein 1\u00a0000"], "never": ["Ver-", "1000"]},
    "ptab": {"body": p("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>"), "texts": ["a\tb"], "never": ["ab"]},
    "tab stops are no tabs": {"body": p('<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>', r("a")), "texts": ["a"]},
    "sym, empty box": {
        "body": p('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', r(" ja")),
        "texts": ["☐ ja"],
        "inlines": [("unchecked", "☐")],
        "never": ["\uf0a8"],
    },
    "sym, ticked box": {
        "body": p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
        "texts": ["☑"],
        "inlines": [("checked", "☑")],
    },
    "sym, ticked box of Wingdings 2": {
        "body": p('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'),
        "texts": ["☑"],
        "inlines": [("checked", "☑")],
    },
    "sym, crossed box": {
        "body": p('<w:r><w:sym w:font="Wingdings" w:char="F0FD"/></w:r>'),
        "texts": ["☒"],
        "inlines": [("checked", "☒")],
    },
    "sym, unknown": {"body": p('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>'), "texts": ["\ufffd"]},
    "t in a symbol font, private letters": {
        "body": p(r("\uf0fe", WINGDINGS), r(" ja "), r("\uf0a8", WINGDINGS), r(" nein")),
        "texts": ["☑ ja ☐ nein"],
        "inlines": [("checked", "☑"), ("unchecked", "☐")],
    },
    "t in a symbol font, plain letters": {
        "body": p(r("o", WINGDINGS), r(" ja "), r("M§", WINGDINGS), r(" nein")),
        "texts": ["☐ ja \ufffd▪ nein"],
        "inlines": [("unchecked", "☐")],
        "never": ["§"],
    },
    "t in the font Symbol": {"body": p(r("3 \u00b3 2", '<w:rFonts w:hAnsi="Symbol"/>')), "texts": ["3 ≥ 2"], "never": ["\u00b3"]},
    "t in a font of letters over a symbol font of the style": {
        "body": p(r("o", '<w:rStyle w:val="S"/><w:rFonts w:ascii="Arial"/>'), r("o", '<w:rStyle w:val="S"/>')),
        "parts": {"styles.xml": f'w:styles <w:style w:type="character" w:styleId="S"><w:rPr>{WINGDINGS}</w:rPr></w:style>'},
        "texts": ["o☐"],
        "inlines": [("unchecked", "☐")],
    },
    "t without xml:space, blanks at the ends": {"body": p("<w:r><w:t> a</w:t></w:r><w:r><w:t> b </w:t></w:r>"), "texts": ["ab"]},
    "t with xml:space": {"body": p(r(" a"), r(" b ")), "texts": [" a b "]},
    "caps and smallCaps": {"body": p(r("Gmbh", "<w:caps/>"), r(" aqb", "<w:smallCaps/>")), "texts": ["Gmbh aqb"], "never": ["GMBH", "AQB"]},
    "underlined blanks among words": {
        "body": p(r("am "), r("    ", RULED), r("in "), r("  ", RULED), r("  ", RULED), r("und "), "<w:r>", RULED_TAB, "</w:r>"),
        "texts": ["am     in     und \t"],
        "inlines": [("slot", "    "), ("slot", "    "), ("slot", "\t")],
    },
    "tabs that draw lines": {
        "body": p(STOPS.format("underscore", "underscore"), r("am "), "<w:r><w:tab/></w:r>", r(" in"))
        + p(STOPS.format("underscore", "dot"), r("a"), "<w:r><w:tab/></w:r>")
        + p(STOPS.format("underscore", "underscore"), "<w:r><w:tab/></w:r>"),
        "texts": ["am \t in", "a\t", "\t"],
        "inlines": [("slot", "\t")],
    },
    "underlined blanks that are no line to write on": {
        "body": p(r("a"), r("   ", RULED), r("b"))
        + p(r("    ", RULED))
        + p(r("§ 1", RULED), "<w:r>", RULED_TAB, "</w:r>", r("    ", RULED), r("Ziele", RULED))
        + p(r("§ 1"), "<w:r>", RULED_TAB, "</w:r>", r("Ziele", RULED))
        + p(r("a"), r("    ", '<w:u w:val="none"/>'), r("b")),
        "texts": ["a   b", "    ", "§ 1\t    Ziele", "§ 1\tZiele", "a    b"],
    },
    "comments and instructions of XML": {"body": p("<!-- NO --><w:r><?no NO?><w:t>a<!-- NO -->b</w:t></w:r>"), "texts": ["ab"]},
    "empty paragraph": {"body": p() + p(r("a")), "texts": ["", "a"]},
    "entities of XML": {"body": p(r("A &amp; B &#167; 4")), "texts": ["A & B § 4"]},
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_containers(name, hold):
    hold(CONTAINERS[name])


@pytest.mark.parametrize("name", CHARACTERS)
def test_characters(name, hold):
    hold(CHARACTERS[name])
