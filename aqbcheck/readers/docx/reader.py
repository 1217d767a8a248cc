"""A Word file as a document: the parts in order, then what the file carries beside its text."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from aqbcheck.document import Block, Document
from aqbcheck.document import document as kinds
from aqbcheck.document.location import BODY, ENDNOTE, FOOTNOTE
from aqbcheck.readers.docx import names
from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS, Bounds, Budget
from aqbcheck.readers.docx.draft import Surroundings
from aqbcheck.readers.docx.externals import enter_externals
from aqbcheck.readers.docx.names import w
from aqbcheck.readers.docx.numbering import Numbering
from aqbcheck.readers.docx.objects import PAGE_PICTURE
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.reading import Origins, Reading
from aqbcheck.readers.docx.sections import header_parts, page_area, sections_of
from aqbcheck.readers.docx.side_parts import comment_words, page_fill, signed_lines
from aqbcheck.readers.docx.story import Story
from aqbcheck.readers.docx.styles import Styles
from aqbcheck.readers.docx.values import child, switch, value
from aqbcheck.readers.errors import ReadingError

CARRIES = frozenset(
    {
        kinds.INSERTION, kinds.DELETION, kinds.MOVE, kinds.FORMAT, kinds.COMMENT, kinds.HIDDEN, kinds.WHITE, kinds.TINY,
        kinds.STRUCK, kinds.HIGHLIGHT, kinds.FIELD, kinds.MACRO, kinds.OLE, kinds.LINK, kinds.REMOTE_TEMPLATE,
        kinds.NETWORK_TEMPLATE, kinds.DIGITAL_SIGNATURE, kinds.DRAFT_MARK,
    }
)  # fmt: skip
"""Every kind of trace that a Word file can hold."""


def read_docx(data: bytes, bounds: Bounds = DEFAULT_BOUNDS) -> Document:
    """Read a Word file (``.docx``, ``.docm``, ``.dotx``, ``.dotm``; transitional or Strict) from its bytes.

    The text is what stands on the page with all tracked changes accepted. Blocks come in the
    order body, footnotes, endnotes, headers, footers.
    Nothing outside ``data`` is opened. Raises ReadingError for what cannot be used or is over a bound.
    """
    with _without_collecting():
        package = Package(data, Budget(bounds))
        return read_package(package, package.main_root())


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No search for cycles meanwhile: nothing that a reading builds is garbage before its end, and searching is a quarter of its time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def read_package(package: Package, root: etree._Element, origins: Origins | None = None) -> Document:
    """Read a package whose main part has this root; see ``read_docx``. ``origins`` is filled, if given."""
    settings = _related(package, "settings")
    sections = sections_of(root)
    reading = _begin(package, root, settings)
    reading.page = page_area(sections)
    reading.origins = origins
    _read_body(reading, root)
    parts = [package.main]
    for kind in (FOOTNOTE, ENDNOTE):
        parts += _read_notes(reading, kind)
    for kind, part in header_parts(package, sections, switch(settings, w("evenAndOddHeaders"))):
        parts += _read_whole(reading, kind, part)
    return _finish(reading, parts)


def _begin(package: Package, root: etree._Element, settings: etree._Element | None) -> Reading:
    styles = Styles(_defined(package, "styles"))
    lines, signed = signed_lines(package)
    reading = Reading(
        package,
        styles,
        Numbering(_defined(package, "numbering"), styles.list_of),
        comments=comment_words(_related(package, "comments")),
        signed_lines=lines,
        page_fill=page_fill(root, settings),
    )
    if signed:
        reading.ledger.whole(kinds.DIGITAL_SIGNATURE)
    merge = child(settings, w("mailMerge"))
    if switch(merge, w("linkToQuery")) or value(merge, w("query")):
        reading.ledger.whole(kinds.LINK, value(merge, w("query")) or "")
    return reading


def _read_body(reading: Reading, root: etree._Element) -> None:
    bodies = list(root.iterchildren(names.BODY))
    if len(bodies) > 1:
        reading.note("word-note-second-body")
    if bodies:
        Story(reading, reading.package.main, root).read(bodies[0], Surroundings(BODY, fill=reading.page_fill))


def _read_notes(reading: Reading, kind: str) -> list[str]:
    called = reading.notes_called[kind]
    part = reading.package.first(reading.package.main, f"{kind}s") if called else None
    root = None if part is None else reading.package.root(part)
    if part is None or root is None:
        return []
    notes = {note.get(w("id"), ""): note for note in root.iterchildren(w(kind)) if note.get(w("type"), "normal") == "normal"}
    story = Story(reading, part, root)
    for name in dict.fromkeys(called):
        if name in notes:
            story.read(notes[name], Surroundings(kind))
    return [part]


def _read_whole(reading: Reading, kind: str, part: str) -> list[str]:
    root = reading.package.root(part)
    if root is None:
        return []
    Story(reading, part, root).read(root, Surroundings(kind))
    return [part]


def _refuse_silent(reading: Reading, blocks: tuple[Block, ...]) -> None:
    """Raise ReadingError where the body says nothing: there is nothing to judge, not everything amiss."""
    says_anything = any(block.part == BODY and block.text and not block.text.isspace() for block in blocks)
    if says_anything or any(gap.reason != PAGE_PICTURE for gap in reading.gaps):
        return
    raise ReadingError("word-only-pictures" if reading.pictures else "text-empty")


def _finish(reading: Reading, parts: list[str]) -> Document:
    blocks = reading.finished()
    _refuse_silent(reading, blocks)
    for name, words in reading.comments.items():
        if name not in reading.comments_met:
            reading.ledger.whole(kinds.COMMENT, words)
    settings = reading.package.first(reading.package.main, "settings")
    enter_externals(reading, (*parts, *([] if settings is None else [settings])))
    return Document("docx", blocks, tuple(reading.gaps), reading.ledger.traces(blocks), CARRIES, tuple(reading.notes))


def _related(package: Package, kind: str) -> etree._Element | None:
    part = package.first(package.main, kind)
    return None if part is None else package.root(part)


def _defined(package: Package, kind: str) -> etree._Element | None:
    """The root of a part that holds definitions; raises ReadingError over their bound, which has the part's name."""
    root = _related(package, kind)
    if root is not None:
        package.budget.check(kind, len(root))
    return root
