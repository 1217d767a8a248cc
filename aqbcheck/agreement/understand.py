"""From a document to an agreement."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from aqbcheck.agreement import passage as regions
from aqbcheck.agreement.agreement import Agreement, Part, Section, TitleBlock
from aqbcheck.agreement.amounts import AmountFinder
from aqbcheck.agreement.bounds import Tally
from aqbcheck.agreement.candidates import Amount, Candidate, Slot
from aqbcheck.agreement.dates import find_dates
from aqbcheck.agreement.headings import PART, Heading
from aqbcheck.agreement.identify import identify
from aqbcheck.agreement.measures import MeasureFinder
from aqbcheck.agreement.outline import Chapter, Outline, read_outline
from aqbcheck.agreement.parties import PartyFinder
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.references import ReferenceFinder
from aqbcheck.agreement.signatures import SignatureFinder, Signing
from aqbcheck.agreement.slots import BRACKET, SlotFinder
from aqbcheck.agreement.subheadings import split_subheadings
from aqbcheck.agreement.title_block import read_title_block
from aqbcheck.agreement.titles import Titles
from aqbcheck.agreement.years import find_years
from aqbcheck.document import Document, Location
from aqbcheck.document.location import BODY
from aqbcheck.form import Form
from aqbcheck.language.words import folded

UNNAMED = "section"
"""The region of a section that the form does not know."""
LOOSE = "loose"
"""The region of text that stands under no heading."""


class Understanding:
    """Reads documents as agreements of one form; built once for a form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._titles = Titles(form)
        self._parties = PartyFinder(form)
        self._amounts = AmountFinder(form.lexicon)
        self._measures = MeasureFinder(form)
        self._references = ReferenceFinder(form.lexicon)
        self._slots = SlotFinder(form)
        self._signatures = SignatureFinder(form, self._parties, self._slots)
        self._abbreviations = folded(form.lexicon.abbreviations)

    def read(self, document: Document, factor: int = 1) -> Agreement:
        """Everything that the document says, as candidates with their places.

        Raises ReadingError over one of the bounds, each taken times ``factor``.
        """
        tally = Tally(factor)
        tally.words(document)
        tally.traces(document)
        composer = Composer(document, frozenset(self._form.lexicon.suspended), self._abbreviations)
        outline = read_outline(document, self._form, self._titles)
        title, chapters, signings = self._signed(composer, outline, tally)
        if (annex := next((signing.annex for signing in signings if signing.annex is not None), None)) is not None:
            outline = read_outline(document, self._form, self._titles, annex)
            title, chapters, signings = self._signed(composer, outline, tally)
        parts = tuple(self._part(composer, chapter) for chapter in outline.chapters if chapter.heading.kind == PART)
        sections = self._sections(composer, chapters, [signing.rest for signing in signings])
        signed = [passage for signing in signings for passage in signing.passages]
        loose = [composer.compose(LOOSE, outline.loose), composer.compose(regions.ANNEX, outline.annex)]
        passages = in_order(composer, (title.passage, *texts_of(parts, sections), *signed, *loose))
        measured = self._form.measures.section
        agreement = Agreement(
            document=document,
            title=title,
            parts=parts,
            sections=sections,
            annexes=tuple(_place(heading, document) for heading in outline.annexes),
            passages=passages,
            parties=(),
            amounts=tuple(tally.each(found for passage in passages for found in self._amounts.find(passage))),
            references=(),
            measures=tuple(tally.each(m for passage in passages if passage.region == measured for m in self._measures.find(passage))),
            signatures=tuple(block for signing in signings for block in signing.blocks),
            unclear=tuple(place for signing in signings for place in signing.unclear),
        )
        return self._filled(agreement, tally)

    def _signed(self, composer: Composer, outline: Outline, tally: Tally) -> tuple[TitleBlock, list[Chapter], list[Signing]]:
        """The title block, the sections, and what is signed in each of them."""
        title = read_title_block(composer.compose(regions.TITLE, outline.front), self._form)
        chapters = [chapter for chapter in outline.chapters if chapter.heading.kind != PART]
        tally.sections(len(chapters))
        last = len(chapters) - 1
        count = tally.lines()
        return (
            title,
            chapters,
            [
                self._signatures.find(composer, chapter.spans, at, last=at == last, title=title.passage, count=count)
                for at, chapter in enumerate(chapters)
            ],
        )

    def _filled(self, agreement: Agreement, tally: Tally) -> Agreement:
        """The agreement with every candidate that is looked for in the same way everywhere."""
        passages, lexicon = agreement.passages, self._form.lexicon
        dates = tuple(tally.each(found for passage in passages for found in find_dates(passage, lexicon)))
        slots = tuple(tally.each(found for passage in passages for found in self._slots.find(passage)))
        amounts = tuple(_written(agreement.amounts, slots))
        taken: dict[int, list[Candidate]] = {}
        for other in (*amounts, *dates):
            taken.setdefault(id(other.passage), []).append(other)
        return replace(
            agreement,
            parties=tuple(tally.each(found for passage in passages for found in self._parties.find(passage))),
            dates=dates,
            years=tuple(tally.each(y for passage in passages for y in find_years(passage, taken.get(id(passage), ()), lexicon))),
            references=tuple(tally.each(found for passage in passages for found in self._references.find(passage))),
            amounts=amounts,
            slots=slots,
        )

    def _part(self, composer: Composer, chapter: Chapter) -> Part:
        heading = chapter.heading
        text, _ = split_subheadings(composer.document, chapter.spans, self._abbreviations)
        place = _place(heading, composer.document)
        return Part(heading.part, heading.text(composer.document), place, composer.compose(heading.part, text))

    def _sections(self, composer: Composer, chapters: Sequence[Chapter], texts: Sequence[tuple[Span, ...]]) -> tuple[Section, ...]:
        headings = [chapter.heading for chapter in chapters]
        whole = [composer.compose(UNNAMED, spans) for spans in texts]
        known = identify(composer.document, headings, whole, self._form, self._titles, self._amounts)
        sections = []
        for at, (heading, spans, (section, known_by)) in enumerate(zip(headings, texts, known, strict=True)):
            text, sub = split_subheadings(composer.document, spans, self._abbreviations)
            if section and section.id == self._form.measures.section:
                text, sub = list(spans), []  # what stands out here may be a category
            named = [heading.title, *((span,) for span in sub)]
            sections.append(
                Section(
                    number=heading.number,
                    label=heading.label,
                    heading=heading.text(composer.document),
                    form_id=section.id if section else None,
                    known_by=known_by,
                    place=_place(heading, composer.document),
                    body=composer.compose(section.id if section else UNNAMED, text, at),
                    headings=tuple(composer.compose(regions.HEADING, spans, at) for spans in named if spans),
                )
            )
        return tuple(sections)


def texts_of(parts: Sequence[Part], sections: Sequence[Section]) -> list[Passage]:
    """The passages of parts and sections, their headings included."""
    return [part.body for part in parts] + [text for section in sections for text in (*section.headings, section.body)]


def in_order(composer: Composer, known: Sequence[Passage]) -> tuple[Passage, ...]:
    """All passages that hold anything, and those beside the body, by the place where they begin."""
    others = []
    beside = [at for at, block in enumerate(composer.document.blocks) if block.part != BODY]
    for part, numbers in groupby(beside, key=lambda at: composer.document.blocks[at].part):
        others.append(composer.compose(part, [Span(at, 0, len(composer.document.blocks[at].text)) for at in numbers]))
    held = [passage for passage in (*known, *others) if passage.pieces]
    return tuple(sorted(held, key=lambda passage: passage.pieces[0].span.block))


def _place(heading: Heading, document: Document) -> Location:
    start = min((span.start for span in heading.title if span.block == heading.first), default=0)
    end = max((span.end for span in heading.title if span.block == heading.last), default=len(document.blocks[heading.last].text))
    return Location(heading.first, 0 if heading.label else start, heading.last, end)


def _written(amounts: Iterable[Amount], slots: Iterable[Slot]) -> Iterator[Amount]:
    """The amounts that are not the first digits of a blank ("1.2XX.XXX Euro") or what an empty control shows."""
    blanks: dict[int, list[Slot]] = {}
    for slot in slots:
        if slot.kind != BRACKET:
            blanks.setdefault(id(slot.passage), []).append(slot)
    for amount in amounts:
        beside = blanks.get(id(amount.passage), [])
        before = bisect_left(beside, amount.end, key=lambda slot: slot.start)
        if not before or beside[before - 1].end <= amount.start:
            yield amount
