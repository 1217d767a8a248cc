"""The one sanitiser: nothing from a document or a file name gets to a person without it."""

import re

_LONGEST_EXCERPT = 200
_NEAR = 4
"""How many times the longest excerpt is looked at on either side of a long text."""
_BLANKS = re.compile(r"[^\S ]\s*| \s+")
"""Blanks that do not come out as they are: a single one needs no replacing, which is most of them."""


def visible(text: str) -> str:
    """A text on one line in which no character can command a terminal or turn the line about.

    Control characters, escape sequences, bidi marks and lone surrogates come out as ``\\x1b``
    or ``\\u202e``: harmless, and to be seen. Blanks of every kind become one blank. A soft
    hyphen is dropped: it is part of ordinary writing.
    """
    plain = text.replace("\u00ad", "")
    line = _BLANKS.sub(" ", plain)
    return line if line.isprintable() else "".join(map(_shown, line))


def excerpt(text: str, longest: int = _LONGEST_EXCERPT) -> str:
    """Words of a document for quoting: visible, without blanks at the ends, shortened in the middle.

    Of a text as long as a book only the ends are looked at, which are all that is shown.
    """
    shown = _ends(text, longest) if len(text) > 2 * _NEAR * longest else visible(text).strip()
    if len(shown) <= longest:
        return shown
    half = (longest - 3) // 2
    return f"{shown[:half].rstrip()} … {shown[-half:].lstrip()}"


def _ends(text: str, longest: int) -> str:
    """Both ends of a long text, visible; the whole of it where these are nearly nothing but blanks."""
    near = _NEAR * longest
    start, end = visible(text[:near]).strip(), visible(text[-near:]).strip()
    return f"{start} {end}" if min(len(start), len(end)) > longest else visible(text).strip()


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
