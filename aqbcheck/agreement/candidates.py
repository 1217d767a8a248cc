"""Everything that can be read out of an agreement's text, as candidates.

A candidate is never corrected, chosen or dropped: which one counts is a check's question. All of
them are kept in document order, each with the words that are written and their place.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Location


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a passage's text (offsets into it)."""

    passage: Passage
    start: int
    end: int

    @property
    def written(self) -> str:
        """The words as they stand there, on one line."""
        return " ".join(self.passage.text[self.start : self.end].split())

    @property
    def place(self) -> Location:
        """Where it stands in the document."""
        return self.passage.locate(self.start, self.end)


@dataclass(frozen=True, slots=True)
class PartyMention(Candidate):
    """The name of a party that the form knows, in any case and spelling.

    ``party`` is its id; empty for a principal ("Land Hessen"), which stands for the role only
    where the party that acts for it is named behind it.
    ``cases`` are the grammatical cases that the written name can be; ``article`` is the folded
    word before it if it is an article, else empty. ``short`` marks an abbreviation.
    """

    role: str
    party: str
    cases: frozenset[str]
    article: str = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class Amount(Candidate):
    """A sum of money in Euro, or what was meant as one.

    ``value`` is ``None`` where the figure cannot be read; ``fault`` then says why
    (``broken-group``, ``unreadable``). ``traits`` says how it is written and what the text says
    of it; the constants below.
    """

    value: Decimal | None
    fault: str
    traits: frozenset[str]


GROUPED = "grouped"
UNGROUPED = "ungrouped"
"""Five digits or more in a row."""
FOREIGN = "foreign"
"""Separators that another country uses."""
NO_CURRENCY = "no-currency"
CURRENCY_ELSEWHERE = "currency-elsewhere"
"""The currency stands in the head of the column or in the row."""
IN_WORDS = "in-words"
UNIT = "unit"
"""With a word such as million."""
NEGATIVE = "negative"
APPROXIMATE = "approximate"
AT_MOST = "at-most"
AT_LEAST = "at-least"
"""Beside ``APPROXIMATE``: words near it make it a bound."""
TOTAL = "total"
"""Words near it mark it as the total."""
PART = "part"
"""Words near it mark it as no total: as a part, or as an earlier one."""
EARLIER = "earlier"
"""Beside ``PART``: words near it mark it as what was agreed or left over before."""


@dataclass(frozen=True, slots=True)
class DateMention(Candidate):
    """A calendar date, or a month with its year.

    ``value`` is ``None`` for an impossible date; the first of the month where ``has_day`` is
    false. ``forms`` are the ways of writing (strftime-like ids such as ``D.M.YYYY``) that give
    exactly the written words: two dates are written alike if they share one.
    """

    value: datetime.date | None
    has_day: bool
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Year(Candidate):
    """A year that is no part of a date or an amount. ``period`` marks one end of a range of years."""

    value: int
    period: bool = False


CATEGORY = "category"
PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Measure(Candidate):
    """An entry of the list of measures.

    ``kind`` is ``category`` or ``project``. ``label`` is its number or bullet as printed, whether
    typed or automatic; ``number`` its value. For a category, ``category`` is the id of the one
    that it names, ``None`` if it is none of the form's, and ``near`` the id of the one that was
    probably meant. For a project, ``owner`` is the position in ``Agreement.measures`` of its
    category. ``certain`` is false for words in a running sentence that may or may not be one, and for
    an entry of a flat list that may be a project or an unknown category.
    """

    kind: str
    label: str = ""
    number: int | None = None
    category: str | None = None
    near: str | None = None
    owner: int | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Reference(Candidate):
    """A reference to a section number. ``law`` is true where it is that of a statute.

    ``letter`` is what follows the number directly ("b" in § 48b).
    """

    number: int
    letter: str = ""
    law: bool = False


@dataclass(frozen=True, slots=True)
class Slot(Candidate):
    """A blank to be filled in. ``kind``: ``bracket``, ``run``, ``token``, ``moment``, ``instruction``, ``control``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a signature.

    ``kind``: ``picture``, ``ink``, ``word`` ("gez."), ``name-twice``, ``digital``, ``line-signed``;
    and ``line-unsigned``, which is none.
    """

    kind: str
    place: Location
    written: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A signature block, taken apart.

    ``role`` is the side it belongs to (by a party's name, else by the function), ``None`` if it
    cannot be told or is a third party's. ``dated`` says that there is a line for place and date,
    its own or a shared one. ``place_written`` and ``date`` are ``None`` while blank; ``blanks``
    holds what is there to be filled in: ``place``, ``date``, ``name``, ``function``, ``party``.
    ``last_section`` is the zero-based position of the section it stands after, -1 before all.
    """

    whole: Location
    role: str | None
    parties: tuple[PartyMention, ...]
    unknown_party: Candidate | None
    dated: bool
    place_written: Candidate | None
    date: DateMention | None
    persons: tuple[Candidate, ...]
    functions: tuple[Candidate, ...]
    marks: tuple[Mark, ...]
    blanks: frozenset[str]
    last_section: int
