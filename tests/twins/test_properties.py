"""Agreements of every make, with full wording, as data and as Markdown: the same answers."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aqbcheck.agreement import Agreement
from aqbcheck.engine.places import Places
from aqbcheck.rulebook import Rulebook
from aqbcheck.writers import json as json_writer
from aqbcheck.writers import yaml as yaml_writer
from aqbcheck.writers.agreement_data import describe

MINISTRY = "Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales"
SUBJECT = "zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets"
CATEGORIES = (
    "Ausbildungsvorbereitung",
    "Ausbildung und Ausbildungscoaching in anerkannten Ausbildungsberufen",
    "Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung",
    "Weiterbildungsmaßnahmen für Personal der Landkreise und kreisfreien Städte in der fachlichen Verantwortung für Benachteiligte "
    "im Kontext der Arbeitsmarktförderung",
    "Soziale Betreuung",
    "Ausbildung und Coaching in anerkannten Ausbildungsberufen",
)
HEADINGS = (
    "Ausbildungs- und Qualifizierungsbudget",
    "Verpflichtungen der Vereinbarungspartner",
    "Umsetzung der UN-Behindertenrechtskonvention",
    "Haushaltsmittel und Eckdaten",
    "Ziele für die Umsetzung",
    "Zielsteuerung",
    "Kontinuierlicher Verbesserungsprozess",
)
WORDINGS = (
    "Die Rechtskreise SGB II, III, VIII, XII und AsylbLG wirken zusammen.",
    "Das HMSI und der Landkreis Fulda setzen sich dafür ein, dass die in § 5 vereinbarten Ziele erreicht werden.",
    "Die Teilhabe von Menschen mit Behinderungen folgt der UN-Behindertenrechtskonvention.",
    "",
    "Die Förderung erfolgt nach dem Bescheid des Regierungspräsidiums Kassel.",
    "Im Herbst wird eine Umsetzungsbesprechung angesetzt. Abweichungen von den in § 4 genannten Mitteln werden berücksichtigt.",
    "Die Zielvereinbarungen werden auf dem Portal „Arbeitswelt Hessen“ veröffentlicht.",
)
AMOUNTS = ("1.288.930 Euro", "1288930 Euro", "1,288,930 Euro", "0 Euro", "1.288.93 Euro", "150.000 Euro", "1,3 Mio. Euro", "XX Euro")
DISTRICTS = ("dem Landkreis Fulda", "der Stadt Kassel", "des Landkreis Fulda", "dem Kreis Musterland", "[Landkreis]")


def maybe(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@st.composite
def sections(draw: Callable[..., Any]) -> list[dict[str, Any]]:
    order = draw(maybe([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7, 7], [1, 2, 4, 3, 5, 6, 7], [1, 2, 4, 5, 6, 7], [4, 5]))
    found = []
    for at, number in enumerate(order):
        printed = draw(maybe(number, number, number, at + 1))
        misspelt = f"{HEADINGS[number - 1]}en" if printed == number else HEADINGS[number - 1]  # wrong in both: only a field would know it
        heading = draw(maybe(*[HEADINGS[number - 1]] * 4, misspelt, "Sonstiges"))
        text = draw(maybe(WORDINGS[number - 1], WORDINGS[number - 1], "entfällt")) if number not in (4, 5) else WORDINGS[number - 1]
        found.append({"number": f"§ {printed}", "heading": heading, "text": text, "prescribed": number})
    return found


@st.composite
def signatures(draw: Callable[..., Any]) -> list[dict[str, Any]]:
    body = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"
    sides = {
        "ministry": {"place": "Wiesbaden", "name": "Erna Probe", "function": "Staatsministerin", "party": body},
        "county": {"place": "Fulda", "name": "Karl Beispiel", "function": "Landrat", "party": "Landkreis Fulda"},
    }
    names = draw(maybe(("ministry", "county"), ("county", "ministry"), ("county",), ()))
    dates = ("2.8.2025", "11.08.2025", "31.02.2025", "3. August 2025", "1.1.2031", "")
    return [{**sides[name], "date": draw(maybe(*dates)), "mark": draw(maybe("gez.", ""))} for name in names]


@st.composite
def agreements(draw: Callable[..., Any]) -> dict[str, Any]:
    listed = [
        {
            "number": f"{at}.",
            "category": draw(maybe(*(CATEGORIES[:4] if at == 1 else CATEGORIES))),  # beside a known one others are told from projects
            "projects": draw(maybe([], ["Projekt A"], ["Projekt A", "SoWirt's"], ["Projekt A"] * 2)),
        }
        for at in range(1, draw(st.integers(0, 5)) + 1)
    ]
    return {
        "title": draw(maybe("Zielvereinbarung", "Zielvereinbarung", "Vertrag")),
        "year": draw(maybe("2025", "2025", "2026", "")),
        "parties": draw(maybe([f"dem {MINISTRY}"], [], *[[f"dem {MINISTRY}", "?"]] * 2)),
        "district": draw(maybe(*DISTRICTS)),
        "subject": draw(maybe(SUBJECT, SUBJECT, "")),
        "preamble": draw(maybe("Die Maßnahmen sind inklusiv angelegt.", "", None)),
        "sections": draw(sections()),
        "budget": draw(st.lists(maybe(*AMOUNTS), max_size=2)),
        "measures": listed,
        "signatures": draw(signatures()),
    }


def wording(made: dict[str, Any], number: int, text: str) -> str:
    """The whole wording of a section: with the sums in § 4, with the list in § 5."""
    if number == 4:
        sums = [f"Der Landkreis Fulda erhält aus dem AQB insgesamt {amount}." for amount in made["budget"]]
        return "\n\n".join(sums) or "Die Mittel sind noch offen."
    if number == 5:
        rows = []
        for entry in made["measures"]:
            rows += [f"{entry['number']} {entry['category']}", *(f"   - {project}" for project in entry["projects"])]
        return "\n\n".join(filter(None, ["Gefördert werden in den Maßnahmenarten folgende Projekte:", "\n".join(rows), text]))
    return text


def parties(made: dict[str, Any]) -> list[str]:
    return [made["district"] if party == "?" else party for party in made["parties"]]


def texts(made: dict[str, Any]) -> list[str]:
    return [wording(made, section["prescribed"], section["text"]) for section in made["sections"]]


def as_data(made: dict[str, Any], *, fields: bool = True) -> str:
    data: dict[str, Any] = {key: made[key] for key in ("title", "year", "subject")}
    data["parties"] = parties(made)
    if made["preamble"] is not None:
        data["preamble"] = {"heading": "Präambel", "text": made["preamble"]}
    data["sections"] = [
        {"number": section["number"], "heading": section["heading"], "text": text}
        for section, text in zip(made["sections"], texts(made), strict=True)
    ]
    if fields:
        data["budget"] = made["budget"]
        data["measures"] = [{**entry, "projects": [{"name": name} for name in entry["projects"]]} for entry in made["measures"]]
    data["signatures"] = made["signatures"]
    return json.dumps(data, ensure_ascii=False)


def as_markdown(made: dict[str, Any]) -> str:
    lines = [f"# {made['title']}", made["year"]]
    lines += ["zwischen", "\n\nund\n\n".join(parties(made))] if parties(made) else []
    lines += [made["subject"]]
    if made["preamble"] is not None:
        lines += ["## Präambel", made["preamble"]]
    for section, text in zip(made["sections"], texts(made), strict=True):
        lines += [f"## {section['number']}", f"### {section['heading']}", text]
    for block in made["signatures"]:
        lines += [f"{block['place']}, den {block['date'] or '________'}", block["mark"], block["name"], block["function"], block["party"]]
    return "\n\n".join(lines)


SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@SETTINGS
@given(made=agreements())
def test_data_and_markdown_have_the_same_answers(answers: Callable[..., Any], made: dict[str, Any]) -> None:
    data, text = answers(as_data(made), "json"), answers(as_markdown(made), "markdown")
    rules = [rule for rule in data if rule < "AQB803" or rule == "AQB805"]
    assert {rule: data[rule] for rule in rules} == {rule: text[rule] for rule in rules}


@SETTINGS
@given(made=agreements(), profile=maybe("draft", "signed", "template"))
def test_what_is_extracted_has_the_same_answers(
    answers: Callable[..., Any], understood: Callable[..., Agreement], rulebook: Rulebook, made: dict[str, Any], profile: str
) -> None:
    agreement = understood(as_markdown(made).encode(), "markdown")
    described = describe(agreement, rulebook.form, Places(agreement, "§", "en"))
    written = yaml_writer.render(described, ("head",))
    extracted, text = answers(written, "yaml", profile), answers(as_markdown(made), "markdown", profile)
    rules = [rule for rule in extracted if rule < "AQB803" or rule == "AQB805"]
    assert {rule: extracted[rule] for rule in rules} == {rule: text[rule] for rule in rules}
    assert answers(json_writer.render(described, "x"), "json", profile) == extracted
