"""The measures that a section lists: categories and projects."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, absence, offence
from aqbcheck.checks.scope import end_of, filled_section
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Fact, Named, Quoted


def categories(agreement: Agreement) -> tuple[tuple[int, Measure], ...]:
    """The categories with their positions among the measures, those that cannot be told left out."""
    return tuple((at, m) for at, m in enumerate(agreement.measures) if m.kind == CATEGORY and m.certain)


@dataclass(frozen=True, slots=True)
class _OfMeasures:
    """What all kinds about measures share: the section that the form lists them in."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    seeks: ClassVar[str] = TEXT

    section: str

    @property
    def regions(self) -> tuple[str, ...]:
        """The section that lists the measures."""
        return (self.section,)


@dataclass(frozen=True, slots=True)
class MeasureListed(_OfMeasures):
    """The section lists a category."""

    kind: ClassVar[str] = "measure-listed"
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence()}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for any category, known or not."""
        section = filled_section(agreement, form, self.section)
        if section is None:
            return NOTHING
        found = categories(agreement)
        if not found:
            return Outcome(findings=(Finding("missing", end_of(section)),))
        return Outcome(evidence=tuple(Evidence(Quoted(m.written), m.place) for _, m in found))


@dataclass(frozen=True, slots=True)
class MeasureKnown(_OfMeasures):
    """Every category is one of the form's."""

    kind: ClassVar[str] = "measure-known"
    cases: ClassVar[Mapping[str, Case]] = {
        "unknown": offence(written=Quoted),
        "near": offence(written=Quoted, meant=Named),
    }

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name the categories that are none; what a running sentence leaves open is undecided."""
        found = categories(agreement)
        if not found:
            return NOTHING
        findings = []
        for _, measure in found:
            if measure.category is None and measure.near:
                facts: dict[str, Fact] = {"written": Quoted(measure.written), "meant": Named(form.category(measure.near).name)}
                findings.append(Finding("near", measure.place, facts))
            elif measure.category is None:
                findings.append(Finding("unknown", measure.place, {"written": Quoted(measure.written)}))
        undecided = tuple(m.place for m in agreement.measures if not m.certain)
        evidence = tuple(Evidence(Quoted(m.written), m.place) for _, m in found if m.category)
        return Outcome(evidence=evidence, findings=tuple(findings), undecided=undecided)


@dataclass(frozen=True, slots=True)
class CategoryOnce(_OfMeasures):
    """No category is listed twice."""

    kind: ClassVar[str] = "category-once"
    cases: ClassVar[Mapping[str, Case]] = {"twice": offence(written=Quoted)}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for a category that was named before, under any of its names."""
        found = [measure for _, measure in categories(agreement) if measure.category]
        if not found:
            return NOTHING
        seen: set[str | None] = set()
        findings = []
        for measure in found:
            if measure.category in seen:
                findings.append(Finding("twice", measure.place, {"written": Quoted(measure.written)}))
            seen.add(measure.category)
        return Outcome(findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class MeasureFilled(_OfMeasures):
    """Every category lists a project."""

    kind: ClassVar[str] = "measure-filled"
    cases: ClassVar[Mapping[str, Case]] = {"none": absence(written=Quoted)}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for categories that own nothing."""
        found = categories(agreement)
        if not found:
            return NOTHING
        owners = {measure.owner for measure in agreement.measures if measure.kind == PROJECT}
        findings = tuple(Finding("none", measure.place, {"written": Quoted(measure.written)}) for at, measure in found if at not in owners)
        return Outcome(findings=findings)


@dataclass(frozen=True, slots=True)
class ProjectPlaced(_OfMeasures):
    """Every project stands under a category."""

    kind: ClassVar[str] = "project-placed"
    cases: ClassVar[Mapping[str, Case]] = {"outside": offence(written=Quoted)}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for projects that belong to none."""
        projects = [measure for measure in agreement.measures if measure.kind == PROJECT]
        if not projects or not categories(agreement):
            return NOTHING
        return Outcome(
            findings=tuple(
                Finding("outside", project.place, {"written": Quoted(project.written)}) for project in projects if project.owner is None
            )
        )


@dataclass(frozen=True, slots=True)
class ProjectOnce(_OfMeasures):
    """No project stands twice in one category, case and quotes aside."""

    kind: ClassVar[str] = "project-once"
    cases: ClassVar[Mapping[str, Case]] = {"twice": offence(written=Quoted)}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the projects of each category by their words."""
        projects = [measure for measure in agreement.measures if measure.kind == PROJECT and measure.owner is not None]
        if not projects:
            return NOTHING
        seen: set[tuple[int | None, tuple[str, ...]]] = set()
        findings = []
        for project in projects:
            identity = (project.owner, keys(project.written))
            if identity in seen:
                findings.append(Finding("twice", project.place, {"written": Quoted(project.written)}))
            seen.add(identity)
        return Outcome(findings=tuple(findings))


@dataclass(frozen=True, slots=True)
class MeasuresComplete(_OfMeasures):
    """Every category of the form is listed; a near miss counts."""

    kind: ClassVar[str] = "measures-complete"
    cases: ClassVar[Mapping[str, Case]] = {"left-out": absence(category=Named)}

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the categories that are not there."""
        found = categories(agreement)
        section = agreement.known(self.section)
        if not found or section is None:
            return NOTHING
        listed = {measure.category or measure.near for _, measure in found}
        findings = tuple(
            Finding("left-out", end_of(section), {"category": Named(category.name)})
            for category in form.measures.categories
            if category.id not in listed
        )
        return Outcome(findings=findings)
