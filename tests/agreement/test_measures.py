from pathlib import Path

import pytest

from aqbcheck.agreement import understand
from aqbcheck.agreement.candidates import Measure
from aqbcheck.form import Form
from aqbcheck.readers.markdown import read_markdown

REAL = (Path(__file__).parents[2] / "fixtures/agreements/darmstadt-dieburg-2025.md").read_text(encoding="utf-8")
A, B = "Ausbildungsvorbereitung", "Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen"
C = "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung"


def measures(form: Form, text: str) -> tuple[Measure, ...]:
    return understand(read_markdown(f"## § 5 Ziele für die Umsetzung\n\n{text}".encode()), form).measures


def shown(found: tuple[Measure, ...]) -> list[tuple[str, str | None, int | None]]:
    return [(m.kind, m.category if m.kind == "category" else m.written, m.owner) for m in found]


def test_the_real_agreement(form: Form) -> None:
    found = understand(read_markdown(REAL.encode()), form).measures
    assert [m.category for m in found if m.kind == "category"] == ["preparation", "training", "qualification", "staff"]
    owned = [(found[m.owner].category, m.written) for m in found if m.kind == "project" and m.owner is not None]
    assert [category for category, _ in owned] == ["training", "training", "qualification", "qualification", "staff"]
    assert owned[1][1] == "SoWirt's"


@pytest.mark.parametrize(
    "text",
    [
        f"1. {A}\n   - Projekt X\n2. {B}\n   - Projekt Y",
        f"1. {A}\n- Projekt X\n2. {B}\n- Projekt Y",
        f"**{A}**\n\n- Projekt X\n\n**{B}**\n\n- Projekt Y",
        f"a) {A}\n\n- Projekt X\n\nb) {B}\n\n- Projekt Y",
        f"{A.upper()}\n\n- Projekt X\n\n{B}\n\n- Projekt Y",
        f"- {A}\n- Projekt X\n- {B}\n- Projekt Y",
        f"1. {A} (einschließlich Gesundheit)\n   - Projekt X\n2. {B} sowie mehr\n   - Projekt Y",
        f"| Maßnahmenart | Projekt |\n|---|---|\n| {A} | Projekt X |\n| {B} | Projekt Y |",
    ],
)
def test_ways_to_set_a_list(form: Form, text: str) -> None:
    assert shown(measures(form, text)) == [
        ("category", "preparation", None),
        ("project", "Projekt X", 0),
        ("category", "training", None),
        ("project", "Projekt Y", 2),
    ]


def test_an_unknown_category_owns_its_projects_and_a_near_one_is_named(form: Form) -> None:
    found = measures(form, f"1. {A}\n   - X\n2. Soziale Betreuung\n   - Y\n3. Ausbildung und Coaching in anerkannten Ausbildungsberufen")
    assert [(m.category, m.near) for m in found if m.kind == "category"] == [("preparation", None), (None, None), (None, "training")]
    assert [m.owner for m in found if m.kind == "project"] == [0, 2]


def test_a_project_before_the_first_category_and_one_behind_prose_have_no_owner(form: Form) -> None:
    end = "Die Förderung erfolgt auf Grundlage des Bescheides des Regierungspräsidiums Kassel."
    found = measures(form, f"- Projekt X\n\n1. {A}\n   - Projekt Y\n\n{end}\n\n- Projekt Z")
    assert [(m.written, m.owner) for m in found if m.kind == "project"] == [("Projekt X", None), ("Projekt Y", 1), ("Projekt Z", None)]


def test_a_filler_is_no_project(form: Form) -> None:
    assert shown(measures(form, f"1. {A}\n   - entfällt\n2. {B}")) == [("category", "preparation", None), ("category", "training", None)]


def test_a_label_of_words_behind_a_bullet(form: Form) -> None:
    names = [category.name for category in form.measures.categories]
    kinds = [f"* Maßnahmenart {at}: {name}\n    * Projekt {at}" for at, name in enumerate((*names, "Digitalisierung"), start=1)]
    last = [m for m in measures(form, "\n".join(kinds)) if m.kind == "category"][-1]
    assert (last.written, last.category, last.certain) == ("Digitalisierung", None, True)
    flat = [f"- Maßnahmenart {at}: {name}\n- Projekt: P{at}" for at, name in enumerate((*names, "Digitalisierung"), start=1)]
    assert [m.kind for m in measures(form, "\n".join(flat))] == ["category", "project"] * 5


@pytest.mark.parametrize("joint", [" / ", ", ", " & ", " + ", "; ", " – ", " und ", " sowie "])
def test_two_categories_on_one_line_are_none(form: Form, joint: str) -> None:
    first, *_ = measures(form, f"1. {A}{joint}{B}\n2. {C}")
    assert (first.category, first.near is not None) == (None, True)


@pytest.mark.parametrize("more", [" / Berufsorientierung", " & Sprache", ", Sprache"])
def test_what_is_joined_to_a_category_makes_it_another(form: Form, more: str) -> None:
    first, *_ = measures(form, f"1. {A}{more}\n2. {B}")
    assert (first.category, first.near) == (None, "preparation")


@pytest.mark.parametrize("more", [" (Berufsorientierung)", " sowie Sprache", ", einschließlich Sprache", ", vor allem für Frauen"])
def test_what_may_be_added_to_a_category(form: Form, more: str) -> None:
    first, *_ = measures(form, f"1. {A}{more}\n2. {B}")
    assert first.category == "preparation"


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Ausbildung und Ausbildungscoaching", "training"),
        ("Qualifizierungsprojekte", "qualification"),
        (f"{A} mit Sprachförderung", "preparation"),
        ("Ausbildung", None),
        ("Sprachförderung", None),
    ],
)
def test_a_name_cut_short_or_gone_on_with_is_near(form: Form, written: str, near: str | None) -> None:
    second = measures(form, f"1. {A if near != 'preparation' else B}\n2. {written}")[1]
    assert (second.category, second.near) == (None, near)


def test_a_running_sentence(form: Form) -> None:
    found = measures(form, f"Gefördert werden Projekte der {A} und der {B}.")
    assert [m.category for m in found] == ["preparation", "training"]
    open_ = measures(form, f"Gefördert werden Projekte der {A}, der Betreuung und der {B}.")
    assert [(m.category, m.certain) for m in open_] == [("preparation", True), (None, False), ("training", True)]


def test_in_a_flat_list_with_a_category_missing_nobody_can_tell(form: Form) -> None:
    found = measures(form, f"- {A}\n- Projekt X\n- Soziale Betreuung\n- {B}")
    assert [m.certain for m in found] == [True, False, False, True]
    names = [category.name for category in form.measures.categories]
    assert all(m.certain for m in measures(form, "\n".join(f"- {name}\n- Projekt" for name in names)))


def test_a_cell_of_figures_is_no_project(form: Form) -> None:
    found = measures(form, f"| Nr. | Maßnahmenart | Projekt | Plätze |\n|---|---|---|---|\n| 1 | {A} | | 12 |\n| 2 | {B} | Projekt X | 8 |")
    assert [m.written for m in found if m.kind == "project"] == ["Projekt X"]


HEADS = ["Maßnahmenart / Projekt", "Maßnahmenart und Projekte", "Bezeichnung"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("below", ["1.1", ""])
def test_numbers_of_rows_tell_categories_from_projects(form: Form, head: str, below: str) -> None:
    rows = f"| Nr. | {head} |\n|---|---|\n| 1. | {A} |\n| {below} | Projekt X |\n| 2. | {B} |\n| 3. | Betreuung |\n| {below} | Projekt Y |"
    assert shown(measures(form, rows)) == [
        ("category", "preparation", None),
        ("project", "Projekt X", 0),
        ("category", "training", None),
        ("category", None, None),
        ("project", "Projekt Y", 3),
    ]


@pytest.mark.parametrize(("cell", "kinds"), [("", ["category", "project"] * 3), (B, ["category", "project"] * 3)])
def test_a_row_with_the_number_of_a_category_only(form: Form, cell: str, kinds: list[str]) -> None:
    rows = (
        f"| Nr. | Maßnahmenart | Projekt |\n|---|---|---|\n| 1. | {A} | Projekt X |\n| 2. | {cell} | Projekt Y |\n| 3. | {C} | Projekt W |"
    )
    found = measures(form, rows)
    assert [m.kind for m in found] == kinds
    assert [m.category for m in found if m.kind == "category"][1:2] in ([None], ["training"])


def test_rows_that_count_projects_name_no_category(form: Form) -> None:
    rows = f"| Nr. | Maßnahmenart | Projekt |\n|---|---|---|\n| 1. | {A} | Projekt X |\n| 2. | | Projekt Y |\n| 3. | {B} | Projekt W |"
    assert [m.category for m in measures(form, rows) if m.kind == "category"] == ["preparation", "training"]


@pytest.mark.parametrize("head", HEADS)
def test_a_project_above_the_first_category_of_a_table(form: Form, head: str) -> None:
    found = measures(
        form, f"| {head} | Plätze |\n|---|---|\n| Werkstatt | 8 |\n| **{A}** | |\n| Projekt X | 9 |\n| **{B}** | |\n| Projekt Y | 7 |"
    )
    assert [(m.written, m.owner) for m in found if m.kind == "project"] == [("Werkstatt", None), ("Projekt X", 1), ("Projekt Y", 3)]


def test_a_number_with_a_blank_is_a_category_without_its_name(form: Form) -> None:
    found = measures(form, f"1. {A}\n   - Projekt X\n2. \\_\\_\\_\\_\\_\\_\n   - Projekt Y\n3. {C}\n   - Projekt Z")
    assert [(m.kind, m.category) for m in found][2] == ("category", None)


@pytest.mark.parametrize("between", ["Die Projekte beginnen am 1. April.", "Darüber hinaus:"])
def test_a_short_line_behind_a_project_ends_the_last_category(form: Form, between: str) -> None:
    found = measures(form, f"1. {A}\n   - Projekt X\n\n{between}\n\n- Projekt Y")
    assert [(m.written, m.owner) for m in found if m.kind == "project"] == [("Projekt X", 0), ("Projekt Y", None)]


@pytest.mark.parametrize("between", ["Folgende Projekte:", "nämlich:"])
def test_a_short_line_behind_a_category_leads_to_its_projects(form: Form, between: str) -> None:
    found = measures(form, f"1. {A}\n\n{between}\n\n- Projekt Y")
    assert [m.owner for m in found if m.written == "Projekt Y"] == [0]


def test_a_short_line_that_leads_to_something_else_ends_the_list(form: Form) -> None:
    found = measures(form, f"1. {A}\n   - Projekt X\n\nVoraussetzungen:\n\n- Antrag")
    assert [m.written for m in found if m.kind == "project"] == ["Projekt X"]
