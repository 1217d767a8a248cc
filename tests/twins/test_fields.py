"""Fields as they are judged: alone, and beside the wording of their section."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aqbcheck.engine.report import FileReport
from aqbcheck.readers import read_nodes

REAL = (Path(__file__).parents[2] / "fixtures" / "agreements" / "darmstadt-dieburg-2025.yaml").read_bytes()
NOT_IN_ORDER = {"AQB405": ["none"], "AQB507": ["different"], "AQB802": ["found"]}
"""What the real agreement is reported for."""


def changed(**fields: Any) -> dict[str, Any]:
    """The real agreement with other fields; ``None`` takes one away."""
    data = {**read_nodes(REAL, "yaml").value, **fields}
    return {key: value for key, value in data.items() if value is not None}


def without_text(data: dict[str, Any], *numbers: int) -> dict[str, Any]:
    sections = [
        {key: value for key, value in section.items() if key != "text" or at + 1 not in numbers}
        for at, section in enumerate(data["sections"])
    ]
    return {**data, "sections": sections}


def with_section(position: int, **fields: Any) -> dict[str, Any]:
    data = changed()
    data["sections"] = [{**section, **fields} if at + 1 == position else section for at, section in enumerate(data["sections"])]
    return data


def with_signature(at: int, **fields: Any) -> dict[str, Any]:
    data = changed()
    signature = {key: value for key, value in {**data["signatures"][at], **fields}.items() if value is not None}
    data["signatures"] = [signature if place == at else other for place, other in enumerate(data["signatures"])]
    return data


def cases(found: FileReport) -> dict[str, list[str]]:
    return {answer.rule: [finding.case for finding in answer.findings] for answer in found.answers if answer.findings}


CATEGORY = "Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed(), {}),
        (changed(title=None), {"AQB101": ["missing"]}),
        (changed(year=None), {"AQB211": ["missing"]}),
        (changed(year="zwanzig"), {"AQB211": ["missing"]}),
        (changed(subject=None), {"AQB103": ["missing"]}),
        (changed(preamble=None), {"AQB102": ["missing"]}),
        (changed(preamble={"text": ""}), {"AQB102": ["empty"]}),
        (changed(signatures=None), {"AQB501": ["missing"], "AQB502": ["missing"], "AQB507": None}),
        (changed(budget="1.288.930 Euro"), {}),
        (changed(budget="1288930"), {}),  # the wording says the same sum
        (changed(budget="900.000 Euro"), {"AQB302": ["several"]}),
        (changed(budget=["1.288.930 Euro", "900.000 Euro"]), {"AQB302": ["several"]}),
        (without_text(changed(budget="1,288,930"), 4), {"AQB303": ["no-currency"]}),
        (without_text(changed(budget="1,288,930 Euro"), 4), {"AQB303": ["foreign"]}),
        (without_text(changed(budget="1288930"), 4), {"AQB303": ["no-currency"]}),
        (without_text(changed(budget="1.288.93 Euro"), 4), {"AQB304": ["broken"]}),
        (without_text(changed(budget="0 Euro"), 4), {"AQB304": ["zero"]}),
        (without_text(changed(budget=["1.000.000 Euro", "900.000 Euro"]), 4), {"AQB302": ["several"]}),
        (without_text(changed(budget="viel"), 4), {"AQB301": ["missing"]}),
        (without_text(changed(budget=None), 4), {"AQB301": ["missing"]}),
        (with_section(4, text=""), {"AQB306": ["missing"], "AQB307": ["missing"]}),
        (with_section(6, text=""), {"AQB123": ["empty"]}),
        (with_section(6, number="5"), {"AQB121": ["twice"]}),
        (with_section(6, number="acht"), {"AQB121": ["unnumbered"]}),
        (with_section(6, heading="Zielsteuerungen"), {"AQB122": ["near"]}),
        (without_text(changed(measures=None), 5), {"AQB401": ["missing"], "AQB405": None}),
        (
            changed(measures=[*changed()["measures"], {"category": "Soziale Betreuung", "projects": [{"name": "X"}]}]),
            {"AQB402": ["unknown"]},
        ),
        (changed(measures=[*changed()["measures"], {"category": CATEGORY, "projects": [{"name": "X"}]}]), {"AQB403": ["twice"]}),
        (changed(measures=[{"projects": [{"name": "X"}]}, *changed()["measures"]]), {"AQB406": ["outside"]}),
        (changed(measures=changed()["measures"][:3]), {"AQB408": ["left-out"]}),
        (with_signature(0, date="31.02.2025"), {"AQB506": ["no-date"], "AQB507": None}),
        (with_signature(0, date="bald"), {"AQB506": ["no-date"], "AQB507": None}),
        (with_signature(0, date=None, place=None), {"AQB503": ["no-line"], "AQB507": None}),
        (with_signature(0, name=None, mark=None), {"AQB504": ["no-name"]}),
        (with_signature(0, function=None), {"AQB504": ["no-function"]}),
        (with_signature(0, name=""), {"AQB504": ["name-blank"]}),
        (with_signature(0, name="N. N."), {"AQB504": ["name-blank"]}),
        (with_signature(0, name="Christel Sprößler"), {"AQB509": ["same"]}),
        (with_signature(0, after="3"), {"AQB508": ["section-after"]}),
        (with_signature(0, party=None), {}),  # the function says whose it is
    ],
)
def test_a_field_is_judged_as_what_it_says(report: Callable[..., FileReport], data: dict[str, Any], expected: dict[str, Any]) -> None:
    found = cases(report(json.dumps(data), "json"))
    wanted = {rule: names for rule, names in {**NOT_IN_ORDER, **expected}.items() if names is not None}
    if not data.get("sections") or any("text" not in section for section in data["sections"]):
        wanted.pop("AQB802", None)
        found.pop("AQB802", None)
    assert found == wanted


@pytest.mark.parametrize("mark", ["gez.", "picture", "digital", "Heike Hofmann"])
def test_what_is_a_mark(report: Callable[..., FileReport], mark: str) -> None:
    assert "AQB505" not in cases(report(json.dumps(with_signature(0, mark=mark)), "json", "signed"))


@pytest.mark.parametrize(("mark", "case"), [("nein", "unmarked"), ("", "unmarked"), (None, "unmarked"), ("line-unsigned", "unsigned-line")])
def test_what_is_none(report: Callable[..., FileReport], mark: str | None, case: str) -> None:
    assert cases(report(json.dumps(with_signature(0, mark=mark)), "json", "signed"))["AQB505"] == [case]


def test_every_finding_has_line_and_column_of_its_field(report: Callable[..., FileReport]) -> None:
    text = '{"year": "25",\n "budget":\n   "5 Euro",\n "sections": [{"number": 4,\n  "heading": "Haushaltsmittel und Eckdaten"}]}'
    found = report(text, "json")
    places = [(finding.case, finding.location) for answer in found.answers for finding in answer.findings]
    assert len(places) > 10
    assert all(place is not None and place.line and place.column for _, place in places)
    outside = next(place for case, place in places if case == "outside")
    assert outside is not None
    assert (outside.line, outside.column) == (3, 4)


def test_rules_about_other_formats_do_not_apply(report: Callable[..., FileReport]) -> None:
    status = {answer.rule: answer.status for answer in report(REAL, "yaml").answers}
    others = {"AQB803", "AQB804", "AQB901", "AQB902", "AQB903", "AQB904", "AQB905"} & status.keys()
    assert {status[rule] for rule in others} <= {"not-applicable"}
