"""The walk through fields: which text is an instruction, and what a field shows in its place."""

from collections.abc import Callable
from itertools import pairwise

from lxml import etree

from aqbcheck.document.block import SLOT
from aqbcheck.document.document import FIELD, LINK
from aqbcheck.readers.docx.fields import Field, box_is_ticked, chosen_entry, is_unfilled
from aqbcheck.readers.docx.links import is_elsewhere
from aqbcheck.readers.docx.names import FLD_CHAR_TYPE, w
from aqbcheck.readers.docx.symbols import symbol
from aqbcheck.readers.docx.values import whole
from aqbcheck.readers.docx.words import Words

_FORM = w("ffData")
_CONTENTS = "TOC"
_WITHOUT_RESULT = frozenset({"FORMCHECKBOX", "FORMDROPDOWN"})
_COUNTING = frozenset({"AUTONUM", "AUTONUMLGL"})
"""Fields whose number Word counts by itself, among paragraphs of one style, and never stores."""
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})


class FieldMarks:
    """Follows the marks of complex fields, and simple ones, through one story."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.broken: set[etree._Element] = set()
        self.style: str | None = None
        """That of the paragraph."""
        self._counts: dict[str | None, int] = {}

    def mark(self, element: etree._Element) -> None:
        """Take a ``w:fldChar``."""
        words = self._words
        if words.dropped or element in self.broken:
            return
        kind = element.get(FLD_CHAR_TYPE)
        if kind == "begin":
            words.fields.append(Field(form=element.find(_FORM)))
            words.silent += 1
        elif words.fields and kind == "separate":
            self._separate(words.fields[-1])
        elif words.fields and kind == "end":
            self._end(words.fields.pop())
        words.refresh()

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        fields = self._words.fields
        if fields and not fields[-1].shows and not self._words.dropped:
            fields[-1].instruct(text)

    def begin_simple(self, instruction: str) -> None:
        """Take the beginning of a ``w:fldSimple``: what stands inside it is the result."""
        field = Field(silences=False)
        field.instruct(instruction)
        self._words.fields.append(field)
        self._separate(field)
        self._words.refresh()

    def end_simple(self) -> None:
        """Take its end."""
        if self._words.fields:
            self._end(self._words.fields.pop())
        self._words.refresh()

    def flush(self) -> None:
        """The block ends: enter what it holds of results."""
        for field in self._words.touched:
            self._enter(field)
        self._words.touched.clear()

    def reset(self) -> None:
        """The story ends: no field goes on into the next one."""
        words = self._words
        words.fields.clear()
        words.touched.clear()
        words.silent = words.listing = 0
        words.refresh()

    def suspend(self) -> Callable[[], None]:
        """A text box begins: its fields are its own; call the result when it ends."""
        words = self._words
        kept = (words.fields, words.silent, words.listing)
        words.fields, words.silent, words.listing = [], 0, 0

        def resume() -> None:
            words.fields, words.silent, words.listing = kept

        return resume

    def _separate(self, field: Field) -> None:
        words = self._words
        if field.shows:
            return
        field.shows = True
        keyword = field.named()
        if field.silences and keyword not in _WITHOUT_RESULT:
            field.silences = False
            words.silent -= 1
        field.block, field.start = words.draft.index, words.draft.length
        if keyword == _CONTENTS:
            words.listing += 1

    def _end(self, field: Field) -> None:
        words = self._words
        if field.silences:
            words.silent -= 1
        if not field.shows:
            field.named()
            field.block, field.start = words.draft.index, words.draft.length
        elif field.keyword == _CONTENTS:
            words.listing -= 1
        if words.dropped or words.silent:
            return
        self._replace(field)
        draft = words.draft
        if field.block == draft.index and is_unfilled(field.keyword, draft.tail(field.start)):
            draft.mark(SLOT, field.start, draft.length)
        if field.links() or (field.keyword == "INCLUDEPICTURE" and any(is_elsewhere(word.strip('"')) for word in field.words())):
            words.ledger.stretch(LINK, (draft.index, draft.length), (draft.index, draft.length), " ".join(field.words()))

    def _replace(self, field: Field) -> None:
        """Show what a field without a result of its own shows."""
        words = self._words
        ticked = box_is_ticked(field.form) if field.keyword == "FORMCHECKBOX" else None
        if ticked is not None:
            words.refresh()
            words.tick(ticked)
        elif field.keyword == "FORMDROPDOWN":
            words.refresh()
            words.add(chosen_entry(field.form))
            if not words.draft.tail(field.start).strip():
                words.draft.mark(SLOT, field.start, words.draft.length)
        elif field.keyword in _BUTTONS and not field.shows:
            words.refresh()
            words.add(" ".join(field.words()[2:]))
            if field.keyword == "MACROBUTTON":
                words.draft.mark(SLOT, field.start, words.draft.length)
        elif field.keyword in _COUNTING and not words.draft.tail(field.start).strip():
            self._counts[self.style] = self._counts.get(self.style, 0) + 1
            words.refresh()
            words.add(f"{self._counts[self.style]}.")
        elif field.keyword == "SYMBOL" and not field.shows:
            words.refresh()
            words.add(_symbol(field.words()))

    def _enter(self, field: Field) -> None:
        draft = self._words.draft
        text = "".join(field.pieces)
        if text.strip():
            self._words.ledger.stretch(FIELD, (draft.index, field.own_start), (draft.index, field.own_end), text)
        field.pieces = []


def _symbol(words: list[str]) -> str:
    """What ``SYMBOL 168 \\f Wingdings`` shows; the number is decimal or ``0x…``."""
    if len(words) < 2:
        return ""
    number = words[1].lower()
    code = number[2:] if number.startswith("0x") else f"{whole(number, 0, 0):x}"
    names = [name.strip('"') for switch, name in pairwise(words) if switch == "\\f"]
    return symbol(code[:8], names[0] if names else "")
