"""GitLab Code Quality: a plain list with the fields that GitLab requires, nothing unseen left out."""

import json

import pytest

from aqbcheck.reports.gitlab import render


def _issues(report):
    issues = json.loads(render(report, "1.2.3"))
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(issue["location"]["lines"]["begin"], int)
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith("./")
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    return issues


def test_golden(report, golden):
    golden("conforming.gitlab.json", render(report("conforming"), "1.2.3"))
    golden("violating.gitlab.json", render(report("violating"), "1.2.3"))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("conforming", [("AQB802/found", "minor")]),
        ("violating", [("AQB507/different", "info"), ("AQB802/found", "minor"), ("AQB402/unknown", "critical")]),
        ("undecided", [("AQB115/not-checked", "major"), ("AQB401/not-checked", "major")]),
        ("unreadable", [("unreadable", "blocker")]),
    ],
)
def test_what_a_reviewer_must_look_at(report, name, found):
    assert [(issue["check_name"], issue["severity"]) for issue in _issues(report(name))] == found


def test_provenance(report):
    body = _issues(report("violating"))[0]["content"]["body"]
    for words in ("aqbcheck 1.2.3", "b" * 64, "a" * 64, "draft", "2025", "die Regeln AQB122"):
        assert words in body


def test_hostile_words_are_text(hostile):
    _, report = hostile
    text = render(report, "1")
    text.encode("utf-8")
    assert not {"\x1b", "\u202e", "\x00"} & set(text)
    assert len(_issues(report)) == 5
