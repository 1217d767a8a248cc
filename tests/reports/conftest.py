"""Reports as values, made by hand: every status, severity and kind of place occurs."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from aqbcheck.engine.report import (
    Answer,
    ChecklistItem,
    EvidenceShown,
    FileReport,
    FindingShown,
    GapShown,
    Place,
    Report,
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


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report of the files with these names ("conforming", "violating", "undecided", "unreadable")."""

    def make(*names: str, language: str = "de", notes: tuple[str, ...] = ()) -> Report:
        files = tuple(FILES[name] for name in names)
        return Report("aqb", "b" * 64, "draft", language, files, notes)

    return make
