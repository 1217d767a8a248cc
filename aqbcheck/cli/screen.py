"""The standard streams: what they can show, and writing to them without ever crashing."""

import codecs
import errno
import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from io import FileIO, TextIOWrapper
from typing import TextIO

from aqbcheck.cli.faults import CommandFault

WIDTH = 100
_READABLE = "aqbcheck-readable"
_CLOSED = (errno.EPIPE, errno.EINVAL)
"""What a write to a pipe says whose reader has gone; the second one is Windows'."""
_COMMAND = re.compile(r"^([ \t]*)(?=::)|(?<=#)(?=#\[)", re.MULTILINE)
"""Where a line is a command to the runner of a pipeline whose log it gets to (GitHub's: ``::error::``, ``##[error]``)."""
_PLAIN = {
    **dict.fromkeys("„“”«»‟″", '"'),
    **dict.fromkeys("‚‘’‹›′", "'"),
    **dict.fromkeys("–—−‐‑‒―", "-"),
    "…": "...",
    "€": "EUR",
    "§": "Par.",
    "ß": "ss",
    "•": "*",
    "×": "x",
    "ẞ": "SS",
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
}


def fill_closed() -> None:
    """Give the process the standard streams that its caller closed: nothing comes from them, and what goes to them is lost."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, TextIOWrapper(FileIO(os.devnull, mode), encoding="utf-8"))


def prepare(stream: TextIO) -> None:
    """Let a stream show every character: what its encoding lacks comes out as something readable."""
    codecs.register_error(_READABLE, _readable)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=_READABLE)


def columns(stream: TextIO | None, environ: Mapping[str, str]) -> int:
    """How wide to write, to a stream or (``None``) a file: COLUMNS where it is set, else the
    terminal's width, else 100."""
    asked = environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    if stream is None or not stream.isatty():
        return WIDTH
    return os.get_terminal_size(stream.fileno()).columns or WIDTH


def shows_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Whether colours reach a person: a terminal that knows them, and nobody asked for none."""
    if not stream.isatty() or environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    if sys.platform == "win32":
        from rich.console import detect_legacy_windows

        return not detect_legacy_windows()
    return True


def draws_lines(stream: TextIO) -> bool:
    """Whether the stream's encoding has signs to draw lines with."""
    try:
        "─│┼".encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def say(text: str, *, to_errors: bool = False) -> None:
    """Write text to standard output (or standard error); a reader who has gone is no fault.

    Words of a document at the beginning of a line are no command to a pipeline. Raises CommandFault
    where it cannot be written for another reason (a full disk).
    """
    stream = sys.stderr if to_errors else sys.stdout
    try:
        stream.write(_COMMAND.sub(r"\1\\", text))
        stream.flush()
    except OSError as error:
        _give_up(stream, error)


def say_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are; else as ``say``."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        _give_up(sys.stdout, error)


def _give_up(stream: TextIO, error: OSError) -> None:
    """Turn the stream to nowhere, so that nothing is written at the end of the process either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    if error.errno not in _CLOSED:
        raise CommandFault("output-without-room" if error.errno == errno.ENOSPC else "output-not-written") from error


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return _PLAIN.get(char) or decomposed or char.encode("ascii", "backslashreplace").decode("ascii")
