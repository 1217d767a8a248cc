"""The reading contract: fields, and the table of contents as one or otherwise."""

import pytest


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(instruction, *result, form=""):
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'{separate}{"".join(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


ERROR = "Fehler! Verweisquelle konnte nicht gefunden werden."
FIELDS = {
    "fldSimple": {
        "body": p(r("on "), f'<w:fldSimple w:instr=" DATE ">{r("2.8.2025")}</w:fldSimple>'),
        "texts": ["on 2.8.2025"],
        "traces": [("field", "2.8.2025")],
    },
    "complex field": {
        "body": p(r("S. "), field(" PAGE ", r("7"))),
        "texts": ["S. 7"],
        "traces": [("field", "7")],
        "never": ["PAGE"],
    },
    "complex field without a result": {"body": p(r("a"), field(" TC INDEX "), r("b")), "texts": ["ab"], "never": ["INDEX"]},
    "field inside the instruction of a field": {
        "body": p(field(f" IF {field(' X ', r('NO'))} = 1 ", r("YES")), r(".")),
        "texts": ["YES."],
        "traces": [("field", "YES")],
        "never": ["NO"],
    },
    "field inside the result of a field": {
        "body": p(field(" HYPERLINK ", r("a "), field(" REF ", r("b")), r(" c"))),
        "texts": ["a b c"],
        "traces": [("field", "a  c"), ("field", "b")],
    },
    "words among the words of an instruction, some of them deleted": {
        "body": p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            r("b"),
            '<w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            r("a"),
        ),
        "texts": ["a"],
        "traces": [("hidden", "b"), ("deletion", "c")],
    },
    "unclosed field swallows nothing": {
        "body": p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("a")) + p(r("b")),
        "texts": ["a", "b"],
    },
    "end without a begin": {"body": p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("a")), "texts": ["a"]},
    "field over paragraphs": {
        "body": p(r("a"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r>')
        + p(r("NO"), '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', r("b"))
        + p(r("c"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("d")),
        "texts": ["a", "b", "cd"],
        "traces": [("hidden", "NO"), ("field", "b"), ("field", "c")],
        "never": ["NO"],
    },
    "numbers that Word counts and does not store": {
        "body": "".join(p(r("§ "), f'<w:fldSimple w:instr=" {name} "/>', r(" a")) for name in ("AUTONUM", "AUTONUMLGL"))
        + p(field(" AUTONUM "))
        + p(f'<w:fldSimple w:instr=" AUTONUM ">{r("7")}</w:fldSimple>')
        + p('<w:pPr><w:pStyle w:val="another"/></w:pPr>', '<w:fldSimple w:instr=" AUTONUM "/>'),
        "parts": {"styles.xml": 'w:styles <w:style w:type="paragraph" w:styleId="another"><w:name w:val="b"/></w:style>'},
        "texts": ["§ 1. a", "§ 2. a", "3.", "7", "1."],
        "traces": [("field", "7")],
    },
    "field with an error": {"body": p(field(" REF x ", r(ERROR))), "texts": [ERROR], "traces": [("field", ERROR)]},
    "legacy FORMTEXT, unfilled": {
        "body": p(r("am "), field(" FORMTEXT ", r("\u2002" * 5), form="<w:ffData/>")),
        "texts": ["am " + "\u2002" * 5],
        "inlines": [("slot", "\u2002" * 5)],
    },
    "legacy FORMTEXT, filled in": {
        "body": p(r("am "), field(" FORMTEXT ", r("2.8.2025"), form="<w:ffData/>")),
        "texts": ["am 2.8.2025"],
        "traces": [("field", "2.8.2025")],
    },
    "legacy FORMCHECKBOX, checked": {
        "body": p(field(" FORMCHECKBOX ", form="<w:ffData><w:checkBox><w:default/><w:checked/></w:checkBox></w:ffData>"), r(" ja")),
        "texts": ["☒ ja"],
        "inlines": [("checked", "☒")],
    },
    "legacy FORMCHECKBOX, checked goes before default": {
        "body": p(
            field(" FORMCHECKBOX ", form='<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>')
        ),
        "texts": ["☐"],
        "inlines": [("unchecked", "☐")],
    },
    "legacy FORMCHECKBOX, by default": {
        "body": p(field(" FORMCHECKBOX ", form='<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>')),
        "texts": ["☒"],
        "inlines": [("checked", "☒")],
    },
    "legacy FORMDROPDOWN": {
        "body": p(
            field(
                " FORMDROPDOWN ",
                form='<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList></w:ffData>',
            )
        ),
        "texts": ["B"],
        "never": ["A"],
    },
    "merge field, unfilled": {
        "body": p(field(" MERGEFIELD Betrag ", r("«Betrag»"))),
        "texts": ["«Betrag»"],
        "inlines": [("slot", "«Betrag»")],
        "traces": [("field", "«Betrag»")],
    },
    "merge field, filled in": {
        "body": p(field(" MERGEFIELD Betrag ", r("1.288.930"))),
        "texts": ["1.288.930"],
        "traces": [("field", "1.288.930")],
    },
    "MACROBUTTON as a prompt": {
        "body": p(field(" MACROBUTTON NoMacro [Name] ")),
        "texts": ["[Name]"],
        "inlines": [("slot", "[Name]")],
    },
    "SYMBOL field": {"body": p(field(' SYMBOL 168 \\f "Wingdings" ')), "texts": ["☐"]},
    "instruction that is deleted": {
        "body": p('<w:del w:id="1"><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>', r("a")),
        "texts": ["a"],
        "traces": [("deletion", "")],
    },
    "table of contents, a field": {
        "body": p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            r("§ 1 Ziele\t1"),
        )
        + p(r("§ 2 Mittel\t2"))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + p(r("§ 1 Ziele")),
        "texts": ["§ 1 Ziele\t1", "§ 2 Mittel\t2", "", "§ 1 Ziele"],
        "traces": [("field", "§ 1 Ziele\t1"), ("field", "§ 2 Mittel\t2")],
        "contents": [0, 1],
    },
    "table of contents, a control": {
        "body": control(p(r("Inhalt")) + p(r("§ 1\t1")), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')
        + p(r("§ 1")),
        "texts": ["Inhalt", "§ 1\t1", "§ 1"],
        "contents": [0, 1],
    },
    "table of contents, by style": {
        "body": '<w:p><w:pPr><w:pStyle w:val="Verzeichnis1"/></w:pPr><w:r><w:t>§ 1</w:t></w:r></w:p>' + p(r("§ 1")),
        "parts": {"styles.xml": 'w:styles <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'},
        "texts": ["§ 1", "§ 1"],
        "contents": [0],
    },
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name, hold):
    hold(FIELDS[name])
