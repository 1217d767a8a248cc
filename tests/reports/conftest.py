"""Reports as values, made by hand: every status, severity and kind of place occurs.

The files that golden tests compare with lie in ``golden/``; with the environment variable
``WRITE_GOLDEN`` set, the tests write them anew instead, for a person to look at.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from aqbcheck.engine.report import (
    Answer,
    ChecklistItem,
    EvidenceShown,
    FileReport,
    FindingShown,
    GapShown,
    LeftOut,
    PartyShown,
    Place,
    Report,
    Roster,
    RuleShown,
)

FIGURE = Place("4", 31, 0, 31, 14, missing=False, label="§ 4, Absatz 2", line=61, column=3)
AFTER_FIVE = Place("5", 40, 0, 40, 0, missing=True, label="§ 5, nach Absatz 3", line=None, column=None)
CELL = Place(None, 50, 4, 51, 9, missing=False, label="Tabelle 1, Zeile 2, Spalte 3", line=None, column=None)

BUDGET_MET = Answer(
    "AQB301", "budget-present", "met", "error", None, evidence=(EvidenceShown("1.288.930 Euro", FIGURE), EvidenceShown("eine Zahl", None))
)
CATEGORIES_VIOLATED = Answer(
    "AQB402",
    "category-valid",
    "violated",
    "error",
    None,
    findings=(
        FindingShown(
            "unknown",
            "error",
            "„Sprachkurse“ ist keine der vier Maßnahmenarten.",
            "Ordnen Sie den Eintrag einer Maßnahmenart zu.",
            "Sprachkurse",
            CELL,
            before="Maßnahmen: ",
            after=" für Erwachsene",
        ),
    ),
)
WORDING_VIOLATED = Answer(
    "AQB802",
    "known-misspelling",
    "violated",
    "warning",
    None,
    findings=(FindingShown("found", "warning", "Ein Fachwort ist falsch geschrieben.", "Schreiben Sie es richtig.", "", AFTER_FIVE),),
)
FORMAT_VIOLATED = Answer(
    "AQB507",
    "signature-date-format",
    "violated",
    "info",
    None,
    findings=(FindingShown("different", "info", "Die Daten sind verschieden geschrieben.", "", "2.8.2025", None),),
)
NOT_CHECKED = Answer("AQB115", "section-5-present", "not-checked", "error", "Eine Stelle konnte nicht gelesen werden.")
NOT_APPLICABLE = Answer("AQB901", "tracked-changes", "not-applicable", "error", "Nur eine Word-Datei kann Änderungen enthalten.")

CONFORMING = FileReport(
    path="ordner/gut.md",
    sha256="a" * 64,
    edition="2025",
    verdict="conforms",
    checklist=(
        ChecklistItem("Abschnitte", "met", ("§§ 1 bis 7",)),
        ChecklistItem("Maßnahmenarten", "met", ("Ausbildungsvorbereitung", "Qualifizierungsprojekte")),
        ChecklistItem("Budget", "met", ("§ 4: 1.288.930 Euro",)),
        ChecklistItem("Unterschriften", "violated", ()),
    ),
    answers=(BUDGET_MET, WORDING_VIOLATED, NOT_APPLICABLE),
)
VIOLATING = replace(
    CONFORMING,
    path="ordner/schlecht.docx",
    verdict="violates",
    answers=(FORMAT_VIOLATED, WORDING_VIOLATED, BUDGET_MET, CATEGORIES_VIOLATED),
    notes=("Zwei Einfügungen zählen mit.",),
)
UNDECIDED = replace(
    CONFORMING,
    path="ordner/lücke.docx",
    verdict="undecided",
    gaps=(GapShown(AFTER_FIVE, ("amounts", "marks"), "Ein Bild ist nicht lesbar."), GapShown(None, (), "Ein Teil fehlt.")),
    answers=(BUDGET_MET, NOT_CHECKED, replace(NOT_CHECKED, rule="AQB401", name="category-present")),
)
UNREADABLE = FileReport(
    "ordner/alt.doc", None, None, "unreadable", error="Das ist ein altes Word-Format; speichern Sie die Datei als .docx."
)
FILES = {"conforming": CONFORMING, "violating": VIOLATING, "undecided": UNDECIDED, "unreadable": UNREADABLE}

DISTRICT = PartyShown("district", "1", "Landkreis Erfunden")
OTHER = PartyShown("district", "2", "Stadt Ausgedacht")
ROSTER = Roster("2025", "district", "Gebietskörperschaft", (DISTRICT, OTHER))


def _rule(answer: Answer, group: str) -> RuleShown:
    requirement = f"Die Regel {answer.name} gilt."
    return RuleShown(answer.rule, answer.name, answer.severity, requirement, "Damit es stimmt.", "Holen Sie es nach.", "§ 4", group)


RULES = (
    _rule(NOT_CHECKED, "Gliederung"),
    _rule(BUDGET_MET, "Budget"),
    _rule(replace(NOT_CHECKED, rule="AQB401", name="category-present"), "Maßnahmen"),
    _rule(CATEGORIES_VIOLATED, "Maßnahmen"),
    _rule(FORMAT_VIOLATED, "Unterschriften"),
    _rule(WORDING_VIOLATED, "Text"),
    _rule(NOT_APPLICABLE, "Datei"),
)
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "]]><x/>",
    '=HYPERLINK("http://x")',
    "@SUM(1)",
    "\n::error::gefälscht",
    "%0A::error::gefälscht",
    "[Klick](javascript:alert(1))",
    "![Bild](http://x/y.png)",
    "| Zelle |",
    "`Code`",
    "\x1b[31mrot",
    "\u202egedreht",
    "\x00",
    "{{ 7*7 }}",
    "\ufffe",
    "{\\rtf1",
    "\udcff",
)


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report of the files with these names ("conforming", "violating", "undecided", "unreadable")."""

    def make(*names: str, language: str = "de", notes: tuple[str, ...] = ()) -> Report:
        files = tuple(FILES[name] for name in names)
        return Report("aqb", "b" * 64, "draft", language, files, notes, LeftOut(ignore=("AQB122",)), RULES, (ROSTER,))

    return make


@pytest.fixture
def filled(report) -> Callable[[str], Report]:
    """Makes a report that has these words wherever words of a file can be."""

    def make(words: str) -> Report:
        place = replace(FIGURE, label=f"§ {words}", short=words)
        finding = FindingShown("unknown", "error", f"Befund {words}", f"Abhilfe {words}", words, place, words, words)
        answers = (
            replace(CATEGORIES_VIOLATED, findings=(finding, replace(finding, excerpt=f"{words} zwei"))),
            replace(WORDING_VIOLATED, findings=(replace(finding, severity="warning"),)),
            replace(BUDGET_MET, evidence=(EvidenceShown(words, place),)),
            replace(NOT_CHECKED, reason=words),
        )
        checklist = (ChecklistItem("Budget", "met", (words,)),)
        gaps = (GapShown(place, ("text",), words),)
        judged = replace(
            VIOLATING, path=f"{words}.md", answers=answers, notes=(words,), gaps=gaps, checklist=checklist, parties=(DISTRICT,)
        )
        broken = replace(UNREADABLE, path=f"{words}/alt.doc", error=words)
        return replace(report(), files=(judged, broken), notes=(words,))

    return make


@pytest.fixture(params=HOSTILE, ids=ascii)
def hostile(request, filled) -> tuple[str, Report]:
    """Words that would do harm somewhere, and a report that has them wherever words of a file can be."""
    return request.param, filled(request.param)


@pytest.fixture
def all_hostile(filled) -> Report:
    """One report that has all the words that would do harm somewhere, each set in files of its own."""
    reports = [filled(words) for words in HOSTILE]
    notes = tuple(note for each in reports for note in each.notes)
    return replace(reports[0], files=tuple(file for each in reports for file in each.files), notes=notes)


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with the file of this name in ``golden/``."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("WRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.read_bytes().decode("utf-8") == text

    return compare
