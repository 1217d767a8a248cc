"""Sections that say nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Finding, Outcome, absence, offence
from aqbcheck.checks.scope import end_of, has_text, unfilled
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign


@dataclass(frozen=True, slots=True)
class SectionNotEmpty:
    """Every prescribed section that is there has a text beside headings, slots and fillers."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-not-empty"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "empty": absence(sign=Sign, heading=Named),
        "filler": offence(sign=Sign, heading=Named, written=Quoted),
    }

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for sections without a word, or with a filler alone."""
        known = [(section, section.form_id) for section in agreement.sections if section.form_id]
        if not known:
            return NOTHING
        empty = [(section, form_id) for section, form_id in known if not has_text(section.body, agreement, form)]
        return Outcome(findings=tuple(_finding(section, form_id, agreement, form) for section, form_id in empty))


def _finding(section: Section, form_id: str, agreement: Agreement, form: Form) -> Finding:
    number = form.section(form_id).number if section.number is None else section.number
    facts: dict[str, Fact] = {"sign": naming.section_sign(form, number), "heading": naming.section(form, form_id)}
    body = section.body
    cause = section.place.to(body.whole()) if body.text.strip() else section.place
    if unfilled(body, agreement.slots):
        return Finding("filler", body.whole(), {**facts, "written": Quoted(" ".join(body.text.split()))}, cause)
    return Finding("empty", end_of(section), facts, cause)
