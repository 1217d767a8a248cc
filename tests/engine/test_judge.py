from pathlib import Path

import pytest

from aqbcheck.agreement import understand
from aqbcheck.document import Document, Gap, Location
from aqbcheck.engine import judge
from aqbcheck.engine.report import FileReport
from aqbcheck.readers.markdown import read_markdown
from aqbcheck.rulebook import Rulebook, find_rules, load

REAL = (Path(__file__).parents[2] / "fixtures/agreements/darmstadt-dieburg-2025.md").read_text(encoding="utf-8")
NATURAL = [("AQB405", "none"), ("AQB507", "different"), ("AQB802", "found")]
"""The real agreement names no project for its first category, writes its dates in two ways, and has a misspelling."""
SIX = "## **§ 6**\n\n### **Zielsteuerung**"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load(find_rules("aqb"))


def report(rulebook: Rulebook, document: Document, profile: str = "draft", **options: tuple[str, ...]) -> FileReport:
    agreement = understand(document, rulebook.form)
    return judge(agreement, rulebook, profile=profile, language="de", path="x.md", sha256="0", **options)  # type: ignore[arg-type]


def edited(old: str, new: str) -> Document:
    assert old in REAL
    return read_markdown(REAL.replace(old, new).encode())


def cases(found: FileReport) -> list[tuple[str, str]]:
    """The findings of a report in the order of the rules."""
    return [(answer.rule, finding.case) for answer in found.answers for finding in answer.findings]


@pytest.mark.parametrize("profile", ["draft", "signed", "template"])
def test_the_real_agreement_has_no_finding(rulebook: Rulebook, profile: str) -> None:
    found = report(rulebook, read_markdown(REAL.encode()), profile)
    assert (found.verdict, cases(found), found.edition) == ("conforms", NATURAL, "2025")
    asked = [
        answer
        for answer in found.answers
        if profile in rulebook.rule(answer.rule).words.profiles or not rulebook.rule(answer.rule).words.profiles
    ]
    silent = dict.fromkeys(("AQB305", "AQB703", "AQB803", "AQB901", "AQB902", "AQB903", "AQB904"), "not-applicable")
    assert {a.rule: a.status for a in asked if a.status != "met"} == {**dict.fromkeys((rule for rule, _ in NATURAL), "violated"), **silent}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("## Zielvereinbarung", "## Vertrag", [("AQB101", "missing")]),
        ("### **Präambel**", "", [("AQB102", "missing")]),
        (SIX, "", [("AQB116", "missing")]),
        ("### **Zielsteuerung**", "### **Steuerung der Ziele**", [("AQB122", "near")]),
        (
            "dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales**",
            "dem Amt**",
            [("AQB201", "unknown")],
        ),
        ("und dem Landkreis Darmstadt-Dieburg", "und dem Landkreis Musterstadt", [("AQB202", "unknown")]),
        ("und dem Landkreis Darmstadt-Dieburg", "und der Stadt Hanau", [("AQB202", "not-of-year")]),
        ("## Zielvereinbarung", "Entwurf, Stand 3. März 2025\n\n## Zielvereinbarung", [("AQB905", "found")]),
        ("Umfragen und Tagungen", "Umfragen, Tagungen und dem Entwurf", []),
        ("**1.288.930 Euro**", "", [("AQB301", "missing")]),
        ("**1.288.930 Euro**", "**1.288.930 Euro** und 700.000 Euro", [("AQB302", "several")]),
        ("**1.288.930 Euro**", "**1,288,930 Euro**", [("AQB303", "foreign")]),
        ("**1.288.930 Euro**", "**1288930 Euro**", [("AQB303", "ungrouped")]),
        ("**1.288.930 Euro**", "**1.288.93 Euro**", [("AQB304", "broken")]),
        ("**1.288.930 Euro**", "**0 Euro**", [("AQB304", "zero")]),
        ("**1.288.930 Euro**", "**rund 1.288.930 Euro**", [("AQB304", "approximate")]),
        ("**1.288.930 Euro**", "**12.880 Euro**", [("AQB304", "outside")]),
        ("1. Ausbildungsvorbereitung", "1. Soziale Betreuung", [("AQB402", "unknown"), ("AQB408", "left-out")]),
        ("1. Ausbildungsvorbereitung", "1. Ausbildungsbereitung", [("AQB402", "near")]),
        (
            "3. Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung",
            "3. Ausbildungsvorbereitung",
            [("AQB403", "twice"), ("AQB408", "left-out")],
        ),
        ("  - SoWirt's", "  - KarriereZeit - Individuelle Beratung Teilzeitausbildungen", [("AQB407", "twice")]),
        ("1. Ausbildungsvorbereitung", "- Projekt X\n\n1. Ausbildungsvorbereitung", [("AQB406", "outside")]),
        ("Wiesbaden, den 2.8.2025", "## § 8 Sonstiges\n\nMehr ist zu sagen.\n\nWiesbaden, den 2.8.2025", [("AQB124", "unknown")]),
        ("Wiesbaden, den 2.8.2025\n", "", [("AQB503", "no-line")]),
        ("Heike Hofmann  \n", "", []),
        ("Staatsministerin  \n", "", [("AQB504", "no-function")]),
        ("Darmstadt, den 11.08.2025", "Darmstadt, den 31.02.2025", [("AQB506", "no-date")]),
        ("Darmstadt, den 11.08.2025", "Darmstadt, den 11.08.2021", [("AQB506", "far")]),
        ("Christel Sprößler", "Heike Hofmann", [("AQB509", "same")]),
        (
            "Kreisbeigeordnete  \ndes Landkreises  \nDarmstadt-Dieburg",
            "Geschäftsführerin  \nJobcenter Dieburg",
            [("AQB502", "missing")],
        ),
        ("Wiesbaden, den 2.8.2025", "Wiesbaden, den 2.8.2025\n\nWiesbaden, den [Datum]", []),
        ("**1.288.930 Euro**", "**[Betrag] Euro**", [("AQB801", "found")]),
        ("Umfragen und Tagungen", "Umfragen und TODO", [("AQB801", "found")]),
        ("Das HMSI stellt dem Landkreis Darmstadt-Dieburg", "Das HMSI stellt dem Landkreis Fulda", [("AQB203", "other")]),
        ("durch den Landkreis Darmstadt-Dieburg vom", "durch die Stadt vom", [("AQB203", "other-kind")]),
        ("Die geförderten Angebote sind", "Die im Landkreis Fulda geförderten Angebote sind", [("AQB203", "elsewhere")]),
        ("Die geförderten Angebote sind", "Die in Kooperation mit dem Landkreis Fulda geförderten Angebote sind", []),
        ("  - SoWirt's", "  - SoWirt's mit der Stadt Darmstadt", []),
        (
            "aus der Sicht des Hessischen Ministeriums für Arbeit, Integration, Jugend und Soziales",
            "aus der Sicht des Hessischen Sozialministeriums",
            [("AQB204", "name")],
        ),
        ("Tagungen des HMSI", "Tagungen des HSM", [("AQB204", "short")]),
        (
            "Arbeitsmarkt- und Ausbildungsstrategie des Landkreises",
            "Arbeitsmarkt- und Ausbildungsstrategie des Landkreis",
            [("AQB205", "wrong-case")],
        ),
        ("durch den Landkreis Darmstadt-Dieburg vom", "durch die Landkreis Darmstadt-Dieburg vom", [("AQB205", "wrong-gender")]),
        (
            "aus dem Ausbildungs- und Qualifizierungsbudget 2025",
            "aus dem Ausbildungs- und Qualifizierungsbudget 2024",
            [("AQB212", "other")],
        ),
        ("Im Jahr 2025 werden im Rahmen", "Im Jahr 2024 werden im Rahmen", [("AQB212", "other")]),
        ("die Entwicklung des Budgets 2025", "die Entwicklung des Budgets im Vergleich zum Budget 2024", []),
        ("**2025**", "**2026**", [("AQB212", "title-alone")]),
        ("**1.288.930 Euro**", "**1.288.930 Euro** (in Worten: eine Million Euro)", [("AQB305", "words")]),
        ("Budgets 2025 im engen Austausch.", "Budgets 2025 von insgesamt 1.200.000 Euro im engen Austausch.", [("AQB305", "elsewhere")]),
        ("aus dem Ausbildungs- und Qualifizierungsbudget 2025 zur", "zur", [("AQB306", "missing")]),
        (
            "Das HMSI stellt dem Landkreis Darmstadt-Dieburg im Jahr 2025 Haushaltsmittel",
            "Das HMSI stellt im Jahr 2025 Haushaltsmittel",
            [("AQB307", "missing")],
        ),
        ("SGB II, III, VIII, XII und AsylbLG", "SGB II, III und XII", [("AQB601", "incomplete")]),
        ("SGB II, III, VIII, XII und AsylbLG sinnvoll zusammenwirken, alle", "SGB II, III,. Alle", [("AQB601", "broken-off")]),
        ("Regierungspräsidium Kassel erlassenen", "Regierungspräsidium Gießen erlassenen", [("AQB602", "missing")]),
        (
            "Regierungspräsidium Kassel erlassenen – Bescheides",
            "Regierungspräsidium Kassel nicht erlassenen – Bescheides",
            [("AQB602", "negated")],
        ),
        ("eine Umsetzungsbesprechung im Herbst", "ein Treffen im Herbst", [("AQB603", "missing")]),
        ("Internetportal des HMSI „Arbeitswelt Hessen“ veröffentlicht", "Internetportal des HMSI veröffentlicht", [("AQB604", "missing")]),
        ("regionalen Ausbildungs- und Arbeitsmarktstrategie, die", "regionalen Strategie, die", [("AQB605", "missing")]),
        ("den Leitlinien der UN-Behindertenrechtskonvention verpflichtet", "den Leitlinien verpflichtet", [("AQB606", "missing")]),
        ("und der Landkreis Darmstadt-Dieburg setzen die", "setzt die", [("AQB607", "missing")]),
        ("Unterjährige Abweichungen von", "Unterjährige Änderungen an", [("AQB608", "missing")]),
        ("an Umfragen und Tagungen des HMSI", "an Angeboten des HMSI", [("AQB609", "missing")]),
        ("die in § 5 vereinbarten", "die in § 9 vereinbarten", [("AQB701", "dangling")]),
        ("die in § 5 vereinbarten", "die in § 6 vereinbarten", [("AQB702", "other")]),
        ("von den in § 4 genannten", "von den in § 3 genannten", [("AQB702", "other")]),
        ("von den in § 4 genannten", "von den nach § 16 Abs. 1 SGB II genannten", []),
        (
            "Die geförderten Angebote sind",
            "Die Anlage 1 ist Bestandteil dieser Vereinbarung. Die geförderten Angebote sind",
            [("AQB703", "missing")],
        ),
        (
            "Unterjährige Abweichungen",
            "Die Zielvereinbarungen werden auf dem Internetportal des HMSI „Arbeitswelt Hessen“ veröffentlicht."
            "\n\nUnterjährige Abweichungen",
            [("AQB805", "twice")],
        ),
        ("und Ausbildungencoaching in", "und Ausbildungcoaching in", []),
    ],
)
def test_a_fault_is_reported_by_its_rule_alone(rulebook: Rulebook, old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [case for case in cases(report(rulebook, edited(old, new))) if case not in NATURAL] == expected


def test_an_empty_section_silences_the_rules_on_its_contents(rulebook: Rulebook) -> None:
    start = REAL.index("Das HMSI stellt dem Landkreis Darmstadt-Dieburg im Jahr")
    end = REAL.index("## § 5")
    found = report(rulebook, read_markdown((REAL[:start] + "entfällt\n\n" + REAL[end:]).encode()))
    assert cases(found) == [("AQB123", "filler"), *NATURAL]
    assert {a.rule: a.status for a in found.answers}["AQB301"] == "not-applicable"


def test_a_finding_has_its_place_in_words(rulebook: Rulebook) -> None:
    found = report(rulebook, edited("**1.288.930 Euro**", "**0 Euro**"))
    (finding,) = [finding for answer in found.answers for finding in answer.findings if answer.rule == "AQB304"]
    assert finding.location is not None
    assert (finding.location.label, finding.excerpt, finding.location.section) == ("§ 4, Absatz 2", "0 Euro", "4")
    line = REAL[: REAL.index("**1.288.930 Euro**")].count("\n") + 1
    assert finding.location.line == line


def with_gap(document: Document, block: int, hides: str = "everything") -> Document:
    gap = Gap(Location.after(block), frozenset({hides}), "place-start")
    return Document(document.format, document.blocks, (gap,), document.traces, document.carries)


@pytest.mark.parametrize("old", ["**1.288.930 Euro**", SIX, "### **Präambel**"])
def test_what_is_missing_beside_a_gap_is_not_checked(rulebook: Rulebook, old: str) -> None:
    document = edited(old, "")
    for block in range(len(document.blocks)):
        found = report(rulebook, with_gap(document, block))
        assert found.verdict != "conforms", block
    amount = next(at for at, block in enumerate(document.blocks) if "zur Verfügung." in block.text and "aus dem" in block.text)
    status = {answer.rule: answer.status for answer in report(rulebook, with_gap(document, amount)).answers}
    if old == "**1.288.930 Euro**":
        assert status["AQB301"] == "not-checked"


def test_no_rule_that_forbids_is_met_beside_a_gap(rulebook: Rulebook) -> None:
    document = read_markdown(REAL.encode())
    amount = next(at for at, block in enumerate(document.blocks) if block.text == "1.288.930 Euro")
    status = {answer.rule: answer.status for answer in report(rulebook, with_gap(document, amount)).answers}
    assert {status[rule] for rule in ("AQB302", "AQB303", "AQB304")} == {"not-checked"}
    assert status["AQB301"] == "met"


def test_a_gap_hides_only_what_it_can(rulebook: Rulebook) -> None:
    document = with_gap(read_markdown(REAL.encode()), 25, "marks")
    assert report(rulebook, document).verdict == "conforms"


def test_what_is_left_out_still_answers(rulebook: Rulebook) -> None:
    found = report(rulebook, edited("**1.288.930 Euro**", ""), select=("AQB1",))
    assert {a.status for a in found.answers if a.rule.startswith("AQB3")} == {"not-applicable"}
    assert found.verdict == "conforms"
    assert len(found.answers) == len(rulebook.rules)


def test_an_edition_that_is_not_there_is_said(rulebook: Rulebook) -> None:
    found = report(rulebook, edited("**2025**", "**2031**"))
    assert found.edition == "2026"
    assert "2031" in found.notes[0]


NEW_NAME = "für Arbeit, Integration, Jugend und Soziales"
OLD_NAME = "für Soziales und Integration"


@pytest.mark.parametrize(
    ("year", "name", "found"),
    [
        (2019, OLD_NAME, set()),
        (2023, OLD_NAME, set()),
        (2023, NEW_NAME, {("AQB204", "name")}),
        (2024, OLD_NAME, set()),
        (2024, NEW_NAME, set()),
        (2025, OLD_NAME, {("AQB204", "name")}),
        (2027, OLD_NAME, {("AQB204", "name")}),
        (2027, NEW_NAME, set()),
    ],
)
def test_names_and_dates_go_by_the_year_of_the_agreement(rulebook: Rulebook, year: int, name: str, found: set[tuple[str, str]]) -> None:
    text = REAL.replace("2025 bis", "bis").replace("2025", str(year))
    text = text.replace("für Arbeit, Integration,  \nJugend und Soziales", name).replace(NEW_NAME, name)
    judged = report(rulebook, read_markdown(text.encode()))
    assert {shown for shown in cases(judged) if shown[0] in ("AQB202", "AQB204", "AQB212", "AQB506")} == found


@pytest.mark.parametrize(("year", "found"), [(2024, {"not-of-year"}), (2025, {"not-of-year"}), (2026, set()), (2027, set())])
def test_who_can_be_a_party_goes_by_the_year_of_the_agreement(rulebook: Rulebook, year: int, found: set[str]) -> None:
    text = REAL.replace("2025", str(year)).replace("und dem Landkreis Darmstadt-Dieburg", "und der Stadt Hanau")
    judged = report(rulebook, read_markdown(text.encode()))
    assert {case for rule, case in cases(judged) if rule == "AQB202"} == found


@pytest.mark.parametrize(
    ("old", "new", "rule", "label"),
    [
        ("Darmstadt, den 11.08.2025", "Darmstadt, den 31.02.2025", "AQB506", "Unterschriften, Absatz 4"),
        ("  - SoWirt's", "  - TODO", "AQB801", "§ 5, 4. Listenpunkt"),
        ("**1.288.930 Euro**", "\n\n| Jahr | Euro |\n|---|---|\n| 2025 | 0,00 Euro |\n", "AQB304", "§ 4, Tabelle 1, Zeile 2, Spalte 2"),
    ],
)
def test_a_place_is_one_that_a_person_finds(rulebook: Rulebook, old: str, new: str, rule: str, label: str) -> None:
    found = report(rulebook, edited(old, new))
    (finding,) = [finding for answer in found.answers for finding in answer.findings if answer.rule == rule]
    assert finding.location is not None
    assert finding.location.label == label


@pytest.mark.parametrize(("profile", "status"), [("draft", "not-applicable"), ("template", "met")])
@pytest.mark.parametrize("blank", ["dem Landkreis \\_\\_\\_\\_\\_\\_", "der Stadt [Name]"])
def test_a_blank_behind_the_kind_of_a_party_stands_for_its_name(rulebook: Rulebook, profile: str, status: str, blank: str) -> None:
    document = edited("und dem Landkreis Darmstadt-Dieburg", f"und {blank}")
    assert {a.rule: a.status for a in report(rulebook, document, profile).answers}["AQB202"] == status


@pytest.mark.parametrize(("profile", "status"), [("draft", "not-applicable"), ("template", "met")])
def test_a_blank_that_counts_as_the_value_is_the_evidence(rulebook: Rulebook, profile: str, status: str) -> None:
    answers = {a.rule: a for a in report(rulebook, edited("1.288.930 Euro", "1.2XX.XXX Euro"), profile).answers}
    assert answers["AQB301"].status == status
    assert [seen.text for seen in answers["AQB301"].evidence] == (["1.2XX.XXX"] if status == "met" else [])


@pytest.mark.parametrize("blank", ["20\\_\\_", "\\_\\_.\\_\\_.2025", "xx.xx.2025", "12.\\_\\_.2025", "202X"])
def test_the_blank_for_a_year_or_a_date_is_none_for_an_amount(rulebook: Rulebook, blank: str) -> None:
    answers = {a.rule: a for a in report(rulebook, edited("**1.288.930 Euro**", f"Stand {blank}"), "template").answers}
    assert answers["AQB301"].status == "violated"


@pytest.mark.parametrize(("profile", "rule"), [("draft", "AQB801"), ("template", "AQB402")])
def test_a_rule_gives_way_only_to_one_that_speaks_in_the_profile(rulebook: Rulebook, profile: str, rule: str) -> None:
    document = edited("3. Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung", "3. [Maßnahmenart]")
    status = {answer.rule: answer.status for answer in report(rulebook, document, profile).answers}
    assert {name: status[name] for name in ("AQB402", "AQB801")} == {
        "AQB402": "not-applicable",
        "AQB801": "not-applicable",
        rule: "violated",
    }
