"""A wrong agreement stays wrong when it is understood: each fault stands among the candidates."""

from datetime import date
from decimal import Decimal

import pytest
from answering import AGREEMENTS, DOCX, MARKDOWN, rulebook
from wordmaking import word_from_markdown

from aqbcheck.agreement import understand
from aqbcheck.readers import read_document

BASE = "darmstadt-dieburg-2025"


def _understood(edits, kind):
    text = (AGREEMENTS / f"{BASE}.md").read_text(encoding="utf-8")
    for find, put in edits:
        assert find in text, find
        text = text.replace(find, put, 1)
    data = text.encode() if kind == MARKDOWN else word_from_markdown(text)
    return understand(read_document(data, kind), rulebook().form)


def amounts(agreement):
    return [(amount.written, amount.value, amount.fault) for amount in agreement.amounts]


def numbers(agreement):
    return [(section.number, section.form_id) for section in agreement.sections]


def categories(agreement):
    return [(measure.written, measure.category, measure.near) for measure in agreement.measures if measure.kind == "category"]


def projects(agreement):
    return [(measure.written, measure.owner, measure.certain) for measure in agreement.measures if measure.kind == "project"]


def dates(agreement):
    return [(found.written, found.value) for found in agreement.dates]


def blocks(agreement):
    return [(block.role, tuple(mention.party for mention in block.parties)) for block in agreement.signatures]


def parties(agreement):
    return [(mention.written, mention.party) for mention in agreement.parties]


def years(agreement):
    return [year.value for year in agreement.years]


def references(agreement):
    return [(reference.number, reference.letter, reference.law) for reference in agreement.references]


def slots(agreement):
    return [slot.written for slot in agreement.slots]


def headings(agreement):
    return [section.heading for section in agreement.sections]


def names(agreement):
    return [person.written for block in agreement.signatures for person in block.persons]


FIGURE = "1.288.930 Euro"
WRONG = {
    "two totals": (((FIGURE, f"{FIGURE} und 1.298.930 Euro"),), amounts, ("1.298.930 Euro", Decimal(1298930), "")),
    "foreign separators": (((FIGURE, "1,288,930 Euro"),), amounts, ("1,288,930 Euro", Decimal(1288930), "")),
    "a broken group": (((FIGURE, "1.288.93 Euro"),), amounts, ("1.288.93 Euro", None, "broken-group")),
    "nothing": (((FIGURE, "0 Euro"),), amounts, ("0 Euro", Decimal(0), "")),
    "less than nothing": (((FIGURE, f"-{FIGURE}"),), amounts, (FIGURE, Decimal(-1288930), "")),
    "a number used twice": ((("§ 6", "§ 5"),), numbers, (5, "steering")),
    "a section that nobody prescribed": (
        (("### **Zielsteuerung**", "### **Zielsteuerung**\n\nEs gilt das Übliche.\n\n## § 8\n\n### **Sonstiges**"),),
        headings,
        "Sonstiges",
    ),
    "a misspelt heading": ((("Zielsteuerung", "Zielsteurung"),), headings, "Zielsteurung"),
    "an unknown category": ((("Ausbildungsvorbereitung", "Sprachkurse"),), categories, ("Sprachkurse", None, None)),
    "a misspelt category": (
        (("Ausbildungsvorbereitung", "Ausbildungsvorbereitng"),),
        categories,
        ("Ausbildungsvorbereitng", None, "preparation"),
    ),
    "a project outside": (
        (("1. Ausbildungsvorbereitung\n", "- Sprachwerkstatt\n\n1. Ausbildungsvorbereitung\n"),),
        projects,
        ("Sprachwerkstatt", None, True),
    ),
    "a day that is none": ((("11.08.2025", "31.02.2025"),), dates, ("31.02.2025", None)),
    "a date long past": ((("11.08.2025", "11.08.1925"),), dates, ("11.08.1925", date(1925, 8, 11))),
    "another district in the block": (
        (("des Landkreises  \nDarmstadt-Dieburg", "des Landkreises  \nGroß-Gerau"),),
        blocks,
        ("district", ("06433",)),
    ),
    "another district as party": ((("dem Landkreis Darmstadt-Dieburg", "dem Landkreis Gießen"),), parties, ("Landkreis Gießen", "06531")),
    "another year": ((("im Jahr 2025 Haushaltsmittel", "im Jahr 2024 Haushaltsmittel"),), years, 2024),
    "a reference to nowhere": ((("in § 4 genannten", "in § 14 genannten"),), references, (14, "", False)),
    "a placeholder": ((("Darmstadt, den 11.08.2025", "____________, den 11.08.2025"),), slots, "____________"),
    "a bracket to fill in": (((FIGURE, "[Betrag] Euro"),), slots, "[Betrag]"),
    "the same person twice": ((("Christel Sprößler", "Heike Hofmann"), ("Christel Sprößler", "Heike Hofmann")), names, "Heike Hofmann"),
}


@pytest.mark.parametrize("kind", [MARKDOWN, DOCX])
@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_stays_in_the_agreement(fault, kind):
    edits, seen, expected = WRONG[fault]
    assert seen(_understood(edits, kind)).count(expected) == seen(_understood((), kind)).count(expected) + 1
