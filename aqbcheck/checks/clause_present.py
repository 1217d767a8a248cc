"""A clause that a text must hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import TITLE, Passage
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RegionId, absence, offence
from aqbcheck.checks.scope import SUBJECT, due_place, sentences_in, stretches, with_text
from aqbcheck.checks.spans import spans_of
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.language.phrases import Phrase, parse
from aqbcheck.language.words import Word, fold, keys
from aqbcheck.texts.facts import Quoted

_REACH = 3
"""How many words beside a clause are looked at for one that negates it, little words aside."""


@dataclass(frozen=True, slots=True)
class ClausePresent:
    """A text says something: one sentence holds a phrase of every group in ``all``, and does not negate it.

    ``where``: the regions in which the sentence may stand; where one of them is missing or
    empty, the others can still satisfy. ``elsewhere``: regions in which the sentence does not
    count, but is worth a word. ``not_negated``: phrases in which a negating word negates nothing.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "clause-present"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "missing": absence(),
        "negated": offence(written=Quoted),
        "elsewhere": offence(written=Quoted),
    }

    where: tuple[RegionId, ...]
    all: tuple[tuple[PhraseText, ...], ...]
    elsewhere: tuple[RegionId, ...] = ()
    not_negated: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the sentence may stand."""
        return tuple(TITLE if region == SUBJECT else region for region in (*self.where, *self.elsewhere))

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look at every sentence of the regions."""
        there = [region for region in self.where if with_text(agreement, form, region)]
        negated: list[Candidate] = []
        for clause in self._clauses(there, agreement, form):
            if not self._negates(clause, form):
                return Outcome(evidence=(Evidence(Quoted(clause.written), clause.place),))
            negated.append(clause)
        if len(there) < len(self.where):
            return NOTHING
        if negated:
            return _found("negated", negated[0])
        others = list(self._clauses(self.elsewhere, agreement, form))
        if others:
            return _found("elsewhere", others[0], due_place(agreement, self.where[-1]))
        return Outcome(findings=(Finding("missing", due_place(agreement, self.where[-1])),))

    def _clauses(self, regions: Sequence[str], agreement: Agreement, form: Form) -> Iterator[Candidate]:
        """The stretches from the first to the last of a sentence's phrases, for each sentence that has all."""
        groups = [[parse(phrase) for phrase in group] for group in self.all]
        names = frozenset[str]().union(*(phrase.names() for group in groups for phrase in group))
        for stretch in (stretch for region in regions for stretch in stretches(agreement, region)):
            spans = spans_of(names, stretch.passage, agreement, form)
            for first, last in sentences_in(stretch):
                places = [_place(group, stretch.passage, first, last, spans) for group in groups]
                found = [place for place in places if place]
                if len(found) == len(groups):
                    row = stretch.passage.words
                    start, end = min(place[0] for place in found), max(place[1] for place in found)
                    yield Candidate(stretch.passage, row[start].start, row[end - 1].end)

    def _negates(self, clause: Candidate, form: Form) -> bool:
        """Whether a negating word stands in the clause, or beside it in the same part of the sentence."""
        passage = clause.passage
        row = passage.words
        opening, closing = (passage.word_at(offset) for offset in passage.sentence_at(clause.start))
        harmless = _covered([parse(phrase) for phrase in self.not_negated], passage, opening, closing)
        phrases = [parse(phrase) for phrase in form.lexicon.negations]
        return any(
            at not in harmless and any(_ends_at(phrase, row, opening, at) for phrase in phrases)
            for at in _within_reach(clause, opening, closing, form)
        )


def _ends_at(phrase: Phrase, row: Sequence[Word], opening: int, at: int) -> bool:
    """Whether a phrase ends with a word; what it begins with can stand further ahead in the sentence ("weder … noch")."""
    places = (phrase.find(row, start, at + 1, {}) for start in (at, opening))
    return any(place and place[1] == at + 1 for place in places)


def _within_reach(clause: Candidate, opening: int, closing: int, form: Form) -> Iterator[int]:
    """The words of a clause, and those on either side up to the third that is more than a little word: a comma, a
    semicolon, a colon or a joining word ends what belongs together."""
    passage = clause.passage
    first, last = passage.word_at(clause.start), passage.word_at(clause.end)
    yield from range(first, last)
    joins = frozenset(map(fold, form.lexicon.parties.joined_by))
    little = frozenset(map(fold, form.lexicon.little)) - joins
    for beside in (range(first - 1, opening - 1, -1), range(last, closing)):
        left = _REACH
        edge = clause.start if beside.step < 0 else clause.end
        for at in beside:
            word = passage.words[at]
            between = passage.text[min(edge, word.start) : max(edge, word.end)]
            if not left or word.key in joins or any(sign in between for sign in ",;:"):
                break
            yield at
            left -= word.key not in little


def _place(
    group: Sequence[Phrase], passage: Passage, first: int, last: int, spans: Mapping[str, Mapping[int, int]]
) -> tuple[int, int] | None:
    return next((place for phrase in group if (place := phrase.find(passage.words, first, last, spans))), None)


def _covered(phrases: Sequence[Phrase], passage: Passage, first: int, last: int) -> frozenset[int]:
    """The positions of the words that belong to one of some literal phrases."""
    found: set[int] = set()
    for phrase in phrases:
        length = len(keys(phrase.written))
        for at in range(first, last):
            place = phrase.find(passage.words, at, min(at + length, last), {})
            if place:
                found |= set(range(*place))
    return frozenset(found)


def _found(case: str, clause: Candidate, place: Location | None = None) -> Outcome:
    return Outcome(findings=(Finding(case, place or clause.place, {"written": Quoted(clause.written)}, clause.place),))
