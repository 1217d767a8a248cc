"""Word's fields: instructions, and the results that are shown in their place.

A complex field is three marks between runs: ``begin`` instruction ``separate`` result ``end``;
fields stand inside one another and run over paragraphs (ISO/IEC 29500-1, 17.16.18).
"""

from dataclasses import dataclass, field

from lxml import etree

from aqbcheck.readers.docx.names import (
    CHOICE,
    DEL,
    FALLBACK,
    FLD_CHAR,
    FLD_CHAR_TYPE,
    MOVE_FROM,
    TXBX_CONTENT,
    VAL,
    w,
)
from aqbcheck.readers.docx.values import is_on, value, whole

_OWN_STORIES = (TXBX_CONTENT, CHOICE, FALLBACK)
_LINKS = frozenset({"DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "DATABASE", "RD", "IMPORT"})
_LONGEST_INSTRUCTION = 2_000


@dataclass(slots=True)
class Field:
    """A field that has begun. ``block`` and ``start`` are where its result starts.

    ``pieces`` are the words of the result in the block ``own_block`` that belong to no field
    inside this one, between the offsets ``own_start`` and ``own_end``.
    """

    form: etree._Element | None = None
    instruction: list[str] = field(default_factory=list)
    length: int = 0
    shows: bool = False
    silences: bool = True
    keyword: str = ""
    block: int = -1
    start: int = 0
    pieces: list[str] = field(default_factory=list)
    own_start: int = 0
    own_end: int = 0

    def instruct(self, text: str) -> None:
        """Take in a piece of the instruction; nobody writes more than a few hundred characters."""
        if self.length < _LONGEST_INSTRUCTION:
            self.instruction.append(text)
            self.length += len(text)

    def words(self) -> list[str]:
        """The instruction's words; the first is the kind of field."""
        return "".join(self.instruction).split()

    def named(self) -> str:
        """The kind of field in capitals, as soon as the instruction is complete."""
        words = self.words()
        self.keyword = words[0].upper() if words else ""
        return self.keyword

    def links(self) -> bool:
        """Whether the field fetches data from elsewhere."""
        return self.keyword in _LINKS


def broken_marks(root: etree._Element) -> set[etree._Element]:
    """The field marks of a part that belong to no complete field: they must swallow nothing.

    A field has to end in the text box or branch in which it begins. Marks in deleted text do
    not count. The elements are kept alive by the set, so that each stays the same object.
    """
    opened: dict[etree._Element | None, list[list[etree._Element]]] = {}
    broken: set[etree._Element] = set()
    for mark in root.iter(FLD_CHAR):
        if next(mark.iterancestors(DEL, MOVE_FROM), None) is not None:
            continue
        fields = opened.setdefault(next(mark.iterancestors(*_OWN_STORIES), None), [])
        kind = mark.get(FLD_CHAR_TYPE)
        if kind == "begin":
            fields.append([mark])
        elif not fields:
            broken.add(mark)
        elif kind == "end":
            fields.pop()
        else:
            fields[-1].append(mark)
    for fields in opened.values():
        for marks in fields:
            broken.update(marks)
    return broken


def is_unfilled(keyword: str, result: str) -> bool:
    """Whether the result of a merge field or a form field is still the blank that waits for text."""
    shown = result.strip()
    if not shown:
        return keyword in ("MERGEFIELD", "FORMTEXT")
    return keyword == "MERGEFIELD" and ((shown[0], shown[-1]) == ("«", "»") or (shown[:2], shown[-2:]) == ("<<", ">>"))


def box_is_ticked(form: etree._Element | None) -> bool | None:
    """The state of a legacy check box from its ``w:ffData``; ``None`` if it is none."""
    box = None if form is None else form.find(w("checkBox"))
    if box is None:
        return None
    for name in ("checked", "default"):
        state = box.find(w(name))
        if state is not None:
            return is_on(state.get(VAL))
    return False


def chosen_entry(form: etree._Element | None) -> str:
    """What a legacy drop-down list shows: the chosen entry, else the default, else the first."""
    choices = None if form is None else form.find(w("ddList"))
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(w("listEntry"))]
    index = whole(value(choices, w("result")) or value(choices, w("default")), 0, 0)
    return entries[index] if index < len(entries) else ""
