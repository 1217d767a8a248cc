"""How values and words of WordprocessingML are to be taken."""

from collections.abc import Callable
from operator import itemgetter

from lxml import etree

from aqbcheck.readers.docx.names import VAL

_OFF = frozenset({"0", "false", "off"})
_LARGEST = 2_147_483_647
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\r\n"

children: Callable[[etree._Element], list[etree._Element]] = itemgetter(slice(None))
"""All children of an element at once: half the cost of walking over them one by one."""


def is_on(value: str | None) -> bool:
    """Whether a switch is on: an element without ``w:val`` is, ``0``, ``false`` and ``off`` are not."""
    return value is None or value.strip().lower() not in _OFF


def switch(parent: etree._Element | None, name: str) -> bool:
    """Whether ``parent`` holds a switch with this name that is on."""
    element = child(parent, name)
    return element is not None and is_on(element.get(VAL))


def value(parent: etree._Element | None, name: str) -> str | None:
    """The ``w:val`` of a child with this name, ``None`` without such a child or value."""
    element = child(parent, name)
    return None if element is None else element.get(VAL)


def child(parent: etree._Element | None, name: str) -> etree._Element | None:
    """The first child with this name, at a fraction of what ``find`` costs."""
    return None if parent is None else next(parent.iterchildren(name), None)


def whole(written: str | None, otherwise: int, low: int = -_LARGEST, high: int = _LARGEST) -> int:
    """A whole number kept between ``low`` and ``high``; ``otherwise`` for what is none."""
    if written is None or len(written) > 20:
        return otherwise
    try:
        return min(max(int(written), low), high)
    except ValueError:
        return otherwise


def keeps_blanks(root: etree._Element) -> bool:
    """Whether the root of a part says that blanks count everywhere in it."""
    return root.get(_SPACE) == "preserve"


def words_in(element: etree._Element, keeps_blanks: bool) -> str:
    """The words of a ``w:t``; blanks at its ends count only where it, or the root of the part, keeps them."""
    text = element.text or ""
    if text and (text[0] in _BLANKS or text[-1] in _BLANKS) and not keeps_blanks and element.get(_SPACE) != "preserve":
        text = text.strip(_BLANKS)
    return text.replace("\n", " ") if "\n" in text else text
