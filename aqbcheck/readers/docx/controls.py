"""Content controls (``w:sdt``): filled in or waiting, check boxes, tables of contents."""

from dataclasses import dataclass

from lxml import etree

from aqbcheck.readers.docx.names import SDT_CONTENT, SDT_PR, VAL, WORD_2010, w
from aqbcheck.readers.docx.values import is_on, switch, value

_CHECKBOX = f"{{{WORD_2010}}}checkbox"
_CHECKED = f"{{{WORD_2010}}}checked"
_STATE = f"{{{WORD_2010}}}val"
_GALLERY = f"{w('docPartObj')}/{w('docPartGallery')}"
_CONTENTS = "table of contents"
_KEPT = "goog_rdk_"
"""Google Docs puts a control, often an empty one, around every comment and every change."""


@dataclass(frozen=True, slots=True)
class Control:
    """A control; ``slot``: it shows its prompt; ``ticked``: a check box's state, ``None`` for others.

    ``fillable`` is false for those that a program keeps for itself: nobody is to write into them.
    """

    content: etree._Element | None
    slot: bool
    ticked: bool | None
    contents: bool
    fillable: bool = True


def control(element: etree._Element) -> Control:
    """Read the properties of a ``w:sdt``, whatever it stands around."""
    properties = element.find(SDT_PR)
    box = None if properties is None else properties.find(_CHECKBOX)
    gallery = None if properties is None else properties.find(_GALLERY)
    return Control(
        content=element.find(SDT_CONTENT),
        slot=switch(properties, w("showingPlcHdr")),
        ticked=None if box is None else _ticked(box),
        contents=gallery is not None and gallery.get(VAL, "").lower() == _CONTENTS,
        fillable=not (value(properties, w("tag")) or "").startswith(_KEPT),
    )


def _ticked(box: etree._Element) -> bool:
    state = box.find(_CHECKED)
    return state is not None and is_on(state.get(_STATE))
