"""SARIF: what the standard demands, written down as far as the report uses it, and what viewers need.

The standard's own schema is not part of the project; ``SHAPE`` says the same about the objects that
occur here, and nothing else may occur.
"""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from aqbcheck.reports.sarif import FINGERPRINT, render, uri

TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"], "additionalProperties": False}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
BAG = {"type": "object", "properties": {"tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True}}}


def _shape(required: str = "", **properties: object) -> dict[str, object]:
    """An object with these properties and no others."""
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


def _list(of: object, unique: bool = False) -> dict[str, object]:
    return {"type": "array", "items": of, "uniqueItems": unique}


ARTIFACT_LOCATION = _shape("uri", uri={"type": "string", "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"}, index={"minimum": 0})
PHYSICAL = _shape(
    "artifactLocation",
    artifactLocation=ARTIFACT_LOCATION,
    region=_shape("startLine", startLine={"type": "integer", "minimum": 1}, startColumn={"type": "integer", "minimum": 1}),
)
LOGICAL = _shape("name", name={"type": "string"}, kind={"type": "string"})
LOCATION = _shape(physicalLocation=PHYSICAL, logicalLocations=_list(LOGICAL, unique=True))
RULE = _shape(
    "id",
    id={"type": "string"},
    name={"type": "string"},
    shortDescription=TEXT,
    fullDescription=TEXT,
    help=TEXT,
    defaultConfiguration=_shape(level=LEVEL, enabled={"type": "boolean"}),
    properties=BAG,
)
RESULT = _shape(
    "message ruleId ruleIndex kind level",
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL,
    message=TEXT,
    locations=_list(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    properties=BAG,
) | {"if": {"properties": {"kind": {"const": "fail"}}}, "else": {"properties": {"level": {"const": "none"}}}}
NOTIFICATION = _shape("message", level=LEVEL, message=TEXT, locations=_list(LOCATION))
ARTIFACT = _shape(
    location=ARTIFACT_LOCATION,
    hashes={"type": "object", "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
    properties=BAG,
)
RUN = _shape(
    "tool results",
    tool=_shape("driver", driver=_shape("name", name={}, version={}, semanticVersion={}, rules=_list(RULE, unique=True))),
    automationDetails=_shape(id={"type": "string"}),
    language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=_list(
        _shape("executionSuccessful", executionSuccessful={"type": "boolean"}, toolExecutionNotifications=_list(NOTIFICATION))
    ),
    artifacts=_list(ARTIFACT, unique=True),
    results=_list(RESULT),
    properties=BAG,
)
SHAPE = Draft202012Validator(_shape("version runs", **{"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": _list(RUN)}))
ALL = ("conforming", "violating", "undecided", "unreadable")


def _data(report, version="1.2.3"):
    data = json.loads(render(report, version))
    assert [error.message for error in SHAPE.iter_errors(data)] == []
    return data["runs"][0]


def test_golden(report, golden):
    golden("conforming.sarif", render(report("conforming"), "1.2.3"))
    golden("violating.sarif", render(report("violating"), "1.2.3"))


def test_every_rule_is_listed_with_its_help_and_results_point_to_it(report):
    run = _data(report(*ALL))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["AQB115", "AQB301", "AQB401", "AQB402", "AQB507", "AQB802", "AQB901"]
    assert all(rule["help"]["text"] for rule in rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_results_are_what_is_wrong_or_open(report):
    run = _data(report(*ALL))
    found = [(result["kind"], result["level"], result["ruleId"]) for result in run["results"]]
    assert found == [
        ("fail", "warning", "AQB802"),
        ("fail", "note", "AQB507"),
        ("fail", "warning", "AQB802"),
        ("fail", "error", "AQB402"),
        ("open", "none", "AQB115"),
        ("open", "none", "AQB401"),
    ]
    assert run["results"][3]["properties"]["case"] == "unknown"
    assert run["artifacts"][0]["properties"]["answers"] == {"AQB301": "met", "AQB802": "violated", "AQB901": "not-applicable"}


def test_what_could_not_be_read_is_an_unsuccessful_run(report):
    assert _data(report("conforming"))["invocations"][0]["executionSuccessful"] is True
    invocation = _data(report(*ALL))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("Das ist ein altes Word-Format")


def test_provenance(report):
    run = _data(report("violating"))
    assert run["properties"]["left_out"] == {"select": [], "ignore": ["AQB122"], "excerpts": True}
    assert run["properties"]["rulebook"] == {"id": "aqb", "sha256": "b" * 64}
    assert run["artifacts"][0]["hashes"] == {"sha-256": "a" * 64}
    assert run["artifacts"][0]["properties"]["edition"] == "2025"


def _marks(run):
    return [result["partialFingerprints"][FINGERPRINT] for result in run["results"]]


def test_fingerprints_know_no_position_and_no_sentence_of_ours(report):
    given = report("violating")

    def moved(finding):
        place = finding.location and replace(finding.location, block=99, end_block=99, start=1, end=2, label="anderswo", line=7, column=9)
        return replace(finding, location=place, message="Anders gesagt.", remedy="Anders.", before="x", after="y")

    answers = tuple(replace(answer, findings=tuple(map(moved, answer.findings))) for answer in given.files[0].answers)
    other = replace(given, files=(replace(given.files[0], answers=answers, sha256="c" * 64),))
    assert _marks(_data(other, "9.9.9")) == _marks(_data(given))


@pytest.mark.parametrize("change", [{"case": "near"}, {"excerpt": "Deutschkurse"}])
def test_fingerprints_differ_where_the_finding_does(report, change):
    given = report("violating")
    *others, last = given.files[0].answers
    changed = replace(last, findings=(replace(last.findings[0], **change),))
    other = replace(given, files=(replace(given.files[0], answers=(*others, changed)),))
    before, after = _marks(_data(given)), _marks(_data(other))
    assert before[:2] == after[:2]
    assert before[2] != after[2]


def test_two_findings_that_are_alike_have_two_fingerprints(report):
    given = report("violating")
    *others, last = given.files[0].answers
    twice = replace(given, files=(replace(given.files[0], answers=(*others, replace(last, findings=last.findings * 2))),))
    assert len(set(_marks(_data(twice)))) == 4


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("ordner/a b.md", "ordner/a%20b.md"),
        ("lücke.md", "l%C3%BCcke.md"),
        ("/abs/x.md", "file:///abs/x.md"),
        ("C:/x y.md", "file:///C:/x%20y.md"),
        ("a:b.md", "a%3Ab.md"),
        ("a\udcff.md", "a%FF.md"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path, expected):
    assert uri(path) == expected


def test_hostile_words_are_text(hostile):
    words, report = hostile
    text = render(report, "1")
    text.encode("utf-8")
    assert not {"\x1b", "\u202e", "\x00"} & set(text)
    run = _data(report)
    assert words.encode("utf-8", "backslashreplace").decode() in run["results"][0]["message"]["text"]
