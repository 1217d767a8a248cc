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
