"""The published schema: it is one, it takes real reports, and it refuses what contradicts itself."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from aqbcheck.reports.json import render as render_json
from aqbcheck.reports.schema import render, report_schema


def _closed(schema):
    """The schema, refusing every key that it does not describe."""
    if isinstance(schema, list):
        return [_closed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(value) for key, value in schema.items()}
    return closed | {"additionalProperties": False} if "required" in schema else closed


CLOSED = Draft202012Validator(_closed(report_schema()))


@pytest.fixture
def data(report):
    return json.loads(render_json(report("conforming", "violating", "undecided", "unreadable"), "1.2.3"))


def test_it_is_a_schema():
    Draft202012Validator.check_schema(report_schema())
    assert json.loads(render()) == report_schema()


def test_a_report_of_every_kind_fits(data):
    assert [error.message for error in CLOSED.iter_errors(data)] == []


def test_the_published_schema_lets_later_keys_in(data):
    data["later"] = 1
    assert Draft202012Validator(report_schema()).is_valid(data)
    assert not CLOSED.is_valid(data)


SPOILED = [
    ("schema", lambda data: data.update(schema="aqbcheck-report/2")),
    ("no summary", lambda data: data.pop("summary")),
    ("unknown verdict", lambda data: data["files"][0].update(verdict="fine")),
    ("conforms with an error", lambda data: data["files"][0].update(error="x")),
    ("conforms without answers", lambda data: data["files"][0].update(answers=[])),
    ("unreadable without an error", lambda data: data["files"][3].update(error=None)),
    ("violated without findings", lambda data: data["files"][1]["answers"][0].update(findings=[])),
    ("met with findings", lambda data: data["files"][1]["answers"][0].update(status="met")),
    ("not checked without a reason", lambda data: data["files"][2]["answers"][1].update(reason=None)),
    ("line zero", lambda data: data["files"][0]["answers"][0]["evidence"][0]["location"].update(line=0)),
    ("sha256 too short", lambda data: data["files"][0].update(sha256="ab")),
    ("place without label", lambda data: data["files"][0]["answers"][0]["evidence"][0]["location"].pop("label")),
]


@pytest.mark.parametrize("spoil", [spoil for _, spoil in SPOILED], ids=[name for name, _ in SPOILED])
def test_a_contradiction_does_not_fit(data, spoil):
    spoiled = copy.deepcopy(data)
    spoil(spoiled)
    assert not CLOSED.is_valid(spoiled)
