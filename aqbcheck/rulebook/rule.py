"""Rules and the rulebook as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from aqbcheck.checks import Check
from aqbcheck.form import Form
from aqbcheck.texts.bilingual import Bilingual, Language

Severity = Literal["error", "warning", "info", "off"]


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do, and what to do where the agreement is signed already."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    de: str
    en: str
    signed: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class CaseWords:
    """What a rule says in one case of its kind; severity and remedy where they differ from the rule's.

    ``profiles`` gives the severity by profile.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    de: str
    en: str
    severity: Severity | None = None
    profiles: Mapping[str, Severity] = field(default_factory=dict)
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule as it stands in its file; ``check`` is the kind and its parameters, not yet made."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    name: str
    rank: str
    severity: Severity
    check: Mapping[str, Any]
    requirement: Bilingual
    why: Bilingual
    remedy: Remedy
    cases: Mapping[str, CaseWords]
    source: str
    needs: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its words and the check that they belong to."""

    words: RuleWords
    check: Check

    @property
    def id(self) -> str:
        """The stable id."""
        return self.words.id

    def holds_in(self, profile: str) -> bool:
        """Whether the rule is asked in a profile at all."""
        return not self.words.profiles or profile in self.words.profiles

    def severity_of(self, case: str, profile: str) -> Severity:
        """How grave a case is in a profile; ``off`` where it is no finding."""
        words = self.words.cases[case]
        return words.profiles.get(profile) or words.severity or self.words.severity

    def remedy_of(self, case: str, profile: str, language: Language) -> str:
        """What to do in a case; in the profile of signed agreements in its own words where it has any."""
        remedy = self.words.cases[case].remedy or self.words.remedy
        if profile == "signed" and remedy.signed:
            return remedy.signed.in_(language)
        return remedy.de if language == "de" else remedy.en


@dataclass(frozen=True, slots=True)
class ChecklistEntry:
    """One of the few things that an agreement must have, and the rules that say whether it is there."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    title: Bilingual
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules that belong together for a reader: all whose id begins with one of ``rules``."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    title: Bilingual
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """The rulebook's own file: what belongs to it. ``editions`` are years, ``ranks`` stand highest first."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    title: Bilingual
    editions: tuple[int, ...]
    profiles: tuple[str, ...]
    ranks: tuple[str, ...]
    rules: tuple[str, ...]
    checklist: tuple[ChecklistEntry, ...]
    groups: tuple[RuleGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Form and rules, with a digest of the files they were read from."""

    binding: Binding
    form: Form
    rules: tuple[Rule, ...]
    sha256: str

    @property
    def id(self) -> str:
        """The id by which a call names the rulebook."""
        return self.binding.id

    def rule(self, rule_id: str) -> Rule:
        """The rule with this id; raises KeyError."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)
