"""Where a text names a year."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from aqbcheck.agreement.candidates import Candidate, Year
from aqbcheck.agreement.passage import TITLE, Passage
from aqbcheck.form import Lexicon
from aqbcheck.language.words import fold, folded

_DIGITS = 4
_BETWEEN = frozenset("./,-'’")
_SPACED = re.compile(r"(?<![\w.,-])(?<!\d )(?:1 {1,2}9|2 {1,2}0) {1,2}\d {1,2}\d(?![\w.,-]| \d)")
"""The digits of a year set wide."""


def find_years(passage: Passage, taken: Sequence[Candidate], lexicon: Lexicon) -> tuple[Year, ...]:
    """The years from 1900 to 2099 in a passage that are part of none of its candidates in ``taken``: dates, amounts.

    In a title block their digits may be set wide, as its letters may.
    """
    joins = folded(lexicon.parties.joined_by)
    endings = frozenset(("", *map(fold, lexicon.year_endings)))
    years = frozenset(at for at, word in enumerate(passage.words) if _is_year(word.key, endings))
    inside = sorted(passage.word_at(other.start) for other in taken)
    ends = {passage.word_at(other.start): other.end for other in taken}
    found = []
    for at in sorted(years):
        word = passage.words[at]
        before = bisect_right(inside, at)
        if before and word.start < ends[inside[before - 1]]:
            continue
        found.append(Year(passage, word.start, word.end, value=int(word.key[:_DIGITS]), period=_in_period(passage, at, years, joins)))
    found += _spaced(passage) if passage.region == TITLE else ()
    return tuple(sorted(found, key=lambda year: year.start))


def _spaced(passage: Passage) -> Iterator[Year]:
    """The years of a title that is set wide: "Z I E L … 2 0 2 5"."""
    for year in _SPACED.finditer(passage.text):
        yield Year(passage, year.start(), year.end(), value=int(year.group().replace(" ", "")), period=False)


def _is_year(key: str, endings: frozenset[str]) -> bool:
    digits = key[:_DIGITS]
    return len(digits) == _DIGITS and digits.isascii() and digits.isdigit() and digits[:2] in ("19", "20") and key[_DIGITS:] in endings


def _in_period(passage: Passage, at: int, years: frozenset[int], joins: frozenset[str]) -> bool:
    """Whether another year follows or precedes with nothing but a dash, a stroke or one joining word between."""
    words = passage.words
    for one, other in ((at, at + 1), (at - 1, at), (at, at + 2), (at - 2, at)):
        if one < 0 or one not in years or other not in years:
            continue
        between = passage.text[words[one].end : words[other].start].strip()
        if between in _BETWEEN or (other - one == 2 and words[one + 1].key in joins and between == between.strip("\"'„“,.")):
            return True
    return False
