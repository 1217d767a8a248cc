"""How the total is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.scope import filled_section
from aqbcheck.checks.totals import figures, totals
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted

_BY_TRAIT = (
    (c.IN_WORDS, "words"),
    (c.UNIT, "unit"),
    (c.NO_CURRENCY, "no-currency"),
    (c.FOREIGN, "foreign"),
    (c.UNGROUPED, "ungrouped"),
)


@dataclass(frozen=True, slots=True)
class AmountWritten:
    """The total is written in the native way with its currency. What cannot be read is another rule's."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-written"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {case: offence(written=Quoted) for _, case in _BY_TRAIT}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge each total; one in words beside a figure is fine."""
        section = filled_section(agreement, form, self.section)
        found = [amount for amount in figures(totals(agreement, section, form)) if amount.value is not None] if section else []
        if not found:
            return NOTHING
        findings = tuple(Finding(case, amount.place, {"written": Quoted(amount.written)}) for amount in found if (case := _case(amount)))
        return Outcome(evidence=tuple(Evidence(Quoted(a.written), a.place) for a in found), findings=findings)


def _case(amount: Amount) -> str:
    return next((case for trait, case in _BY_TRAIT if trait in amount.traits), "")
