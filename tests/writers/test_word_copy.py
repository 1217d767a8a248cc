"""The annotated copy: comments at the right words, in a file that else says the same as before."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest
import yaml
from answering import AGREEMENTS, DOCX, ROOT, answers_on, report_on, said
from commented import comments_of
from docx.oxml.ns import qn
from wordconstructs import with_construct
from wordmaking import word_from_markdown

from aqbcheck.document.document import COMMENT
from aqbcheck.engine.report import Report
from aqbcheck.readers.docx import read_docx
from aqbcheck.reports.remarks import remarks
from aqbcheck.writers.word_copy import annotated

FOLDER = ROOT / "fixtures" / "cases"
ENTRIES = [entry for path in sorted(FOLDER.glob("*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
CASES = [
    pytest.param(case, look, id=f"{entry['rule']} {case['how']}, {case['base']} {look}")
    for entry in ENTRIES
    for case in entry["violated"]
    for look in ("styled" if "word" in case else "bare",)
]
UNSIGNED = "Die Signatur gilt nicht für die Kopie."


def _copy(data, profile="draft"):
    file = report_on(data, DOCX, profile)
    made = remarks(Report("aqb", "b" * 64, profile, "de", (file,)), file, "1.2.3")
    return file, made, annotated(data, made, UNSIGNED)


def _document(data):
    """What the reader sees, without comments."""
    document = read_docx(data)
    return replace(document, traces=tuple(trace for trace in document.traces if trace.kind != COMMENT))


def _file(case, look):
    text = (AGREEMENTS / f"{case['base']}.md").read_text(encoding="utf-8")
    for edit in case.get("edits", ()):
        text = text.replace(edit["find"], edit["put"], 1)
    data = word_from_markdown(text, look)
    word = case.get("word")
    return with_construct(data, word["put"], word["behind"], word.get("text", "")) if word else data


@pytest.mark.parametrize(("case", "look"), CASES)
def test_the_comments_of_every_case_stand_at_its_words(case, look):
    data, profile = _file(case, look), case.get("profile", "draft")
    file, made, copy = _copy(data, profile)
    assert _document(copy) == _document(data)
    after = answers_on(copy, DOCX, profile)
    assert [answer.rule for answer in file.answers if said(answer) != said(after[answer.rule])] in ([], ["AQB902"])
    shown = comments_of(copy)
    assert [comment.lines[0] for comment in shown] == [remark.lines[0] for remark in made]
    blocks = read_docx(data).blocks
    for comment, remark in zip(shown, made, strict=True):
        place = remark.place
        if place is None or place.missing or place.block < 0 or blocks[place.block].part != "body":
            assert comment is shown[0] or remark.where in comment.lines
        elif (place.block, place.start) != (place.end_block, place.end):
            assert comment.words == _words(blocks, place)
            assert remark.where not in comment.lines


def _words(blocks, place):
    """The words of a place; those of other cells than the first are not marked."""
    text = blocks[place.block].text[place.start :]
    if place.block == place.end_block:
        text = blocks[place.block].text[place.start : place.end]
    elif blocks[place.block].cell == blocks[place.end_block].cell:
        middle = [block.text for block in blocks[place.block + 1 : place.end_block]]
        text = " ".join([text, *middle, blocks[place.end_block].text[: place.end]])
    return " ".join(text.split())


@pytest.fixture(scope="module")
def violating():
    """A file with findings of all severities, and its copy."""
    text = (AGREEMENTS / "fulda-2025.md").read_text(encoding="utf-8")
    for find, put in (("964.310,00 €", "96431,00 €"), ("## § 7", "## § 9"), ("Unterzeichner", "Unterzeichnr")):
        text = text.replace(find, put, 1)
    data = word_from_markdown(text)
    return data, *_copy(data)


def test_python_docx_reads_the_comments(violating):
    _, _, made, copy = violating
    shown = list(docx.Document(io.BytesIO(copy)).comments)
    assert [comment.text.splitlines() for comment in shown][1:] == [
        [remark.lines[0], *([remark.where] if remark.place is None or remark.place.missing else []), *remark.lines[1:]]
        for remark in made[1:]
    ]
    assert {comment.author for comment in shown} == {"aqbcheck"}
    assert len(made) > 3
    assert shown[0].text.startswith("aqbcheck: Form verletzt")
    for words in ("1.2.3", "b" * 64, "Fehler: 3"):
        assert words in shown[0].text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_comments_at_their_words(violating, tmp_path):
    data, _, made, copy = violating
    blocks = read_docx(data).blocks
    (tmp_path / "copy.docx").write_bytes(copy)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(tmp_path / "copy.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "copy.odt") as archive:
        content = archive.read("content.xml").decode("utf-8")
    heads = re.findall(r"<office:annotation .*?</office:annotation>", content, re.DOTALL)
    assert sorted(_plain(head).partition("  ")[0] for head in heads) == sorted(remark.lines[0] for remark in made)
    for remark in made[1:]:
        if remark.place is not None and not remark.place.missing:
            (name,) = (re.search(r'office:name="([^"]+)"', head)[1] for head in heads if remark.lines[1] in _plain(head))
            inside = re.search(rf'office:name="{name}".*?</office:annotation>(.*?)<office:annotation-end office:name="{name}"/>', content)
            words = re.sub(r"<office:annotation .*?</office:annotation>", "", inside[1])
            assert " ".join(_plain(words).split()) == _words(blocks, remark.place)


def _plain(xml):
    """The text of some XML, two blanks at the end of a paragraph."""
    text = re.sub(r"<(dc:creator|dc:date|meta:creator-initials)>.*?</\1>", "", xml)
    return re.sub(r"<[^>]+>", "", text.replace("</text:p>", "  ")).replace("&amp;", "&").replace("&lt;", "<")


def test_what_was_not_read_is_told_in_its_place(violating):
    document = docx.Document(io.BytesIO(violating[0]))
    after = next(paragraph for paragraph in document.paragraphs if "Umsetzungsbesprechung" in paragraph.text)
    after._p.addnext(after._p.makeelement(qn("w:altChunk")))
    out = io.BytesIO()
    document.save(out)
    file, _, copy = _copy(out.getvalue())
    assert len(file.gaps) == 1
    last = comments_of(copy)[-1]
    assert last.lines[0] == "Nicht gelesen"
    assert "Hier ist eine andere Datei eingebunden" in last.lines[-1]
    assert last.behind.endswith(after.text)
