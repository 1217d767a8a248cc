"""A run as text for a terminal: one file as a reviewer's checklist, several as a table with the findings below."""

from collections.abc import Iterable

from rich.text import Text

from aqbcheck.engine.report import (
    CONFORMS,
    ERROR,
    INFO,
    NOT_APPLICABLE,
    NOT_CHECKED,
    UNDECIDED,
    UNREADABLE,
    VIOLATES,
    WARNING,
    FileReport,
    Report,
)
from aqbcheck.reports.canvas import Drawn, Sheet, draw, indented, lined, words
from aqbcheck.reports.file_view import (
    checklist,
    counts,
    details,
    every_answer,
    heading,
    rules_checked,
    verdict_line,
    verdict_words,
)
from aqbcheck.reports.provenance import origin_line, path_words
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message


def render(report: Report, sheet: Sheet, *, version: str, verbose: bool = False, quiet: bool = False) -> str:
    """The whole report as text; with ``quiet`` the verdicts alone, with ``verbose`` every answer too.

    ``version`` is that of the tool.
    """
    language = report.language
    if quiet:
        return draw((verdict_line(file, language) for file in report.files), sheet)
    if len(report.files) == 1:
        content = _one_file(report, report.files[0], language, verbose)
    else:
        content = _several_files(report, language, sheet, verbose)
    if report.notes:
        content += [heading("heading-run-notes", language), *(indented(words(note)) for note in report.notes)]
    if len(report.files) > report.count(UNREADABLE):
        content += [Text(""), words(origin_line(report, report.files if len(report.files) == 1 else (), version))]
    return draw(content, sheet)


def _one_file(report: Report, file: FileReport, language: Language, verbose: bool) -> list[Drawn]:
    content: list[Drawn] = [verdict_line(file, language)]
    if file.verdict == UNREADABLE:
        return content + details(file, language)
    content.append(words(_provenance(report, file, language)))
    if not any(answer.findings for answer in file.answers):
        content.append(words(message("no-findings", language)))
    content += details(file, language)
    content += checklist(file, language)
    content += [Text(""), counts(file, language)]
    if verbose:
        content += every_answer(file, language)
    if file.verdict == CONFORMS:
        checked = {"checked": rules_checked(file), "total": len(file.answers)}
        rest = {"not_checked": file.count(NOT_CHECKED), "not_applicable": file.count(NOT_APPLICABLE)}
        content += [Text(""), words(message("what-was-checked", language, **checked, **rest))]
    return content


def _several_files(report: Report, language: Language, sheet: Sheet, verbose: bool) -> list[Drawn]:
    content: list[Drawn] = [_overview(report, language, sheet)]
    for file in report.files:
        said = details(file, language)
        if verbose and file.verdict != UNREADABLE:
            said += [*checklist(file, language), Text(""), counts(file, language), *every_answer(file, language)]
        if said or file.verdict == UNREADABLE:
            content += [Text(""), verdict_line(file, language), *said]
    content += [Text(""), words(_files_counted(report, language))]
    if any(file.verdict == CONFORMS for file in report.files):
        content += [Text(""), words(message("what-was-checked-in-files", language))]
    return content


def _overview(report: Report, language: Language, sheet: Sheet) -> Drawn:
    heads = (("verdict", False), ("checked", True), ("errors", True), ("warnings", True), ("infos", True))
    table = lined(sheet, message("column-file", language), *((message(f"column-{head}", language), numbers) for head, numbers in heads))
    for file in report.files:
        cells: Iterable[str] = ("", "", "", "")
        if file.verdict != UNREADABLE:
            found = [finding.severity for answer in file.answers for finding in answer.findings]
            cells = (
                f"{rules_checked(file)}/{len(file.answers)}",
                *(str(found.count(severity)) for severity in (ERROR, WARNING, INFO)),
            )
        table.add_row(words(path_words(file, language)), verdict_words(file, language), *map(words, cells))
    return table


def _provenance(report: Report, file: FileReport, language: Language) -> str:
    return message("provenance", language, profile=report.profile, edition=file.edition or "–", rulebook=report.rulebook)


def _files_counted(report: Report, language: Language) -> str:
    return message(
        "files-counted",
        language,
        files=len(report.files),
        conforms=report.count(CONFORMS),
        violates=report.count(VIOLATES),
        undecided=report.count(UNDECIDED),
        unreadable=report.count(UNREADABLE),
    )
