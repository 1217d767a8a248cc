"""The answers of a run, as values that every report format is made from.

All sentences are already in the report's language, all words of a document already harmless and,
where asked for, left out.
"""

from dataclasses import dataclass, field

from aqbcheck.texts.bilingual import Language

MET = "met"
VIOLATED = "violated"
NOT_CHECKED = "not-checked"
NOT_APPLICABLE = "not-applicable"
STATUSES = (MET, VIOLATED, NOT_CHECKED, NOT_APPLICABLE)

ERROR = "error"
WARNING = "warning"
INFO = "info"
SEVERITIES = (ERROR, WARNING, INFO)

CONFORMS = "conforms"
VIOLATES = "violates"
UNDECIDED = "undecided"
UNREADABLE = "unreadable"
VERDICTS = (CONFORMS, VIOLATES, UNDECIDED, UNREADABLE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a report shows it.

    ``section`` is the printed number of the section, ``None`` outside. ``block`` and
    ``end_block`` are zero-based positions of blocks (-1: before the first one); ``start`` and
    ``end`` offsets in them. ``missing`` says that something is to be put in after ``block``. ``label`` is the place in words that a person
    finds again, ``short`` its section alone where it stands in one („§ 4“). ``line`` and ``column``
    are one-based and only known for text formats.
    """

    section: str | None
    block: int
    start: int
    end_block: int
    end: int
    missing: bool
    label: str
    line: int | None
    column: int | None
    short: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """What made a rule's answer: the words (or a sentence about them) and their place."""

    text: str
    location: Place | None


@dataclass(frozen=True, slots=True)
class FindingShown:
    """What is wrong, where, and what to do.

    ``excerpt`` quotes the words concerned; ``before`` and ``after`` are the words around them in
    the same paragraph, empty where the file's words are not to be shown. ``known`` says that the
    report that this one is held against has the same finding.
    """

    case: str
    severity: str
    message: str
    remedy: str
    excerpt: str
    location: Place | None
    before: str = ""
    after: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What one rule says of one file. ``reason`` is given where it is neither met nor violated.

    ``known`` says that the rule could not be checked in the report that this one is held against either.
    """

    rule: str
    name: str
    status: str
    severity: str
    reason: str | None
    evidence: tuple[EvidenceShown, ...] = ()
    findings: tuple[FindingShown, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class GapShown:
    """A passage that was not read."""

    location: Place | None
    hides: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One of the few things that an agreement must have, and what was found.

    ``status`` is the worst of its rules: violated, not-checked, met, not-applicable.
    """

    title: str
    status: str
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyShown:
    """A party that a file's title block names, or that the form knows: its role and id, and the form's name for it."""

    role: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """All answers on one file. An unreadable file has an ``error`` and no answers."""

    path: str
    sha256: str | None
    edition: str | None
    verdict: str
    error: str | None = None
    gaps: tuple[GapShown, ...] = ()
    notes: tuple[str, ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()
    answers: tuple[Answer, ...] = ()
    parties: tuple[PartyShown, ...] = ()

    def count(self, status: str) -> int:
        """How many rules gave this answer."""
        return sum(answer.status == status for answer in self.answers)

    def has_new(self, *severities: str) -> bool:
        """Whether a finding of one of these severities is not known, or a rule that would be an error newly could not be checked."""
        findings = (finding for answer in self.answers for finding in answer.findings)
        open_ = (answer for answer in self.answers if answer.status == NOT_CHECKED and answer.severity == ERROR)
        return any(finding.severity in severities and not finding.known for finding in findings) or any(
            not answer.known for answer in open_
        )


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule of the rulebook in the report's language; ``group`` is the title of the group it belongs to."""

    id: str
    name: str
    severity: str
    requirement: str
    why: str
    remedy: str
    source: str
    group: str


@dataclass(frozen=True, slots=True)
class Roster:
    """The parties that can take a role in the agreements of one edition, a role that many can take.

    ``edition`` is the year; ``title`` says what they are.
    """

    edition: str
    role: str
    title: str
    parties: tuple[PartyShown, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a call left out: rules by the beginnings of their ids (taken, all if empty; ignored), and
    the words of the documents where ``excerpts`` is false."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    excerpts: bool = True


@dataclass(frozen=True, slots=True)
class BaselineShown:
    """The older report that a run was held against: its file, and in words the findings in it that are gone."""

    path: str
    sha256: str
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One run: the rulebook it was made with, the profile, the language, and every file.

    ``rules`` are all rules of the rulebook, asked or not; ``rosters`` one per edition that occurs;
    ``baseline`` is the older report that it was held against. ``version`` is that of the program
    that made it, where that is not the one that shows it.
    """

    rulebook: str
    rulebook_sha256: str
    profile: str
    language: Language
    files: tuple[FileReport, ...] = field(default=())
    notes: tuple[str, ...] = ()
    left_out: LeftOut = LeftOut()
    rules: tuple[RuleShown, ...] = ()
    rosters: tuple[Roster, ...] = ()
    baseline: BaselineShown | None = None
    version: str | None = None

    def count(self, verdict: str) -> int:
        """How many files have this verdict."""
        return sum(file.verdict == verdict for file in self.files)
