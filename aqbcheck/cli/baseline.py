"""Reports of earlier runs, read from their files."""

import hashlib
from pathlib import Path

from aqbcheck.cli.faults import CommandFault
from aqbcheck.engine.baseline import against
from aqbcheck.engine.report import Report
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.source import read_source
from aqbcheck.reports.json_reading import ReportFault, parse
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message


def with_baseline(report: Report, path: str) -> Report:
    """The report with everything marked that the JSON report in a file has too; raises CommandFault."""
    data = source(path, report.language)
    return against(report, parsed(data, path, report.language), path.replace("\\", "/"), hashlib.sha256(data).hexdigest())


def source(path: str, language: Language) -> bytes:
    """The bytes of a file; raises CommandFault where it cannot be read."""
    try:
        return read_source(Path(path))
    except ReadingError as error:
        reason = message(error.message, language, **error.facts)
        raise CommandFault("report-not-usable", path=path, reason=reason) from error


def parsed(data: bytes, path: str, language: Language) -> Report:
    """The JSON report in a file; raises CommandFault where it is none."""
    try:
        return parse(data)
    except ReportFault as fault:
        reason = message(fault.message, language, **fault.facts)
        raise CommandFault("report-not-usable", path=path, reason=reason) from fault
