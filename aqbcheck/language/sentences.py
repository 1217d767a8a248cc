"""Where sentences end."""

import re
from collections.abc import Iterable, Iterator

from aqbcheck.language.words import fold

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[)\]\"'”“»«’]*+(?=\s|$)")
_STOPS, _CLOSING = ".!?…", ")]\"'”“»«’"
_BEFORE = re.compile(r"(§\s*)?([^\W_]+)$")
_AFTER = re.compile(r"\s*[\"'„“»«(\[]*([^\W_])?")
_REACH = 60
_LONGEST = 5_000
"""Characters from which on a text without a full stop is cut: no rule may look through a whole book at every word."""


def sentences(text: str, breaks: Iterable[int], abbreviations: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as (start, end) offsets, in order and without a rest.

    ``breaks`` are offsets at which a sentence ends whatever stands there (a list item begins).
    ``abbreviations`` are folded words after which a full stop ends nothing. The end of a
    paragraph alone ends no sentence: offers are often cut by empty lines.
    """
    ends = {m.end() for m in _STOP.finditer(text) if _ends(text, m.start(), m.end(), abbreviations)}
    ends.update(at for at in breaks if 0 < at < len(text))
    ends.add(len(text))
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _cut(sorted(ends)):
        if text[start:end].strip():
            spans.append((start, end))
            start = end
    return tuple(spans)


def _cut(ends: Iterable[int]) -> Iterator[int]:
    """The ends, and further ones where two are too far from each other."""
    start = 0
    for end in ends:
        yield from range(start + _LONGEST, end, _LONGEST)
        yield end
        start = end


def is_complete(text: str, abbreviations: frozenset[str] = frozenset()) -> bool:
    """Whether a text ends as a sentence does."""
    plain = text.rstrip()
    closed = len(plain.rstrip(_CLOSING))
    start = len(plain[:closed].rstrip(_STOPS))
    return start < closed and _ends(plain, start, len(plain), abbreviations)


def _ends(text: str, stop: int, after: int, abbreviations: frozenset[str]) -> bool:
    following = _AFTER.match(text, after)
    letter = following.group(1) if following else None
    if letter is not None and letter.islower():
        return False
    if text[stop] != "." or letter is None:
        return True
    before = _BEFORE.search(text, max(0, stop - _REACH), stop)
    if before is None:
        return True
    sign, word = before.groups()
    if word.isdigit():
        return sign is not None or len(word) > 2
    return len(word) > 1 and fold(word) not in abbreviations
