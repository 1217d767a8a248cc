"""A run as workflow commands of GitHub Actions: an annotation at each place, a notice on each file.

https://docs.github.com/actions describes the commands: data escapes %, CR and LF, properties also
the colon and the comma. A step shows the first ten errors, warnings and notices of each sort; the
log has them all.
"""

from collections.abc import Iterator

from aqbcheck.engine.report import ERROR, INFO, NOT_CHECKED, UNREADABLE, WARNING, FileReport, FindingShown, Place, Report
from aqbcheck.reports.provenance import path_words, provenance_lines
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

_COMMANDS = {ERROR: "error", WARNING: "warning", INFO: "notice"}


def render(report: Report, version: str) -> str:
    """One command per line; ``version`` is that of the tool."""
    lines = [line for file in report.files for line in _file(file, report, version)]
    lines += [_command("notice", "aqbcheck", note) for note in report.notes]
    return "".join(f"{line}\n" for line in lines)


def _file(file: FileReport, report: Report, version: str) -> Iterator[str]:
    language = report.language
    if file.verdict == UNREADABLE:
        yield _command("error", UNREADABLE, file.error or "", file)
    for answer in file.answers:
        for finding in answer.findings:
            title = f"{answer.rule} {answer.name} ({finding.case})"
            command = "notice" if finding.known else _COMMANDS[finding.severity]
            yield _command(command, title, _said(finding, language), file, finding.location)
    for answer in file.answers:
        if answer.status == NOT_CHECKED:
            command = "error" if answer.severity == ERROR and not answer.known else "notice"
            status = message("status-not-checked", language)
            yield _command(command, f"{answer.rule} {answer.name} ({NOT_CHECKED})", f"{status}. {answer.reason or ''}", file)
    verdict = message(f"verdict-{file.verdict}", language)
    yield _command("notice", f"{path_words(file, language)}: {verdict}", "; ".join(provenance_lines(report, file, version)), file)


def _said(finding: FindingShown, language: Language) -> str:
    where = finding.location.label if finding.location else message("whole-file", language)
    return " ".join(text for text in (f"{where}: {finding.message}", finding.remedy) if text)


def _command(name: str, title: str, said: str, file: FileReport | None = None, place: Place | None = None) -> str:
    properties = {"title": visible(title)}
    if file is not None and file.path != "-":
        properties["file"] = visible(file.path.removeprefix("./"))
    if place is not None and place.line is not None:
        properties["line"] = str(place.line)
        if place.column is not None:
            properties["col"] = str(place.column)
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(visible(said))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
