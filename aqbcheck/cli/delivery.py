"""Brings a report to the streams and files that the call names."""

import os
import sys
from collections.abc import Sequence

from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.files import Input
from aqbcheck.cli.formats import FORMATS, Manner
from aqbcheck.cli.per_file import PER_FILE, write_files
from aqbcheck.cli.request import Request
from aqbcheck.cli.screen import columns, draws_lines, say, say_bytes, shows_colour
from aqbcheck.cli.sources import Sources
from aqbcheck.cli.targets import STDOUT, Output, write_whole
from aqbcheck.engine.report import UNREADABLE, Report
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible


def deliver(report: Report, outputs: Sequence[Output], request: Request, inputs: Sequence[Input | None], sources: Sources) -> None:
    """Make each format and bring it to its target; files come first, so that a closed pipe costs none.

    ``inputs`` stand beside the files of the report. Raises CommandFault for a target that cannot
    be written; a format that does not apply to a file is told last.
    """
    whole = [output for output in outputs if output.format not in PER_FILE]
    for output in sorted(whole, key=lambda output: output.target == STDOUT):
        wanted = FORMATS[output.format]
        if output.target != STDOUT:
            write_whole(output.target, wanted.make(report, _on_paper(request)).encode("utf-8"))
        elif wanted.for_people:
            say(wanted.make(report, _on_screen(request)))
        else:
            say_bytes(wanted.make(report, _on_screen(request)).encode("utf-8"))
    if not any(FORMATS[output.format].for_people and output.target == STDOUT for output in whole):
        _tell_what_failed(report)
    _deliver_per_file(report, [output for output in outputs if output.format in PER_FILE], request, inputs, sources)


def _deliver_per_file(
    report: Report, outputs: Sequence[Output], request: Request, inputs: Sequence[Input | None], sources: Sources
) -> None:
    """One that cannot be made keeps none of the others from being made."""
    faults: list[CommandFault] = []
    for output in outputs:
        try:
            without = write_files(report, output, inputs, sources)
        except CommandFault as fault:
            faults.append(fault)
            continue
        for sentence, paths in (("format-not-for", without.other), ("format-not-unreadable", without.unreadable)):
            if paths:
                told = message(sentence, request.language, format=output.format, paths=", ".join(paths))
                say(f"{told}\n", to_errors=True)
    if faults:
        raise faults[0]


def _tell_what_failed(report: Report) -> None:
    """Nobody reads the report now: what could not be checked is said on standard error."""
    lines = [f"{file.path}: {file.error}" for file in report.files if file.verdict == UNREADABLE]
    say("".join(f"{visible(line)}\n" for line in (*lines, *report.notes)), to_errors=True)


def _on_screen(request: Request) -> Manner:
    out = sys.stdout
    return Manner(columns(out, os.environ), shows_colour(out, os.environ), not draws_lines(out), request.verbose, request.quiet)


def _on_paper(request: Request) -> Manner:
    return Manner(columns(None, os.environ), colour=False, ascii_lines=False, verbose=request.verbose, quiet=request.quiet)
