"""The rulebook for people: every rule of the real rulebook in the list, on a page, in the table."""

import re

import pytest

from aqbcheck.reports.canvas import Sheet
from aqbcheck.reports.rule_pages import explain, list_rules, rule_table
from aqbcheck.rulebook import find_rules, load

RULEBOOK = load(find_rules("aqb"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_list_has_every_rule_and_what_it_requires(language):
    text = list_rules(RULEBOOK, Sheet(width=60), language)
    assert max(map(len, text.splitlines())) <= 60
    plain = " ".join(text.split())
    for rule in RULEBOOK.rules:
        assert re.search(rf"^{rule.id} {re.escape(rule.words.name)} \(\w+\)$", text, re.MULTILINE)
        assert " ".join(rule.words.requirement.in_(language).split()) in plain


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=[rule.id for rule in RULEBOOK.rules])
def test_a_page_says_everything_of_a_rule(rule, language):
    text = explain(rule, Sheet(width=2000), language)
    squeezed = re.sub(r"\s+", "", text)
    words = rule.words
    remedy = words.remedy.de if language == "de" else words.remedy.en
    for said in (words.requirement.in_(language), words.why.in_(language), words.source, remedy):
        assert re.sub(r"\s+", "", said) in squeezed
    for case in words.cases:
        assert re.search(rf"^  {re.escape(case)} \(", text, re.MULTILINE)
    assert not re.search(r"\{\w+(:\w+)?\}", text)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_table_is_markdown_with_a_row_per_rule(language):
    rows = rule_table(RULEBOOK, language).splitlines()
    assert len(rows) == len(RULEBOOK.rules) + 2
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)
    assert [row.split(" | ")[0] for row in rows[2:]] == [f"| {rule.id}" for rule in RULEBOOK.rules]
