"""The command watch, for real: a process of its own that sees files and rules change."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from queue import Empty, Queue

import pytest
from answering import ROOT

WAIT = 120


def _heed():
    """A background job ignores SIGINT, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class _Watching:
    """A process of the program and the lines that it writes."""

    def __init__(self, *arguments):
        command = [sys.executable, "-m", "aqbcheck", "watch", *map(str, arguments)]
        environment = {
            **os.environ,
            "LANG": "en_US.UTF-8",
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
        }
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, text=True, encoding="utf-8", preexec_fn=_heed
        )
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, words, again=lambda: None):
        """Wait for a line with these words, and then for the one that says that it waits.

        What is to be seen is done ``again`` from time to time: the first time may have been before anybody looked.
        """
        lines = []
        end = time.monotonic() + WAIT
        while not (lines and lines[-1].startswith("Waiting for changes") and any(words in line for line in lines)):
            try:
                lines.append(self._lines.get(timeout=10))
            except Empty:
                assert time.monotonic() < end, f"nothing but {lines}"
                again()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(WAIT)


@pytest.fixture
def watching():
    started = []

    def start(*arguments):
        started.append(_Watching(*arguments))
        return started[-1]

    yield start
    for entry in started:
        entry.process.kill()
        entry.process.wait()
        entry.process.stdout.close()


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to another process there")
def test_it_checks_again_when_a_file_changes_and_when_a_rule_does(folder, watching):
    rules = folder / "rules"
    shutil.copytree(ROOT / "rules" / "aqb", rules)
    watch = watching("good.md", "--quiet", "--rules", rules)
    watch.until("good.md: conforms")

    def save_as_editors_do():
        beside = folder / "good.md.new"
        beside.write_bytes((folder / "bad.md").read_bytes())
        beside.replace(folder / "good.md")

    save_as_editors_do()
    watch.until("good.md: violates", save_as_editors_do)
    file = rules / "rules" / "budget.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text("- id: [", encoding="utf-8")
    watch.until("cannot be used")
    file.write_text(text, encoding="utf-8")
    watch.until("good.md: violates")
    assert watch.stop() == 1


def test_without_watchfiles_it_says_what_to_install(folder, run, monkeypatch):
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("watch", "good.md")
    assert (result.code, result.out) == (2, "")
    assert result.err == "Error: watch needs the package watchfiles; install it by: pip install watchfiles.\n"


def test_a_path_that_is_not_there_is_told(folder, run):
    assert run("watch", "none.md").err == "Error: There is no none.md.\n"
    assert run("watch").code == 2
