"""The page: complete, from nowhere else, and nothing of a file in it is markup; a browser looks at it in ``tests/browser``."""

import base64
import hashlib
from dataclasses import replace

import pytest
from lxml import html

from aqbcheck.engine.report import PartyShown
from aqbcheck.reports.html import group_says, render
from aqbcheck.texts.safety import visible

ALL = ("conforming", "violating", "undecided", "unreadable")


def _page(report):
    return html.document_fromstring(render(report, "1.2.3"))


def _words(element):
    return " ".join(element.text_content().split())


def _one(root, path):
    (found,) = root.xpath(path)
    return found


def _section(root, heading):
    return root.xpath(f'.//section[h3[text()="{heading}"]]')[0]


def test_golden(report, golden):
    golden("conforming.html", render(report("conforming"), "1.2.3"))
    golden("violating.html", render(report("violating"), "1.2.3"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_comes_from_elsewhere_and_nothing_runs(report, language):
    page = _page(report(*ALL, language=language))
    assert page.get("lang") == language
    assert not page.xpath("//script | //link | //img | //iframe | //form | //object | //*[@style] | //@src")
    assert all(href.startswith("#") and page.get_element_by_id(href[1:]) is not None for href in page.xpath("//@href"))
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    style = _one(page, ".//style").text
    assert "url(" not in style
    assert "@import" not in style
    policy = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_no_name_is_given_twice(report):
    ids = _page(report(*ALL)).xpath("//@id")
    assert len(set(ids)) == len(ids)


def test_every_answer_with_its_evidence(report):
    files = report(*ALL).files
    page = _page(report(*ALL))
    for file, part in zip(files, page.xpath("//article"), strict=True):
        rows = {row.get("data-rule"): row for row in part.xpath(".//tr[@data-rule]")}
        assert {rule: row.get("data-status") for rule, row in rows.items()} == {answer.rule: answer.status for answer in file.answers}
        for answer in file.answers:
            said = _words(rows[answer.rule])
            assert all(f"{shown.location.label} " in said and shown.text in said for shown in answer.evidence if shown.location)
            assert (answer.reason or "") in said
    assert _words(page.xpath("//article")[0].xpath('.//tr[@data-rule="AQB301"]')[0]) == (
        "AQB301 budget-presentDie Regel budget-present gilt.erfüllt§ 4, Absatz 2 (Zeile 61, Spalte 3): 1.288.930 Euroeine Zahl"
    )


def test_a_finding_shows_its_passage_in_the_text_around_it(report):
    finding = _page(report("violating")).xpath('//*[@data-case="unknown"]')[0]
    assert finding.get("data-rule") == "AQB402"
    assert _words(finding.xpath(".//blockquote")[0]) == "Maßnahmen: Sprachkurse für Erwachsene"
    assert finding.xpath(".//blockquote/mark/text()") == ["Sprachkurse"]
    assert _words(finding.xpath("./h4")[0]) == "FEHLER „Sprachkurse“ ist keine der vier Maßnahmenarten."


def test_a_quoted_passage_says_that_it_is_german_where_the_page_is_not(report):
    assert _page(report("violating", language="en")).xpath("//blockquote/@lang") == ["de", "de"]
    assert not _page(report("violating")).xpath("//blockquote/@lang")


def test_the_filter_counts_what_it_shows(report):
    page = _page(report("conforming"))
    labels = {label.xpath("./input/@value")[0]: _words(label) for label in page.xpath("//fieldset/label")}
    assert labels == {
        "all": "alle (3)",
        "met": "erfüllt (1)",
        "violated": "verletzt (1)",
        "not-applicable": "nicht anwendbar (1)",
    }
    assert page.xpath("//input[@checked]/@value") == ["all"]


def test_what_the_program_could_not_decide_is_to_be_ticked(report):
    boxes = [_words(box) for box in _section(_page(report("undecided")), "Was das Programm nicht entscheiden konnte").xpath(".//li")]
    reason = "Eine Stelle konnte nicht gelesen werden."
    assert boxes == [
        "§ 5, nach Absatz 3: Ein Bild ist nicht lesbar. Verdeckt sein können: Beträge, Unterschriften.",
        "Ganze Datei: Ein Teil fehlt.",
        f"Die Regel section-5-present gilt. AQB115 section-5-present. {reason}",
        f"Die Regel category-present gilt. AQB401 category-present. {reason}",
        "Der Inhalt: Die Vereinbarung ist sachlich richtig und rechtlich wirksam.",
    ]


def test_what_was_checked_adds_up(report):
    table = _section(_page(report("conforming")), "Was geprüft wurde").xpath("./table")[0]
    rows = [[_words(cell) for cell in row.xpath("./th | ./td")] for row in table.xpath(".//tr")]
    assert rows == [
        ["Regelgruppe", "Erfüllt", "Verletzt", "Nicht geprüft", "Nicht anwendbar"],
        ["Budget", "1", "0", "0", "0"],
        ["Text", "0", "1", "0", "0"],
        ["Datei", "0", "0", "0", "1"],
        ["Zusammen", "1", "1", "0", "1"],
    ]


def test_provenance_and_lines_for_two_people(report):
    page = _page(report("violating"))
    said = _words(_section(page, "Herkunft"))
    for words in ("aqbcheck 1.2.3", "b" * 64, "a" * 64, "draft", "2025", "die Regeln AQB122", "ordner/schlecht.docx"):
        assert words in said
    lines = [_words(line) for line in _section(page, "Vier Augen").xpath(".//dt")]
    assert lines == ["Geprüft", "Name", "Datum", "Unterschrift", "Gegengeprüft", "Name", "Datum", "Unterschrift"]


def test_several_files_have_an_overview(report):
    page = _page(report(*ALL))
    rows = [[_words(cell) for cell in row.xpath("./th | ./td")] for row in page.xpath('//section[@class="overview"]//tr')]
    assert rows[0] == ["Datei", "Ergebnis", "Gliederung", "Budget", "Maßnahmen", "Unterschriften", "Text", "Datei"]
    none = "nicht anwendbar"
    assert rows[1] == ["ordner/gut.md", "Form eingehalten", none, "erfüllt", none, none, "Warnungen: 1", none]
    assert rows[2][2:] == [none, "erfüllt", "Fehler: 1", "Hinweise: 1", "Warnungen: 1", none]
    assert rows[3][2:] == ["nicht geprüft: 1", "erfüllt", "nicht geprüft: 1", none, none, none]
    assert rows[4] == ["ordner/alt.doc", "nicht lesbar", "Das ist ein altes Word-Format; speichern Sie die Datei als .docx."]
    assert not _page(report("conforming")).xpath('//section[@class="overview"]')


def test_several_files_show_who_is_missing(report):
    given = report("conforming", "violating", "undecided")
    first = replace(given.files[0], parties=(PartyShown("district", "1", "Landkreis Erfunden"),))
    page = _page(replace(given, files=(first, replace(first, path="zwei.md"), given.files[2])))
    roster = page.xpath('//section[@class="roster"]')[0]
    assert _words(roster.xpath("./h2")[0]) == "Wer da ist und wer fehlt: Gebietskörperschaft, Ausgabe 2025"
    assert [_words(line) for line in roster.xpath(".//dt | .//dd")] == [
        "Mehrfach da (1)",
        "Landkreis Erfunden: ordner/gut.md, zwei.md",
        "Fehlen (1)",
        "Stadt Ausgedacht",
        "Dateien, die niemanden davon nennen (1)",
        "ordner/lücke.docx",
    ]


def test_a_group_says_all_that_is_wrong_or_open(report):
    answers = [answer for file in report(*ALL).files for answer in file.answers]
    assert [look for look, _ in group_says(answers, "en")] == ["error", "warning", "info", "not-checked"]


def _shape(page):
    """Every element with the names of its attributes."""
    return [(element.tag, sorted(element.attrib)) for element in page.iter()]


def test_hostile_words_are_text(hostile, filled):
    words, report = hostile
    text = render(report, "1.2.3")
    page = html.document_fromstring(text)
    assert _shape(page) == _shape(_page(filled("Wort")))
    assert all(char == "\n" or char.isprintable() for char in text)
    assert page.xpath("//*[@data-case]//h4/span[2]/text()")[0] == visible(f"Befund {words}")
    assert page.xpath("//article/@data-file")[0] == visible(f"{words}.md")
