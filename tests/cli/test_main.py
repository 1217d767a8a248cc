"""The program as a process: encodings, closed pipes, interrupts, bugs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from aqbcheck.cli import check


def _environ(**more):
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "LANGUAGE", "LC_ALL", "LC_MESSAGES")}
    return kept | {"LANG": "en_US.UTF-8", "PYTHONWARNINGS": "error"} | more


def _call(*arguments, stdin=None, **environ):
    command = [sys.executable, "-m", "aqbcheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=_environ(**environ), input=stdin, timeout=120, check=False)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "ascii"])
def test_a_console_of_any_encoding_shows_everything(folder, encoding):
    result = _call("check", ".", "--lang", "de", "--verbose", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert result.returncode == 1
    assert result.stderr == b""
    text = result.stdout.decode(encoding)
    section = "Par. 4" if encoding == "ascii" else "§ 4"
    assert section in text
    assert "AQB301 budget-present" in text
    line = "─" if encoding in ("utf-8", "cp850") else "-"
    assert re.search(f"^{line}{{20,}}$", text.replace("\r", ""), re.MULTILINE)


def test_json_is_utf8_on_any_console(folder):
    plain, narrow = (_call("check", "good.md", "--format", "json", PYTHONIOENCODING=encoding).stdout for encoding in ("utf-8", "cp850"))
    assert plain == narrow
    assert "Maßnahmen" in plain.decode("utf-8") or "§" in plain.decode("utf-8")
    assert b"\r" not in plain


def test_a_pipe_has_100_columns_or_what_columns_says(folder):
    lines = _call("check", "good.md", "--verbose", "--lang", "de", PYTHONIOENCODING="utf-8").stdout.decode().splitlines()
    assert 80 < max(map(len, lines)) <= 100
    lines = _call("check", "good.md", "--verbose", "--lang", "de", COLUMNS="60", PYTHONIOENCODING="utf-8").stdout.decode().splitlines()
    assert max(map(len, lines[1:])) <= 60


@pytest.mark.parametrize("format_", ["terminal", "json"])
def test_a_closed_pipe_ends_cleanly(folder, format_):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "aqbcheck", "check", "good.md", "--format", format_]
    with os.fdopen(write, "wb") as closed:
        result = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, env=_environ(), timeout=120, check=False)
    assert result.stderr == b""
    assert result.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(folder):
    command = [sys.executable, "-m", "aqbcheck", "check", "good.md"]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=_environ(), timeout=120, check=False)
    assert result.returncode == 2
    assert re.fullmatch(rb"Error: The output could not be written: there is no room on the disk\.\r?\n", result.stderr)


def test_standard_input_and_exit_code(folder):
    bad = (folder / "bad.md").read_bytes()
    result = _call("check", "-", "--input-format", "markdown", "--quiet", stdin=bad)
    assert result.returncode == 1
    assert result.stdout.startswith(b"standard input: violates")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file names")
@pytest.mark.parametrize("name", [b"a\x1b[31mb.md", b"a\nb.md", "a\u202egnp.md".encode(), b"a\xffb.md", b"[red]x[red].md", b"-x.md"])
def test_file_names_that_want_to_command_the_terminal(folder, run, name):
    (folder / "in").mkdir()
    (folder / "in" / os.fsdecode(name)).write_bytes((folder / "bad.md").read_bytes())
    for arguments in (["in"], ["in", "--quiet"], ["in", "--format", "json"], ["in", "good.md"]):
        result = run("check", *arguments)
        assert (result.code, result.err) == (1, "")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", result.out)
        assert "[red]x[red]" in result.out or b"[red]" not in name


def test_an_interrupt_is_a_line_and_130(folder, run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "file_report", interrupted)
    result = run("check", "good.md")
    assert (result.code, result.err.strip(), result.out) == (130, "Stopped.", "")


@pytest.mark.parametrize("bug", [ZeroDivisionError, EOFError, KeyError])
def test_a_bug_is_loud(folder, run, monkeypatch, bug):
    def broken(*_):
        raise bug

    monkeypatch.setattr(check, "file_report", broken)
    with pytest.raises(bug):
        run("check", "good.md")


def test_json_needs_no_screen(folder):
    code = "import sys; from aqbcheck.cli.main import main; main(['check', 'good.md', '--format', 'json']); print('rich' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, env=_environ(), timeout=120, check=True)
    assert result.stdout.splitlines()[-1] == b"False"


def test_version_names_rulebook_and_editions(run):
    result = run("--version")
    assert result.code == 0
    assert re.fullmatch(r"aqbcheck \d+\.\d+\.\d+, rulebook aqb, editions 2025, 2026\n", result.out)


def test_the_rules_are_listed_and_explained(run):
    listed = run("rules", "list")
    assert listed.code == 0
    assert "AQB301 budget-present (ERROR)\n" in listed.out
    explained = run("explain", "aqb301")
    assert explained.code == 0
    assert explained.out.startswith("AQB301 budget-present (ERROR)\n")
    assert "Source" in explained.out
    assert re.search(r"missing \(ERROR\): … names no amount\.", explained.out)


@pytest.mark.parametrize(("asked", "sentence"), [("AQB3O1", "There is no rule AQB3O1. Did you mean AQB3"), ("x", "There is no rule X;")])
def test_an_unknown_rule_is_a_sentence(run, asked, sentence):
    result = run("explain", asked)
    assert result.code == 2
    assert result.err.startswith(f"Error: {sentence}")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 2, ""),
        (["rules"], 2, ""),
        (["chek"], 2, "Error: There is no command chek.\nHelp: aqbcheck --help\n"),
        (["explain"], 2, "Error: The argument RULE is missing.\nHelp: aqbcheck explain --help\n"),
        (["schema", "report", "more"], 2, "Error: The call is not right: "),
        (["check", "-h"], 0, ""),
    ],
)
def test_calls_that_say_too_little_or_too_much(run, arguments, code, sentence):
    result = run(*arguments)
    assert result.code == code
    assert result.err.startswith(sentence)
    assert bool(result.out) is not bool(sentence)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("command", [[], ["check"], ["explain"], ["rules"], ["rules", "list"], ["schema"], ["schema", "report"]])
def test_help_is_in_the_users_language(run, monkeypatch, command, language):
    monkeypatch.setenv("LANG", f"{language}_XX.UTF-8")
    result = run(*command, "--help")
    assert result.code == 0
    german = ("Aufruf: ", "Optionen:", "Zeigt diese Hilfe.")
    english = ("Usage: ", "Options:", "Show this help.")
    expected, other = (german, english) if language == "de" else (english, german)
    assert all(words in result.out for words in expected)
    assert not any(words in result.out for words in other)
