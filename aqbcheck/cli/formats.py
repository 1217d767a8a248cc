"""The formats of a report, by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

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
    return render(report, sheet, version=__version__, verbose=manner.verbose, quiet=manner.quiet)


def _text(room: str) -> Callable[[Report, Manner], str]:
    """A format that the module of ``reports`` with this name makes; it is loaded where it is asked for."""

    def make(report: Report, _: Manner) -> str:
        render: Callable[[Report, str], str] = import_module(f"aqbcheck.reports.{room}").render
        return render(report, __version__)

    return make


_TEXTS = ("json", "jsonl", "html", "sarif", "junit", "gitlab", "github", "markdown", "csv")
FORMATS: Mapping[str, Format] = {
    "terminal": Format(_terminal, for_people=True),
    **{name: Format(_text(name), for_people=False) for name in _TEXTS},
}
