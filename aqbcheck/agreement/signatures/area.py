"""Where signature blocks stand: stretches of a section without prose, beginning with a sign of a block."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from aqbcheck.agreement.candidates import Slot
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.lines import bounds, inside, place_and_date, seats
from aqbcheck.agreement.signatures.parts import Part, PartFinder
from aqbcheck.agreement.signatures.persons import PersonFinder
from aqbcheck.agreement.slots import BRACKET, CONTROL, INSTRUCTION, SlotFinder
from aqbcheck.document import Document
from aqbcheck.form import Form
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import folded, keys

_LONGEST_LINE = 30
"""Words from which on a line is prose."""
_END_OF_MAIL = "--"
"""The line above the name and address of who sends a mail (RFC 3676, 4.3)."""
_LONGEST_SENDER = 12
"""Lines about who sends a mail at most."""
_LONGEST_WRITTEN = 1_000
"""Characters from which on a line is prose, however few its words are."""
_NAME_OF_ANNEX = 40
"""Characters in which the word for an annex stands that begins a block."""
_LONGEST_FULL_STOP = 6
"""Words of a line that may end like a sentence and be none: a date, a blank line, a name."""
_SMALL = 2
"""Letters of a small word at most that an abbreviation may be."""
_LONGEST_LABEL = 4
"""Words without a comma or colon before a blank that say what it is for; more begin a sentence."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A block, or a whole table."""

    spans: tuple[Span, ...]


class AreaFinder:
    """Finds the stretches in which signature blocks can stand; built once for a form."""

    def __init__(self, form: Form, parts: PartFinder, persons: PersonFinder, slots: SlotFinder) -> None:
        self._parts = parts
        self._persons = persons
        self._slots = slots
        self._abbreviations = folded(form.lexicon.abbreviations)
        self._annexes = folded(form.annexes)
        self._little = folded((*form.lexicon.little, *form.signatures.particles))
        self._seats = seats(form)

    def find(
        self, composer: Composer, spans: Sequence[Span], count: Callable[[str], None], *, lists: bool = False
    ) -> Iterator[tuple[Span, ...]]:
        """Each stretch, from its first sign of a signature block on; ``count`` is told the text of whatever can be of one.

        With ``lists``, its blocks may be entries of a list.
        """
        run: list[_Unit] = []
        for unit in (*_units(composer.document, spans), None):
            if unit is not None and not self._is_prose(composer, unit, lists):
                run.append(unit)
                for span in unit.spans:
                    count(_text(composer.document, span))
                continue
            if area := self._trimmed(composer, run):
                yield area
            run = []

    def _trimmed(self, composer: Composer, run: Sequence[_Unit]) -> tuple[Span, ...]:
        """A run without what stands before its first sign, and from the first annex or the end of a mail on."""
        kept: list[_Unit] = []
        for at, unit in enumerate(run):
            if kept and (self._begins_annex(composer.document, unit.spans[0]) or self._ends_mail(composer, run[at : at + _LONGEST_SENDER])):
                break
            if kept or self._is_sign(composer, unit):
                kept.append(unit)
        first = next((at for at, unit in enumerate(kept) if not self._is_prompt(composer, unit)), 0)
        if first and self._opens(composer, kept[first]):
            kept = kept[first:]
        first = next((at for at, unit in enumerate(kept) if not self._is_aside(composer, unit)), 0)
        if first and self._says_when(composer, kept[first]):
            kept = kept[first:]
        return tuple(span for unit in kept for span in unit.spans)

    def _ends_mail(self, composer: Composer, run: Sequence[_Unit]) -> bool:
        """Whether units begin with the line above who sends a mail, and none of them says where or when somebody signs."""
        text = _text(composer.document, run[0].spans[0])
        return text.split("\n")[0].rstrip() == _END_OF_MAIL and not any(self._opens(composer, unit) for unit in run)

    def annex_behind(self, document: Document, spans: Sequence[Span], area: Sequence[Span]) -> int | None:
        """The block right behind an area, if an annex begins with it."""
        behind = bisect_right([span.block for span in spans], area[-1].block)
        return spans[behind].block if behind < len(spans) and self._begins_annex(document, spans[behind]) else None

    def _begins_annex(self, document: Document, span: Span) -> bool:
        return any(key in self._annexes for key in keys(_text(document, span)[:_NAME_OF_ANNEX])[:1])

    def _is_prose(self, composer: Composer, unit: _Unit, lists: bool) -> bool:
        for span in unit.spans:
            block = composer.document.blocks[span.block]
            if block.look.depth is not None and block.cell is None and not lists:
                return True
            if self._has_prose(_text(composer.document, span)) and not self._only_asks(composer, span):
                return True
            if block.cell is None and self._says_blank(composer, span):
                return True
        return False

    def _says_blank(self, composer: Composer, span: Span) -> bool:
        """Whether a span is a short sentence with a blank in it: a small word stands there that is in no place and no name."""
        if not is_complete(_text(composer.document, span), self._abbreviations):
            return False
        passage = composer.compose("", [span])
        parts = self._parts.find(passage)
        return bool(p.of_kind(parts, p.SLOT)) and self._begins_sentence(passage, parts)

    def _begins_sentence(self, passage: Passage, parts: Sequence[Part]) -> bool:
        """Whether a small word stands there that is in no place, no name and no part of a signature block."""
        taken = [range(part.start, part.end) for part in parts]
        said = (word for word in passage.words if passage.text[word.start].islower() and word.key not in self._little)
        return any(word.end - word.start > _SMALL and not any(word.start in part for part in taken) for word in said)

    def _has_prose(self, text: str) -> bool:
        for line in _divided(text):
            length = len(keys(line))
            if length > _LONGEST_LINE or len(line) > _LONGEST_WRITTEN:
                return True
            if length > _LONGEST_FULL_STOP and is_complete(line, self._abbreviations):
                return True
        return False

    def _only_asks(self, composer: Composer, span: Span) -> bool:
        """Whether what reads like prose are the words of blanks, and what stands around them is no sentence without its end."""
        rest = self._without_prompts(composer, span)
        begun = any(len(keys(line)) > _LONGEST_LABEL and "," not in line and ":" not in line for line in _divided(rest))
        return rest != _text(composer.document, span) and not begun and not self._has_prose(rest)

    def _without_prompts(self, composer: Composer, span: Span) -> str:
        """The text of a span without the words of blanks that are whole sentences."""
        if len(keys(_text(composer.document, span))) > 2 * _LONGEST_LINE:
            return _text(composer.document, span)
        passage = composer.compose("", [span])
        text = passage.text
        for slot in reversed(self._slots.find(passage)):
            if _is_sentence(slot):
                text = text[: slot.start] + "." * is_complete(slot.written) + text[slot.end :]
        return text

    def _is_prompt(self, composer: Composer, unit: _Unit) -> bool:
        """Whether a unit is nothing but blanks that are sentences: it may ask for a name, or be left of the text above."""
        written = any(keys(_text(composer.document, span)) for span in unit.spans)
        return written and not any(keys(self._without_prompts(composer, span)) for span in unit.spans)

    def _is_aside(self, composer: Composer, unit: _Unit) -> bool:
        """Whether a unit is text with a blank that asks for nothing of a signature block: it begins a sentence, or its
        label is none of theirs ("Beginn: [Datum]")."""
        if len(unit.spans) > 1 or len(_text(composer.document, unit.spans[0])) > _LONGEST_WRITTEN:
            return False
        passage = composer.compose("", unit.spans)
        parts = self._parts.find(passage)
        slots = p.of_kind(parts, p.SLOT)
        if not slots or "\n" in passage.text.strip():
            return False
        label, colon, _ = passage.text[: slots[0].start].partition(":")
        labelled = bool(colon) and len(keys(label)) <= _LONGEST_LABEL and not any(part.start < len(label) for part in parts)
        return labelled or self._begins_sentence(passage, parts)

    def _opens(self, composer: Composer, unit: _Unit) -> bool:
        """Whether a signature block begins with a unit in any case: with its place or date, or with words that introduce it."""
        parts = self._parts.find(composer.compose("", unit.spans))
        return any(part.kind == p.OPENER and part.start == 0 for part in parts) or self._says_when(composer, unit)

    def _says_when(self, composer: Composer, unit: _Unit) -> bool:
        """Whether a unit begins with a place or a date."""
        passage = composer.compose("", unit.spans)
        parts = self._parts.find(passage)
        starts = [part.start for part in parts]
        lines = _lines(passage.text, 0, len(passage.text))
        said = next((place_and_date(passage, *line, inside(parts, starts, *line), self._seats) for line in lines), None)
        return said is not None and (said.place is not None or said.date is not None)

    def _is_sign(self, composer: Composer, unit: _Unit) -> bool:
        """Whether a block can be the first of a signature block."""
        passage = composer.compose("", unit.spans)
        parts = self._parts.find(passage)
        starts = [part.start for part in parts]
        return any(self._is_sign_line(passage, start, end, inside(parts, starts, start, end)) for start, end in bounds(passage))

    def _is_sign_line(self, passage: Passage, start: int, end: int, parts: Sequence[Part]) -> bool:
        asked = sum(len(keys(part.of.written)) for part in parts if isinstance(part.of, Slot) and _is_sentence(part.of))
        covered = sum(len(keys(passage.text[part.start : min(part.end, end)])) for part in parts) - asked
        written = keys(passage.text[start:end])
        length = len(written) - asked
        kinds = {part.kind for part in parts}
        if kinds & {p.FUNCTION, p.MARK, p.NAME_PROMPT, p.PROMPT, p.PARTY_PROMPT} and 2 * covered >= length:
            return True
        if any(part.kind == p.OPENER and part.start == start for part in parts):
            return length <= _LONGEST_LINE
        if written in self._seats or (kinds & {p.PARTY, p.SLOT} and 2 * covered >= length):
            return True
        starts = [part.start for part in parts]
        lines = [*_lines(passage.text, start, end), *_lines(passage.text, start, end, "\t")]
        if any(place_and_date(passage, *line, inside(parts, starts, *line), self._seats) for line in lines):
            return True
        persons = self._persons.find(passage, start, end, parts)
        named = sum(len(keys(person.written)) for person in persons)
        return named > 0 and named + covered == length


def _is_sentence(slot: Slot) -> bool:
    """Whether a blank is a whole sentence, as Word's own prompts are."""
    return slot.kind == INSTRUCTION or (slot.kind in (CONTROL, BRACKET) and is_complete(slot.written))


def _divided(text: str) -> list[str]:
    return text.replace("\t", "\n").split("\n")


def _lines(text: str, start: int, end: int, gap: str = "\n") -> Iterator[tuple[int, int]]:
    at = start
    for line in text[start:end].split(gap):
        yield at, at + len(line)
        at += len(line) + 1


def _text(document: Document, span: Span) -> str:
    return document.blocks[span.block].text[span.start : span.end]


def _units(document: Document, spans: Sequence[Span]) -> Iterator[_Unit]:
    """The blocks one by one, those of a table together."""
    table: list[Span] = []
    for span in spans:
        cell = document.blocks[span.block].cell
        before = document.blocks[table[-1].block].cell if table else None
        if table and (cell is None or before is None or cell.table != before.table):
            yield _Unit(tuple(table))
            table = []
        if cell is None:
            yield _Unit((span,))
        else:
            table.append(span)
    if table:
        yield _Unit(tuple(table))
