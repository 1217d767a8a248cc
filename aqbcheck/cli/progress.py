"""How far a long run is, for whoever waits at a terminal."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

PATIENCE = 2.0
"""Seconds without a bar."""
_Entry = TypeVar("_Entry")


def each(entries: Sequence[_Entry], label: str) -> Iterator[_Entry]:
    """The entries one by one; a bar on standard error shows how many are done.

    There is none for one entry, none in the first two seconds, and none where standard error is
    no terminal; it vanishes at the end.
    """
    if len(entries) < 2 or not sys.stderr.isatty():
        yield from entries
        return
    started = time.monotonic()
    bar: _Bar | None = None
    try:
        for done, entry in enumerate(entries):
            if bar is None and time.monotonic() - started >= PATIENCE:
                bar = _Bar(label, len(entries))
            if bar is not None:
                bar.show(done)
            yield entry
    finally:
        if bar is not None:
            bar.close()


class _Bar:
    def __init__(self, label: str, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn(label, markup=False), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(label, total=total)
        self._progress.start()

    def show(self, done: int) -> None:
        self._progress.update(self._task, completed=done)

    def close(self) -> None:
        self._progress.stop()
