"""The words around a finding: shortened, but between words."""

import pytest
from answering import AGREEMENTS, MARKDOWN, answers_on, rulebook

from aqbcheck.agreement import understand
from aqbcheck.document import Location
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
    agreement = understand(read_document(text.encode()[:250_000], MARKDOWN), rulebook().form)
    places, last = Places(agreement, "§", "de"), len(agreement.document.blocks) - 1
    for location in (Location(0, 0, last, 3), Location(0, 1, 0, 900), Location(last // 2, 0, last, 5)):
        assert excerpt(places.quotable(location)) == excerpt(places.words(location))
