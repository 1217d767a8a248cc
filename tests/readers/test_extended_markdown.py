"""Markdown as converters write it, and tables that are aligned, drawn or pasted."""

import time

import pytest

from aqbcheck.readers.markdown import read_markdown

ROWS = [("Art", "Projekt"), ("A und B", "Startklar"), ("C", "Nord")]
TABLES = {
    "grid": "+-----+-----------+\n| Art | Projekt   |\n+=====+===========+\n| A   | Startklar |\n| und |           |\n| B   |           |\n+-----+-----------+\n| C   | Nord      |\n+-----+-----------+",
    "aligned": "  Art       Projekt\n  --------- -----------\n  A und B   Startklar\n  C         Nord",
    "without a head": "  --------- -----------\n  Art       Projekt\n  A und B   Startklar\n  C         Nord\n  --------- -----------",
    "rows of several lines": "  -----------------\n  Art   Projekt\n  ----- -----------\n  A und Startklar\n  B     \n\n  C     Nord\n  -----------------",
    "tabs": "Art\tProjekt\nA und B\tStartklar\nC\tNord",
}


def cells(text):
    return [(block.text, block.cell.row, block.cell.column) for block in read_markdown(text.encode()).blocks if block.cell]


@pytest.mark.parametrize("name", TABLES)
def test_a_table(name):
    expected = [(text, row, column) for row, texts in enumerate(ROWS) for column, text in enumerate(texts)]
    assert cells(f"Vorher.\n\n{TABLES[name]}\n\nNachher.\n") == expected
    lines = {block.text: block.line for block in read_markdown(f"Vorher.\n\n{TABLES[name]}\n\nNachher.\n".encode()).blocks}
    assert lines["Nachher."] == TABLES[name].count("\n") + 5


def test_a_cell_merged_over_rows_stands_in_the_first_of_them():
    text = "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+"
    assert cells(text) == [("a", 0, 0), ("b", 0, 1), ("c", 1, 1)]


def test_a_cell_merged_over_columns_is_not_cut_where_their_edges_are():
    text = "+-----+----------------+\n| Art | Betrag         |\n+-----+----------------+\n| Summe 1.104.500 Euro |\n| im Jahr              |\n+----------------------+"
    assert cells(text) == [("Art", 0, 0), ("Betrag", 0, 1), ("Summe 1.104.500 Euro im Jahr", 1, 0)]


@pytest.mark.parametrize(
    "text",
    ["1.\tA\n2.\tB\n3.\tC", "1. A\n\t- B\n\t- C", "Wiesbaden\n\n---------    ---------\n\nAdler    Buche", "Ort\tDatum", "A\n---\nB"],
)
def test_what_is_no_table(text):
    assert cells(text) == []


def test_marks_of_spans_divisions_and_headings():
    text = '::: {custom-style="Body"}\n## [Titel]{.smallcaps} {#titel .unnumbered}\n:::\n\n[[A]{.underline} \\[Jahr\\]]{lang="de"} [frei] [1]\n'
    assert [block.text for block in read_markdown(text.encode()).blocks] == ["Titel", "A [Jahr] [frei] [1]"]


@pytest.mark.parametrize("piece", ["-- --\n", "|\n", "+-", "[\\[", "# {#", " ", "a\tb\n", "\t", "[a]{", "\\ "])
def test_much_of_anything_takes_no_long_time(piece):
    text = "+-+-+\n" + piece * (190_000 // len(piece)) + "\nEnde"
    start = time.process_time()
    read_markdown(text.encode())
    assert time.process_time() - start < 20
