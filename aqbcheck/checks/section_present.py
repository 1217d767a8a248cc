"""A prescribed section that must be there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, STRUCTURE, Case, Evidence, Finding, Outcome, SectionId, absence
from aqbcheck.checks.scope import end_of, end_of_title
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign


@dataclass(frozen=True, slots=True)
class SectionPresent:
    """A prescribed section is there, under whatever number."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "section-present"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(sign=Sign, heading=Named)}

    section: SectionId

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body: the section may stand behind any passage that was not read."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look whether a section was recognised as this one."""
        found = agreement.known(self.section)
        if found:
            written = " ".join(f"{found.label} {found.heading}".split())
            return Outcome(evidence=(Evidence(Quoted(written), found.place),))
        open_ = tuple(section.place for section in agreement.sections if self._may_be(section, form))
        if open_:
            return Outcome(undecided=open_)
        facts: dict[str, Fact] = {"sign": naming.prescribed_sign(form, self.section), "heading": naming.section(form, self.section)}
        return Outcome(findings=(Finding("missing", self._due_place(agreement, form), facts),))

    def _may_be(self, section: Section, form: Form) -> bool:
        """Whether the wording that would show it to be this one is not given."""
        prescribed = form.section(self.section)
        shown = section.left_out and section.form_id is None and bool(prescribed.hallmark.phrases)
        return shown and section.number == prescribed.number

    def _due_place(self, agreement: Agreement, form: Form) -> Location:
        """Behind the nearest section that should stand before it, else behind the part before all sections."""
        order = [section.id for section in form.sections]
        for section_id in reversed(order[: order.index(self.section)]):
            before = agreement.known(section_id)
            if before:
                return end_of(before)
        if agreement.parts:
            return end_of(agreement.parts[-1])
        return end_of_title(agreement)
