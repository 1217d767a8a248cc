import pytest

from aqbcheck.language.phrases import parse
from aqbcheck.language.words import words


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("Rechtskreis*", "die Rechtskreise SGB II", "Rechtskreise"),
        (
            "regional* Ausbildungs- und Arbeitsmarktstrategie*",
            "der regionalen Ausbildungs- und Arbeitsmarktstrategie",
            "regionalen Ausbildungs- und Arbeitsmarktstrategie",
        ),
        (
            "Bescheid* … Regierungspräsidium",
            "Bescheides vom 2.8. des Regierungspräsidium",
            "Bescheides vom 2.8. des Regierungspräsidium",
        ),
        ("*bürgermeister*", "die Oberbürgermeisterin", "Oberbürgermeisterin"),
        ("Straße", "in der STRASSE", "STRASSE"),
        ("Präambel", "Praeambel", "Praeambel"),
        ("Umsetzung", "Umsetzungen", None),
        ("a … b", "b a", None),
    ],
)
def test_phrases_match_words(phrase: str, text: str, found: str | None) -> None:
    written = words(text)
    place = parse(phrase).find(written, 0, len(written), {})
    assert (text[written[place[0]].start : written[place[1] - 1].end] if place else None) == found


def test_a_name_stands_for_a_candidate() -> None:
    written = words("stellt dem Landkreis Kassel Mittel zur Verfügung")
    phrase = parse("stellt dem <district>")
    assert phrase.names() == {"district"}
    assert phrase.find(written, 0, len(written), {"district": {2: 4}}) == (0, 4)
    assert phrase.find(written, 0, len(written), {}) is None


def test_a_phrase_needs_a_word() -> None:
    with pytest.raises(ValueError, match="no word"):
        parse("…")
