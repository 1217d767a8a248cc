"""Structured data laid out as a document: a block for every field and paragraph, at the field's place."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from aqbcheck.agreement import labels
from aqbcheck.agreement.data import AgreementData, MeasureData, SectionData
from aqbcheck.agreement.data_text import paragraphs
from aqbcheck.agreement.labels import Label
from aqbcheck.agreement.passage import Span
from aqbcheck.document import PLAIN, Block, Cell, Document, Gap, Location, Look
from aqbcheck.document import location as parts
from aqbcheck.document.document import LEFT_OUT, TEXT
from aqbcheck.form import Form
from aqbcheck.language.words import fold, keys
from aqbcheck.readers.nodes import Nodes, Path


@dataclass(frozen=True, slots=True)
class MeasureBlocks:
    """A category as laid out: zero-based blocks of its name and its amount, and of each project's."""

    data: MeasureData
    label: Label | None
    category: int | None
    amount: int | None
    projects: tuple[tuple[int | None, int | None], ...]


@dataclass(frozen=True, slots=True)
class ChapterBlocks:
    """A section or a part as laid out.

    ``first`` and ``last`` are the blocks of number and heading; ``title`` and ``sub`` hold the
    spans of heading and sub-headings, ``text`` those of the wording, ``left_out`` says that it
    is not given. ``budget`` and ``measures`` are the fields that belong to this section.
    """

    first: int
    last: int
    label: Label | None
    heading: str
    title: tuple[Span, ...]
    sub: tuple[Span, ...]
    text: tuple[Span, ...]
    left_out: bool
    budget: tuple[int, ...] = ()
    measures: tuple[MeasureBlocks, ...] = ()


@dataclass
class Sheet:
    """The blocks so far, and the gaps between them."""

    nodes: Nodes
    blocks: list[Block] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    tables: int = 0

    def add(self, text: str, path: Path, part: str = parts.BODY, look: Look = PLAIN, cell: Cell | None = None) -> Span:
        """A block for the field at a path."""
        place = self.nodes.place_of(path)
        self.blocks.append(Block(text, part, look, cell, line=place.line, column=place.column))
        return Span(len(self.blocks) - 1, 0, len(text))

    def add_each(self, texts: Iterable[str], path: Path, part: str = parts.BODY) -> tuple[Span, ...]:
        """A block for each text of a list that says anything."""
        return tuple(self.add(text, (*path, at), part) for at, text in enumerate(texts) if text.strip())

    def add_text(self, text: str, path: Path) -> tuple[Span, ...]:
        """A block for each paragraph of a text."""
        spans = []
        numbers: set[int] = set()
        for paragraph in paragraphs(text):
            cell = paragraph.cell
            if cell:
                numbers.add(cell.table)
                cell = Cell(self.tables + cell.table, cell.row, cell.column)
            spans.append(self.add(paragraph.text, path, look=paragraph.look, cell=cell))
        self.tables += len(numbers)
        return tuple(spans)

    def leave_out(self, path: Path) -> Span:
        """A gap for wording that is not given, before an empty block that keeps it off what follows."""
        self.gaps.append(Gap(Location.after(len(self.blocks) - 1), frozenset({TEXT}), LEFT_OUT))
        return self.add("", path)

    def document(self) -> Document:
        """All blocks as a document that can carry no traces."""
        return Document("data", tuple(self.blocks), tuple(self.gaps))


def lay_title(sheet: Sheet, data: AgreementData, form: Form) -> tuple[tuple[Span, ...], Span | None]:
    """The title block, with the words of the language that introduce and join the parties, and the subject in it."""
    words = form.lexicon.parties
    spans = [sheet.add(line.strip(), ("title",)) for line in data.title.split("\n") if line.strip()]
    spans += [sheet.add(data.year, ("year",))] if data.year.strip() else []
    lead = words.between
    for at, party in enumerate(data.parties):
        if keys(party)[:1] and keys(party)[0] not in map(fold, (*words.between, *words.joined_by)):
            spans.append(sheet.add(lead[0], ("parties", at)))
        spans += [sheet.add(party, ("parties", at))] if party.strip() else []
        lead = words.joined_by
    subject = sheet.add(data.subject, ("subject",)) if data.subject.strip() else None
    return (*spans, *([subject] if subject else [])), subject


def lay_preamble(sheet: Sheet, data: AgreementData, form: Form) -> ChapterBlocks | None:
    """The preamble, under the form's own name where it bears no heading."""
    if data.preamble is None:
        return None
    path: Path = ("preamble",)
    heading = data.preamble.heading.strip() or form.parts[0].names[0]
    title = sheet.add(heading, (*path, "heading"))
    text = data.preamble.text
    spans = (sheet.leave_out(path),) if text is None else sheet.add_text(text, (*path, "text"))
    return ChapterBlocks(title.block, title.block, None, heading, (title,), (), spans, text is None)


def lay_section(sheet: Sheet, data: SectionData, at: int, form: Form) -> ChapterBlocks:
    """A section without the fields that belong to it."""
    path: Path = ("sections", at)
    number = data.number.strip()
    if number.isascii() and number.isdigit():
        number = f"{form.lexicon.section.signs[0]} {number}"
    first = len(sheet.blocks)
    label = labels.automatic_label(number, form.lexicon) if number else None
    if number or not data.heading.strip():
        sheet.add(number, (*path, "number"))
    title = (sheet.add(data.heading.strip(), (*path, "heading")),) if data.heading.strip() else ()
    last = len(sheet.blocks) - 1
    sub = sheet.add_each(data.subheadings, (*path, "subheadings"))
    spans = (sheet.leave_out(path),) if data.text is None else sheet.add_text(data.text, (*path, "text"))
    heading = " ".join(data.heading.split())
    return ChapterBlocks(first, last, label, heading, title, sub, spans, data.text is None)


def lay_measures(sheet: Sheet, data: AgreementData, form: Form) -> tuple[MeasureBlocks, ...]:
    """The categories with their projects and amounts, each a block of its own."""
    found = []
    for at, measure in enumerate(data.measures):
        path: Path = ("measures", at)
        label = labels.automatic_label(measure.number.strip(), form.lexicon) if measure.number.strip() else None
        look = Look(label=measure.number.strip(), depth=0)
        name = measure.category or measure.number
        category = sheet.add(name, (*path, "category"), look=look).block if name.strip() else None
        amount = sheet.add(measure.amount, (*path, "amount"), look=look).block if measure.amount.strip() else None
        projects = []
        for position, project in enumerate(measure.projects):
            inner: Path = (*path, "projects", position)
            look = Look(label="-", depth=1)
            title = sheet.add(project.name, (*inner, "name"), look=look).block if project.name.strip() else None
            price = sheet.add(project.amount, (*inner, "amount"), look=look).block if project.amount.strip() else None
            projects.append((title, price))
        found.append(MeasureBlocks(measure, label, category, amount, tuple(projects)))
    return tuple(found)
