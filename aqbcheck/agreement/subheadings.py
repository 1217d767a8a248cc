"""Sub-headings inside a section: they belong to it and are none of its text."""

from collections.abc import Sequence

from aqbcheck.agreement.passage import Span
from aqbcheck.document import Document
from aqbcheck.language.sentences import is_complete
from aqbcheck.language.words import keys

_LONGEST = 16


def split_subheadings(document: Document, spans: Sequence[Span], abbreviations: frozenset[str]) -> tuple[list[Span], list[Span]]:
    """Divide the spans of a section into those of its text and those of its sub-headings.

    A look alone cannot tell a sub-heading: what is set in bold within a sentence is none, and
    neither is anything with a figure in it.
    """
    text: list[Span] = []
    sub: list[Span] = []
    for span in spans:
        within = bool(text) and (not sub or sub[-1].block < text[-1].block) and _is_open(document, text[-1], abbreviations)
        (sub if not within and _is_subheading(document, span, abbreviations) else text).append(span)
    return text, sub


def _is_open(document: Document, span: Span, abbreviations: frozenset[str]) -> bool:
    written = document.blocks[span.block].text[span.start : span.end].rstrip()
    listed = document.blocks[span.block].look.depth is not None
    return not (listed or is_complete(written, abbreviations) or written.endswith((":", ";")))


def _is_subheading(document: Document, span: Span, abbreviations: frozenset[str]) -> bool:
    block = document.blocks[span.block]
    if block.look.depth is not None or block.cell is not None or span.start or not block.text.strip():
        return False
    stands_out = block.look.level is not None or block.look.bold or block.look.centred
    if not stands_out or len(keys(block.text)) > _LONGEST or is_complete(block.text, abbreviations):
        return False
    return any(map(str.isalpha, block.text)) and (block.look.level is not None or not any(map(str.isdigit, block.text)))
