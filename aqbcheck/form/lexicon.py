"""The words of a language that mark structure, and how it writes amounts and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar

from aqbcheck.language.inflection import Inflection
from aqbcheck.language.words import fold, folded


@dataclass(frozen=True, slots=True)
class SectionWords:
    """What stands before the number of a section: signs ("§"), words ("Paragraph"), and those that
    announce several ("§§"); ``tails`` follow a number in a reference ("Abs."); ``notes`` are words of
    whoever works on a draft, which stand before a heading and are not of it ("neu:"). ``statute_words`` are those of
    ``words`` that statutes have rather than agreements ("Artikel"); before a number, ``pronouns`` stand for what was
    named last ("deren").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    signs: tuple[str, ...]
    words: tuple[str, ...]
    tails: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    statute_words: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyWords:
    """The words between which the parties of an agreement are named."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    between: tuple[str, ...]
    joined_by: tuple[str, ...]
    represented_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """A word that stands for a number ("zwei" 2, "tausend" 1000)."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    word: str
    value: int


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """How amounts are written.

    ``currency`` are the names and signs of the currency. ``group`` and ``decimal`` are the
    native separators, ``foreign_group`` those that are read but not native. ``no_cents`` are
    endings that stand for no cents (",--"). ``units`` multiply a figure ("Mio."). ``number_words``
    build amounts in words. ``total``, ``part``, ``earlier`` (not what is agreed now, but was before or is another's) and
    ``about`` are words near an amount that say what it is, ``at_most`` and ``at_least`` those that make it a bound; one of
    ``continuing`` behind an earlier amount says that it holds now; a change to what was before has a plus or minus ahead
    and one of ``changing`` behind it; ``negative`` words make it negative;
    behind ``in_words`` a number in words needs no currency. ``part_around`` and ``earlier_around`` are phrases with the
    amount in them, ``<amount>``, that say the same (one that begins with it has no gap), unless one of
    ``amount_itself`` stands before it; behind one of ``compared`` stands what is agreed now, although it ends with a
    word of ``earlier`` ("as before"). ``past`` are words that say of an amount with a year that the year is over, unless
    one of ``comparing`` stands before the year. A small amount beside a large one is for one of ``purposes``, or behind
    one of ``percent`` a share, unless it comes ``on_top``.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    currency: tuple[str, ...]
    group: tuple[str, ...]
    foreign_group: tuple[str, ...]
    decimal: str
    no_cents: tuple[str, ...]
    units: tuple[Valued, ...]
    number_words: tuple[Valued, ...]
    number_joiner: str
    total: tuple[str, ...]
    part: tuple[str, ...]
    earlier: tuple[str, ...]
    about: tuple[str, ...]
    negative: tuple[str, ...]
    in_words: tuple[str, ...] = ()
    part_around: tuple[str, ...] = ()
    earlier_around: tuple[str, ...] = ()
    amount_itself: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    comparing: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    on_top: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    continuing: tuple[str, ...] = ()
    changing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of signs that can enclose a slot. A ``sure`` pair always does; another one only
    around the name of a field or an instruction."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    open: str
    close: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SlotWords:
    """What a blank to be filled in looks like.

    ``fields``, ``bracket_instructions`` and ``instructions`` are phrases that make a bracket a slot;
    ``instructions`` are slots without brackets too. ``runs`` are signs that, four or more in a row, are a blank.
    ``tokens`` are whole words that stand for a blank ("XX"); ``alone`` are phrases that do where a line, a cell or
    a bracket holds nothing else ("to follow"); ``fillers`` are what somebody writes who has nothing to say.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    brackets: tuple[Bracket, ...]
    fields: tuple[str, ...]
    bracket_instructions: tuple[str, ...]
    instructions: tuple[str, ...]
    runs: tuple[str, ...]
    tokens: tuple[str, ...]
    fillers: tuple[str, ...]
    alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NegationWords:
    """What turns a clause round.

    ``whole`` phrases negate the whole part of a sentence in which they stand ("nicht", "verzichtet"),
    ``ahead`` phrases what follows them ("ohne", "kein"); in ``harmless`` phrases nothing is negated
    ("nicht nur"). ``joints`` join two parts of a sentence. ``conditions`` open a part that says
    when another one holds ("solange"): where both are negated, or the other one names one of ``sanctions``, nothing is.
    ``verbs``, ``contents`` and
    ``infinitives`` tell how the parts belong together: finite verbs, of which every complete part has one; words
    that open a part which is what another one speaks of ("dass"); words that stand before an infinitive ("zu").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    whole: tuple[str, ...]
    ahead: tuple[str, ...]
    harmless: tuple[str, ...]
    joints: tuple[str, ...]
    conditions: tuple[str, ...]
    sanctions: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    infinitives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Articles:
    """The definite articles of one gender."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    gender: str
    nominative: str
    genitive: str
    dative: str
    accusative: str


@dataclass(frozen=True)
class Lexicon:
    """All that the program must know of a language to read an agreement in it.

    ``months`` are full names, January first; ``month_short`` their abbreviations in the same order.
    ``suspended`` are the words before which a hyphen at the end of a word stays ("Ausbildungs-
    und"). ``little`` words carry no meaning in a heading. ``laws`` are words that a section
    number can belong to instead of this agreement ("SGB", "*gesetz"); ``own`` words bind it to
    this agreement. ``year_endings`` are what can be written right behind a year ("2025er").
    ``adjective_endings`` are the last letters of an adjective before its noun; ``row_adverbs`` can
    stand in a row of nouns ("in particular").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    section: SectionWords
    parties: PartyWords
    money: MoneyWords
    months: tuple[str, ...]
    month_short: tuple[str, ...]
    slots: SlotWords
    negations: NegationWords
    abbreviations: tuple[str, ...]
    suspended: tuple[str, ...]
    little: tuple[str, ...]
    laws: tuple[str, ...]
    own: tuple[str, ...]
    inflections: tuple[Inflection, ...]
    articles: tuple[Articles, ...]
    year_endings: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    row_adverbs: tuple[str, ...] = ()

    @cached_property
    def article_words(self) -> frozenset[str]:
        """Every definite article, folded."""
        return frozenset(fold(word) for a in self.articles for word in (a.nominative, a.genitive, a.dative, a.accusative))

    @cached_property
    def genitives(self) -> frozenset[str]:
        """Every definite article in the genitive, folded."""
        return frozenset(fold(article.genitive) for article in self.articles)

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The little words that are no articles and join nothing, folded."""
        return folded(self.little) - self.article_words - folded(self.parties.joined_by)

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """The number of each month by its full and short name, folded; January is 1."""
        return MappingProxyType({fold(name): at for names in (self.months, self.month_short) for at, name in enumerate(names, start=1)})
