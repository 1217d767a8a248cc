"""Standard streams of any encoding and width."""

import io
import os
import re
import sys
from pathlib import Path

import pytest

from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.screen import columns, draws_lines, prepare, say, say_bytes, shows_colour

FULL = Path("/dev/full")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "§ 4: „1 €“ – ä … č \U0001f600 ─"),
        ("cp1252", "§ 4: „1 €“ – ä … c \\U0001f600 \\u2500"),
        ("cp850", '§ 4: "1 EUR" - ä ... c \\U0001f600 ─'),
        ("ascii", 'Par. 4: "1 EUR" - ae ... c \\U0001f600 \\u2500'),
    ],
)
def test_what_an_encoding_lacks_comes_out_readable(encoding, written):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    prepare(stream)
    stream.write("§ 4: „1 €“ – ä … č \U0001f600 ─")
    stream.flush()
    assert raw.getvalue().decode(encoding) == written


@pytest.mark.parametrize(("encoding", "draws"), [("utf-8", True), ("cp850", True), ("cp437", True), ("cp1252", False), ("ascii", False)])
def test_lines_are_drawn_where_the_encoding_has_them(encoding, draws):
    assert draws_lines(io.TextIOWrapper(io.BytesIO(), encoding=encoding)) is draws


@pytest.mark.parametrize(
    ("environ", "width"), [({}, 100), ({"COLUMNS": "72"}, 72), ({"COLUMNS": "0"}, 100), ({"COLUMNS": "x"}, 100), ({"COLUMNS": "-5"}, 100)]
)
def test_the_width_in_a_pipe_is_set(environ, width):
    assert columns(io.StringIO(), environ) == width
    assert columns(None, environ) == width


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (Terminal(), {}, sys.platform != "win32"),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_colour_only_for_a_terminal_that_may_have_it(stream, environ, colour):
    assert shows_colour(stream, environ) is colour


@pytest.fixture
def pipe_without_reader(monkeypatch):
    read, write = os.pipe()
    os.close(read)
    stream = io.TextIOWrapper(io.FileIO(write, "w"), encoding="utf-8", write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    yield stream
    stream.close()


def test_a_reader_who_has_gone_is_no_fault(pipe_without_reader):
    say("x" * 10)
    say("more")
    pipe_without_reader.flush()


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full")
def test_a_full_disk_is_a_fault(monkeypatch):
    with FULL.open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        with pytest.raises(CommandFault) as caught:
            say("x")
        assert caught.value.message == "output-without-room"
        say_bytes(b"nothing more goes there")


@pytest.mark.parametrize("columns", ["60", "64", "68", "72", "76", "80"])
def test_words_that_wrap_are_no_command_to_a_pipeline(folder, run, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    good = (folder / "good.md").read_text(encoding="utf-8")
    for name in ("old", "new"):
        hostile = "Vorbereitung " + " ".join(f"::error::{name}{at} ##[add-mask]{at}" for at in range(12))
        (folder / f"{name}.md").write_text(good.replace("Verpflichtungen der", f"{hostile} Verpflichtungen der"), encoding="utf-8")
    shown = run("check", "old.md").out + run("compare", "old.md", "new.md").out
    assert "::error::old" in shown
    assert not re.search(r"^\s*::|##\[", shown, re.MULTILINE)
    assert re.search(r"^ +\\::error::", shown, re.MULTILINE)
