"""Sections that the form does not know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import STRUCTURE, Case, Finding, Outcome, offence
from aqbcheck.checks.scope import HEADINGS
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class SectionUnknown:
    """No numbered section is there that the form does not know."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-unknown"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"unknown": offence(written=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The headings of sections."""
        return (HEADINGS,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name the sections that were not recognised."""
        unknown = [section for section in agreement.sections if section.form_id is None]
        return Outcome(
            findings=tuple(
                Finding("unknown", section.place, {"written": Quoted(" ".join(f"{section.label} {section.heading}".split()))})
                for section in unknown
            )
        )
