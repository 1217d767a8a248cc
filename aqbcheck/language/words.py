"""Words: the unit in which texts are compared."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+|[§€]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SET_APART = 5
"""Letters from which on a row of single ones is a word."""


class Word(NamedTuple):
    """A run of letters and digits, or one of the signs § and €.

    ``start`` and ``end`` are offsets into the text it was taken from; ``key`` is its folded form.
    """

    start: int
    end: int
    key: str


def fold(text: str) -> str:
    """The form in which words are equal: without case, ß as ss, ä as ae (DIN 5007-2).

    A draft typed on a foreign keyboard ("Praeambel") is then equal to the usual spelling.
    """
    if text.isascii():  # most words, and several times as fast
        return text.lower()
    return unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS)


@lru_cache(maxsize=512)
def folded(texts: tuple[str, ...]) -> frozenset[str]:
    """The folded forms of some words, kept: the same few lists are asked for again and again."""
    return frozenset(map(fold, texts))


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order. Hyphens, quotes and punctuation divide and are no words."""
    return tuple(Word(m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(text))


def unspaced(row: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a row, and letters in a row that a blank sets apart ("D R A F T") as the one word that they make."""
    found: list[Word] = []
    for alone, group in groupby(row, key=lambda word: word.end - word.start == 1 and word.key.isalpha()):
        run = list(group)
        if alone and len(run) >= _SET_APART:
            found.append(Word(run[0].start, run[-1].end, "".join(word.key for word in run)))
        else:
            found += run
    return tuple(found)


def count_words(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _TOKEN.finditer(text))


def keys(text: str) -> tuple[str, ...]:
    """The folded words of a text, for comparing two texts as a whole."""
    return tuple(map(fold, _TOKEN.findall(text)))
