"""The names of categories, and where a text names one."""

from collections.abc import Sequence
from dataclasses import dataclass

from aqbcheck.form import Form
from aqbcheck.language.nearness import likeness
from aqbcheck.language.words import Word, fold, keys

_NEAR = 0.72
"""Likeness from which on another category was probably meant."""


@dataclass(frozen=True, slots=True)
class Named:
    """A category's name in a row of words: its id, and the position behind its last word."""

    category: str
    after: int


class CategoryNames:
    """Compares words with the names of a form's categories; the longest name wins."""

    def __init__(self, form: Form) -> None:
        names = [
            (keys(name), category.id)
            for category in form.measures.categories
            for name in (category.name, *category.also, *category.misspelt)
        ]
        self._names = sorted(names, key=lambda entry: -len(entry[0]))
        self._additions = frozenset(fold(word) for word in form.measures.additions if word[:1].isalpha())

    def at(self, words: Sequence[Word], position: int) -> Named | None:
        """The category whose name begins at a position."""
        for name, category in self._names:
            if tuple(word.key for word in words[position : position + len(name)]) == name:
                return Named(category, position + len(name))
        return None

    def goes_on(self, text: str, end: int, following: Word | None) -> bool:
        """Whether what follows a name may do so without making it another name: nothing, a stop,
        a bracket, a dash, a tab, or one of the form's words for an addition."""
        if following is None or following.key in self._additions:
            return True
        between = text[end : following.start]
        return bool(between.strip()) or "\n" in between or "\t" in between

    def nearest(self, words: Sequence[Word]) -> str | None:
        """The id of the category that was probably meant."""
        written = tuple(word.key for word in words)
        best = max(((likeness(written, name), category) for name, category in self._names), default=(0.0, ""))
        return best[1] if best[0] >= _NEAR else None
