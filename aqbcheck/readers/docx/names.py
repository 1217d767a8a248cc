"""Names of WordprocessingML: namespaces (ISO/IEC 29500, transitional), elements and attributes.

A Strict file (``http://purl.oclc.org/ooxml/…``) is brought to these namespaces while it is
parsed; nothing above knows the difference.
"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DRAWING_IN_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
SIGNATURE = "http://schemas.microsoft.com/office/2006/digsig"

STRICT = (
    (b"wordprocessingml/main", WORD),
    (b"officeDocument/math", MATH),
    (b"officeDocument/relationships", RELATIONSHIPS),
    (b"drawingml/main", DRAWING),
    (b"drawingml/wordprocessingDrawing", DRAWING_IN_WORD),
    (b"drawingml/chart", CHART),
    (b"drawingml/diagram", DIAGRAM),
)
"""What follows ``http://purl.oclc.org/ooxml/`` in a Strict file, and the namespace that is meant."""


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


def m(name: str) -> str:
    """The full name of an element of Office's formulas."""
    return f"{{{MATH}}}{name}"


def mc(name: str) -> str:
    """The full name of an element of markup compatibility."""
    return f"{{{COMPATIBILITY}}}{name}"


VAL = w("val")
REL_ID = f"{{{RELATIONSHIPS}}}id"
REL_LINK = f"{{{RELATIONSHIPS}}}link"
BODY, P, R, T, PPR, RPR = w("body"), w("p"), w("r"), w("t"), w("pPr"), w("rPr")
TBL, TR, TC, TCPR, TRPR, TBLPR = w("tbl"), w("tr"), w("tc"), w("tcPr"), w("trPr"), w("tblPr")
SDT, SDT_CONTENT, SDT_PR = w("sdt"), w("sdtContent"), w("sdtPr")
INS, DEL, MOVE_FROM, MOVE_TO = w("ins"), w("del"), w("moveFrom"), w("moveTo")
DEL_TEXT, CUSTOM_XML, SECT_PR, SECT_PR_CHANGE = w("delText"), w("customXml"), w("sectPr"), w("sectPrChange")
FLD_CHAR, FLD_CHAR_TYPE, INSTR_TEXT = w("fldChar"), w("fldCharType"), w("instrText")
TXBX_CONTENT = w("txbxContent")
ALTERNATE, CHOICE, FALLBACK = mc("AlternateContent"), mc("Choice"), mc("Fallback")
IGNORED = frozenset(
    w(name)
    for name in (
        *("proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "lastRenderedPageBreak", "softHyphen", "delInstrText"),
        *("annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "commentRangeEnd", "pgNum"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "smartTagPr", "customXmlPr", "fldData"),
        *(
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
        ),
        *("customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "dayShort", "dayLong", "monthShort"),
        *("monthLong", "yearShort", "yearLong", "sdtPr", "sdtEndPr", "rubyPr", "rt"),
    )
)
"""What says nothing in a paragraph or a run."""
