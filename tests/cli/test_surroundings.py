"""Other consoles, other encodings, and what is no file: read or refused with a sentence, never garbled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_in_another_encoding_has_the_same_answers_or_is_refused(agreements, tmp_path, name, encoding):
    text = (agreements / name).read_text(encoding="utf-8")
    odd = tmp_path / name
    odd.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    done = _check("--lang", "en", odd, PYTHONUTF8="0")
    if encoding == "cp1252":
        assert done.returncode == 2
        assert b"UTF-8" in done.stdout
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
