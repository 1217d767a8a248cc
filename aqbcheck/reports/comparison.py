"""Two reports side by side: what is resolved, new, reworded or still open, for people and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from aqbcheck.engine.matching import KINDS, NEW, REWORDED, Change, changes, counterparts
from aqbcheck.engine.report import ERROR, NOT_CHECKED, UNREADABLE, Answer, FileReport, FindingShown, Report
from aqbcheck.reports.canvas import Drawn, Sheet, draw, indented, joined, words
from aqbcheck.reports.file_view import heading, verdict_words
from aqbcheck.reports.finding_view import place_words
from aqbcheck.reports.json import provenance_value
from aqbcheck.reports.json_text import Value, json_text, whole
from aqbcheck.reports.provenance import origin_line, path_words
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

SCHEMA = "aqbcheck-comparison/1"


@dataclass(frozen=True, slots=True)
class Pair:
    """A file of the older report beside one of the newer, ``None`` where there is none, and what became of the findings.

    ``unchecked`` are rules that would be errors and could be checked in the older report only.
    """

    old: FileReport | None
    new: FileReport | None
    changes: tuple[Change, ...] = ()
    unchecked: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports and their files in pairs."""

    old: Report
    new: Report
    pairs: tuple[Pair, ...]

    def has_new(self, severities: Sequence[str]) -> bool:
        """Whether there is a new finding of one of these severities, or a rule that would be an error cannot be checked any more."""
        found = (change.new[1] for pair in self.pairs for change in pair.changes if change.kind == NEW and change.new)
        return any(finding.severity in severities for finding in found) or any(pair.unchecked for pair in self.pairs)

    def incomplete(self) -> bool:
        """Whether a file stands alone or could not be read, so that there is nothing to compare."""
        return self.not_compared() > 0

    def not_compared(self) -> int:
        """How many files have no other to be compared with."""
        return sum(any(file is None or file.verdict == UNREADABLE for file in (pair.old, pair.new)) for pair in self.pairs)


def compare(old: Report, new: Report) -> Comparison:
    """Put two reports side by side; a lone file stands beside a lone file whatever they are called."""
    words_there = old.left_out.excerpts and new.left_out.excerpts
    pairs = []
    for one, other in counterparts(old.files, new.files, renamed=True):
        if one is None or other is None or UNREADABLE in (one.verdict, other.verdict):
            pairs.append(Pair(one, other))
            continue
        before = {answer.rule for answer in one.answers if answer.status == NOT_CHECKED}
        lost = (answer for answer in other.answers if answer.status == NOT_CHECKED and answer.severity == ERROR)
        unchecked = tuple(answer for answer in lost if answer.rule not in before)
        pairs.append(Pair(one, other, changes(one, other, words=words_there), unchecked))
    return Comparison(old, new, tuple(pairs))


def render(made: Comparison, sheet: Sheet, version: str) -> str:
    """The comparison for a person, in the language of the newer report; ``version`` is that of the tool."""
    language = made.new.language
    content: list[Drawn] = []
    for pair in made.pairs:
        content += [*_pair(pair, language), Text("")]
    content += [words(note) for note in notes(made, version)]
    totals = {kind: sum(change.kind == kind for pair in made.pairs for change in pair.changes) for kind in KINDS}
    content.append(words(message("compare-totals", language, **totals)))
    for side, report in (("old", made.old), ("new", made.new)):
        origin = origin_line(report, report.files if len(report.files) == 1 else (), report.version or version)
        content += [Text(""), words(message(f"compare-origin-{side}", language, origin=origin))]
    return draw(content, sheet)


def notes(made: Comparison, version: str) -> Iterator[str]:
    """What was not compared, and what makes two reports differ beside the agreements themselves."""
    language, old, new = made.new.language, made.old, made.new
    if made.incomplete():
        yield message("compare-not-compared", language, count=made.not_compared())
    versions = old.version or version, new.version or version
    if versions[0] != versions[1]:
        yield message("compare-other-program", language, old=versions[0], new=versions[1])
    if old.rulebook_sha256 != new.rulebook_sha256:
        yield message("compare-other-rules", language)
    for before, now in dict.fromkeys(_editions(made)):
        yield message("compare-other-edition", language, old=before, new=now)
    if old.profile != new.profile:
        yield message("compare-other-profile", language, old=old.profile, new=new.profile)
    if (old.left_out.select, old.left_out.ignore) != (new.left_out.select, new.left_out.ignore):
        yield message("compare-other-selection", language)
    if not (old.left_out.excerpts and new.left_out.excerpts):
        yield message("compare-without-words", language)


def _editions(made: Comparison) -> Iterator[tuple[str, str]]:
    """The editions of both files of a pair, where they differ."""
    for pair in made.pairs:
        before, now = (file.edition if file else None for file in (pair.old, pair.new))
        if before and now and before != now:
            yield before, now


def _pair(pair: Pair, language: Language) -> Iterator[Drawn]:
    old, new = (_head(file, language) for file in (pair.old, pair.new))
    yield joined(old, " → ", new)
    for kind in KINDS:
        found = [change for change in pair.changes if change.kind == kind]
        if found:
            yield heading(f"compare-{kind}", language)
        for change in found:
            yield from _change(change, language)
    if pair.unchecked:
        yield heading("compare-unchecked", language)
    for answer in pair.unchecked:
        yield indented(words(f"{answer.rule} {answer.name}: {answer.reason or ''}"))


def _head(file: FileReport | None, language: Language) -> Text:
    if file is None:
        return words(message("compare-no-file", language))
    return joined(f"{path_words(file, language)} (", verdict_words(file, language), f"{': ' if file.error else ''}{file.error or ''})")


def _change(change: Change, language: Language) -> Iterator[Drawn]:
    answer, finding = change.new or change.old or _nothing()
    severity = message(f"severity-{finding.severity}", language)
    yield indented(words(f"{severity} {answer.rule} {answer.name}, {place_words(finding.location, language)}: {finding.message}"))
    if change.kind == REWORDED and change.old:
        yield indented(words(message("compare-before", language, said=change.old[1].message)), steps=2)


def _nothing() -> tuple[Answer, FindingShown]:
    raise ValueError("a change of nothing")


def render_json(made: Comparison, version: str) -> str:
    """The comparison as JSON with a line break at its end; ``version`` is that of the tool."""
    value: dict[str, Value] = {
        "schema": SCHEMA,
        "old": provenance_value(made.old, made.old.version or version),
        "new": provenance_value(made.new, made.new.version or version),
        "notes": [whole(note) for note in notes(made, version)],
        "pairs": [_pair_value(pair) for pair in made.pairs],
    }
    return json_text(value)


def _pair_value(pair: Pair) -> Value:
    return {
        "old": _file_value(pair.old),
        "new": _file_value(pair.new),
        "changes": [_change_value(change) for change in pair.changes],
        "unchecked": [{"rule": answer.rule, "name": answer.name, "reason": whole(answer.reason or "")} for answer in pair.unchecked],
    }


def _file_value(file: FileReport | None) -> Value:
    if file is None:
        return None
    return {"path": whole(file.path), "sha256": file.sha256, "edition": file.edition, "verdict": file.verdict}


def _change_value(change: Change) -> Value:
    answer, _ = change.new or change.old or _nothing()
    return {
        "kind": change.kind,
        "rule": answer.rule,
        "name": answer.name,
        "old": _finding_value(change.old[1] if change.old else None),
        "new": _finding_value(change.new[1] if change.new else None),
    }


def _finding_value(finding: FindingShown | None) -> Value:
    if finding is None:
        return None
    place = finding.location
    return {
        "case": finding.case,
        "severity": finding.severity,
        "message": whole(finding.message),
        "excerpt": whole(finding.excerpt),
        "section": whole(place.section) if place and place.section else None,
        "label": whole(place.label) if place else None,
    }
