"""A part without a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import BODY, TEXT, Case, Evidence, Finding, Outcome, PartId, absence
from aqbcheck.checks.scope import end_of, end_of_title, has_text
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named, Quoted


@dataclass(frozen=True, slots=True)
class PartPresent:
    """A prescribed part stands under its heading and has a text of its own."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "part-present"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(part=Named), "empty": absence(part=Named)}

    part: PartId

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body: the part may stand behind any passage that was not read."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the part and for words in it that are no blank."""
        name = Named(next(part.names[0] for part in form.parts if part.id == self.part))
        found = agreement.part(self.part)
        if found is None:
            return Outcome(findings=(Finding("missing", end_of_title(agreement), {"part": name}),))
        if not has_text(found.body, agreement, form):
            return Outcome(findings=(Finding("empty", end_of(found), {"part": name}),))
        return Outcome(evidence=(Evidence(Quoted(found.heading), found.place),))
