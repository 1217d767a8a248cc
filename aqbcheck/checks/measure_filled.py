"""Categories without a project."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, absence
from aqbcheck.checks.listed import categories, owners_of, project_blanks, projects
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class MeasureFilled:
    """Every listed category has a project, or a blank for one."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "measure-filled"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"none": absence(written=Quoted)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for categories of the form that own nothing."""
        found = [(at, measure) for at, measure in categories(agreement) if measure.category or measure.near]
        if not found:
            return NOTHING
        named = projects(agreement, form)
        slots = project_blanks(agreement)
        owners = {project.owner for _, project in named} | set(owners_of(slots, agreement))
        empty = [measure for at, measure in found if at not in owners]
        if not named and slots and not empty:
            return Outcome(slots=slots, judged=False)
        return Outcome(
            evidence=tuple(Evidence(Quoted(project.written), project.place) for _, project in named),
            findings=tuple(Finding("none", measure.place, {"written": Quoted(measure.written)}) for measure in empty),
        )
