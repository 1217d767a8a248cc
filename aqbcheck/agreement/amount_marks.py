"""What the words around an amount say of it: that it is a total, a part, or what was agreed before."""

import re
from typing import TypeVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import MoneyWords
from aqbcheck.language.phrases import PhraseTable, holds, parse, table_of
from aqbcheck.language.words import Word, folded

_T = TypeVar("_T")
Marks = PhraseTable[frozenset[str]]
"""Phrases near an amount, and the traits that they give it."""
_TOTAL = frozenset({c.TOTAL})
_PART = frozenset({c.PART})
_EARLIER = frozenset({c.PART, c.EARLIER})
_AMOUNT = "amount"
_OWN = f"<{_AMOUNT}> "
"""How a phrase begins that stands behind the amount: it is looked for without it, at one place only."""
NEAR = 6
"""Words before a figure that can say what it is."""
_AROUND = 2 * NEAR
"""Words before an amount that a phrase which holds it can take up."""
_DIVIDING = re.compile(r"[,;:()]|(?<=\s)-(?=\s)")
_SIGNED = re.compile(r"[+±]\s*$|\(\s*-\s*$")
"""A plus before an amount, or a minus at the beginning of a bracket."""
_CLOSING = re.compile(r"(?<!\b\w)\)")
"""The end of a bracket; "a)" is none."""


class AmountMarks:
    """The words that say what an amount is, ready to be asked; built once for a lexicon."""

    def __init__(self, money: MoneyWords) -> None:
        self.total = _marks((_TOTAL, money.total))
        self.part = _marks((_PART, money.part), (_EARLIER, money.earlier))
        around = ((_PART, money.part_around), (_EARLIER, money.earlier_around))
        self._around = _marks(*((traits, tuple(one for one in listed if not one.startswith(_OWN))) for traits, listed in around))
        self._behind = _marks(*((traits, tuple(one[len(_OWN) :] for one in listed if one.startswith(_OWN))) for traits, listed in around))
        self._changing = table_of(money.changing)
        self._bounds = _marks((frozenset({c.AT_MOST}), money.at_most), (frozenset({c.AT_LEAST}), money.at_least))
        self._money = money

    def part_before(self, passage: Passage, first: int, at: int) -> tuple[int, frozenset[str]] | None:
        """The nearest mark of a part before the word at a position, where it speaks of what follows."""
        end = at
        while (found := nearest(self.part, passage.words, max(first, at - 4 * NEAR), end)) is not None:
            if not self._is_aside(passage, max(first, found[0] - _AROUND), found, at):
                return found
            end = found[0]
        return None

    def bound_before(self, words: tuple[Word, ...], first: int, at: int) -> frozenset[str]:
        """What makes the amount at a position a bound; of phrases that end with the same word, the longest counts."""
        for stop in (at, at - 1):
            for start in range(first, stop):
                for end, _, traits in self._bounds.at(words, start, stop):
                    if end == stop:
                        return traits
        return frozenset()

    def around(self, passage: Passage, first: int, end: int, at: int, after: int) -> frozenset[str]:
        """What the phrases say that hold the amount of ``words[at:after]``; no sign divides them from it."""
        words = passage.words
        begin, stop = max(first, at - _AROUND), min(end, after + NEAR)
        if after < stop:
            signed = _SIGNED.search(passage.text[words[at - 1].end if at else 0 : words[at].start])
            if signed and any(self._changing.at(words, after, stop)):
                return _PART
            for closing, _, traits in self._behind.at(words, after, stop):
                if not _DIVIDING.search(passage.text, words[after - 1].end, words[closing - 1].end):
                    return traits
        for places, traits in self._around.everywhere(words, begin, stop, {_AMOUNT: {at: after}}):
            sides = passage.text[words[places[0]].start : words[at].start], passage.text[words[after - 1].end : words[places[-1]].end]
            if at in places and not any(map(_DIVIDING.search, sides)) and not holds(self._money.amount_itself, words, begin, at):
                return traits
        return frozenset()

    def _is_aside(self, passage: Passage, first: int, mark: tuple[int, frozenset[str]], at: int) -> bool:
        """Whether a mark says nothing of the amount at a position: it stands in a bracket before it or belongs to an
        amount before it, or what is agreed now is only compared with what was before."""
        words, text = passage.words, passage.text
        before, behind = text[words[first].start : words[mark[0]].start], text[words[mark[0]].end : words[at].start]
        if before.rfind("(") > before.rfind(")") and _CLOSING.search(behind):
            return True
        if c.EARLIER not in mark[1]:
            return False
        for near in (mark[0] - 1, mark[0] - 2):
            follows = near >= first and words[near].key in folded(self._money.currency)
            if follows and not _DIVIDING.search(text[words[near].end : words[mark[0]].start]):
                return True
        if mark[0] == at - 1 and "(" in behind:
            return False
        return table_of(self._money.compared).ends_at(words, max(first, mark[0] - NEAR), mark[0] + 1)


def _marks(*listed: tuple[frozenset[str], tuple[str, ...]]) -> Marks:
    return Marks((parse(phrase), traits) for traits, phrases in listed for phrase in phrases)


def nearest(phrases: PhraseTable[_T], words: tuple[Word, ...], start: int, end: int) -> tuple[int, _T] | None:
    """The position of the last word that belongs to one of the phrases, within the nearest words, and the phrase's value."""
    for at in range(end - 1, max(start, end - 4 * NEAR) - 1, -1):
        found = [(stop, value) for stop, _, value in phrases.at(words, at, end)]
        if found:
            stop, value = max(found, key=lambda one: one[0])
            return stop - 1, value
    return None
