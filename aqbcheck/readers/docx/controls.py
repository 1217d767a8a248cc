"""Content controls (``w:sdt``): filled in or waiting, check boxes, tables of contents."""

from dataclasses import dataclass

from lxml import etree

from aqbcheck.readers.docx.names import SDT_CONTENT, SDT_PR, VAL, WORD_2010, w
from aqbcheck.readers.docx.values import is_on, switch

_CHECKBOX = f"{{{WORD_2010}}}checkbox"
_CHECKED = f"{{{WORD_2010}}}checked"
_STATE = f"{{{WORD_2010}}}val"
_GALLERY = f"{w('docPartObj')}/{w('docPartGallery')}"
_CONTENTS = "table of contents"


@dataclass(frozen=True, slots=True)
class Control:
    """A control; ``slot``: it shows its prompt; ``ticked``: a check box's state, ``None`` for others."""

    content: etree._Element | None
    slot: bool
    ticked: bool | None
    contents: bool


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
    )


def _ticked(box: etree._Element) -> bool:
    state = box.find(_CHECKED)
    return state is not None and is_on(state.get(_STATE))
