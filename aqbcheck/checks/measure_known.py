"""Whether the listed categories are the form's."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Measure
from aqbcheck.checks import naming
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.listed import categories, is_number_only
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Quoted


@dataclass(frozen=True, slots=True)
class MeasureKnown:
    """Every listed category is one of the form's; words that may be one or not are left undecided."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "measure-known"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {
        "unknown": offence(written=Quoted),
        "near": offence(written=Quoted, category=Named),
        "number-only": offence(written=Quoted),
    }

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge every category by its name."""
        found = [measure for _, measure in categories(agreement)]
        if not found:
            return NOTHING
        return Outcome(
            evidence=tuple(Evidence(Quoted(measure.written), measure.place) for measure in found if measure.category),
            findings=tuple(_finding(measure, form) for measure in found if measure.category is None),
            undecided=tuple(measure.place for measure in agreement.measures if not measure.certain),
        )


def _finding(measure: Measure, form: Form) -> Finding:
    facts: dict[str, Fact] = {"written": Quoted(" ".join(f"{measure.label} {measure.written}".split()))}
    if is_number_only(measure, form):
        return Finding("number-only", measure.place, facts)
    facts = {"written": Quoted(measure.written)}
    if measure.near:
        return Finding("near", measure.place, {**facts, "category": naming.category(form.category(measure.near))})
    return Finding("unknown", measure.place, facts)
