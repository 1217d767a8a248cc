"""Wrappers that show one branch, or only what is inside them."""

from lxml import etree

from aqbcheck.readers.docx.names import CHOICE, COMPATIBILITY, FALLBACK

_MICROSOFT = "http://schemas.microsoft.com/office/"
_KNOWN = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        *(
            _MICROSOFT + name
            for name in (
                "word/2010/wordprocessingShape",
                "word/2010/wordprocessingGroup",
                "word/2010/wordprocessingCanvas",
                "word/2010/wordprocessingInk",
                "word/2010/wordprocessingDrawing",
                "word/2010/wordml",
                "word/2012/wordml",
                "word/2015/wordml/symex",
                "word/2016/wordml/cid",
                "word/2018/wordml",
                "word/2018/wordml/cex",
                "word/2020/wordml/sdtdatahash",
                "word/2023/wordml/word16du",
                "drawing/2010/main",
                "drawing/2014/main",
            )
        ),
    }
)


def branch(alternate: etree._Element) -> etree._Element | None:
    """The branch of an ``mc:AlternateContent`` that is shown, ``None`` if none is.

    The first choice of which every required namespace is understood here, else the fallback.
    """
    fallback: etree._Element | None = None
    for child in alternate:
        if child.tag == CHOICE and _understood(child):
            return child
        if child.tag == FALLBACK and fallback is None:
            fallback = child
    return fallback


def process_content(root: etree._Element) -> frozenset[str]:
    """The full names of unknown elements whose content counts, by the root's ``mc:ProcessContent``.

    ``{namespace}*`` stands for every element of a namespace.
    """
    spaces = root.nsmap
    names = (name.partition(":") for name in root.get(f"{{{COMPATIBILITY}}}ProcessContent", "").split())
    return frozenset(f"{{{spaces.get(prefix, '')}}}{local}" for prefix, _, local in names)


def _understood(choice: etree._Element) -> bool:
    required = choice.get("Requires", "").split()
    spaces = choice.nsmap
    return bool(required) and all(spaces.get(prefix) in _KNOWN for prefix in required)
