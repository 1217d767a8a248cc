import pytest

from aqbcheck.language.normalise import normalise

SUSPENDED = frozenset({"und", "oder", "sowie", "bzw"})


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("1.288.930\u00a0Euro", "1.288.930 Euro"),
        ("1\u202f288\u2009930 Euro", "1 288 930 Euro"),
        ("Haushalts\u00admittel", "Haushaltsmittel"),
        ("Pra\u0308ambel", "Präambel"),
        ("Quali\ufb01zierung", "Qualifizierung"),
        ("Main\u2011Kinzig\u2013Kreis", "Main-Kinzig-Kreis"),
        ("ein- gebunden", "eingebunden"),
        ("ein-\ngebunden", "eingebunden"),
        ("Ausbildungs- und Qualifizierungsbudget", "Ausbildungs- und Qualifizierungsbudget"),
        ("Ausbildungs-\nund Qualifizierungsbudget", "Ausbildungs-\nund Qualifizierungsbudget"),
        ("„Betrag“ «Name»\tX\nY", "„Betrag“ «Name»\tX\nY"),
        ("A\u2028B", "A\nB"),
    ],
)
def test_plain_characters(raw: str, plain: str) -> None:
    assert normalise(raw, SUSPENDED).text == plain


def test_every_character_leads_back_to_where_it_stood() -> None:
    raw = "a\u00adb ein- gebunden \ufb01x Pra\u0308a z"
    normal = normalise(raw)
    for plain, original in [("b", "b"), ("gebunden", "gebunden"), ("x", "x"), ("z", "z")]:
        assert normal.original(normal.text.index(plain)) == raw.index(original)


def test_an_ordinary_text_has_no_map() -> None:
    normal = normalise("Das Budget beträgt 1.000 Euro.")
    assert (normal.stops, normal.shifts) == ((), ())
    assert normal.original(7) == 7
