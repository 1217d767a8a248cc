"""Labels: the number, letter or bullet that stands before a line, typed or automatic."""

import re
from dataclasses import dataclass

from aqbcheck.document import Block
from aqbcheck.form import Lexicon
from aqbcheck.language.words import fold

SECTION = "section"
NUMBER = "number"
LETTER = "letter"
ROMAN = "roman"
BULLET = "bullet"

_BULLETS = "-•*·‣▪▫●○◦–—➢➤►✓□■"
_NUMBERED = re.compile(r"(\(?)(\d{1,3})((?:\.\d{1,2})*)([.):]\)?|(?=[\s]|$))(?=\s|$|[^\W\d])")
_LETTERED = re.compile(r"\(?([A-Za-z])([.)])(?=\s|$)")
_ROMAN = re.compile(r"\(?([IVXivx]{1,5})([.)])(?=\s|$)")
_SECTION_NUMBER = re.compile(r"\s*(\d{1,3})(?!\d|[.,]\d)")
_AFTER_NUMBER = re.compile(r"[ \t\u00a0\u202f]*[.:)]?[\s\-–—]*")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its ``kind`` (one of the constants above), its sign as printed, its number, and
    where the text after it begins.

    ``style`` tells labels apart that look different: "1." from "1)" and from "(1)". ``deep``
    marks one of several numbers ("3.2"). ``end`` is an offset into the text that was parsed; 0
    for an automatic label, which is no part of the text.
    """

    kind: str
    sign: str
    style: str
    number: int | None
    end: int
    deep: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a number with nothing but a blank behind it, which may as well be a word of the text."""
        return self.style == "1" and self.end > 0


def typed_label(text: str, lexicon: Lexicon) -> Label | None:
    """The label that a line begins with, if it begins with one.

    A plain number counts only with a dot, a bracket or a blank behind it; whether it is a label
    and not the first word of a sentence is for the caller to judge.
    """
    start = len(text) - len(text.lstrip())
    return section_label(text, lexicon) or _plain_label(text, start)


def block_label(block: Block, text: str, lexicon: Lexicon) -> Label | None:
    """The label of a block: the automatic one where it has one, else the one typed in ``text``."""
    if block.look.label:
        return automatic_label(block.look.label, lexicon)
    return typed_label(text, lexicon)


def automatic_label(label: str, lexicon: Lexicon) -> Label:
    """An automatic number or bullet, taken apart; what it is not else is a bullet."""
    parsed = typed_label(label, lexicon)
    if parsed is None or parsed.end < len(label.rstrip()):
        return Label(BULLET, label, label, None, 0)
    return Label(parsed.kind, label, parsed.style, parsed.number, 0, parsed.deep)


def section_label(text: str, lexicon: Lexicon) -> Label | None:
    """A section sign or word with one number ("§ 4", "Paragraph 4:"); a letter behind it makes it none."""
    start = len(text) - len(text.lstrip())
    for word in (*lexicon.section.signs, *lexicon.section.words):
        if len(word) > 1 and word == word[0] * len(word):  # a doubled sign announces several sections
            continue
        if fold(text[start : start + len(word)]) != fold(word):
            continue
        number = _SECTION_NUMBER.match(text, start + len(word))
        if number is None or (word[-1].isalpha() and number.start(1) == start + len(word)):
            continue
        after = text[number.end() : number.end() + 1]
        if after.isalpha():
            return None
        end = _end_after(text, number.end())
        return Label(SECTION, text[start : number.end()], SECTION, int(number.group(1)), end)
    return None


def _end_after(text: str, at: int) -> int:
    match = _AFTER_NUMBER.match(text, at)
    return match.end() if match else at


def _plain_label(text: str, start: int) -> Label | None:
    if text[start : start + 1] and text[start] in _BULLETS and (len(text) == start + 1 or text[start + 1] in " \t\n"):
        return Label(BULLET, text[start], text[start], None, _skip_blanks(text, start + 1))
    if match := _NUMBERED.match(text, start):
        bracket, digits, rest, stop = match.groups()
        style = f"{bracket}1{'.1' * (rest.count('.'))}{stop}"
        return Label(NUMBER, match.group(), style, int(digits), _skip_blanks(text, match.end()), bool(rest))
    if match := _ROMAN.match(text, start):
        style = f"{'I' if match.group(1).isupper() else 'i'}{match.group(2)}"
        return Label(ROMAN, match.group(), style, _roman(match.group(1)), _skip_blanks(text, match.end()))
    if match := _LETTERED.match(text, start):
        number = ord(match.group(1).lower()) - ord("a") + 1
        style = f"{'A' if match.group(1).isupper() else 'a'}{match.group(2)}"
        return Label(LETTER, match.group(), style, number, _skip_blanks(text, match.end()))
    return None


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _roman(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits.lower()]
    return sum(-value if any(later > value for later in values[at + 1 :]) else value for at, value in enumerate(values))
