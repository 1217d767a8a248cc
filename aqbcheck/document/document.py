"""What a reader saw in a file: its blocks, and what it could not or must not show as text."""

from dataclasses import dataclass

from aqbcheck.document.block import Block
from aqbcheck.document.location import Location

TEXT = "text"
AMOUNTS = "amounts"
MARKS = "marks"
EVERYTHING = "everything"

INSERTION = "insertion"
DELETION = "deletion"
MOVE = "move"
FORMAT = "format"
CHANGES = frozenset({INSERTION, DELETION, MOVE, FORMAT})
"""What Word keeps as a tracked change."""
COMMENT = "comment"
HIDDEN = "hidden"
WHITE = "white"
TINY = "tiny"
STRUCK = "struck"
HIGHLIGHT = "highlight"
FIELD = "field"
"""The result of a field, for the words of an error in it."""
MACRO = "macro"
OLE = "ole"
LINK = "link"
REMOTE_TEMPLATE = "remote-template"
NETWORK_TEMPLATE = "network-template"
DRAFT_MARK = "draft-mark"
"""Words beside the agreement that call it a draft. No reader reports them as a trace: they stand in blocks."""
DIGITAL_SIGNATURE = "digital-signature"

LEFT_OUT = "gap-left-out"
"""The reason of a gap that whoever wrote the file left on purpose: wording that is not given."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was not read, and what it may hide.

    It lies after ``place.block`` (``place.missing`` holds). ``hides`` holds ``TEXT`` (wording),
    ``AMOUNTS``, ``MARKS`` (of signatures) or ``EVERYTHING``. ``reason`` is a message id.
    """

    place: Location
    hides: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Something in the file that is no text of the agreement: a tracked change, a macro …

    ``kind`` is one of the constants above. ``place`` is ``None`` for the file as a whole.
    ``text`` holds the words concerned, as far as there are any.
    """

    kind: str
    place: Location | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a user should know about the reading; ``message`` is a message id."""

    message: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: blocks in reading order, the body first, then the other parts.

    ``format`` is ``docx``, ``markdown`` or ``data``. ``carries`` names the kinds of trace that
    this format can hold at all: a rule about others does not apply to it.
    """

    format: str
    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...] = ()
    traces: tuple[Trace, ...] = ()
    carries: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()
