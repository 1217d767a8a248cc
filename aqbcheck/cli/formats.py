"""The formats of a report, by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aqbcheck import __version__
from aqbcheck.engine.report import Report


@dataclass(frozen=True, slots=True)
class Manner:
    """How a report for people is drawn: see ``reports.canvas.Sheet`` and ``reports.terminal.render``."""

    width: int
    colour: bool
    ascii_lines: bool
    verbose: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is made; one for people follows the encoding of the stream it goes to, the
    others are UTF-8 always."""

    make: Callable[[Report, Manner], str]
    for_people: bool


def _terminal(report: Report, manner: Manner) -> str:
    from aqbcheck.reports.canvas import Sheet
    from aqbcheck.reports.terminal import render

    sheet = Sheet(manner.width, manner.colour, manner.ascii_lines)
    return render(report, sheet, verbose=manner.verbose, quiet=manner.quiet)


def _json(report: Report, _: Manner) -> str:
    from aqbcheck.reports.json import render

    return render(report, __version__)


FORMATS: Mapping[str, Format] = {
    "terminal": Format(_terminal, for_people=True),
    "json": Format(_json, for_people=False),
}
