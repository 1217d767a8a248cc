"""The rulebook as a report shows it: its rules, and who can take a role that many can take."""

from collections.abc import Iterable

from aqbcheck.engine.report import PartyShown, Roster, RuleShown
from aqbcheck.form import Role
from aqbcheck.rulebook import Rulebook
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.safety import visible


def rules_shown(rulebook: Rulebook, profile: str, language: Language) -> tuple[RuleShown, ...]:
    """Every rule in the order of the rulebook, with what to do in this profile."""
    shown = []
    for rule in rulebook.rules:
        words = rule.words
        signed = words.remedy.signed if profile == "signed" else None
        remedy = words.remedy.de if language == "de" else words.remedy.en
        shown.append(
            RuleShown(
                rule.id,
                words.name,
                words.severity,
                words.requirement.in_(language),
                words.why.in_(language),
                signed.in_(language) if signed else remedy,
                visible(words.source),
                _group(rule.id, rulebook, language),
            )
        )
    return tuple(shown)


def rosters(rulebook: Rulebook, editions: Iterable[str], language: Language) -> tuple[Roster, ...]:
    """For each edition (a year), and each role of several parties, the parties that can take it in that year."""
    found = []
    for edition in sorted(set(editions)):
        for role in rulebook.form.roles:
            if not role.one_body:
                found.append(Roster(edition, role.id, role.label.in_(language), _parties(role, int(edition))))
    return tuple(found)


def _parties(role: Role, year: int) -> tuple[PartyShown, ...]:
    return tuple(PartyShown(role.id, party.id, party.name) for party in role.parties if party.valid_in(year))


def _group(rule_id: str, rulebook: Rulebook, language: Language) -> str:
    for group in rulebook.binding.groups:
        if rule_id.startswith(group.rules):
            return group.title.in_(language)
    return ""
