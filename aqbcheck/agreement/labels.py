"""Labels: the number, letter or bullet that stands before a line, typed or automatic."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from aqbcheck.document import Block
from aqbcheck.form import Lexicon
from aqbcheck.language.words import fold, words

SECTION = "section"
NUMBER = "number"
LETTER = "letter"
ROMAN = "roman"
BULLET = "bullet"
WORD = "word"

_BULLETS = "-•*·‣▪▫●○◦–—➢➤►✓□■"
_LETTER_BULLET = re.compile(r"[oqüØ](?:[ \u00a0]*\t\s*|[ \u00a0]{2,}|(?<=o)[ \u00a0](?=[^\W\d_a-zäöüß]))(?=\S)")
"""A letter that was a bullet in its font, set apart by more than a blank; the first is one in any font."""
_NUMBERED = re.compile(r"(\(?)(\d{1,3})((?:\.\d{1,2})*)([.):]\)?|(?=[\s]|$))(?=\s|$|[^\W\d])")
_LETTERED = re.compile(r"\(?([A-Za-z])([.)])(?=\s|$)")
_ROMAN = re.compile(r"\(?([IVXivx]{1,5})([.)])(?=\s|$)")
_SECTION_NUMBER = re.compile(r"\s*(\d{1,3})(?!\d|[.,]\d)")
_AFTER_NUMBER = re.compile(r"[ \t\u00a0\u202f]*[.:)]?[\s\-–—]*")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_COUNTED = re.compile(r"[ \t\u00a0]+(?:(\d{1,3})|([ivx]{1,4})|([a-z]))(?![\w.,]*\w)[.)]?", re.IGNORECASE)
_SET_OFF = re.compile(r"[ \t\u00a0]*(?:[:–—„“\"»(\n]|-[ \t])")
_DIGITS = re.compile(r"\d+")
_TYPED_DASH = 2
"""Hyphens that stand for a dash."""
_LONGEST_LEAD = 80
"""Characters in which a label of words ends."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label: its ``kind`` (one of the constants above), its sign as printed, its number, and
    where the text after it begins.

    ``style`` tells labels apart that look different: "1." from "1)" and from "(1)". ``deepest``
    is the last of several numbers ("3.2"). ``end`` is an offset into the text that was parsed; 0
    for an automatic label, which is no part of the text.
    """

    kind: str
    sign: str
    style: str
    number: int | None
    end: int
    deepest: int | None = None

    @property
    def count(self) -> int | None:
        """The number that counts among its neighbours: the last of several."""
        return self.number if self.deepest is None else self.deepest

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


def worded_label(text: str, heads: Collection[str], little: Collection[str]) -> Label | None:
    """The label of words that a line begins with ("Kind 1:", "In the field of: …"): one of the folded
    ``heads``, behind ``little`` words or none, with a count or set off from what it stands before."""
    row = words(text[:_LONGEST_LEAD])
    at = next((at for at, word in enumerate(row) if word.key not in little), len(row))
    if at == len(row) or row[at].key not in heads:
        return None
    end = row[at].end
    number = None
    if counted := _COUNTED.match(text, end):
        digits, roman, letter = counted.groups()
        number = int(digits) if digits else _roman(roman) if roman else ord(letter.lower()) - ord("a") + 1
        end = counted.end()
    elif not _SET_OFF.match(text, end):
        return None
    sign = text[:end].strip()
    while end < len(text) and text[end] in " \t\u00a0:–—-":
        end += 1
    return Label(WORD, sign, row[at].key, number, end)


def block_label(block: Block, text: str, lexicon: Lexicon) -> Label | None:
    """The label of a block: the automatic one where it has one, else the one typed in ``text``."""
    if block.look.label:
        return automatic_label(block.look.label, lexicon)
    return typed_label(text, lexicon)


def automatic_label(label: str, lexicon: Lexicon) -> Label:
    """An automatic number or bullet, taken apart; what it is not else is a bullet, with a count where it holds one."""
    parsed = typed_label(label, lexicon)
    if parsed is None or parsed.end < len(label.rstrip()):
        counts = _DIGITS.findall(label)
        return Label(WORD if counts else BULLET, label, _DIGITS.sub("1", label), int(counts[-1][:3]) if counts else None, 0)
    return replace(parsed, sign=label, end=0)


def section_label(text: str, lexicon: Lexicon) -> Label | None:
    """A section sign or word with one number ("§ 4", "Paragraph 4:"); a letter behind it makes it none."""
    start = len(text) - len(text.lstrip())
    if not _DIGITS.search(text, start):
        return None
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
    end = start + (_TYPED_DASH if text.startswith("--", start) else 1)
    if text[start : start + 1] and text[start] in _BULLETS and (len(text) == end or text[end] in " \t\n"):
        return Label(BULLET, text[start:end], text[start:end], None, _skip_blanks(text, end))
    if match := _LETTER_BULLET.match(text, start):
        return Label(BULLET, text[start], text[start], None, match.end())
    if match := _NUMBERED.match(text, start):
        bracket, digits, rest, stop = match.groups()
        style = f"{bracket}1{'.1' * (rest.count('.'))}{stop}"
        deepest = int(rest.rpartition(".")[2]) if rest else None
        return Label(NUMBER, match.group(), style, int(digits), _skip_blanks(text, match.end()), deepest)
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
