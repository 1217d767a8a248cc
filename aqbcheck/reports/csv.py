"""A run as a table for a spreadsheet: a row per file, a column per rule.

Nothing in it is a formula: a cell that a spreadsheet would compute gets an apostrophe before it.
In a German report cells are divided by semicolons, which is what a German spreadsheet expects. The
text begins with a byte order mark, without which Excel spoils the umlauts.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from aqbcheck.engine.report import ERROR, INFO, VIOLATED, WARNING, Answer, FileReport, Report
from aqbcheck.reports.provenance import run_facts
from aqbcheck.texts.safety import visible

_COMPUTED = tuple("=+-@|%\t\r＝＋－＠")
_BYTE_ORDER_MARK = "\ufeff"
_DIVIDERS = {"de": ";", "en": ","}


def render(report: Report, version: str) -> str:
    """The table with a head; lines end as RFC 4180 says. ``version`` is that of the tool.

    Heads and answers are the names that the JSON report uses. A violated rule's cell names the
    cases in brackets.
    """
    out = StringIO()
    table = csv.writer(out, delimiter=_DIVIDERS[report.language], lineterminator="\r\n")
    facts = run_facts(report, version)
    rules = list(dict.fromkeys(answer.rule for file in report.files for answer in file.answers))
    table.writerow(["file", "verdict", "errors", "warnings", "infos", "edition", "sha256", "not_read", "problem", *rules, *facts])
    for file in report.files:
        answers = {answer.rule: answer for answer in file.answers}
        row = [*_about(file), *(_answer(answers.get(rule)) for rule in rules), *facts.values()]
        table.writerow([_cell(text) for text in row])
    return f"{_BYTE_ORDER_MARK}{out.getvalue()}"


def _about(file: FileReport) -> Iterator[str]:
    severities = [finding.severity for answer in file.answers for finding in answer.findings]
    yield from (file.path, file.verdict)
    yield from (str(severities.count(severity)) if file.answers else "" for severity in (ERROR, WARNING, INFO))
    yield from (file.edition or "", file.sha256 or "", str(len(file.gaps)), file.error or "")


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return ""
    if answer.status != VIOLATED:
        return answer.status
    return f"{answer.status} ({', '.join(finding.case for finding in answer.findings)})"


def _cell(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_COMPUTED) else shown
