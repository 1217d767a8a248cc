"""The parts of a Word file and how they refer to one another (ISO/IEC 29500-2)."""

import posixpath
from dataclasses import dataclass

from lxml import etree

from aqbcheck.readers.docx.archive import Archive
from aqbcheck.readers.docx.bounds import Bounds, Budget
from aqbcheck.readers.docx.names import PACKAGE_RELATIONSHIPS, w
from aqbcheck.readers.docx.parse import parse
from aqbcheck.readers.errors import ReadingError

TYPES = "[Content_Types].xml"
_OTHERS = {"workbook": "file-excel", "presentation": "file-powerpoint"}
"""What a main part is that is none of Word's, by the name of its root."""
_ENDINGS = {
    "application/vnd.ms-word.document.macroenabled.main+xml": ".docm",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": ".dotx",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": ".dotm",
}
_RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A reference from one part to another or, if ``external``, to somewhere outside the file.

    ``kind`` is the last piece of the relationship type („styles“), the same for Strict files.
    ``target`` is a part name, or what is written for an external one.
    """

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of one Word file in its ``archive``; each is unpacked and parsed when it is asked for.

    Raises ReadingError where the file has no main part, several, or one that lies outside.
    """

    def __init__(self, data: bytes, budget: Budget) -> None:
        self.budget = budget
        self.archive = Archive(data, budget)
        self._relationships: dict[str, dict[str, Relationship]] = {}
        self.main = self._main_part()

    def __contains__(self, part: str) -> bool:
        return part in self.archive

    def names(self) -> tuple[str, ...]:
        """The names of all entries in lower case, referred to or not."""
        return self.archive.names()

    def root(self, part: str) -> etree._Element | None:
        """The root element of a part, ``None`` if the file does not hold it."""
        if part not in self.archive:
            return None
        return parse(self.archive.chunks(part), part, self.budget)

    def whole(self, part: str) -> etree._Element:
        """The root of a part that is to be written again, with everything in it."""
        if part not in self.archive:
            raise ReadingError("word-damaged", part=part)
        return parse(self.archive.chunks(part), part, self.budget, whole=True)

    def main_root(self) -> etree._Element:
        """The root of the main part; raises ReadingError if it is no Word document."""
        root = self.root(self.main)
        if root is None:
            raise ReadingError("word-no-main-part")
        if root.tag != w("document"):
            raise ReadingError(_OTHERS.get(etree.QName(root).localname, "file-no-word"))
        return root

    def ending(self) -> str:
        """The ending under which Word opens the file, by the type of its main part."""
        types = self.root(TYPES)
        main = f"/{self.main}".lower()
        named, others = "", ""
        for entry in types.iter("{*}Override", "{*}Default") if types is not None else ():
            written = entry.get("ContentType", "").strip().lower()
            if entry.get("PartName", "").lower() == main:
                named = written
            elif main.endswith(f".{entry.get('Extension', '').lower()}"):
                others = written
        return _ENDINGS.get(named or others, ".docx")

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The references of a part by their ids; of the package itself for an empty name."""
        known = self._relationships.get(part)
        if known is None:
            known = self._relationships[part] = self._read_relationships(part)
        return known

    def first(self, part: str, kind: str) -> str | None:
        """The first part of a kind that a part refers to and that is really there."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and not relationship.external and relationship.target in self:
                return relationship.target
        return None

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder = posixpath.dirname(part)
        root = self.root(relationships_of(part))
        found: dict[str, Relationship] = {}
        for element in root.iter(_RELATIONSHIP) if root is not None else ():
            external = element.get("TargetMode", "").lower() == "external"
            target = element.get("Target", "")
            kind = element.get("Type", "").rstrip("/").rpartition("/")[2]
            found.setdefault(
                element.get("Id", ""),
                Relationship(element.get("Id", ""), kind, target if external else _part_name(folder, target), external),
            )
        return found

    def _main_part(self) -> str:
        mains = [reference for reference in self.relationships("").values() if reference.kind == "officeDocument"]
        if not mains:
            raise ReadingError("word-no-main-part" if TYPES in self.archive else "file-zip")
        if any(main.external for main in mains):
            raise ReadingError("word-main-part-outside")
        if len({main.target.lower() for main in mains}) > 1:
            raise ReadingError("word-two-main-parts")
        return mains[0].target


def ending_of(data: bytes, bounds: Bounds) -> str:
    """The ending under which Word opens a file with these bytes; raises ReadingError where they are no Word file."""
    return Package(data, Budget(bounds)).ending()


def relationships_of(part: str) -> str:
    """The name of the part that holds the references of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _part_name(folder: str, target: str) -> str:
    path = target.replace("\\", "/").partition("#")[0]
    if not path.startswith("/"):
        path = f"/{folder}/{path}"
    return posixpath.normpath(path).lstrip("/")
