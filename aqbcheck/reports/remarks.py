"""What a reviewer is told in the margin of a file: a summary, then each finding at its place."""

from collections.abc import Iterator

from aqbcheck.engine.remark import Remark
from aqbcheck.engine.report import ERROR, INFO, NOT_APPLICABLE, NOT_CHECKED, WARNING, Answer, FileReport, FindingShown, GapShown, Report
from aqbcheck.reports.file_view import rules_checked
from aqbcheck.reports.finding_view import gap_says, gap_words, in_order, place_words
from aqbcheck.reports.provenance import provenance_lines
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible


def remarks(report: Report, file: FileReport, version: str) -> tuple[Remark, ...]:
    """The remarks on one file: the summary, then the findings, the gravest first, then what was not read in a place.

    ``version`` is that of the tool.
    """
    language = report.language
    whole = message("whole-file", language)
    summary = Remark(None, whole, tuple(visible(line) for line in _summary(report, file, version)))
    found = (_remark(answer, finding, language) for answer, finding in in_order(file))
    return (summary, *found, *(_unread(gap, language) for gap in file.gaps if gap.location is not None))


def _summary(report: Report, file: FileReport, version: str) -> Iterator[str]:
    language = report.language
    yield f"aqbcheck: {message(f'verdict-{file.verdict}', language)}"
    found = [finding.severity for answer in file.answers for finding in answer.findings]
    errors, warnings, infos = (found.count(severity) for severity in (ERROR, WARNING, INFO))
    yield message("remark-counts", language, errors=errors, warnings=warnings, infos=infos)
    yield message(
        "what-was-checked",
        language,
        checked=rules_checked(file),
        total=len(file.answers),
        not_checked=file.count(NOT_CHECKED),
        not_applicable=file.count(NOT_APPLICABLE),
    )
    for answer in file.answers:
        if answer.status == NOT_CHECKED:
            yield f"{message('status-not-checked', language)}: {answer.rule} {answer.name}. {answer.reason or ''}"
    for gap in file.gaps:
        yield f"{message('heading-gaps', language)}: {gap_words(gap, language)}"
    yield from file.notes
    yield from provenance_lines(report, file, version)


def _remark(answer: Answer, finding: FindingShown, language: Language) -> Remark:
    place = finding.location
    lines = [f"{message(f'severity-{finding.severity}', language)} {answer.rule} {answer.name}", finding.message]
    if finding.remedy:
        lines.append(f"{message('label-remedy', language)}: {finding.remedy}")
    where = f"{message('label-place', language)}: {place_words(place, language)}"
    return Remark(place, visible(where), tuple(visible(line) for line in lines))


def _unread(gap: GapShown, language: Language) -> Remark:
    where = f"{message('label-place', language)}: {place_words(gap.location, language)}"
    return Remark(gap.location, visible(where), tuple(map(visible, (message("heading-gaps", language), gap_says(gap, language)))))
