"""What stands behind the signatures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import BODY, NOTHING, STRUCTURE, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.signing import side_of, sides
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named, Quoted


@dataclass(frozen=True, slots=True)
class SignatureLast:
    """No section follows a signature block of either side. Blocks between the same sections are one fault."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-last"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {"section-after": offence(party=Named, section=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold the place of every block against the last section."""
        blocks = sides(agreement)
        if not blocks or not agreement.sections:
            return NOTHING
        last = len(agreement.sections) - 1
        early = {block.last_section: block for block in reversed(blocks) if block.last_section < last}
        findings = []
        for position, block in sorted(early.items()):
            follower = agreement.sections[position + 1]
            written = " ".join(f"{follower.label} {follower.heading}".split())
            findings.append(Finding("section-after", block.whole, {"party": side_of(block, form), "section": Quoted(written)}))
        evidence = tuple(Evidence(side_of(block, form), block.whole) for block in blocks)
        return Outcome(evidence=evidence, findings=tuple(findings))
