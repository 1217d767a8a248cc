"""Which findings of two reports on the same agreement are the same, wherever they have moved."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from aqbcheck.engine.report import MET, VIOLATED, Answer, FileReport, FindingShown, PartyShown
from aqbcheck.language.words import keys

RESOLVED = "resolved"
NEW = "new"
OPEN = "open"
REWORDED = "reworded"
UNJUDGED = "unjudged"
KINDS = (NEW, REWORDED, OPEN, RESOLVED, UNJUDGED)

Found = tuple[Answer, FindingShown]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one finding.

    ``kind``: *open*: the same finding; *reworded*: the rule is broken in the same section by
    other words or in another way; *resolved*: its rule was judged and does not find it any more;
    *unjudged*: its rule was not judged in the newer report, or finds others beside a gap, which proves nothing; *new*.
    ``exact`` says that rule, case, section and words are the same.
    """

    kind: str
    old: Found | None
    new: Found | None
    exact: bool = False


def changes(old: FileReport, new: FileReport, *, words: bool) -> tuple[Change, ...]:
    """What became of every finding of an older report, and what is new; the order is that of the newer report, then of the older one.

    Findings are compared by rule, case, section and words, never by position; without ``words``
    (a report was made without them) by the others. Each is paired once.
    """
    before, after = _found(old), _found(new)
    made: list[Change] = []
    for kind, exact, key in _stages(words):
        for one, other in _paired(before, after, key):
            made.append(Change(kind, one, other, exact))
    judged = {answer.rule for answer in new.answers if answer.status == MET or (answer.status == VIOLATED and not new.gaps)}
    order = {id(finding): at for at, (_, finding) in enumerate(_found(new))}
    made += [Change(NEW, None, pair) for pair in after]
    made.sort(key=lambda change: order[id(change.new[1])] if change.new else 0)
    gone = (RESOLVED if pair[0].rule in judged else UNJUDGED for pair in before)
    return (*made, *(Change(kind, pair, None) for kind, pair in zip(gone, before, strict=True)))


def counterparts(
    old: Sequence[FileReport], new: Sequence[FileReport], *, renamed: bool
) -> tuple[tuple[FileReport | None, FileReport | None], ...]:
    """The files of two reports side by side: by path, else by a name, else by contents that are in both once.

    With ``renamed`` a lone file stands beside a lone file, and in the end files are paired by parties
    that are in both once. What has no counterpart stands beside ``None``; the order is that of the
    newer report.
    """
    if renamed and len(old) == len(new) == 1:
        return ((old[0], new[0]),)
    left = list(old)
    pairs: dict[int, FileReport] = {}
    for mark in (_path, _name, _contents, *([_parties] if renamed else [])):
        waiting = [file for file in new if id(file) not in pairs]
        for file in waiting:
            same = [other for other in left if mark(other) == mark(file)]
            alone = sum(mark(other) == mark(file) for other in waiting) == 1
            if mark(file) and len(same) == 1 and alone:
                pairs[id(file)] = same[0]
                left = [other for other in left if other is not same[0]]
    return (*((pairs.get(id(file)), file) for file in new), *((file, None) for file in left))


def _path(file: FileReport) -> str:
    return file.path.removeprefix("./")


def _name(file: FileReport) -> str:
    return PurePosixPath(file.path).name


def _contents(file: FileReport) -> str | None:
    return file.sha256


def _parties(file: FileReport) -> frozenset[PartyShown]:
    """Nothing for a lone side, which may stand in every agreement of a folder."""
    return frozenset(file.parties) if len(file.parties) > 1 else frozenset()


def _found(file: FileReport) -> list[Found]:
    return [(answer, finding) for answer in file.answers for finding in answer.findings]


def _stages(words: bool) -> tuple[tuple[str, bool, Callable[[Found], Hashable]], ...]:
    """How findings are paired, the surest way first."""

    def said(pair: Found) -> Hashable:
        return keys(pair[1].excerpt) if words else ()

    def section(pair: Found) -> str | None:
        return pair[1].location.section if pair[1].location else None

    return (
        (OPEN, True, lambda pair: (pair[0].rule, pair[1].case, section(pair), said(pair))),
        (OPEN, False, lambda pair: (pair[0].rule, pair[1].case, said(pair))),
        (REWORDED, False, lambda pair: (pair[0].rule, pair[1].case, section(pair))),
        (REWORDED, False, lambda pair: (pair[0].rule, section(pair))),
    )


def _paired(before: list[Found], after: list[Found], key: Callable[[Found], Hashable]) -> list[tuple[Found, Found]]:
    """The pairs of one stage, in order; they are taken out of both lists."""
    waiting: dict[Hashable, list[Found]] = {}
    for pair in before:
        waiting.setdefault(key(pair), []).append(pair)
    pairs: list[tuple[Found, Found]] = []
    left: list[Found] = []
    for pair in after:
        same = waiting.get(key(pair))
        if same:
            pairs.append((same.pop(0), pair))
        else:
            left.append(pair)
    after[:] = left
    kept = {id(pair[1]) for same in waiting.values() for pair in same}
    before[:] = [pair for pair in before if id(pair[1]) in kept]
    return pairs
