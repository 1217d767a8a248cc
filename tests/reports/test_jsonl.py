"""JSON lines: a line for each file, each a whole report by the published schema."""

import json

from jsonschema import Draft202012Validator

from aqbcheck.reports import json as json_report
from aqbcheck.reports.jsonl import render
from aqbcheck.reports.schema import report_schema


def test_golden(report, golden):
    golden("conforming.jsonl", render(report("conforming"), "1.2.3"))
    golden("violating.jsonl", render(report("violating"), "1.2.3"))


def test_each_line_is_the_report_of_one_file(report):
    names = ("conforming", "violating", "undecided", "unreadable")
    lines = render(report(*names), "1.2.3").split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [json.loads(json_report.render(report(name), "1.2.3")) for name in names]
    for line in lines:
        Draft202012Validator(report_schema()).validate(json.loads(line))


def test_hostile_words_make_no_further_line(hostile):
    words, report = hostile
    text = render(report, "1")
    text.encode("utf-8")
    assert len(text.splitlines()) == 2
    assert json.loads(text.splitlines()[0])["files"][0]["notes"] == [words.encode("utf-8", "backslashreplace").decode()]
