"""Whether a party is called by the name of the agreement's year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.agreement.passage import ANNEX
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RoleId, offence
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign

_REACH = 6


@dataclass(frozen=True, slots=True)
class PartyCurrent:
    """No name or abbreviation of a role's party is one of another period. An abbreviation of several names holds for each.

    ``unless``: phrases right before a name that look back ("formerly").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-current"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "name": offence(written=Quoted, party=Named, year=Sign),
        "short": offence(written=Quoted, party=Named, year=Sign),
    }

    role: RoleId
    unless: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold every mention against the year of the agreement."""
        role = form.role(self.role)
        current = [party.id for party in role.parties if party.valid_in(form.year)]
        named = [m for m in agreement.parties if m.role == self.role and m.party and m.passage.region not in (ANNEX, *_BESIDE)]
        if not named or not current:
            return NOTHING
        facts: dict[str, Fact] = {"party": naming.party(form, self.role, current[0]), "year": Sign(str(form.year))}
        shorts = {keys(short) for party_id in current for short in role.party(party_id).short}
        of_year = [m.party in current or (m.short and keys(m.written) in shorts) for m in named]
        late = [m for m, holds in zip(named, of_year, strict=True) if not holds and not self._looks_back(m)]
        findings = tuple(Finding("short" if m.short else "name", m.place, {"written": Quoted(m.written), **facts}) for m in late)
        evidence = tuple(Evidence(Quoted(m.written), m.place) for m, holds in zip(named, of_year, strict=True) if holds)
        return Outcome(evidence=evidence[:1], findings=findings)

    def _looks_back(self, mention: PartyMention) -> bool:
        passage = mention.passage
        at = passage.word_at(mention.start)
        ahead = passage.words[max(0, at - _REACH) : at]
        return holds(self.unless, ahead, 0, len(ahead))


_BESIDE = frozenset(parts.PARTS) - {parts.BODY}
