"""The comments of a Word file and the words that they are at, read by themselves and not by the program."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ALLOWED = {"p", "hyperlink", "ins", "del", "moveTo", "moveFrom", "smartTag", "customXml", "bdo", "dir"}


@dataclass
class Commented:
    """A comment: author, lines, the words between its marks (``None`` without a range), and the text before it in its paragraph."""

    author: str
    lines: list[str]
    words: str | None = None
    behind: str = ""
    inside: list[str] = field(default_factory=list)


def comments_of(data: bytes, author: str = "aqbcheck") -> list[Commented]:
    """The comments of an author in the order of the comments part; fails where a mark is missing, twice or out of place."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        main, comments = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "comments"))
    w = f"{{{etree.QName(main).namespace}}}"
    assert w in (f"{{{_STRICT}}}", f"{{{_WORD}}}")
    found = {}
    for comment in comments.iterchildren(f"{w}comment"):
        name = comment.get(f"{w}id")
        assert name not in found
        lines = ["".join(text.text or "" for text in line.iter(f"{w}t")) for line in comment.iterchildren(f"{w}p")]
        found[name] = Commented(comment.get(f"{w}author"), lines)
    _follow(main, w, found)
    return [comment for comment in found.values() if comment.author == author]


def _follow(main: etree._Element, w: str, found: dict[str, Commented]) -> None:
    opened: dict[str, list[str]] = {}
    referred: set[str] = set()
    paragraph: list[str] = []
    for element in main.iter("*"):
        tag = element.tag.removeprefix(w)
        name = element.get(f"{w}id", "")
        if tag in ("commentRangeStart", "commentRangeEnd", "commentReference") and found[name].author == "aqbcheck":
            holder = element if tag != "commentReference" else element.getparent()
            found[name].inside.append(holder.getparent().tag.removeprefix(w))
            assert found[name].inside[-1] in _ALLOWED
        if tag == "p":
            paragraph = []
            for words in opened.values():
                words.append(" ")
        elif tag == "commentRangeStart":
            assert name not in opened
            opened[name] = []
        elif tag == "commentRangeEnd":
            found[name].words = " ".join("".join(opened.pop(name)).split())
        elif tag == "commentReference":
            assert name not in referred
            assert name not in opened
            referred.add(name)
            found[name].behind = "".join(paragraph)
        elif tag in ("t", "tab", "br", "noBreakHyphen"):
            shown = element.text or ""
            shown = shown if element.get(_SPACE) == "preserve" else shown.strip()
            text = {"t": shown, "noBreakHyphen": "-"}.get(tag, " ")
            paragraph.append(text)
            for words in opened.values():
                words.append(text)
    assert opened == {}
    assert {name for name, comment in found.items() if comment.author == "aqbcheck"} <= referred
