"""Brings a report to the streams and files that the call names."""

import os
import sys
from collections.abc import Sequence

from aqbcheck.cli.formats import FORMATS, Manner
from aqbcheck.cli.request import Request
from aqbcheck.cli.screen import columns, draws_lines, say, say_bytes, shows_colour
from aqbcheck.cli.targets import STDOUT, Output, write_whole
from aqbcheck.engine.report import UNREADABLE, Report
from aqbcheck.texts.safety import visible


def deliver(report: Report, outputs: Sequence[Output], request: Request) -> None:
    """Make each format and bring it to its target; files come first, so that a closed pipe costs none.

    Raises CommandFault for a target that cannot be written.
    """
    for output in sorted(outputs, key=lambda output: output.target == STDOUT):
        wanted = FORMATS[output.format]
        if output.target != STDOUT:
            write_whole(output.target, wanted.make(report, _on_paper(request)).encode("utf-8"))
        elif wanted.for_people:
            say(wanted.make(report, _on_screen(request)))
        else:
            say_bytes(wanted.make(report, _on_screen(request)).encode("utf-8"))
    if not any(FORMATS[output.format].for_people and output.target == STDOUT for output in outputs):
        _tell_what_failed(report)


def _tell_what_failed(report: Report) -> None:
    """Nobody reads the report now: what could not be checked is said on standard error."""
    lines = [f"{file.path}: {file.error}" for file in report.files if file.verdict == UNREADABLE]
    say("".join(f"{visible(line)}\n" for line in (*lines, *report.notes)), to_errors=True)


def _on_screen(request: Request) -> Manner:
    out = sys.stdout
    return Manner(columns(out, os.environ), shows_colour(out, os.environ), not draws_lines(out), request.verbose, request.quiet)


def _on_paper(request: Request) -> Manner:
    return Manner(columns(None, os.environ), colour=False, ascii_lines=False, verbose=request.verbose, quiet=request.quiet)
