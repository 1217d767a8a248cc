"""JUnit XML: well-formed, by the schema that Jenkins publishes as far as the report uses it, red where the file is wrong."""

from xml.etree import ElementTree

import pytest

from aqbcheck.reports.junit import render

SHAPE = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"properties", "testcase", "system-out"}),
    "properties": (set(), {"property"}),
    "property": ({"name", "value"}, set()),
    "testcase": ({"name", "classname"}, {"skipped", "error", "failure", "system-out"}),
    "skipped": ({"type", "message"}, set()),
    "error": ({"type", "message"}, set()),
    "failure": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}
"""Element: the attributes that the schema knows and the report writes, and the children it may have."""


def _tree(report):
    root = ElementTree.fromstring(render(report, "1.2.3").encode("utf-8"))
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, children = SHAPE[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= children
    return root


def test_golden(report, golden):
    golden("conforming.junit.xml", render(report("conforming"), "1.2.3"))
    golden("violating.junit.xml", render(report("violating"), "1.2.3"))


@pytest.mark.parametrize(
    ("name", "failures", "errors"), [("conforming", 0, 0), ("violating", 1, 0), ("undecided", 0, 2), ("unreadable", 0, 1)]
)
def test_a_suite_is_red_where_its_file_does_not_conform(report, name, failures, errors):
    root = _tree(report(name))
    for element in (root, root[0]):
        assert (element.get("failures"), element.get("errors")) == (str(failures), str(errors))
    assert len(root.findall(".//failure")) == failures
    assert len(root.findall(".//error")) == errors
    assert root.get("tests") == str(len(root.findall(".//testcase")))


def test_a_failure_says_what_where_and_what_to_do(report):
    failure = _tree(report("violating")).find(".//failure")
    assert failure.get("type") == "unknown"
    assert failure.get("message") == "„Sprachkurse“ ist keine der vier Maßnahmenarten."
    assert failure.text == "Tabelle 1, Zeile 2, Spalte 3 | Sprachkurse | Ordnen Sie den Eintrag einer Maßnahmenart zu."


def test_warnings_pass_and_are_told(report):
    case = _tree(report("conforming")).find(".//testcase[@name='AQB802 known-misspelling']")
    assert [child.tag for child in case] == ["system-out"]
    assert case[0].text.startswith("violated\nwarning found: Ein Fachwort ist falsch geschrieben.")


def test_provenance(report):
    properties = {entry.get("name"): entry.get("value") for entry in _tree(report("violating")).iter("property")}
    assert properties == {
        "tool": "aqbcheck 1.2.3",
        "rulebook": "aqb",
        "rulebook-sha256": "b" * 64,
        "profile": "draft",
        "select": "",
        "ignore": "AQB122",
        "excerpts": "yes",
        "verdict": "violates",
        "edition": "2025",
        "sha256": "a" * 64,
    }


def test_hostile_words_are_text(hostile):
    words, report = hostile
    root = _tree(report)
    assert len(root) == 2
    assert len(root[0].findall("testcase")) == 4
    shown = root.find(".//failure").get("message")
    if words.isprintable():
        assert shown == f"Befund {words}"
    assert shown.isprintable()
