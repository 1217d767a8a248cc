"""A run as SARIF 2.1.0 (OASIS standard): what is wrong or open as results, every rule with its help.

A result is a finding (kind ``fail``) or a rule that could not be checked (``open``). The answers
that call for nothing stand with the file they are about, so that no viewer shows them as alarms.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from aqbcheck.engine.report import ERROR, INFO, NOT_CHECKED, UNREADABLE, WARNING, Answer, FileReport, FindingShown, Place, Report, RuleShown
from aqbcheck.reports.fingerprint import fingerprint, fingerprints
from aqbcheck.reports.json import provenance_value
from aqbcheck.reports.json_text import Value, json_text, whole
from aqbcheck.texts.messages import message

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "aqbcheckFinding/v1"
_LEVELS = {ERROR: "error", WARNING: "warning", INFO: "note"}
_DRIVE = re.compile(r"[A-Za-z]:/")


def render(report: Report, version: str) -> str:
    """The report as SARIF text with a line break at its end; ``version`` is that of the tool."""
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, version)]})


def _run(report: Report, version: str) -> Value:
    driver = {"name": "aqbcheck", "version": version, "semanticVersion": version, "rules": [_rule(rule, report) for rule in report.rules]}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"aqbcheck/{report.rulebook}/{report.profile}/"},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(file) for file in report.files],
        "results": [result for at, file in enumerate(report.files) for result in _results(file, at, report)],
        "properties": provenance_value(report, version),
    }


def _rule(rule: RuleShown, report: Report) -> Value:
    texts = [rule.requirement, rule.why, f"{message('rule-remedy', report.language)}: {rule.remedy}"]
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.requirement},
        "fullDescription": {"text": rule.why},
        "help": {"text": " ".join(texts)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]} if rule.severity in _LEVELS else {"enabled": False},
        "properties": {"tags": [rule.group] if rule.group else [], "source": rule.source},
    }


def _invocation(report: Report) -> Value:
    unreadable: list[Value] = [
        {
            "level": "error",
            "message": {"text": whole(file.error or "")},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(file.path), "index": at}}}],
        }
        for at, file in enumerate(report.files)
        if file.verdict == UNREADABLE
    ]
    notes: list[Value] = [{"level": "note", "message": {"text": whole(note)}} for note in report.notes]
    return {"executionSuccessful": not unreadable, "toolExecutionNotifications": unreadable + notes}


def _artifact(file: FileReport) -> Value:
    location: dict[str, Value] = {"uri": uri(file.path)}
    about: dict[str, Value] = {
        "verdict": file.verdict,
        "edition": file.edition,
        "answers": {answer.rule: answer.status for answer in file.answers},
        "notes": [whole(note) for note in file.notes],
        "notRead": [{"where": whole(gap.location.label) if gap.location else None, "reason": whole(gap.reason)} for gap in file.gaps],
    }
    hashes: dict[str, Value] = {"hashes": {"sha-256": file.sha256}} if file.sha256 else {}
    return {"location": location, **hashes, "properties": about}


def _results(file: FileReport, at: int, report: Report) -> Iterator[Value]:
    index = {rule.id: position for position, rule in enumerate(report.rules)}
    for answer, finding, mark in fingerprints(file):
        state: dict[str, Value] = {"baselineState": "unchanged" if finding.known else "new"} if report.baseline else {}
        yield _result(file, at, answer, index) | _failure(file, at, finding, mark) | state
    for answer in file.answers:
        if answer.status == NOT_CHECKED:
            yield _result(file, at, answer, index) | {
                "kind": "open",
                "level": "none",
                "message": {"text": whole(answer.reason or "")},
                "partialFingerprints": {FINGERPRINT: fingerprint(file.path, answer.rule, NOT_CHECKED)},
            }


def _result(file: FileReport, at: int, answer: Answer, index: dict[str, int]) -> dict[str, Value]:
    rule: dict[str, Value] = {"ruleId": answer.rule}
    if answer.rule in index:
        rule["ruleIndex"] = index[answer.rule]
    return rule | {"locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(file.path), "index": at}}}]}


def _failure(file: FileReport, at: int, finding: FindingShown, mark: str) -> dict[str, Value]:
    physical: dict[str, Value] = {"artifactLocation": {"uri": uri(file.path), "index": at}}
    place = finding.location
    if place is not None and place.line is not None:
        physical["region"] = {"startLine": place.line, **({"startColumn": place.column} if place.column is not None else {})}
    location: dict[str, Value] = {"physicalLocation": physical}
    if place is not None:
        location["logicalLocations"] = [_logical(place)]
    return {
        "kind": "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": whole(" ".join(text for text in (finding.message, finding.remedy) if text))},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: mark},
        "properties": {"case": finding.case, "excerpt": whole(finding.excerpt), "remedy": whole(finding.remedy)},
    }


def _logical(place: Place) -> Value:
    return {"name": whole(place.label), "kind": "section" if place.section else "paragraph"}


def uri(path: str) -> str:
    """A path as a URI reference: what no URI can hold is percent-encoded."""
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{quote(path[2:], safe='/')}"
    quoted = quote(path, safe="/", errors="surrogateescape")
    return f"file://{quoted}" if path.startswith("/") and not path.startswith("//") else quoted
