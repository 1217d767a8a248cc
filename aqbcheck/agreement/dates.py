"""Where a text names a date, in figures or with the name of the month."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aqbcheck.agreement.candidates import DateMention
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Lexicon
from aqbcheck.language.nearness import nearest

_FIGURES = re.compile(r"(?<![\w.])(\d{1,2})([./])[ \n]?(\d{1,2})\2[ \n]?(\d{4}|\d{2})(?![\w]|[./]\d)")
_ISO = re.compile(r"(?<![\w-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])")
_CENTURY = 2000
_NO_MONTH = 0
_SHORTEST_NAME = 3
_MISSPELT = 0.75
"""Likeness from which on a word between a day and a year is the name of a month, misspelt."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A date as it stands there: offsets and numbers; ``day`` is ``None`` where only month and year are named."""

    start: int
    end: int
    day: int | None
    month: int
    year: int


def find_dates(passage: Passage, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """All dates of a passage in order, impossible ones too."""
    found = [*_in_figures(passage.text), *_with_month(passage, lexicon)]
    return tuple(_mention(passage, written, lexicon) for written in sorted(found, key=lambda written: written.start))


def _in_figures(text: str) -> Iterator[_Written]:
    for match in _FIGURES.finditer(text):
        day, _, month, year = match.groups()
        yield _Written(match.start(), match.end(), int(day), int(month), _full(year))
    for match in _ISO.finditer(text):
        year, month, day = map(int, match.groups())
        yield _Written(match.start(), match.end(), day, month, year)


def _with_month(passage: Passage, lexicon: Lexicon) -> Iterator[_Written]:
    """Dates with the name of the month, short or long: "2. August 2025", "im Aug. 2025"."""
    numbers = lexicon.month_numbers
    words, text = passage.words, passage.text
    for at, word in enumerate(words[:-1]):
        year = words[at + 1]
        if not _is_year(year.key) or text[word.end : year.start].strip(". \n"):
            continue
        day = words[at - 1] if at and _is_day(words[at - 1].key) and not text[words[at - 1].end : word.start].strip(". \n") else None
        month = _month(word.key, numbers)
        if month is None or (month == _NO_MONTH and day is None):
            continue
        if day:
            yield _Written(day.start, year.end, int(day.key), month, int(year.key))
        else:
            yield _Written(word.start, year.end, None, month, int(year.key))


def _month(key: str, numbers: Mapping[str, int]) -> int | None:
    """The number of a month by its name, which may be cut short; one that is misspelt has none of the calendar."""
    if key in numbers:
        return numbers[key]
    begun = {number for name, number in numbers.items() if len(key) >= _SHORTEST_NAME and name.startswith(key)}
    if len(begun) == 1:
        return begun.pop()
    return _NO_MONTH if nearest(key, (name for name in numbers if len(name) > _SHORTEST_NAME), _MISSPELT) else None


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isascii() and key.isdigit()


def _is_day(key: str) -> bool:
    return len(key) <= 2 and key.isascii() and key.isdigit()


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else _CENTURY + int(year)


def _mention(passage: Passage, written: _Written, lexicon: Lexicon) -> DateMention:
    words = " ".join(passage.text[written.start : written.end].split())
    forms = frozenset(name for name, text in _all_forms(written, lexicon) if text == words)
    return DateMention(passage, written.start, written.end, value=_value(written), has_day=written.day is not None, forms=forms)


def _value(written: _Written) -> datetime.date | None:
    try:
        return datetime.date(written.year, written.month, 1 if written.day is None else written.day)
    except ValueError:
        return None


def _all_forms(written: _Written, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every way of writing, by a name of its own, with the text that it gives for these numbers."""
    day, month, year = written.day or 0, written.month, written.year
    for name, d, m in (("D.M.", f"{day}", f"{month}"), ("DD.MM.", f"{day:02}", f"{month:02}")):
        for stop in (".", "/"):
            for blank in ("", " "):
                yield f"{name}{stop}{blank}YYYY", f"{d}{stop}{blank}{m}{stop}{blank}{year}"
                yield f"{name}{stop}{blank}YY", f"{d}{stop}{blank}{m}{stop}{blank}{year % 100:02}"
        yield f"{name}ISO", f"{year}-{m}-{d}"
    if not 1 <= month <= len(lexicon.months):
        return
    for long, names in (("month", lexicon.months), ("short month", lexicon.month_short)):
        for stop in ("", "."):
            named = f"{names[month - 1]}{stop} {year}"
            yield f"{long}{stop}", named
            for blank in ("", " "):
                yield f"D.{blank}{long}{stop}", f"{day}.{blank}{named}"
                yield f"DD.{blank}{long}{stop}", f"{day:02}.{blank}{named}"
