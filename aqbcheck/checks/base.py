"""What every kind of check has in common.

A kind is a frozen dataclass whose fields are the parameters that a rule gives it: text, whole
numbers, truth values and tuples of these. It reads candidates and section texts, and answers
with cases and facts; it knows no rule, no severity, no sentence and no profile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Protocol

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Slot
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact


@dataclass(frozen=True, slots=True)
class NameOf:
    """Says of a parameter that it is the id of something in the form; loading a rulebook checks it.

    ``what``: ``section``, ``part``, ``role``, ``region``; ``phrase`` says that it is a phrase,
    which must be one and name known candidates only.
    """

    what: str


SectionId = Annotated[str, NameOf("section")]
PartId = Annotated[str, NameOf("part")]
RoleId = Annotated[str, NameOf("role")]
PhraseText = Annotated[str, NameOf("phrase")]
RegionId = Annotated[str, NameOf("region")]
"""A section, a part, or one of: title, subject, headings, header, footer, footnote, end, body."""

TEXT = "text"
AMOUNTS = "amounts"
MARKS = "marks"
STRUCTURE = "structure"
MEASURES = "measures"
SIGNATURES = "signatures"
BODY = "body"
"""The region that is the whole body of the document."""


@dataclass(frozen=True, slots=True)
class Case:
    """A way in which a rule can be broken.

    An *offence* is something that is there and is wrong; else the case is an *absence*:
    something that is due is not there, and a passage that was not read may hold it. ``facts``
    gives the sort of each fact that the case states.
    """

    offence: bool
    facts: Mapping[str, type[Fact]] = field(default_factory=dict)


def absence(**facts: type[Fact]) -> Case:
    """A case of something that is not there."""
    return Case(offence=False, facts=facts)


def offence(**facts: type[Fact]) -> Case:
    """A case of something that is there and is wrong."""
    return Case(offence=True, facts=facts)


@dataclass(frozen=True, slots=True)
class Finding:
    """A case that was met with, its facts and its place.

    ``cause`` is the stretch that is the whole cause, for "one place, one finding"; it is the
    place itself unless given.
    """

    case: str
    place: Location
    facts: Mapping[str, Fact] = field(default_factory=dict)
    cause: Location | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that a check relied on: a fact and where it stands."""

    fact: Fact
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found.

    ``judged`` is false where there was nothing to judge. ``slots`` are the blanks that stand at
    the place of the value which the check judges. ``undecided`` are places of which the check
    itself cannot tell.
    """

    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    slots: tuple[Slot, ...] = ()
    judged: bool = True
    undecided: tuple[Location, ...] = ()


NOTHING = Outcome(judged=False)
"""There was nothing to judge."""


class Check(Protocol):
    """A kind of check with its parameters filled in."""

    kind: ClassVar[str]
    seeks: ClassVar[str]

    @property
    def cases(self) -> Mapping[str, Case]:
        """The ways in which it can be broken; the same for every rule of a kind, or named by its parameters."""

    @property
    def regions(self) -> tuple[str, ...]:
        """Where it looks: ids of sections, parts and regions of the form."""

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge an agreement."""
