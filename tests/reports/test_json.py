"""The JSON report: keys in the documented order, the same bytes each time, harmless and lossless."""

import json
from dataclasses import replace

import pytest

from aqbcheck.reports.json import render


def _keys(value):
    return list(value)


@pytest.mark.parametrize("name", ["conforming", "violating"])
def test_golden(report, golden, name):
    golden(f"{name}.json", render(report(name), "1.2.3"))


def test_keys_stand_in_the_documented_order(report):
    data = json.loads(render(report("violating", "undecided"), "1.2.3"))
    assert _keys(data) == ["schema", "tool", "rulebook", "profile", "language", "left_out", "baseline", "files", "summary"]
    file = data["files"][0]
    assert _keys(file) == ["path", "sha256", "edition", "verdict", "error", "gaps", "notes", "answers"]
    answer = file["answers"][3]
    assert _keys(answer) == ["rule", "name", "status", "severity", "reason", "known", "evidence", "findings"]
    finding = answer["findings"][0]
    assert _keys(finding) == ["case", "severity", "known", "message", "remedy", "excerpt", "location"]
    assert _keys(finding["location"]) == ["section", "block", "end_block", "label", "line", "column"]
    assert _keys(file["answers"][2]["evidence"][0]) == ["text", "location"]
    assert _keys(data["files"][1]["gaps"][0]) == ["location", "hides", "reason"]
    assert _keys(data["summary"]) == ["files", "conforms", "violates", "undecided", "unreadable"]


def test_values_are_those_of_the_report(report):
    data = json.loads(render(report("conforming", "violating", "unreadable"), "1.2.3"))
    assert data["schema"] == "aqbcheck-report/1"
    assert data["tool"] == {"name": "aqbcheck", "version": "1.2.3"}
    assert data["rulebook"] == {"id": "aqb", "sha256": "b" * 64}
    assert data["left_out"] == {"select": [], "ignore": ["AQB122"], "excerpts": True}
    assert data["summary"] == {"files": 3, "conforms": 1, "violates": 1, "undecided": 0, "unreadable": 1}
    assert data["files"][1]["answers"][3]["findings"] == [
        {
            "case": "unknown",
            "severity": "error",
            "known": False,
            "message": "„Sprachkurse“ ist keine der vier Maßnahmenarten.",
            "remedy": "Ordnen Sie den Eintrag einer Maßnahmenart zu.",
            "excerpt": "Sprachkurse",
            "location": {
                "section": None,
                "block": 50,
                "end_block": 51,
                "label": "Tabelle 1, Zeile 2, Spalte 3",
                "line": None,
                "column": None,
            },
        }
    ]
    assert data["files"][2]["error"].startswith("Das ist ein altes Word-Format")
    assert data["files"][2]["answers"] == []


def test_the_same_report_gives_the_same_characters_and_readable_umlauts(report):
    text = render(report("violating"), "1.2.3")
    assert text == render(report("violating"), "1.2.3")
    assert "Maßnahmenarten" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\u202e", "\u2066", "\u2028", "\x00", "\U000e0041", "\u00ad"])
def test_commands_to_a_terminal_are_escaped_and_not_lost(report, char):
    given = report("conforming")
    text = render(replace(given, files=(replace(given.files[0], path=f"a{char}b.md"),)), "1")
    assert char not in text
    assert json.loads(text)["files"][0]["path"] == f"a{char}b.md"


def test_a_file_name_that_is_no_text_is_shown_and_stays_json(report):
    given = report("conforming")
    text = render(replace(given, files=(replace(given.files[0], path="a\udcff.md"),)), "1")
    assert json.loads(text.encode("utf-8"))["files"][0]["path"] == "a\\udcff.md"
