"""A report held against an older one: what was known then is marked, what is new alone counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from aqbcheck.engine.matching import UNJUDGED, changes, counterparts
from aqbcheck.engine.report import ERROR, NOT_CHECKED, SEVERITIES, UNREADABLE, Answer, BaselineShown, FileReport, FindingShown, Report
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message


def against(report: Report, old: Report, path: str, sha256: str) -> Report:
    """The report with everything marked that an older one has too: the same rule, case, section and words, no graver now.

    ``path`` and ``sha256`` are the older report's file. A verdict stays what it is; a note says
    where nothing is new, and which entries of the older report can go.
    """
    words = report.left_out.excerpts and old.left_out.excerpts
    language = report.language
    files: list[FileReport] = []
    gone: list[str] = []
    absent: list[str] = []
    for before, now in counterparts(old.files, report.files, renamed=False):
        if now is None:
            if before is not None:
                absent.append(message("baseline-absent-file", language, path=before.path))
        elif before is None or UNREADABLE in (before.verdict, now.verdict):
            files.append(now)
        else:
            known, over = _marked(before, now, language, words=words)
            files.append(known)
            gone += over
    shown = BaselineShown(path, sha256, tuple(gone))
    notes = [*(message("baseline-entry", language, entry=entry) for entry in gone), *absent, *_differences(old, report)]
    return replace(report, files=tuple(files), notes=(*report.notes, *notes), baseline=shown)


def _marked(before: FileReport, now: FileReport, language: Language, *, words: bool) -> tuple[FileReport, list[str]]:
    """A file's report with what is known marked, and the entries of the older one that nothing answers to any more."""
    found = changes(before, now, words=words)
    same = ((change.old[1], change.new[1]) for change in found if change.exact and change.old and change.new)
    known = {id(finding) for earlier, finding in same if SEVERITIES.index(finding.severity) >= SEVERITIES.index(earlier.severity)}
    unread = {answer.rule for answer in before.answers if answer.status == NOT_CHECKED and not _gaps(now) - _gaps(before)}
    answers = tuple(_answer(answer, known, unread, language) for answer in now.answers)
    gone = [_entry(now, *change.old) for change in found if change.old and not change.exact and change.kind != UNJUDGED]
    file = replace(now, answers=answers)
    if answers != now.answers and not file.has_new(ERROR):
        file = replace(file, notes=(*file.notes, message("baseline-nothing-new", language)))
    return file, gone


def _differences(old: Report, report: Report) -> Iterable[str]:
    """What the two reports were made with, where that differs."""
    if old.rulebook_sha256 != report.rulebook_sha256:
        yield message("compare-other-rules", report.language)
    if old.profile != report.profile:
        yield message("compare-other-profile", report.language, old=old.profile, new=report.profile)
    if not (old.left_out.excerpts and report.left_out.excerpts):
        yield message("compare-without-words", report.language)


def _gaps(file: FileReport) -> Counter[tuple[str | None, tuple[str, ...]]]:
    """What was not read, by section and what it may hide."""
    return Counter((gap.location.section if gap.location else None, gap.hides) for gap in file.gaps)


def _answer(answer: Answer, known: set[int], unread: set[str], language: Language) -> Answer:
    if answer.status == NOT_CHECKED:
        return replace(answer, known=answer.rule in unread)
    findings = tuple(_known(finding, language) if id(finding) in known else finding for finding in answer.findings)
    return replace(answer, findings=findings)


def _known(finding: FindingShown, language: Language) -> FindingShown:
    return replace(finding, known=True, message=f"{message('baseline-known', language)} {finding.message}")


def _entry(file: FileReport, answer: Answer, finding: FindingShown) -> str:
    where = finding.location.label if finding.location else ""
    return ", ".join(part for part in (file.path, f"{answer.rule} {answer.name} ({finding.case})", where, finding.excerpt) if part)
