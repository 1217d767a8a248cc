"""The order and the numbers of the categories."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks import naming
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.listed import categories
from aqbcheck.checks.ordering import displaced
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Number, Quoted


@dataclass(frozen=True, slots=True)
class MeasureOrder:
    """The known categories stand in the prescribed order, each with its own number or the next one of the count.

    A category that is listed again is another rule's.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "measure-order"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {
        "order": offence(written=Quoted, other=Named),
        "number": offence(written=Quoted, label=Quoted, due=Number),
    }

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold the order and the printed numbers against the form."""
        listed = [measure for _, measure in categories(agreement)]
        first = {measure.category: at for at, measure in reversed(list(enumerate(listed))) if measure.category}
        known = [(at, form.category(category)) for category, at in sorted(first.items(), key=lambda entry: entry[1]) if category]
        if not known:
            return NOTHING
        findings = []
        order = [form.measures.categories.index(category) for _, category in known]
        for position, beside in displaced(order):
            measure = listed[known[position][0]]
            facts: dict[str, Fact] = {"written": Quoted(measure.written), "other": naming.category(known[beside][1])}
            findings.append(Finding("order", measure.place, facts))
        for at, category in known:
            number = listed[at].number
            if number is not None and number not in (category.number, at + 1):
                label = Quoted(listed[at].label or str(number))
                due: dict[str, Fact] = {"written": Quoted(listed[at].written), "label": label, "due": Number(category.number)}
                findings.append(Finding("number", listed[at].place, due))
        return Outcome(
            evidence=tuple(Evidence(Quoted(listed[at].written), listed[at].place) for at, _ in known),
            findings=tuple(findings),
        )
