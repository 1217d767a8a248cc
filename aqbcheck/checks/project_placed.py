"""Projects outside every category."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.listed import categories, project_blanks, projects
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class ProjectPlaced:
    """Every listed project belongs to a category."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "project-placed"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"outside": offence(written=Quoted)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for projects that belong to none."""
        if not categories(agreement):
            return NOTHING
        found = [project for _, project in projects(agreement, form)]
        if not found:
            slots = project_blanks(agreement)
            return Outcome(slots=slots, judged=False) if slots else NOTHING
        outside = [project for project in found if project.owner is None]
        return Outcome(
            evidence=tuple(Evidence(Quoted(project.written), project.place) for project in found if project.owner is not None),
            findings=tuple(Finding("outside", p.place, {"written": Quoted(p.written)}) for p in outside if p.certain),
            undecided=tuple(project.place for project in outside if not project.certain),
        )
