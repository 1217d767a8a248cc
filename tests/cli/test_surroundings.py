"""Other consoles, other encodings, and what is no file: read or refused with a sentence, never garbled."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RULES = Path(__file__).parents[2] / "rules" / "aqb"
LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")


def _check(*arguments, **environment):
    command = [sys.executable, "-m", "aqbcheck", "check", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env={**os.environ, **environment})


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_that_lacks_signs_gets_the_report_all_the_same(agreements, encoding):
    done = _check("--lang", "de", agreements / "limburg-weilburg-2025.docx", PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    shown = done.stdout.decode(encoding)
    assert "AQB302" in shown
    assert ("§ 4, Absatz 1" in shown) == (encoding != "ascii")


@pytest.mark.parametrize("name", ["fulda-2025.md", "fulda-2025.yaml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le", "utf-32"])
def test_a_text_in_another_encoding_has_the_same_answers_or_is_refused(agreements, tmp_path, name, encoding):
    text = (agreements / name).read_text(encoding="utf-8")
    odd = tmp_path / name
    odd.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    done = _check("--lang", "en", odd, PYTHONUTF8="0", PYTHONIOENCODING="utf-8")
    if encoding in ("cp1252", "utf-16-le", "utf-32"):
        assert done.returncode == 2
        assert re.search(b"UTF-8|no text|control character", done.stdout)
    else:
        assert done.returncode == 0
        assert "§ 4: 964.310,00 €" in done.stdout.decode("utf-8")


@LINUX
def test_what_is_no_regular_file_is_not_opened(tmp_path):
    pipe = tmp_path / "a.docx"
    os.mkfifo(pipe)
    for source in (pipe, Path("/dev/zero")):
        done = _check("--lang", "en", source)
        assert done.returncode == 2
        assert b"This is no regular file." in done.stdout


@LINUX
def test_a_file_that_fails_while_it_is_read_is_refused():
    done = _check("--lang", "en", "/proc/self/mem")
    assert (done.returncode, done.stderr) == (2, b"")
    assert b"The file cannot be opened." in done.stdout


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_a_rule_file_that_cannot_be_read_is_told_in_the_language_of_the_user(agreements, tmp_path, kind):
    faulty = shutil.copytree(RULES, tmp_path / "rules")
    lexicon = faulty / "lexicon.yaml"
    lexicon.unlink()
    if kind == "folder":
        lexicon.mkdir()
    done = _check("--lang", "de", "--rules", faulty, agreements / "fulda-2025.md", PYTHONIOENCODING="utf-8")
    assert done.returncode == 2
    said = done.stderr.decode("utf-8").splitlines()[-1]
    assert "lexicon.yaml:1:1: " in said
    assert said.endswith(("Prüfen Sie den Namen und den Ordner.", "Geben Sie eine Datei oder einen Ordner an."))


@LINUX
def test_a_full_disk_ends_with_a_sentence(agreements):
    source = agreements / "fulda-2025.docx"
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "aqbcheck", "check", str(source)]
        shown = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    written = _check("--lang", "en", source, "--format", "json=/dev/full")
    for done in (shown, written):
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 1


def _closed(arguments, *streams):
    """A call whose standard streams are closed, by their numbers."""
    code = "import os, sys; [os.close(int(n)) for n in sys.argv[1].split(',')]; os.execv(sys.executable, [sys.executable, *sys.argv[2:]])"
    command = [sys.executable, "-c", code, ",".join(map(str, streams)), "-m", "aqbcheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


@LINUX
@pytest.mark.parametrize("command", ["check", "extract"])
def test_standard_input_that_is_closed_is_empty(command):
    done = _closed([command, "-", "--lang", "en"], 0)
    assert done.returncode == 2
    assert b"The file is empty." in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == (command == "extract")


@LINUX
def test_closed_streams_cost_no_report(agreements, tmp_path):
    target = tmp_path / "report.json"
    done = _closed(["check", agreements / "limburg-weilburg-2025.md", "--format", f"json={target}", "--format", "terminal"], 0, 1, 2)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert b"AQB302" in target.read_bytes()


LONG = "a" * 5_000


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", f"{LONG}.docx"], "cannot be opened"),
        (["check", "GOOD", "--format", f"json={LONG}"], "stands in no folder|could not be written"),
        (["check", "GOOD", "--format", f"docx={LONG}.docx"], "stands in no folder|could not be written"),
        (["check", "GOOD", "--rules", LONG], "is not there"),
        (["check", "GOOD", "--baseline", LONG], "cannot be opened"),
        (["compare", LONG, "GOOD"], "cannot be opened"),
        (["extract", LONG], "cannot be opened"),
        (["extract", "FOLDER"], "no regular file"),
        (["check", "GOOD", "--baseline", "FOLDER"], "no regular file"),
    ],
)
def test_a_name_that_no_system_can_hold_is_a_sentence(run, agreements, tmp_path, arguments, sentence):
    places = {"GOOD": str(agreements / "fulda-2025.docx"), "FOLDER": str(tmp_path)}
    result = run(*(places.get(argument, argument) for argument in arguments))
    assert result.code == 2
    assert re.search(sentence, result.out + result.err)
