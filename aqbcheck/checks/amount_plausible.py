"""Whether the total can be the one that was meant."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.scope import filled_section
from aqbcheck.checks.totals import totals
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Number, Quoted

_BROKEN = "broken-group"


@dataclass(frozen=True, slots=True)
class AmountPlausible:
    """The total can be read, is exact and of a size to be expected; ``low`` and ``high`` in whole Euro."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-plausible"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {
        "zero": offence(written=Quoted),
        "negative": offence(written=Quoted),
        "broken": offence(written=Quoted),
        "unreadable": offence(written=Quoted),
        "approximate": offence(written=Quoted),
        "outside": offence(written=Quoted, low=Number, high=Number),
    }

    section: SectionId
    low: int
    high: int

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge the worth of each total."""
        section = filled_section(agreement, form, self.section)
        found = totals(agreement, section, form) if section else ()
        if not found:
            return NOTHING
        findings = tuple(self._finding(case, amount) for amount in found if (case := self._case(amount)))
        return Outcome(evidence=tuple(Evidence(Quoted(a.written), a.place) for a in found), findings=findings)

    def _case(self, amount: Amount) -> str:
        if amount.value is None:
            return "broken" if amount.fault == _BROKEN else "unreadable"
        if amount.value == 0:
            return "zero"
        if amount.value < 0:
            return "negative"
        if c.APPROXIMATE in amount.traits:
            return "approximate"
        return "" if self.low <= amount.value <= self.high else "outside"

    def _finding(self, case: str, amount: Amount) -> Finding:
        facts: dict[str, Fact] = {"written": Quoted(amount.written)}
        if case == "outside":
            facts |= {"low": Number(self.low), "high": Number(self.high)}
        return Finding(case, amount.place, facts)
