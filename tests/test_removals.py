"""Whatever an agreement must have, taken out or spoiled in turn: exactly its own rule reports it, at its place."""

import re

import pytest
from answering import answers_on
from landmarks import KINDS, NAMES, heading_of, section_of, units_of

CATEGORIES = ("Ausbildungsvorbereitung", "Ausbildung und Ausbildungscoaching", "Qualifizierungsprojekte", "Weiterbildungsmaßnahmen")
FIGURES = {
    "darmstadt-dieburg-2025": "1.288.930 Euro",
    "fulda-2025": "insgesamt 964.310,00 € (in Worten: neunhundertvierundsechzigtausenddreihundertzehn Euro). "
    "Davon sind 120.000 € für Ausbildungen in Teilzeit bestimmt",
    "kassel-stadt-2026": "Haushaltsmittel in Höhe von 1.402.750 Euro",
    "main-taunus-kreis-2025": "873.400",
    "wetteraukreis-2025": "1 140 300 EUR",
}
BLOCKS = {  # the units of each party's signature block: the first and the last by their words, or the column of a table
    "darmstadt-dieburg-2025": (("Wiesbaden", "Heike Hofmann Staatsministerin"), ("Darmstadt, den", "Christel Sprößler Kreisbeigeordnete")),
    "fulda-2025": (("Wiesbaden", "gez. Almut"), ("Fulda, den", "gez. Jorin")),
    "kassel-stadt-2026": (("Wiesbaden", "Tilo"), ("Kassel, den", "Dr. Leonore")),
    "main-taunus-kreis-2025": (0, 1),
    "wetteraukreis-2025": (("Für das Hess", "(gez.) Tilo"), ("Für den Wett", "(gez.) Ronja")),
}
NUMBERED = {"main-taunus-kreis-2025"}
"""Agreements whose categories have their numbers in a column of a table."""
KNOWN = {"darmstadt-dieburg-2025": {"AQB405", "AQB507", "AQB802"}}


def _found(data, kind, name):
    """The findings beyond those that the shipped agreement has: (rule, case, block, whether something is missing)."""
    answers = answers_on(data, kind)
    assert [rule for rule, answer in answers.items() if answer.status == "not-checked"] == []
    return [
        (rule, finding.case, finding.location.block, finding.location.missing)
        for rule, answer in answers.items()
        if rule not in KNOWN.get(name, ())
        for finding in answer.findings
    ]


def _category(texts, number):
    inside = section_of(texts, 5)
    return next(at for at in inside if re.match(rf"({number}\. )?(Ausbildungs- und Q.*|{CATEGORIES[number - 1]})", texts[at]))


def _block(texts, name, side):
    where = BLOCKS[name][side]
    if isinstance(where, int):
        first = texts.index("Für das Land Hessen")
        return range(first + where, texts.index("Anlage"), 2)
    start, end = (max(at for at, text in enumerate(texts) if text.startswith(words)) for words in where)
    return range(start, end + 1)


def _every(*more):
    return [pytest.param(name, kind, *values, id=f"{name} {kind} {values}") for values in more for name in NAMES for kind in KINDS]


SECTIONS = [(number,) for number in range(1, 8)]


@pytest.mark.parametrize(("name", "kind", "number"), _every(*SECTIONS))
def test_a_section_is_taken_out(name, kind, number):
    units = units_of(name, kind)
    gone = section_of(units.texts, number)
    assert _found(units.without(gone), kind, name) == [(f"AQB11{number}", "missing", gone.start - 1, True)]


@pytest.mark.parametrize(("name", "kind", "number"), _every(*SECTIONS))
def test_a_heading_is_taken_out(name, kind, number):
    units = units_of(name, kind)
    heading = heading_of(units.texts, number)
    last = section_of(units.texts, number).stop - 1 - len(heading)
    assert _found(units.without(heading), kind, name) == [(f"AQB11{number}", "missing", last, True)]


@pytest.mark.parametrize(("name", "kind", "number"), _every(*SECTIONS))
def test_a_section_loses_its_text(name, kind, number):
    units = units_of(name, kind)
    heading = heading_of(units.texts, number)
    found = _found(units.without(range(heading.stop, section_of(units.texts, number).stop)), kind, name)
    assert found == [("AQB123", "empty", heading.stop - 1, True)]


@pytest.mark.parametrize(("name", "kind"), _every(()))
def test_the_figure_is_taken_out(name, kind):
    units = units_of(name, kind)
    at = next(at for at, text in enumerate(units.texts) if FIGURES[name] in text)
    found = _found(units.changed(at, FIGURES[name], "gefördert"), kind, name)
    assert [(rule, case) for rule, case, *_ in found] == [("AQB301", "missing")]


SPOILED = [
    ("1,288,930 Euro", ("AQB303", "foreign")),
    ("1.288.93 Euro", ("AQB304", "broken")),
    ("0 Euro", ("AQB304", "zero")),
    ("-1.288.930 Euro", ("AQB304", "negative")),
    ("rund 1.288.930 Euro", ("AQB304", "approximate")),
    ("1.288.930 Euro und 1.298.930 Euro", ("AQB302", "several")),
    ("[Betrag] Euro", ("AQB801", "found")),
]


@pytest.mark.parametrize(("name", "kind", "put", "expected"), _every(*SPOILED))
def test_the_figure_is_spoiled(name, kind, put, expected):
    units = units_of(name, kind)
    at = next(at for at, text in enumerate(units.texts) if FIGURES[name] in text)
    found = _found(units.changed(at, FIGURES[name], put), kind, name)
    assert [(rule, case, block) for rule, case, block, _ in found] == [(*expected, at)]


@pytest.mark.parametrize(("name", "kind", "number"), _every((1,), (2,), (3,), (4,)))
def test_a_category_is_taken_out(name, kind, number):
    units = units_of(name, kind)
    at = _category(units.texts, number)
    found = _found(units.without([at]), kind, name)
    lost = set()
    if name in NUMBERED:  # its number stays behind in a cell of its own; of the last one it may count anything
        lost = {("AQB402", "number-only", False)} if number < 4 else set()
    elif number == 1 and name not in KNOWN:
        lost = {("AQB406", "outside", False)}
    assert {(rule, case, missing) for rule, case, _, missing in found} == {("AQB408", "left-out", True)} | lost
    assert {block - at for rule, _, block, _ in found if rule == "AQB406"} <= {0, 1}


@pytest.mark.parametrize(("name", "kind", "number"), _every((1,), (2,), (3,), (4,)))
def test_a_category_is_another(name, kind, number):
    units = units_of(name, kind)
    at = _category(units.texts, number)
    words = re.sub(r"^\d\. ", "", units.texts[at])
    found = _found(units.changed(at, words, "Sprachkurse für Zugewanderte"), kind, name)
    assert [entry for entry in found if entry[0] != "AQB408"] == [("AQB402", "unknown", at, False)]


@pytest.mark.parametrize(("name", "kind", "side"), _every((0,), (1,)))
def test_a_signature_block_is_taken_out(name, kind, side):
    units = units_of(name, kind)
    found = _found(units.without(_block(units.texts, name, side)), kind, name)
    assert [(rule, case, missing) for rule, case, _, missing in found] == [(f"AQB50{side + 1}", "missing", True)]
    assert found[0][2] >= section_of(units.texts, 7).stop
