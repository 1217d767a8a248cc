"""The prescribed sections: there, under their heading, and not empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import EXACT, Agreement
from aqbcheck.checks.base import (
    NOTHING,
    STRUCTURE,
    TEXT,
    Case,
    Evidence,
    Finding,
    Outcome,
    SectionId,
    absence,
    offence,
)
from aqbcheck.checks.scope import end_of, end_of_title, has_text
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign


def sign_of(form: Form, number: int | None) -> Sign:
    """A section number with the form's sign."""
    return Sign(f"{form.lexicon.section.signs[0]} {number}" if number is not None else "–")


@dataclass(frozen=True, slots=True)
class SectionPresent:
    """A prescribed section is there."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-present"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(sign=Sign, heading=Named)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body: the section may stand behind any passage that was not read."""
        return ("body",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look whether a section was recognised as this one."""
        found = agreement.known(self.section)
        if found:
            return Outcome(evidence=(Evidence(Quoted(f"{found.label} {found.heading}"), found.place),))
        due = form.section(self.section)
        facts: dict[str, Fact] = {"sign": sign_of(form, due.number), "heading": Named(due.heading)}
        return Outcome(findings=(Finding("missing", self._gap(agreement, form), facts),))

    def _gap(self, agreement: Agreement, form: Form) -> Location:
        """Behind the nearest section that should stand before it, else behind the part before all sections."""
        order = [section.id for section in form.sections]
        for section_id in reversed(order[: order.index(self.section)]):
            before = agreement.known(section_id)
            if before:
                return end_of(before)
        if agreement.parts:
            return end_of(agreement.parts[-1])
        return end_of_title(agreement)


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """Every prescribed section that is there bears its prescribed heading."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-heading"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"near": offence(written=Quoted, sign=Sign, heading=Named)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The headings of sections."""
        return ("headings",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare headings of the sections that were not known by an exact one."""
        known = [section for section in agreement.sections if section.form_id]
        if not known:
            return NOTHING
        findings = tuple(
            Finding(
                "near",
                section.place,
                {
                    "written": Quoted(section.heading),
                    "sign": sign_of(form, section.number),
                    "heading": Named(form.section(section.form_id).heading),
                },
            )
            for section in known
            if section.known_by != EXACT and section.form_id
        )
        return Outcome(findings=findings)


@dataclass(frozen=True, slots=True)
class SectionNotEmpty:
    """Every prescribed section that is there has a text."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-not-empty"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"empty": absence(sign=Sign, heading=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return ("body",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for sections without a word, or with a filler alone."""
        known = [section for section in agreement.sections if section.form_id]
        if not known:
            return NOTHING
        findings = tuple(
            Finding(
                "empty",
                end_of(section),
                {"sign": sign_of(form, section.number), "heading": Quoted(section.heading)},
            )
            for section in known
            if not has_text(section.body, agreement, form)
        )
        return Outcome(findings=findings)


@dataclass(frozen=True, slots=True)
class SectionUnknown:
    """No numbered section is there that the form does not know."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-unknown"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"unknown": offence(sign=Sign, written=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The headings of sections."""
        return ("headings",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name the sections that were not recognised."""
        findings = tuple(
            Finding("unknown", section.place, {"sign": sign_of(form, section.number), "written": Quoted(section.heading)})
            for section in agreement.sections
            if section.form_id is None
        )
        return Outcome(findings=findings)
