"""The sections of a Word file: the size of their pages, their headers and footers."""

from lxml import etree

from aqbcheck.document.location import FOOTER, HEADER
from aqbcheck.readers.docx.names import REL_ID, SECT_PR, SECT_PR_CHANGE, w
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.values import switch, whole

_REFERENCES = {w("headerReference"): HEADER, w("footerReference"): FOOTER}
_EMU_PER_TWIP = 635
_A4_TWIPS = (11_906, 16_838)


def sections_of(root: etree._Element) -> list[etree._Element]:
    """The sections of the main part as they are now, not what a tracked change has replaced."""
    return [section for section in root.iter(SECT_PR) if next(section.iterancestors(SECT_PR_CHANGE), None) is None]


def page_area(sections: list[etree._Element]) -> float:
    """The area of a page of the last section in square EMU; A4 where nothing usable is said."""
    size = None
    for section in sections:
        size = section.find(w("pgSz"))
    width, height = _A4_TWIPS
    if size is not None:
        width = whole(size.get(w("w")), width, 1, 100_000)
        height = whole(size.get(w("h")), height, 1, 100_000)
    return float(width * _EMU_PER_TWIP) * (height * _EMU_PER_TWIP)


def header_parts(package: Package, sections: list[etree._Element], even_and_odd: bool) -> tuple[tuple[str, str], ...]:
    """The parts of the headers, then of the footers, that some page shows, each once.

    The first page has its own only where a section has a title page, even pages only where the
    settings tell odd and even ones apart.
    """
    kinds = {"default"} | ({"even"} if even_and_odd else set())
    if any(switch(section, w("titlePg")) for section in sections):
        kinds.add("first")
    references = package.relationships(package.main)
    found: dict[tuple[str, str], None] = {}
    for section in sections:
        for child in section:
            part = _REFERENCES.get(child.tag)
            target = references.get(child.get(REL_ID, "")) if part and child.get(w("type"), "default") in kinds else None
            if part is not None and target is not None and not target.external:
                found[part, target.target] = None
    return tuple(sorted(found, key=lambda pair: pair[0] == FOOTER))
