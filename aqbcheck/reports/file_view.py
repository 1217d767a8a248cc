"""How the answers on one file look on the screen."""

from rich.text import Text

from aqbcheck.engine.report import (
    CONFORMS,
    ERROR,
    MET,
    NOT_APPLICABLE,
    NOT_CHECKED,
    UNDECIDED,
    UNREADABLE,
    VIOLATED,
    VIOLATES,
    Answer,
    FileReport,
)
from aqbcheck.reports.canvas import Drawn, OneLine, indented, joined, labelled, words
from aqbcheck.reports.finding_view import evidence, findings, gap_words, in_order
from aqbcheck.reports.provenance import path_words
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

_VERDICT_STYLES = {CONFORMS: "bold green", VIOLATES: "bold red", UNDECIDED: "bold yellow", UNREADABLE: "bold magenta"}
_STATUS_STYLES = {MET: "green", VIOLATED: "red", NOT_CHECKED: "yellow", NOT_APPLICABLE: ""}


def verdict_words(file: FileReport, language: Language) -> Text:
    """The verdict in words, in its colour."""
    return Text(message(f"verdict-{file.verdict}", language), style=_VERDICT_STYLES[file.verdict])


def rules_checked(file: FileReport) -> int:
    """How many rules were really judged on this file."""
    return file.count(MET) + file.count(VIOLATED)


def verdict_line(file: FileReport, language: Language) -> OneLine:
    """The file, its verdict, and how much was checked or why nothing was: always one line."""
    if file.verdict == UNREADABLE:
        return OneLine(joined(f"{path_words(file, language)}: ", verdict_words(file, language), f". {file.error or ''}"))
    checked = message("rules-checked", language, checked=rules_checked(file), total=len(file.answers))
    known = any(finding.known for answer in file.answers for finding in answer.findings) and not file.has_new(ERROR)
    remark = f", {message('baseline-no-new-error', language)}" if known else ""
    return OneLine(joined(f"{path_words(file, language)}: ", verdict_words(file, language), f", {checked}{remark}"))


def details(file: FileReport, language: Language) -> list[Drawn]:
    """What has to be said of a file in any case: findings, what could not be checked or read, notes."""
    content: list[Drawn] = []
    found = in_order(file)
    if found:
        content += [heading("heading-findings", language), *findings(found, language)]
    content += _not_checked(file, language)
    content += _gaps(file, language)
    if file.notes:
        content += [heading("heading-notes", language), *(indented(words(note)) for note in file.notes)]
    return content


def checklist(file: FileReport, language: Language) -> list[Drawn]:
    """The few things that the agreement must have, whether they are there, and what was found."""
    rows: list[tuple[str | Text, str | Text]] = []
    for item in file.checklist:
        status = Text(message(f"status-{item.status}", language), style=_STATUS_STYLES[item.status])
        first, *others = item.found or (message("nothing-found", language),)
        rows.append((item.title, joined(status, f": {first}")))
        rows += [("", other) for other in others]
    return [heading("heading-checklist", language), indented(labelled(rows))] if rows else []


def counts(file: FileReport, language: Language) -> Text:
    """How many rules gave which answer."""
    return words(
        message(
            "counts",
            language,
            met=file.count(MET),
            violated=file.count(VIOLATED),
            not_checked=file.count(NOT_CHECKED),
            not_applicable=file.count(NOT_APPLICABLE),
        )
    )


def every_answer(file: FileReport, language: Language) -> list[Drawn]:
    """Each rule's answer with its reason and its evidence."""
    content: list[Drawn] = [heading("heading-answers", language)] if file.answers else []
    for answer in file.answers:
        status = Text(message(f"status-{answer.status}", language), style=_STATUS_STYLES[answer.status])
        content.append(indented(joined(f"{answer.rule} {answer.name}: ", status, _remark(answer, language))))
        content += evidence(answer, language)
    return content


def heading(message_id: str, language: Language) -> Text:
    """A heading inside the report, a blank line above it."""
    return Text(f"\n{message(message_id, language)}", style="bold")


def _remark(answer: Answer, language: Language) -> str:
    if answer.reason:
        return f". {answer.reason}"
    return f" ({message('answer-see-findings', language)})" if answer.findings else ""


def _not_checked(file: FileReport, language: Language) -> list[Drawn]:
    by_reason: dict[str, list[str]] = {}
    for answer in file.answers:
        if answer.status == NOT_CHECKED:
            by_reason.setdefault(answer.reason or "", []).append(f"{answer.rule} {answer.name}")
    rows = [indented(words(f"{', '.join(rules)}: {reason}")) for reason, rules in by_reason.items()]
    if any(answer.status == NOT_CHECKED and answer.severity == ERROR for answer in file.answers):
        rows.append(indented(words(message("not-checked-errors", language))))
    return [heading("heading-not-checked", language), *rows] if rows else []


def _gaps(file: FileReport, language: Language) -> list[Drawn]:
    if not file.gaps:
        return []
    return [heading("heading-gaps", language), *(indented(words(gap_words(gap, language))) for gap in file.gaps)]
