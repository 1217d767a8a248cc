"""Comment marks in the text of a Word file, set without changing a character of it.

A mark stands beside runs, in a place where the schema allows both (ISO/IEC 29500-1, 17.13.4).
What may hold no comment, or would lose it (text boxes, controls, fields, formulas, branches), is
marked as a whole.
"""

from collections.abc import Iterable
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from aqbcheck.readers.docx.bounds import Budget

_OPEN = ("ins", "del", "moveTo", "moveFrom", "hyperlink", "smartTag", "customXml", "bdo", "dir")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"


class Marks:
    """Sets marks in the main part with this root; the last mark of a text has to be set first.

    Leaves are elements that a text was read from, offsets count characters of their text as it is shown;
    a leaf is divided at all its offsets before the first mark is set. What is written twice counts for
    ``budget``: setting a mark raises ReadingError over a bound.
    """

    def __init__(self, root: etree._Element, budget: Budget) -> None:
        self._budget = budget
        self._pieces: dict[etree._Element, dict[int, etree._Element]] = {}
        self._looks: dict[etree._Element, etree._Element | None] = {}
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

    def divide(self, leaf: etree._Element, offsets: Iterable[int]) -> None:
        """Divide a text at these offsets, once for all: of a text as long as a book each cut would copy the rest."""
        text = leaf.text or ""
        if leaf.tag != self._t or len(leaf) or not self._divides(self._holder(leaf), leaf):
            return
        if not self._keeps_blanks and leaf.get(_SPACE) != "preserve":
            text = text.strip(_BLANKS)
        cuts = sorted({offset for offset in offsets if 0 < offset < len(text)})
        pieces = self._pieces[leaf] = {0: leaf}
        if not cuts:
            return
        leaf.text = text[: cuts[0]]
        leaf.set(_SPACE, "preserve")
        last = leaf
        for start, end in pairwise([*cuts, len(text)]):
            piece = pieces[start] = etree.Element(leaf.tag, {_SPACE: "preserve"})
            piece.text = text[start:end]
            last.addnext(piece)
            last = piece

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
        own = next((child for child in paragraph.iterchildren(reversed=True) if not self._is_reference(child)), None)
        if own is not None:
            own.addnext(self._reference(name))
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
        first = self._piece(leaf, offset)
        if first is None:  # nothing follows in this run
            following = run.getnext()
            return run if following is None else following
        holder = first.getparent()
        run = run if holder is None else holder
        if all(child.tag == self._rpr for child in first.itersiblings(preceding=True)):
            return run
        second = etree.Element(run.tag)
        second.attrib.update(run.attrib)
        if run not in self._looks:  # of a run with thousands of pieces that has none, asking each time takes long
            self._looks[run] = run.find(self._rpr)
        look = self._looks[run]
        copied = [] if look is None else list(look.iter("*"))
        self._budget.take(0, 1 + len(copied), sum(len(element.attrib) for element in (run, *copied)))
        if look is not None:
            second.append(deepcopy(look))
        second.extend([first, *first.itersiblings()])
        run.addnext(second)
        return second

    def _piece(self, leaf: etree._Element, offset: int) -> etree._Element | None:
        """What begins at an offset of a divided leaf in its run, or follows the leaf there."""
        pieces = self._pieces.get(leaf, {0: leaf})
        return pieces[offset] if offset in pieces else pieces[next(reversed(pieces))].getnext()

    def _range_end(self, kind: str, name: str) -> etree._Element:
        return etree.Element(self.named(kind), {self._id: name})

    def _reference(self, name: str) -> etree._Element:
        run = etree.Element(self._r)
        etree.SubElement(run, self.named("commentReference"), {self._id: name})
        return run

    def _is_reference(self, element: etree._Element) -> bool:
        return element.tag == self._r and len(element) == 1 and element[0].tag == self.named("commentReference")
