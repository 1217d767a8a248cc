"""Colours of text and of what lies behind it."""

import re

from lxml import etree

from aqbcheck.readers.docx.names import VAL, w

_HEX = re.compile(r"#?([0-9A-Fa-f]{6})$")
_PAPER = frozenset({"background1", "bg1", "light1", "lt1"})
_NEAR = 0x0F
_GREY = 0x18
_THIN_PATTERNS = frozenset({"clear", "nil", "pct5", "pct10", "pct12"})
WHITE = "FFFFFF"
UNKNOWN = "?"
"""A background that is not plain paper, of which nothing more is known."""


def colour(element: etree._Element) -> str | None:
    """What a ``w:color`` says: six hex digits, ``auto``, or ``None`` for nothing usable."""
    found = _HEX.match(element.get(VAL, ""))
    if found:
        return found[1].upper()
    return WHITE if element.get(w("themeColor")) in _PAPER else "auto"


def fill(shading: etree._Element | None) -> str | None:
    """The background that a ``w:shd`` makes: six hex digits, ``UNKNOWN``, or ``None`` for none."""
    if shading is None:
        return None
    pattern = shading.get(VAL, "clear")
    if pattern not in _THIN_PATTERNS:
        ink = _HEX.match(shading.get(w("color"), ""))
        return ink[1].upper() if pattern == "solid" and ink else UNKNOWN
    found = _HEX.match(shading.get(w("fill"), ""))
    if found:
        return found[1].upper()
    theme = shading.get(w("themeFill"))
    return UNKNOWN if theme is not None and theme not in _PAPER else None


def unseen(text: str | None, background: str | None) -> bool:
    """Whether text of one colour cannot be told from its background; no background is white paper."""
    if text is None or text == "auto" or background == UNKNOWN:
        return False
    pairs = zip(_channels(text), _channels(background or WHITE), strict=True)
    return all(abs(one - other) <= _NEAR for one, other in pairs)


def coloured(background: str | None) -> bool:
    """Whether a background is a colour proper, neither white nor grey nor unknown."""
    if background is None or background == UNKNOWN:
        return False
    channels = _channels(background)
    return max(channels) - min(channels) > _GREY


def _channels(hexes: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(hexes))
