"""The names of categories, and where a text names one."""

from collections.abc import Sequence
from dataclasses import dataclass

from aqbcheck.form import Form
from aqbcheck.language.nearness import likeness
from aqbcheck.language.words import Word, fold, keys

_JOINTS = frozenset("/&+;")
"""Signs that join a further thing to a name."""
_NEAR = 0.72
"""Likeness from which on another category was probably meant."""
_SHORTEST_BEGINNING = 12
"""Letters from which on the beginning of a name tells it."""


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

    def goes_on(self, text: str, words: Sequence[Word], named: Named, stop: int) -> bool:
        """Whether what follows a name up to an offset may do so without making it another name: nothing, a stop,
        a bracket, a dash, a tab, or one of the form's words for an addition. What joins a further thing may not,
        nor may the name of another category."""
        if named.after >= len(words) or words[named.after].start >= stop:
            return True
        following = words[named.after]
        between = text[words[named.after - 1].end : following.start]
        added = following.key in self._additions
        other = None if {":", "\n"} & set(between) else self.at(words, named.after + added)
        if other is not None and other.category != named.category:
            return False
        if added:
            return True
        joined = set(between) & _JOINTS or ("," in between and text[following.start].isupper())
        return not joined and (bool(between.strip()) or "\n" in between or "\t" in between)

    def nearest(self, words: Sequence[Word]) -> str | None:
        """The id of the category that was probably meant: by likeness, else where one of the two names goes on from the other."""
        written = tuple(word.key for word in words)
        best = max(((likeness(written, name), category) for name, category in self._names), default=(0.0, ""))
        if best[0] >= _NEAR:
            return best[1]
        begun = {category for name, category in self._names if written[: len(name)] == name}
        if not begun and sum(map(len, written)) >= _SHORTEST_BEGINNING:
            begun = {category for name, category in self._names if name[: len(written)] == written}
        return begun.pop() if len(begun) == 1 else None
