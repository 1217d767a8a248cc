"""The amount that a section must name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks import naming
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, SectionId, absence
from aqbcheck.checks.blanks import money_blanks
from aqbcheck.checks.scope import end_of, filled_section, found_in
from aqbcheck.checks.totals import totals
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted, Sign


@dataclass(frozen=True, slots=True)
class AmountPresent:
    """A section names an amount of money.

    Of amounts that all bear the mark of a part it cannot be told whether one is the total; one that
    was agreed or left over before is none.
    ``names`` are phrases in a bracket that make it a blank for the amount.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-present"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(sign=Sign)}

    section: SectionId
    names: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for an amount that is no part, then for a blank."""
        section = filled_section(agreement, form, self.section)
        if section is None:
            return NOTHING
        found = totals(agreement, section, form)
        if found:
            return Outcome(evidence=tuple(Evidence(Quoted(amount.written), amount.place) for amount in found))
        slots = money_blanks(found_in(agreement.slots, section.body), self.names, form)
        if slots:
            return Outcome(slots=slots, judged=False)
        parts = [amount for amount in found_in(agreement.amounts, section.body) if c.EARLIER not in amount.traits]
        if parts:
            return Outcome(undecided=tuple(amount.place for amount in parts))
        number = section.number if section.number is not None else form.section(self.section).number
        return Outcome(findings=(Finding("missing", end_of(section), {"sign": naming.section_sign(form, number)}),))
