"""Numbers written in words, in one word or several."""

from collections.abc import Iterator, Sequence

from aqbcheck.form import MoneyWords
from aqbcheck.language.words import Word, fold

_LONGEST = 120
"""Letters of a word that can still be a number."""


class NumberWords:
    """Reads numbers in words ("zweihundertachtzigtausend", "eine Million"); built once for a lexicon."""

    def __init__(self, money: MoneyWords) -> None:
        self._values = {fold(word.word): word.value for word in money.number_words}
        self._joiner = fold(money.number_joiner)
        parts = sorted((*self._values, self._joiner), key=len, reverse=True)
        self._parts = {letter: [part for part in parts if part[0] == letter] for letter in {part[0] for part in parts}}

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
        """Numbers as (position of the first word, of the last, value), the longest runs."""
        at = 0
        while at < len(words):
            parts: list[str] = []
            last = at - 1
            while last + 1 < len(words) and (found := self._taken_apart(words[last + 1].key)):
                parts += found
                last += 1
            while last >= at and words[last].key == self._joiner:
                last -= 1
            if last >= at and words[at].key != self._joiner:
                yield at, last, self._value(parts)
            at = max(last, at) + 1

    def _taken_apart(self, key: str) -> list[str]:
        """The parts of a word, or nothing if it is no number. The longest part wins, left to right."""
        if len(key) > _LONGEST:
            return []
        parts = []
        at = 0
        while at < len(key):
            part = next((part for part in self._parts.get(key[at], ()) if key.startswith(part, at)), None)
            if part is None:
                return []
            parts.append(part)
            at += len(part)
        return parts

    def _value(self, parts: list[str]) -> int:
        total = group = 0
        for part in parts:
            value = self._values.get(part, 0)
            if value >= 1000:
                total += max(group, 1) * value
                group = 0
            elif value == 100:
                group = max(group, 1) * 100
            else:
                group += value
        return total + group
