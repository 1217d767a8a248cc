"""From an agreement and a rulebook to the report on one file."""

from collections.abc import Sequence
from dataclasses import replace

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.partners import partners
from aqbcheck.document import Location
from aqbcheck.engine.answers import Selection, Verdict, answer_all
from aqbcheck.engine.places import Places
from aqbcheck.engine.report import (
    CONFORMS,
    ERROR,
    MET,
    NOT_APPLICABLE,
    NOT_CHECKED,
    UNDECIDED,
    UNREADABLE,
    VIOLATED,
    VIOLATES,
    Answer,
    ChecklistItem,
    EvidenceShown,
    FileReport,
    FindingShown,
    GapShown,
    PartyShown,
)
from aqbcheck.form import Form
from aqbcheck.readers.errors import ReadingError
from aqbcheck.rulebook import Rulebook
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.facts import Quoted, fill
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import excerpt

MOST_FINDINGS = 20_000
"""Findings on one document: each is told with its place."""
_WORST = (VIOLATED, NOT_CHECKED, MET, NOT_APPLICABLE)


def judge(
    agreement: Agreement,
    rulebook: Rulebook,
    *,
    profile: str,
    language: Language,
    path: str,
    sha256: str,
    edition: int | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    excerpts: bool = True,
    factor: int = 1,
) -> FileReport:
    """Every rule's answer on an agreement, and the verdict that follows from them.

    ``edition`` is a year; without it, that of the agreement counts, or the newest where it names none. Who can be
    a party and which dates fit goes by the agreement's own year, whichever edition is used. Raises ReadingError for
    more findings than the bound times ``factor``.
    """
    own = _own_year(agreement)
    year, notes = _edition(own, rulebook, edition, language)
    form = replace(rulebook.form, edition=year, year=own or year)
    verdicts = answer_all(agreement, rulebook, form, Selection(profile, select, ignore))
    if sum(len(verdict.outcome.findings) for verdict in verdicts) > MOST_FINDINGS * factor:
        raise ReadingError("agreement-over-findings", most=MOST_FINDINGS * factor)
    places = Places(agreement, form.lexicon.section.signs[0], language, excerpts)
    writer = _Writer(places, profile, language, excerpts)
    answers = tuple(map(writer.answer, verdicts))
    document = agreement.document
    return FileReport(
        path=path,
        sha256=sha256,
        edition=str(year),
        verdict=_verdict(answers),
        gaps=tuple(GapShown(places.place(gap.place), tuple(sorted(gap.hides)), message(gap.reason, language)) for gap in document.gaps),
        notes=(*notes, *(message(note.message, language, **dict(note.facts)) for note in document.notes)),
        checklist=_checklist(rulebook, answers, language),
        answers=answers,
        parties=_parties(agreement, form),
    )


def unreadable(path: str, sha256: str | None, error: str, others: tuple[str, ...] = ()) -> FileReport:
    """The report on a file that could not be used, with the sentence that says why, and those of further faults."""
    return FileReport(path=path, sha256=sha256, edition=None, verdict=UNREADABLE, error=error, notes=others)


def _own_year(agreement: Agreement) -> int | None:
    """The first year of the title block."""
    years = (year.value for year in agreement.years if year.passage is agreement.title.passage and not year.period)
    return next(years, None)


def _edition(year: int | None, rulebook: Rulebook, asked: int | None, language: Language) -> tuple[int, tuple[str, ...]]:
    editions = rulebook.binding.editions
    if asked is not None:
        return asked, ()
    if year is None:
        return max(editions), (message("note-year", language, edition=max(editions)),)
    if year in editions:
        return year, ()
    nearest = min(editions, key=lambda edition: abs(edition - year))
    return nearest, (message("note-edition", language, year=year, edition=nearest),)


def _parties(agreement: Agreement, form: Form) -> tuple[PartyShown, ...]:
    """Who is named as a party, each once, in the order of the form's roles."""
    named = ((role, mention.party) for role in form.roles for mention in partners(agreement, form, role.id, ()))
    return tuple(PartyShown(role.id, party, role.party(party).name) for role, party in dict.fromkeys(named))


def _verdict(answers: Sequence[Answer]) -> str:
    if any(finding.severity == ERROR for answer in answers for finding in answer.findings):
        return VIOLATES
    if any(answer.status == NOT_CHECKED and answer.severity == ERROR for answer in answers):
        return UNDECIDED
    return CONFORMS


def _checklist(rulebook: Rulebook, answers: Sequence[Answer], language: Language) -> tuple[ChecklistItem, ...]:
    by_id = {answer.rule: answer for answer in answers}
    items = []
    for entry in rulebook.binding.checklist:
        asked = [by_id[name] for name in entry.rules]
        status = min((answer.status for answer in asked), key=_WORST.index)
        found = dict.fromkeys(_found(seen) for answer in asked for seen in answer.evidence)
        items.append(ChecklistItem(entry.title.in_(language), status, tuple(found)))
    return tuple(items)


def _found(seen: EvidenceShown) -> str:
    """The words with the section they stand in; a heading names its section itself."""
    short = seen.location.short if seen.location else ""
    return f"{short}: {seen.text}" if short and not seen.text.startswith(short) else seen.text


class _Writer:
    """Puts verdicts into sentences."""

    def __init__(self, places: Places, profile: str, language: Language, excerpts: bool) -> None:
        self._places = places
        self._profile = profile
        self._language = language
        self._excerpts = excerpts

    def answer(self, verdict: Verdict) -> Answer:
        """The answer of one rule in words."""
        rule, outcome = verdict.rule, verdict.outcome
        evidence = tuple(
            EvidenceShown(fill("{fact}", {"fact": seen.fact}, self._language, self._excerpts), self._places.place(seen.place))
            for seen in outcome.evidence
        )
        findings = []
        for finding in outcome.findings:
            words = rule.words.cases[finding.case]
            sentence = words.de if self._language == "de" else words.en
            before, after = self._places.around(finding.place) if self._excerpts else ("", "")
            findings.append(
                FindingShown(
                    case=finding.case,
                    severity=rule.severity_of(finding.case, self._profile),
                    message=fill(sentence, finding.facts, self._language, self._excerpts),
                    remedy=rule.remedy_of(finding.case, self._profile, self._language),
                    excerpt=self._excerpt(finding.place),
                    location=self._places.place(finding.place),
                    before=before,
                    after=after,
                )
            )
        shown = () if verdict.status == NOT_APPLICABLE else evidence
        return Answer(rule.id, rule.words.name, verdict.status, rule.words.severity, self._reason(verdict), shown, tuple(findings))

    def _excerpt(self, place: Location) -> str:
        words = self._places.quotable(place)
        if not words:
            return ""
        return excerpt(words) if self._excerpts else fill("{words}", {"words": Quoted(words)}, self._language, excerpts=False)

    def _reason(self, verdict: Verdict) -> str | None:
        if not verdict.reason or verdict.status == MET:
            return None
        where = self._places.place(verdict.where)
        return message(
            verdict.reason,
            self._language,
            rules=", ".join(verdict.rules),
            where=where.label if where else "",
            profile=self._profile,
        )
