"""An imported chunk put anywhere into a Word file: no rule that looks there is met by absence."""

import pytest
from answering import DOCX, report_on
from landmarks import NAMES, heading_of, section_of, units_of

ANYWHERE = "121 122 123 124 203 204 205 212 305 508 701 703 801 802 803 804 805 901 902 903 904"
"""The rules that look through the whole file for something that must not be there, or for all that is."""
THERE = {
    1: "104 601",
    2: "601 605 607 702",
    3: "606",
    4: "302 303 304 306 307 602",
    5: "402 403 404 406 407 602",
    6: "603 608 702",
    7: "604 609",
}
"""For each section, the rules that judge what they find in it or forbid something there."""
ELSEWHERE = {"AQB601", "AQB606"}
"""What another section or part, which was read, may say as well."""
DUE = {"AQB405"}
"""What is due and is seen stays met behind a chunk; what is not seen may stand in it."""


def _ids(*lists):
    return {f"AQB{number}" for numbers in lists for number in numbers.split()}


def _statuses(data):
    report = report_on(data, DOCX)
    return report.verdict, {answer.rule: answer.status for answer in report.answers}


def _every(numbers):
    return [pytest.param(name, number, id=f"{name} {number}") for name in NAMES for number in numbers]


def _assert_not_checked(data, name, expected):
    """The expected rules, as far as they were met without the chunk, are not-checked; no other one changes."""
    _, before = _statuses(units_of(name, DOCX).without(()))
    verdict, after = _statuses(data)
    changed = {rule for rule in after if after[rule] != before[rule]}
    assert {after[rule] for rule in changed} == {"not-checked"}
    assert {rule for rule in expected if before[rule] == "met"} <= changed <= expected | DUE
    assert verdict == "undecided"


@pytest.mark.parametrize(("name", "number"), _every(range(1, 8)))
def test_a_chunk_in_a_section(name, number):
    units = units_of(name, DOCX)
    inside = heading_of(units.texts, number).stop
    _assert_not_checked(units.with_chunk(inside), name, _ids(ANYWHERE, THERE[number]))


@pytest.mark.parametrize(("name", "number"), _every(range(1, 7)))
def test_a_chunk_between_two_sections_counts_for_both(name, number):
    units = units_of(name, DOCX)
    between = section_of(units.texts, number).stop
    _assert_not_checked(units.with_chunk(between), name, _ids(ANYWHERE, THERE[number], THERE[number + 1]))


@pytest.mark.parametrize(("name", "number"), _every(range(1, 8)))
def test_a_section_that_a_chunk_may_hold_is_not_missing(name, number):
    gone = section_of(units_of(name, DOCX).texts, number)
    data = units_of(name, DOCX).with_chunk(gone.start, without=gone)
    _, after = _statuses(data)
    assert after[f"AQB11{number}"] == "not-checked"
    assert {after[rule] for rule in _ids(THERE[number]) - ELSEWHERE} <= {"not-checked", "not-applicable"}


@pytest.mark.parametrize(("name", "number"), _every(range(1, 8)))
def test_a_text_that_a_chunk_may_hold_is_not_missing(name, number):
    units = units_of(name, DOCX)
    gone = range(heading_of(units.texts, number).stop, section_of(units.texts, number).stop)
    _, after = _statuses(units.with_chunk(gone.start, without=gone))
    assert after[f"AQB11{number}"] == "met"
    assert {after[rule] for rule in _ids("123", THERE[number]) - ELSEWHERE} <= {"not-checked", "not-applicable"}
