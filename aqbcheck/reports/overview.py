"""What a run says across its files: each group of rules on each file, and which parties are there, twice or missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from aqbcheck.engine.report import UNREADABLE, Answer, FileReport, PartyShown, Report, Roster


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who of a roster is a party in the files of its edition; files by their one-based numbers in the report.

    ``unnamed`` are the files in which nobody of the roster is a party, ``unreadable`` those of which
    nobody can tell: a party that is missing may be theirs.
    """

    roster: Roster
    once: tuple[tuple[PartyShown, int], ...]
    several: tuple[tuple[PartyShown, tuple[int, ...]], ...]
    missing: tuple[PartyShown, ...]
    unnamed: tuple[int, ...]
    unreadable: tuple[int, ...]


def by_group(report: Report, answers: Sequence[Answer]) -> dict[str, list[Answer]]:
    """The answers by the title of their rule's group, in the order of the rulebook; groups without an answer are empty."""
    titles = {rule.id: rule.group for rule in report.rules}
    found: dict[str, list[Answer]] = {title: [] for title in titles.values()}
    for answer in answers:
        found.setdefault(titles.get(answer.rule, ""), []).append(answer)
    return found


def attendances(report: Report) -> tuple[Attendance, ...]:
    """One attendance for each roster of the report."""
    return tuple(_attendance(roster, report.files) for roster in report.rosters)


def _attendance(roster: Roster, files: Sequence[FileReport]) -> Attendance:
    there: dict[str, list[int]] = {party.id: [] for party in roster.parties}
    unnamed = []
    for number, file in enumerate(files, start=1):
        if file.verdict == UNREADABLE or file.edition != roster.edition:
            continue
        named = [party.id for party in file.parties if party.role == roster.role and party.id in there]
        for party in named:
            there[party].append(number)
        if not named:
            unnamed.append(number)
    return Attendance(
        roster,
        tuple((party, there[party.id][0]) for party in roster.parties if len(there[party.id]) == 1),
        tuple((party, tuple(there[party.id])) for party in roster.parties if len(there[party.id]) > 1),
        tuple(party for party in roster.parties if not there[party.id]),
        tuple(unnamed),
        tuple(number for number, file in enumerate(files, start=1) if file.verdict == UNREADABLE),
    )
