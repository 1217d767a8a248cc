"""The amount that a section must name."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.base import AMOUNTS, NOTHING, Case, Evidence, Finding, Outcome, SectionId, absence, offence
from aqbcheck.checks.scope import end_of, filled_section, found_in
from aqbcheck.checks.section import sign_of
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Number, Quoted, Sign


def totals(agreement: Agreement, section_id: str) -> tuple[Amount, ...]:
    """The amounts of a section that are no part of another, by the words around them."""
    section = agreement.known(section_id)
    if section is None:
        return ()
    return tuple(amount for amount in found_in(agreement.amounts, section.body) if c.PART not in amount.traits)


@dataclass(frozen=True, slots=True)
class AmountPresent:
    """A section names an amount of money."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-present"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(sign=Sign)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for any amount that is no part."""
        section = filled_section(agreement, form, self.section)
        if section is None:
            return NOTHING
        found = totals(agreement, self.section)
        if found:
            return Outcome(evidence=tuple(Evidence(Quoted(amount.written), amount.place) for amount in found))
        sign = sign_of(form, section.number)
        return Outcome(findings=(Finding("missing", end_of(section), {"sign": sign}),))


@dataclass(frozen=True, slots=True)
class AmountSingle:
    """A section names one total only."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-single"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {
        "several": offence(written=Quoted, first=Quoted, sign=Sign),
    }

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the totals with each other; equal ones are one."""
        section = agreement.known(self.section)
        found = totals(agreement, self.section)
        if section is None or not found:
            return NOTHING
        first = found[0]
        sign = sign_of(form, section.number)

        def finding(case: str, amount: Amount) -> Finding:
            return Finding(case, amount.place, {"written": Quoted(amount.written), "first": Quoted(first.written), "sign": sign})

        others = [finding("several", amount) for amount in found[1:] if amount.value is None or amount.value != first.value]
        return Outcome(evidence=(Evidence(Quoted(first.written), first.place),), findings=tuple(others))


@dataclass(frozen=True, slots=True)
class AmountWritten:
    """The total is written in the native way with its currency."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "amount-written"
    seeks: ClassVar[str] = AMOUNTS
    cases: ClassVar[Mapping[str, Case]] = {
        "foreign": offence(written=Quoted),
        "ungrouped": offence(written=Quoted),
        "no-currency": offence(written=Quoted),
        "words": offence(written=Quoted),
        "unit": offence(written=Quoted),
    }

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge how each total is written; words beside a figure of the same worth are fine."""
        found = totals(agreement, self.section)
        if not found:
            return NOTHING
        figures = {amount.value for amount in found if c.IN_WORDS not in amount.traits}
        by_trait = {c.FOREIGN: "foreign", c.UNGROUPED: "ungrouped", c.NO_CURRENCY: "no-currency", c.UNIT: "unit"}
        findings = []
        for amount in found:
            cases = [case for trait, case in by_trait.items() if trait in amount.traits]
            if c.IN_WORDS in amount.traits and amount.value not in figures:
                cases = ["words"]
            findings += [Finding(case, amount.place, {"written": Quoted(amount.written)}) for case in cases]
        return Outcome(evidence=tuple(Evidence(Quoted(a.written), a.place) for a in found), findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class AmountPlausible:
    """The total can be read and is of a size to be expected; ``low`` and ``high`` in whole Euro."""

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
        found = totals(agreement, self.section)
        if not found:
            return NOTHING
        findings = []
        for amount in found:
            case = self._case(amount)
            if case:
                facts: dict[str, Fact] = {"written": Quoted(amount.written), "low": Number(self.low), "high": Number(self.high)}
                known = self.cases[case].facts
                findings.append(Finding(case, amount.place, {name: fact for name, fact in facts.items() if name in known}))
        return Outcome(evidence=tuple(Evidence(Quoted(a.written), a.place) for a in found), findings=tuple(findings))

    def _case(self, amount: Amount) -> str:
        if amount.value is None:
            return "broken" if amount.fault == "broken-group" else "unreadable"
        if amount.value == 0:
            return "zero"
        if amount.value < 0:
            return "negative"
        if c.APPROXIMATE in amount.traits:
            return "approximate"
        return "" if Decimal(self.low) <= amount.value <= Decimal(self.high) else "outside"
