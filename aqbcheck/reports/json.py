"""A run as JSON: the report that other programs build on, see ``schema.py`` for its shape."""

import json
import unicodedata

from aqbcheck.engine.report import (
    CONFORMS,
    UNDECIDED,
    UNREADABLE,
    VIOLATES,
    Answer,
    EvidenceShown,
    FileReport,
    FindingShown,
    GapShown,
    Place,
    Report,
)

SCHEMA = "aqbcheck-report/1"
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})

Value = str | int | None | dict[str, "Value"] | list["Value"]


def render(report: Report, version: str) -> str:
    """The report as JSON text with a line break at its end; the same report gives the same characters.

    ``version`` is that of the tool. Characters that could command a terminal are written as
    ``\\uXXXX``, which means the same to a program; what is no text at all in a file name is
    written as ``\\udcff`` is shown: as backslash, letters and digits.
    """
    return f"{_harmless(json.dumps(_report(report, version), ensure_ascii=False, indent=2))}\n"


def _report(report: Report, version: str) -> Value:
    return {
        "schema": SCHEMA,
        "tool": {"name": "aqbcheck", "version": version},
        "rulebook": {"id": report.rulebook, "sha256": report.rulebook_sha256},
        "profile": report.profile,
        "language": report.language,
        "files": [_file(file) for file in report.files],
        "summary": {
            "files": len(report.files),
            "conforms": report.count(CONFORMS),
            "violates": report.count(VIOLATES),
            "undecided": report.count(UNDECIDED),
            "unreadable": report.count(UNREADABLE),
        },
    }


def _file(file: FileReport) -> Value:
    return {
        "path": _whole(file.path),
        "sha256": file.sha256,
        "edition": file.edition,
        "verdict": file.verdict,
        "error": _optional(file.error),
        "gaps": [_gap(gap) for gap in file.gaps],
        "notes": [_whole(note) for note in file.notes],
        "answers": [_answer(answer) for answer in file.answers],
    }


def _gap(gap: GapShown) -> Value:
    return {"location": _place(gap.location), "hides": list(gap.hides), "reason": _whole(gap.reason)}


def _answer(answer: Answer) -> Value:
    return {
        "rule": answer.rule,
        "name": answer.name,
        "status": answer.status,
        "severity": answer.severity,
        "reason": _optional(answer.reason),
        "evidence": [_evidence(shown) for shown in answer.evidence],
        "findings": [_finding(finding) for finding in answer.findings],
    }


def _evidence(shown: EvidenceShown) -> Value:
    return {"text": _whole(shown.text), "location": _place(shown.location)}


def _finding(finding: FindingShown) -> Value:
    return {
        "case": finding.case,
        "severity": finding.severity,
        "message": _whole(finding.message),
        "remedy": _whole(finding.remedy),
        "excerpt": _whole(finding.excerpt),
        "location": _place(finding.location),
    }


def _place(place: Place | None) -> Value:
    if place is None:
        return None
    return {
        "section": _optional(place.section),
        "block": place.block,
        "end_block": place.end_block,
        "label": _whole(place.label),
        "line": place.line,
        "column": place.column,
    }


def _optional(text: str | None) -> str | None:
    return None if text is None else _whole(text)


def _whole(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _harmless(text: str) -> str:
    if all(char.isprintable() or char == "\n" for char in text):
        return text
    return "".join(_escaped(char) if char != "\n" and unicodedata.category(char) in _INVISIBLE else char for char in text)


def _escaped(char: str) -> str:
    return json.dumps(char)[1:-1]
