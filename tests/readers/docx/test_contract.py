"""The reading contract, row by row: which tests hold it, and that they hold both views, what is to be seen and what is not.

The left side are the constructs of the contract and those that have to be read beside it, the right side the ids of the tests.
"""

import pytest
from contract_rows import contract_rows, shown_words, written_words

CONTRACT = {
    "block sdt around a paragraph or table": ("block sdt around a paragraph", "block sdt around a table", "block sdt in a block sdt"),
    "inline sdt in a paragraph": ("inline sdt in a paragraph",),
    "sdt around a row, a cell, inside a cell": ("sdt around a row", "sdt around a cell", "sdt inside a cell"),
    "sdt with showingPlcHdr": (
        "sdt with showingPlcHdr, inline", "sdt with showingPlcHdr, block", "sdt with showingPlcHdr, around a cell",
        "sdt with showingPlcHdr switched off", "inline sdt without anything",
        "inline sdt without anything that Google Docs keeps for itself",
    ),
    "checkbox": (
        "checkbox, ticked, the glyph says otherwise", "checkbox, not ticked, the glyph says otherwise", "checkbox without a state",
        "checkbox around a paragraph",
    ),
    "ins run": ("ins run", "ins around paragraphs", "two runs of one change are one"),
    "del": ("del", "del around paragraphs", "ins inside del", "del inside ins, a control between", "deleted text box", "deleted field"),
    "del holding plain t": ("del holding plain t",),
    "moveFrom and moveTo": ("moveFrom and moveTo", "paragraph mark that is moved away"),
    "hyperlink with ins inside": ("hyperlink with ins inside",),
    "deleted paragraph mark": (
        "deleted paragraph mark", "deleted paragraph marks, the last one too", "deleted paragraph mark before a table",
        "deleted paragraph, mark and words", "the mark of the following paragraph gives the look",
    ),
    "deleted row": ("deleted row", "table whose rows are gone"),
    "hyperlink": ("hyperlink",),
    "fldSimple": ("fldSimple",),
    "complex field": (
        "complex field", "complex field without a result", "field inside the instruction of a field",
        "field inside the result of a field", "unclosed field swallows nothing", "end without a begin", "field over paragraphs",
        "field with an error",
    ),
    "legacy FORMTEXT unfilled": ("legacy FORMTEXT, unfilled", "legacy FORMTEXT, filled in"),
    "legacy FORMCHECKBOX": (
        "legacy FORMCHECKBOX, checked", "legacy FORMCHECKBOX, checked goes before default", "legacy FORMCHECKBOX, by default",
    ),
    "smartTag, inline customXml, bdo, dir": ("smartTag", "customXml, inline", "bdo", "dir"),
    "block customXml": ("customXml, block", "rows in customXml"),
    "text box, DrawingML in AlternateContent": ("text box, DrawingML in AlternateContent", "text box, Choice is not known"),
    "text box, VML": ("text box, VML", "text box in a group", "text box that is hidden", "field in a text box is its own", "WordArt"),
    "AlternateContent around runs": (
        "AlternateContent, Choice is known", "AlternateContent, Choice is not known", "AlternateContent, no branch",
        "AlternateContent around paragraphs", "AlternateContent inside a run",
    ),
    "auto number": (
        "§ %1", "%1. and %1)", "levels, the deeper ones begin anew", "startOverride", "a level overridden as a whole", "by style",
        "by the style that the style is based on", "numId 0 switches the style's off", "numStyleLink", "numStyleLink to itself",
        "styles based on each other", "two thousand millions in Roman", "a label without end", "the deleted paragraph does not count",
    ),
    "footnote and endnote text": ("footnote", "endnote", "footnote that is not there", "footnote that is a separator, though it is called"),
    "comments": ("comment", "comment that the text does not name"),
    "headers, footers": (
        "headers and footers, default", "headers, first page and even pages", "watermark in a header",
        "header of even pages where odd and even ones are alike",
    ),
    "vanish run": (
        "vanish", "by character style", "by paragraph style", "hidden by style, shown by the run", "vanish switched off", "hidden row",
    ),
    "strike, dstrike": ("strike", "dstrike", "strike switched off"),
    "white and tiny text": ("white", "white by theme", "two points", "white on black", "six points"),
    "caps, smallCaps": ("caps and smallCaps",),
    "tab, br, cr, page break": ("tab, br, cr", "page break", "column break", "tab stops are no tabs"),
    "noBreakHyphen, softHyphen": ("noBreakHyphen", "softHyphen"),
    "U+00AD, U+00A0 typed": ("U+00AD and U+00A0 typed",),
    "ptab": ("ptab",),
    "sym": ("sym, empty box", "sym, ticked box", "sym, crossed box", "sym, unknown", "t in a symbol font, private letters"),
    "t without xml:space": ("t without xml:space, blanks at the ends", "t with xml:space"),
    "oMath": ("oMath", "oMath, a deletion in it", "oMathPara beside paragraphs"),
    "ruby": ("ruby",),
    "nested table": ("nested table", "nested table in a layout table", "layout table in a cell"),
    "gridSpan": ("gridSpan", "gridSpan without end", "gridSpan that is no number"),
    "vMerge": ("vMerge", "vMerge, words in a covered cell"),
    "vMerge without restart": ("vMerge without restart", "vMerge that starts anew"),
    "altChunk, subDoc": ("altChunk", "altChunk in a cell", "altChunk in a control", "subDoc"),
    "two w:body, unknown wrapper elements": (
        "two w:body", "unknown element in a foreign namespace", "unknown block element", "unknown element named by mc:ProcessContent",
    ),
    "split runs, proofErr, bookmarks, perm marks": ("split runs, proofErr, bookmarks, perm marks",),
    "table of contents": ("table of contents, a field", "table of contents, a control", "table of contents, by style"),
    "merge fields": ("merge field, unfilled", "merge field, filled in"),
    "embedded object, page that is only a picture": ("embedded object", "page that is only a picture", "words of a locked canvas"),
}  # fmt: skip
ROWS = list(contract_rows())
IDS = {row.name for row in ROWS}


@pytest.mark.parametrize("construct", CONTRACT)
def test_a_construct_has_its_tests_and_both_views(construct, word_entries):
    rows = [row for row in ROWS if row.name in CONTRACT[construct]]
    assert {row.name for row in rows} == set(CONTRACT[construct])
    assert any(shown_words(row.says) & written_words(word_entries(**row.made_of)) for row in rows), "nothing is to be seen"
    unseen = (row.says.get("never") or written_words(word_entries(**row.made_of)) - shown_words(row.says) for row in rows)
    assert any(unseen), "everything is to be seen"
