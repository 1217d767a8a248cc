"""Place and date of the signature blocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import SignatureBlock
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Finding, Outcome, absence
from aqbcheck.checks.signing import lacking, seen, side_of, sides
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named


@dataclass(frozen=True, slots=True)
class SignatureDated:
    """Every block of either side has a line for place and date, and both are filled in."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-dated"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "no-line": absence(party=Named),
        "date-blank": absence(party=Named),
        "place-blank": absence(party=Named),
    }

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge block by block."""
        blocks = sides(agreement)
        if not blocks:
            return NOTHING
        findings = tuple(
            Finding(case, block.whole, {"party": side_of(block, form)}, lacking(block)) for block in blocks for case in _cases(block)
        )
        evidence = tuple(fact for block in blocks for fact in seen(block.place_written, block.date))
        return Outcome(evidence=evidence, findings=findings)


def _cases(block: SignatureBlock) -> list[str]:
    if not block.dated:
        return ["no-line"]
    blank = [("date-blank", block.date is None), ("place-blank", block.place_written is None)]
    return [case for case, holds in blank if holds]
