"""What a Word file refers to or carries beside its text: templates, data links, macros, objects."""

from aqbcheck.document.document import LINK, MACRO, NETWORK_TEMPLATE, OLE, REMOTE_TEMPLATE
from aqbcheck.readers.docx.links import HERE, NET, destination, is_elsewhere
from aqbcheck.readers.docx.package import Relationship
from aqbcheck.readers.docx.reading import Reading

_TEMPLATE = "attachedTemplate"
_NO_DATA = frozenset({"hyperlink", _TEMPLATE})
_OBJECTS = frozenset({"oleObject", "package", "control", "activeXControl"})
_PICTURES = frozenset({"image"})
_MACROS = "vbaproject.bin"


def enter_link(reading: Reading, relationship: Relationship | None, here: tuple[int, int] | None = None) -> None:
    """Enter a trace if a relationship fetches data from outside the file.

    A linked picture counts only where it lies on another machine.
    """
    if relationship is None or not relationship.external or relationship.kind in _NO_DATA:
        return
    if relationship.kind in _PICTURES and not is_elsewhere(relationship.target):
        return
    if here is None:
        reading.ledger.whole(LINK, relationship.target)
    else:
        reading.ledger.stretch(LINK, here, here, relationship.target)


def enter_externals(reading: Reading, parts: tuple[str, ...]) -> None:
    """Enter what the relationships of these parts tell that the walk through the text did not meet."""
    package = reading.package
    for part in parts:
        for relationship in package.relationships(part).values():
            if relationship.kind == _TEMPLATE:
                _enter_template(reading, relationship)
            elif (part, relationship.id) not in reading.references_met:
                enter_link(reading, relationship)
                if relationship.kind in _OBJECTS and not relationship.external and relationship.target in package:
                    reading.ledger.whole(OLE)
    if any(name.rpartition("/")[2] == _MACROS for name in package.names()) or package.first(package.main, "vbaProject"):
        reading.ledger.whole(MACRO)


def _enter_template(reading: Reading, relationship: Relationship) -> None:
    if not relationship.external:
        return
    where = destination(relationship.target)
    if where != HERE:
        reading.ledger.whole(REMOTE_TEMPLATE if where == NET else NETWORK_TEMPLATE, relationship.target)
