"""Nothing that comes in can hurt: each hostile file in a process of its own, within 20 seconds and 512 MiB."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_archives import ARCHIVES
from hostile_texts import TEXTS
from hostile_words import WORDS

from aqbcheck.texts.catalogue import reading_data, reading_text, reading_word

SECONDS = 20
MEBIBYTES = 512
SENTENCES = reading_data.MESSAGES | reading_text.MESSAGES | reading_word.MESSAGES
TOOL = Path(__file__).parent / "tools" / "measured.py"
CASES = {**ARCHIVES, **{name: ("docx", says, make) for name, (says, make) in WORDS.items()}, **TEXTS}

HEAVY = {
    *("200,000 minimal paragraphs", "as many words as may be", "as many numbering definitions as may be"),
    *("a table", "paragraphs", "items", "links"),
    *("as many attributes as may be", "many parties", "many references in a sentence", "many blanks", "many measures", "many sections"),
    *(
        "many amounts in another section",
        "many amounts in a sentence",
        "many amounts",
        "many dates in a sentence",
        "too many amounts",
        "nothing but dots and blanks",
    ),
    *("many signatures in YAML", "many sections in YAML", "a table as wide as long", "brackets", "images", "merged cells"),
    *("many section signs", "many figures in a table", "many dates of signing", "sections of a page that is none", "many struck runs"),
    *("brackets that name no field", "comments on a book", "a comment as long as a book", "text boxes", "notes that call one another"),
    *("namespaces", "fields in fields", "a style for each paragraph and run", "empty tables", "text boxes in text boxes"),
    *("many lines of a paragraph", "too many lines of a paragraph", "many short paragraphs", "too many short paragraphs"),
    *("many findings", "too many findings"),
    *("struck", "emphasis", "links without a target", "a long line", "headings", "many years in a sentence", "a chain of styles"),
}
"""What takes seconds: these are left to a run with ``-m slow``."""


def measured(*arguments, **environ):
    """What a run in a child process said and cost."""
    places = os.pathsep.join(map(str, (TOOL.parents[2], TOOL.parent)))
    environment = {**os.environ, "PYTHONPATH": places, **environ}
    done = subprocess.run(
        [sys.executable, str(TOOL), *map(str, arguments)], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def sentence(message):
    """A pattern for the English sentence of a message, whatever its facts are."""
    pieces = re.split(r"\{\w+\}", SENTENCES[message].en)
    return ".*".join(map(re.escape, pieces))


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] if name in HEAVY else []) for name in CASES])
def test_a_hostile_file_costs_little_and_is_answered(name, tmp_path):
    ending, says, make = CASES[name]
    path = tmp_path / f"draft.{ending}"
    path.write_bytes(make())
    found = measured(path)
    print(f"{name}: {found['seconds']} s, {found['peak']} MiB")
    [(verdict, error)] = found["files"]
    if says:
        assert (found["code"], verdict) == (2, "unreadable")
        assert re.fullmatch(sentence(says), error), error
    else:
        assert verdict in ("violates", "undecided", "conforms"), error
        assert found["code"] in (0, 1)
    assert found["seconds"] < SECONDS
    assert found["peak"] < MEBIBYTES


FULL = (
    *("200,000 minimal paragraphs", "as many attributes as may be", "many tiny runs", "as many numbering definitions as may be"),
    *("many references in a sentence", "many amounts in a sentence", "many blanks", "many measures"),
)
"""Files just below a bound: of elements, attributes and runs, and with as many findings as there can be."""


@pytest.mark.slow
@pytest.mark.parametrize("target", ["docx=o.docx", "letter=o.docx", "letter=o.md", "html=o", "sarif=o", "junit=o", "markdown=o"])
@pytest.mark.parametrize("name", FULL)
def test_a_report_on_a_hostile_file_costs_little_too(name, target, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.docx").write_bytes(WORDS[name][1]())
    found = measured("draft.docx", "--format", target)
    print(f"{name}, {target}: {found['seconds']} s, {found['peak']} MiB")
    assert found["code"] in (0, 1)
    assert found["seconds"] < SECONDS
    assert found["peak"] < MEBIBYTES


def test_the_bounds_can_be_raised(tmp_path):
    path = tmp_path / "draft.md"
    path.write_bytes(b"a" * 300_000)
    assert measured(path)["files"][0][0] == "unreadable"
    assert measured(path, "--raise-bounds", "2")["files"][0][0] == "violates"
