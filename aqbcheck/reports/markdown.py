"""A run as Markdown for the summary of a CI job: a table of the files, the findings below, every answer folded away.

Everything from a file is escaped: it makes no link, no picture, no markup and no formula. The marks
are those of GitHub Flavored Markdown, which GitLab reads too.
"""

import re
from collections.abc import Iterator

from aqbcheck.engine.report import NOT_CHECKED, UNREADABLE, Answer, FileReport, FindingShown, Report
from aqbcheck.reports.finding_view import in_order, place_words
from aqbcheck.reports.provenance import file_rows, path_words, run_rows
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

_MARKS = re.compile(r"[!#$&*<>@\[\\\]_`{|}~]|^[-+=]|(?<=^\d)[.)]|:(?=\S)|(?<=www)\.", re.IGNORECASE)
"""What could be markup: signs that are so anywhere, those that are so at the beginning of a line, and
those that make a link of an address."""
_LONG_NUMBER = re.compile(r"^(\d{2,9})([.)])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;"}


def render(report: Report, version: str) -> str:
    """The report as Markdown with a line break at its end; ``version`` is that of the tool."""
    language = report.language
    lines = [f"## aqbcheck: {message('summary-title', language)}", "", *_overview(report, language)]
    for file in report.files:
        lines += ["", f"### {escaped(path_words(file, language))}: {message(f'verdict-{file.verdict}', language)}"]
        lines += _file(file, language)
    if report.notes:
        lines += ["", *(f"- {escaped(note)}" for note in report.notes)]
    lines += ["", "---", "", *(f"- {escaped(label)}: {escaped(text)}" for label, text in run_rows(report, version))]
    return "".join(f"{line}\n" for line in lines)


def escaped(text: str) -> str:
    """A text as Markdown that shows it as it is, on one line."""
    shown = _MARKS.sub(lambda mark: _ENTITIES.get(mark[0], f"\\{mark[0]}"), visible(text).strip())
    return _LONG_NUMBER.sub(r"\1\\\2", shown)


def _overview(report: Report, language: Language) -> Iterator[str]:
    heads = ("file", "verdict", "checked", "errors", "warnings", "infos")
    yield _row(message(f"column-{head}", language) for head in heads)
    yield _row("---" for _ in heads)
    for file in report.files:
        found = [finding.severity for answer in file.answers for finding in answer.findings]
        counts = [str(found.count(severity)) for severity in ("error", "warning", "info")]
        checked = f"{sum(answer.status in ('met', 'violated') for answer in file.answers)}/{len(file.answers)}"
        cells = ["", "", "", ""] if file.verdict == UNREADABLE else [checked, *counts]
        yield _row([escaped(path_words(file, language)), message(f"verdict-{file.verdict}", language), *cells])


def _file(file: FileReport, language: Language) -> Iterator[str]:
    if file.verdict == UNREADABLE:
        yield from ("", escaped(file.error or ""))
    found = in_order(file)
    if found:
        yield ""
    for answer, finding in found:
        yield from _finding(answer, finding, language)
    not_checked = [answer for answer in file.answers if answer.status == NOT_CHECKED]
    remarks = [f"{answer.rule} {answer.name}: {message('status-not-checked', language)}. {answer.reason or ''}" for answer in not_checked]
    remarks += [f"{place_words(gap.location, language)}: {gap.reason}" for gap in file.gaps]
    remarks += file.notes
    if remarks:
        yield from ("", *(f"- {escaped(remark)}" for remark in remarks))
    yield from ("", *(f"- {escaped(label)}: {escaped(text)}" for label, text in file_rows(file, language)))
    if file.answers:
        yield from _answers(file, language)


def _finding(answer: Answer, finding: FindingShown, language: Language) -> Iterator[str]:
    severity = message(f"severity-{finding.severity}", language)
    quoted = f": {message('quoted', language, words=finding.excerpt)}" if finding.excerpt else ""
    place = f"{place_words(finding.location, language)}{quoted}"
    yield f"- **{severity} {answer.rule}** {escaped(answer.name)} ({escaped(finding.case)})"
    for text in (place, finding.message, finding.remedy):
        if text:
            yield f"  - {escaped(text)}"


def _answers(file: FileReport, language: Language) -> Iterator[str]:
    yield from ("", f"<details><summary>{message('heading-answers', language)}</summary>", "")
    yield _row(message(head, language) for head in ("rule-column", "rule-name", "column-answer", "column-reason"))
    yield _row(["---"] * 4)
    for answer in file.answers:
        said = answer.reason or "; ".join(shown.text for shown in answer.evidence)
        yield _row([answer.rule, escaped(answer.name), message(f"status-{answer.status}", language), escaped(said)])
    yield from ("", "</details>")


def _row(cells: Iterator[str] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"
