"""A clause that a text must hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import TITLE, Passage
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RegionId, absence, offence
from aqbcheck.checks.negation import negated
from aqbcheck.checks.scope import SUBJECT, due_place, sentences_in, stretches, with_text
from aqbcheck.checks.spans import names_in, spans_of
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.language.phrases import Phrase, holds, parse, table_of
from aqbcheck.texts.facts import Quoted

_STRONG = ";"


@dataclass(frozen=True, slots=True)
class ClausePresent:
    """A text says something: one sentence holds a phrase of every group in ``all``, and does not negate it.

    ``where``: the regions in which the sentence may stand; where one of them is missing or empty, the others can still
    satisfy. ``elsewhere``: regions in which the sentence does not count, but is worth a word. ``not_negated``: phrases in
    which nothing is negated that the clause says; ``confirming`` ones do so across the parts of a sentence. A sentence with
    one of ``unless`` says something else, and so does one without any of ``about``, what the clause is to be said of.
    ``owned`` are phrases that begin the words for whose a thing is ("notice of the"): where none of ``owners`` follows, it
    is another's. With ``cells``, a cell of a table can say it too together with the head of its column or with the first
    cell of its row.
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
    confirming: tuple[PhraseText, ...] = ()
    unless: tuple[PhraseText, ...] = ()
    cells: bool = False
    about: tuple[PhraseText, ...] = ()
    owned: tuple[PhraseText, ...] = ()
    owners: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the sentence may stand."""
        return tuple(TITLE if region == SUBJECT else region for region in (*self.where, *self.elsewhere))

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look at every sentence of the regions."""
        there = [region for region in self.where if with_text(agreement, form, region)]
        opposites: list[Candidate] = []
        for clause in self._clauses(there, agreement, form):
            opposite = negated(clause, self.not_negated, form, self.confirming)
            if opposite is None:
                return Outcome(evidence=(Evidence(Quoted(clause.written), clause.place),))
            opposites.append(opposite)
        if len(there) < len(self.where):
            return NOTHING
        if opposites:
            return _found("negated", opposites[0])
        others = list(self._clauses(self.elsewhere, agreement, form))
        if others:
            return _found("elsewhere", others[0], due_place(agreement, self.where[-1]))
        return Outcome(findings=(Finding("missing", due_place(agreement, self.where[-1])),))

    def _clauses(self, regions: Sequence[str], agreement: Agreement, form: Form) -> Iterator[Candidate]:
        """The stretches from the first to the last of a sentence's phrases, for each sentence that has all."""
        groups = [[parse(phrase) for phrase in group] for group in self.all]
        names = names_in(chain(*self.all, self.unless, self.about))
        for stretch in (stretch for region in regions for stretch in stretches(agreement, region)):
            spans = spans_of(names, stretch.passage, agreement, form)
            for first, last in sentences_in(stretch):
                row = stretch.passage.words
                wanted = (*self.all, self.about) if self.about else self.all
                if not all(holds(group, row, first, last, spans) for group in wanted) or holds(self.unless, row, first, last, spans):
                    continue
                if self._is_of_another(stretch.passage, first, last):
                    continue
                parts = [*_between_signs(stretch.passage, first, last), (first, last)]
                first, last = next(part for part in parts if all(holds(group, row, *part, spans) for group in self.all))
                found = [place for group in groups if (place := _place(group, stretch.passage, first, last, spans))]
                start, end = min(place[0] for place in found), max(place[1] for place in found)
                yield Candidate(stretch.passage, row[start].start, row[end - 1].end)
            for own, other in _cells(stretch.passage) if self.cells else ():
                if all(holds(group, row, *own, spans) or holds(group, row, *other, spans) for group in self.all):
                    yield Candidate(stretch.passage, row[own[0]].start, row[own[1] - 1].end)

    def _is_of_another(self, passage: Passage, first: int, last: int) -> bool:
        """Whether whose the things of a sentence are is said of others only."""
        row, text = passage.words, passage.text
        table, owners = table_of(self.owned), table_of(self.owners)
        behind = {
            stop
            for at in range(first, last)
            for _, stop in table.whole_at(row, at, last)
            if stop < last and not any(text[row[n].end : row[n + 1].start].strip() for n in range(at, stop))
        }
        return bool(behind) and not any(any(owners.whole_at(row, stop, last)) for stop in behind)


def _between_signs(passage: Passage, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between signs as strong as a full stop; none for a sentence without one."""
    borders = [at for at in range(first + 1, last) if _STRONG in passage.text[passage.words[at - 1].end : passage.words[at].start]]
    yield from pairwise([first, *borders, last]) if borders else ()


def _cells(passage: Passage) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each cell with what says what it is about, the head of its column or the first cell of its row, as positions of words."""
    cells: dict[tuple[int, int, int], tuple[int, int]] = {}
    for piece in passage.pieces:
        if (cell := passage.document.blocks[piece.span.block].cell) is not None:
            place, first = (cell.table, cell.row, cell.column), passage.word_at(piece.at)
            cells[place] = (cells.get(place, (first, 0))[0], passage.word_at(piece.at + len(piece.normal.text)))
    for (table, row, column), own in cells.items():
        others = {(table, 0, column), (table, row, 0)} - {(table, row, column)}
        yield from ((own, cells[other]) for other in sorted(others) if other in cells and own[0] < own[1])


def _place(
    group: Sequence[Phrase], passage: Passage, first: int, last: int, spans: Mapping[str, Mapping[int, int]]
) -> tuple[int, int] | None:
    return next((place for phrase in group if (place := phrase.find(passage.words, first, last, spans))), None)


def _found(case: str, clause: Candidate, place: Location | None = None) -> Outcome:
    return Outcome(findings=(Finding(case, place or clause.place, {"written": Quoted(clause.written)}, clause.place),))
