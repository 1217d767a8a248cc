"""Whether references lead anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.passage import ANNEX
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.spans import section_number
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class ReferenceResolves:
    """Every reference to a section of the agreement has one.

    One to a prescribed section that is missing is silent: that the section is missing is another rule's.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "reference-resolves"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"dangling": offence(written=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold the numbers of references against those of the sections."""
        numbers = {section.number for section in agreement.sections if section.number is not None}
        if not numbers:
            return NOTHING
        missing = {s.number for s in form.sections if agreement.known(s.id) is None}
        known = numbers | missing | {section_number(s.id, agreement, form) for s in form.sections}
        own = [r for r in agreement.references if not r.law and not r.letter and r.passage.region != ANNEX]
        findings = tuple(Finding("dangling", r.place, {"written": Quoted(r.written)}) for r in own if r.number not in known)
        return Outcome(evidence=tuple(Evidence(Quoted(r.written), r.place) for r in own if r.number in known), findings=findings)
