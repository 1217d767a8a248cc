"""The job summary: read by a CommonMark parser with tables, and nothing of a file is markup in it."""

import re

import pytest
from markdown_it import MarkdownIt

from aqbcheck.reports.markdown import escaped, render

PARSER = MarkdownIt("gfm-like", {"linkify": False, "html": True})


def test_golden(report, golden):
    golden("conforming.md", render(report("conforming"), "1.2.3"))
    golden("violating.md", render(report("violating"), "1.2.3"))


def _text(html):
    return re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def test_what_a_reader_sees(report):
    text = _text(PARSER.render(render(report("conforming", "violating", "undecided", "unreadable"), "1.2.3")))
    for words in (
        "ordner/schlecht.docx: Form verletzt",
        "FEHLER AQB402 category-valid (unknown)",
        "Tabelle 1, Zeile 2, Spalte 3: „Sprachkurse“",
        "Ordnen Sie den Eintrag einer Maßnahmenart zu.",
        "AQB115 section-5-present: nicht geprüft. Eine Stelle konnte nicht gelesen werden.",
        "Das ist ein altes Word-Format",
        "aqbcheck 1.2.3",
        "b" * 64,
        "a" * 64,
        "Weggelassen: die Regeln AQB122",
    ):
        assert words in text


@pytest.mark.parametrize(
    "words", ["1. Eins", "12) Zwölf", "- Strich", "+ Plus", "# Titel", "=== x", "> Zitat", "a_b_c *d*", "\\|", "x ~~y~~", "&amp;", "a  \\"]
)
def test_escaped_words_come_out_as_they_are(words):
    for frame in ("{}\n", "- {}\n", "| Kopf |\n| --- |\n| {} |\n"):
        html = PARSER.render(frame.format(escaped(words)))
        assert re.sub(r"\s+", " ", words) in _text(html)
        assert not re.search(r"<(h\d|em|strong|ol|blockquote|s|a|img)\b", html)


def test_hostile_words_are_text(hostile):
    words, report = hostile
    text = render(report, "1")
    html = PARSER.render(text)
    assert not re.search(r"<(script|img|a|x|code|iframe)\b", html)
    assert all(char == "\n" or char.isprintable() for char in text)
    assert set(re.findall(r"<(\w+)", text)) == {"details", "summary"}
    if words.isprintable():
        assert f"Befund {words}" in _text(html)
