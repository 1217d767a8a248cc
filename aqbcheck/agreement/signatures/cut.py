"""Where one signature block ends and the next begins.

Blocks are laid out in many orders: the date first or last, the party above or below its
signatory. Every order is tried, and the one counts in which the blocks come out most complete.
"""

from collections.abc import Iterable, Iterator, Sequence

from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.lines import Line

NO_ROLE = ""
_OPEN_ROLE = "?"
"""Stands for the party of a block whose party is still a blank."""

_FIRST_OF_ROLE = 8
_SAME_ROLE_AGAIN = -1
_NOBODY_AGAIN = -3
_WITHOUT_ROLE = -1
_TWO_ROLES = -8
_SECOND_DATE = -3
_COMPLETE = 1

Blocks = tuple[tuple[Line, ...], ...]


def cut(lines: Sequence[Line]) -> Blocks:
    """The blocks of a flow, as rows of its lines, none left out."""
    rows = list(dict.fromkeys(tuple(_bounds(starts, len(lines))) for starts in _orders(lines)))
    best = max(rows, key=lambda row: (score([lines[a:b] for a, b in row]), -len(row)))
    return tuple(tuple(lines[a:b]) for a, b in best)


def score(blocks: Iterable[Sequence[Line]]) -> int:
    """How complete a row of blocks comes out: each side once, one date each, a person and a function."""
    total = 0
    seen: set[str] = set()
    for block in blocks:
        roles = roles_of(block) | _roles(block, p.FUNCTION) | _roles(block, p.BODY)
        if len(roles) > 1:
            total += _TWO_ROLES
        elif not roles or (roles == {_OPEN_ROLE} and not any(_is_of_somebody(line) or line.has(p.SLOT) for line in block)):
            total += _WITHOUT_ROLE
        else:
            again = _SAME_ROLE_AGAIN if any(map(_is_of_somebody, block)) else _NOBODY_AGAIN
            total += again if roles <= seen else _FIRST_OF_ROLE
        seen |= roles
        dates = _date_groups(block)
        total += (dates > 0) * _COMPLETE + max(0, dates - 1) * _SECOND_DATE
        total += any(line.persons for line in block) * _COMPLETE
        total += any(line.has(p.FUNCTION) for line in block) * _COMPLETE
        total += any(_is_signed(line) for line in block) * _COMPLETE
    return total


def _is_of_somebody(line: Line) -> bool:
    return bool(line.persons) or line.has(p.FUNCTION) or _is_signed(line)


def _is_signed(line: Line) -> bool:
    """Whether a line holds a mark, or a blank that is none for a date."""
    return line.has(p.MARK, p.SLOT) and line.place_date is None


def roles_of(block: Sequence[Line]) -> set[str]:
    """The sides that a block speaks for: by the names of parties, else by functions, else by what a party is."""
    for kind in (p.PARTY, p.FUNCTION, p.GENERIC):
        if roles := _roles(block, kind):
            return roles
    return {_OPEN_ROLE} if any(line.has(p.PARTY_PROMPT) for line in block) else set()


def _roles(block: Sequence[Line], kind: str) -> set[str]:
    return {part.role for line in block for part in line.parts if part.kind == kind and part.role}


def _date_groups(block: Sequence[Line]) -> int:
    """How many times a block speaks of place and date; lines in a row are one time, unless each has a date."""
    dates = sum(1 for line in block if line.place_date and line.place_date.date)
    groups = sum(1 for at, line in enumerate(block) if line.place_date and not (at and block[at - 1].place_date))
    return max(dates, groups)


def _bounds(starts: Iterable[int], length: int) -> Iterator[tuple[int, int]]:
    inner = sorted({at for at in starts if 0 < at < length})
    return zip([0, *inner], [*inner, length], strict=True)


def _orders(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Where blocks begin, for every order that is tried."""
    dated = [line.place_date is not None for line in lines]
    yield []
    features = (
        dated,
        [line.has(p.OPENER) and line.parts[0].kind == p.OPENER for line in lines],
        [line.has(p.MARK) or _is_blank_line(line) for line in lines],
        [bool(line.persons) for line in lines],
        [line.has(p.FUNCTION) for line in lines],
        [line.has(p.PARTY, p.GENERIC, p.PARTY_PROMPT) for line in lines],
    )
    for feature in features:
        yield _behind_first(_rising(feature))
        yield [at + 1 for at in _falling(feature)]
    yield _behind_first(_changes(lines))
    yield [_end_of(lines, at) for at in _last_of_each(lines)]
    for dates_close in (False, True):
        yield _once_closed(lines, dated, dates_close)


def _behind_first(starts: list[int]) -> list[int]:
    """Without the first: what stands before it belongs to the first block."""
    return starts[1:]


def _is_blank_line(line: Line) -> bool:
    return line.has(p.SLOT) and line.place_date is None


def _rising(feature: Sequence[bool]) -> list[int]:
    return [at for at, holds in enumerate(feature) if holds and not (at and feature[at - 1])]


def _falling(feature: Sequence[bool]) -> list[int]:
    return [at for at, holds in enumerate(feature) if holds and not (at + 1 < len(feature) and feature[at + 1])]


def _parties(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """The lines in which the name of a party begins, with what tells parties apart."""
    found = []
    for at, line in enumerate(lines):
        for part in line.parts:
            if part.kind == p.PARTY and isinstance(part.of, PartyMention):
                found.append((at, part.of.party or part.role))
    return found


def _changes(lines: Sequence[Line]) -> list[int]:
    named = _parties(lines)
    return [at for number, (at, party) in enumerate(named) if not number or named[number - 1][1] != party]


def _last_of_each(lines: Sequence[Line]) -> list[int]:
    named = _parties(lines)
    return [at for number, (at, party) in enumerate(named) if number + 1 == len(named) or named[number + 1][1] != party]


def _end_of(lines: Sequence[Line], at: int) -> int:
    """The line behind the name that begins in a line."""
    end = max((part.end for part in lines[at].parts if part.kind == p.PARTY), default=lines[at].end)
    while at < len(lines) and lines[at].start < end:
        at += 1
    return at


def _once_closed(lines: Sequence[Line], dated: Sequence[bool], dates_close: bool) -> list[int]:
    """A line that can open a block opens one as soon as the block before has a party or a function."""
    starts = []
    party = function = False
    for at, line in enumerate(lines):
        opens = line.has(p.OPENER, p.MARK) or _is_blank_line(line) or (dated[at] and not dates_close)
        if (opens and (party or function)) or (line.persons and party):
            starts.append(at)
            party = function = False
        party = party or line.has(p.PARTY)
        function = function or line.has(p.FUNCTION)
        if dates_close and dated[at] and (party or function):
            starts.append(at + 1)
            party = function = False
    return starts
