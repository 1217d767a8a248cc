"""The categories that a section must list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks import naming
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, absence
from aqbcheck.checks.listed import categories, is_number_only
from aqbcheck.checks.scope import end_of, filled_section
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted, Sign


@dataclass(frozen=True, slots=True)
class MeasureListed:
    """A section lists a category: one of the form's, one that is nearly so, or the number of one."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "measure-listed"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(sign=Sign)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for any such category."""
        section = filled_section(agreement, form, self.section)
        if section is None:
            return NOTHING
        found = [m for _, m in categories(agreement) if m.category or m.near or is_number_only(m, form)]
        if found:
            return Outcome(evidence=tuple(Evidence(Quoted(measure.written), measure.place) for measure in found))
        number = form.section(self.section).number if section.number is None else section.number
        return Outcome(findings=(Finding("missing", end_of(section), {"sign": naming.section_sign(form, number)}),))
