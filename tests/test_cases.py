"""Every rule by its cases: what meets it, what violates it and how, and that nothing else changes."""

from functools import cache

import pytest
import yaml
from answering import AGREEMENTS, DOCX, MARKDOWN, ROOT, answers_on, rulebook, said
from wordconstructs import with_construct
from wordmaking import word_from_markdown

FOLDER = ROOT / "fixtures" / "cases"
ENTRIES = [entry for path in sorted(FOLDER.glob("*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
COVERED = {entry["rule"]: entry for entry in ENTRIES}
KINDS = (MARKDOWN, DOCX)


def _cases(status):
    return [
        pytest.param(entry["rule"], case, kind, id=f"{entry['rule']} {case['how']}, {case['base']} {kind}")
        for entry in ENTRIES
        for case in entry[status]
        for kind in ((DOCX,) if "word" in case else entry.get("kinds", KINDS))
    ]


def _text(case, edits=True):
    text = (AGREEMENTS / f"{case['base']}.md").read_text(encoding="utf-8")
    for edit in case.get("edits", ()) if edits else ():
        assert edit["find"] in text, f"{case['base']} lacks {edit['find']!r}"
        text = text.replace(edit["find"], edit["put"], 1)
    return text


@cache
def _answers(text, kind, profile, construct=()):
    if kind == MARKDOWN:
        return answers_on(text.encode("utf-8"), kind, profile)
    data = word_from_markdown(text)
    return answers_on(with_construct(data, *construct) if construct else data, kind, profile)


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
    answer = _answers(_text(case), kind, case.get("profile", "draft"), _construct(case))[rule]
    assert (answer.status, answer.findings) == ("met", ())


@pytest.mark.parametrize(("rule", "case", "kind"), _cases("violated"))
def test_a_case_that_violates_its_rule(rule, case, kind):
    profile = case.get("profile", "draft")
    before = _answers(_text(case, edits=False), kind, profile)
    after = _answers(_text(case), kind, profile, _construct(case))
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
        if name != rule and said(answer) != said(before[name])
    }
    assert changed == allowed
