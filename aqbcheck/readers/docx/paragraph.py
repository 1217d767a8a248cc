"""One paragraph, from its properties down to its characters."""

from collections.abc import Callable, Iterator

from lxml import etree

from aqbcheck.document.block import SLOT
from aqbcheck.document.document import COMMENT, DELETION, FORMAT, INSERTION, MOVE
from aqbcheck.readers.docx import names
from aqbcheck.readers.docx.branches import branch, process_content
from aqbcheck.readers.docx.controls import control
from aqbcheck.readers.docx.counters import Counters
from aqbcheck.readers.docx.draft import Draft
from aqbcheck.readers.docx.faces import NOTHING_SAID, is_reformatted, letters
from aqbcheck.readers.docx.field_marks import FieldMarks
from aqbcheck.readers.docx.names import ALTERNATE, IGNORED, MATH, m, w
from aqbcheck.readers.docx.objects import says_anything, show, words_of
from aqbcheck.readers.docx.paragraph_look import ParagraphLooks, Said
from aqbcheck.readers.docx.reading import Piece, Reading
from aqbcheck.readers.docx.symbols import plain, symbol
from aqbcheck.readers.docx.values import children, keeps_blanks, words_in
from aqbcheck.readers.docx.words import Words

Leave = Callable[[], None]
Deeper = tuple[Iterator[etree._Element], Leave | None]
"""What to walk next, and what to do when that is done."""

_ID, _CHAR, _FONT, _INSTR = w("id"), w("char"), w("font"), w("instr")
_FORMULA = f"{{{MATH}}}"


class Paragraphs:
    """Reads the paragraphs of one part; ``broken`` are its field marks without a counterpart."""

    def __init__(self, reading: Reading, part: str, root: etree._Element, broken: set[etree._Element]) -> None:
        self._reading = reading
        self._part = part
        self._keeps_blanks = keeps_blanks(root)
        self._processed = process_content(root)
        self._looks = ParagraphLooks(reading.styles, reading.numbering)
        self._said: Said = self._looks.plain()
        self._comments: dict[str, tuple[int, int]] = {}
        self._pieces = reading.origins.pieces if reading.origins is not None and part == reading.package.main else None
        self.words = Words(reading.styles, reading.ledger)
        self.fields = FieldMarks(self.words)
        self.fields.broken = broken

    def read(self, element: etree._Element, draft: Draft, counters: Counters) -> bool:
        """Read a ``w:p`` into a draft; tells whether its mark is deleted, so that the next one joins it."""
        words = self.words
        words.draft, words.around = draft, draft.around
        self._begin(self._looks.plain())
        self._walk(element)
        said = self._said
        if draft.around.ticked is not None:
            self._tick_whole(draft)
        if words.touched:
            self.fields.flush()
        if draft.ruled:
            draft.rule()
        if draft.around.slot:
            draft.mark(SLOT, 0, draft.length)
        if said.inserted or said.deleted or said.changed or draft.around.inserted:
            self._enter_changes(said, draft)
        if not said.deleted:
            self._looks.settle(said, draft, counters)
        return said.deleted

    def write(self, text: str, draft: Draft) -> None:
        """Fill a draft with the words of a WordArt."""
        words = self.words
        words.draft, words.around = draft, draft.around
        resume = self.fields.suspend()
        self._begin(self._looks.plain())
        words.add(text)
        resume()

    def comment_start(self, element: etree._Element, place: tuple[int, int] | None = None) -> None:
        """A comment begins here, or at the place given."""
        draft = self.words.draft
        self._comments.setdefault(element.get(_ID, ""), place or (draft.index, draft.length))

    def skip(self, element: etree._Element) -> None:
        """Pass over something that is not shown; its field marks still count."""
        for mark in element.iter(names.FLD_CHAR):
            self.fields.mark(mark)

    def _begin(self, said: Said) -> None:
        words = self.words
        self._said = said
        self.fields.style = said.style.id
        self._plain = words.face = self._reading.styles.face(said.style, NOTHING_SAID)
        words.fill = said.fill or words.around.fill
        words.reformatted = False
        words.refresh()

    def _walk(self, element: etree._Element) -> None:
        steps, draft, pieces = _STEPS, self.words.draft, self._pieces
        stack: list[Deeper] = [(iter(children(element)), None)]
        while stack:
            level, leave = stack[-1]
            for child in level:
                start = draft.length
                step = steps.get(child.tag, _unknown)
                deeper = step(self, child) if step is not None else None
                if pieces is not None and draft.length > start:
                    pieces.append(Piece(draft.index, start, draft.length, child))
                if deeper is not None:
                    stack.append(deeper)
                    break
            else:
                stack.pop()
                if leave is not None:
                    leave()

    def _tick_whole(self, draft: Draft) -> None:
        ticked = draft.around.ticked
        self.words.around = draft.around.without_tick()
        self.words.refresh()
        self.words.tick(bool(ticked))

    def _enter_changes(self, said: Said, draft: Draft) -> None:
        ledger, at = self._reading.ledger, draft.length
        if said.inserted or draft.around.inserted:
            ledger.add(INSERTION, draft.index, at, at, "")
        if said.deleted:
            ledger.add(DELETION, draft.index, at, at, "")
            ledger.add(DELETION, draft.index, at, at, "\n")
        if said.changed:
            ledger.stretch(FORMAT, (draft.index, 0), (draft.index, at), "")

    # The steps: one for each kind of element; each says what is to be walked next, if anything.

    def _properties(self, element: etree._Element) -> None:
        self._begin(self._looks.read(element))

    def _run(self, element: etree._Element) -> Deeper:
        self.words.face = self._plain
        return iter(children(element)), None

    def _letters(self, element: etree._Element) -> None:
        words = self.words
        words.face = self._reading.styles.face(self._said.style, letters(element))
        changed = is_reformatted(element)
        if changed or words.reformatted:
            words.reformatted = changed
            words.refresh()

    def _text(self, element: etree._Element) -> None:
        if any(map(words_of, element)):  # text that holds elements is none of Word's
            self._reading.note("word-note-unknown-element")
        text = words_in(element, self._keeps_blanks)
        if self.words.face.font:
            for char in plain(text, self.words.face.font):
                self.words.symbol(char)
        elif text:
            self.words.add(text)

    def _tab(self, _: etree._Element) -> None:
        draft, start = self.words.draft, self.words.draft.length
        self.words.add("\t")
        if self._said.ruled and not self.words.face.underlined and draft.length > start:
            draft.underline(start, "\t")

    def _inside(self, element: etree._Element) -> Deeper:
        return iter(children(element)), None

    def _ruby(self, element: etree._Element) -> Deeper:
        face = self.words.face

        def leave() -> None:
            self.words.face = face

        return element.iterchildren(w("rubyBase")), leave

    def _branch(self, element: etree._Element) -> Deeper | None:
        chosen = branch(element)
        return None if chosen is None else (iter(chosen), None)

    def _change(self, kind: str, states: list[str], element: etree._Element) -> Deeper:
        states.append(kind)
        words, ledger = self.words, self._reading.ledger
        words.refresh()
        entered = ledger.entered

        def leave() -> None:
            states.pop()
            words.refresh()
            if ledger.entered == entered and says_anything(element):  # a note's mark, the code of a field
                here = (words.draft.index, words.draft.length)
                ledger.stretch(kind, here, here, "")

        return iter(children(element)), leave

    def _control(self, element: etree._Element) -> Deeper | None:
        found = control(element)
        words = self.words
        if found.ticked is not None:
            words.tick(found.ticked)
            return None
        if found.content is None:
            return None
        content, draft = found.content, words.draft
        start, things = draft.length, (len(draft.inlines), len(draft.boxes))
        words.listing += found.contents
        words.refresh()

        def leave() -> None:
            words.listing -= found.contents
            words.refresh()
            blank = (len(draft.inlines), len(draft.boxes)) == things and not draft.tail(start).strip() and not words_of(content)
            if (found.slot or (blank and found.fillable)) and not words.dropped and not words.silent:
                draft.mark(SLOT, start, draft.length)

        return iter(content), leave

    def _simple_field(self, element: etree._Element) -> Deeper:
        self.fields.begin_simple(element.get(_INSTR, ""))
        return iter(children(element)), self.fields.end_simple

    def _symbol(self, element: etree._Element) -> None:
        self.words.symbol(symbol(element.get(_CHAR, ""), element.get(_FONT, "")))

    def _note(self, kind: str, element: etree._Element) -> None:
        words = self.words
        if not words.dropped and not words.silent and words.unread() is None:
            self._reading.notes_called[kind].append(element.get(_ID, ""))

    def _comment(self, element: etree._Element) -> None:
        name = element.get(_ID, "")
        words = self._reading.comments.get(name)
        if words is None:
            return
        self._reading.comments_met.add(name)
        end = (self.words.draft.index, self.words.draft.length)
        self._reading.ledger.stretch(COMMENT, self._comments.get(name, end), end, words)

    def _shape(self, element: etree._Element) -> None:
        show(self._reading, self.words, self._part, element)

    def _subdocument(self, element: etree._Element) -> None:
        if not self.words.dropped:
            self._reading.references_met.add((self._part, element.get(names.REL_ID, "")))
            self._reading.gap("word-gap-subdocument")

    def foreign(self, element: etree._Element) -> Deeper | None:
        """Something that is not known: its content counts if the file says so, else a note is due."""
        tag = element.tag
        processed = bool(self._processed) and not self._processed.isdisjoint((tag, f"{{{etree.QName(element).namespace}}}*"))
        if tag.startswith(_FORMULA) or processed:
            return iter(children(element)), None
        if words_of(element):
            self._reading.note("word-note-unknown-element")
        return None


def _writes(text: str) -> Callable[[Paragraphs, etree._Element], None]:
    return lambda paragraphs, _: paragraphs.words.add(text)


Step = Callable[[Paragraphs, etree._Element], Deeper | None] | None
_unknown: Step = Paragraphs.foreign
_TRANSPARENT = (
    *(w(name) for name in ("hyperlink", "smartTag", "customXml", "bdo", "dir", "rubyBase")),
    *(m(name) for name in ("oMath", "oMathPara", "e", "num", "den", "sub", "sup", "deg", "lim", "fName")),
)
_STEPS: dict[str, Step] = {
    **dict.fromkeys(IGNORED),
    **dict.fromkeys(_TRANSPARENT, Paragraphs._inside),
    **dict.fromkeys((names.R, m("r")), Paragraphs._run),
    **dict.fromkeys((names.T, names.DEL_TEXT, m("t")), Paragraphs._text),
    w("tab"): Paragraphs._tab,
    w("ptab"): _writes("\t"),
    **dict.fromkeys((w("br"), w("cr")), _writes("\n")),
    **dict.fromkeys((w("drawing"), w("pict"), w("object"), w("contentPart"), w("control")), Paragraphs._shape),
    names.PPR: Paragraphs._properties,
    names.RPR: Paragraphs._letters,
    names.INS: lambda paragraphs, element: paragraphs._change(INSERTION, paragraphs.words.inserted, element),
    names.MOVE_TO: lambda paragraphs, element: paragraphs._change(MOVE, paragraphs.words.inserted, element),
    names.DEL: lambda paragraphs, element: paragraphs._change(DELETION, paragraphs.words.dropped, element),
    names.MOVE_FROM: lambda paragraphs, element: paragraphs._change(MOVE, paragraphs.words.dropped, element),
    names.SDT: Paragraphs._control,
    names.FLD_CHAR: lambda paragraphs, element: paragraphs.fields.mark(element),
    names.INSTR_TEXT: lambda paragraphs, element: paragraphs.fields.instruct(element.text or ""),
    ALTERNATE: Paragraphs._branch,
    w("noBreakHyphen"): _writes("-"),
    w("sym"): Paragraphs._symbol,
    w("ruby"): Paragraphs._ruby,
    w("fldSimple"): Paragraphs._simple_field,
    w("footnoteReference"): lambda paragraphs, element: paragraphs._note("footnote", element),
    w("endnoteReference"): lambda paragraphs, element: paragraphs._note("endnote", element),
    w("commentRangeStart"): Paragraphs.comment_start,
    w("commentReference"): Paragraphs._comment,
    w("subDoc"): Paragraphs._subdocument,
}
