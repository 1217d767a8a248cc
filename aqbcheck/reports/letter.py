"""The reply to whoever wrote an agreement: what to change or to clarify before it is signed.

It says what the answers say and nothing more: errors are to be changed, what could not be checked
but could be an error is to be clarified, all else is a hint. Names, place and date are blanks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aqbcheck.engine.report import CONFORMS, ERROR, NOT_CHECKED, Answer, FileReport, FindingShown, Report
from aqbcheck.reports.file_view import rules_checked
from aqbcheck.reports.finding_view import gap_says, in_order, position
from aqbcheck.reports.markdown import escaped
from aqbcheck.reports.provenance import origin_line, path_words
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import excerpt, visible

SUBJECT = "subject"
HEADING = "heading"
GROUP = "group"
ITEM = "item"
TEXT = "text"
SMALL = "small"
_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the letter, harmless already; ``sort`` is one of the constants above."""

    sort: str
    text: str


def render(report: Report, file: FileReport, version: str) -> str:
    """The letter on one file as Markdown with a line break at its end; ``version`` is that of the tool."""
    marks = {SUBJECT: "**{}**", HEADING: "## {}", GROUP: "### {}", ITEM: "- {}", TEXT: "{}", SMALL: "---\n\n{}"}
    out: list[str] = []
    before = ""
    for line in letter(report, file, version):
        if out and not (line.sort == before == ITEM):
            out.append("")
        out.append(marks[line.sort].format(escaped(line.text)))
        before = line.sort
    return "".join(f"{line}\n" for line in out)


def letter(report: Report, file: FileReport, version: str) -> Iterator[Line]:
    """The paragraphs of the letter in their order."""
    language = report.language
    signed = "-signed" if report.profile == "signed" else ""
    kept = "-conforms" if file.verdict == CONFORMS else ""
    for blank in ("sender", "receiver", "place-date"):
        yield Line(TEXT, message(f"letter-{blank}", language))
    yield Line(SUBJECT, message(f"letter-subject{signed}{kept}", language, file=path_words(file, language).rpartition("/")[2]))
    yield Line(TEXT, message("letter-salutation", language))
    found = in_order(file)
    errors = [pair for pair in found if pair[1].severity == ERROR]
    hints = [pair for pair in found if pair[1].severity != ERROR]
    open_points = tuple(_open_points(report, file))
    beside = "-hints" if kept and hints else "-open" if errors and open_points else ""
    asks = message(f"letter-asks{signed}-{file.verdict}{beside}", language)
    yield Line(TEXT, f"{message('letter-thanks', language)} {asks}")
    if errors:
        yield Line(HEADING, message("letter-clarify-first" if signed else "letter-change", language))
        yield from _by_section(errors, report)
    yield from open_points
    if hints:
        yield Line(HEADING, message("letter-hints", language))
        yield Line(TEXT, message("letter-hints-said", language))
        yield from _by_section(hints, report)
    yield from _end(report, file, version, again=not signed and not kept)


def _by_section(found: Iterable[tuple[Answer, FindingShown]], report: Report) -> Iterator[Line]:
    groups: dict[str, list[str]] = {}
    for answer, finding in sorted(found, key=lambda pair: _last_if_nowhere(pair[1])):
        place = finding.location
        name = place.short or place.label if place else message("whole-file", report.language)
        groups.setdefault(visible(name), []).append(_item(answer, finding, name, report))
    for name, items in groups.items():
        yield Line(GROUP, f"{name[:1].upper()}{name[1:]}")
        yield from (Line(ITEM, item) for item in items)


def _last_if_nowhere(finding: FindingShown) -> tuple[bool, tuple[int, int]]:
    place = finding.location
    return place is None or (place.block < 0 and not place.missing), position(place)


def _item(answer: Answer, finding: FindingShown, group: str, report: Report) -> str:
    """One finding: where, if the group does not say it, the words concerned, what is wrong, what to do, the rule."""
    place = finding.location
    label = place.label if place and place.label != group else ""
    quote = finding.excerpt if report.left_out.excerpts and finding.excerpt not in finding.message else ""
    words = message("quoted", report.language, words=excerpt(quote, _LONGEST_QUOTE)) if quote else ""
    where = f"{label}, {words}" if label and words else label or words
    said = " ".join(filter(None, (finding.message, finding.remedy)))
    said = f"{where[:1].upper()}{where[1:]}: {said}" if where else said
    return visible(f"{said} ({answer.rule})")


def _open_points(report: Report, file: FileReport) -> Iterator[Line]:
    """What could not be checked and could be an error, by the reason why; first what was not read."""
    requirements = {rule.id: rule.requirement for rule in report.rules}
    reasons: dict[str, list[str]] = {}
    for answer in file.answers:
        if answer.status == NOT_CHECKED and answer.severity == ERROR:
            asked = requirements.get(answer.rule, answer.name)
            reasons.setdefault(visible(answer.reason or ""), []).append(visible(f"{asked} ({answer.rule})"))
    if not reasons:
        return
    yield Line(HEADING, message("letter-clarify", report.language))
    if file.gaps:
        yield Line(GROUP, message("heading-gaps", report.language))
    for gap in file.gaps:
        place = gap.location.label if gap.location else message("whole-file", report.language)
        yield Line(ITEM, visible(f"{place[:1].upper()}{place[1:]}: {gap_says(gap, report.language)}"))
    for reason, items in reasons.items():
        yield Line(GROUP, reason)
        yield from (Line(ITEM, item) for item in items)


def _end(report: Report, file: FileReport, version: str, again: bool) -> Iterator[Line]:
    language: Language = report.language
    if again:
        yield Line(TEXT, message("letter-again", language))
    yield Line(TEXT, message("letter-form-only", language, checked=rules_checked(file), total=len(file.answers)))
    for end in ("questions", "greeting", "name", "office"):
        yield Line(TEXT, message(f"letter-{end}", language))
    yield Line(SMALL, visible(origin_line(report, (file,), version)))
