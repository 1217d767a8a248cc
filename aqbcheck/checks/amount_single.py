"""One total only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.scope import filled_section, found_in
from aqbcheck.checks.set_aside import whole
from aqbcheck.checks.totals import figures, totals
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class AmountSingle:
    """A section names one total: what remains when equal values and parts are set aside.

    An amount in words beside a figure is another rule's. ``shares`` are phrases that make an
    amount behind them, in the same sentence, a share of the total, which cannot exceed it; other
    parts, such as last year's amount, can.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-single"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {
        "several": offence(written=Quoted, first=Quoted),
        "part-larger": offence(written=Quoted, first=Quoted),
    }

    section: SectionId
    shares: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the totals with each other, and the shares with the total."""
        section = filled_section(agreement, form, self.section)
        found = figures(totals(agreement, section, form)) if section else ()
        if section is None or not found:
            return NOTHING
        first = next((amount for amount in found if c.TOTAL in amount.traits), found[0])
        findings = [_finding("several", amount, first) for amount in _others(found, first)]
        largest = max((amount.value for amount in found if amount.value is not None), default=None)
        if largest is not None:
            own = {id(amount) for amount in whole(agreement, section.body, form)}
            parts = [a for a in found_in(agreement.amounts, section.body) if c.PART in a.traits and id(a) not in own]
            shares = [a for a in parts if a.value and a.value > largest]
            cells = {(cell.table, cell.column) for total in found if (cell := section.body.block_at(total.start).cell)}
            findings += [_finding("part-larger", a, first) for a in shares if self._is_share(a, cells, section)]
        return Outcome(evidence=(Evidence(Quoted(first.written), first.place),), findings=tuple(findings))

    def _is_share(self, amount: Amount, columns: set[tuple[int, int]], section: Section) -> bool:
        """Whether an amount is a share of the total; ``columns`` are the (table, column) that hold totals."""
        passage = section.body
        own = passage.block_at(amount.start).cell
        if own is not None:
            return (own.table, own.column) in columns
        first, last = passage.word_at(passage.sentence_at(amount.start)[0]), passage.word_at(amount.start)
        return holds(self.shares, passage.words, first, last)


def _others(found: tuple[Amount, ...], first: Amount) -> list[Amount]:
    """The amounts that differ from the first and from each other, each once."""
    seen = {_worth(first)}
    others = []
    for amount in found:
        if _worth(amount) not in seen:
            seen.add(_worth(amount))
            others.append(amount)
    return others


def _worth(amount: Amount) -> object:
    return keys(amount.written) if amount.value is None else amount.value


def _finding(case: str, amount: Amount, first: Amount) -> Finding:
    return Finding(case, amount.place, {"written": Quoted(amount.written), "first": Quoted(first.written)})
