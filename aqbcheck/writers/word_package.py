"""A Word file written again with some parts changed; all others stay byte for byte as they are."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from aqbcheck.readers.docx.package import Package

_NEW = (1980, 1, 1, 0, 0, 0)
"""The date of a part that is new: the earliest that a zip file can hold, so that no clock gets into it."""


def rewritten(package: Package, changed: Mapping[str, etree._Element]) -> bytes:
    """The bytes of a package in which the parts with these names have these roots.

    The entries keep their order and dates, new parts come last. Raises ReadingError where an
    entry cannot be unpacked or the whole is over the bounds of reading.
    """
    parts = {package.archive.name_of(name) or name: root for name, root in changed.items()}
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for entry in package.archive.entries():
            root = parts.pop(entry.filename, None)
            archive.writestr(_info(entry), _unpacked(package, entry) if root is None else _serialised(root))
        for name, root in parts.items():
            fresh = ZipInfo(name, _NEW)
            fresh.compress_type = ZIP_DEFLATED
            archive.writestr(fresh, _serialised(root))
    return out.getvalue()


def _info(entry: ZipInfo) -> ZipInfo:
    """What a new entry takes over from the one it stands for."""
    info = ZipInfo(entry.filename, entry.date_time)
    info.compress_type = entry.compress_type
    info.external_attr = entry.external_attr
    info.create_system = entry.create_system
    return info


def _unpacked(package: Package, entry: ZipInfo) -> bytes:
    chunks = []
    for chunk in package.archive.chunks(entry.filename):
        package.budget.take(len(chunk), 0, 0)
        chunks.append(chunk)
    return b"".join(chunks)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
