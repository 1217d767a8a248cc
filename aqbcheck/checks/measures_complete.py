"""Categories that are not listed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks import naming
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, absence
from aqbcheck.checks.listed import categories
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named, Quoted


@dataclass(frozen=True, slots=True)
class MeasuresComplete:
    """Every category of the form is listed; one that is nearly so counts."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "measures-complete"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"left-out": absence(category=Named)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the categories that are not there."""
        found = [measure for _, measure in categories(agreement)]
        if not found:
            return NOTHING
        listed = {measure.category or measure.near for measure in found}
        left_out = [category for category in form.measures.categories if category.id not in listed]
        doubtful = tuple(measure.place for measure in agreement.measures if not measure.certain)
        if left_out and doubtful:
            return Outcome(undecided=doubtful)
        end = Location.after(max(measure.place.end_block for measure in agreement.measures))
        return Outcome(
            evidence=tuple(Evidence(Quoted(measure.written), measure.place) for measure in found),
            findings=tuple(Finding("left-out", end, {"category": naming.category(category)}) for category in left_out),
        )
