"""Whether each side is signed for by its own person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Finding, Outcome, offence
from aqbcheck.checks.signing import seen
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class SignatoriesDistinct:
    """No person's name is printed in the blocks of both sides; titles and the order of the names aside."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signatories-distinct"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"same": offence(written=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the persons of each role with those of the roles before it."""
        titles = {key for title in form.signatures.titles for key in keys(title)}
        printed = [
            (block.role, person, frozenset(keys(person.written)) - titles)
            for block in agreement.signatures
            if block.role
            for person in block.persons
        ]
        if len({role for role, _, _ in printed}) < 2:
            return NOTHING
        findings: list[Finding] = []
        roles: dict[frozenset[str], set[str]] = {}
        for role, person, name in printed:
            known = roles.setdefault(name, {role})
            if name and len(known) == 1 and role not in known:
                findings.append(_finding(person))
            known.add(role)
        return Outcome(evidence=seen(*(person for _, person, _ in printed)), findings=tuple(findings))


def _finding(person: Candidate) -> Finding:
    return Finding("same", person.place, {"written": Quoted(person.written)})
