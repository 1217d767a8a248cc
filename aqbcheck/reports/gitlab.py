"""A run as a GitLab Code Quality report: a list of what a reviewer of the merge request must look at.

The format has a place for findings only. What could not be read or checked, although it could be an
error, is one of them, so that a merge request never looks clean where nothing was seen.
"""

from collections.abc import Iterator

from aqbcheck.engine.report import ERROR, INFO, NOT_CHECKED, UNREADABLE, WARNING, FileReport, Place, Report
from aqbcheck.reports.fingerprint import fingerprint, fingerprints
from aqbcheck.reports.json_text import Value, json_text, whole
from aqbcheck.reports.provenance import provenance_lines

_SEVERITIES = {ERROR: "critical", WARNING: "minor", INFO: "info"}


def render(report: Report, version: str) -> str:
    """The report as a JSON list with a line break at its end; ``version`` is that of the tool."""
    issues: list[Value] = []
    for file in report.files:
        origin = whole("\n".join(provenance_lines(report, file, version)))
        issues += [issue | {"content": {"body": origin}} for issue in _issues(file)]
    return json_text(issues)


def _issues(file: FileReport) -> Iterator[dict[str, Value]]:
    if file.verdict == UNREADABLE:
        yield _issue(file, UNREADABLE, file.error or "", "blocker", fingerprint(file.path, UNREADABLE), None)
    for answer, finding, mark in fingerprints(file):
        where = f"{finding.location.label}: " if finding.location else ""
        said = " ".join(text for text in (f"{where}{finding.message}", finding.remedy) if text)
        yield _issue(file, f"{answer.rule}/{finding.case}", said, _SEVERITIES[finding.severity], mark, finding.location)
    for answer in file.answers:
        if answer.status == NOT_CHECKED:
            severity = "major" if answer.severity == ERROR else "info"
            mark = fingerprint(file.path, answer.rule, NOT_CHECKED)
            yield _issue(file, f"{answer.rule}/{NOT_CHECKED}", f"{answer.name}: {answer.reason or ''}", severity, mark, None)


def _issue(file: FileReport, name: str, said: str, severity: str, mark: str, place: Place | None) -> dict[str, Value]:
    line = place.line if place is not None and place.line is not None else 1
    return {
        "type": "issue",
        "check_name": name,
        "description": whole(said),
        "categories": ["Compatibility"],
        "severity": severity,
        "fingerprint": mark,
        "location": {"path": whole(file.path.removeprefix("./")), "lines": {"begin": line}},
    }
