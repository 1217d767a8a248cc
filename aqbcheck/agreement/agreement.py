"""The agreement as it was understood: a lossless reading of a document."""

from dataclasses import dataclass

from aqbcheck.agreement.candidates import (
    Amount,
    DateMention,
    Measure,
    PartyMention,
    Reference,
    SignatureBlock,
    Slot,
    Year,
)
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Document, Location

EXACT = "exact"
WORD = "word"
HALLMARK = "hallmark"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section, or a prescribed one that lost its number.

    ``number`` is the printed one. ``form_id`` is the prescribed section that it was recognised
    as, ``None`` for one that the form does not know; ``known_by`` says how: ``exact`` heading,
    a ``word`` of it, the ``hallmark`` in the text. ``heading`` is the written heading without
    the number. ``place`` is that of number and heading, ``body`` the text, ``headings`` the
    passages of its heading and sub-headings. ``left_out`` says that the wording is not given, so that
    an empty body says nothing of the agreement.
    """

    number: int | None
    label: str
    heading: str
    form_id: str | None
    known_by: str
    place: Location
    body: Passage
    headings: tuple[Passage, ...]
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part without a number, such as a preamble: where its heading stands, and its text.

    ``left_out`` says that the wording is not given.
    """

    form_id: str
    heading: str
    place: Location
    body: Passage
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """Everything before the first part or section.

    ``names`` is the stretch of the passage (start, end) between the words that introduce the
    parties and the subject; ``None`` where nothing introduces them. ``subject`` is the offset
    at which the subject begins, ``None`` where it is not named.
    """

    passage: Passage
    names: tuple[int, int] | None
    subject: int | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All candidates of a document in document order, and the outline they stand in.

    ``passages`` holds every passage, those of the outline included. ``signatures`` are blocks
    wherever they stand in the agreement, and ``unclear`` are the places where blocks stand that
    cannot be told from each other; annexes, headers and footers are passages only.
    """

    document: Document
    title: TitleBlock
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    annexes: tuple[Location, ...]
    passages: tuple[Passage, ...]
    parties: tuple[PartyMention, ...]
    amounts: tuple[Amount, ...]
    references: tuple[Reference, ...]
    dates: tuple[DateMention, ...] = ()
    years: tuple[Year, ...] = ()
    measures: tuple[Measure, ...] = ()
    signatures: tuple[SignatureBlock, ...] = ()
    unclear: tuple[Location, ...] = ()
    slots: tuple[Slot, ...] = ()

    def known(self, form_id: str) -> Section | None:
        """The section that was recognised as a prescribed one, if any."""
        for section in self.sections:
            if section.form_id == form_id:
                return section
        return None

    def part(self, form_id: str) -> Part | None:
        """The part that was recognised as a prescribed one, if any."""
        for part in self.parts:
            if part.form_id == form_id:
                return part
        return None
