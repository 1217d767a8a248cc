"""Names of persons: what remains of a line and looks like one."""

import re
from collections.abc import Iterator, Sequence, Set

from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.parts import Part
from aqbcheck.form import Form
from aqbcheck.language.words import Word, folded, words

DIVIDERS = re.compile(r"[,;:()\[\]|/\t\n\"„“”]|[ ]{3,}")
"""Signs that stand in no name and in no function."""
_LONGEST = 8
"""Words of a name at most, titles and the halves of double names counted."""
_INITIAL = 1
_NEAR = 2
"""Characters at most between the word that calls for a name and the name."""


class PersonFinder:
    """Finds names in what no other part of a block has taken; built once for a form."""

    def __init__(self, form: Form) -> None:
        self._titles = frozenset(word.key for title in form.signatures.titles for word in words(title))
        self._particles = folded(form.signatures.particles)
        self._articles = form.lexicon.article_words

    def find(self, passage: Passage, start: int, end: int, parts: Sequence[Part]) -> tuple[Candidate, ...]:
        """The names in a line, in order."""
        found = []
        calls = {part.end for part in p.of_kind(parts, p.MARK, p.NAME_PROMPT)}
        offices = {part.end for part in p.of_kind(parts, p.BODY)}
        for first, last in _rest(passage, start, end, parts):
            called = not calls.isdisjoint(range(first - _NEAR, first + 1))
            person = self._person(passage, first, last, called)
            if person and not _goes_on(passage.text, offices, first):
                found.append(person)
        return tuple(found)

    def _person(self, passage: Passage, start: int, end: int, called: bool) -> Candidate | None:
        """The name that a stretch is; one word is enough behind a title, or where a name is called for."""
        row = passage.words[passage.word_at(start) : passage.word_at(end)]
        if not row or len(row) > _LONGEST or not all(self._can_be(passage.text, word) for word in row):
            return None
        if row[0].key in self._articles and passage.text[row[0].start].islower():
            return None
        capital = [word for word in row if passage.text[word.start].isupper() and word.key not in self._titles]
        if called and len(capital) > 1 and row[0].key in self._particles and passage.text[row[0].start].islower():
            row = row[1:]  # "signed by", no part of the name
        long = [word for word in capital if word.end - word.start > _INITIAL]
        enough = len(capital) > 1 or called or any(word.key in self._titles for word in row)
        if not long or not enough or not passage.text[row[-1].start].isupper() or passage.text[start:end].strip(" .'’-").endswith("…"):
            return None
        return Candidate(passage, row[0].start, row[-1].end)

    def _can_be(self, text: str, word: Word) -> bool:
        if word.key in self._titles or word.key in self._particles:
            return True
        return text[word.start : word.end].isalpha() and text[word.start].isupper()


def _goes_on(text: str, offices: Set[int], at: int) -> bool:
    """Whether what begins at an offset goes on with the name of an office: nothing but blanks stands behind one of their ends."""
    while at not in offices and at > 0 and text[at - 1].isspace():
        at -= 1
    return at in offices


def _rest(passage: Passage, start: int, end: int, parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """What no part covers, divided at signs that stand in no name."""
    at = start
    for part in (*parts, None):
        stop = end if part is None else min(part.start, end)
        if at < stop:
            yield from _divided(passage.text, at, stop)
        if part is not None:
            at = max(at, part.end)


def _divided(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for divider in DIVIDERS.finditer(text, start, end):
        yield at, divider.start()
        at = divider.end()
    yield at, end
