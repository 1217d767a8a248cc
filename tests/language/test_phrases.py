import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqbcheck.language.phrases import holds, parse, table_of
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


WORDS = ("a", "b", "ab", "ba", "abba")
PHRASES = ("a", "b a", "a*", "*b", "*b*", "a … b", "b* … a … ab", "<x>", "a <x>", "<x> … b", "a a", "a … a")


@given(
    st.lists(st.sampled_from(PHRASES), max_size=4, unique=True).map(tuple),
    st.lists(st.sampled_from(WORDS), max_size=9),
    st.dictionaries(st.integers(0, 8), st.integers(1, 3), max_size=3),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
)
def test_a_table_finds_what_its_phrases_find(phrases, row, lengths, stretch):
    written = words(" ".join(row))
    start, end = (min(at, len(row)) for at in sorted(stretch))
    spans = {"x": {at: at + length for at, length in lengths.items()}}
    table = table_of(phrases)
    parsed = [parse(phrase) for phrase in phrases]
    first = [place for phrase in parsed if (place := phrase.find(written, start, end, spans))]
    each = {
        at: [place[1] for phrase in parsed if (place := phrase.find(written, at, end, spans)) and place[0] == at]
        for at in range(start, end)
    }
    assert holds(phrases, written, start, end, spans) == bool(first)
    assert min((place[0] for place, _ in table.everywhere(written, start, end, spans)), default=None) == min(
        (place[0] for place in first), default=None
    )
    assert {at: sorted(stop for _, stop in table.whole_at(written, at, end, spans)) for at in each} == {
        at: sorted(stops) for at, stops in each.items()
    }
    assert table.ends_at(written, start, end, spans) == any(end in stops for stops in each.values())
