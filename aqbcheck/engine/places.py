"""Places in words that a person finds again: made once, from outline, location and language."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.agreement.passage import ANNEX, END, TITLE, Passage
from aqbcheck.document import Location
from aqbcheck.document.location import BODY
from aqbcheck.engine.report import Place
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.facts import WITHHELD
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible

_AROUND = 200
"""How many characters are shown before and after the words of a finding."""
_NEAR = 5 * _AROUND
"""How many are looked at for that: several blanks are shown as one."""
_MOST_BLOCKS = 100
"""Blocks at either end of a stretch that are looked at for its words, should they be empty."""


class Places:
    """Makes places of one agreement in one language; without ``excerpts`` no word of its headings is told."""

    def __init__(self, agreement: Agreement, sign: str, language: Language, excerpts: bool = True) -> None:
        self._agreement = agreement
        self._sign = sign
        self._language = language
        self._excerpts = excerpts
        self._starts = [section.place.block for section in agreement.sections]
        self._passages: dict[int, Passage] = {}
        self._numbers: dict[int, int] = {}
        self._entries: dict[int, list[int]] = {}
        drawn = agreement.document.blocks
        self._tables = {table: at for at, table in enumerate(dict.fromkeys(b.cell.table for b in drawn if b.cell), start=1)}
        self._in_part = _counted(block.part for block in drawn)
        for passage in agreement.passages:
            blocks = dict.fromkeys(piece.span.block for piece in passage.pieces)
            for number, block in enumerate(sorted(blocks), start=1):
                if block not in self._passages:
                    self._passages[block], self._numbers[block] = passage, number
        self._read = sorted(self._passages)

    def place(self, location: Location | None) -> Place | None:
        """The place of a location; ``None`` stands for the file as a whole."""
        if location is None:
            return None
        blocks = self._agreement.document.blocks
        nearest = max(location.block, 0)  # what is missing before everything belongs where the first block stands
        block = blocks[nearest] if nearest < len(blocks) else None
        return Place(
            section=self._section(location.block),
            block=location.block,
            start=location.start,
            end_block=location.end_block,
            end=location.end,
            missing=location.missing,
            label=self._label(location),
            line=block.line if block else None,
            column=block.column if block else None,
            short=self._short(location.block) or self._label(location),
        )

    def words(self, location: Location | None) -> str:
        """The written words of a location, on one line; nothing for what is missing."""
        if location is None or location.missing or location.block < 0:
            return ""
        blocks = self._agreement.document.blocks
        if location.block == location.end_block:
            return " ".join(blocks[location.block].text[location.start : location.end].split())
        parts = [blocks[location.block].text[location.start :]]
        parts += [blocks[at].text for at in range(location.block + 1, location.end_block)]
        parts.append(blocks[location.end_block].text[: location.end])
        return " ".join(" ".join(parts).split())

    def quotable(self, location: Location | None) -> str:
        """As ``words``; but of a stretch as long as a book only its ends, so that quoting it ten thousand times costs little."""
        if location is None or location.missing or location.block < 0:
            return ""
        whole = range(location.block, location.end_block + 1)
        start = self._edge(location, whole)
        end = self._edge(location, whole[len(start) :][::-1])
        return " ".join(" ".join((*start, *end[::-1])).split())

    def _edge(self, location: Location, order: Iterable[int]) -> list[str]:
        """The pieces of a stretch in blocks that come in this order, until there is enough to be quoted."""
        blocks, pieces, length = self._agreement.document.blocks, [], 0
        for at in islice(order, _MOST_BLOCKS):
            text = blocks[at].text
            first = location.start if at == location.block else 0
            last = location.end if at == location.end_block else len(text)
            pieces.append(text[first:last] if last - first <= 2 * _NEAR else f"{text[first : first + _NEAR]} {text[last - _NEAR : last]}")
            length += len(pieces[-1])
            if length > _NEAR:
                break
        return pieces

    def around(self, location: Location | None) -> tuple[str, str]:
        """The words before and after a location in the same paragraphs, each on one line and shortened
        at the far end; nothing around what is missing."""
        blocks = self._agreement.document.blocks
        if location is None or location.missing or location.block < 0:
            return "", ""
        start, end = location.start, location.end  # of a paragraph as long as a book, only what is near is made visible
        before = visible(blocks[location.block].text[max(0, start - _NEAR) : start])
        after = visible(blocks[location.end_block].text[end : end + _NEAR])
        return _last_words(before), _first_words(after)

    def _section(self, block: int) -> str | None:
        at = bisect_right(self._starts, block)
        number = self._agreement.sections[at - 1].number if at else None
        return None if number is None else str(number)

    def _headed(self, block: int) -> Section | None:
        """The section whose heading stands in a block."""
        at = bisect_right(self._starts, block)
        section = self._agreement.sections[at - 1] if at else None
        return section if section and block <= section.place.end_block else None

    def _label(self, location: Location) -> str:
        if location.block < 0:
            return message("place-start" if location.missing else "place-file", self._language)
        where = self._where(location.block)
        return message("place-after", self._language, where=where) if location.missing else where

    def _where(self, block: int) -> str:
        if headed := self._headed(block):
            return message("place-heading", self._language, name=self._name(headed.number, headed.heading))
        blocks = self._agreement.document.blocks
        if (beside := blocks[block].part) != BODY:
            return message(f"place-{beside}", self._language, number=self._in_part[block])
        lies = self._lies(block)
        if lies is None:
            return message("place-paragraph", self._language, number=block + 1)
        if headed := self._headed(lies):
            name = self._name(headed.number, headed.heading)
            return self._in_cell(block, "place-cell", name) or message("place-in", self._language, name=name, number=1)
        passage = self._passages[lies]
        number = self._numbers[lies] + (lies != block)
        if passage.region == ANNEX:
            return self._in_cell(block, "place-annex-cell", "") or message("place-annex", self._language, number=number)
        if passage.region == END:
            return self._in_cell(block, "place-signatures-cell", "") or message("place-signatures", self._language, number=number)
        if passage.region == TITLE:
            return message("place-title", self._language, number=number)
        if passage.section is not None:
            section = self._agreement.sections[passage.section]
            name = self._name(section.number, section.heading)
            return (
                self._in_cell(block, "place-cell", name)
                or self._in_list(passage, block, name)
                or message("place-in", self._language, name=name, number=number)
            )
        for part in self._agreement.parts:
            if part.body is passage:
                return message("place-in", self._language, name=self._heading(part.heading), number=number)
        return message("place-paragraph", self._language, number=block + 1)

    def _lies(self, block: int) -> int | None:
        """The block whose passage a block lies in, ``None`` if in none: an empty one lies in that of the block before."""
        blocks = self._agreement.document.blocks
        if block in self._passages:
            return block
        if not 0 <= block < len(blocks) or blocks[block].part != BODY or blocks[block].text.strip():
            return None
        before = bisect_left(self._read, block)
        return self._read[before - 1] if before else None

    def _in_cell(self, block: int, sentence: str, name: str) -> str:
        """The place of a cell by the number of its table in the document; empty outside tables."""
        blocks = self._agreement.document.blocks
        cell = blocks[block].cell
        if cell is None:
            return ""
        return message(sentence, self._language, name=name, table=self._tables[cell.table], row=cell.row + 1, column=cell.column + 1)

    def _in_list(self, passage: Passage, block: int, name: str) -> str:
        """The place of an entry by its number in the lists of a section; empty outside lists."""
        blocks = self._agreement.document.blocks
        if blocks[block].look.depth is None:
            return ""
        if id(passage) not in self._entries:
            entries = {piece.span.block for piece in passage.pieces if blocks[piece.span.block].look.depth is not None}
            self._entries[id(passage)] = sorted(entries)
        return message("place-entry", self._language, name=name, number=bisect_left(self._entries[id(passage)], block) + 1)

    def _short(self, block: int) -> str:
        lies = self._lies(block)
        if headed := self._headed(block if lies is None else lies):
            return self._name(headed.number, headed.heading)
        passage = None if lies is None else self._passages[lies]
        if passage is not None and passage.region == END:
            return message("place-signatures-short", self._language)
        if passage is None or passage.section is None:
            return ""
        section = self._agreement.sections[passage.section]
        return self._name(section.number, section.heading)

    def _name(self, number: int | None, heading: str) -> str:
        return f"{self._sign} {number}" if number is not None else self._heading(heading)

    def _heading(self, heading: str) -> str:
        return visible(heading) if self._excerpts else WITHHELD


def _last_words(text: str) -> str:
    """The end of a text, from the beginning of a word on if one begins there."""
    if len(text) <= _AROUND:
        return text
    near = text[-_AROUND:]
    cut = near if text[-_AROUND - 1] == " " else near.partition(" ")[2] or near
    return f"… {cut.lstrip()}"


def _first_words(text: str) -> str:
    """The beginning of a text, up to the end of a word if one ends there."""
    if len(text) <= _AROUND:
        return text
    near = text[:_AROUND]
    cut = near if text[_AROUND] == " " else near.rpartition(" ")[0] or near
    return f"{cut.rstrip()} …"


def _counted(parts: Iterable[str]) -> list[int]:
    """For each block, the how manieth of its part it is."""
    counts: Counter[str] = Counter()
    found = []
    for part in parts:
        counts[part] += 1
        found.append(counts[part])
    return found
