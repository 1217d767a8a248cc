"""What the fuzz run does to a Word file: small changes of its XML, drawn by chance, and ways to take words off the page."""

import random
from collections.abc import Callable, Mapping

from lxml import etree
from wordmaking import zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_VML = "urn:schemas-microsoft-com:vml"
MAIN = "word/document.xml"
_LINKS = "word/_rels/document.xml.rels"
_TAKEN = "{urn:fuzz}taken"
"""Marks the text that is to go; copies of it are marked too, wherever they get."""

Element = etree._Element


def w(name: str) -> str:
    """The full name of an element or attribute of Word's."""
    return f"{{{_W}}}{name}"


class Draft:
    """A Word file that is being changed: the tree of its main part, and the bytes or trees of the others."""

    def __init__(self, entries: Mapping[str, bytes], chance: random.Random) -> None:
        self.chance = chance
        self.root = etree.fromstring(entries[MAIN])
        self._entries = dict(entries)
        self._trees: dict[str, Element] = {}
        self.encoding = "utf-8"

    def tree(self, part: str) -> Element | None:
        """The tree of another part, if the file has it."""
        if part not in self._entries:
            return None
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self._entries[part])
        return self._trees[part]

    def pick(self, *names: str) -> Element | None:
        """An element of the main part with one of these names, ``None`` where there is none."""
        name = self.chance.choice(names)
        found = [element for element in self.root.iter(w(name)) if element.getparent() is not None]
        return self.chance.choice(found) if found else None

    def packed(self) -> bytes:
        """The file as it is now."""
        changed = {name: etree.tostring(tree) for name, tree in self._trees.items()}
        return zipped({**self._entries, **changed, MAIN: etree.tostring(self.root, encoding=self.encoding, xml_declaration=True)})


def _remove(draft: Draft) -> None:
    element = draft.pick("r", "p", "pPr", "rPr", "tr", "t", "tcPr", "numPr", "pStyle", "fldChar", "sectPr")
    if element is not None:
        element.getparent().remove(element)


def _around(element: Element, wrapper: Element, inner: Element) -> None:
    element.getparent().replace(element, wrapper)
    inner.append(element)


_WRAPPERS = (
    *("ins", "del", "moveTo", "moveFrom", "sdt", "smartTag", "customXml", "hyperlink", "bdo", "dir", "fldSimple"),
    *("nobody", "sdt", "ruby", "box", "choice", "fallback", "cell"),
)


def _wrap(draft: Draft) -> None:
    element = draft.pick("r", "p", "tbl", "tr", "tc")
    if element is not None:
        _wrap_in(element, draft.chance.choice(_WRAPPERS), draft.chance)


def _wrap_in(element: Element, name: str, chance: random.Random) -> None:
    if name in ("choice", "fallback"):
        wrapper = etree.Element(f"{{{_MC}}}AlternateContent", nsmap={"mc": _MC, "wps": _SHAPE, "zz": "urn:unknown"})
        choice = etree.SubElement(wrapper, f"{{{_MC}}}Choice", Requires="wps" if name == "choice" else "zz")
        _around(element, wrapper, choice if name == "choice" else etree.SubElement(wrapper, f"{{{_MC}}}Fallback"))
        return
    path = {
        "sdt": ("sdt", "sdtContent"),
        "ruby": ("r", "ruby", "rubyBase"),
        "cell": ("tbl", "tr", "tc"),
        "box": ("p", "r", "pict", f"{{{_VML}}}shape", f"{{{_VML}}}textbox", "txbxContent"),
    }.get(name, (name,))
    tags = [tag if tag.startswith("{") else w(tag) for tag in path]
    wrapper = inner = etree.Element(tags[0])
    for tag in tags[1:]:
        inner = etree.SubElement(inner, tag)
    if name == "sdt" and chance.random() < 0.3:
        etree.SubElement(etree.SubElement(wrapper, w("sdtPr")), w("showingPlcHdr"))
        wrapper.insert(0, wrapper[-1])
    _around(element, wrapper, inner)


def _properties(element: Element, name: str) -> Element:
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        element.insert(0, found)
    return found


def _dress(draft: Draft) -> None:
    run = draft.pick("r")
    if run is not None:
        look = draft.chance.choice(
            ["vanish", "strike", "dstrike", "b", "caps", "webHidden", "specVanish", "rtl", "highlight", "ins", "del"]
        )
        etree.SubElement(_properties(run, "rPr"), w(look))


def _restyle(draft: Draft) -> None:
    """Another style, a list's number or a tracked mark for a paragraph."""
    paragraph = draft.pick("p")
    if paragraph is None:
        return
    properties, kind = _properties(paragraph, "pPr"), draft.chance.choice(["pStyle", "numPr", "mark", "outlineLvl", "jc"])
    if kind == "numPr":
        number = etree.SubElement(properties, w("numPr"))
        for name, values in (("ilvl", "0128"), ("numId", "01239")):
            etree.SubElement(number, w(name)).set(w("val"), draft.chance.choice(values))
    elif kind == "mark":
        etree.SubElement(_properties(properties, "rPr"), w(draft.chance.choice(["ins", "del", "vanish"])))
    else:
        value = draft.chance.choice(["Heading1", "berschrift1", "Title", "nothing", "3", "center"])
        etree.SubElement(properties, w(kind)).set(w("val"), value)


def _merge(draft: Draft) -> None:
    """Another width, or tracked or covered, for a row or a cell."""
    element = draft.pick("tc", "tr")
    if element is None:
        return
    row = element.tag == w("tr")
    name = draft.chance.choice(["del", "ins", "hidden", "gridBefore"] if row else ["vMerge", "hMerge", "gridSpan", "cellDel", "cellIns"])
    added = etree.SubElement(_properties(element, "trPr" if row else "tcPr"), w(name))
    if draft.chance.random() < 0.7:
        added.set(w("val"), draft.chance.choice(["continue", "restart", "2", "0", "-1", "99999999999"]))


def _repeat(draft: Draft) -> None:
    element = draft.pick("p", "r", "tr", "tc", "pPr", "rPr", "tbl")
    if element is not None:
        element.addnext(etree.fromstring(etree.tostring(element)))


def _move(draft: Draft) -> None:
    element, place = draft.pick("p", "r", "t", "tbl", "tc"), draft.pick("p", "r", "tc", "tr", "pPr")
    if element is not None and place is not None and element is not place and place not in element.iterdescendants():
        place.addnext(element)


def _spoil(draft: Draft) -> None:
    text = draft.pick("t")
    if text is not None:
        written, put = (
            text.text or "",
            ["§ ", "\u202e", "\u00ad", "____", "12.03. ", "1.000 Stück ", "", "[Name] ", "\u0301", "\n", "gez. "],
        )
        at = draft.chance.randrange(len(written) + 1)
        text.text = written[:at] + draft.chance.choice(put) + written[at + 1 :]


def _split(draft: Draft) -> None:
    """A run in two in the middle of its words."""
    text = draft.pick("t")
    if text is None or not text.text or text.getparent().tag != w("r"):
        return
    run, at = text.getparent(), draft.chance.randrange(len(text.text) + 1)
    other = etree.fromstring(etree.tostring(run))
    for copy in list(other.iter(w("t")))[: list(run.iter(w("t"))).index(text) + 1]:
        rest = copy
    rest.text, text.text = text.text[at:], text.text[:at]
    for sibling in list(text.itersiblings()):
        run.remove(sibling)
    for sibling in list(rest.itersiblings(preceding=True)):
        if sibling.tag != w("rPr"):
            other.remove(sibling)
    for part in (text, rest):
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(other)


def _field(draft: Draft) -> None:
    """A mark of a field, with or without its counterparts."""
    place = draft.pick("r")
    for kind in draft.chance.choice([["begin"], ["separate"], ["end"], ["end", "separate", "begin"]]):
        if place is not None:
            run = etree.Element(w("r"))
            etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
            place.addnext(run)


def _rename(draft: Draft) -> None:
    element = draft.pick("r", "p", "t", "tc", "tbl", "pPr", "rPr", "body")
    if element is not None:
        element.tag = draft.chance.choice(
            [w("r"), w("p"), w("unheard"), "{urn:unknown}a", w("smartTag"), w("tc"), w("delText"), w("sdtContent")]
        )


def _attribute(draft: Draft, root: Element | None = None) -> None:
    found = [element for element in (draft.root if root is None else root).iter() if element.attrib]
    if not found:
        return
    element = draft.chance.choice(found)
    name = draft.chance.choice([name for name in element.attrib if name != _TAKEN] or [w("val")])
    value = draft.chance.choice(["", "0", "1", "-1", "99999999999", "true", "x" * 300, None])
    if value is None:
        element.attrib.pop(name, None)
    else:
        element.set(name, value)


def _define(draft: Draft) -> None:
    """Another definition of styles or numbers, in disorder."""
    root = draft.tree(draft.chance.choice(["word/styles.xml", "word/numbering.xml"]))
    found = [] if root is None else list(root.iterdescendants())
    if not found:
        return
    element = draft.chance.choice(found)
    match draft.chance.randrange(3):
        case 0:
            element.getparent().remove(element)
        case 1:
            element.addnext(etree.fromstring(etree.tostring(element)))
        case _:
            _attribute(draft, root)


def _relate(draft: Draft) -> None:
    """Another target, or none, for a reference from the main part."""
    root = draft.tree(_LINKS)
    if root is not None and len(root):
        link = draft.chance.choice(list(root))
        match draft.chance.randrange(3):
            case 0:
                root.remove(link)
            case 1:
                link.set("Target", draft.chance.choice(["nothing.xml", "document.xml", "../../x", "styles.xml", "%00"]))
            case _:
                link.set("TargetMode", "External")


def _encode(draft: Draft) -> None:
    draft.encoding = draft.chance.choice(["utf-8", "utf-16", "iso-8859-1", "us-ascii", "windows-1252"])


def _remark(draft: Draft) -> None:
    """An XML comment or a processing instruction inside of something, a text too."""
    element = draft.pick("t", "r", "p", "tr", "body")
    if element is not None:
        element.append(draft.chance.choice([etree.Comment(" x "), etree.ProcessingInstruction("x", "y")]))


CHANGES: tuple[Callable[[Draft], None], ...] = (
    *(_remove, _wrap, _wrap, _dress, _restyle, _merge, _repeat, _move, _spoil, _split),
    *(_field, _rename, _attribute, _define, _relate, _encode, _remark),
)
"""Every kind of change, equally likely; wrappers are many and count twice."""


def mark(root: Element, words: str) -> None:
    """Mark the paragraphs that hold some words."""
    for paragraph in root.iter(w("p")):
        texts = list(paragraph.iter(w("t")))
        if words in "".join(text.text or "" for text in texts):
            for text in texts:
                text.set(_TAKEN, "1")


def _hide(text: Element, way: str) -> None:
    run = text.getparent()
    if way == "remove" or run is None or run.tag != w("r") or run.getparent() is None:
        text.text = ""
    elif way in ("vanish", "strike", "dstrike"):
        properties = _properties(run, "rPr")
        for known in properties.findall(w(way)):
            properties.remove(known)
        etree.SubElement(properties, w(way))
    elif way == "instrText":
        text.tag = w("instrText")
    else:
        _wrap_in(run, way, random.Random(0))


WAYS = ("remove", "vanish", "strike", "dstrike", "instrText", "del", "moveFrom", "nobody")
"""How the marked words leave the page."""


def take(root: Element, way: str) -> None:
    """Take what is marked off the page, wherever it has got to."""
    for text in [element for element in root.iter() if element.get(_TAKEN)]:
        _hide(text, way)
        del text.attrib[_TAKEN]
