"""The screen: what stands on it, in which order, and that nothing on it can do harm."""

import re
from dataclasses import replace
from functools import partial

import pytest

from aqbcheck.engine.report import FindingShown, Report
from aqbcheck.reports import terminal
from aqbcheck.reports.canvas import Sheet

PLAIN = Sheet()
render = partial(terminal.render, version="1.2.3")


def _positions(text, *wanted):
    return [text.index(words) for words in wanted]


@pytest.mark.parametrize("name", ["conforming", "violating"])
def test_golden(report, golden, name):
    golden(f"{name}.terminal.txt", render(report(name), PLAIN))


def test_one_file_says_everything_in_order(report):
    text = render(report("violating", notes=("~$x.docx übersprungen",)), PLAIN)
    expected = (
        "ordner/schlecht.docx: Form verletzt, 4 von 4 Regeln geprüft",
        "Profil draft, Ausgabe 2025, Regelwerk aqb",
        "FEHLER AQB402 category-valid",
        "Tabelle 1, Zeile 2, Spalte 3: „Sprachkurse“",
        "„Sprachkurse“ ist keine der vier Maßnahmenarten.",
        "Ordnen Sie den Eintrag einer Maßnahmenart zu.",
        "WARNUNG AQB802",
        "HINWEIS AQB507",
        "Zwei Einfügungen zählen mit.",
        "erfüllt: § 4: 1.288.930 Euro",
        "Regeln: 1 erfüllt, 3 verletzt, 0 nicht geprüft, 0 nicht anwendbar.",
        "~$x.docx übersprungen",
    )
    assert _positions(text, *expected) == sorted(_positions(text, *expected))


def test_the_checklist_has_a_line_for_each_thing_found(report):
    lines = render(report("conforming"), PLAIN).splitlines()
    at = lines.index("Das muss die Vereinbarung haben")
    assert lines[at + 1 : at + 6] == [
        "  Abschnitte      erfüllt: §§ 1 bis 7",
        "  Maßnahmenarten  erfüllt: Ausbildungsvorbereitung",
        "                  Qualifizierungsprojekte",
        "  Budget          erfüllt: § 4: 1.288.930 Euro",
        "  Unterschriften  verletzt: nichts gefunden",
    ]


def test_a_conforming_file_says_what_was_not_checked(report):
    text = " ".join(render(report("conforming", language="en"), PLAIN).split())
    assert "Form alone was checked, by 2 of 3 rules (not checked: 0, not applicable: 1); substance was not checked" in text


@pytest.mark.parametrize("name", ["violating", "undecided", "unreadable"])
def test_only_a_conforming_file_says_so(report, name):
    assert "substance" not in render(report(name, language="en"), PLAIN)


def test_an_undecided_file_says_what_to_do(report):
    made = report("undecided")
    asked = "Sehen Sie diese Stellen selbst an; solange das offen ist, gilt die Form nicht als eingehalten."
    assert asked in " ".join(render(made, PLAIN).split())
    answers = tuple(replace(answer, severity="warning") for answer in made.files[0].answers)
    assert asked not in " ".join(render(replace(made, files=(replace(made.files[0], answers=answers),)), PLAIN).split())


def test_an_undecided_file_names_rules_and_gaps(report):
    text = render(report("undecided"), PLAIN)
    assert "AQB115 section-5-present, AQB401 category-present: Eine Stelle konnte nicht gelesen werden." in text
    assert "§ 5, nach Absatz 3: Ein Bild ist nicht lesbar. Verdeckt sein können: Beträge, Unterschriften." in text
    assert "ganze Datei: Ein Teil fehlt.\n" in text


def test_an_unreadable_file_is_one_line(report):
    line = "ordner/alt.doc: nicht lesbar. Das ist ein altes Word-Format; speichern Sie die Datei als .docx.\n"
    assert render(report("unreadable"), Sheet(width=60)) == line


def test_verbose_shows_every_answer_with_its_evidence(report):
    text = render(report("conforming"), PLAIN, verbose=True)
    assert "AQB301 budget-present: erfüllt\n    § 4, Absatz 2 (Zeile 61, Spalte 3): 1.288.930 Euro\n    eine Zahl\n" in text
    assert "AQB901 tracked-changes: nicht anwendbar. Nur eine Word-Datei kann Änderungen enthalten.\n" in text
    assert "AQB802 known-misspelling: verletzt (siehe Befunde)\n" in text


def test_quiet_shows_the_verdicts_alone(report):
    assert render(report("conforming", "violating", "unreadable", language="en"), PLAIN, quiet=True).splitlines() == [
        "ordner/gut.md: conforms, 2 of 3 rules checked",
        "ordner/schlecht.docx: violates, 4 of 4 rules checked",
        "ordner/alt.doc: unreadable. Das ist ein altes Word-Format; speichern Sie die Datei als .docx.",
    ]


def test_several_files_are_a_table_with_the_findings_below(report):
    text = render(report("conforming", "violating", "undecided", "unreadable"), Sheet(width=80))
    rows = [line.split() for line in text.splitlines()[2:6]]
    assert rows == [
        ["ordner/gut.md", "Form", "eingehalten", "2/3", "0", "1", "0"],
        ["ordner/schlecht.docx", "Form", "verletzt", "4/4", "1", "1", "1"],
        ["ordner/lücke.docx", "unentschieden", "1/3", "0", "0", "0"],
        ["ordner/alt.doc", "nicht", "lesbar"],
    ]
    below = _positions(text, "gut.md: Form", "schlecht.docx: Form", "FEHLER AQB402", "lücke.docx: unent", "alt.doc: nicht lesbar.")
    assert below == sorted(below)
    assert "Dateien: 4. Form eingehalten: 1, Form verletzt: 1, unentschieden: 1, nicht lesbar: 1." in " ".join(text.split())


def test_a_file_without_anything_to_say_is_only_in_the_table(report):
    clean = report("conforming", "conforming", "violating")
    quiet = replace(clean.files[0], path="still.md", answers=clean.files[0].answers[:1])
    assert render(replace(clean, files=(quiet, *clean.files[1:])), PLAIN).count("still.md") == 1


@pytest.mark.parametrize("width", [60, 80, 100, 200])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("names", [("violating",), ("undecided",), ("conforming",), ("conforming", "violating", "undecided")])
def test_any_width_is_kept_and_loses_nothing(report, width, language, names):
    given = report(*names, language=language)
    text = render(given, Sheet(width=width), verbose=True)
    assert max(map(len, text.splitlines())) <= width
    assert text == "\n".join(line.rstrip() for line in text.split("\n"))
    wide = render(given, Sheet(width=200), verbose=True)
    unbroken = re.sub(r"[\s─]", "", text)
    missing = [word for line in wide.splitlines()[6:] for word in line.split() if word not in unbroken]
    assert not missing


@pytest.mark.parametrize("names", [("violating",), ("conforming", "undecided")])
def test_colour_adds_nothing_but_colour(report, names):
    plain = render(report(*names), PLAIN)
    coloured = render(report(*names), Sheet(colour=True))
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_lines_can_be_drawn_in_ascii(report):
    given = report("conforming", "violating")
    assert "─" in render(given, PLAIN)
    drawn = render(given, Sheet(ascii_lines=True))
    assert "─" not in drawn
    assert re.search(r"^-{20,}$", drawn, re.MULTILINE)


HOSTILE = "[red]rot[/red] [link=x]y[/] \x1b[31m\x1b]0;t\x07 \u202egnp\u2066 \x9b1m a\r\nb :smile:"


def _hostile(report: Report) -> Report:
    def spoil(file):
        finding = FindingShown("case", "error", HOSTILE, HOSTILE, HOSTILE, replace(file.answers[0].evidence[0].location, label=HOSTILE))
        answer = replace(file.answers[0], name=HOSTILE, reason=HOSTILE, findings=(finding,))
        items = tuple(replace(item, title=HOSTILE, found=(HOSTILE,)) for item in file.checklist)
        gaps = tuple(replace(gap, reason=HOSTILE) for gap in file.gaps)
        unread = replace(answer, status="not-checked", findings=())
        return replace(file, path=HOSTILE, notes=(HOSTILE,), checklist=items, gaps=gaps, answers=(answer, unread))

    return replace(report, files=tuple(map(spoil, report.files)), notes=(HOSTILE,), rulebook=HOSTILE)


@pytest.mark.parametrize("names", [("undecided",), ("undecided", "undecided")])
def test_hostile_words_come_out_harmless_and_visible(report, names):
    text = render(_hostile(report(*names)), Sheet(width=200), verbose=True)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    for shown in ("[red]rot[/red]", "[link=x]y[/]", r"\x1b[31m\x1b]0;t\x07", r"\u202egnp\u2066", r"\x9b1m", ":smile:"):
        assert shown in text


def test_a_hostile_file_name_cannot_add_a_verdict_line(report):
    given = report("violating")
    file = replace(given.files[0], path="x.md: conforms\nx")
    assert len(render(replace(given, files=(file,)), PLAIN, quiet=True).splitlines()) == 1
