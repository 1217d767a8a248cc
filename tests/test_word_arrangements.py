"""The same agreement in the arrangements that only Word can hold: every one gets the answers of the plain one, and what
is wrong in it is seen there too."""

import pytest
from answering import DOCX, MARKDOWN, answers_on
from arranging import BASE, BUDGET, C1, C3, FRONT, GIVEN, P1, SIGNED
from wordarranging import (
    ACROSS,
    AMOUNT,
    BOLD,
    FRAME,
    GOES_ON,
    LEADER,
    LEADERS,
    LINE,
    LISTS,
    MEASURES,
    OURS,
    SMALL,
    SPACED,
    STARTS,
    TAB,
    THEIRS,
    TITLE,
    around,
    boxes,
    control,
    counted,
    paragraph,
    paragraphs,
    run,
    table,
    with_budget,
    with_front,
    with_heads,
    with_list,
    with_signatures,
)

_OFFICE_LINE = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:192pt;height:96pt"><o:signatureline '
    'xmlns:o="urn:schemas-microsoft-com:office:office" id="{{6B29FC40-CA47-1067-B31D-00DD010662DA}}" issignatureline="t" '
    'o:suggestedsigner="{}" o:suggestedsigner2="{}"/></v:shape></w:pict></w:r></w:p>'
)
_RULED = '<w:u w:val="single"/>'
_FIELD = '<w:fldSimple w:instr=" {0} "><w:r><w:t>{1}</w:t></w:r></w:fldSimple>'


def _beside(a, d):
    """The names of two blocks beside each other, by tabs."""
    return paragraphs(*(f"{one}\t\t{other}" for one, other in zip(a[2:], d[2:], strict=True)))


def _drawn(place, properties=LEADER):
    """A place before a line for its date that a tab draws."""
    return around(run(place) + TAB, properties)


def _two_drawn(one, other):
    return around(run(one) + TAB * 2 + run(other) + TAB, LEADERS)


HEADS = {
    **{f"counted {LISTS[number][0][1]}": lambda n, h, number=number: paragraph(h, counted(number), BOLD) for number in (91, 92, 95, 97)},
    "counted alone": lambda n, h: paragraph("", counted(91), BOLD) + paragraph(h, "", BOLD),
    "small capitals in two lines": lambda n, h: paragraph(n, "", SMALL) + paragraph(h, "", SMALL),
    "letter-spaced": lambda n, h: paragraph(f"{n} {h}", "", SPACED),
    "in a table": lambda n, h: table([paragraph(n, "", BOLD), paragraph(h, "", BOLD)]),
    "counted in a table": lambda n, h: table([paragraph("", counted(91), BOLD), paragraph(h, "", BOLD)]),
    "in rows of a table": lambda n, h: table([paragraph(n, "", BOLD)], [paragraph(h, "", BOLD)]),
    "in a frame": lambda n, h: paragraph(f"{n} {h}", FRAME.format(1)),
    "number in a frame": lambda n, h: paragraph(n, FRAME.format(1)) + paragraph(h, "", BOLD),
    "in a text box": lambda n, h: boxes(paragraph(f"{n} {h}", "", BOLD)),
    "in controls": lambda n, h: around(control(run(n, BOLD)) + run("\t") + control(run(h, BOLD))),
    "counted by a field without its number": lambda n, h: around(
        run("§ ", BOLD) + '<w:fldSimple w:instr=" AUTONUM "/>' + run(f" {h}", BOLD)
    ),
    "counted by a field": lambda n, h: around(run("§ ", BOLD) + _FIELD.format("AUTONUM", n[2:]) + run(f" {h}", BOLD)),
}
FRONTS = {
    "text boxes": boxes(paragraph(TITLE[0]), paragraphs(*TITLE[1:])),
    "text box in each line": "".join(boxes(paragraph(line)) for line in TITLE),
    "frames": "".join(paragraph(line, FRAME.format(1)) for line in TITLE),
    "merged cells": table([(ACROSS, paragraph(TITLE[0]))], ["zwischen", "und"], [TITLE[2], TITLE[4]], [(ACROSS, paragraph(TITLE[5]))]),
    "parties beside each other": paragraph(TITLE[0]) + table([TITLE[2], "und", TITLE[4]]) + paragraph(TITLE[5]),
    "a table in a table": table([table(*([line] for line in TITLE)) + "<w:p/>"]),
    "one paragraph": paragraph("\n".join(TITLE)),
    "counted parties": "".join(paragraph(line, counted(92) if line.startswith("dem ") else "") for line in TITLE),
    "controls": "".join(control(paragraph(line)) for line in TITLE),
}
LEAD = paragraph(f"{GIVEN} folgenden Betrag:")
BUDGETS = {
    "control": around(run(f"{GIVEN} einen Betrag von ") + control(run(AMOUNT)) + run(".")),
    "control in a cell": LEAD + table(["Haushaltsjahr", "Betrag in Euro"], ["2025", control(paragraph("1.104.500"))]),
    "text box": LEAD + boxes(paragraph(AMOUNT)),
    "merge field": around(run(f"{GIVEN} einen Betrag von ") + _FIELD.format("MERGEFIELD Betrag", "1.104.500") + run(" Euro.")),
    "unit in a merged head": LEAD + table([(ACROSS, paragraph("Mittel in Euro"))], ["2025", "1.104.500"]),
    "sum below merged heads": LEAD
    + table(
        ["Zweck", (ACROSS, paragraph("Betrag in Euro"))],
        ["", "Ausbildung", "Qualifizierung"],
        ["Budget", "904.500", "200.000"],
        ["Summe", (ACROSS, paragraph("1.104.500"))],
    ),
}
MEASURE_LISTS = {
    **{
        f"counted {levels[0][1]} {levels[1][1]}": "".join(
            paragraph(category, counted(number)) + paragraph(project, counted(number, 1)) for category, project in MEASURES
        )
        for number, levels in LISTS.items()
        if 92 <= number <= 96
    },
    "controls": "".join(around(run("Maßnahmenart: ") + control(run(c))) + around(run("Projekt: ") + control(run(p))) for c, p in MEASURES),
    "merged cells": table(
        ["Nr.", "Maßnahmenart", "Projekt"],
        *([(STARTS, str(at)), (STARTS, category), project] for at, (category, project) in enumerate(MEASURES[:1], start=1)),
        [(GOES_ON, "<w:p/>"), (GOES_ON, "<w:p/>"), "Neustart"],
        *([str(at), category, project] for at, (category, project) in enumerate(MEASURES[1:], start=2)),
    ),
    "merged rows": table(
        ["Projekt", "Plätze"],
        *(row for category, project in MEASURES for row in ([(ACROSS, paragraph(category, counted(92)))], [project, "10"])),
    ),
    "lists in cells": table(
        ["Maßnahmenart", "Projekte"],
        *([paragraph(category, counted(92)), paragraph(project, counted(93))] for category, project in MEASURES),
    ),
    "text boxes": "".join(boxes(paragraph(category, counted(92)) + paragraph(project, counted(93))) for category, project in MEASURES),
}
SIGNS = {
    "names in a second row": lambda a, d: table([paragraphs(*a[:2]), paragraphs(*d[:2])], [paragraphs(*a[2:]), paragraphs(*d[2:])]),
    "a line for the date that a tab draws": lambda a, d: (
        _drawn("Wiesbaden, den ") + _drawn("") + paragraphs(*a[2:]) + _drawn("Fulda, den ") + _drawn("") + paragraphs(*d[2:])
    ),
    "a known place before a line that a tab draws": lambda a, d: (
        _drawn("Wiesbaden, ") + _drawn("") + paragraphs(*a[2:]) + _drawn("Fulda, ") + _drawn("") + paragraphs(*d[2:])
    ),
    "lines beside each other that tabs draw": lambda a, d: (
        _two_drawn("Wiesbaden, den ", "Fulda, den ") + _two_drawn("", "") + _beside(a, d)
    ),
    "known places beside each other": lambda a, d: _two_drawn("Wiesbaden, ", "Fulda, ") + _two_drawn("", "") + _beside(a, d),
    "underlined tabs": lambda a, d: "".join(
        around(run(f"{place}, den ") + run("\t\t\t", _RULED)) + paragraphs(*names[2:]) for place, names in (("Wiesbaden", a), ("Fulda", d))
    ),
    "lines that tabs draw in cells": lambda a, d: table(
        [_drawn("Wiesbaden, den "), _drawn("Fulda, den ")], [_drawn(""), _drawn("")], [paragraphs(*a[2:]), paragraphs(*d[2:])]
    ),
    "signature lines that say whose": lambda a, d: "".join(
        paragraph(side[0]) + _OFFICE_LINE.format(*side[2:4]) + paragraph(side[4]) for side in (a, d)
    ),
    "signature lines and names below": lambda a, d: "".join(
        paragraph(side[0]) + _OFFICE_LINE.format(*side[2:4]) + paragraphs(*side[2:]) for side in (a, d)
    ),
    "signature lines in cells": lambda a, d: table(
        [a[0], d[0]],
        [_OFFICE_LINE.format(*a[2:4]), _OFFICE_LINE.format(*d[2:4])],
        [paragraphs(*a[2:]), paragraphs(*d[2:])],
    ),
    "text boxes in one paragraph": lambda a, d: boxes(paragraphs(*a), paragraphs(*d)),
    "a text box on the first line beside it": lambda a, d: boxes(paragraphs(*d), text=a[0]) + paragraphs(*a[1:]),
    "a text box on a line in the middle": lambda a, d: paragraphs(*a[:2]) + boxes(paragraphs(*d), text=a[2]) + paragraphs(*a[3:]),
    "frames": lambda a, d: "".join(paragraph(line, FRAME.format(x)) for x, side in ((1000, a), (6000, d)) for line in side),
    "tables in a table": lambda a, d: table([table(*([line] for line in side)) + "<w:p/>" for side in (a, d)]),
    "a merged cell for both": lambda a, d: table(
        [(ACROSS, paragraph(f"Wiesbaden/Fulda, den {LINE}"))], [a[1], d[1]], [paragraphs(*a[2:]), paragraphs(*d[2:])]
    ),
    "controls": lambda a, d: "".join(control(paragraph(line)) for line in (*a, *d) if line),
    "an annex that is signed too": lambda a, d: (
        paragraphs(*a, *d)
        + paragraph("Anlage 1: Finanzplan", "", BOLD)
        + paragraphs(f"Musterstadt, den {LINE}", LINE, "Dora Dorn", "Kämmerin")
    ),
}


def _answers(data, kind, profile):
    return {
        rule: (answer.status, sorted(shown.case for shown in answer.findings)) for rule, answer in answers_on(data, kind, profile).items()
    }


def _changed(data, profile="draft"):
    plain, found = _answers(BASE.encode(), MARKDOWN, profile), _answers(data, DOCX, profile)
    either = (("not-applicable", []), ("met", []))
    return {rule: answer for rule, answer in found.items() if answer != plain[rule] and (plain[rule], answer) != either}


def _findings(data):
    return {(rule, case) for rule, (_, cases) in _answers(data, DOCX, "draft").items() for case in cases}


def _plain_findings(text):
    return {(rule, case) for rule, (_, cases) in _answers(text.encode(), MARKDOWN, "draft").items() for case in cases}


def _rules(findings):
    return {rule for rule, _ in findings}


FILES = {
    **{f"front: {name}": with_front(put) for name, put in FRONTS.items()},
    **{f"heads: {name}": with_heads(made) for name, made in HEADS.items()},
    **{f"budget: {name}": with_budget(put) for name, put in BUDGETS.items()},
    **{f"list: {name}": with_list(put) for name, put in MEASURE_LISTS.items()},
    **{f"signs: {name}": with_signatures(made(OURS, THEIRS)) for name, made in SIGNS.items()},
}


@pytest.mark.parametrize("profile", ["draft", "signed", "template"])
@pytest.mark.parametrize("name", FILES)
def test_an_arrangement_in_word(name, profile):
    asked = {"AQB503", "AQB505"} if profile == "signed" and name.startswith("signs: ") else set()  # what a block leaves blank is its own
    assert {_answers(FILES[name], DOCX, profile)[rule][0] for rule in asked} <= {"violated"}
    assert {rule: answer for rule, answer in _changed(FILES[name], profile).items() if rule not in asked} == {}


@pytest.mark.parametrize("front", FRONTS)
def test_another_party_and_year_in_a_title_block(front):
    put = FRONTS[front].replace("Landkreis Fulda", "Landkreis Musterberg").replace("2025", "2024")
    plain = FRONT.replace("Landkreis Fulda", "Landkreis Musterberg").replace("2025", "2024")
    assert _rules(_findings(with_front(put))) == _rules(_plain_findings(BASE.replace(FRONT, plain)))


@pytest.mark.parametrize("heads", HEADS)
def test_another_heading(heads):
    def made(number, heading):
        return HEADS[heads](number, "Gleichstellung" if number == "§ 3" else heading)

    assert _findings(with_heads(made)) == _plain_findings(
        BASE.replace("§ 3 Umsetzung der UN-Behindertenrechtskonvention", "§ 3 Gleichstellung")
    )


@pytest.mark.parametrize("budget", BUDGETS)
def test_an_amount_that_is_written_wrongly(budget):
    assert ("AQB303", "foreign") in _findings(with_budget(BUDGETS[budget].replace("1.104.500", "1'104'500")))


@pytest.mark.parametrize("budget", ["text box", "unit in a merged head"])
def test_an_amount_that_is_missing(budget):
    assert ("AQB301", "missing") in _findings(with_budget(BUDGETS[budget].replace("1.104.500", "")))


@pytest.mark.parametrize("measures", MEASURE_LISTS)
def test_an_unknown_category_and_a_project_that_comes_twice(measures):
    put = MEASURE_LISTS[measures]
    unknown = with_list(put.replace(C3, "Sprachkurse für Zugewanderte"))
    assert _findings(unknown) == {("AQB402", "unknown"), ("AQB408", "left-out")}
    if "Neustart" in put:
        assert _findings(with_list(put.replace("Neustart", P1))) == {("AQB407", "twice")}
    assert ("AQB403", "twice") in _findings(with_list(put.replace(C3, C1)))


@pytest.mark.parametrize("signs", SIGNS)
def test_a_name_or_a_block_that_is_missing(signs):
    made = SIGNS[signs]
    nameless = _findings(with_signatures(made((*OURS[:2], "", *OURS[3:]), THEIRS)))
    assert _rules(nameless) == {"AQB504"}
    alone = made(OURS, ("",) * len(THEIRS)).replace("Fulda, den ", "").replace("Fulda, ", "")
    assert ("AQB502", "missing") in _findings(with_signatures(alone))
    assert _plain_findings(BASE.replace(SIGNED, SIGNED[: SIGNED.index("Fulda, den")])) == {("AQB502", "missing")}


@pytest.mark.parametrize("signs", [name for name in SIGNS if name.startswith("signature lines")])
def test_one_person_on_both_signature_lines(signs):
    assert ("AQB509", "same") in _findings(with_signatures(SIGNS[signs](OURS, THEIRS).replace("Bernd Buche", "Anna Adler")))


@pytest.mark.parametrize(("blank", "look", "properties"), [("        ", _RULED, ""), ("\t\t", _RULED, ""), ("\t", "", LEADER)])
def test_lines_among_words_are_to_be_filled_in(blank, look, properties):
    amount = with_budget(around(run(f"{GIVEN} einen Betrag von ") + run(blank, look) + run(" Euro."), properties))
    assert _findings(amount) == {("AQB801", "field")}
    assert _changed(amount, "template").get("AQB301", ("met", [])) == ("met", [])
    date = paragraph(BUDGET) + around(run("Sie wird am ") + run(blank, look) + run(" ausgezahlt."), properties)
    assert _findings(with_budget(date)) == {("AQB801", "field")}
