"""What a paragraph's properties say about its look, its list and its mark."""

from dataclasses import dataclass

from lxml import etree

from aqbcheck.readers.docx.colours import fill
from aqbcheck.readers.docx.counters import Counters
from aqbcheck.readers.docx.draft import Draft
from aqbcheck.readers.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, RPR, SECT_PR, SECT_PR_CHANGE, VAL, w
from aqbcheck.readers.docx.numbering import LEVELS, Numbering
from aqbcheck.readers.docx.styles import ParagraphStyle, Styles, outline_level
from aqbcheck.readers.docx.values import children, value, whole

_STYLE, _ALIGNMENT, _OUTLINE = w("pStyle"), w("jc"), w("outlineLvl")
_NUMBER, _SHADING, _CHANGE = w("numPr"), w("shd"), w("pPrChange")
_LETTERS_CHANGE = w("rPrChange")
_LEADER = w("leader")
_LINES = ("underscore", "heavy")


@dataclass(slots=True)
class Said:
    """What a ``w:pPr`` says; ``inserted`` and ``deleted`` are of the paragraph's mark, ``ruled`` says that its tabs draw lines."""

    style: ParagraphStyle
    alignment: str | None = None
    outline: str | None = None
    list_id: int | None = None
    list_level: int | None = None
    fill: str | None = None
    inserted: bool = False
    deleted: bool = False
    changed: bool = False
    ruled: bool = False

    def level(self) -> int | None:
        """The level of a heading, ``None`` for text."""
        level = self.style.level if self.outline is None else outline_level(self.outline)
        return None if level is None or level < 0 else level

    def centred(self) -> bool:
        """Whether the paragraph is centred."""
        return (self.alignment or self.style.alignment) == "center"

    def ordinary(self) -> bool:
        """Whether nothing is said but a style and a look: no list, no background, no tracked change."""
        listed = self.list_id is not None or self.style.list_id is not None
        return not (listed or self.inserted or self.deleted or self.changed or self.fill is not None)


class ParagraphLooks:
    """Reads paragraph properties against the style sheet and the lists."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._by_style: dict[str | None, Said] = {}

    def plain(self, style: str | None = None) -> Said:
        """A paragraph that says nothing but its style."""
        known = self._by_style.get(style)
        if known is None:
            resolved = self._styles.paragraph(style)
            known = self._by_style[style] = Said(resolved, fill=resolved.fill)
        return known

    def read(self, properties: etree._Element) -> Said:
        """Take a ``w:pPr``; what is not known to matter is passed over."""
        style: str | None = None
        others: list[tuple[str, etree._Element]] = []
        for child in children(properties):
            tag = child.tag
            if tag == _STYLE:
                style = child.get(VAL)
            elif tag in _TAKES:
                others.append((tag, child))
        plain = self.plain(style)
        if not others:
            return plain
        said = Said(plain.style, fill=plain.fill)
        for tag, child in others:
            _TAKES[tag](said, child)
        return said

    def settle(self, said: Said, draft: Draft, counters: Counters) -> None:
        """Give the draft the look of the paragraph that it ends with, and count its number."""
        style = said.style
        draft.level = said.level()
        draft.centred = said.centred()
        draft.contents = bool(style.contents)
        if said.list_id is None and style.list_id is None:
            return
        place = self._numbering.place(style, said.list_id, said.list_level)
        if place is not None:
            draft.label = counters.label(*place)
            draft.depth = place[1] if draft.level is None else None


def _take_number(said: Said, element: etree._Element) -> None:
    listed, level = value(element, w("numId")), value(element, w("ilvl"))
    said.list_id = None if listed is None else whole(listed, 0)
    said.list_level = None if level is None else whole(level, 0, 0, LEVELS - 1)
    if element.find(INS) is not None or element.find(w("numberingChange")) is not None:
        said.changed = True


def _take_mark(said: Said, element: etree._Element) -> None:
    for child in element:
        tag = child.tag
        if tag in (INS, MOVE_TO):
            said.inserted = True
        elif tag in (DEL, MOVE_FROM):
            said.deleted = True
        elif tag == _LETTERS_CHANGE:
            said.changed = True


def _take_alignment(said: Said, element: etree._Element) -> None:
    said.alignment = element.get(VAL)


def _take_outline(said: Said, element: etree._Element) -> None:
    said.outline = element.get(VAL)


def _take_fill(said: Said, element: etree._Element) -> None:
    said.fill = fill(element) or said.fill


def _take_change(said: Said, _: etree._Element) -> None:
    said.changed = True


def _take_section(said: Said, element: etree._Element) -> None:
    said.changed = said.changed or element.find(SECT_PR_CHANGE) is not None


def _take_tabs(said: Said, element: etree._Element) -> None:
    stops = [stop for stop in element if stop.get(VAL) not in ("clear", "num")]
    said.ruled = bool(stops) and all(stop.get(_LEADER) in _LINES for stop in stops)


_TAKES = {
    _ALIGNMENT: _take_alignment,
    _OUTLINE: _take_outline,
    _NUMBER: _take_number,
    _SHADING: _take_fill,
    w("tabs"): _take_tabs,
    _CHANGE: _take_change,
    RPR: _take_mark,
    SECT_PR: _take_section,
}
