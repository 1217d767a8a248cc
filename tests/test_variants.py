"""Other ways of writing that break no rule, and their twins, one edit away, that do: in Markdown and in Word, with
heading styles and without, for every district and profile.

The suite gives each variant another district than its neighbour; all of them for all districts are marked product.
"""

from collections import Counter
from functools import cache, lru_cache

import pytest
import yaml
from answering import DOCX, MARKDOWN, ROOT, answers_on
from districts import DISTRICTS, moved
from wordconstructs import with_construct
from wordmaking import BARE, STYLED, word_from_markdown

FOLDER = ROOT / "fixtures" / "variants"
BASE = (FOLDER / "base.md").read_text(encoding="utf-8")
VARIANTS = yaml.safe_load((FOLDER / "innocent.yaml").read_text(encoding="utf-8"))
NAMES = [f"{at:03} {variant['innocent_of']} {variant['because']}" for at, variant in enumerate(VARIANTS)]
SIGNED = (
    BASE.replace("Wiesbaden, den " + r"\_" * 12, "Wiesbaden, den 11.03.2025")
    .replace("Fulda, den " + r"\_" * 12, "Fulda, den 12.03.2025")
    .replace(r"\_" * 20 + "\n\nAnna Adler", "*Anna Adler*\n\nAnna Adler")
    .replace(r"\_" * 20 + "\n\nBernd Buche", "*Bernd Buche*\n\nBernd Buche")
)
PROFILES = ("draft", "signed", "template")
FORMS = (MARKDOWN, STYLED, BARE)
OWN = "fulda-2025"
PLACES = DISTRICTS[:-1]
"""Hanau has no agreement of 2025."""
MENTIONED = {"AQB124", "AQB405"}
"""A § 8 is mentioned, and so is a category without a project: both as information."""


def _text(variant, key, district):
    """The text with the variant, or with its twin, as that of a district."""
    base = SIGNED if variant.get("profile") == "signed" else BASE
    assert variant.get("replace", "") in base
    return moved(base.replace(variant["replace"], variant[key]) if key in variant else base, OWN, district)


def _construct(variant, key, district):
    """What only a Word file can hold: its name, the words that it stands behind, its text."""
    chosen = variant.get({"by": "word", "guilty": "guilty_word"}.get(key, ""), {})
    return tuple(moved(chosen[part], OWN, district) for part in ("put", "behind", "text")) if chosen else ()


@lru_cache(maxsize=2_000)
def _answers(text, construct, form, profile):
    if form == MARKDOWN and not construct:
        return answers_on(text.encode("utf-8"), MARKDOWN, profile)
    data = word_from_markdown(text, BARE if form == BARE and not construct else STYLED)
    return answers_on(with_construct(data, *construct) if construct else data, DOCX, profile)


def _findings(variant, key, district, form, profile):
    """What a text has more findings of than the plain one, by rule and case."""
    found = _answers(_text(variant, key, district), _construct(variant, key, district), form, profile)
    plain = _answers(_text(variant, "", district), (), form, profile)
    return _counted(found) - _counted(plain), [(rule, answer.reason) for rule, answer in found.items() if answer.status == "not-checked"]


def _counted(answers):
    return Counter((rule, shown.case) for rule, answer in answers.items() for shown in answer.findings)


@cache
def _districts(at):
    """The districts in whose agreement a variant and its twin can stand: it does not name them itself, and a
    feminine name, whose cases are alike, does not make both the same."""
    variant = VARIANTS[at]
    if variant.get("any_district") is False:
        return [district for district in PLACES if district.name == "Landkreis Fulda"]
    words = f"{variant.get('by', '')} {variant.get('guilty', '')}"
    return [
        district
        for district in PLACES
        if (district.rest.split(" ")[0] or district.noun) not in words.replace("Fulda", "")
        and ("guilty" not in variant or moved(variant["by"], OWN, district) != moved(variant["guilty"], OWN, district))
    ]


def _one(at):
    districts = _districts(at)
    return districts[5 * at % len(districts)]


def _assert_innocent(variant, district, form, profile):
    more, unchecked = _findings(variant, "by", district, form, profile)
    mentioned = MENTIONED - {variant["innocent_of"]} | set(variant.get("mentions", ()))
    assert [found for found in more if found[0] not in mentioned] == []
    assert unchecked == []


def _assert_guilty(variant, district, form):
    more, _ = _findings(variant, "guilty", district, form, variant.get("profile", "draft"))
    assert variant["innocent_of"] in {rule for rule, _ in more}


GUILTY = [at for at, variant in enumerate(VARIANTS) if "guilty" in variant or "guilty_word" in variant]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("at", range(len(VARIANTS)), ids=NAMES)
def test_an_innocent_variant_breaks_no_rule(at, form):
    _assert_innocent(VARIANTS[at], _one(at), form, VARIANTS[at].get("profile", "draft"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("at", GUILTY, ids=[NAMES[at] for at in GUILTY])
def test_its_guilty_twin_breaks_the_rule(at, form):
    if form not in VARIANTS[at].get("guilty_not_in", ()):
        _assert_guilty(VARIANTS[at], _one(at), form)


@pytest.mark.product
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("district", PLACES, ids=lambda district: district.name)
@pytest.mark.parametrize("at", range(len(VARIANTS)), ids=NAMES)
def test_a_variant_in_every_district_and_profile(at, district, form):
    if district in _districts(at):
        for profile in VARIANTS[at].get("profiles", PROFILES):
            _assert_innocent(VARIANTS[at], district, form, profile)
        if at in GUILTY and form not in VARIANTS[at].get("guilty_not_in", ()):
            _assert_guilty(VARIANTS[at], district, form)


def test_there_are_enough():
    each = Counter(variant["innocent_of"] for variant in VARIANTS)
    assert len(VARIANTS) >= 100
    assert {rule: count for rule, count in each.items() if count < 2} == {}
    assert len(GUILTY) >= 0.9 * len(VARIANTS)
