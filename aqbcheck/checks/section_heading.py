"""The headings of the prescribed sections."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import EXACT, Agreement, Section
from aqbcheck.checks import naming
from aqbcheck.checks.base import NOTHING, STRUCTURE, Case, Evidence, Finding, Outcome, absence, offence
from aqbcheck.checks.scope import HEADINGS
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """Every prescribed section that is there bears its prescribed heading.

    ``bare`` is a section that has its number alone.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-heading"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {
        "near": offence(written=Quoted, sign=Sign, heading=Named),
        "bare": absence(sign=Sign, heading=Named),
    }

    @property
    def regions(self) -> tuple[str, ...]:
        """The headings of sections."""
        return (HEADINGS,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name the headings that are no exact ones."""
        known = [(section, section.form_id) for section in agreement.sections if section.form_id]
        if not known:
            return NOTHING
        return Outcome(
            evidence=tuple(Evidence(Quoted(section.heading), section.place) for section, _ in known if section.known_by == EXACT),
            findings=tuple(_finding(section, form_id, form) for section, form_id in known if section.known_by != EXACT),
        )


def _finding(section: Section, form_id: str, form: Form) -> Finding:
    number = form.section(form_id).number if section.number is None else section.number
    facts: dict[str, Fact] = {"sign": naming.section_sign(form, number), "heading": naming.section(form, form_id)}
    if not section.heading.strip():
        return Finding("bare", section.place, facts)
    return Finding("near", section.place, {**facts, "written": Quoted(section.heading)})
