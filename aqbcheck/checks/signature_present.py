"""The signature block of a side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, SIGNATURES, Case, Finding, Outcome, RoleId, absence
from aqbcheck.checks.scope import end_of_body
from aqbcheck.checks.signing import PARTY, seen
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named


@dataclass(frozen=True, slots=True)
class SignaturePresent:
    """A signature block is that of a role, wherever it stands.

    Beside the other side's block, one whose party is blank can only be this role's
    (``party-blank``), unless the role is prescribed to one body. Blocks that cannot be told from each other are undecided.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-present"
    seeks: ClassVar[str] = SIGNATURES
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(role=Named), "party-blank": absence(role=Named)}

    role: RoleId

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body: where a block stands is another rule's question."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for a block of the role, then for one without a party."""
        own = [block for block in agreement.signatures if block.role == self.role]
        if own:
            words = [next((c for c in (*block.parties, *block.functions, *block.persons) if c), None) for block in own]
            return Outcome(evidence=seen(*words))
        if agreement.unclear:
            return Outcome(undecided=agreement.unclear)
        facts = {"role": naming.party(form, self.role, "")}
        blank = [block for block in agreement.signatures if block.role is None and PARTY in block.blanks]
        others = [block for block in agreement.signatures if block.role not in (None, self.role)]
        if blank and others and not form.role(self.role).one_body:
            return Outcome(findings=(Finding("party-blank", blank[0].whole, facts, blank[0].whole),))
        return Outcome(findings=(Finding("missing", end_of_body(agreement), facts),))
