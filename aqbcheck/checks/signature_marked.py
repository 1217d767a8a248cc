"""What stands for a signature."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import SignatureBlock
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import MARKS, NOTHING, Case, Evidence, Finding, Outcome, absence, offence
from aqbcheck.checks.signing import lacking, side_of, sides
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named

_UNSIGNED = "line-unsigned"


@dataclass(frozen=True, slots=True)
class SignatureMarked:
    """Every block of either side bears a mark of a signature. That it is a valid one, no file can prove.

    ``marks``: for each kind of mark its name in German and in English, for the evidence.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-marked"
    seeks: ClassVar[str] = MARKS
    cases: ClassVar[Mapping[str, Case]] = {"unmarked": absence(party=Named), "unsigned-line": offence(party=Named)}

    marks: tuple[tuple[str, str, str], ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge block by block."""
        blocks = sides(agreement)
        if not blocks:
            return NOTHING
        names = {kind: Named(german, english=english) for kind, german, english in self.marks}
        evidence = tuple(
            Evidence(names.get(mark.kind, Named(mark.kind)), mark.place)
            for block in blocks
            for mark in block.marks
            if mark.kind != _UNSIGNED
        )
        findings = tuple(
            Finding(case, block.whole, {"party": side_of(block, form)}, lacking(block)) for block in blocks if (case := _case(block))
        )
        return Outcome(evidence=evidence, findings=findings)


def _case(block: SignatureBlock) -> str:
    kinds = {mark.kind for mark in block.marks}
    if kinds - {_UNSIGNED}:
        return ""
    return "unsigned-line" if kinds else "unmarked"
