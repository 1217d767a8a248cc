"""A run as JSON: the report that other programs build on, see ``schema.py`` for its shape."""

from aqbcheck.engine.report import (
    CONFORMS,
    UNDECIDED,
    UNREADABLE,
    VIOLATES,
    Answer,
    BaselineShown,
    EvidenceShown,
    FileReport,
    FindingShown,
    GapShown,
    Place,
    Report,
)
from aqbcheck.reports.json_text import Value, json_text, whole

SCHEMA = "aqbcheck-report/1"


def render(report: Report, version: str) -> str:
    """The report as JSON text with a line break at its end; the same report gives the same characters.

    ``version`` is that of the tool.
    """
    return json_text(report_value(report, version))


def report_value(report: Report, version: str) -> dict[str, Value]:
    """The report as plain data."""
    return {
        "schema": SCHEMA,
        **provenance_value(report, version),
        "baseline": _baseline(report.baseline),
        "files": [_file(file) for file in report.files],
        "summary": {
            "files": len(report.files),
            "conforms": report.count(CONFORMS),
            "violates": report.count(VIOLATES),
            "undecided": report.count(UNDECIDED),
            "unreadable": report.count(UNREADABLE),
        },
    }


def provenance_value(report: Report, version: str) -> dict[str, Value]:
    """Where the answers of a run come from: tool, rulebook, profile, language, and what the call left out."""
    left_out = report.left_out
    return {
        "tool": {"name": "aqbcheck", "version": version},
        "rulebook": {"id": report.rulebook, "sha256": report.rulebook_sha256},
        "profile": report.profile,
        "language": report.language,
        "left_out": {"select": left_out.select, "ignore": left_out.ignore, "excerpts": left_out.excerpts},
    }


def _baseline(baseline: BaselineShown | None) -> Value:
    if baseline is None:
        return None
    return {"path": whole(baseline.path), "sha256": baseline.sha256, "gone": [whole(entry) for entry in baseline.gone]}


def _file(file: FileReport) -> Value:
    return {
        "path": whole(file.path),
        "sha256": file.sha256,
        "edition": file.edition,
        "verdict": file.verdict,
        "error": _optional(file.error),
        "gaps": [_gap(gap) for gap in file.gaps],
        "notes": [whole(note) for note in file.notes],
        "answers": [_answer(answer) for answer in file.answers],
    }


def _gap(gap: GapShown) -> Value:
    return {"location": _place(gap.location), "hides": list(gap.hides), "reason": whole(gap.reason)}


def _answer(answer: Answer) -> Value:
    return {
        "rule": answer.rule,
        "name": answer.name,
        "status": answer.status,
        "severity": answer.severity,
        "reason": _optional(answer.reason),
        "known": answer.known,
        "evidence": [_evidence(shown) for shown in answer.evidence],
        "findings": [_finding(finding) for finding in answer.findings],
    }


def _evidence(shown: EvidenceShown) -> Value:
    return {"text": whole(shown.text), "location": _place(shown.location)}


def _finding(finding: FindingShown) -> Value:
    return {
        "case": finding.case,
        "severity": finding.severity,
        "known": finding.known,
        "message": whole(finding.message),
        "remedy": whole(finding.remedy),
        "excerpt": whole(finding.excerpt),
        "location": _place(finding.location),
    }


def _place(place: Place | None) -> Value:
    if place is None:
        return None
    return {
        "section": _optional(place.section),
        "block": place.block,
        "end_block": place.end_block,
        "label": whole(place.label),
        "line": place.line,
        "column": place.column,
    }


def _optional(text: str | None) -> str | None:
    return None if text is None else whole(text)
