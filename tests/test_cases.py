"""Every rule by its cases: what meets it, what violates it and how, and that nothing else changes."""

from functools import cache

import pytest
import yaml
from answering import AGREEMENTS, DOCX, MARKDOWN, ROOT, answers_on, rulebook, said
from wordmaking import word_from_markdown

FOLDER = ROOT / "fixtures" / "cases"
ENTRIES = [entry for path in sorted(FOLDER.glob("*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
COVERED = {entry["rule"]: entry for entry in ENTRIES}
NOT_YET = ("AQB803", "AQB804", "AQB901", "AQB902", "AQB903", "AQB904", "AQB905")
"""Rules that judge what only a Word file can hold, or arrived lately: their cases are still to be written."""


def _cases(status):
    return [
        pytest.param(entry["rule"], case, kind, id=f"{entry['rule']} {case['how']}, {case['base']} {kind}")
        for entry in ENTRIES
        for case in entry[status]
        for kind in (MARKDOWN, DOCX)
    ]


def _text(case, edits=True):
    text = (AGREEMENTS / f"{case['base']}.md").read_text(encoding="utf-8")
    for edit in case.get("edits", ()) if edits else ():
        assert edit["find"] in text, f"{case['base']} lacks {edit['find']!r}"
        text = text.replace(edit["find"], edit["put"], 1)
    return text


@cache
def _answers(text, kind, profile):
    return answers_on(text.encode("utf-8") if kind == MARKDOWN else word_from_markdown(text), kind, profile)


@pytest.mark.parametrize("rule", [rule.id for rule in rulebook().rules])
def test_every_rule_has_its_cases(rule):
    if rule in NOT_YET:
        assert rule not in COVERED, f"{rule} has cases: take it out of NOT_YET"
        return
    entry = COVERED[rule]
    assert len(entry["met"]) >= 2
    assert len(entry["violated"]) >= 2
    assert len({case["how"] for case in entry["violated"]}) == len(entry["violated"])


@pytest.mark.parametrize(("rule", "case", "kind"), _cases("met"))
def test_a_case_that_meets_its_rule(rule, case, kind):
    answer = _answers(_text(case), kind, case.get("profile", "draft"))[rule]
    assert (answer.status, answer.findings) == ("met", ())


@pytest.mark.parametrize(("rule", "case", "kind"), _cases("violated"))
def test_a_case_that_violates_its_rule(rule, case, kind):
    profile = case.get("profile", "draft")
    before, after = _answers(_text(case, edits=False), kind, profile), _answers(_text(case), kind, profile)
    found = [
        {"case": shown.case, "severity": shown.severity, "at": shown.location.label, "words": shown.excerpt}
        for shown in after[rule].findings
    ]
    assert after[rule].status == "violated"
    assert found == case["found"]
    allowed = {
        name: (entry["now"], set(entry.get("cases", ()))) for entry in case.get("may", ()) for name in entry["rules"] if entry["because"]
    }
    changed = {
        name: (answer.status, {shown.case for shown in answer.findings})
        for name, answer in after.items()
        if name != rule and name not in NOT_YET and said(answer) != said(before[name])
    }
    assert changed == allowed
