"""The table: read again by the csv module, and nothing in it computes."""

import csv
from io import StringIO

import pytest

from aqbcheck.reports.csv import render


def _rows(report):
    text = render(report, "1.2.3")
    assert text.startswith("\ufeff")
    divider = ";" if report.language == "de" else ","
    return list(csv.DictReader(StringIO(text[1:], newline=""), delimiter=divider, strict=True))


def test_golden(report, golden):
    golden("conforming.csv", render(report("conforming"), "1.2.3"))
    golden("violating.csv", render(report("violating"), "1.2.3"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_files_by_rules(report, language):
    rows = _rows(report("conforming", "violating", "undecided", "unreadable", language=language))
    assert [row["file"] for row in rows] == ["ordner/gut.md", "ordner/schlecht.docx", "ordner/lücke.docx", "ordner/alt.doc"]
    assert [row["verdict"] for row in rows] == ["conforms", "violates", "undecided", "unreadable"]
    assert [row["AQB402"] for row in rows] == ["", "violated (unknown)", "", ""]
    assert [row["AQB301"] for row in rows] == ["met", "met", "met", ""]
    assert rows[2]["AQB115"] == "not-checked"
    assert rows[3]["problem"].startswith("Das ist ein altes Word-Format")
    assert (rows[1]["errors"], rows[1]["warnings"], rows[1]["infos"]) == ("1", "1", "1")


def test_provenance(report):
    row = _rows(report("violating"))[0]
    assert row["tool"] == "aqbcheck 1.2.3"
    assert row["rulebook-sha256"] == "b" * 64
    assert row["sha256"] == "a" * 64
    assert (row["edition"], row["profile"], row["ignore"], row["excerpts"]) == ("2025", "draft", "AQB122", "yes")


def test_hostile_words_stay_in_their_cell_and_compute_nothing(hostile):
    _, report = hostile
    rows = _rows(report)
    assert len(rows) == 2
    assert all(None not in row and None not in row.values() for row in rows)
    assert all(not value.lstrip().startswith(tuple("=+-@\t\r|%")) for row in rows for value in row.values())
    assert all(value.isprintable() for row in rows for value in row.values())
