"""The styles of a Word file, each with what it inherits."""

import re
from dataclasses import dataclass

from lxml import etree

from aqbcheck.readers.docx.colours import UNKNOWN, WHITE, fill
from aqbcheck.readers.docx.faces import NOTHING_SAID, Face, Letters, face, letters
from aqbcheck.readers.docx.names import PPR, RPR, TCPR, w
from aqbcheck.readers.docx.values import is_on, value, whole

_HEADING = re.compile(r"(?:heading|überschrift|berschrift) ?([1-9])$")
_TITLES = frozenset({"title", "titel"})
_CONTENTS = re.compile(
    r"(?:toc|contents|verzeichnis) ?(?:[1-9]|heading)$|inhaltsverzeichnis ?(?:über|ber)schrift$|table ?of ?figures$|abbildungsverzeichnis$"
)
_TEXT_LEVEL = 9


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style and those it is based on say; ``None``: nothing.

    ``level`` is that of a heading (0 for a title, -1 for expressly none). ``list_level`` is
    zero-based; ``listed_by`` names the style that brings the list. ``alignment`` is ``w:jc``.
    """

    id: str = ""
    level: int | None = None
    contents: bool | None = None
    alignment: str | None = None
    list_id: int | None = None
    list_level: int | None = None
    listed_by: str = ""
    fill: str | None = None
    letters: Letters = NOTHING_SAID


class Styles:
    """The style sheet; ``root`` is the styles part, ``None`` if the file has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default = {"paragraph": "", "character": ""}
        self._defaults = NOTHING_SAID
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._faces: dict[str | tuple[str, Letters], Face] = {}
        self._table_fills: dict[str, str | None] = {}
        if root is None:
            return
        self._defaults = letters(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"))
        for style in root.iterchildren(w("style")):
            name = style.get(w("styleId"), "")
            self._elements.setdefault(name, style)
            kind = style.get(w("type"), "paragraph")
            marked = style.get(w("default"))
            if kind in self._default and marked is not None and is_on(marked):
                self._default[kind] = self._default[kind] or name

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """A paragraph style by its id; the default one for ``None`` and unknown ids."""
        name = style if style is not None else self._default["paragraph"]
        known = self._paragraphs.get(name)
        return known if known is not None else self._resolve(name)

    def face(self, style: ParagraphStyle, direct: Letters) -> Face:
        """How letters look in a paragraph of this style when their run says ``direct``."""
        key = style.id if direct is NOTHING_SAID else (style.id, direct)
        known = self._faces.get(key)
        if known is None:
            name = direct.style or self._default["character"]
            character = self.paragraph(name).letters if name in self._elements else NOTHING_SAID
            known = self._faces[key] = face(direct, character, style.letters, self._defaults)
        return known

    def table_fill(self, style: str | None) -> str | None:
        """``UNKNOWN`` if a table style (or one it is based on) colours cells, else ``None``."""
        chain: list[str] = []
        found: str | None = None
        seen: set[str] = set()
        while style is not None and style not in seen and (element := self._elements.get(style)) is not None:
            if style in self._table_fills:
                found = self._table_fills[style]
                break
            seen.add(style)
            chain.append(style)
            shadings = (shading for cell in element.iter(TCPR, w("tblPr")) for shading in cell.iterchildren(w("shd")))
            if any(fill(shading) not in (None, WHITE) for shading in shadings):
                found = UNKNOWN
                break
            style = value(element, w("basedOn"))
        self._table_fills.update(dict.fromkeys(chain, found))
        return found

    def list_of(self, style: str) -> int | None:
        """The list that a (numbering) style leads to, ``None`` for none."""
        return self.paragraph(style).list_id

    def _resolve(self, name: str) -> ParagraphStyle:
        """Climb to the first style that is known or based on none, then come down; loops end there."""
        chain: list[str] = []
        seen: set[str] = set()
        at: str | None = name
        while at is not None and at not in seen and at not in self._paragraphs:
            seen.add(at)
            chain.append(at)
            element = self._elements.get(at)
            at = self._default["paragraph"] if element is None else value(element, w("basedOn"))
        style = self._paragraphs.get(at or "", ParagraphStyle()) if at not in seen else ParagraphStyle()
        for name_below in reversed(chain):
            style = self._paragraphs[name_below] = _derived(name_below, self._elements.get(name_below), style)
        return style


def _derived(name: str, element: etree._Element | None, base: ParagraphStyle) -> ParagraphStyle:
    """A style with what it says itself over what it is based on."""
    paragraph = None if element is None else element.find(PPR)
    number = None if paragraph is None else paragraph.find(w("numPr"))
    listed = value(number, w("numId"))
    depth = value(number, w("ilvl"))
    written = (value(element, w("name")) or name).lower()
    level = _level(written, name.lower(), value(paragraph, w("outlineLvl")))
    contents = any(_CONTENTS.match(called) for called in (written, name.lower())) or None
    shading = None if paragraph is None else fill(paragraph.find(w("shd")))
    return ParagraphStyle(
        id=name,
        level=base.level if level is None else level,
        contents=base.contents if contents is None else contents,
        alignment=value(paragraph, w("jc")) or base.alignment,
        list_id=base.list_id if listed is None else whole(listed, 0),
        list_level=base.list_level if depth is None else whole(depth, 0, 0, 8),
        listed_by=base.listed_by if listed is None else name,
        fill=base.fill if shading is None else shading,
        letters=letters(None if element is None else element.find(RPR)).over(base.letters),
    )


def _level(name: str, style: str, outline: str | None) -> int | None:
    for called in (name, style):
        heading = _HEADING.match(called)
        if heading:
            return int(heading[1])
        if called in _TITLES:
            return 0
    return outline_level(outline)


def outline_level(written: str | None) -> int | None:
    """The heading level that ``w:outlineLvl`` means: 1 to 9, -1 for body text, ``None`` unsaid."""
    if written is None:
        return None
    level = whole(written, _TEXT_LEVEL, 0, _TEXT_LEVEL)
    return -1 if level == _TEXT_LEVEL else level + 1
