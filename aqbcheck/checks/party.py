"""The parties of the agreement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.checks.base import TEXT, Case, Evidence, Finding, Outcome, RoleId, absence, offence
from aqbcheck.checks.scope import end_of_title
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named, Number, Quoted


def named_parties(agreement: Agreement) -> Iterator[PartyMention]:
    """The parties that stand in the title block where it names them: before the subject, behind
    the words that introduce them if there are any."""
    title = agreement.title
    start, end = title.names or (0, len(title.passage.text) if title.subject is None else title.subject)
    for mention in agreement.parties:
        if mention.passage is title.passage and start <= mention.start and mention.end <= end:
            yield mention


@dataclass(frozen=True, slots=True)
class PartyNamed:
    """The title block names a party in a role; where the role knows several bodies, one that can be a party in the edition's year."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-named"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "missing": absence(role=Named),
        "not-of-year": offence(written=Quoted, role=Named, year=Number),
    }

    role: RoleId

    @property
    def regions(self) -> tuple[str, ...]:
        """The title block."""
        return ("title",)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the names of the role where the parties are named."""
        role = form.role(self.role)
        label = Named(role.label.de, english=role.label.en)
        found = [mention for mention in named_parties(agreement) if mention.role == self.role and mention.party]
        if not found:
            return Outcome(findings=(Finding("missing", end_of_title(agreement), {"role": label}),))
        late = [m for m in found if not role.one_body and not role.party(m.party).valid_in(form.edition)]
        findings = tuple(
            Finding("not-of-year", m.place, {"written": Quoted(m.written), "role": label, "year": Number(form.edition)}) for m in late
        )
        return Outcome(evidence=tuple(Evidence(Quoted(m.written), m.place) for m in found), findings=findings)
