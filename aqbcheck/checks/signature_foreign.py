"""Signature blocks of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.partners import names_stretch
from aqbcheck.checks.signing import side_of, sides
from aqbcheck.form import Form
from aqbcheck.language.nearness import same_stem
from aqbcheck.language.words import fold, keys
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class SignatureForeign:
    """No block belongs to a body that is neither party. The party that the title block names is none, whoever it is."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "signature-foreign"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"foreign": offence(written=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for blocks with a party that is unknown here; where a side has none, one of a wrong name may be its."""
        if len({block.role for block in sides(agreement)}) < len(form.roles):
            return NOTHING
        unknown = [block.unknown_party for block in agreement.signatures if block.role is None and block.unknown_party]
        foreign = [party for party in unknown if not _is_named(party, agreement, form)]
        return Outcome(
            evidence=tuple(Evidence(side_of(block, form), block.whole) for block in sides(agreement)),
            findings=tuple(Finding("foreign", party.place, {"written": Quoted(party.written)}) for party in foreign),
        )


def _is_named(party: Candidate, agreement: Agreement, form: Form) -> bool:
    """Whether every word of a name, in whatever case, stands where the title block names the parties."""
    little = {fold(word) for word in form.lexicon.little}
    named = keys(names_stretch(agreement, form).written)
    own = [key for key in keys(party.written) if key not in little]
    return bool(own) and all(any(same_stem(key, other) for other in named) for key in own)
