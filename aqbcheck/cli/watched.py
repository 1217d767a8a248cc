"""Runs over many files: each is judged in a process that can be lost without the others.

The standard library's pool (``concurrent.futures``) is broken as a whole when one of its workers
dies, cannot say at which file, and cannot stop one that hangs. One process and a pipe can do all
three, and the next file gets a new process.
"""

from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from aqbcheck.cli.files import Input
from aqbcheck.cli.judging import file_report
from aqbcheck.cli.request import Request
from aqbcheck.cli.rulebook import load_rulebook
from aqbcheck.cli.sources import Sources
from aqbcheck.engine import unreadable
from aqbcheck.engine.report import FileReport
from aqbcheck.texts.messages import message

PATIENCE = 60.0
"""Seconds after which a file is given up: several times what the bounds allow, because others may use the machine too."""


class Watched:
    """Judges files one by one in a process that is watched."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def report(self, entry: Input) -> FileReport:
        """The answers on one file; an unreadable one where it cannot be used, or where its process was lost."""
        pipe = self._pipe or self._start()
        try:
            pipe.send(entry)
            if pipe.poll(PATIENCE * self._request.raise_bounds):
                found: FileReport = pipe.recv()
                return found
            reason = "file-took-too-long"
        except (EOFError, OSError):
            reason = "file-stopped-program"
        self.close()
        return unreadable(entry.shown, None, message(reason, self._request.language))

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._pipe = self._process = None

    def _start(self) -> Connection:
        context = get_context("spawn")  # the same on every system, and nothing of this process is shared
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, self._request), daemon=True)
        self._process.start()
        theirs.close()
        return self._pipe


def _work(pipe: Connection, request: Request) -> None:
    """Judge inputs from a pipe until it is closed."""
    rulebook = load_rulebook(request.rules)
    sources = Sources(request.raise_bounds)
    try:
        while True:
            pipe.send(file_report(pipe.recv(), request, rulebook, sources))
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return
