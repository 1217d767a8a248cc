"""Whole agreements: each in Markdown and in Word gets the same answers, and what they say is known."""

import io
import re
import zipfile

import pytest
from answering import AGREEMENTS, DOCX, MARKDOWN, answers_on, said

NAMES = sorted(path.stem for path in AGREEMENTS.glob("*.md"))
WORD_ONLY = {"AQB803", "AQB804", "AQB901", "AQB902", "AQB903", "AQB904"}
REMARKS = {
    "darmstadt-dieburg-2025": {"AQB405", "AQB507", "AQB802"},
    "limburg-weilburg-2025": {"AQB121", "AQB122", "AQB302", "AQB303", "AQB402", "AQB407", "AQB408", "AQB502", "AQB506", "AQB801"},
}
"""The rules that a shipped agreement violates; none for the others."""
SIGNED = ["darmstadt-dieburg-2025", "fulda-2025", "wetteraukreis-2025"]


def _data(name, ending):
    return (AGREEMENTS / f"{name}.{ending}").read_bytes()


@pytest.mark.parametrize("profile", ["draft", "signed", "template"])
@pytest.mark.parametrize("name", NAMES)
def test_twins_get_the_same_answers(name, profile):
    word, markdown = answers_on(_data(name, "docx"), DOCX, profile), answers_on(_data(name, "md"), MARKDOWN, profile)
    assert {rule: said(word[rule]) for rule in word if rule not in WORD_ONLY} == {
        rule: said(markdown[rule]) for rule in markdown if rule not in WORD_ONLY
    }


@pytest.mark.parametrize("ending", ["docx", "md"])
@pytest.mark.parametrize("name", NAMES)
def test_what_a_shipped_agreement_violates(name, ending):
    answers = answers_on(_data(name, ending), {"docx": DOCX, "md": MARKDOWN}[ending])
    assert {rule for rule, answer in answers.items() if answer.status == "violated"} == REMARKS.get(name, set())
    assert {rule for rule, answer in answers.items() if answer.status == "not-checked"} == set()


@pytest.mark.parametrize("name", SIGNED)
def test_a_signed_agreement_conforms_in_its_profile(name):
    answers = answers_on(_data(name, "docx"), DOCX, "signed")
    assert {rule for rule, answer in answers.items() if answer.status == "violated" and answer.severity == "error"} == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_names_no_person_and_no_machine_that_wrote_it(name):
    with zipfile.ZipFile(io.BytesIO(_data(name, "docx"))) as archive:
        for part in archive.namelist():
            text = archive.read(part).decode("utf-8")
            assert not re.search(r"w:author=|<(dc:creator|cp:lastModifiedBy)>[^<]|(/home/|/tmp/|[A-Z]:\\\\Users)", text), part
        assert {info.date_time[:3] for info in archive.infolist()} == {(2025, 1, 1)}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "darmstadt-dieburg-2025"])
def test_an_invented_agreement_says_so(name):
    assert re.search(r"Beispiel für Prüfzwecke.* erfunden", _data(name, "md").decode("utf-8"))
