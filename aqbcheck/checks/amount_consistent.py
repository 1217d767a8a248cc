"""Whether the total is the same wherever it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount, Candidate
from aqbcheck.agreement.passage import ANNEX, END, TITLE, Passage
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, PhraseText, SectionId, offence
from aqbcheck.checks.prices import priced_sum, summed
from aqbcheck.checks.scope import filled_section, found_in, is_inside, within
from aqbcheck.checks.spans import AMOUNT, BUDGET, SECTION, YEAR, spans_of
from aqbcheck.checks.totals import figures, totals
from aqbcheck.document import Location
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.phrases import Spans, holds, table_of
from aqbcheck.texts.facts import Number, Quoted

_LONGEST = 12
"""Words on either side of an amount in which a phrase is looked for that names it."""
_NEAR = Decimal("0.1")
"""How far a marked total may be from the one that it repeats wrongly, as a share of it."""
_SAME_DIGITS = 4
"""Digits other than zeros by which a figure is taken for another one written wrong."""
_ROUGH = frozenset({c.PART, c.APPROXIMATE, c.UNIT})


@dataclass(frozen=True, slots=True)
class AmountConsistent:
    """The total of a section does not differ where it is given again.

    That is: in words beside the figure; in the title block; in another section, in a sentence
    that holds one of ``again`` and refers to the section or names the party of ``role``, and inside
    one of ``directly``, which need no mark of a total; in a sentence with none of ``foreign``, words
    for money of another source or time, and with no other year, where it is a slip of the pen away, or
    inside one of ``plainly`` with none of ``aside``, words for a part or for what others get too; as the sum of what
    the section ``measures`` lists, where each measure has its price and none of ``besides`` stands there.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-consistent"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {
        "words": offence(written=Quoted, first=Quoted),
        "elsewhere": offence(written=Quoted, first=Quoted),
        "sum": offence(sum=Number, first=Quoted),
    }

    section: SectionId
    role: str
    again: tuple[PhraseText, ...]
    directly: tuple[PhraseText, ...]
    plainly: tuple[PhraseText, ...]
    foreign: tuple[PhraseText, ...]
    aside: tuple[PhraseText, ...]
    measures: SectionId
    besides: tuple[PhraseText, ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """Everywhere in the body: the total may be given again in any section."""
        return ("body",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the total with every repetition of it."""
        section = filled_section(agreement, form, self.section)
        found = totals(agreement, section, form) if section else ()
        exact = [amount for amount in figures(found) if amount.value is not None]
        if section is None or not exact:
            return NOTHING
        first = exact[0]
        in_words = [a for a in found if c.IN_WORDS in a.traits and a is not first]
        spans: dict[int, Spans] = {}
        listed = agreement.known(self.measures)
        priced = self._priced(agreement, listed.body, form) if listed else None
        sums = {id(a) for a in summed(agreement, listed.body)} if listed and priced is not None else set()
        others = (a for a in agreement.amounts if a.passage is not section.body)
        again = [a for a in others if id(a) in sums or self._repeats(a, first, agreement, form, spans)]
        if not in_words and not again and priced is None:
            return NOTHING
        findings = [_finding("words", a, first) for a in in_words if _differs(a, first)]
        findings += [_finding("elsewhere", a, first) for a in again if _differs(a, first)]
        if listed and priced is not None and priced != first.value:
            place = _place(agreement, listed.body)
            findings.append(Finding("sum", place, {"sum": Number(priced), "first": Quoted(first.written)}))
        return Outcome(evidence=tuple(Evidence(Quoted(a.written), a.place) for a in (first, *in_words, *again)), findings=tuple(findings))

    def _is_meant(self, amount: Amount, total: Amount, agreement: Agreement, spans: Spans) -> bool:
        """Whether an amount is the total by its figure, or by words that name it where no other money is meant."""
        passage = amount.passage
        opening, end = passage.sentence_at(amount.start)
        opening = max(opening, passage.piece_at(amount.start).at)
        first, last = passage.word_at(opening), passage.word_at(end)
        if holds(self.foreign, passage.words, first, last) or _has_other_year(agreement, Candidate(passage, opening, end)):
            return False
        named = _is_named(self.plainly, amount, first, last, spans) and not holds(self.aside, passage.words, first, last)
        return named or _resembles(amount, total)

    def _priced(self, agreement: Agreement, passage: Passage, form: Form) -> Decimal | None:
        """The sum of the prices, ``None`` where money of another source is in it."""
        words = passage.words
        if holds(self.besides, words, 0, len(words)):
            return None
        return priced_sum(agreement, passage, form)

    def _repeats(self, amount: Amount, total: Amount, agreement: Agreement, form: Form, known: dict[int, Spans]) -> bool:
        """Whether an amount is the total again; ``known`` keeps the spans of passages."""
        passage = amount.passage
        if amount.traits & _ROUGH or amount.value is None or passage.region in _ELSEWHERE:
            return False
        if passage.region == TITLE:
            return True
        if is_inside(agreement.measures, passage, amount.start):
            return False
        first, last = map(passage.word_at, passage.sentence_at(amount.start))
        names = frozenset({f"{SECTION}{self.section}", self.role})
        if id(passage) not in known:
            known[id(passage)] = spans_of(names | {BUDGET, YEAR, AMOUNT}, passage, agreement, form)
        spans = known[id(passage)]
        if _is_named(self.directly, amount, first, last, spans):
            return True
        tied = c.TOTAL in amount.traits and any(at in spans[name] for name in names for at in range(first, last))
        if tied and holds(self.again, passage.words, first, last, spans):
            return True
        return self._is_meant(amount, total, agreement, spans)


_ELSEWHERE = frozenset({END, ANNEX, *parts.PARTS}) - {parts.BODY}


def _is_named(phrases: tuple[str, ...], amount: Amount, first: int, last: int, spans: Spans) -> bool:
    """Whether an amount stands inside one of the phrases, in its sentence."""
    row, at = amount.passage.words, amount.passage.word_at(amount.start)
    begin, end = max(first, at - _LONGEST), min(last, at + _LONGEST)
    return any(place[0] <= at <= place[-1] for place, _ in table_of(phrases).everywhere(row, begin, end, spans))


def _resembles(amount: Amount, total: Amount) -> bool:
    """Whether an amount looks like the total written wrong: most of its digits stand where the total has them, or it
    is marked as a total and not far away."""
    if amount.value is None or total.value is None:
        return False
    if c.TOTAL in amount.traits and abs(amount.value - total.value) <= _NEAR * total.value:
        return True
    one, other = str(int(amount.value)), str(int(total.value))
    return len(one) == len(other) and sum(a == b != "0" for a, b in zip(one, other, strict=True)) >= _SAME_DIGITS


def _has_other_year(agreement: Agreement, stretch: Candidate) -> bool:
    """Whether a stretch names a year that is none of the title block."""
    own = {year.value for year in found_in(agreement.years, agreement.title.passage)}
    return bool(own) and any(year.value not in own for year in within(agreement.years, stretch))


def _place(agreement: Agreement, passage: Passage) -> Location:
    """The list of measures, from the first to the last."""
    measures = found_in(agreement.measures, passage)
    return passage.locate(measures[0].start, measures[-1].end)


def _differs(amount: Amount, first: Amount) -> bool:
    return amount.value is not None and amount.value != first.value


def _finding(case: str, amount: Amount, first: Amount) -> Finding:
    return Finding(case, amount.place, {"written": Quoted(amount.written), "first": Quoted(first.written)})
