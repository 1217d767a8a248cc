"""The letter: the same paragraphs as Markdown and as Word, and nothing in it that the answers do not say."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from markdown_it import MarkdownIt

from aqbcheck.reports import letter_word
from aqbcheck.reports.letter import GROUP, HEADING, ITEM, letter, render
from aqbcheck.reports.remarks import remarks

PARSER = MarkdownIt("gfm-like", {"linkify": False, "html": True})


def _one(report, name, **changes):
    made = replace(report(name), **changes)
    return made, made.files[0]


def _word(made, file):
    return docx.Document(io.BytesIO(letter_word.render(made, file, "1.2.3")))


def _answer(file, rule):
    return next(answer for answer in file.answers if answer.rule == rule)


@pytest.mark.parametrize("name", ["conforming", "violating"])
def test_golden(report, golden, name):
    made, file = _one(report, name)
    golden(f"{name}.letter.md", render(made, file, "1.2.3"))
    shown = (f"{paragraph.style.name}: {paragraph.text}\n" for paragraph in _word(made, file).paragraphs)
    golden(f"{name}.letter.docx.txt", "".join(shown))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("profile", ["draft", "signed"])
@pytest.mark.parametrize("name", ["conforming", "violating", "undecided"])
def test_both_kinds_have_the_same_paragraphs(report, name, profile, language):
    made, file = _one(report, name, profile=profile, language=language)
    lines = [line.text for line in letter(made, file, "1.2.3")]
    assert [paragraph.text for paragraph in _word(made, file).paragraphs] == lines
    html = PARSER.render(render(made, file, "1.2.3"))
    shown = re.sub(r"<[^>]+>", "", html).replace("&quot;", '"').replace("&amp;", "&").splitlines()
    assert [line for line in shown if line] == lines


def _sorted(made, file):
    """The lines of each heading by the group they stand under."""
    found, heading, group = {}, "", ""
    for line in letter(made, file, "1"):
        if line.sort == HEADING:
            heading, group = line.text, ""
        elif line.sort == GROUP:
            group = line.text
        elif line.sort == ITEM:
            found.setdefault(heading, {}).setdefault(group, []).append(line.text)
    return found


def test_errors_are_to_be_changed_and_all_else_is_a_hint(report):
    assert _sorted(*_one(report, "violating")) == {
        "Bitte ändern": {
            "Tabelle 1, Zeile 2, Spalte 3": [
                "„Sprachkurse“ ist keine der vier Maßnahmenarten. Ordnen Sie den Eintrag einer Maßnahmenart zu. (AQB402)"
            ]
        },
        "Hinweise": {
            "§ 5, nach Absatz 3": ["Ein Fachwort ist falsch geschrieben. Schreiben Sie es richtig. (AQB802)"],
            "Ganze Datei": ["„2.8.2025“: Die Daten sind verschieden geschrieben. (AQB507)"],
        },
    }


def test_what_could_not_be_checked_is_to_be_clarified_by_its_reason(report):
    asked = _sorted(*_one(report, "undecided"))["Bitte klären: Das konnten wir nicht prüfen"]
    assert asked == {
        "Nicht gelesen": [
            "§ 5, nach Absatz 3: Ein Bild ist nicht lesbar. Verdeckt sein können: Beträge, Unterschriften.",
            "Ganze Datei: Ein Teil fehlt.",
        ],
        "Eine Stelle konnte nicht gelesen werden.": [
            "Die Regel section-5-present gilt. (AQB115)",
            "Die Regel category-present gilt. (AQB401)",
        ],
    }


def test_no_line_of_a_file_that_the_reader_has_not_is_named(report):
    made, file = _one(report, "undecided")
    places = (replace(gap, location=gap.location and replace(gap.location, line=8, column=12)) for gap in file.gaps)
    file = replace(file, gaps=tuple(places))
    assert "§ 5, nach Absatz 3: Ein Bild ist nicht lesbar." in render(made, file, "1")
    assert "Zeile 8" not in render(made, file, "1")


def test_it_never_asks_for_nothing_and_then_for_something(report):
    def asks(name, **changes):
        made, file = _one(report, name)
        return [line.text for line in letter(made, replace(file, **changes), "1")][5]

    conforming = _one(report, "conforming")[1]
    assert "Bitte sehen Sie sich noch die Hinweise an." in asks("conforming")
    assert "Sie brauchen nichts zu ändern." in asks("conforming", answers=(_answer(conforming, "AQB301"),))
    unread = _one(report, "undecided")[1].answers
    assert "Bitte ändern Sie" in asks("violating")
    assert "Bitte ändern und klären Sie" in asks("violating", answers=(*_one(report, "violating")[1].answers, *unread))


def test_a_warning_that_could_not_be_checked_is_not_asked_for(report):
    made, file = _one(report, "undecided")
    file = replace(file, answers=(replace(_answer(file, "AQB115"), severity="warning"),))
    assert _sorted(made, file) == {}


def test_a_signed_agreement_is_not_to_be_changed(report):
    made, file = _one(report, "violating", profile="signed")
    text = render(made, file, "1")
    assert "Bitte klären: Das stimmt nicht" in text
    assert "ändern" not in text
    assert "neue Fassung" not in text


def test_a_conforming_agreement_gets_a_short_letter_and_needs_nothing(report):
    made, file = _one(report, "conforming")
    file = replace(file, answers=(_answer(file, "AQB301"),))
    lines = [line.text for line in letter(made, file, "1")]
    assert len(lines) == 12
    assert "Sie brauchen nichts zu ändern." in lines[5]
    assert not any("neue Fassung" in line for line in lines)


def test_sections_stand_in_the_order_of_the_agreement(report):
    made, file = _one(report, "violating")
    violated = _answer(file, "AQB402")
    (finding,) = violated.findings
    answers = []
    for rule, block, label in (("AQB1", 60, "§ 7"), ("AQB2", 3, "§ 1"), ("AQB3", 30, "§ 4"), ("AQB4", 61, "§ 7")):
        place = replace(finding.location, block=block, label=f"{label}, Absatz 1", short=label)
        answers.append(replace(violated, rule=rule, findings=(replace(finding, location=place),)))
    changes = _sorted(made, replace(file, answers=tuple(answers)))["Bitte ändern"]
    assert list(changes) == ["§ 1", "§ 4", "§ 7"]
    assert [item.rpartition(" ")[2] for item in changes["§ 7"]] == ["(AQB1)", "(AQB4)"]
    assert changes["§ 1"][0].startswith("§ 1, Absatz 1: „Sprachkurse“ ist keine")


def test_words_that_no_report_may_show_are_not_quoted(report):
    made, file = _one(report, "violating")
    made = replace(made, left_out=replace(made.left_out, excerpts=False))
    assert "2.8.2025" in render(*_one(report, "violating"), "1")
    violated = _answer(file, "AQB507")
    file = replace(file, answers=(replace(violated, findings=(replace(violated.findings[0], excerpt="[…]"),)),))
    assert "[…]" not in render(made, file, "1")


def test_the_same_letter_has_the_same_bytes(report):
    made, file = _one(report, "violating")
    data = letter_word.render(made, file, "1.2.3")
    assert data == letter_word.render(made, file, "1.2.3")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_hostile_words_are_text(hostile):
    words, made = hostile
    file = made.files[0]
    text = render(made, file, "1")
    assert not re.search(r"<(script|img|a|x|code|iframe|table)\b", PARSER.render(text))
    assert all(char == "\n" or char.isprintable() for char in text)
    shown = [paragraph.text for paragraph in _word(made, file).paragraphs]
    assert all(char.isprintable() for line in shown for char in line)
    if words.isprintable():
        assert any(f"Befund {words} Abhilfe {words}" in line for line in shown)


def test_hostile_words_in_remarks_are_text(hostile):
    _, made = hostile
    for remark in remarks(made, made.files[0], "1"):
        assert all(line.isprintable() for line in (remark.where, *remark.lines))
