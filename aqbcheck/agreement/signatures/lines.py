"""The lines of a flow, each with what stands in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aqbcheck.agreement.candidates import Candidate, DateMention
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.parts import Part
from aqbcheck.form import Form
from aqbcheck.language.words import keys

_OTHERS = (p.PARTY, p.FUNCTION, p.OPENER, p.GENERIC, p.REPRESENTED, p.NAME_PROMPT, p.FUNCTION_PROMPT)
_SHORT = 8
_DAY_AND_MONTH = re.compile(r"[ .\n]*(?:\d{1,2}[ .]*)?(?:[^\W\d_]{3,9}[ .]*)?")
"""What can stand between the word before a date and the blank for its year."""
_LONGEST_PLACE = 7
"""Words of a place at most, with the river that it lies at."""


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """What a line says of place and date; a value that is not there is ``None``."""

    place: Candidate | None
    date: DateMention | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a flow: offsets into its passage, its parts, its persons, and what it says of place and date."""

    start: int
    end: int
    parts: tuple[Part, ...]
    persons: tuple[Candidate, ...]
    place_date: PlaceDate | None

    def has(self, *kinds: str) -> bool:
        """Whether a part of one of these kinds begins in the line."""
        return any(part.kind in kinds for part in self.parts)


def seats(form: Form) -> frozenset[tuple[str, ...]]:
    """The folded words of every place that a party of the form has its seat in."""
    return frozenset(keys(seat) for role in form.roles for party in role.parties for seat in party.seats)


def bounds(passage: Passage) -> list[tuple[int, int]]:
    """The offsets of the lines of a passage: one for each piece."""
    return [(piece.at, piece.at + len(piece.normal.text)) for piece in passage.pieces]


def inside(parts: Sequence[Part], starts: Sequence[int], start: int, end: int) -> tuple[Part, ...]:
    """The parts that begin in a line; ``starts`` are the offsets of all parts."""
    return tuple(parts[bisect_left(starts, start) : bisect_left(starts, end + 1)])


def place_and_date(
    passage: Passage, start: int, end: int, parts: Sequence[Part], known: frozenset[tuple[str, ...]] = frozenset()
) -> PlaceDate | None:
    """What a line says of place and date, ``None`` if it is no line for them; ``known`` are the ``seats`` of parties."""
    dates = p.of_kind(parts, p.DATE)
    where = _place_of_date(passage, start, end, parts, known)
    if where is None:
        return None
    behind_prompt = max((part.end for part in parts if part.kind == p.DATE_PROMPT and part.end <= where), default=start)
    if any(part.kind in _OTHERS for part in parts):
        behind_prompt = max(behind_prompt, _last_piece(passage, start, where, parts))
    at = _before_separator(passage, behind_prompt, where, parts)
    place = _place(passage, behind_prompt, at, parts)
    date = dates[0].of if dates else None
    if place is None and dates:
        place = _place_behind(passage, dates[0].end, end, parts)
    return PlaceDate(place, date if isinstance(date, DateMention) else None)


def _place_of_date(passage: Passage, start: int, end: int, parts: Sequence[Part], known: frozenset[tuple[str, ...]]) -> int | None:
    """Where in a line the date stands or is due: an offset, ``None`` if it is no such line."""
    if dates := p.of_kind(parts, p.DATE):
        return dates[0].start
    if any(part.kind in _OTHERS for part in parts):
        return next((slot.start for slot in p.of_kind(parts, p.SLOT) if _is_led(passage, start, slot, parts, known)), None)
    filled = sum(len(keys(passage.text[slot.start : slot.end])) - 1 for slot in p.of_kind(parts, p.SLOT))
    short = len(keys(passage.text[start:end])) - filled <= _SHORT or _are_places(passage, start, end, parts)
    for slot in p.of_kind(parts, p.SLOT):
        before = passage.text[start : slot.start].rstrip()
        separated = before.endswith(",") or any(
            part.kind == p.SEPARATOR and _DAY_AND_MONTH.fullmatch(passage.text, part.end, max(part.end, slot.start)) for part in parts
        )
        if short and (_is_masked_date(passage, slot) or (separated and before)):
            return slot.start
    if short and p.of_kind(parts, p.DATE_PROMPT):
        return end
    return end if short and _is_left_open(passage, start, end, parts, known) else None


def _is_left_open(passage: Passage, start: int, end: int, parts: Sequence[Part], known: frozenset[tuple[str, ...]]) -> bool:
    """Whether a line ends where its date is due, as the line to write it on may be drawn: behind a comma and a word between
    place and date, or behind a known place and either of them."""
    last = [part.start for part in parts if part.kind == p.SEPARATOR and not passage.text[part.end : end].strip(" .:\t")]
    ahead = passage.text[start : last[0] if last else end].rstrip()
    comma = ahead.endswith(",")
    return (comma and bool(last)) or ((comma or bool(last)) and keys(ahead) in known)


def _is_led(passage: Passage, start: int, slot: Part, parts: Sequence[Part], known: frozenset[tuple[str, ...]]) -> bool:
    """Whether a comma and a word between place and date, or a known place and a comma, stand right before a blank,
    whatever else is in the line."""
    at = _before_separator(passage, start, slot.start, parts)
    if not passage.text[start:at].rstrip().endswith(","):
        return False
    return at < slot.start or keys(passage.text[_last_piece(passage, start, slot.start, parts) : at]) in known


def _last_piece(passage: Passage, start: int, end: int, parts: Sequence[Part]) -> int:
    """Where the words begin that stand right before a blank, behind the comma, colon or tab that ends what is before them."""
    ahead = passage.text[start : _before_separator(passage, start, end, parts)].rstrip().removesuffix(",")
    return start + max(ahead.rfind(stop) for stop in ",;:\t") + 1


def _are_places(passage: Passage, start: int, end: int, parts: Sequence[Part]) -> bool:
    """Whether a line is nothing but places, each with a comma before its blank for the date; names of places can be long."""
    slots = p.of_kind(parts, p.SLOT)
    edges = [start, *(slot.end for slot in slots)]
    pieces = [passage.text[edge : _before_separator(passage, edge, slot.start, parts)] for edge, slot in zip(edges, slots, strict=False)]
    rest = passage.text[edges[-1] : end].strip(" ._")
    return bool(pieces) and not rest and all(len(keys(piece)) <= _SHORT and piece.rstrip().endswith(",") for piece in pieces)


def _is_masked_date(passage: Passage, slot: Part) -> bool:
    written = passage.text[slot.start : slot.end]
    parts = [part for part in written.split(".") if part.strip()]
    return written.count(".") == 2 and (len(parts) > 2 or "_" in written)


def _before_separator(passage: Passage, start: int, at: int, parts: Sequence[Part]) -> int:
    """The offset before the word between place and date."""
    for part in reversed(parts):
        if part.kind == p.SEPARATOR and start <= part.start and part.end <= at and not passage.text[part.end : at].strip(" ,.:\t"):
            return part.start
    return at


def _place(passage: Passage, start: int, end: int, parts: Sequence[Part]) -> Candidate | None:
    if any(part.kind in (p.SLOT, p.DATE_PROMPT, p.PARTY, p.FUNCTION, p.MARK) and start <= part.start < end for part in parts):
        return None
    return _words(passage, start, end)


def _place_behind(passage: Passage, start: int, end: int, parts: Sequence[Part]) -> Candidate | None:
    """The place behind a date: "2.8.2025, Wiesbaden"."""
    if not passage.text[start:end].lstrip(" ").startswith(",") or any(part.start >= start and part.kind != p.BODY for part in parts):
        return None
    return _words(passage, start, end)


def with_places_above(passage: Passage, lines: Sequence[Line], seats: frozenset[tuple[str, ...]]) -> tuple[Line, ...]:
    """The lines, and a place alone on its line above a date is part of what is said of place and date."""
    found = list(lines)
    for at, (line, following) in enumerate(pairwise(lines)):
        written = keys(passage.text[line.start : line.end])
        said = following.place_date
        if said is None or said.place is not None or line.place_date is not None or line.has(p.SLOT, p.PARTY, p.FUNCTION, p.OPENER, p.MARK):
            continue
        if written in seats or (len(written) == 1 and written[0].isalpha() and passage.text[line.start : line.end].strip()[0].isupper()):
            found[at] = replace(line, persons=(), place_date=PlaceDate(_words(passage, line.start, line.end), None))
    return tuple(found)


def _words(passage: Passage, start: int, end: int) -> Candidate | None:
    while start < end and passage.text[start] in " ,.:;(\t\n":
        start += 1
    while end > start and passage.text[end - 1] in " ,.:;\t\n":
        end -= 1
    written = keys(passage.text[start:end])
    if not 0 < len(written) <= _LONGEST_PLACE or not any(map(str.isalpha, passage.text[start:end])):
        return None
    return Candidate(passage, start, end)
