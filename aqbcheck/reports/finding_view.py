"""How findings, and the places they point to, look on the screen."""

from collections.abc import Iterable

from rich.text import Text

from aqbcheck.engine.report import ERROR, INFO, SEVERITIES, WARNING, Answer, FileReport, FindingShown, GapShown, Place
from aqbcheck.reports.canvas import Drawn, indented, joined, labelled, words
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

STYLES = {ERROR: "bold red", WARNING: "yellow", INFO: "cyan"}


def in_order(file: FileReport) -> list[tuple[Answer, FindingShown]]:
    """All findings of a file: the gravest first, those of one severity in the order of the document."""
    found = [(answer, finding) for answer in file.answers for finding in answer.findings]
    return sorted(found, key=lambda pair: (SEVERITIES.index(pair[1].severity), position(pair[1].location), pair[0].rule))


def findings(found: Iterable[tuple[Answer, FindingShown]], language: Language) -> list[Drawn]:
    """Each finding: severity, id and name of the rule; below, where, what is wrong, what to do."""
    content: list[Drawn] = []
    for answer, finding in found:
        style = STYLES[finding.severity]
        content.append(joined(Text(message(f"severity-{finding.severity}", language), style=style), f"  {answer.rule} {answer.name}"))
        rows = [
            (message("label-place", language), _where(finding, language)),
            (message("label-wrong", language), finding.message),
            (message("label-remedy", language), finding.remedy),
        ]
        content.append(indented(labelled((label, text) for label, text in rows if text)))
    return content


def place_words(place: Place | None, language: Language) -> str:
    """The place as a person finds it again, with line and column where the format has them."""
    if place is None:
        return message("whole-file", language)
    if place.line is None:
        return place.label
    sort = "line" if place.column is None else "line-column"
    return f"{place.label} ({message(sort, language, line=place.line, column=place.column or 0)})"


def gap_words(gap: GapShown, language: Language) -> str:
    """Which passage was not read, why, and what it may hide."""
    return f"{place_words(gap.location, language)}: {gap_says(gap, language)}"


def gap_says(gap: GapShown, language: Language) -> str:
    """Why a passage was not read, and what it may hide."""
    things = ", ".join(message(f"hides-{thing}", language) for thing in gap.hides)
    hides = message("gap-hides", language, things=things) if things else ""
    return f"{gap.reason} {hides}".rstrip()


def evidence(answer: Answer, language: Language) -> list[Drawn]:
    """Where each piece of an answer's evidence stands, and what it is; without a place the text alone."""
    lines = (f"{place_words(shown.location, language)}: {shown.text}" if shown.location else shown.text for shown in answer.evidence)
    return [indented(words(line), steps=2) for line in lines]


def _where(finding: FindingShown, language: Language) -> str:
    place = place_words(finding.location, language)
    if not finding.excerpt:
        return place
    return f"{place}: {message('quoted', language, words=finding.excerpt)}"


def position(place: Place | None) -> tuple[int, int]:
    """Where a place stands among others: the file as a whole first."""
    return (-1, -1) if place is None else (place.block, place.start)
