"""The lines of a list of measures, with the look that tells its levels apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from aqbcheck.agreement import labels
from aqbcheck.agreement.labels import Label
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Block, Cell
from aqbcheck.form import Form, Lexicon
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import fold, folded, keys

_PAGE_NUMBER = re.compile(r"\s*[^\w\s]\s*\d{1,3}\s*[-–—]\s*")
_SET_OFF = frozenset(":–—-")
"""Signs between a label of words and what it stands before, where a number or bullet stands ahead of both."""
_SENTENCE = 8
"""Words from which on a line without a label that ends with a full stop is prose."""

Look = tuple[str, int | None, bool, int | None, bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a passage (offsets without its label), its label, and how it looks.

    ``look`` is label style, list level, bold, column, merged over columns. ``said`` holds for a
    sentence, ``prose`` for one that is no entry of a list, ``paragraph`` for one behind a number in brackets, as
    paragraphs of a section have it, and for one behind any number that leads to what follows.
    """

    start: int
    end: int
    label: Label | None
    cell: Cell | None
    look: Look
    said: bool
    prose: bool
    paragraph: bool

    @property
    def bold(self) -> bool:
        """Whether it is set in bold, or as a heading."""
        return self.look[2]

    @property
    def numbered(self) -> bool:
        """Whether a number or letter stands before it, and it is no cell."""
        return self.label is not None and self.label.number is not None and self.cell is None

    @property
    def listed(self) -> bool:
        """Whether it is an entry of a list or of a table."""
        return self.labelled or self.cell is not None

    @property
    def labelled(self) -> bool:
        """Whether a number, letter or bullet stands before it, or a list holds it."""
        return self.label is not None or self.look[1] is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with the category that it names, if any, and the end of that name."""

    line: Line
    category: str | None
    end: int


def lines_of(passage: Passage, form: Form) -> Iterator[Line]:
    """Every line of a passage that holds anything but the number of its page, in order."""
    heads = frozenset(map(fold, (*form.measures.category_words, *form.measures.project_words)))
    little = folded(form.lexicon.little)
    for piece in passage.pieces:
        block = passage.document.blocks[piece.span.block]
        at = piece.at
        for number, text in enumerate(_joined(piece.normal.text, block, form.lexicon, passage.abbreviations)):
            if (text.strip() or _is_number_alone(piece.normal.text, block, form.lexicon)) and not _PAGE_NUMBER.fullmatch(
                f"{block.look.label} {text}" if number == 0 else text
            ):
                label = _label(block, text, number == 0, form.lexicon)
                if block.cell is None and not _is_prose(text, passage.abbreviations):
                    label = _worded(text, label, heads, little)
                yield _line(block, text, at, label, passage.abbreviations)
            at += len(text) + 1


def _is_number_alone(text: str, block: Block, lexicon: Lexicon) -> bool:
    """Whether nothing but an automatic number stands in a paragraph."""
    return not text.strip() and bool(block.look.label) and labels.automatic_label(block.look.label, lexicon).number is not None


def _joined(text: str, block: Block, lexicon: Lexicon, abbreviations: frozenset[str]) -> list[str]:
    """The lines of a text, each with those below that go on with a small letter; wrapped prose is one line."""
    lines = text.split("\n")
    goes_on = [line.lstrip()[:1].islower() and labels.typed_label(line, lexicon) is None for line in lines]
    if (
        (any(goes_on) or any(map(_breaks_off, lines[:-1])))
        and not block.look.label
        and block.cell is None
        and (_is_prose(text, abbreviations) or _leads(text, lexicon))
    ):
        return [text]
    joined = lines[:1]
    for line, on in zip(lines[1:], goes_on[1:], strict=True):
        if on:
            joined[-1] += f"\n{line}"
        else:
            joined.append(line)
    return joined


def _breaks_off(line: str) -> bool:
    """Whether a line ends with a small word or a comma, so that a sentence goes on below."""
    last = line.split()[-1:]
    return bool(last) and ((last[0].isalpha() and last[0].islower()) or last[0].endswith(","))


def _leads(text: str, lexicon: Lexicon) -> bool:
    """Whether lines of which at most the first has a label lead to what follows."""
    return text.rstrip().endswith(":") and all(labels.typed_label(line, lexicon) is None for line in text.split("\n")[1:])


def _is_prose(text: str, abbreviations: frozenset[str]) -> bool:
    return is_complete(text, abbreviations) and len(keys(text)) >= _SENTENCE


def _label(block: Block, text: str, first: bool, lexicon: Lexicon) -> Label | None:
    if first and block.look.label:
        return labels.automatic_label(block.look.label, lexicon)
    label = labels.typed_label(text, lexicon)
    return None if label is None or label.bare or label.kind == labels.SECTION else label


def _worded(text: str, label: Label | None, heads: frozenset[str], little: frozenset[str]) -> Label | None:
    """The label of words that a line begins with, behind its number or bullet or without one; else the label that it has."""
    typed = label.end if label else 0
    worded = labels.worded_label(text[typed:], heads, little)
    if worded is None or label is None:
        return worded or label
    if worded.end == len(text) - typed or not set(text[typed : typed + worded.end].rstrip()[-1:]) & _SET_OFF:
        return label
    sign = f"{label.sign} {worded.sign}"
    return replace(worded, sign=sign, number=label.count if worded.number is None else worded.number, end=typed + worded.end)


def _line(block: Block, text: str, at: int, label: Label | None, abbreviations: frozenset[str]) -> Line:
    typed = label.end if label else 0
    start = at + typed + len(text[typed:]) - len(text[typed:].lstrip())
    end = at + len(text.rstrip())
    look = (
        label.style if label else "",
        block.look.depth,
        block.look.bold or block.look.level is not None,
        block.cell.column if block.cell else None,
        block.cell is not None and block.cell.width > 1,
    )
    listed = label is not None or block.look.depth is not None or block.cell is not None
    length = len(keys(text))
    said, asks = _is_prose(text, abbreviations), text.rstrip().endswith(":") and length > 3
    paragraph = label is not None and label.number is not None and not block.cell and (asks or (said and look[0].startswith("(")))
    prose = not listed and (said or asks or length > 4 * _SENTENCE)
    return Line(start, max(start, end), label, block.cell, look, said, prose, paragraph)
