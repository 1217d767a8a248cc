"""Where checks look: stretches of an agreement, and what stands in them."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, TypeVar

from aqbcheck.agreement.agreement import Agreement, Part, Section
from aqbcheck.agreement.candidates import Candidate, Slot
from aqbcheck.agreement.passage import ANNEX, END, HEADING, TITLE, Passage
from aqbcheck.checks.base import BODY
from aqbcheck.document import Location
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.phrases import Phrase, parse
from aqbcheck.language.words import Word, words

C = TypeVar("C", bound=Candidate)

SUBJECT = "subject"
"""The title block without the names of the parties: before them and behind them."""
HEADINGS = "headings"
_OUTSIDE = frozenset({ANNEX, *parts.PARTS} - {parts.BODY})
_KEPT: deque[tuple[Sequence[Any], dict[int, Any]]] = deque(maxlen=8)
_LONGEST_FILLER = 12
"""Words from which on a text is no mere filler."""


def stretches(agreement: Agreement, region: str) -> tuple[Candidate, ...]:
    """The stretches of text that make up a region of the form; none where it is not there."""
    if region == TITLE:
        return _whole([agreement.title.passage])
    if region == SUBJECT:
        return _subject(agreement)
    if region == HEADINGS:
        return _whole(text for section in agreement.sections for text in section.headings)
    if region == BODY:
        return _whole(passage for passage in agreement.passages if passage.region not in _OUTSIDE)
    if region in (END, HEADING, *_OUTSIDE):
        return _whole(passage for passage in agreement.passages if passage.region == region)
    found = agreement.known(region) or agreement.part(region)
    return _whole([found.body]) if found else ()


def within(candidates: Sequence[C], stretch: Candidate) -> tuple[C, ...]:
    """The candidates that begin in a stretch."""
    found = found_in(candidates, stretch.passage)
    return found[bisect_left(found, stretch.start, key=_start) : bisect_left(found, stretch.end, key=_start)]


def found_in(candidates: Sequence[C], passage: Passage) -> tuple[C, ...]:
    """The candidates of one passage, by the offsets at which they begin."""
    return _by_passage(candidates).get(id(passage), ((), ()))[0]


def last_before(candidates: Sequence[C], passage: Passage, offset: int) -> C | None:
    """The last candidate of a passage that begins at or before an offset."""
    found = found_in(candidates, passage)
    at = bisect_right(found, offset, key=_start)
    return found[at - 1] if at else None


def is_inside(candidates: Sequence[Candidate], passage: Passage, offset: int) -> bool:
    """Whether an offset of a passage lies in a candidate."""
    found, ends = _by_passage(candidates).get(id(passage), ((), ()))
    at = bisect_right(found, offset, key=_start)
    return at > 0 and ends[at - 1] > offset


def _by_passage(candidates: Sequence[C]) -> dict[int, tuple[tuple[C, ...], tuple[int, ...]]]:
    """The candidates by the identity of their passage, each with the furthest end up to it.

    Kept for the rows of candidates that were asked for last: checks ask passage by passage and word
    by word, and going through all candidates each time would be quadratic.
    """
    for known, indexed in _KEPT:
        if known is candidates:
            return indexed
    by_passage: dict[int, list[C]] = {}
    for candidate in candidates:
        by_passage.setdefault(id(candidate.passage), []).append(candidate)
    found: dict[int, tuple[tuple[C, ...], tuple[int, ...]]] = {}
    for passage, row in by_passage.items():
        row.sort(key=_start)
        found[passage] = (tuple(row), tuple(accumulate((candidate.end for candidate in row), max)))
    _KEPT.append((candidates, found))
    return found


def _start(candidate: Candidate) -> int:
    return candidate.start


def filled_section(agreement: Agreement, form: Form, section_id: str) -> Section | None:
    """A prescribed section that is there and has a text, or one whose wording is not given; whether it
    should have a text is another rule's question."""
    section = agreement.known(section_id)
    return section if section and (section.left_out or has_text(section.body, agreement, form)) else None


def has_text(passage: Passage, agreement: Agreement, form: Form) -> bool:
    """Whether a passage says anything beside slots and fillers."""
    return not is_filler(unfilled(passage, agreement.slots), form)


def unfilled(passage: Passage, slots: Sequence[Slot]) -> tuple[Word, ...]:
    """The words of a passage that stand in no slot."""
    blanks = iter(sorted((slot.start, slot.end) for slot in found_in(slots, passage)))
    kept = []
    start, end = next(blanks, (len(passage.text), len(passage.text)))
    for word in passage.words:
        while end <= word.start and end < len(passage.text):
            start, end = next(blanks, (len(passage.text), len(passage.text)))
        if word.end <= start:
            kept.append(word)
    return tuple(kept)


def is_filler(text: tuple[Word, ...], form: Form) -> bool:
    """Whether words say nothing: there are none, or none but fillers."""
    if len(text) > _LONGEST_FILLER:
        return False
    at = 0
    fillers = _parsed(form.lexicon.slots.fillers)
    while at < len(text):
        ends = [place[1] for filler in fillers if (place := filler.find(text, at, len(text), {})) and place[0] == at]
        if not ends:
            return False
        at = max(ends)
    return True


@lru_cache(maxsize=8)
def _parsed(fillers: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(parse(filler) for filler in fillers if words(filler))


def with_text(agreement: Agreement, form: Form, region: str) -> bool:
    """Whether a region is there and says anything beside slots and fillers."""
    return any(has_text(stretch.passage, agreement, form) for stretch in stretches(agreement, region))


def sentences_in(stretch: Candidate) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch with any word, as positions of their first word and behind their last one."""
    passage = stretch.passage
    for start, end in passage.sentences:
        if start < stretch.end and end > stretch.start:
            first, last = passage.word_at(max(start, stretch.start)), passage.word_at(min(end, stretch.end))
            if first < last:
                yield first, last


def due_place(agreement: Agreement, region: str) -> Location:
    """The place of something missing in a region."""
    if region in (TITLE, SUBJECT):
        return end_of_title(agreement)
    found = agreement.known(region) or agreement.part(region)
    return end_of(found) if found else end_of_body(agreement)


def end_of(chapter: Section | Part) -> Location:
    """The place of something missing at the end of a section or a part."""
    pieces = chapter.body.pieces
    return Location.after(max(chapter.place.end_block, *(piece.span.block for piece in pieces)) if pieces else chapter.place.end_block)


def end_of_body(agreement: Agreement) -> Location:
    """The place of something missing at the end of the agreement, before its annexes."""
    blocks = [piece.span.block for stretch in stretches(agreement, BODY) for piece in stretch.passage.pieces]
    return Location.after(max(blocks, default=-1))


def end_of_title(agreement: Agreement) -> Location:
    """The place of something missing in the title block."""
    return Location.after(max((piece.span.block for piece in agreement.title.passage.pieces), default=-1))


def _whole(passages: Iterable[Passage]) -> tuple[Candidate, ...]:
    return tuple(Candidate(passage, 0, len(passage.text)) for passage in passages if passage.text)


def _subject(agreement: Agreement) -> tuple[Candidate, ...]:
    title = agreement.title
    length = len(title.passage.text)
    if title.names is None or title.subject is None:
        return _whole([title.passage])
    return tuple(Candidate(title.passage, start, end) for start, end in ((0, title.names[0]), (title.subject, length)) if start < end)
