"""The command ``compare``: two drafts, or the reports on them, side by side."""

import os
import sys
from dataclasses import replace
from pathlib import Path

from aqbcheck import __version__
from aqbcheck.cli.baseline import parsed, source
from aqbcheck.cli.check import CONFORMING, FINDINGS, NOT_CHECKED, judged
from aqbcheck.cli.files import find, is_regular
from aqbcheck.cli.request import FAIL_ON, Request
from aqbcheck.cli.rulebook import load_rulebook, refuse_unknown
from aqbcheck.cli.screen import columns, draws_lines, say, say_bytes, shows_colour
from aqbcheck.cli.sources import Sources
from aqbcheck.cli.targets import STDOUT, parse, refuse_unusable, write_whole
from aqbcheck.engine.report import Report
from aqbcheck.readers.sniff import SUFFIXES
from aqbcheck.reports.canvas import Sheet
from aqbcheck.reports.comparison import compare as put_side_by_side
from aqbcheck.reports.comparison import render, render_json
from aqbcheck.reports.json_reading import is_report
from aqbcheck.rulebook import Rulebook

FORMATS = ("terminal", "json")


def compare(request: Request) -> int:
    """Compare the two paths of a call: 0 nothing new, 1 a new finding at or above ``--fail-on`` or a rule that cannot be checked
    any more, 2 something could not be compared; raises CommandFault."""
    outputs = parse(request.formats or FORMATS[:1], FORMATS)
    rulebook = load_rulebook(request.rules)
    refuse_unknown(rulebook, request)
    refuse_unusable(outputs, map(Path, request.paths))
    old, new = (_report(path, request, rulebook) for path in request.paths)
    made = put_side_by_side(old, new)
    for output in sorted(outputs, key=lambda output: output.target == STDOUT):
        screen = output.target == STDOUT
        if output.format == "json":
            text = render_json(made, __version__)
        else:
            text = render(made, _screen() if screen else Sheet(columns(None, os.environ)), __version__)
        if not screen:
            write_whole(output.target, text.encode("utf-8"))
        elif output.format == "json":
            say_bytes(text.encode("utf-8"))
        else:
            say(text)
    if made.incomplete():
        return NOT_CHECKED
    grave = FAIL_ON[: FAIL_ON.index(request.fail_on) + 1]
    return FINDINGS if made.has_new(grave) else CONFORMING


def _screen() -> Sheet:
    out = sys.stdout
    return Sheet(columns(out, os.environ), shows_colour(out, os.environ), not draws_lines(out))


def _report(path: str, request: Request, rulebook: Rulebook) -> Report:
    """The report that a path is or, for a draft or a folder of drafts, the one that is made now."""
    if is_regular(Path(path)):
        data = source(path, request.language)
        if is_report(data):
            return replace(parsed(data, path, request.language), language=request.language)
    return judged(replace(request, paths=(path,)), rulebook, find((path,), SUFFIXES), Sources(request.raise_bounds))
