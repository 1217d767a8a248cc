import pytest

from aqbcheck.texts.facts import Named, Number, Quoted, Sign, fields, fill
from aqbcheck.texts.safety import excerpt, visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mrot", "\\x1b[31mrot"),
        ("a\u202eb", "a\\u202eb"),
        ("Haushalts\u00admittel", "Haushaltsmittel"),
        ("eins\n zwei\u00a0drei", "eins zwei drei"),
        ("\udcff", "\\udcff"),
        ("[bold]§ 4 „Ä“", "[bold]§ 4 „Ä“"),
    ],
)
def test_nothing_commands_the_terminal(raw: str, shown: str) -> None:
    assert visible(raw) == shown


def test_a_long_excerpt_keeps_both_ends() -> None:
    short = excerpt("Anfang " + "x" * 500 + " Ende", 40)
    assert short.startswith("Anfang")
    assert short.endswith("Ende")
    assert len(short) <= 40


@pytest.mark.parametrize("piece", ["wort ", " ", "\u00ad", "a" + " " * 300, "\x1b"])
@pytest.mark.parametrize("count", [1, 19, 20, 21, 40, 41, 79, 80, 81, 400])
def test_of_a_long_text_the_same_ends_are_shown_as_of_the_whole(piece: str, count: int) -> None:
    text = f" Anfang {piece * count} Ende "
    shown = visible(text).strip()
    assert excerpt(text, 40) == (shown if len(shown) <= 40 else f"{shown[:18].rstrip()} … {shown[-18:].lstrip()}")


def test_facts_by_sort() -> None:
    facts = {
        "w": Quoted("0 Euro\x07"),
        "p": Named("Landkreis X", (("genitive", "des Landkreises X"),), "district X"),
        "n": Number(200000),
        "s": Sign("§ 4"),
    }
    sentence = "{w} {p} {p:genitive} {n} {s}"
    assert fields(sentence) == {"w", "p", "n", "s"}
    assert fill(sentence, facts, "de") == "0 Euro\\x07 Landkreis X des Landkreises X 200.000 § 4"
    assert fill(sentence, facts, "en", excerpts=False) == "[…] district X district X 200,000 § 4"
