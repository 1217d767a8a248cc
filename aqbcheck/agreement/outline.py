"""The outline of a document: what stands before, in and after its sections."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from aqbcheck.agreement.headings import ANNEX, PART, Heading, HeadingFinder
from aqbcheck.agreement.passage import Span
from aqbcheck.agreement.titles import Titles
from aqbcheck.document import Document
from aqbcheck.document.location import BODY
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import folded, words

_LONGEST_FRONT = 60
"""Blocks of a title block at most, cover page and letterhead included."""
_SHORTEST_CONTENTS = 3
"""Headings in a row from which on they may be a table of contents."""
_PROSE = 25
"""Words from which on a complete sentence behind the subject is no longer the title block's."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the spans of everything up to the next one."""

    heading: Heading
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The body of a document in reading order.

    ``front`` is the title block, ``loose`` the text between it and the first heading,
    ``chapters`` the parts and sections, ``annex`` everything from the heading of an annex on.
    """

    front: tuple[Span, ...]
    loose: tuple[Span, ...]
    chapters: tuple[Chapter, ...]
    annexes: tuple[Heading, ...]
    annex: tuple[Span, ...]


def read_outline(document: Document, form: Form, titles: Titles, annex: int | None = None) -> Outline:
    """Divide the body of a document at its headings. Tables of contents stay outside.

    ``annex`` is a block with which an annex is known to begin.
    """
    body = [at for at, block in enumerate(document.blocks) if _counts(document, at) and block.part == BODY]
    contents = _typed_contents(document, body)
    body = [at for at in body if at not in contents]
    headings = HeadingFinder(document, body, form, titles, annex).find()
    if listed := _listed_contents(body, headings):
        body = [at for at in body if at not in listed]
        headings = HeadingFinder(document, body, form, titles, annex).find()
    headings = _without_echo(headings, document, titles)
    starts = [heading.first for heading in headings]
    before = [at for at in body if not starts or at < starts[0]]
    front = _front_length(document, before, form)
    chapters = []
    for heading, end in zip(headings, [*starts, len(document.blocks)][1:], strict=True):
        spans = [] if heading.rest is None else [Span(heading.last, heading.rest, len(document.blocks[heading.last].text))]
        spans += [_whole(document, at) for at in body[bisect_right(body, heading.last) : bisect_left(body, end)]]
        chapters.append(Chapter(heading, tuple(spans)))
    return Outline(
        front=tuple(_whole(document, at) for at in before[:front]),
        loose=tuple(_whole(document, at) for at in before[front:]),
        chapters=tuple(chapter for chapter in chapters if chapter.heading.kind != ANNEX),
        annexes=tuple(heading for heading in headings if heading.kind == ANNEX),
        annex=tuple(span for chapter in chapters if chapter.heading.kind == ANNEX for span in (*chapter.heading.title, *chapter.spans)),
    )


def _counts(document: Document, at: int) -> bool:
    """Whether anything is to be seen of a block: an automatic number can stand on a line of its own."""
    block = document.blocks[at]
    return not block.contents and (bool(block.text.strip() or block.inlines) or any(map(str.isalnum, block.look.label)))


def _typed_contents(document: Document, body: Sequence[int]) -> frozenset[int]:
    """The entries of a table of contents that was typed: lines in a row that end with a leader and a page number."""
    entries = [_are_entries(document.blocks[at].text.strip().split("\n")) for at in body]
    beside = zip(entries, [False, *entries[:-1]], [*entries[1:], False], strict=True)
    return frozenset(at for at, (is_entry, before, after) in zip(body, beside, strict=True) if is_entry and (before or after))


def _are_entries(lines: Sequence[str]) -> bool:
    """Whether lines are entries, each of which may run over two of them, the page number alone on the second."""
    found = [_is_entry(f"{before} {line}" if line.strip().isdigit() else line) for before, line in pairwise(["", *lines])]
    return found[-1] and all(map(any, pairwise(found)))


def _listed_contents(body: Sequence[int], headings: Sequence[Heading]) -> frozenset[int]:
    """The entries of a table of contents without page numbers: headings in a row with nothing between, all of
    which come again."""
    start, end = _first_row(body, headings)
    named = [(heading.kind, heading.part, heading.number) for heading in headings]
    later = set(named[end:])
    while end > start and named[end - 1] not in later:
        end -= 1
        later.add(named[end])
    if end - start < _SHORTEST_CONTENTS or not later.issuperset(named[start:end]):
        return frozenset()
    return frozenset(at for heading in headings[start:end] for at in range(heading.first, heading.last + 1))


def _first_row(body: Sequence[int], headings: Sequence[Heading]) -> tuple[int, int]:
    """The first headings in a row that are more than two, as positions."""
    position = {at: number for number, at in enumerate(body)}
    start = 0
    for at, (one, other) in enumerate(pairwise(headings), start=1):
        if position[one.last] + 1 != position[other.first] or one.rest is not None:
            if at - start >= _SHORTEST_CONTENTS:
                return start, at
            start = at
    return start, len(headings)


def _is_entry(line: str) -> bool:
    """Whether a line ends with a leader and a page number."""
    plain = line.rstrip(" \t")
    ahead = plain.rstrip("0123456789")
    if not 1 <= len(plain) - len(ahead) <= 3:
        return False
    bare = ahead.rstrip(" \t")
    dots = ahead[len(ahead.rstrip(" .")) :].lstrip(" ")
    return bare.endswith(("……", "___")) or "\t" in ahead[len(bare) :] or len(dots) > 2


def _whole(document: Document, at: int) -> Span:
    return Span(at, 0, len(document.blocks[at].text))


def _without_echo(headings: Sequence[Heading], document: Document, titles: Titles) -> tuple[Heading, ...]:
    """Without unnumbered repetitions of a heading that stands with its number elsewhere, and without
    prescribed headings before the first part, where a title block names what they name."""
    numbered = {titles.exact(h.text(document)) for h in headings if h.number is not None}
    kept = [h for h in headings if h.kind in (PART, ANNEX) or h.number is not None or titles.exact(h.text(document)) not in numbered]
    parts = [at for at, heading in enumerate(kept) if heading.kind == PART]
    first = parts[0] if parts else 0
    return tuple(h for at, h in enumerate(kept) if h.number is not None or h.kind != "section" or at >= first)


def _front_length(document: Document, before: Sequence[int], form: Form) -> int:
    """How many of the blocks before the first heading belong to the title block.

    Behind the subject, or far down, a paragraph of prose ends it: then the heading that should
    follow is missing, and its text is not the title block's.
    """
    abbreviations = folded(form.lexicon.abbreviations)
    introduced = named = False
    for count, at in enumerate(before[:_LONGEST_FRONT]):
        text = document.blocks[at].text
        written = words(text)
        introduces = any(word.key in folded(form.lexicon.parties.between) for word in written)
        if (named or not (introduced or introduces)) and len(written) > _PROSE and is_complete(text, abbreviations):
            return count
        introduced = introduced or introduces
        named = named or (introduced and holds(form.subject.opening, written, 0, len(written)))
    return min(len(before), _LONGEST_FRONT)
