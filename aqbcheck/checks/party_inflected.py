"""Whether the name of a party stands in the grammatical case that its article asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.agreement.passage import ANNEX
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Finding, Outcome, RoleId, offence
from aqbcheck.form import Form
from aqbcheck.language.inflection import inflect
from aqbcheck.language.words import fold
from aqbcheck.texts.facts import Quoted

_CASES = ("nominative", "genitive", "dative", "accusative")


@dataclass(frozen=True, slots=True)
class PartyInflected:
    """No article stands before a form of a role's name that it does not go with.

    The facts hold what is written and what the article asks for, both with the article.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-inflected"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"wrong-case": offence(written=Quoted), "wrong-gender": offence(written=Quoted)}

    role: RoleId

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look at every mention with an article."""
        with_article = [
            m for m in agreement.parties if m.role == self.role and m.party and m.article and not m.short and m.passage.region != ANNEX
        ]
        if not with_article:
            return NOTHING
        findings = tuple(finding for mention in with_article if (finding := self._finding(mention, form)))
        return Outcome(findings=findings)

    def _finding(self, mention: PartyMention, form: Form) -> Finding | None:
        role = form.role(self.role)
        party = role.party(mention.party)
        gender = role.kind(party.kind).gender
        asked = {case for a in form.lexicon.articles if a.gender == gender for case in _CASES if fold(getattr(a, case)) == mention.article}
        if asked & mention.cases or not _is_own_name(mention, (party.name, *party.also), form):
            return None
        article = mention.passage.words[mention.passage.word_at(mention.start) - 1]
        written = " ".join(mention.passage.text[article.start : mention.end].split())
        return Finding("wrong-case" if asked else "wrong-gender", mention.place, {"written": Quoted(written)})


def _is_own_name(mention: PartyMention, names: tuple[str, ...], form: Form) -> bool:
    """Whether the words are a name whose gender is that of its kind: one with a word that the kind or the table inflects."""
    first = fold(mention.written.split()[0])
    forms = {fold(inflect(name.split()[0], case, form.lexicon.inflections)) for name in names for case in _CASES}
    return first in forms
