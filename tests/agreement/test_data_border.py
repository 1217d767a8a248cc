import dataclasses
import json
import typing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from aqbcheck.agreement import data
from aqbcheck.agreement.data import AgreementData
from aqbcheck.agreement.data_border import DataError, json_schema, validate
from aqbcheck.readers.json_nodes import read_json
from aqbcheck.readers.yaml_nodes import read_yaml
from aqbcheck.texts.messages import message

CLASSES = [kind for kind in vars(data).values() if dataclasses.is_dataclass(kind) and kind.__module__ == data.__name__]


def test_every_class_refuses_unknown_keys_and_demands_nothing() -> None:
    assert len(CLASSES) == 6
    for kind in CLASSES:
        assert typing.cast("dict[str, str]", kind.__pydantic_config__)["extra"] == "forbid"
        assert kind() == kind()


def test_values_are_what_is_written_and_an_absent_text_is_no_empty_one() -> None:
    given = validate(read_yaml(b"year: 2025\nbudget: 1_288_930\nsections:\n- number: 010\n- text: ''\n- text:\npreamble: {}"))
    assert (given.year, given.budget) == ("2025", ("1_288_930",))
    assert [(section.number, section.text) for section in given.sections] == [("010", None), ("", ""), ("", "")]
    assert given.preamble is not None
    assert given.preamble.text is None
    assert given.signatures == ()


def test_json_says_the_same() -> None:
    written = {"$schema": "x", "year": 2025, "budget": ["1", 2.50], "signatures": [{"name": "A", "date": ""}]}
    from_json = validate(read_json(json.dumps(written).encode().replace(b"2.5", b"2.50")))
    from_yaml = validate(read_yaml(b"year: 2025\nbudget: [1, 2.50]\nsignatures: [{name: A, date: ''}]"))
    assert from_json == from_yaml
    assert from_json.budget == ("1", "2.50")


@pytest.mark.parametrize(
    ("text", "place", "fault", "facts"),
    [
        ("titel: x", (1, 1), "data-key-near", {"field": "titel", "near": "title"}),
        ("title: y\nqqq: x", (2, 1), "data-key-unknown", {"field": "qqq"}),
        ("measures:\n- projects:\n  - nam: x", (3, 5), "data-key-near", {"field": "measures[0].projects[0].nam", "near": "name"}),
        ("sections: x", (1, 11), "data-not-list", {"field": "sections"}),
        ("sections:", (1, 10), "data-not-list", {"field": "sections"}),
        ("sections:\n- x", (2, 3), "data-not-mapping", {"field": "sections[0]", "known": "number, heading, subheadings, text"}),
        ("sections:\n- text: [a]", (2, 9), "data-not-text", {"field": "sections[0].text"}),
        ("budget: {a: 1}", (1, 9), "data-not-texts", {"field": "budget"}),
        ("budget:\n- {a: 1}", (2, 3), "data-not-text", {"field": "budget[0]"}),
        ("preamble: x", (1, 11), "data-not-mapping", {"field": "preamble", "known": "heading, text"}),
        ("$schema: [x]", (1, 1), "data-key-unknown", {"field": "$schema"}),
        ("- title", (1, 1), "data-no-agreement", {}),
    ],
)
def test_faults_name_place_field_and_what_was_expected(text: str, place: tuple[int, int], fault: str, facts: dict[str, str]) -> None:
    with pytest.raises(DataError) as caught:
        validate(read_yaml(text.encode()))
    found = caught.value
    assert (found.message, (found.facts["line"], found.facts["column"])) == (fault, place)
    assert facts.items() <= found.facts.items()
    for language in ("de", "en"):
        said = message(found.message, language, **found.facts)
        assert all(str(fact) in said for fact in (*place, *facts.values()))


def test_all_faults_come_in_the_order_of_the_file_and_many_are_counted() -> None:
    with pytest.raises(DataError) as caught:
        validate(read_yaml("\n".join(["title: [x]", *(f"a{number}: x" for number in range(30))]).encode()))
    assert caught.value.message == "data-not-text"
    assert len(caught.value.others) == 20
    assert caught.value.others[-1] == ("data-more", {"count": 11})


def test_the_schema_is_one_and_takes_what_is_taken() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid({"$schema": "x", "year": 2025, "budget": [1, "2"], "preamble": {"text": ""}, "sections": [{"number": 1}]})
    for wrong in ({"titel": "x"}, {"budget": {}}, {"preamble": None}, {"sections": [{"text": None}]}, {"title": True}, []):
        assert not validator.is_valid(wrong)
    assert schema["properties"].keys() - {"$schema"} == {field.name for field in dataclasses.fields(AgreementData)}
    assert all("description" in entry for kind in schema["$defs"].values() for entry in kind["properties"].values())


def test_the_schema_of_the_repository_is_the_one_that_the_program_prints() -> None:
    shipped = Path(__file__).parents[2] / "fixtures" / "aqbcheck-agreement.schema.json"
    assert json.loads(shipped.read_text(encoding="utf-8")) == json_schema()
