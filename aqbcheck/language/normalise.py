"""Plain characters for the many that look the same, with a way back to the original."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_ODD = re.compile(r"[^\n\t -~\u00a1-\u00ac\u00ae-\u02ff§€„“”‚‘’…•]|[A-Za-zäöüß]-[ \n][a-zäöüß]")
_ODD_CHARACTER = re.compile(r"[^\n\t -,.-~\u00a1-\u00ac\u00ae-\u02ff§€„“”‚‘’…•]")
"""The odd ones, and hyphens, of which one may stand at the end of a line."""
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_BREAKS = dict.fromkeys(map(ord, "\r\v\f\u0085\u2028\u2029"), "\n")
_ONE_TO_ONE = _BLANKS | _DASHES | _BREAKS
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_HYPHENATED = re.compile(r"(?<=[A-Za-zäöüÄÖÜß])-[ \n]+(?=[a-zäöüß])")
_NEXT_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Normal:
    """A normalised text and the way back.

    ``stops`` and ``shifts`` are parallel: from offset ``stops[i]`` of the normalised text on,
    the original offset is larger by ``shifts[i]``. Both are empty for an unchanged length.
    """

    text: str
    stops: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def original(self, offset: int) -> int:
        """The offset in the original text for an offset in the normalised one."""
        at = bisect_right(self.stops, offset)
        return offset + self.shifts[at - 1] if at else offset

    def place_of(self, original: int) -> int:
        """The first offset in the normalised text that lies at or behind an offset in the original."""
        return bisect_left(range(len(self.text)), original, key=self.original)


def normalise(text: str, suspended: frozenset[str] = frozenset()) -> Normal:
    """Compose characters, make blanks and dashes plain, undo hyphenation at line ends.

    Quotes, tabs and line breaks stay: they carry structure. A hyphen before a blank and a small
    letter is taken for the end of a line ("ein- gebunden") unless the next word is one of
    ``suspended`` ("Ausbildungs- und …").
    """
    if not _ODD.search(text):
        return Normal(text)
    pieces = _Pieces()
    plain = text.translate(_ONE_TO_ONE)
    hyphenations = {m.start(): m.end() for m in _HYPHENATED.finditer(plain) if not _suspends(plain, m.end(), suspended)}
    at = 0
    for odd in _ODD_CHARACTER.finditer(text):
        start = odd.start()
        if start < at:
            continue
        if start in hyphenations:
            pieces.copy(text[at:start])
            pieces.add("", hyphenations[start] - start)
            at = hyphenations[start]
        elif text[start] != "-":
            start -= 1 if unicodedata.combining(text[start]) and start > at else 0
            end = start + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            pieces.copy(text[at:start])
            pieces.add(_plain(text[start:end]), end - start)
            at = end
    pieces.copy(text[at:])
    return pieces.normal()


def _suspends(text: str, at: int, suspended: frozenset[str]) -> bool:
    following = _NEXT_WORD.match(text, at)
    return following is not None and following.group() in suspended


def _plain(cluster: str) -> str:
    if cluster in _DROPPED:
        return ""
    if len(cluster) > 1:
        return unicodedata.normalize("NFC", cluster)
    return _LIGATURES.get(cluster) or cluster.translate(_ONE_TO_ONE)


class _Pieces:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._length = 0
        self._shift = 0
        self._stops: list[int] = []
        self._shifts: list[int] = []

    def copy(self, text: str) -> None:
        """Take over a stretch as it is."""
        self._out.append(text)
        self._length += len(text)

    def add(self, plain: str, taken: int) -> None:
        self._out.append(plain)
        self._length += len(plain)
        if len(plain) != taken:
            self._shift += taken - len(plain)
            if self._stops and self._stops[-1] == self._length:
                self._shifts[-1] = self._shift
            else:
                self._stops.append(self._length)
                self._shifts.append(self._shift)

    def normal(self) -> Normal:
        return Normal("".join(self._out), tuple(self._stops), tuple(self._shifts))
