"""The words around a finding: shortened, but between words."""

import pytest
from answering import AGREEMENTS, MARKDOWN, answers_on, rulebook

from aqbcheck.agreement import understand
from aqbcheck.document import Block, Document, Location
from aqbcheck.document.block import Cell, Look
from aqbcheck.engine.places import Places
from aqbcheck.readers import read_document
from aqbcheck.texts.safety import excerpt


def test_the_words_around_a_finding_are_cut_between_words():
    text = (AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8")
    before, after = "Vorangestellte Wörter " * 30, " und nachgestellte Wörter" * 30
    long = text.replace("964.310,00 €", f"{before}96431,00 €{after}", 1)
    (finding,) = answers_on(long.encode(), MARKDOWN)["AQB303"].findings
    assert finding.excerpt == "96431,00 €"
    assert finding.before.startswith(("… Vorangestellte ", "… Wörter "))
    assert finding.before.endswith("Wörter ")
    assert finding.after.startswith(" und nachgestellte")
    assert finding.after.endswith((" und …", " nachgestellte …", " Wörter …"))
    assert all(150 < len(words) < 210 for words in (finding.before, finding.after))


def test_a_word_without_end_is_cut_inside():
    text = (AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8").replace("964.310,00 €", f"{'x' * 500}/96431,00 €", 1)
    for finding in answers_on(text.encode(), MARKDOWN)["AQB303"].findings:
        assert len(finding.before) < 210


@pytest.mark.parametrize("words", ["a", "kurz und gut", "wort " * 90, "x" * 2_000, "lang und breit " * 400])
@pytest.mark.parametrize("count", [1, 2, 3, 120, 450])
def test_of_a_stretch_as_long_as_a_book_the_same_words_are_quoted(words, count):
    text = "\n\n".join(f"{words} {number}" for number in range(count))
    agreement = understand(read_document(text.encode()[:190_000], MARKDOWN), rulebook().form)
    places, last = Places(agreement, "§", "de"), len(agreement.document.blocks) - 1
    for location in (Location(0, 0, last, 3), Location(0, 1, 0, 900), Location(last // 2, 0, last, 5)):
        assert excerpt(places.quotable(location)) == excerpt(places.words(location))


EMPTIED = {
    "its first paragraph": ([Block("")], "§ 4, Absatz 1", "§ 4"),
    "a later paragraph": ([Block("Vorspann."), Block("")], "§ 4, Absatz 2", "§ 4"),
    "a cell": ([Block("Vorspann."), Block("", cell=Cell(0, 1, 0))], "§ 4, Tabelle 1, Zeile 2, Spalte 1", "§ 4"),
    "a cell below the heading": ([Block("", cell=Cell(0, 1, 0))], "§ 4, Tabelle 1, Zeile 2, Spalte 1", "§ 4"),
    "an entry of a list": (
        [Block("Zwei:"), Block("eins", look=Look(depth=0)), Block("", look=Look(depth=0))],
        "§ 4, 2. Listenpunkt",
        "§ 4",
    ),
}


@pytest.mark.parametrize("emptied", EMPTIED)
def test_what_holds_no_word_any_more_lies_in_the_section_around_it(emptied):
    own, label, short = EMPTIED[emptied]
    heading = Block("§ 4 Haushaltsmittel und Eckdaten", look=Look(level=2))
    blocks = (Block("Zielvereinbarung 2025", look=Look(level=1)), heading, *own, Block("Der Landkreis Fulda erhält 5 Euro."))
    blocks += (Block("§ 5 Ziele", look=Look(level=2)), Block("Nichts."), Block("", part="header"))
    places = Places(understand(Document("docx", blocks), rulebook().form), "§", "de")
    place = places.place(Location(1 + len(own), 0, 1 + len(own), 0))
    assert (place.section, place.label, place.short) == ("4", label, short)
    assert places.place(Location(len(blocks) - 1, 0, len(blocks) - 1, 0)).label == "Kopfzeile, Absatz 1"
