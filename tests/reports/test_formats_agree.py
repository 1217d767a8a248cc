"""All formats of one run carry the same answers, and hostile words of a document change none of them.

``rereading.READERS`` is the table of what each format leaves out.
"""

import re

import pytest
from answering import AGREEMENTS
from rereading import READERS, answers_of

from aqbcheck.cli.formats import FORMATS, Manner
from aqbcheck.cli.main import main
from aqbcheck.engine.report import STATUSES, UNREADABLE

HOSTILE = r"=1+1 \<script>alert(1)\</script> ]]> ::error::x %0A::error::y \`| " + "\x1b[31m \u202e Kurse"
"""In Markdown, the name of a category that does not exist, which the findings therefore quote."""
MANNER = Manner(width=100, colour=False, ascii_lines=False, verbose=True, quiet=False)


def test_every_format_is_read_again():
    assert set(READERS) == set(FORMATS)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """One agreement that conforms, one that violates, one of which not all is known, one that cannot be read."""
    real = (AGREEMENTS / "darmstadt-dieburg-2025.md").read_text(encoding="utf-8")
    data = (AGREEMENTS / "darmstadt-dieburg-2025.yaml").read_text(encoding="utf-8")
    (tmp_path / "gut.md").write_text(real, encoding="utf-8")
    twice = real.replace("Landkreis Darmstadt-Dieburg", "Landkreis Kassel", 1).replace("**1.288.930 Euro**", "0 Euro")
    twice = twice.replace("1. Ausbildungsvorbereitung", f"1. {HOSTILE}")
    (tmp_path / "schlecht.md").write_text(twice, encoding="utf-8")
    (tmp_path / "ohne wortlaut.yaml").write_text(re.sub(r"\n( +)text: [|>].*\n(?:\1 +.*\n|\n)*", "\n", data), encoding="utf-8")
    (tmp_path / "kaputt.docx").write_bytes((AGREEMENTS / "fulda-2025.docx").read_bytes()[:5000])
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_formats_of_one_run_carry_the_same_answers(folder, capsys, language):
    (folder / "out").mkdir()
    formats = [f"--format={name}=out/{name}" for name in FORMATS]
    assert main(["check", "gut.md", "schlecht.md", "ohne wortlaut.yaml", "kaputt.docx", "--verbose", "--lang", language, *formats]) == 2
    texts = {name: (folder / "out" / name).read_bytes().decode("utf-8") for name in FORMATS}
    answers = READERS["json"].answers(texts["json"], language)
    assert {status for _, _, status, _ in answers} == {*STATUSES, UNREADABLE}
    assert max(len(cases) for *_, cases in answers) > 1
    quoted = r"=1+1 <script>alert(1)</script> ]]> ::error::x %0A::error::y `| \\x1b[31m \\u202e Kurse"
    assert quoted in texts["json"]
    for name, reader in READERS.items():
        assert reader.answers(texts[name], language) == reader.due(answers), name
        assert _commanding(texts[name]) == [], name


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
