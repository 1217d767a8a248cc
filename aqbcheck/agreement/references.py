"""References to sections, of this agreement or of a statute."""

from collections.abc import Iterator
from dataclasses import dataclass

from aqbcheck.agreement.candidates import Reference
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Lexicon
from aqbcheck.language.phrases import Literal, parse
from aqbcheck.language.words import fold, folded

_REACH = 3
"""Words between a section number and the statute that it belongs to."""
_FURTHEST = 60
"""Words of a sentence that are looked at for a statute that was named before."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A number in a chain: the position of its word, its offsets, the number and its letter."""

    word: int
    start: int
    end: int
    number: int
    letter: str


class ReferenceFinder:
    """Finds references in passages; built once for a lexicon.

    Neighbouring references with nothing but joining words, tails ("Abs. 1") and numbers between
    them are one chain; a statute beside any of them makes the whole chain its own, unless a word
    between says that this agreement is meant. Behind a pronoun, and behind a word that statutes
    have, the one that was named last, in the sentence or the one before it, says whose the number is.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._leads = frozenset(map(fold, (*lexicon.section.signs, *lexicon.section.words))) | {sign[0] for sign in lexicon.section.signs}
        self._tails = folded(lexicon.section.tails)
        self._joins = folded(lexicon.parties.joined_by)
        self._laws = _literals(lexicon.laws)
        self._own = _literals(lexicon.own)
        self._adverbs = folded(lexicon.row_adverbs)
        self._pronouns = folded(lexicon.section.pronouns)
        self._statute_words = folded(lexicon.section.statute_words)

    def find(self, passage: Passage) -> tuple[Reference, ...]:
        """All references in a passage, in order."""
        found: list[Reference] = []
        for chain, behind in self._chains(passage):
            law = self._is_law(passage, chain, behind)
            found += [Reference(passage, link.start, link.end, link.number, link.letter, law) for link in chain]
        return tuple(found)

    def _chains(self, passage: Passage) -> Iterator[tuple[list[_Link], int]]:
        words = passage.words
        at = 0
        while at < len(words):
            if words[at].key not in self._leads:
                at += 1
                continue
            chain, at = self._chain(passage, at)
            if chain:
                yield chain, at

    def _chain(self, passage: Passage, at: int) -> tuple[list[_Link], int]:
        """The chain that begins with a section sign, and the position behind it.

        A number counts behind a sign, and behind a joining word or a comma if the number before it
        counted: "§§ 4, 5 und 6" are three sections, "§ 4 Abs. 1 und 2" is one.
        """
        words = passage.words
        chain: list[_Link] = []
        start: int | None = None
        due = in_tail = False
        while at < len(words):
            word = words[at]
            number = _number(word.key)
            if word.key in self._leads:
                start = word.start if start is None else start
                due, in_tail = True, False
            elif number and due:
                chain.append(_Link(at, word.start if start is None else start, word.end, *number))
                start, due = None, False
            elif word.key in self._joins:
                due = not in_tail
            elif word.key in self._tails:
                due, in_tail = False, True
            elif number and not in_tail and chain and passage.text[words[at - 1].end : word.start].strip() == ",":
                chain.append(_Link(at, word.start, word.end, *number))
            elif not number:
                break
            at += 1
        return chain, at

    def _is_law(self, passage: Passage, chain: list[_Link], behind: int) -> bool:
        words = passage.words
        start, end = passage.sentence_at(chain[-1].start)
        is_own = False
        for word in words[chain[-1].word + 1 : behind + _REACH]:
            is_own = any(literal.fits(word.key) for literal in self._own)
            if word.start >= end or is_own:
                break
            if any(literal.fits(word.key) for literal in self._laws):
                return True
        first = passage.word_at(chain[0].start)
        led = first
        while led and words[led - 1].key in self._adverbs:
            led -= 1  # "SGB VIII (in particular § 13)"
        between = passage.text[words[led - 1].end if led else 0 : words[led].start]
        before = words[max(0, led - (_REACH if "," in between or "(" in between else 2)) : led]
        if any(literal.fits(word.key) for word in before if word.start >= start for literal in self._laws):
            return True
        stands_for = any(word.key in self._pronouns for word in words[max(0, first - _REACH) : first] if word.start >= start)
        return not is_own and (stands_for or words[first].key in self._statute_words) and self._is_named_before(passage, first)

    def _is_named_before(self, passage: Passage, at: int) -> bool:
        """Whether a statute is what the sentence of a word named last before it; where it named none and not this agreement
        either, the sentence before it."""
        words = passage.words
        start, _ = passage.sentence_at(words[at].start)
        before, _ = passage.sentence_at(max(0, start - 1))
        first = passage.word_at(start)
        for begin, end in ((first, at), (passage.word_at(before), first)):
            for word in reversed(words[max(begin, end - _FURTHEST) : end]):
                if any(literal.fits(word.key) for literal in self._own):
                    return False
                if any(literal.fits(word.key) for literal in self._laws):
                    return True
        return False


def _literals(names: tuple[str, ...]) -> tuple[Literal, ...]:
    return tuple(item for name in names for run in parse(name).runs for item in run if isinstance(item, Literal))


def _number(key: str) -> tuple[int, str] | None:
    digits = key[: len(key) - len(key.lstrip("0123456789"))]
    letter = key[len(digits) :]
    if not digits or len(digits) > 3 or (letter and not (len(letter) == 1 and letter.isalpha())):
        return None
    return int(digits), letter
