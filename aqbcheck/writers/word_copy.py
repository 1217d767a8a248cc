"""A copy of a Word file with remarks as Word comments at their places; the text stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from aqbcheck.document.document import DIGITAL_SIGNATURE
from aqbcheck.document.location import BODY, ENDNOTE, FOOTNOTE
from aqbcheck.engine.remark import Remark
from aqbcheck.engine.report import Place
from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS
from aqbcheck.readers.docx.original import Original, Spot
from aqbcheck.readers.errors import ReadingError
from aqbcheck.writers.word_comments import Comments
from aqbcheck.writers.word_marks import Marks
from aqbcheck.writers.word_package import rewritten


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a comment goes: from a spot to another, or a lone spot (``start`` is ``None``), or the
    end or the beginning of a paragraph. ``exact`` says that these are the very words."""

    start: Spot | None = None
    end: Spot | None = None
    paragraph: etree._Element | None = None
    first: bool = False
    exact: bool = False


def annotated(data: bytes, remarks: Sequence[Remark], unsigned: str, factor: int = 1) -> bytes:
    """The bytes of a Word file with these remarks as comments, in this order where they meet.

    ``unsigned`` is added to the first remark if the file is signed: a signature does not cover
    the copy. ``factor`` says how many times the bounds of reading hold. The same input gives
    the same bytes. Raises ReadingError for a file that cannot be read, or has no paragraph that
    could hold a comment.
    """
    original = Original(data, DEFAULT_BOUNDS.raised(factor))
    if next(original.paragraphs(), None) is None:
        raise ReadingError("word-no-paragraph")
    comments = Comments(original.package, original.root)
    marks = Marks(original.root, original.package.budget)
    signed = any(trace.kind == DIGITAL_SIGNATURE for trace in original.document.traces)
    targets = []
    for at, remark in enumerate(remarks):
        target = _target(original, marks, remark.place)
        head, *rest = remark.lines
        where = [] if target.exact or (remark.place is None and at == 0) else [remark.where]
        lines = [head, *where, *rest, *([unsigned] if signed and at == 0 else [])]
        targets.append((comments.add(lines), target))
    _set(marks, targets)
    return rewritten(original.package, {**comments.changed, original.package.main: original.root})


def _target(original: Original, marks: Marks, place: Place | None) -> _Target:
    blocks = original.document.blocks
    if place is None or (place.block < 0 and not place.missing):
        return _headline(original)
    if place.block < 0:
        return _Target(paragraph=next(original.paragraphs()), first=True)
    part = blocks[place.block].part
    if part in (FOOTNOTE, ENDNOTE):
        call = original.call_of(place.block)
        return _headline(original) if call is None else _Target((0, call, 0), (0, call, 1))
    if part != BODY:
        return _headline(original)
    return _behind(original, place.block) if place.missing else _words(original, marks, place)


def _headline(original: Original) -> _Target:
    at = original.headline()
    if at is None:
        return _Target(paragraph=next(original.paragraphs()), first=True)
    start, end = original.starting(at, 0), original.ending(at, len(original.document.blocks[at].text))
    return _Target(start, end) if start and end else _behind(original, at)


def _behind(original: Original, block: int) -> _Target:
    """The end of a block, or of the nearest one before it that is a paragraph."""
    for at in range(block, -1, -1):
        paragraph = original.paragraph(at)
        if paragraph is not None:
            return _Target(paragraph=paragraph)
    return _Target(paragraph=next(original.paragraphs()), first=True)


def _words(original: Original, marks: Marks, place: Place) -> _Target:
    """The words of a place, as far as they stand in paragraphs beside one another; none in a text box are more than its host."""
    blocks = original.document.blocks
    boxed = blocks[place.block].box is not None
    if (place.block, place.start) == (place.end_block, place.end):
        spot = original.ending(place.block, place.start)
        return _Target(None, spot, exact=not boxed) if spot else _behind(original, place.block)
    start, end = original.starting(place.block, place.start), original.ending(place.end_block, place.end)
    if start is None:
        return _behind(original, place.block)
    if end is None or boxed or blocks[place.end_block].box is not None or not marks.together(start[1], end[1]):
        end = original.ending(place.block, len(blocks[place.block].text))
    if end is None or end[0] < start[0]:
        return _Target(None, start, exact=False)
    return _Target(start, end, exact=not boxed)


def _set(marks: Marks, targets: Sequence[tuple[str, _Target]]) -> None:
    """Set the marks from the end of the text to its beginning, so that what is cut off is never needed again."""
    spots: list[tuple[tuple[int, int, bool, int], str, etree._Element, bool]] = []
    for order, (name, target) in enumerate(targets):
        if target.end is not None:
            number, leaf, offset = target.end
            spots.append(((number, offset, False, order), name, leaf, target.start is not None))
        if target.start is not None:
            number, leaf, offset = target.start
            spots.append(((number, offset, True, order), name, leaf, True))
    cuts: dict[etree._Element, set[int]] = {}
    for (_, offset, _, _), _, leaf, _ in spots:
        cuts.setdefault(leaf, set()).add(offset)
    for leaf, offsets in cuts.items():
        marks.divide(leaf, offsets)
    for (_, offset, begins, _), name, leaf, ranged in sorted(spots, key=lambda spot: spot[0], reverse=True):
        if begins:
            marks.begin(name, leaf, offset)
        else:
            marks.end(name, leaf, offset, ranged=ranged)
    for name, target in reversed(targets):
        if target.paragraph is not None and target.first:
            marks.at_start_of(name, target.paragraph)
        elif target.paragraph is not None:
            marks.at_end_of(name, target.paragraph)
