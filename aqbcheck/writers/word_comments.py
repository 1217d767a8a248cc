"""The comments of a Word file: their part, and the references by which the file knows it."""

import posixpath
from collections.abc import Iterable

from lxml import etree

from aqbcheck.readers.docx.names import PACKAGE_RELATIONSHIPS, RELATIONSHIPS
from aqbcheck.readers.docx.package import TYPES, Package, relationships_of

AUTHOR = "aqbcheck"
_STRICT_BASE = "http://purl.oclc.org/ooxml/"
_STRICT_RELATIONSHIPS = f"{_STRICT_BASE}officeDocument/relationships"
_TYPE_NAMES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comments:
    """The comments part of a package, that which it has or a new one.

    ``changed`` gives the roots of the parts that differ from the package's, by their names.
    """

    def __init__(self, package: Package, root: etree._Element) -> None:
        self._space = etree.QName(root).namespace or ""
        self.changed: dict[str, etree._Element] = {}
        self._part = package.first(package.main, "comments")
        if self._part is None:
            self._part = self._add_part(package)
            self._root = etree.Element(self._named("comments"), nsmap={"w": self._space})
        else:
            self._root = package.whole(self._part)
        self.changed[self._part] = self._root
        marked = root.iter(*map(self._named, ("commentRangeStart", "commentRangeEnd", "commentReference")))
        self._next = 1 + max(self._numbers([*self._root.iter(self._named("comment")), *marked]), default=-1)

    def add(self, lines: Iterable[str]) -> str:
        """Write a comment, a paragraph per line; gives its id. It has no date: the same file is to come out each time."""
        name = str(self._next)
        self._next += 1
        attributes = {self._named("id"): name, self._named("author"): AUTHOR, self._named("initials"): AUTHOR[:3]}
        comment = etree.SubElement(self._root, self._named("comment"), attributes)
        for at, line in enumerate(lines):
            paragraph = etree.SubElement(comment, self._named("p"))
            if at == 0:
                etree.SubElement(etree.SubElement(paragraph, self._named("r")), self._named("annotationRef"))
            text = etree.SubElement(etree.SubElement(paragraph, self._named("r")), self._named("t"), {_SPACE: "preserve"})
            text.text = line
        return name

    def _numbers(self, elements: Iterable[etree._Element]) -> list[int]:
        written = (element.get(self._named("id"), "").strip() for element in elements)
        return [int(number) for number in written if number.isascii() and number.isdigit() and len(number) < 10]

    def _named(self, name: str) -> str:
        return f"{{{self._space}}}{name}"

    def _add_part(self, package: Package) -> str:
        folder = posixpath.dirname(package.main)
        names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(2, 10_000)))
        part = next(name for name in names if name not in package)
        types = package.whole(TYPES)
        etree.SubElement(types, f"{{{_TYPE_NAMES}}}Override", {"PartName": f"/{part}", "ContentType": _COMMENTS})
        self.changed[TYPES] = types
        references = relationships_of(package.main)
        root = package.whole(references) if references in package else etree.fromstring(f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>')
        taken = {element.get("Id") for element in root}
        name = next(name for name in (f"rId{number}" for number in range(1, len(root) + 2)) if name not in taken)
        base = _STRICT_RELATIONSHIPS if self._space.startswith(_STRICT_BASE) else RELATIONSHIPS
        etree.SubElement(
            root,
            f"{{{PACKAGE_RELATIONSHIPS}}}Relationship",
            {"Id": name, "Type": f"{base}/comments", "Target": posixpath.basename(part)},
        )
        self.changed[references] = root
        return part
