"""How letters are set: what a run and the styles behind it say, put together."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree

from aqbcheck.document.document import HIDDEN, STRUCK, TINY
from aqbcheck.readers.docx.colours import UNKNOWN, WHITE, colour, coloured, fill, unseen
from aqbcheck.readers.docx.names import VAL, w
from aqbcheck.readers.docx.symbols import is_symbolic
from aqbcheck.readers.docx.values import children, is_on, whole

_TINIEST = 4
"""Half-points: at two points and less nobody reads a letter."""


class Letters(NamedTuple):
    """What one place (a run, a style, the defaults) says about letters; ``None``: nothing."""

    bold: bool | None = None
    italic: bool | None = None
    vanish: bool | None = None
    strike: bool | None = None
    double_strike: bool | None = None
    colour: str | None = None
    size: int | None = None
    highlight: str | None = None
    fill: str | None = None
    style: str | None = None
    font: str | None = None
    underlined: bool | None = None

    def over(self, other: "Letters") -> "Letters":
        """These, and where they say nothing, the other ones."""
        mine: dict[str, Any] = {name: said for name, said in zip(self._fields, self, strict=True) if said is not None}
        return other._replace(**mine) if mine else other


NOTHING_SAID = Letters()


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look on the page.

    ``unread`` is the kind of trace for letters that nobody sees or that are struck, ``colour``
    an explicit colour and ``fill`` the letters' own background (see ``colours``), ``font`` the
    symbol font that they are set in, empty for others. ``underlined`` blanks may be a line to write on. ``special`` is false
    for ordinary letters, which need no further thought.
    """

    bold: bool
    italic: bool
    unread: str | None
    highlight: bool
    colour: str | None
    fill: str | None
    font: str
    underlined: bool
    special: bool


_SWITCHES = {
    w("b"): "bold",
    w("i"): "italic",
    w("vanish"): "vanish",
    w("specVanish"): "vanish",
    w("strike"): "strike",
    w("dstrike"): "double_strike",
}
_SIZE, _COLOUR, _HIGHLIGHT, _SHADING, _STYLE, _FONTS, _LINE = (
    w("sz"),
    w("color"),
    w("highlight"),
    w("shd"),
    w("rStyle"),
    w("rFonts"),
    w("u"),
)
_VALUES = frozenset({_SIZE, _COLOUR, _HIGHLIGHT, _SHADING, _STYLE, _FONTS, _LINE})
_CHANGE = w("rPrChange")
_NAMED = (w("ascii"), w("hAnsi"))


def letters(properties: etree._Element | None) -> Letters:
    """What a ``w:rPr`` says."""
    said: dict[str, Any] = {}
    for child in children(properties) if properties is not None else ():
        tag = child.tag
        switch = _SWITCHES.get(tag)
        if switch is not None:
            said[switch] = is_on(child.get(VAL)) or (switch == "vanish" and said.get(switch) is True)
        elif tag in _VALUES:
            name, value = _said(tag, child)
            said[name] = value
    return Letters(**said) if said else NOTHING_SAID


def is_reformatted(properties: etree._Element) -> bool:
    """Whether a ``w:rPr`` keeps what it said before a tracked change."""
    return len(properties) > 0 and properties[-1].tag == _CHANGE


def _said(tag: str, child: etree._Element) -> tuple[str, str | int | None]:
    if tag == _LINE:
        return "underlined", child.get(VAL, "none") != "none"
    if tag == _SIZE:
        written = child.get(VAL, "")
        points = whole(written.removesuffix("pt"), 0, 0) * (2 if written.endswith("pt") else 1)
        return "size", points or None
    if tag == _COLOUR:
        return "colour", colour(child)
    if tag == _HIGHLIGHT:
        return "highlight", child.get(VAL, "none")
    if tag == _SHADING:
        return "fill", fill(child)
    if tag == _FONTS:
        return "font", next((name for name in (child.get(key, "") for key in _NAMED) if is_symbolic(name)), "")
    return "style", child.get(VAL)


def face(direct: Letters, character: Letters, paragraph: Letters, defaults: Letters) -> Face:
    """Put the levels together.

    Switches that styles set at several levels turn one another over (ISO/IEC 29500-1, 17.7.3);
    for the rest the nearest one counts.
    """

    def toggled(name: str) -> bool:
        said = getattr(direct, name)
        if said is not None:
            return bool(said)
        return bool(getattr(defaults, name)) or bool(getattr(character, name)) != bool(getattr(paragraph, name))

    nearest = direct.over(character).over(paragraph).over(defaults)
    struck = toggled("strike") or bool(nearest.double_strike)
    tiny = nearest.size is not None and nearest.size <= _TINIEST
    unread = HIDDEN if toggled("vanish") else STRUCK if struck else TINY if tiny else None
    marked = nearest.highlight not in (None, "none")
    background = (WHITE if nearest.highlight == "white" else UNKNOWN) if marked else nearest.fill
    bright = (marked and nearest.highlight != "white") or coloured(direct.fill)
    visible_colour = None if nearest.colour == "auto" else nearest.colour
    return Face(
        bold=toggled("bold"),
        italic=toggled("italic"),
        unread=unread,
        highlight=bright,
        colour=visible_colour,
        fill=background,
        font=nearest.font or "",
        underlined=bool(nearest.underlined),
        special=unread is not None or bright or background is not None or bool(nearest.underlined) or unseen(visible_colour, None),
    )
