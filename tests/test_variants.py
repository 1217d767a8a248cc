"""Other ways of writing that break no rule, and their twins, one edit away, that do."""

from pathlib import Path

import pytest
import yaml

from aqbcheck.agreement.understand import Understanding
from aqbcheck.engine import judge
from aqbcheck.readers import read_document
from aqbcheck.rulebook import find_rules, load

FOLDER = Path(__file__).parents[1] / "fixtures" / "variants"
BASE = (FOLDER / "base.md").read_text(encoding="utf-8")
VARIANTS = yaml.safe_load((FOLDER / "innocent.yaml").read_text(encoding="utf-8"))
NAMES = [f"{at:03} {variant['innocent_of']} {variant['because']}" for at, variant in enumerate(VARIANTS)]
RULEBOOK = load(find_rules("aqb"))
UNDERSTANDING = Understanding(RULEBOOK.form)
HARMLESS = {"AQB124", "AQB405"}
"""A § 8 is mentioned, and so is a category without a project: both as information."""


def answers(text):
    agreement = UNDERSTANDING.read(read_document(text.encode(), "markdown"))
    return judge(agreement, RULEBOOK, profile="draft", language="en", path="x.md", sha256="0").answers


def edited(variant, key):
    assert BASE.count(variant["replace"]) >= 1
    return BASE.replace(variant["replace"], variant[key])


@pytest.mark.parametrize("variant", VARIANTS, ids=NAMES)
def test_an_innocent_variant_breaks_no_rule(variant):
    found = answers(edited(variant, "by"))
    assert [(a.rule, f.case, f.excerpt) for a in found for f in a.findings if a.rule not in HARMLESS] == []
    assert [(a.rule, a.reason) for a in found if a.status == "not-checked"] == []


GUILTY = [at for at, variant in enumerate(VARIANTS) if "guilty" in variant]


@pytest.mark.parametrize("at", GUILTY, ids=[NAMES[at] for at in GUILTY])
def test_its_guilty_twin_breaks_the_rule(at):
    broken = {answer.rule for answer in answers(edited(VARIANTS[at], "guilty")) if answer.findings}
    assert VARIANTS[at]["innocent_of"] in broken


def test_there_are_enough():
    assert len(VARIANTS) >= 90
    assert len(GUILTY) >= 70
