"""Blocks side by side that a copy has put on the same lines, with nothing but a blank between them.

What stands twice in a line tells where the second block begins: two dates, two blanks, two functions.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from aqbcheck.agreement.passage import Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.lines import Line
from aqbcheck.agreement.signatures.offices import functions_of
from aqbcheck.agreement.signatures.parts import Part
from aqbcheck.language.words import Word

_WIDE = re.compile(r"\t|[ \u00a0]{3}")
_BETWEEN = " \t\n/|·;\u2013-"
_BLANK = re.compile(r"(?<=[_.…])\s+(?=[_.…])")
_FULL_NAMES = 4
"""Words from which on a row of names may be those of two persons."""


def is_glued(passage: Passage, lines: Sequence[Line]) -> bool:
    """Whether a line has room for two signatures and no gap between: two dates with their places, two openers, or the
    names of both sides."""
    return any(
        _two_dates(passage, line, apart=False) or len(p.of_kind(line.parts, p.OPENER)) == 2 or _both_sides(passage, line) for line in lines
    )


def _both_sides(passage: Passage, line: Line) -> bool:
    """Whether the names of two sides stand in a line with nothing but a blank between them."""
    parties = p.of_kind(line.parts, p.PARTY)
    return any(
        one.role != other.role and not passage.text[one.end : other.start].strip() and not _WIDE.match(passage.text, one.end)
        for one, other in pairwise(parties)
    )


def holds_two_dates(passage: Passage, lines: Sequence[Line]) -> bool:
    """Whether a line has two dates with their places, whatever is between them."""
    return any(_two_dates(passage, line, apart=True) for line in lines)


def _two_dates(passage: Passage, line: Line, *, apart: bool) -> bool:
    seam = _second_date(passage, line)
    return seam is not None and (apart or not _WIDE.match(passage.text, seam))


def divided(passage: Passage, lines: Sequence[Line], titles: Collection[str], articles: Collection[str]) -> tuple[tuple[Span, ...], ...]:
    """The spans of the lines in two columns; what does not divide goes on with the column that is open."""
    columns: tuple[list[Span], list[Span]] = ([], [])
    for line, piece in zip(lines, passage.pieces, strict=True):
        seam = _seam(passage, line, titles, articles)
        if seam is None:
            right = _is_open(passage, columns[1]) and not _is_open(passage, columns[0])
            columns[right].append(piece.span)
            continue
        first, second = (offset + piece.span.start for offset in _around(passage.text[line.start : line.end], seam - line.start))
        columns[0].append(Span(piece.span.block, piece.span.start, first))
        columns[1].append(Span(piece.span.block, second, piece.span.end))
    return tuple(tuple(column) for column in columns)


def _around(text: str, seam: int) -> tuple[int, int]:
    """Where the first column ends and the second begins, without what stands between."""
    before, behind = text[:seam].rstrip(_BETWEEN), text[seam:].lstrip(_BETWEEN)
    return len(before), len(text) - len(behind)


def _is_open(passage: Passage, column: Sequence[Span]) -> bool:
    if not column:
        return False
    span = column[-1]
    return passage.document.blocks[span.block].text[span.start : span.end].rstrip().endswith((",", "-"))


def _seam(passage: Passage, line: Line, titles: Collection[str], articles: Collection[str]) -> int | None:
    """The offset at which the second column begins, ``None`` where nothing tells it."""
    if len(openers := p.of_kind(line.parts, p.OPENER)) == 2:
        return openers[1].start
    for seam in (
        _second_date(passage, line),
        _second_blank(passage, line),
        _second_function(passage, line, articles),
        _second_person(passage, line, titles),
        _second_party(passage, line),
    ):
        if seam is not None and passage.text[line.start : seam].strip() and passage.text[seam : line.end].strip():
            return seam
    return None


def _second_date(passage: Passage, line: Line) -> int | None:
    """Where the place of a second date begins: behind the first date, with a place in a word of its own; or behind what
    asks for the first."""
    dates = p.of_kind(line.parts, p.DATE)
    if len(dates) != 2:
        dates = tuple(part for part in p.of_kind(line.parts, p.DATE, p.SLOT) if part.kind == p.DATE or _is_due(passage, line, part))
    if not dates:
        dates = tuple(part for part in p.of_kind(line.parts, p.SEPARATOR) if passage.text[line.start : part.start].rstrip().endswith(","))
    asked = p.of_kind(line.parts, p.DATE_PROMPT)
    if not dates and len(asked) == 2 and not passage.text[asked[0].end : asked[1].start].strip(_BETWEEN):
        return asked[0].end
    if len(dates) != 2:
        return None
    between = passage.text[dates[0].end : dates[1].start].strip(f".{_BETWEEN}")
    return dates[0].end if between[:1].isupper() else None


def _is_due(passage: Passage, line: Line, slot: Part) -> bool:
    """Whether a blank stands where a date is due: behind a comma, or a word between place and date."""
    before = passage.text[line.start : slot.start].rstrip(" \n")
    return before.endswith(",") or any(part.kind == p.SEPARATOR and part.end == line.start + len(before) for part in line.parts)


def _second_blank(passage: Passage, line: Line) -> int | None:
    slots = p.of_kind(line.parts, p.SLOT)
    if len(slots) == 2:
        return slots[0].end
    gap = _BLANK.search(passage.text, slots[0].start, slots[0].end) if slots else None
    return gap.end() if gap else None


def _second_function(passage: Passage, line: Line, articles: Collection[str]) -> int | None:
    found = functions_of(passage, line, articles)
    if len(found) != 2:
        return None
    return found[1].start if found[0].start == line.start else found[0].end


def _second_person(passage: Passage, line: Line, titles: Collection[str]) -> int | None:
    if len(line.persons) == 2:
        return line.persons[0].end
    if len(line.persons) != 1 or any(part.kind in (p.PARTY, p.FUNCTION) for part in line.parts):
        return None
    start, end = line.persons[0].start, line.persons[0].end
    row = passage.words[passage.word_at(start) : passage.word_at(end)]
    named = next((word.start for before, word in pairwise(row) if _begins(before, word, titles)), None)
    return named if named is not None or len(row) < _FULL_NAMES else row[len(row) // 2].start


def _begins(before: Word, word: Word, titles: Collection[str]) -> bool:
    return word.key in titles and before.key not in titles


def _second_party(passage: Passage, line: Line) -> int | None:
    parties: Sequence[Part] = p.of_kind(line.parts, p.PARTY)
    if not parties:
        return None
    return parties[-1].start if passage.text[line.start : parties[-1].start].strip() else parties[0].end
