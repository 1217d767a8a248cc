"""Person and function of the signature blocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import SignatureBlock
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Finding, Outcome, absence
from aqbcheck.checks.signing import FUNCTION, NAME, lacking, seen, side_of, sides
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named


@dataclass(frozen=True, slots=True)
class SignatureNamed:
    """Every block of either side names a person and a function; a blank for one is told from nothing at all.

    ``name-blank`` is a blank with a function beside it, which says who is to sign;
    ``both-blank`` a blank without one.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-named"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        case: absence(party=Named) for case in ("no-name", "no-function", "name-blank", "function-blank", "both-blank")
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
        evidence = tuple(fact for block in blocks for fact in seen(*block.persons, *block.functions))
        return Outcome(evidence=evidence, findings=findings)


def _cases(block: SignatureBlock) -> list[str]:
    name_blank, function_blank = NAME in block.blanks, FUNCTION in block.blanks
    if block.persons and block.functions:
        return []
    if block.persons:
        return ["function-blank" if function_blank else "no-function"]
    if block.functions:
        return ["name-blank" if name_blank else "no-name"]
    if name_blank and function_blank:
        return ["both-blank"]
    if function_blank:
        return ["no-name"]
    return ["no-function"] if name_blank else ["no-name", "no-function"]
