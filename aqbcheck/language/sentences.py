"""Where sentences end."""

import re
from collections.abc import Iterable

from aqbcheck.language.words import fold

_STOP = re.compile(r"[.!?…]+[)\]\"'”“»«’]*(?=\s|$)")
_BEFORE = re.compile(r"(§\s*)?([^\W_]+)$")
_AFTER = re.compile(r"\s*[\"'„“»«(\[]*([^\W_])?")
_REACH = 60


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
    for end in sorted(ends):
        if text[start:end].strip():
            spans.append((start, end))
            start = end
    return tuple(spans)


def is_complete(text: str, abbreviations: frozenset[str] = frozenset()) -> bool:
    """Whether a text ends as a sentence does."""
    plain = text.rstrip()
    stops = [m for m in _STOP.finditer(plain) if m.end() == len(plain)]
    return bool(stops) and _ends(plain, stops[-1].start(), stops[-1].end(), abbreviations)


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
