from pathlib import Path

import pytest

from aqbcheck.agreement.outline import Outline, read_outline
from aqbcheck.agreement.titles import Titles
from aqbcheck.document import Block, Document, Look
from aqbcheck.form import Form
from aqbcheck.readers.markdown import read_markdown
from aqbcheck.rulebook.form_files import load_form

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form(ROOT / "rules" / "aqb")


def outline(form: Form, text: str) -> tuple[Document, Outline]:
    document = read_markdown(text.encode())
    return document, read_outline(document, form, Titles(form))


def headings(form: Form, text: str) -> list[tuple[str, int | None, str]]:
    document, found = outline(form, text)
    return [(c.heading.kind, c.heading.number, c.heading.text(document)) for c in found.chapters]


def test_the_real_agreement_is_divided(form: Form) -> None:
    text = (ROOT / "fixtures/agreements/darmstadt-dieburg-2025.md").read_text(encoding="utf-8")
    found = headings(form, text)
    assert [(kind, number) for kind, number, _ in found] == [("part", None), *(("section", n) for n in range(1, 8))]
    assert found[5][2] == "Ziele für die Umsetzung des Landkreises Darmstadt-Dieburg"


@pytest.mark.parametrize(
    "source",
    [
        "## § 4\n\n### Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "## § 4 Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "**§4 Haushaltsmittel und Eckdaten**\n\nDas HMSI stellt Mittel.",
        "§ 4. HAUSHALTSMITTEL UND ECKDATEN\n\nDas HMSI stellt Mittel.",
        "§ 4\nHaushaltsmittel und Eckdaten\nDas HMSI stellt Mittel.",
        "§ 4\n\nHaushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "§ 4 Haushaltsmittel und Eckdaten: Das HMSI stellt Mittel.",
        "Paragraph 4 Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "## 4. Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "## § 4 neu: Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "§ 4 (neu) Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "## neu: § 4 Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "(neu) § 4 Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
        "§ 4\n\nneu: Haushaltsmittel und Eckdaten\n\nDas HMSI stellt Mittel.",
    ],
)
def test_ways_to_set_a_heading(form: Form, source: str) -> None:
    document, found = outline(form, source)
    heading = found.chapters[0].heading
    assert (heading.number, heading.text(document).rstrip(":").casefold()) == (4, "haushaltsmittel und eckdaten")
    span = found.chapters[0].spans[0]
    assert document.blocks[span.block].text[span.start : span.end].strip() == "Das HMSI stellt Mittel."


def test_a_note_on_the_draft_is_known_by_its_words_and_other_words_are_of_the_heading(form: Form) -> None:
    assert headings(form, "## § 4 alt: Haushaltsmittel und Eckdaten\n\nMittel.") == [("section", 4, "alt: Haushaltsmittel und Eckdaten")]
    assert headings(form, "## § 4 genannten Mittel gelten fort.\n\nMittel.") == []


@pytest.mark.parametrize(
    "line",
    [
        "§ 5 Abs. 2 gilt entsprechend.",
        "§ 16 SGB II bleibt unberührt.",
        "§ 4 genannten Mittel werden ausgezahlt.",
        "§§ 4 und 5 gelten entsprechend.",
        "§ 48b SGB II gilt nicht.",
        "**1.288.930 Euro**",
        "4 Plätze werden gefördert.",
    ],
)
def test_what_is_no_heading(form: Form, line: str) -> None:
    assert headings(form, f"## § 1 Ausbildungs- und Qualifizierungsbudget\n\nText.\n\n{line}") == [
        ("section", 1, "Ausbildungs- und Qualifizierungsbudget")
    ]


def test_a_lost_number_is_seen_and_a_repetition_is_none(form: Form) -> None:
    assert headings(form, "## § 1 A\n\nText.\n\n**Zielsteuerung**\n\nText.") == [("section", 1, "A"), ("section", None, "Zielsteuerung")]
    assert headings(form, "Zielsteuerung\n\n## § 6\n\n### Zielsteuerung\n\nText.") == [("section", 6, "Zielsteuerung")]


def test_an_automatic_number_can_stand_on_a_line_of_its_own(form: Form) -> None:
    blocks = (
        Block("", look=Look(centred=True, label="§ 1", depth=0)),
        Block("Ausbildungs- und Qualifizierungsbudget", look=Look(bold=True, centred=True)),
        Block("Text."),
        Block("", look=Look(label="•", depth=0)),
        Block("", look=Look(centred=True, label="§ 2", depth=0)),
        Block("Verpflichtungen der Vereinbarungspartner", look=Look(bold=True, centred=True)),
    )
    document = Document("docx", blocks)
    chapters = read_outline(document, form, Titles(form)).chapters
    assert [(chapter.heading.number, chapter.heading.text(document)) for chapter in chapters] == [
        (1, "Ausbildungs- und Qualifizierungsbudget"),
        (2, "Verpflichtungen der Vereinbarungspartner"),
    ]
    assert [[span.block for span in chapter.spans] for chapter in chapters] == [[2], []]


def test_the_page_number_of_a_typed_entry_can_stand_on_the_next_line(form: Form) -> None:
    entries = "§ 1 Ausbildungs- und Qualifizierungsbudget ........\n3\n\n§ 2 Verpflichtungen der Vereinbarungspartner ........ 4"
    section = "## § 1 Ausbildungs- und Qualifizierungsbudget\n\nText."
    assert headings(form, f"{entries}\n\n{section}") == [("section", 1, "Ausbildungs- und Qualifizierungsbudget")]


def test_nothing_behind_an_annex_is_a_section(form: Form) -> None:
    document, found = outline(form, "## § 1 A\n\nText.\n\n## Anlage 1\n\n## § 2 B\n\nMehr.")
    assert len(found.chapters) == 1
    assert [heading.text(document) for heading in found.annexes] == ["Anlage 1"]


def test_a_document_without_any_heading_is_read(form: Form) -> None:
    _, found = outline(form, "Nur ein Absatz.")
    assert (len(found.front), found.chapters, found.annexes) == (1, (), ())
