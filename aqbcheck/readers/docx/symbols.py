"""Characters of symbol fonts as the characters that a person takes them for."""

EMPTY_BOX, TICKED_BOX, CROSSED_BOX = "☐", "☑", "☒"
STRANGE = "\ufffd"

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: EMPTY_BOX, 0x71: EMPTY_BOX, 0x72: EMPTY_BOX, 0x73: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: EMPTY_BOX, 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: CROSSED_BOX, 0xFE: TICKED_BOX,
}  # fmt: skip
_WINGDINGS_2 = {
    0x30: EMPTY_BOX, 0x4F: "✗", 0x50: "✓", 0x51: CROSSED_BOX, 0x52: TICKED_BOX, 0x53: CROSSED_BOX, 0x54: CROSSED_BOX,
    0x97: "●", 0xA2: "■", 0xA3: EMPTY_BOX,
}  # fmt: skip
_SYMBOL = {0x2A: "*", 0x2B: "+", 0x2D: "-", 0xA3: "≤", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xF0: "€"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": {}, "webdings": {}, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)
_LOWEST = range(0x21, 0x100)


def is_symbolic(font: str) -> bool:
    """Whether the letters of a font are pictures or signs."""
    return font.strip().lower() in _FONTS


def symbol(code: str, font: str) -> str:
    """The character of a ``w:sym``: ``code`` is hexadecimal, with or without ``F0`` before it.

    A character that is not known becomes U+FFFD: something stands there.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return STRANGE
    table = _FONTS.get(font.strip().lower())
    if table is None:
        return chr(number) if 0x20 <= number < 0xD800 else STRANGE
    return table.get(number & 0xFF, STRANGE) if number < 0x100 or number in _PRIVATE else STRANGE


def plain(text: str, font: str, otherwise: str = STRANGE) -> str:
    """A text in letters of a symbol font as what they show; they stand in the private area or below U+0100.

    ``otherwise`` stands for letters that are not known; those of the font Symbol that are none
    are what they are in every font. In other fonts only letters of the private area change.
    """
    name = font.strip().lower()
    table = _FONTS.get(name)
    found = []
    for char in text:
        code = ord(char)
        if code not in _PRIVATE and (table is None or code not in _LOWEST):
            found.append(char)
        elif name == "symbol" and code in _LOWEST:
            found.append(_SYMBOL.get(code, char))
        else:
            found.append((_SYMBOL if table is None else table).get(code & 0xFF, otherwise))
    return "".join(found)
