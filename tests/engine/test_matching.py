"""Findings of two reports: the same by rule, case, section and words, wherever they have moved."""

import random
from dataclasses import replace

import pytest

from aqbcheck.engine.matching import changes, counterparts
from aqbcheck.engine.report import Answer, FileReport, FindingShown, GapShown, PartyShown, Place


def _finding(rule, words, case="found", section="4", block=10):
    place = Place(section, block, 0, block, 5, False, f"§ {section}, Absatz {block}", None, None)
    return rule, FindingShown(case, "error", f"{words} ist falsch.", "", words, place)


def _file(*findings, judged=(), unchecked=(), path="a.docx"):
    answers: dict[str, list[FindingShown]] = {}
    for rule, finding in findings:
        answers.setdefault(rule, []).append(finding)
    made = [Answer(rule, rule.lower(), "violated", "error", None, findings=tuple(found)) for rule, found in answers.items()]
    made += [Answer(rule, rule.lower(), "met", "error", None) for rule in judged]
    made += [Answer(rule, rule.lower(), "not-checked", "error", "Lücke.") for rule in unchecked]
    return FileReport(path, None, "2025", "violates", answers=tuple(made))


def _kinds(old, new, words=True):
    return [
        (change.kind, change.old and change.old[1].excerpt, change.new and change.new[1].excerpt)
        for change in changes(old, new, words=words)
    ]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ([("A", "x")], [("A", "x")], [("open", "x", "x")]),
        ([("A", "12 Euro")], [("A", "„12  EURO“")], [("open", "12 Euro", "„12  EURO“")]),
        ([("A", "x")], [("A", "y")], [("reworded", "x", "y")]),
        ([("A", "x")], [("B", "x")], [("new", None, "x"), ("resolved", "x", None)]),
        ([("A", "x"), ("A", "x")], [("A", "x")], [("open", "x", "x"), ("resolved", "x", None)]),
        ([("A", "x")], [("A", "x"), ("A", "x")], [("open", "x", "x"), ("new", None, "x")]),
        ([("A", "x"), ("A", "y")], [("A", "y"), ("A", "z")], [("open", "y", "y"), ("reworded", "x", "z")]),
    ],
)
def test_what_became_of_each_finding(old, new, kinds):
    before = _file(*(_finding(*pair, block=at) for at, pair in enumerate(old)))
    after = _file(*(_finding(*pair, block=50 - at) for at, pair in enumerate(new)), judged=("A",))
    assert _kinds(before, after) == kinds


def test_another_case_in_the_same_section_is_reworded_and_in_another_section_new():
    old = _file(_finding("A", "x", case="zero"))
    assert _kinds(old, _file(_finding("A", "y", case="outside"))) == [("reworded", "x", "y")]
    elsewhere = _file(_finding("A", "y", case="outside", section="5"))
    assert _kinds(old, elsewhere) == [("new", None, "y"), ("resolved", "x", None)]


def test_a_passage_that_moved_into_another_section_is_open_but_not_the_same_entry():
    (change,) = changes(_file(_finding("A", "x")), _file(_finding("A", "x", section="5")), words=True)
    assert (change.kind, change.exact) == ("open", False)


def test_what_was_not_judged_again_is_not_resolved():
    old = _file(_finding("A", "x"))
    assert _kinds(old, _file(judged=("A",))) == [("resolved", "x", None)]
    assert _kinds(old, _file(unchecked=("A",))) == [("unjudged", "x", None)]
    assert _kinds(old, _file()) == [("unjudged", "x", None)]


def test_what_a_gap_may_hide_is_not_resolved():
    gap = GapShown(None, ("text",), "Nicht gelesen.")
    old, new = _file(_finding("A", "x"), _finding("A", "y", section="5")), _file(_finding("A", "x"))
    assert _kinds(old, new) == [("open", "x", "x"), ("resolved", "y", None)]
    assert _kinds(old, replace(new, gaps=(gap,))) == [("open", "x", "x"), ("unjudged", "y", None)]
    assert _kinds(old, replace(_file(judged=("A",)), gaps=(gap,)))[0] == ("resolved", "x", None)


def test_without_words_rule_case_and_section_decide():
    assert _kinds(_file(_finding("A", "[…]")), _file(_finding("A", "x")), words=False) == [("open", "[…]", "x")]


@pytest.mark.parametrize("seed", range(20))
def test_each_finding_is_told_once_and_the_order_of_positions_does_not_matter(seed):
    draw = random.Random(seed)

    def some(count):
        return [_finding(draw.choice("AB"), draw.choice("xyz"), draw.choice("cd"), draw.choice("45"), at) for at in range(count)]

    old, new = some(draw.randint(0, 8)), some(draw.randint(0, 8))
    made = changes(_file(*old), _file(*new), words=True)
    assert sorted(id(change.old[1]) for change in made if change.old) == sorted(id(finding) for _, finding in old)
    assert sorted(id(change.new[1]) for change in made if change.new) == sorted(id(finding) for _, finding in new)
    shuffled = changes(_file(*draw.sample(old, len(old))), _file(*draw.sample(new, len(new))), words=True)
    assert sum(change.exact for change in made) == sum(change.exact for change in shuffled)
    assert sum(change.kind == "open" for change in made) == sum(change.kind == "open" for change in shuffled)


def test_files_stand_beside_one_another_by_path_then_by_name():
    def paths(old, new, renamed=False):
        made = counterparts([_file(path=path) for path in old], [_file(path=path) for path in new], renamed=renamed)
        return [(one and one.path, other and other.path) for one, other in made]

    assert paths(["a/x", "b/x"], ["./b/x", "a/x"]) == [("b/x", "./b/x"), ("a/x", "a/x")]
    assert paths(["old/x", "old/y"], ["new/y", "new/z"]) == [("old/y", "new/y"), (None, "new/z"), ("old/x", None)]
    assert paths(["a/x", "b/x"], ["c/x"]) == [(None, "c/x"), ("a/x", None), ("b/x", None)]
    assert paths(["v1"], ["v2"]) == [(None, "v2"), ("v1", None)]
    assert paths(["v1"], ["v2"], renamed=True) == [("v1", "v2")]


def test_renamed_files_stand_beside_one_another_by_contents_then_by_parties():
    def file(path, sha256, *districts):
        parties = (PartyShown("ministry", "m", "M"), *(PartyShown("district", name, name.title()) for name in districts))
        return replace(_file(path=path), sha256=sha256, parties=parties)

    def paths(old, new, renamed=True):
        return [(one and one.path, other and other.path) for one, other in counterparts(old, new, renamed=renamed)]

    old = [file("v1/a-1", "1", "fulda"), file("v1/b-1", "2", "kassel"), file("v1/c-1", "3")]
    new = [file("v2/x", "2", "kassel"), file("v2/y", "4", "fulda"), file("v2/z", "5")]
    assert paths(old, new) == [("v1/b-1", "v2/x"), ("v1/a-1", "v2/y"), (None, "v2/z"), ("v1/c-1", None)]
    assert paths(old, new, renamed=False)[:2] == [("v1/b-1", "v2/x"), (None, "v2/y")]
    twice = [*new[1:], file("v2/again", "6", "fulda")]
    assert paths(old, twice)[0] == (None, "v2/y")
