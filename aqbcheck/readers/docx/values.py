"""How attribute values of WordprocessingML are to be taken."""

from lxml import etree

from aqbcheck.readers.docx.names import VAL

_OFF = frozenset({"0", "false", "off"})
_LARGEST = 2_147_483_647


def is_on(value: str | None) -> bool:
    """Whether a switch is on: an element without ``w:val`` is, ``0``, ``false`` and ``off`` are not."""
    return value is None or value.strip().lower() not in _OFF


def switch(parent: etree._Element | None, name: str) -> bool:
    """Whether ``parent`` holds a switch with this name that is on."""
    element = None if parent is None else parent.find(name)
    return element is not None and is_on(element.get(VAL))


def value(parent: etree._Element | None, name: str) -> str | None:
    """The ``w:val`` of a child with this name, ``None`` without such a child or value."""
    element = None if parent is None else parent.find(name)
    return None if element is None else element.get(VAL)


def whole(written: str | None, otherwise: int, low: int = -_LARGEST, high: int = _LARGEST) -> int:
    """A whole number kept between ``low`` and ``high``; ``otherwise`` for what is none."""
    if written is None or len(written) > 20:
        return otherwise
    try:
        return min(max(int(written), low), high)
    except ValueError:
        return otherwise
