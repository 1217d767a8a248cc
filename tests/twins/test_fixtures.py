"""One agreement in three formats: the same answers, and what is extracted is what was written by hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aqbcheck.agreement import Agreement
from aqbcheck.agreement.data_border import json_schema, validate
from aqbcheck.agreement.data_schema import NAME
from aqbcheck.engine.places import Places
from aqbcheck.engine.report import FileReport
from aqbcheck.readers import read_nodes
from aqbcheck.readers.sniff import names_schema
from aqbcheck.rulebook import Rulebook
from aqbcheck.writers import json as json_writer
from aqbcheck.writers import yaml as yaml_writer
from aqbcheck.writers.agreement_data import describe

AGREEMENTS = Path(__file__).parents[2] / "fixtures" / "agreements"
TWINS = sorted(path.stem for path in AGREEMENTS.glob("*.yaml"))
KINDS = {".md": "markdown", ".docx": "docx", ".yaml": "yaml"}
PROFILES = ("draft", "signed", "template")
JUDGE_WORDING = frozenset(
    f"AQB{number}" for number in (102, 104, 123, 203, 204, 205, 212, 306, 307, *range(601, 610), 701, 702, 703, 801, 802, 805)
)


@pytest.fixture
def extracted(understood: Callable[..., Agreement], rulebook: Rulebook) -> Callable[..., str]:
    def extract(data: bytes, kind: str, output: str = "yaml") -> str:
        agreement = understood(data, kind)
        described = describe(agreement, rulebook.form, Places(agreement, "§", "en"))
        return yaml_writer.render(described, ()) if output == "yaml" else json_writer.render(described, "x")

    return extract


def test_every_agreement_has_its_twins() -> None:
    assert [sorted(path.stem for path in AGREEMENTS.glob(f"*{suffix}")) for suffix in KINDS] == [TWINS] * 3


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", TWINS)
def test_twins_have_the_same_answers(answers: Callable[..., Any], name: str, profile: str) -> None:
    found = {suffix: answers((AGREEMENTS / f"{name}{suffix}").read_bytes(), kind, profile) for suffix, kind in KINDS.items()}
    applying = [rule for rule in found[".yaml"] if rule < "AQB803" or rule == "AQB805"]
    for suffix in found:
        assert {rule: found[suffix][rule] for rule in applying} == {rule: found[".yaml"][rule] for rule in applying}


@pytest.mark.parametrize("suffix", [".docx", ".md", ".yaml"])
@pytest.mark.parametrize("name", TWINS)
def test_what_is_extracted_is_the_twin_field_by_field(extracted: Callable[..., str], name: str, suffix: str) -> None:
    source = AGREEMENTS / f"{name}{suffix}"
    written = validate(read_nodes((AGREEMENTS / f"{name}.yaml").read_bytes(), "yaml"))
    for output in ("yaml", "json"):
        assert validate(read_nodes(extracted(source.read_bytes(), KINDS[suffix], output).encode(), output)) == written


@pytest.mark.parametrize("name", TWINS)
def test_without_the_wording_every_other_rule_keeps_its_status(report: Callable[..., FileReport], name: str) -> None:
    whole = read_nodes((AGREEMENTS / f"{name}.yaml").read_bytes(), "yaml").value
    bare = {key: value for key, value in whole.items() if key != "$schema"}
    bare["preamble"] = {"heading": whole["preamble"]["heading"]}
    bare["sections"] = [{key: value for key, value in section.items() if key != "text"} for section in whole["sections"]]
    full, left = report(json.dumps(whole), "json"), report(json.dumps(bare), "json")
    status = {answer.rule: answer.status for answer in full.answers}
    assert left.verdict in ("undecided", full.verdict)
    for answer in left.answers:
        if answer.status != status[answer.rule]:
            assert answer.rule in JUDGE_WORDING
            assert answer.status == "not-checked"
            assert "wording" in (answer.reason or "")
    assert sum(answer.status == "not-checked" for answer in left.answers) >= 20


@pytest.mark.parametrize("name", TWINS)
def test_twins_name_their_schema_in_the_first_line_and_follow_it(name: str) -> None:
    from jsonschema import Draft202012Validator

    path = AGREEMENTS / f"{name}.yaml"
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert names_schema(path, NAME)
    assert json.loads((AGREEMENTS / schema).read_text(encoding="utf-8")) == json_schema()
    assert list(Draft202012Validator(json_schema()).iter_errors(read_nodes(path.read_bytes(), "yaml").value)) == []
