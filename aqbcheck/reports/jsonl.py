"""A run as JSON lines: each file's report on a line of its own, in the shape of the JSON report.

A program can read it line by line while other runs append to it; every line names where its
answers come from.
"""

from dataclasses import replace

from aqbcheck.engine.report import Report
from aqbcheck.reports.json import report_value
from aqbcheck.reports.json_text import json_text


def render(report: Report, version: str) -> str:
    """One line per file, in the order of the run; ``version`` is that of the tool."""
    runs = (replace(report, files=(file,)) for file in report.files)
    return "".join(json_text(report_value(run, version), indent=None) for run in runs)
