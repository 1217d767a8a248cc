"""Where sentences run from one block into the next."""

import pytest
from answering import DOCX, answers_on
from arranging import BASE, BUDGET, edited
from wordmaking import edited as word_edited
from wordmaking import word_from_markdown

NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>'
GIVES = "Das Land stellt dem Landkreis Fulda aus dem Ausbildungs- und Qualifizierungsbudget 2025 insgesamt"


@pytest.mark.parametrize(("line", "violated"), [("1.104.500 Euro", set()), ("Der Betrag ist 1.104.500 Euro", {"AQB307"})])
def test_a_sentence_leaves_a_numbered_paragraph_only_for_what_begins_like_none(line, violated):
    text = edited(BASE, BUDGET, f"{GIVES}\n\n{line}\n\nzur Verfügung.")
    opening = '<w:r><w:t xml:space="preserve">Das Land stellt'
    listed = word_edited(word_from_markdown(text), (f"<w:p>{opening}", f"{NUMBERED}{opening}"))
    assert {rule for rule, answer in answers_on(listed, DOCX).items() if answer.status == "violated"} == violated


@pytest.mark.parametrize(("number", "negated"), [("2.1", False), ("(2)", False), ("2.", False), ("2)", False), ("–", True)])
def test_the_typed_number_of_a_paragraph_begins_a_sentence(number, negated):
    gives = "Der Landkreis Fulda erhält im Jahr 2025 aus dem Ausbildungs- und Qualifizierungsbudget 2025"
    text = edited(BASE, BUDGET, f"{gives} einen Betrag von\n\n1.104.500 Euro\n\n{number} nicht mehr und nicht weniger, und nicht später.")
    assert (answers_on(word_from_markdown(text), DOCX)["AQB306"].status == "violated") is negated
