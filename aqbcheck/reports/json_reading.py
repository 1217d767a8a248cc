"""A JSON report read back, as far as it has a place for the answers; whatever wrote it, it is checked for its shape."""

import json
import re
from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from aqbcheck.engine.report import Answer, FileReport, FindingShown, GapShown, LeftOut, Place, Report
from aqbcheck.reports.json import SCHEMA
from aqbcheck.texts.bilingual import Language

_SAYS_SO = re.compile(rb'"schema"[ \t\r\n]*:[ \t\r\n]*"' + SCHEMA.partition("/")[0].encode() + b"/")


class ReportFault(Exception):
    """A file that is no JSON report of this program; ``message`` is a message id, ``facts`` what its sentence asks for."""

    def __init__(self, message: str, **facts: str) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


@dataclass(frozen=True, slots=True)
class _Location:
    section: str | None
    block: int
    end_block: int
    label: str
    line: int | None
    column: int | None


@dataclass(frozen=True, slots=True)
class _Finding:
    case: str
    severity: Literal["error", "warning", "info"]
    message: str
    remedy: str
    excerpt: str
    location: _Location | None


@dataclass(frozen=True, slots=True)
class _Answer:
    rule: str
    name: str
    status: Literal["met", "violated", "not-checked", "not-applicable"]
    severity: Literal["error", "warning", "info"]
    reason: str | None
    findings: tuple[_Finding, ...]


@dataclass(frozen=True, slots=True)
class _Gap:
    location: _Location | None
    hides: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    sha256: str | None
    edition: str | None
    verdict: Literal["conforms", "violates", "undecided", "unreadable"]
    error: str | None
    gaps: tuple[_Gap, ...]
    answers: tuple[_Answer, ...]


@dataclass(frozen=True, slots=True)
class _Rulebook:
    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _LeftOut:
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    excerpts: bool


@dataclass(frozen=True, slots=True)
class _Tool:
    version: str


@dataclass(frozen=True, slots=True)
class _Report:
    schema: str
    tool: _Tool
    rulebook: _Rulebook
    profile: str
    language: Language
    left_out: _LeftOut
    files: tuple[_File, ...]


_SHAPE = TypeAdapter(_Report)


def is_report(data: bytes) -> bool:
    """Whether a file says that it is a JSON report of this program, in whatever order its keys stand."""
    start = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and _SAYS_SO.search(data) is not None


def parse(data: bytes) -> Report:
    """The report in a file, without what JSON has no place for; raises ReportFault."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ReportFault("report-not-json") from error
    found = value.get("schema") if isinstance(value, dict) else None
    if found != SCHEMA:
        shown = found if isinstance(found, str) else "–"
        raise ReportFault("report-other-schema", found=shown, known=SCHEMA)
    try:
        read = _SHAPE.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ReportFault("report-malformed", where="/".join(map(str, first["loc"])), reason=first["msg"]) from error
    left_out = LeftOut(read.left_out.select, read.left_out.ignore, read.left_out.excerpts)
    files = tuple(map(_file, read.files))
    return Report(read.rulebook.id, read.rulebook.sha256, read.profile, read.language, files, left_out=left_out, version=read.tool.version)


def _file(read: _File) -> FileReport:
    gaps = tuple(GapShown(_place(gap.location), gap.hides, gap.reason) for gap in read.gaps)
    answers = tuple(map(_answer, read.answers))
    return FileReport(read.path, read.sha256, read.edition, read.verdict, read.error, gaps, answers=answers)


def _answer(read: _Answer) -> Answer:
    return Answer(read.rule, read.name, read.status, read.severity, read.reason, findings=tuple(map(_finding, read.findings)))


def _finding(read: _Finding) -> FindingShown:
    return FindingShown(read.case, read.severity, read.message, read.remedy, read.excerpt, _place(read.location))


def _place(read: _Location | None) -> Place | None:
    if read is None:
        return None
    return Place(read.section, read.block, 0, read.end_block, 0, False, read.label, read.line, read.column)
