"""All formats of one run carry the same answers, and hostile words of a document change none of them.

``READERS`` and ``FILE_READERS`` in ``rereading`` are the table of what each format leaves out.
"""

import json
import re

import pytest
from answering import AGREEMENTS
from rereading import FILE_READERS, READERS, answers_of
from wordmaking import edited, word_from_markdown

from aqbcheck.cli.formats import FORMATS, Manner
from aqbcheck.cli.main import main
from aqbcheck.cli.per_file import PER_FILE
from aqbcheck.engine.report import STATUSES, UNREADABLE, Answer, FindingShown

HOSTILE = r"=1+1 \<script>alert(1)\</script> ]]> ::error::x %0A::error::y \`| " + "\x1b[31m \u202e Kurse"
"""In Markdown, the name of a category that does not exist, which the findings therefore quote."""
OBJECT = (
    '</w:t></w:r><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>'
    '<w:r><w:t xml:space="preserve">'
)
"""Something in a paragraph of a Word file that is not read, so that some rules cannot be checked."""
FILES = ("gut.md", "schlecht.md", "auch schlecht.docx", "ohne wortlaut.yaml", "kaputt.docx")
MANNER = Manner(width=100, colour=False, ascii_lines=False, verbose=True, quiet=False)


def test_every_format_is_read_again():
    assert set(READERS) == set(FORMATS)
    assert set(FILE_READERS) == set(PER_FILE)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """One agreement that conforms, one that violates, one of which not all is known, one that cannot be read."""
    real = (AGREEMENTS / "darmstadt-dieburg-2025.md").read_text(encoding="utf-8")
    data = (AGREEMENTS / "darmstadt-dieburg-2025.yaml").read_text(encoding="utf-8")
    (tmp_path / "gut.md").write_text(real, encoding="utf-8")
    twice = real.replace("Landkreis Darmstadt-Dieburg", "Landkreis Kassel", 1).replace("**1.288.930 Euro**", "0 Euro")
    twice = twice.replace("1. Ausbildungsvorbereitung", f"1. {HOSTILE}")
    (tmp_path / "schlecht.md").write_text(twice, encoding="utf-8")
    word = word_from_markdown(twice.replace("\x1b", ""))
    (tmp_path / "auch schlecht.docx").write_bytes(edited(word, ("Haushaltsmitteln und Eckdaten", f"Haushaltsmitteln{OBJECT} und Eckdaten")))
    (tmp_path / "ohne wortlaut.yaml").write_text(re.sub(r"\n( +)text: [|>].*\n(?:\1 +.*\n|\n)*", "\n", data), encoding="utf-8")
    (tmp_path / "kaputt.docx").write_bytes((AGREEMENTS / "fulda-2025.docx").read_bytes()[:5000])
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(params=["de", "en"])
def run(request, folder, capsys):
    """The language of a run, and what it wrote: a target by each format's name, in it the files of those that hold one each."""
    targets = {name: folder / f"out-{name}" for name in (*FORMATS, *PER_FILE)}
    for name in PER_FILE:
        targets[name].mkdir()
    formats = [f"--format={name}={target}" for name, target in targets.items()]
    assert main(["check", *FILES, "--verbose", "--lang", request.param, *formats]) == 2
    return request.param, targets


def test_all_formats_of_one_run_carry_the_same_answers(run):
    language, targets = run
    texts = {name: targets[name].read_bytes().decode("utf-8") for name in FORMATS}
    answers = READERS["json"].answers(texts["json"], language)
    assert {status for _, _, status, _ in answers} == {*STATUSES, UNREADABLE}
    assert max(len(cases) for *_, cases in answers) > 1
    quoted = r"=1+1 <script>alert(1)</script> ]]> ::error::x %0A::error::y `| \\x1b[31m \\u202e Kurse"
    assert quoted in texts["json"]
    for name, reader in READERS.items():
        assert reader.answers(texts[name], language) == reader.due(answers), name
        assert _commanding(texts[name]) == [], name


def test_the_formats_of_single_files_carry_them_too(run):
    language, targets = run
    files = {file["path"]: [_answer(said) for said in file["answers"]] for file in json.loads(targets["json"].read_bytes())["files"]}
    assert {answer.status for answer in files["auch schlecht.docx"]} == set(STATUSES)
    copy = (targets["docx"] / "auch schlecht.docx").read_bytes()
    assert [path.name for path in targets["docx"].iterdir()] == ["auch schlecht.docx"]
    assert FILE_READERS["docx"].answers(copy, language) == FILE_READERS["docx"].due(files["auch schlecht.docx"])
    letters = ["gut.docx", "schlecht.docx", "auch schlecht.docx", "ohne wortlaut.docx"]
    assert sorted(path.name for path in targets["letter"].iterdir()) == sorted(letters)
    for letter, path in zip(letters, FILES, strict=False):
        data = (targets["letter"] / letter).read_bytes()
        assert FILE_READERS["letter"].answers(data, language) == FILE_READERS["letter"].due(files[path]), letter


def _answer(said):
    """An answer of the JSON report, as far as a single file's format needs it."""
    findings = tuple(FindingShown(finding["case"], finding["severity"], "", "", "", None) for finding in said["findings"])
    return Answer(said["rule"], said["name"], said["status"], said["severity"], None, findings=findings)


@pytest.mark.parametrize("ending", [".md", ".docx"])
def test_hostile_words_change_no_letter(hostile, ending):
    _, report = hostile
    file = report.files[0]
    data = PER_FILE["letter"].make(report, file, b"", ending, 1)
    assert FILE_READERS["letter"].answers(data, "de") == FILE_READERS["letter"].due(file.answers)


def _commanding(text):
    """The characters that are no plain ones; a byte order mark may begin a text."""
    return [char for char in text.removeprefix("\ufeff") if char not in "\r\n" and not char.isprintable()]


@pytest.mark.parametrize("name", FORMATS)
def test_a_lost_answer_would_be_seen(report, name):
    given = report("violating", "undecided", "unreadable")
    text = FORMATS[name].make(given, MANNER)
    fewer = report("violating", "unreadable")
    assert READERS[name].answers(text, "de") == READERS[name].due(answers_of(given))
    assert READERS[name].answers(text, "de") != READERS[name].due(answers_of(fewer))


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_change_no_answer(hostile, name):
    """Markup, escapes, formulas, commands, ends of sections, control characters and turned text:
    read again, the report says what it said, and no character in it commands anything."""
    _, report = hostile
    text = FORMATS[name].make(report, MANNER)
    assert READERS[name].answers(text, "de") == READERS[name].due(answers_of(report))
    text.encode("utf-8")
    assert _commanding(text) == []
