"""What is listed twice."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Measure
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.listed import categories, project_blanks, projects
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class ListedOnce:
    """No category is listed twice, under any of its names; or no project twice in one category.

    ``what``: ``category`` or ``project``. Projects are compared by their words, without case,
    quotes and punctuation.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "listed-once"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"twice": offence(written=Quoted)}

    section: SectionId
    what: Literal["category", "project"]

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for an entry that was there before."""
        found: list[tuple[Hashable, Measure]] = []
        if self.what == "category":
            found += [(measure.category, measure) for _, measure in categories(agreement) if measure.category]
        else:
            found += [((m.owner, keys(m.written)), m) for _, m in projects(agreement, form) if m.owner is not None]
        if not found:
            slots = project_blanks(agreement) if self.what == "project" else ()
            return Outcome(slots=slots, judged=False) if slots else NOTHING
        seen: set[Hashable] = set()
        findings = []
        for identity, measure in found:
            if identity in seen:
                findings.append(Finding("twice", measure.place, {"written": Quoted(measure.written)}))
            seen.add(identity)
        evidence = tuple(Evidence(Quoted(measure.written), measure.place) for _, measure in found)
        return Outcome(evidence=evidence, findings=tuple(findings))
