"""What a drawing, a VML picture or an embedded object shows."""

import re
from dataclasses import dataclass, field

from lxml import etree

from aqbcheck.readers.docx.branches import branch
from aqbcheck.readers.docx.colours import UNKNOWN, WHITE
from aqbcheck.readers.docx.names import (
    ALTERNATE,
    CHART,
    DIAGRAM,
    DRAWING,
    DRAWING_IN_WORD,
    OFFICE,
    REL_ID,
    REL_LINK,
    RELATIONSHIPS,
    SHAPE,
    TXBX_CONTENT,
    VML,
    WORD_2010,
    w,
)
from aqbcheck.readers.docx.values import is_on, whole

_EXTENT, _DOC_PR, _ANCHOR, _INLINE = (f"{{{DRAWING_IN_WORD}}}{name}" for name in ("extent", "docPr", "anchor", "inline"))
_BLIP = f"{{{DRAWING}}}blip"
_IMAGE = f"{{{VML}}}imagedata"
_WORD_ART = f"{{{VML}}}textpath"
_SHAPES = frozenset(f"{{{VML}}}{name}" for name in ("shape", "rect", "roundrect", "oval", "group"))
_WORD_SHAPE, _SHAPE_LOOK = f"{{{SHAPE}}}wsp", f"{{{SHAPE}}}spPr"
_FILLS = frozenset(f"{{{DRAWING}}}{name}" for name in ("solidFill", "gradFill", "pattFill", "blipFill"))
_INK = frozenset({f"{{{WORD_2010}}}contentPart", w("contentPart"), f"{{{OFFICE}}}ink"})
_UNREAD = frozenset({f"{{{CHART}}}chart", f"{{{DIAGRAM}}}relIds", f"{{{DRAWING}}}t"})
"""Charts, SmartArt and the text of shapes that other programs drew."""
_OLE, _CONTROL, _SIGNATURE_LINE = f"{{{OFFICE}}}OLEObject", w("control"), f"{{{OFFICE}}}signatureline"
_SIGNERS = tuple(f"{{{OFFICE}}}suggestedsigner{number}" for number in ("", "2"))
_EMBED = f"{{{RELATIONSHIPS}}}embed"
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9]+(?:\.[0-9]+)?)(pt|in|cm|mm|px)?\s*(?=;|$)")
_EMU = {"pt": 12_700.0, "in": 914_400.0, "cm": 360_000.0, "mm": 36_000.0, "px": 9_525.0, "": 9_525.0}
_WHITES = frozenset({WHITE, "BG1", "LT1"})
_INVISIBLE = re.compile(r"(?:visibility\s*:\s*hidden|display\s*:\s*none)")


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: its ``w:txbxContent`` or, of a WordArt, its words."""

    content: etree._Element | str
    hidden: bool
    fill: str | None
    tag: str = "box"


@dataclass(slots=True)
class Shown:
    """What was found; ``area`` is that of the largest picture in square EMU (1 cm = 360,000 EMU).

    ``references`` are relationship ids of pictures and objects, ``objects`` those of objects alone, ``signature_lines`` the ids of
    Word's signature lines, each with the words that it shows: who is to sign, and their function.
    """

    boxes: list[Box] = field(default_factory=list)
    pictures: int = 0
    ink: bool = False
    signature_lines: list[tuple[str, str]] = field(default_factory=list)
    area: float = 0.0
    objects: list[str] = field(default_factory=list)
    controls: int = 0
    graphics: bool = False
    references: list[str] = field(default_factory=list)


def shown(element: etree._Element) -> Shown:
    """Look through a ``w:drawing``, ``w:pict`` or ``w:object``; text boxes are not entered.

    Of every choice one branch counts. What is hidden shows nothing but hidden boxes.
    """
    found = Shown()
    stack: list[tuple[etree._Element, bool, str | None, float]] = [(element, False, None, 0.0)]
    while stack:
        at, hidden, fill, area = stack.pop()
        tag = at.tag
        if tag == ALTERNATE:
            chosen = branch(at)
            if chosen is not None:
                stack.extend((child, hidden, fill, area) for child in reversed(chosen))
            continue
        if tag == TXBX_CONTENT:
            found.boxes.append(Box(at, hidden, fill))
            continue
        if tag in _SHAPES:
            hidden = hidden or bool(_INVISIBLE.search(at.get("style", "")))
            fill = _vml_fill(at, fill)
            area = max(area, _vml_area(at.get("style", "")))
        elif tag == _WORD_SHAPE:
            fill = _shape_fill(at) or fill
        elif tag in (_ANCHOR, _INLINE):
            hidden, area = _frame(at, hidden)
        elif not hidden or tag == _WORD_ART:
            _note(at, tag, hidden, fill, area, found)
        stack.extend((child, hidden, fill, area) for child in reversed(at))
    return found


def _note(at: etree._Element, tag: str, hidden: bool, fill: str | None, area: float, found: Shown) -> None:
    """Enter one element that shows something."""
    if tag in (_BLIP, _IMAGE):
        found.pictures += 1
        found.area = max(found.area, area)
        found.references.extend(filter(None, (at.get(_EMBED), at.get(REL_ID), at.get(REL_LINK), at.get(f"{{{OFFICE}}}href"))))
    elif tag in _INK:
        found.ink = True
    elif tag == _SIGNATURE_LINE:
        said = (at.get(name, "").strip() for name in _SIGNERS)
        found.signature_lines.append((at.get("id", ""), "\n".join(filter(None, said))))
    elif tag == _WORD_ART:
        if at.get("string", "").strip():
            found.boxes.append(Box(at.get("string", ""), hidden, UNKNOWN))
    elif tag == _OLE:
        found.objects.append(at.get(REL_ID, ""))
        found.references.append(at.get(REL_ID, ""))
    elif tag == _CONTROL:
        found.controls += 1
        found.references.append(at.get(REL_ID, ""))
    elif tag in _UNREAD:
        found.graphics = True


def _frame(at: etree._Element, hidden: bool) -> tuple[bool, float]:
    """Whether an inline or anchored drawing is hidden, and its area; behind the text it is no page."""
    properties = at.find(_DOC_PR)
    concealed = properties is not None and "hidden" in properties.attrib and is_on(properties.get("hidden"))
    extent = at.find(_EXTENT)
    behind = at.tag == _ANCHOR and is_on(at.get("behindDoc", "0"))
    if extent is None or behind:
        return hidden or concealed, 0.0
    return hidden or concealed, float(whole(extent.get("cx"), 0, 0)) * whole(extent.get("cy"), 0, 0)


def _vml_area(style: str) -> float:
    if len(style) > 2_000:
        return 0.0
    sides = {name: float(length[:12]) * _EMU[unit or ""] for name, length, unit in _LENGTH.findall(style)}
    return sides.get("width", 0.0) * sides.get("height", 0.0)


def _vml_fill(shape: etree._Element, outer: str | None) -> str | None:
    if shape.get("filled", "t").lower() in ("f", "false"):
        return outer
    written = shape.get("fillcolor", "").lower().partition(" ")[0]
    return outer if written in ("", "white", "#ffffff", "#fff", "window") else UNKNOWN


def _shape_fill(shape: etree._Element) -> str | None:
    look = shape.find(_SHAPE_LOOK)
    for child in look if look is not None else ():
        if child.tag in _FILLS:
            plain = child[0].get("val", "") if child.tag == f"{{{DRAWING}}}solidFill" and len(child) else ""
            return WHITE if plain.upper() in _WHITES else UNKNOWN
        if child.tag == f"{{{DRAWING}}}noFill":
            return None
    reference = shape.find(f"{{{SHAPE}}}style/{{{DRAWING}}}fillRef")
    return UNKNOWN if reference is not None and reference.get("idx", "0") != "0" else None
