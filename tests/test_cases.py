"""Every rule by its cases: what meets it, what violates it and how, and that nothing else changes."""

import pytest
from answering import AGREEMENTS, rulebook, said
from caselist import COVERED, ENTRIES, case_answers, consequences, kinds_of


def _cases(status):
    return [
        pytest.param(entry["rule"], case, kind, id=f"{entry['rule']} {case['how']}, {case['base']} {kind}")
        for entry in ENTRIES
        for case in entry[status]
        for kind in kinds_of(entry, case)
    ]


def _text(case, edits=True):
    text = (AGREEMENTS / f"{case['base']}.md").read_text(encoding="utf-8")
    for edit in case.get("edits", ()) if edits else ():
        assert edit["find"] in text, f"{case['base']} lacks {edit['find']!r}"
        text = text.replace(edit["find"], edit["put"], 1)
    return text


def _construct(case):
    word = case.get("word", {})
    return (word["put"], word["behind"], word.get("text", "")) if word else ()


@pytest.mark.parametrize("rule", [rule.id for rule in rulebook().rules])
def test_every_rule_has_its_cases(rule):
    entry = COVERED[rule]
    assert len(entry["met"]) >= 2
    assert len(entry["violated"]) >= 2
    assert len({case["how"] for case in entry["violated"]}) == len(entry["violated"])


@pytest.mark.parametrize(("rule", "case", "kind"), _cases("met"))
def test_a_case_that_meets_its_rule(rule, case, kind):
    answer = case_answers(_text(case), kind, case.get("profile", "draft"), _construct(case))[rule]
    assert (answer.status, answer.findings) == ("met", ())


@pytest.mark.parametrize(("rule", "case", "kind"), _cases("violated"))
def test_a_case_that_violates_its_rule(rule, case, kind):
    profile = case.get("profile", "draft")
    before = case_answers(_text(case, edits=False), kind, profile)
    after = case_answers(_text(case), kind, profile, _construct(case))
    found = [
        {"case": shown.case, "severity": shown.severity, "at": shown.location.label, "words": shown.excerpt}
        for shown in after[rule].findings
    ]
    assert after[rule].status == "violated"
    assert found == case["found"]
    changed = {
        name: (answer.status, {shown.case for shown in answer.findings})
        for name, answer in after.items()
        if name != rule and said(answer) != said(before[name])
    }
    assert changed == consequences(case)
