"""Words that are nearly the same."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches

_LONGEST_ENDING = 3
_SHORTEST_STEM = 4
_LONGEST_COMPARED = 400


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """The known word that was probably meant, if any is near enough: ``least`` alike, from 0 to 1."""
    found = get_close_matches(word[:_LONGEST_COMPARED], list(known), n=1, cutoff=least)
    return found[0] if found else None


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two rows of folded words are, from 0 to 1."""
    left = " ".join(one)[:_LONGEST_COMPARED]
    right = " ".join(other)[:_LONGEST_COMPARED]
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def same_stem(one: str, other: str) -> bool:
    """Whether two folded words differ in a short ending at most."""
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    longest_rest = max(len(one), len(other)) - common
    return one == other or (common >= _SHORTEST_STEM and longest_rest <= _LONGEST_ENDING)
