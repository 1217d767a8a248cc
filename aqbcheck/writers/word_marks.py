"""Comment marks in the text of a Word file, set without changing a character of it.

A mark stands beside runs, in a place where the schema allows both (ISO/IEC 29500-1, 17.13.4).
What may hold no comment, or would lose it (text boxes, controls, fields, formulas, branches), is
marked as a whole.
"""

from copy import deepcopy

from lxml import etree

_OPEN = ("ins", "del", "moveTo", "moveFrom", "hyperlink", "smartTag", "customXml", "bdo", "dir")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"


class Marks:
    """Sets marks in the main part with this root; the last mark of a text has to be set first.

    Leaves are elements that a text was read from, offsets count characters of their text as it is shown.
    """

    def __init__(self, root: etree._Element) -> None:
        self._space = etree.QName(root).namespace or ""
        self._keeps_blanks = root.get(_SPACE) == "preserve"
        self._p, self._r, self._t, self._ppr, self._rpr, self._id = map(self.named, ("p", "r", "t", "pPr", "rPr", "id"))
        self._open = frozenset(map(self.named, _OPEN))

    def named(self, name: str) -> str:
        """The full name of an element or attribute in the namespace of this file."""
        return f"{{{self._space}}}{name}"

    def paragraph(self, leaf: etree._Element) -> etree._Element | None:
        """The paragraph around a leaf that stands in no other: for a text box the one that it hangs on."""
        return next((element for element in reversed([leaf, *leaf.iterancestors()]) if element.tag == self._p), None)

    def together(self, one: etree._Element, other: etree._Element) -> bool:
        """Whether two leaves stand in the same cell, control or body, so that a range may go from one to the other."""
        first, last = self.paragraph(one), self.paragraph(other)
        return first is not None and last is not None and first.getparent() is last.getparent()

    def begin(self, name: str, leaf: etree._Element, offset: int) -> None:
        """The words of a comment begin at an offset of a leaf."""
        holder = self._holder(leaf)
        if self._divides(holder, leaf):
            holder = self._cut(holder, leaf, offset)
        holder.addprevious(self._range_end("commentRangeStart", name))

    def end(self, name: str, leaf: etree._Element, offset: int, *, ranged: bool = True) -> None:
        """The words of a comment end behind an offset of a leaf; without a range there is but this place."""
        holder = self._holder(leaf)
        if self._divides(holder, leaf):
            self._cut(holder, leaf, offset)
        outer = self._outermost(holder)
        outer.addnext(self._reference(name))
        if ranged:
            holder.addnext(self._range_end("commentRangeEnd", name))

    def at_end_of(self, name: str, paragraph: etree._Element) -> None:
        """A comment at the end of a paragraph, before others that were set there."""
        host = self.paragraph(paragraph)
        paragraph = paragraph if host is None else host
        own = [child for child in paragraph if not self._is_reference(child)]
        if own:
            own[-1].addnext(self._reference(name))
        else:
            paragraph.insert(0, self._reference(name))

    def at_start_of(self, name: str, paragraph: etree._Element) -> None:
        """A comment at the beginning of a paragraph."""
        properties = paragraph.find(self._ppr)
        if properties is None:
            paragraph.insert(0, self._reference(name))
        else:
            properties.addnext(self._reference(name))

    def _holder(self, leaf: etree._Element) -> etree._Element:
        """The run around a leaf, or the outermost thing that is marked as a whole."""
        top = self.paragraph(leaf)
        way = [leaf, *leaf.iterancestors()]
        inside = way[: way.index(top)] if top is not None else way[:1]
        return next((element for element in reversed(inside) if element.tag not in self._open), leaf)

    def _outermost(self, holder: etree._Element) -> etree._Element:
        """What stands around a run right below its paragraph: a reference is no part of a change or a link."""
        while (parent := holder.getparent()) is not None and parent.tag in self._open:
            holder = parent
        return holder

    def _divides(self, holder: etree._Element, leaf: etree._Element) -> bool:
        return holder.tag == self._r and leaf.getparent() is holder

    def _cut(self, run: etree._Element, leaf: etree._Element, offset: int) -> etree._Element:
        """Divide a run before an offset of a leaf in it; gives the run that begins there."""
        first = self._cut_text(leaf, offset) if offset else leaf
        if first is None:  # it was divided here before
            following = run.getnext()
            return run if following is None else following
        if all(child.tag == self._rpr for child in first.itersiblings(preceding=True)):
            return run
        second = etree.Element(run.tag)
        second.attrib.update(run.attrib)
        properties = run.find(self._rpr)
        if properties is not None:
            second.append(deepcopy(properties))
        second.extend([first, *first.itersiblings()])
        run.addnext(second)
        return second

    def _cut_text(self, leaf: etree._Element, offset: int) -> etree._Element | None:
        """Divide a leaf; gives what follows the offset in its run, ``None`` if nothing does."""
        text = leaf.text or ""
        if leaf.tag != self._t or len(leaf):
            return leaf.getnext()
        if not self._keeps_blanks and leaf.get(_SPACE) != "preserve":
            text = text.strip(_BLANKS)
        if offset >= len(text):
            return leaf.getnext()
        rest = etree.Element(leaf.tag)
        rest.text, leaf.text = text[offset:], text[:offset]
        for part in (leaf, rest):
            part.set(_SPACE, "preserve")
        leaf.addnext(rest)
        return rest

    def _range_end(self, kind: str, name: str) -> etree._Element:
        return etree.Element(self.named(kind), {self._id: name})

    def _reference(self, name: str) -> etree._Element:
        run = etree.Element(self._r)
        etree.SubElement(run, self.named("commentReference"), {self._id: name})
        return run

    def _is_reference(self, element: etree._Element) -> bool:
        return element.tag == self._r and len(element) == 1 and element[0].tag == self.named("commentReference")
