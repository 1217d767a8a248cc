"""Pictures, ink, signature lines, text boxes and embedded things in a run."""

from lxml import etree

from aqbcheck.document.block import INK, PICTURE, SIGNATURE_LINE, SIGNATURE_LINE_SIGNED
from aqbcheck.document.document import AMOUNTS, HIDDEN, OLE, TEXT
from aqbcheck.document.location import BODY
from aqbcheck.readers.docx.drawings import Box, Shown, shown
from aqbcheck.readers.docx.externals import enter_link
from aqbcheck.readers.docx.names import DEL_TEXT, RPR, P, R, T
from aqbcheck.readers.docx.reading import Reading
from aqbcheck.readers.docx.words import Words

PAGE_PICTURE = "word-gap-page-picture"
_PAGE_SHARE = 0.5
"""A picture that covers half of the page is a page: a scan within margins covers 60 %."""


def words_of(element: etree._Element) -> str:
    """All words inside an element, deleted or not, without blanks at the ends."""
    pieces = (" " if piece.tag == P else piece.text or "" for piece in element.iter(P, T, DEL_TEXT))
    return "".join(pieces).strip()


def says_anything(element: etree._Element) -> bool:
    """Whether a run in an element holds more than its properties."""
    return any(child.tag != RPR for run in element.iter(R) for child in run)


def show(reading: Reading, words: Words, part: str, element: etree._Element) -> None:
    """Enter what a drawing, picture or object shows where ``words`` are now."""
    if words.silent:
        return
    if words.dropped:
        words.drop(words_of(element))
        return
    found = shown(element)
    hidden = words.around.hidden or words.face.unread == HIDDEN
    for box in found.boxes:
        words.draft.boxes.append(Box(box.content, box.hidden or hidden, box.fill or words.around.fill))
    here = (words.draft.index, words.draft.length)
    related = reading.package.relationships(part)
    for reference in found.references:
        reading.references_met.add((part, reference))
        enter_link(reading, related.get(reference), here)
    embedded = [reference for reference in found.objects if reference not in related or not related[reference].external]
    if embedded or found.controls:
        reading.ledger.stretch(OLE, here, here, "")
    if not hidden:
        _enter_marks(reading, words, found)
        _enter_gaps(reading, words, found)


def _enter_marks(reading: Reading, words: Words, found: Shown) -> None:
    for line, signer in found.signature_lines:
        marked = words.mark(SIGNATURE_LINE_SIGNED if line.lower() in reading.signed_lines else SIGNATURE_LINE)
        if marked and signer:
            words.add("\n" * (words.draft.length > 0) + f"{signer}\n")
    if found.ink:
        words.mark(INK)
    elif found.pictures > len(found.signature_lines) and not found.objects:
        reading.pictures += words.mark(PICTURE)


def _enter_gaps(reading: Reading, words: Words, found: Shown) -> None:
    if found.objects:
        reading.gap("word-gap-object")
    if found.controls:
        reading.gap("word-gap-control")
    if found.graphics:
        reading.gap("word-gap-graphic", frozenset({TEXT, AMOUNTS}))
    if words.around.part == BODY and reading.page > 0 and found.area >= _PAGE_SHARE * reading.page:
        reading.gap(PAGE_PICTURE)
