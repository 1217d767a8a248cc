import pytest

from aqbcheck.language.sentences import is_complete, sentences

SHORT = frozenset({"abs", "nr", "sog"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eins. Zwei.", ["Eins.", "Zwei."]),
        ("Am 2. August 2025. Danach", ["Am 2. August 2025.", "Danach"]),
        ("der sog. Stillen Reserve", ["der sog. Stillen Reserve"]),
        ("nach § 4. Abweichungen", ["nach § 4.", "Abweichungen"]),
        ("in Höhe von\n\n1.288.930 Euro\naus", ["in Höhe von\n\n1.288.930 Euro\naus"]),
        ("z. B. Kurse", ["z. B. Kurse"]),
        ("Wirklich? Ja!", ["Wirklich?", "Ja!"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in sentences(text, (), SHORT)] == expected


def test_a_break_ends_a_sentence() -> None:
    assert sentences("eins zwei", (5,), SHORT) == ((0, 5), (5, 9))


@pytest.mark.parametrize(
    ("text", "complete"),
    [("Es gilt.", True), ("Zielsteuerung", False), ("gemäß Abs.", True), ("", False), ("Ja!“", True)],
)
def test_a_complete_sentence(text: str, complete: bool) -> None:
    assert is_complete(text, SHORT) is complete
