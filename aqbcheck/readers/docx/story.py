"""One story of a Word file, from its container down to its paragraphs: body, note, header, footer.

The walk keeps its own stack, so that no depth of nesting can exhaust Python's.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from aqbcheck.document import Cell
from aqbcheck.document.document import DELETION, FORMAT, HIDDEN, MOVE
from aqbcheck.readers.docx import names
from aqbcheck.readers.docx.branches import branch
from aqbcheck.readers.docx.controls import control
from aqbcheck.readers.docx.counters import Counters
from aqbcheck.readers.docx.draft import Draft, Surroundings
from aqbcheck.readers.docx.drawings import Box
from aqbcheck.readers.docx.fields import broken_marks
from aqbcheck.readers.docx.names import m, w
from aqbcheck.readers.docx.objects import words_of
from aqbcheck.readers.docx.ordinary import OrdinaryParagraphs
from aqbcheck.readers.docx.paragraph import Paragraphs
from aqbcheck.readers.docx.reading import Reading
from aqbcheck.readers.docx.tables import MISPLACED, GridCell, Passed, grid
from aqbcheck.readers.docx.values import keeps_blanks, value

Frame = tuple[Iterator[Any], Callable[[], None] | None]
"""What to walk next, elements or steps that have a ``tag`` like them, and what to do when that is done."""


class Story:
    """Reads the stories of one part into the blocks of the reading."""

    def __init__(self, reading: Reading, part: str, root: etree._Element) -> None:
        self._reading = reading
        self._part = part
        self._paragraphs = Paragraphs(reading, part, root, broken_marks(root))
        self._ordinary = OrdinaryParagraphs(reading, part, keeps_blanks(root))
        self._counters = Counters(reading.numbering)
        self._in_boxes = Counters(reading.numbering)
        self._around = Surroundings("")
        self._waiting: Draft | None = None
        self._table_fill: str | None = None

    def read(self, container: etree._Element, around: Surroundings) -> None:
        """Read what stands in a container: a ``w:body``, a note, a ``w:hdr`` or ``w:ftr``."""
        self._around = around
        words, ordinary = self._paragraphs.words, self._ordinary
        stack: list[Frame] = [(iter(container), None)]
        while stack:
            level, leave = stack[-1]
            for child in level:
                if child.tag == names.P and self._waiting is None and not words.fields:
                    child = ordinary.read(child, level, self._around)
                    if child is None:
                        break
                step = _STEPS.get(child.tag, Story._foreign)
                deeper = None if step is None else step(self, child)
                if deeper:
                    stack.extend(deeper)
                    break
            else:
                boxes = self._join_nothing()
                if boxes:
                    stack.append(boxes)
                    continue
                stack.pop()
                if leave is not None:
                    leave()
        self._paragraphs.fields.reset()

    # The steps: one for each kind of thing; each gives the frames that come next, the first one last.

    def _paragraph(self, element: etree._Element) -> list[Frame]:
        draft = self._waiting or self._reading.draft(self._around)
        if self._reading.origins is not None and element.tag == names.P:
            self._reading.origins.paragraphs[draft.index] = element
        counters = self._counters if self._around.box is None else self._in_boxes
        before = draft.length
        self._waiting = draft if self._paragraphs.read(element, draft, counters) else None
        self._reading.count(draft.length - before)
        return [self._boxes(draft)] if draft.boxes and self._waiting is None else []

    def _boxes(self, draft: Draft) -> Frame:
        boxes, draft.boxes = draft.boxes, []
        return iter(boxes), None

    def _join_nothing(self) -> Frame | None:
        """No paragraph follows that the last one could join: it stands as it is."""
        draft, self._waiting = self._waiting, None
        return self._boxes(draft) if draft is not None and draft.boxes else None

    def _box(self, box: Box) -> list[Frame]:
        around = self._around
        number = self._reading.boxes
        self._reading.boxes += 1
        inside = Surroundings(around.part, around.cell, number, hidden=box.hidden, fill=box.fill)
        if isinstance(box.content, str):
            self._word_art(box.content, inside)
            return []
        self._around = inside
        resume = self._paragraphs.fields.suspend()

        def leave() -> None:
            resume()
            self._around = around

        return [(iter(box.content), leave)]

    def _word_art(self, words: str, around: Surroundings) -> None:
        draft = self._reading.draft(around)
        self._paragraphs.write(words, draft)

    def _table(self, table: etree._Element) -> list[Frame]:
        around, fill = self._around, self._table_fill
        found = grid(table, self._reading.package.budget)
        self._table_fill = self._reading.styles.table_fill(value(table.find(names.TBLPR), w("tblStyle"))) or around.fill
        if found.columns:
            for step in found.steps:
                step.table = self._reading.tables
            self._reading.tables += 1

        def leave() -> None:
            self._around, self._table_fill = around, fill

        boxes = self._join_nothing()
        cells: Frame = (iter(found.steps), leave)
        return [cells, boxes] if boxes else [cells]

    def _cell(self, step: GridCell) -> list[Frame]:
        around = self._around
        cell = around.cell if step.table is None else Cell(step.table, step.row, step.column, step.width, step.height)
        self._around = Surroundings(
            around.part,
            cell,
            around.box,
            around.slot or step.slot,
            around.ticked if step.ticked is None else step.ticked,
            around.contents,
            around.hidden or step.hidden,
            step.fill or self._table_fill,
            around.inserted or step.inserted,
        )

        def leave() -> None:
            self._around = around

        return [(iter(step.element), leave)]

    def _passed(self, step: Passed) -> list[Frame]:
        if step.kind == MISPLACED:
            self._paragraphs.skip(step.element)
            self._reading.gap("word-gap-misplaced")
            return []
        here = self._reading.here()
        words = "" if step.kind == FORMAT else words_of(step.element)
        if step.kind != FORMAT:
            self._paragraphs.skip(step.element)
        if words or step.kind != HIDDEN:
            self._reading.ledger.stretch(step.kind, here, here, words)
        return []

    def _control(self, element: etree._Element) -> list[Frame]:
        found = control(element)
        if found.content is None:
            return []
        around = self._around
        self._around = around.controlled(found.slot, found.ticked, found.contents)

        def leave() -> None:
            self._around = around

        return [(iter(found.content), leave)]

    def _inside(self, element: etree._Element) -> list[Frame]:
        return [(iter(element), None)]

    def _branch(self, element: etree._Element) -> list[Frame]:
        chosen = branch(element)
        return [] if chosen is None else [(iter(chosen), None)]

    def _inserted(self, element: etree._Element) -> list[Frame]:
        around = self._around
        self._around = replace(around, inserted=True)

        def leave() -> None:
            self._around = around

        return [(iter(element), leave)]

    def _deleted(self, element: etree._Element) -> list[Frame]:
        here = self._reading.here()
        self._reading.ledger.stretch(MOVE if element.tag == names.MOVE_FROM else DELETION, here, here, words_of(element))
        return []

    def _section(self, element: etree._Element) -> list[Frame]:
        if element.find(names.SECT_PR_CHANGE) is not None:
            here = self._reading.here()
            self._reading.ledger.stretch(FORMAT, here, here, "")
        return []

    def _chunk(self, element: etree._Element) -> list[Frame]:
        self._reading.references_met.add((self._part, element.get(names.REL_ID, "")))
        self._reading.gap("word-gap-chunk" if element.tag == w("altChunk") else "word-gap-subdocument")
        return []

    def _comment_start(self, element: etree._Element) -> list[Frame]:
        self._paragraphs.comment_start(element, self._reading.here())
        return []

    def _foreign(self, element: etree._Element) -> list[Frame]:
        deeper = self._paragraphs.foreign(element)
        return [] if deeper is None else [(deeper[0], deeper[1])]


def _ignored() -> Iterable[str]:
    for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "commentRangeEnd", "tblPr", "tblGrid"):
        yield w(name)
    for name in ("tcPr", "trPr", "sdtPr", "sdtEndPr", "customXmlPr", "moveFromRangeStart", "moveFromRangeEnd"):
        yield w(name)
    for name in ("moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "tblPrEx"):
        yield w(name)


_STEPS: dict[str, Callable[..., list[Frame]] | None] = {
    **dict.fromkeys(_ignored()),
    **dict.fromkeys((names.P, m("oMathPara"), m("oMath")), Story._paragraph),
    **dict.fromkeys((names.CUSTOM_XML, w("smartTag")), Story._inside),
    **dict.fromkeys((names.INS, names.MOVE_TO), Story._inserted),
    **dict.fromkeys((names.DEL, names.MOVE_FROM), Story._deleted),
    **dict.fromkeys((w("altChunk"), w("subDoc")), Story._chunk),
    names.TBL: Story._table,
    names.SECT_PR: Story._section,
    names.SDT: Story._control,
    names.ALTERNATE: Story._branch,
    w("commentRangeStart"): Story._comment_start,
    "box": Story._box,
    "cell": Story._cell,
    "passed": Story._passed,
}
