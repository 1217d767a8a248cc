"""Phrases: the only patterns that rules can hold, matched on words and in linear time.

A phrase is written as literal words; ``*`` stands for any letters inside a word, ``…`` for any
words up to the end of the sentence, ``<name>`` for a candidate of that name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeVar

from aqbcheck.language.words import Word, fold

T = TypeVar("T")

_KEYED = 3
"""Letters by which a table finds its phrases."""
_KEPT = 1_000
"""Words of which a table remembers the phrases that begin with them, at most."""
_PIECE = re.compile(r"<[^<>\s]+>|…|[\w*§€]+")


@dataclass(frozen=True, slots=True)
class Literal:
    """A word of a phrase: its folded parts between the stars, at least one."""

    parts: tuple[str, ...]

    def fits(self, key: str) -> bool:
        """Whether a folded word is this word."""
        if len(self.parts) == 1:
            return key == self.parts[0]
        first, *middle, last = self.parts
        if len(key) < len(first) + len(last) or not key.startswith(first) or not key.endswith(last):
            return False
        at = len(first)
        for part in middle:
            found = key.find(part, at, len(key) - len(last))
            if found < 0:
                return False
            at = found + len(part)
        return True


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate in a phrase, ``<district>`` for instance."""

    name: str


Item = Literal | Name
Spans = Mapping[str, Mapping[int, int]]
"""Name of a candidate → position of its first word → position after its last word."""
NO_SPANS: Spans = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase taken apart: runs of items, anything may stand between two runs."""

    written: str
    runs: tuple[tuple[Item, ...], ...]

    def names(self) -> frozenset[str]:
        """The names of candidates that this phrase speaks of."""
        return frozenset(item.name for run in self.runs for item in run if isinstance(item, Name))

    def find(self, words: Sequence[Word], start: int, end: int, spans: Spans) -> tuple[int, int] | None:
        """The first place among ``words[start:end]``: positions of its first word and after its last."""
        first = None
        at = start
        for run in self.runs:
            found = _find_run(run, words, at, end, spans)
            if found is None:
                return None
            first = found[0] if first is None else first
            at = found[1]
        return (first, at) if first is not None else None


class PhraseTable(Generic[T]):
    """Phrases, ready to be asked which of them begin at a word.

    They are found by the first or last letters of their first word, so that asking costs the same
    for a few phrases and for many. Each comes with what it stands for.
    """

    def __init__(self, phrases: Iterable[tuple[Phrase, T]]) -> None:
        self._exact: dict[str, list[tuple[Phrase, T]]] = {}
        self._begin: dict[str, list[tuple[Phrase, T]]] = {}
        self._end: dict[str, list[tuple[Phrase, T]]] = {}
        self._others: list[tuple[Phrase, T]] = []
        self._known: dict[str, tuple[tuple[Phrase, T], ...]] = {}
        for phrase, meaning in phrases:
            self._list_for(phrase.runs[0][0]).append((phrase, meaning))

    def at(self, words: Sequence[Word], at: int, end: int, spans: Spans = NO_SPANS) -> Iterator[tuple[int, Phrase, T]]:
        """The phrases that begin at a word: the position behind the first run of each, the phrase, what it stands for."""
        for phrase, meaning in self.beginning(words[at].key):
            stop = _match_at(phrase.runs[0], words, at, end, spans)
            if stop is not None:
                yield stop, phrase, meaning

    def whole_at(self, words: Sequence[Word], at: int, end: int, spans: Spans = NO_SPANS) -> Iterator[tuple[int, int]]:
        """The phrases that begin at a word and stand there whole, gaps allowed: the positions behind their first and last run."""
        for stop, phrase, _ in self.at(words, at, end, spans):
            places = _find_runs(phrase.runs[1:], words, stop, end, spans)
            if places is not None:
                yield stop, places[-1][1] if places else stop

    def ends_at(self, words: Sequence[Word], start: int, end: int, spans: Spans = NO_SPANS) -> bool:
        """Whether one of the phrases stands whole among ``words[start:end]`` and ends with the last of them."""
        return any(stop == end for at in range(start, end) for _, stop in self.whole_at(words, at, end, spans))

    def everywhere(self, words: Sequence[Word], start: int, end: int, spans: Spans = NO_SPANS) -> Iterator[tuple[tuple[int, ...], T]]:
        """Each place of each phrase, gaps allowed: the positions of its words, and what it stands for."""
        behind: dict[Phrase, int] = {}
        for at in range(start, end):
            if not self.beginning(words[at].key):
                continue  # most words end here
            for stop, phrase, meaning in self.at(words, at, end, spans):
                if at < behind.get(phrase, 0):
                    continue  # inside a place that was found, or nothing further on: else looking would be quadratic
                places = _find_runs(phrase.runs[1:], words, stop, end, spans)
                behind[phrase] = end if places is None else places[-1][1] if places else stop
                if places is not None:
                    yield tuple(n for place in ((at, stop), *places) for n in range(*place)), meaning

    def beginning(self, key: str) -> Sequence[tuple[Phrase, T]]:
        """The phrases whose first word this can be; kept, because the words of a text come again and again."""
        known = self._known.get(key)
        if known is None:
            near = (self._exact.get(key, ()), self._begin.get(key[:_KEYED], ()), self._end.get(key[-_KEYED:], ()), self._others)
            entries = (entry for found in near for entry in found)
            known = tuple(entry for entry in entries if not isinstance(first := entry[0].runs[0][0], Literal) or first.fits(key))
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = known
        return known

    def _list_for(self, first: Item) -> list[tuple[Phrase, T]]:
        if isinstance(first, Literal):
            if len(first.parts) == 1:
                return self._exact.setdefault(first.parts[0], [])
            if len(first.parts[0]) >= _KEYED:
                return self._begin.setdefault(first.parts[0][:_KEYED], [])
            if len(first.parts[-1]) >= _KEYED:
                return self._end.setdefault(first.parts[-1][-_KEYED:], [])
        return self._others


@lru_cache(maxsize=4096)
def parse(written: str) -> Phrase:
    """Take a phrase apart; raises ValueError for one without any word."""
    runs: list[list[Item]] = [[]]
    for piece in _PIECE.findall(written):
        if piece == "…":
            runs.append([])
        elif piece.startswith("<"):
            runs[-1].append(Name(piece[1:-1]))
        else:
            runs[-1].append(Literal(tuple(fold(part) for part in piece.split("*"))))
    kept = tuple(tuple(run) for run in runs if run)
    if not kept:
        raise ValueError(f"no word in phrase {written!r}")
    return Phrase(written, kept)


@lru_cache(maxsize=1024)
def table_of(phrases: tuple[str, ...]) -> PhraseTable[None]:
    """The table of written phrases, which stand for nothing but themselves."""
    return PhraseTable((parse(written), None) for written in phrases)


def holds(phrases: tuple[str, ...], words: Sequence[Word], start: int, end: int, spans: Spans = NO_SPANS) -> bool:
    """Whether one of the written phrases stands among ``words[start:end]``."""
    return next(table_of(phrases).everywhere(words, start, end, spans), None) is not None


def _find_runs(runs: Iterable[tuple[Item, ...]], words: Sequence[Word], at: int, end: int, spans: Spans) -> list[tuple[int, int]] | None:
    """The first places of runs one behind the other; none where one is missing."""
    places = []
    for run in runs:
        place = _find_run(run, words, at, end, spans)
        if place is None:
            return None
        places.append(place)
        at = place[1]
    return places


def _find_run(run: tuple[Item, ...], words: Sequence[Word], start: int, end: int, spans: Spans) -> tuple[int, int] | None:
    first = run[0]
    only = first.parts[0] if isinstance(first, Literal) and len(first.parts) == 1 else None
    for at in range(start, end):
        if only is not None and words[at].key != only:
            continue  # most words end here, without a call
        stop = _match_at(run, words, at, end, spans)
        if stop is not None:
            return at, stop
    return None


def _match_at(run: tuple[Item, ...], words: Sequence[Word], at: int, end: int, spans: Spans) -> int | None:
    for item in run:
        if at >= end:
            return None
        if isinstance(item, Literal):
            if not item.fits(words[at].key):
                return None
            at += 1
        else:
            after = spans.get(item.name, {}).get(at)
            if after is None or after > end:
                return None
            at = after
    return at
