"""Every rule's violating cases in the agreements of all districts: the same findings, whoever signs.

The suite takes one district for each case, a different one from case to case; all of them are marked product.
"""

import pytest
from answering import AGREEMENTS, said
from caselist import COVERED, case_answers, consequences, kinds_of
from districts import BASES, DISTRICTS, fitting, moved

CASES = [(rule, case) for rule, entry in COVERED.items() for case in entry["violated"] if case.get("any_district", True)]
SHORT = 100
"""Letters from which on the words that a finding quotes may be cut."""


def _names_another(case, district):
    """Whether the case puts this very district where another one should stand."""
    put = " ".join([*(edit["put"] for edit in case.get("edits", ())), case.get("word", {}).get("text", "")])
    return district.name != BASES[case["base"]] and (district.rest.split(" ")[0] or district.noun) in put


def _fitting(case):
    """The districts whose agreement can have the fault: a feminine name has no genitive of its own to get wrong."""
    base = case["base"]
    edits = [(edit["find"], edit["put"]) for edit in case.get("edits", ())]
    return [
        district
        for district in fitting(base)
        if not _names_another(case, district) and not any(moved(find, base, district) == moved(put, base, district) for find, put in edits)
    ]


def _one(at, case):
    districts = [district for district in _fitting(case) if district.name != BASES[case["base"]]]
    return districts[7 * at % len(districts)]


def _case(rule, case, district, kind):
    return pytest.param(rule, case, district, kind, id=f"{rule} {case['how']}, {case['base']} as {district.name} {kind}")


def _check(rule, case, district, kind):
    base, profile = case["base"], case.get("profile", "draft")
    whole = moved((AGREEMENTS / f"{base}.md").read_text(encoding="utf-8"), base, district)
    text = whole
    for edit in case.get("edits", ()):
        find, put = (moved(edit[key], base, district) for key in ("find", "put"))
        assert find in text, f"{base} as {district.name} lacks {find!r}"
        text = text.replace(find, put, 1)
    word = case.get("word", {})
    construct = (word["put"], moved(word["behind"], base, district), moved(word.get("text", ""), base, district)) if word else ()
    before, after = case_answers(whole, kind, profile), case_answers(text, kind, profile, construct)
    found = [(shown.case, shown.severity, shown.location.label) for shown in after[rule].findings]
    assert found == [(shown["case"], shown["severity"], shown["at"]) for shown in case["found"]]
    for shown, expected in zip(after[rule].findings, case["found"], strict=True):
        if max(len(shown.excerpt), len(expected["words"])) < SHORT:
            assert shown.excerpt == moved(expected["words"], base, district)
    changed = {
        name: (answer.status, {shown.case for shown in answer.findings})
        for name, answer in after.items()
        if name != rule and said(answer) != said(before[name])
    }
    assert changed == consequences(case)


def test_there_are_all_districts():
    assert len(DISTRICTS) == 27
    assert len({district.name for district in DISTRICTS}) == 27


@pytest.mark.parametrize("base", BASES)
def test_an_agreement_moves_to_every_fitting_district(base):
    text = (AGREEMENTS / f"{base}.md").read_text(encoding="utf-8")
    own = next(district for district in DISTRICTS if district.name == BASES[base])
    for district in set(fitting(base)) - {own}:
        there = moved(text, base, district)
        assert district.name in there
        assert own.name not in there.replace(district.name, "")
        assert own.form(genitive=True) not in there.replace(district.form(genitive=True), "").replace(district.name, "")


@pytest.mark.parametrize(
    ("rule", "case", "district", "kind"),
    [
        _case(rule, case, _one(at, case), kinds[at % len(kinds)])
        for at, (rule, case) in enumerate(CASES)
        for kinds in [kinds_of(COVERED[rule], case)]
    ],
)
def test_a_case_in_another_district(rule, case, district, kind):
    _check(rule, case, district, kind)


@pytest.mark.product
@pytest.mark.parametrize(
    ("rule", "case", "district", "kind"),
    [_case(rule, case, district, kind) for rule, case in CASES for district in _fitting(case) for kind in kinds_of(COVERED[rule], case)],
)
def test_a_case_in_every_district(rule, case, district, kind):
    _check(rule, case, district, kind)
