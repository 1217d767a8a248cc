"""The comparison: hostile words in both reports are harmless, in text and in JSON, and reports come back as they went."""

import json
from dataclasses import replace

import pytest

from aqbcheck.engine.report import Report
from aqbcheck.reports.canvas import Sheet
from aqbcheck.reports.comparison import compare, render, render_json
from aqbcheck.reports.json import render as render_report
from aqbcheck.reports.json_reading import is_report, parse


def test_hostile_words_are_text(hostile):
    _, made = hostile
    file = made.files[0]
    emptied = replace(file, answers=tuple(replace(answer, status="met", findings=()) for answer in file.answers))
    for old, new in (
        (made, made),
        (replace(made, files=(emptied,)), replace(made, files=(file,))),
        (made, replace(made, files=(emptied,))),
    ):
        comparison = compare(old, new)
        text = render(comparison, Sheet(100), "1")
        assert all(char == "\n" or char.isprintable() for char in text)
        data = render_json(comparison, "1")
        assert all(char == "\n" or char.isprintable() for char in data)
        assert json.loads(data)["schema"] == "aqbcheck-comparison/1"


def test_a_report_read_back_is_the_same_report(report):
    made = report("conforming", "violating", "undecided", "unreadable")
    data = render_report(made, "1").encode("utf-8")
    assert is_report(data)
    again = parse(data)
    assert [file.path for file in again.files] == [file.path for file in made.files]
    for pair in compare(made, again).pairs:
        assert all(change.kind == "open" and change.exact for change in pair.changes)
    assert (again.profile, again.rulebook_sha256, again.left_out) == (made.profile, made.rulebook_sha256, made.left_out)


def test_a_report_is_known_in_whatever_order_its_keys_stand(report):
    text = render_report(report("violating"), "1")
    assert is_report(json.dumps(json.loads(text), sort_keys=True).encode("utf-8"))
    assert not is_report(b'{"$schema": "agreement.schema.json", "title": "aqbcheck-report/1"}')


def test_a_hostile_report_can_be_read_back(hostile):
    _, made = hostile
    again = parse(render_report(made, "1").encode("utf-8"))
    assert isinstance(again, Report)
    assert all(change.exact for pair in compare(again, again).pairs for change in pair.changes)


def test_reports_of_other_programs_and_editions_say_so(report):
    made = report("conforming")
    (file,) = made.files
    old = replace(made, version="0.9", files=(replace(file, edition="2024"),))
    told = " ".join(render(compare(old, made), Sheet(100), "1.0").split())
    assert "verschiedenen Versionen des Programms (0.9, 1.0)" in told
    assert "nach verschiedenen Ausgaben (2024, 2025)" in told
    assert "Älterer Bericht: aqbcheck 0.9, Regelwerk aqb" in told
    assert "Neuerer Bericht: aqbcheck 1.0, Regelwerk aqb" in told
    value = json.loads(render_json(compare(old, made), "1.0"))
    assert [value[side]["tool"]["version"] for side in ("old", "new")] == ["0.9", "1.0"]
    assert parse(render_report(made, "0.9").encode("utf-8")).version == "0.9"


@pytest.mark.parametrize("odd", ["\ud800", "\x1b[31m", "\u202e"])
def test_odd_words_of_a_report_that_was_read_are_harmless(report, odd):
    value = json.loads(render_report(report("violating"), "1"))
    value["tool"]["version"] = value["profile"] = value["rulebook"]["id"] = odd
    value["files"][0] |= {"path": odd, "edition": odd, "sha256": odd}
    for answer in value["files"][0]["answers"]:
        answer["rule"] = answer["name"] = odd
    old = parse(json.dumps(value).encode("utf-8"))
    made = compare(old, report("violating"))
    for text in (render(made, Sheet(100), "1"), render_json(made, "1")):
        assert odd not in text
        assert text.encode("utf-8")
    assert json.loads(render_json(made, "1"))["old"]["profile"] == odd.replace("\ud800", "\\ud800")
