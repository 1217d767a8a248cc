"""A run as one HTML file that needs nothing else: to read on the screen, and printed as a record of the check.

The page runs no script and loads nothing: its policy allows the one style sheet inside it and no
more. The filter of the answers is a row of radio buttons that the style sheet heeds; without it,
every answer is shown. What comes from a file passes the sanitiser and the escaping of the template
engine at one place each, so that no line of the template can forget it.
"""

import base64
import hashlib
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from aqbcheck.engine.report import ERROR, INFO, MET, NOT_APPLICABLE, NOT_CHECKED, STATUSES, UNREADABLE, WARNING, Answer, Report
from aqbcheck.reports.finding_view import gap_words, in_order, place_words
from aqbcheck.reports.overview import attendances, by_group
from aqbcheck.reports.provenance import file_rows, path_words, run_rows
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

_QUOTED: Language = "de"
"""The language of the passages that are quoted, for whoever has the page read aloud."""


def render(report: Report, version: str) -> str:
    """The page with a line break at its end; ``version`` is that of the tool."""
    environment = _environment(report.language)
    style, _, _ = environment.loader.get_source(environment, "report.css")  # type: ignore[union-attr]  # set below
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return environment.get_template("report.html.jinja").render(
        report=report,
        rules={rule.id: rule for rule in report.rules},
        run_rows=run_rows(report, version),
        attendances=attendances(report),
        by_group=partial(by_group, report),
        style=Markup(style),
        style_digest=digest,
    )


def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("aqbcheck.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "say": partial(message, language=language),
        "path": partial(path_words, language=language),
        "place": partial(place_words, language=language),
        "gap_words": partial(gap_words, language=language),
        "file_rows": partial(file_rows, language=language),
        "in_order": in_order,
        "group_says": partial(group_says, language=language),
        "foreign": Markup("" if language == _QUOTED else f' lang="{_QUOTED}"'),
        "STATUSES": STATUSES,
        "NOT_CHECKED": NOT_CHECKED,
        "UNREADABLE": UNREADABLE,
    }
    environment.filters["begin"] = lambda text: f"{text[:1].upper()}{text[1:]}"
    return environment


def group_says(answers: list[Answer], language: Language) -> list[tuple[str, str]]:
    """What a group of rules says of a file in a few words, each with the name of its look: what is wrong or open, else one word."""
    found = [finding.severity for answer in answers for finding in answer.findings]
    counts = [(severity, found.count(severity)) for severity in (ERROR, WARNING, INFO)]
    counts.append((NOT_CHECKED, sum(answer.status == NOT_CHECKED for answer in answers)))
    said = [(name, message(f"group-{name}", language, count=count)) for name, count in counts if count]
    met = any(answer.status == MET for answer in answers)
    return said or [(status := MET if met else NOT_APPLICABLE, message(f"status-{status}", language))]


def _harmless(value: Any) -> Any:
    """Every value that a template shows comes through here, before it is escaped; ``Markup`` is the template's own."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
