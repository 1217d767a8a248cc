"""Whether one year is meant throughout."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import EARLIER, Year
from aqbcheck.agreement.passage import ANNEX, END, Passage
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RegionId, offence
from aqbcheck.checks.rows import Rows
from aqbcheck.checks.scope import found_in
from aqbcheck.checks.set_aside import former, in_tables, whole
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.texts.facts import Fact, Quoted, Sign

_NEAR = 5
"""Words between a year and what it is tied to, at most."""

_BEHIND = 3
"""Words between an amount and its year, at most."""


@dataclass(frozen=True, slots=True)
class YearConsistent:
    """Every year that is tied to the budget is the one of the title block.

    ``ties``: phrases that tie a year behind or before them; ``by_money``: regions in which a
    sentence about ``money`` ties its year, or the row of an amount in a table. Another one's is a year at the end of a
    row of nouns that a phrase of ``looking_back`` begins ("left over from"), or one of ``former`` in a row without a
    preposition ("last"), and one with a phrase of ``looked_back`` behind it ("begun in 2024"), or with an amount beside
    the one that is agreed.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "year-consistent"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "other": offence(written=Quoted, year=Sign),
        "beside": offence(written=Quoted, year=Sign),
        "title-alone": offence(written=Quoted, year=Sign),
    }

    ties: tuple[PhraseText, ...]
    by_money: tuple[RegionId, ...] = ()
    money: tuple[PhraseText, ...] = ()
    looking_back: tuple[PhraseText, ...] = ()
    former: tuple[PhraseText, ...] = ()
    looked_back: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Everything that a reader sees."""
        return (BODY, parts.HEADER, parts.FOOTER)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold every tied year against the first of the title block."""
        own = [year for year in found_in(agreement.years, agreement.title.passage) if not year.period]
        if not own:
            return NOTHING
        priced = {(id(a.passage), a.passage.sentence_at(a.start)): True for a in agreement.amounts}
        over, listed = self._beside_amounts(agreement, form)
        before: Year | None = None
        tied = []
        for year in agreement.years:
            if year is not own[0] and id(year) not in over and (id(year) in listed or self._is_tied(year, before, priced, form)):
                tied.append(year)
            before = year
        others = [year for year in tied if year.value != own[0].value]
        inside = [year for year in tied if year.passage.region not in _BESIDE]
        values = {year.value for year in inside}
        if len(inside) > 1 and len(values) == 1 and others and own[0].value not in values:
            facts: dict[str, Fact] = {"written": Quoted(own[0].written), "year": Sign(str(values.pop()))}
            return Outcome(findings=(Finding("title-alone", own[0].place, facts),))
        year_fact = Sign(str(own[0].value))
        findings = tuple(
            Finding("beside" if y.passage.region in _BESIDE else "other", y.place, {"written": Quoted(y.written), "year": year_fact})
            for y in others
        )
        return Outcome(evidence=(Evidence(Quoted(own[0].written), own[0].place),), findings=findings)

    def _beside_amounts(self, agreement: Agreement, form: Form) -> tuple[set[int], set[int]]:
        """The identities of the years whose amounts stand beside the one that is agreed, as those of years that are over,
        and of those in a table that are all that is said of the year of what is agreed."""
        own = {year.value for year in found_in(agreement.years, agreement.title.passage)}
        over: set[int] = set()
        listed: set[int] = set()
        for body in (section.body for section in agreement.sections if section.form_id in self.by_money):
            amounts = whole(agreement, body, form)
            aside = former(agreement, amounts, form)
            over.update(id(year) for named in aside.values() for year in named)
            over.update(id(year) for year in _compared(agreement, body))
            tabled = in_tables(amounts, found_in(agreement.years, body), own, form.lexicon.money)
            listed.update(id(year) for amount, named in tabled if id(amount) not in aside for year in named)
        return over, listed

    def _is_tied(self, year: Year, before: Year | None, priced: dict[tuple[int, tuple[int, int]], bool], form: Form) -> bool:
        """Whether a year is the budget's; ``before`` is the year ahead of it, ``priced`` says which sentences speak of money."""
        passage = year.passage
        if year.period or passage.region in (END, ANNEX):
            return False
        at = passage.word_at(year.start)
        sentence = passage.sentence_at(year.start)
        opening, closing = map(passage.word_at, sentence)
        if self._looks_back(year, before, opening, closing, form):
            return False
        near = max(opening, at - _NEAR)
        if holds(self.ties, passage.words, near, at) or holds(self.ties, passage.words, at + 1, min(at + 2, closing)):
            nearer = before is not None and before.passage is passage and passage.word_at(before.start) >= near
            return not nearer
        if passage.region not in self.by_money:
            return False
        known = (id(passage), sentence)
        if known not in priced:
            priced[known] = holds(self.money, passage.words, opening, closing)
        return priced[known]

    def _looks_back(self, year: Year, before: Year | None, opening: int, closing: int, form: Form) -> bool:
        passage = year.passage
        at = passage.word_at(year.start)
        first = max(opening, at - 2 * _NEAR)
        if before is not None and before.passage is passage:
            first = max(first, passage.word_at(before.start) + 1)  # what stands before another year is that one's
        rows = Rows.of(passage, form)
        end = min(at + 2 * _NEAR, closing)
        if rows.governs(self.looking_back, first, at, end, {}) or rows.governs(self.former, first, at, end, {}, bare=True):
            return True
        return rows.is_behind(self.looked_back, at, end)


def _compared(agreement: Agreement, body: Passage) -> Iterator[Year]:
    """The earlier years right behind amounts that are said to be those of before."""
    own = min(year.value for year in found_in(agreement.years, agreement.title.passage))
    earlier = {body.word_at(amount.end) for amount in found_in(agreement.amounts, body) if EARLIER in amount.traits}
    for year in found_in(agreement.years, body):
        at = body.word_at(year.start)
        if year.value < own and not earlier.isdisjoint(range(at - _BEHIND, at + 1)):
            yield year


_BESIDE = frozenset(parts.PARTS) - {parts.BODY}
