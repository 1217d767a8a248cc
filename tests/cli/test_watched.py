"""Runs over many files: one that kills or stops its process costs its own verdict only."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from hostile_words import p, word

from aqbcheck.cli import watched
from aqbcheck.cli.files import Input
from aqbcheck.cli.request import Request
from aqbcheck.cli.watched import Watched


@pytest.fixture
def crew():
    request = Request((), "draft", "aqb", None, "en", (), (), (), "error", True, False, False, None)
    made = Watched(request)
    yield made
    made.close()


@pytest.fixture
def slow(tmp_path):
    """A file that takes seconds."""
    path = tmp_path / "slow.docx"
    path.write_bytes(word(p("a") * 100_000))
    return Input("slow.docx", path, named=True)


class _RunningOut:
    """Patience with the first file that is at an end soon, and with no other, however busy the machine is."""

    def __init__(self):
        self._left = iter((0.2,))

    def __mul__(self, factor):
        return next(self._left, 60.0)


def _good(agreements):
    path = Path(agreements, "fulda-2025.md")
    return Input(path.name, path, named=True)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
def test_a_process_that_is_killed_costs_one_verdict(crew, slow, agreements):
    assert crew.report(_good(agreements)).verdict == "conforms"
    first = crew._process.pid
    killer = threading.Timer(0.5, os.kill, (first, signal.SIGKILL))
    killer.start()
    lost = crew.report(slow)
    killer.join()
    assert (lost.verdict, lost.sha256) == ("unreadable", None)
    assert "stopped the program" in lost.error
    assert crew.report(_good(agreements)).verdict == "conforms"
    assert crew._process.pid != first


def test_a_file_that_hangs_is_given_up(crew, slow, agreements, monkeypatch):
    assert crew.report(_good(agreements)).verdict == "conforms"
    monkeypatch.setattr(watched, "PATIENCE", 0.2)
    began = time.monotonic()
    lost = crew.report(slow)
    assert lost.verdict == "unreadable"
    assert "took too long" in lost.error
    assert time.monotonic() - began < 5
    monkeypatch.setattr(watched, "PATIENCE", 60.0)
    assert crew.report(_good(agreements)).verdict == "conforms"


def test_one_file_alone_needs_no_process(agreements, run, monkeypatch):
    monkeypatch.setattr(Watched, "report", None)
    assert run("check", Path(agreements, "fulda-2025.md"), "--quiet").code == 0


def test_a_whole_run_tells_of_the_file_that_was_lost(tmp_path, agreements, run, monkeypatch, slow):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_bytes(Path(agreements, "fulda-2025.md").read_bytes())
    monkeypatch.setattr(watched, "PATIENCE", _RunningOut())
    result = run("check", "slow.docx", "good.md", "--quiet")
    assert result.code == 2
    assert "took too long" in result.out
    assert "good.md: conforms" in result.out
