"""The annotated copy and the letter carry the answers of the same run, as far as they have a place for them.

What each leaves out: both have no place for rules that are met or not applicable, and tell a case as
a sentence; the letter has none for what could not be checked and would be no error.
"""

import io
import json
import re
from collections import Counter

import docx
import pytest
from commented import comments_of
from wordmaking import edited, word_from_markdown

RULE = re.compile(r"\bAQB\d{3}\b")
PICTURE = (
    '</w:t></w:r><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
    '<w:r><w:t xml:space="preserve">'
)
"""An embedded object, which is not read: a gap in § 4."""


@pytest.fixture
def told(folder, run):
    """The answers of a run on a file with errors, warnings, infos and a gap, and the bytes of its copy and its letters."""
    text = (folder / "good.md").read_text(encoding="utf-8").replace("Landkreis Darmstadt-Dieburg", "Landkreis Kassel", 1)
    data = word_from_markdown(text.replace("1. Ausbildungsvorbereitung", "1. Sprachkurse <b> & =1+1"))
    (folder / "draft.docx").write_bytes(edited(data, ("Haushaltsmitteln und Eckdaten", f"Haushaltsmitteln{PICTURE} und Eckdaten")))
    formats = ("json=r.json", "docx=copy.docx", "letter=reply.md", "letter=reply.docx")
    assert run("check", "draft.docx", *(part for name in formats for part in ("--format", name))).code == 1
    (file,) = json.loads((folder / "r.json").read_text(encoding="utf-8"))["files"]
    return file["answers"], folder


def _findings(answers):
    return Counter(answer["rule"] for answer in answers for _ in answer["findings"])


def _not_checked(answers, *severities):
    return Counter(answer["rule"] for answer in answers if answer["status"] == "not-checked" and answer["severity"] in severities)


def test_the_run_has_answers_of_every_kind(told):
    answers, _ = told
    assert {answer["status"] for answer in answers} == {"met", "violated", "not-checked", "not-applicable"}
    assert {finding["severity"] for answer in answers for finding in answer["findings"]} == {"error", "warning", "info"}
    assert _not_checked(answers, "error")
    assert _not_checked(answers, "warning", "info")


def test_the_copy_has_every_finding_and_all_that_was_not_checked(told):
    answers, folder = told
    summary, *comments = comments_of((folder / "copy.docx").read_bytes())
    assert Counter(RULE.search(comment.lines[0])[0] for comment in comments) == _findings(answers)
    heads = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
    severities = Counter(heads[finding["severity"]] for answer in answers for finding in answer["findings"])
    assert Counter(comment.lines[0].split()[0] for comment in comments) == severities
    open_ = (RULE.search(line)[0] for line in summary.lines if line.startswith("not checked: "))
    assert Counter(open_) == _not_checked(answers, "error", "warning", "info")


@pytest.mark.parametrize("kind", ["md", "docx"])
def test_the_letter_has_every_finding_and_what_could_be_an_error(told, kind):
    answers, folder = told
    if kind == "md":
        lines = [line for line in (folder / "reply.md").read_text(encoding="utf-8").splitlines() if line.startswith("- ")]
    else:
        paragraphs = docx.Document(io.BytesIO((folder / "reply.docx").read_bytes())).paragraphs
        lines = [paragraph.text for paragraph in paragraphs if paragraph.style.name == "List Bullet"]
    ends = Counter(re.search(r"\((AQB\d+)\)$", line)[1] for line in lines)
    assert ends == _findings(answers) + _not_checked(answers, "error")
