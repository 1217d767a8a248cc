"""What is taken from the parts beside the text: comments, signatures, the colour of the page."""

from lxml import etree

from aqbcheck.readers.docx.colours import UNKNOWN, colour
from aqbcheck.readers.docx.names import SIGNATURE, P, T, w
from aqbcheck.readers.docx.package import Package
from aqbcheck.readers.docx.values import switch

_SETUP_ID = f"{{{SIGNATURE}}}SetupID"


def comment_words(root: etree._Element | None) -> dict[str, str]:
    """The words of each comment by its id, a line per paragraph; ``root`` is the comments part."""
    found: dict[str, str] = {}
    for comment in root.iterchildren(w("comment")) if root is not None else ():
        pieces = ("\n" if piece.tag == P else piece.text or "" for piece in comment.iter(P, T))
        found.setdefault(comment.get(w("id"), ""), "".join(pieces).strip())
    return found


def signed_lines(package: Package) -> tuple[frozenset[str], bool]:
    """The ids of the signature lines that the package's signatures belong to, and whether there is any.

    A signature is taken as it is said to be (MS-OFFCRYPTO 2.5.2.5); its certificate and its
    digests are not examined here.
    """
    lines: set[str] = set()
    signed = False
    for origin in package.relationships("").values():
        if origin.kind != "origin" or origin.external:
            continue
        for reference in package.relationships(origin.target).values():
            root = package.root(reference.target) if reference.kind == "signature" and not reference.external else None
            if root is not None:
                signed = True
                lines.update((line.text or "").strip().lower() for line in root.iter(_SETUP_ID))
    return frozenset(lines - {""}), signed


def page_fill(root: etree._Element, settings: etree._Element | None) -> str | None:
    """The colour of the page where Word is told to show one, else ``None`` for paper."""
    background = root.find(w("background"))
    if background is None or not switch(settings, w("displayBackgroundShape")):
        return None
    shade = background.get(w("color"), "")
    background.set(w("val"), shade)
    found = colour(background)
    return UNKNOWN if found is None or found == "auto" else found
