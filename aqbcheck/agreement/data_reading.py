"""From structured data to an agreement, by the same finders as from a document."""

from collections.abc import Sequence
from dataclasses import replace

from aqbcheck.agreement import passage as regions
from aqbcheck.agreement.agreement import Agreement, Part, Section, TitleBlock
from aqbcheck.agreement.bounds import Tally
from aqbcheck.agreement.candidates import Amount, Measure, SignatureBlock
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.data import AgreementData
from aqbcheck.agreement.data_border import validate
from aqbcheck.agreement.data_fields import MeasureFields, amounts_of, own_amounts
from aqbcheck.agreement.data_layout import ChapterBlocks, Sheet, lay_measures, lay_preamble, lay_section, lay_title
from aqbcheck.agreement.data_signatures import SignatureBlocks, SignatureFields, lay_signature
from aqbcheck.agreement.headings import SECTION, Heading
from aqbcheck.agreement.identify import identify
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.signatures.parts import PartFinder
from aqbcheck.agreement.title_block import read_title_block
from aqbcheck.agreement.understand import LOOSE, UNNAMED, Understanding, in_order, texts_of
from aqbcheck.document import Location
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.readers.nodes import NodeError, Nodes

_AMOUNT = "amount"


class DataUnderstanding(Understanding):
    """Reads structured data as agreements of one form; built once for a form.

    Where a field holds wording, it is read as a document's is; where the field is the value, the
    candidate is made from it.
    """

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._names = CategoryNames(form)
        self._signing = SignatureFields(form, PartFinder(form, self._parties, self._slots))

    def read_data(self, nodes: Nodes, factor: int = 1) -> Agreement:
        """Everything that the data says; raises DataError for data of a wrong shape, NodeError for data that says nothing."""
        data = validate(nodes)
        sheet = Sheet(nodes)
        front, subject = lay_title(sheet, data, self._form)
        loose = sheet.add_text(data.loose, ("loose",))
        preamble = lay_preamble(sheet, data, self._form)
        chapters = self._lay_sections(sheet, data)
        signed = tuple(lay_signature(sheet, signature, at) for at, signature in enumerate(data.signatures))
        annexes = sheet.add_each(data.annexes, ("annexes",))
        for name, part in (("header", parts.HEADER), ("footer", parts.FOOTER), ("footnotes", parts.FOOTNOTE)):
            sheet.add_each(getattr(data, name), (name,), part)
        if not any(block.text.strip() for block in sheet.blocks):
            raise NodeError("data-empty", 1, 1)
        composer = Composer(sheet.document(), frozenset(self._form.lexicon.suspended), self._abbreviations)
        title = self._title(composer, front, subject)
        shown = tuple(self._part_of(composer, laid) for laid in (preamble,) if laid)
        sections, measures, fields = self._read_sections(composer, chapters)
        ends = [composer.compose(regions.END, laid.spans, len(sections) - 1 if sections else None) for laid in signed]
        beside = [composer.compose(LOOSE, loose), composer.compose(regions.ANNEX, annexes)]
        passages = in_order(composer, (title.passage, *texts_of(shown, sections), *ends, *beside))
        agreement = Agreement(
            document=composer.document,
            title=title,
            parts=shown,
            sections=sections,
            annexes=tuple(Location(span.block, 0, span.block, span.end) for span in annexes),
            passages=passages,
            parties=(),
            amounts=self._all_amounts(passages, fields),
            references=(),
            measures=measures,
            signatures=self._blocks(signed, ends, sections, title),
        )
        return self._filled(agreement, Tally(factor))

    def _title(self, composer: Composer, front: Sequence[Span], subject: Span | None) -> TitleBlock:
        passage = composer.compose(regions.TITLE, front)
        title = read_title_block(passage, self._form)
        if subject is None or title.subject is not None:
            return title
        start = next(piece.at for piece in passage.pieces if piece.span == subject)
        return TitleBlock(passage, (title.names[0], start) if title.names else None, start)

    def _part_of(self, composer: Composer, laid: ChapterBlocks) -> Part:
        known = self._titles.part(laid.heading) or self._form.parts[0].id
        return Part(known, laid.heading, _place(composer, laid), composer.compose(known, laid.text), laid.left_out)

    def _lay_sections(self, sheet: Sheet, data: AgreementData) -> tuple[ChapterBlocks, ...]:
        """The sections, each with the fields that belong to it; those of a section that is not there come last."""
        chapters: list[ChapterBlocks] = []
        holder = next((section.id for section in self._form.sections if section.hallmark.candidate == _AMOUNT), "")
        homes = [self._home(data, holder), self._home(data, self._form.measures.section)]
        for at, section in enumerate(data.sections):
            laid = lay_section(sheet, section, at, self._form)
            if at == homes[0]:
                laid = replace(laid, budget=tuple(span.block for span in sheet.add_each(data.budget, ("budget",))))
            if at == homes[1]:
                laid = replace(laid, measures=lay_measures(sheet, data, self._form))
            chapters.append(laid)
        return tuple(chapters)

    def _home(self, data: AgreementData, section_id: str) -> int | None:
        """The position of the section that will be recognised as this one: by its heading, else by its number."""
        wanted = self._form.section(section_id)
        sections = [
            (at, self._titles.exact(section.heading), "".join(char for char in section.number if char.isdigit()) == str(wanted.number))
            for at, section in enumerate(data.sections)
        ]
        exact = [(not number, at) for at, known, number in sections if known is wanted]
        if exact:
            return min(exact)[1]
        return next((at for at, known, number in sections if number and known is None), None)

    def _read_sections(
        self, composer: Composer, chapters: Sequence[ChapterBlocks]
    ) -> tuple[tuple[Section, ...], tuple[Measure, ...], set[int]]:
        """The sections with wording and fields, the measures, and the blocks that are fields of amounts."""
        whole = [composer.compose(UNNAMED, (*laid.text, *_fields(composer, laid))) for laid in chapters]
        known = identify(composer.document, [_heading(laid) for laid in chapters], whole, self._form, self._titles, self._amounts)
        sections: list[Section] = []
        measures: list[Measure] = []
        fields: set[int] = set()
        for at, (laid, (form_section, known_by)) in enumerate(zip(chapters, known, strict=True)):
            region = form_section.id if form_section else UNNAMED
            wording = composer.compose(region, laid.text, at)
            listed = region == self._form.measures.section
            found = MeasureFields(list(self._measures.find(wording)) if listed else [])
            sums = frozenset(keys(amount.written) for amount in self._amounts.find(wording)) if listed else frozenset()
            found.take(laid.measures, composer, self._names, sums)
            budget = own_amounts(laid.budget, wording, composer, self._amounts, self._slots)
            body = composer.compose(region, (*laid.text, *budget, *found.spans), at)
            measures += found.measures(body, self._form, self._names) if listed else ()
            fields |= {*laid.budget, *_prices(laid)}
            label = laid.label
            sections.append(
                Section(
                    number=label.number if label else None,
                    label=label.sign if label else "",
                    heading=laid.heading,
                    form_id=form_section.id if form_section else None,
                    known_by=known_by,
                    place=_place(composer, laid),
                    body=body,
                    headings=tuple(composer.compose(regions.HEADING, [span], at) for span in (*laid.title, *laid.sub)),
                    left_out=laid.left_out,
                )
            )
        return tuple(sections), tuple(measures), fields

    def _all_amounts(self, passages: Sequence[Passage], fields: set[int]) -> tuple[Amount, ...]:
        return tuple(found for passage in passages for found in amounts_of(self._amounts, passage, fields))

    def _blocks(
        self, signed: Sequence[SignatureBlocks], ends: Sequence[Passage], sections: Sequence[Section], title: TitleBlock
    ) -> tuple[SignatureBlock, ...]:
        numbers = [section.number for section in sections]
        words = frozenset(keys(title.passage.text))
        return tuple(self._signing.read(laid, end, numbers, words) for laid, end in zip(signed, ends, strict=True))


def _heading(laid: ChapterBlocks) -> Heading:
    number = laid.label.number if laid.label else None
    return Heading(SECTION, laid.first, laid.last, None, laid.label.sign if laid.label else "", number, laid.title)


def _place(composer: Composer, laid: ChapterBlocks) -> Location:
    return Location(laid.first, 0, laid.last, len(composer.document.blocks[laid.last].text))


def _fields(composer: Composer, laid: ChapterBlocks) -> tuple[Span, ...]:
    names = (block for entry in laid.measures for block in (entry.category, *(title for title, _ in entry.projects)))
    blocks = (*laid.budget, *(block for block in names if block is not None))
    return tuple(Span(block, 0, len(composer.document.blocks[block].text)) for block in blocks)


def _prices(laid: ChapterBlocks) -> set[int]:
    prices = (price for entry in laid.measures for price in (entry.amount, *(price for _, price in entry.projects)))
    return {price for price in prices if price is not None}
