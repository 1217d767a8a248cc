"""The zip file around a Word file, opened without trusting a word of it."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from urllib.parse import unquote

from aqbcheck.readers.docx.bounds import Budget
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.sniff import refuse_other

_CHUNK = 1 << 18
_ZIP = b"PK"
_CENTRAL = b"PK\x01\x02"
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def folded(name: str) -> str:
    """A part's name as it is compared: names of parts know no case and no backslash."""
    return name.replace("\\", "/").lstrip("/").lower()


class Archive:
    """The entries of a zip file by their folded names; nothing is unpacked before it is asked for.

    Raises ReadingError for what is no zip file, for entries that lie over one another or have
    the same name, and for encrypted ones.
    """

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._budget = budget
        budget.check("file", len(data))
        refuse_other(data)
        if not data.startswith(_ZIP):
            raise ReadingError("file-no-word")
        budget.check("entries", data.count(_CENTRAL))
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, OSError) as error:
            raise ReadingError("word-truncated") from error
        entries = [entry for entry in self._zip.infolist() if not entry.filename.endswith("/")]
        self._refuse_overlaps(data, entries)
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            if self._entries.setdefault(folded(entry.filename), entry) is not entry:
                raise ReadingError("word-entry-twice", part=entry.filename)

    def __contains__(self, name: str) -> bool:
        return self._find(name) is not None

    def names(self) -> tuple[str, ...]:
        """The folded names of all entries, in the order of the archive."""
        return tuple(self._entries)

    def entries(self) -> tuple[zipfile.ZipInfo, ...]:
        """What the archive says of its entries, in their order."""
        return tuple(self._entries.values())

    def name_of(self, name: str) -> str | None:
        """The name of an entry as it is written in the archive."""
        entry = self._find(name)
        return None if entry is None else entry.filename

    def chunks(self, name: str) -> Iterator[bytes]:
        """Unpack an entry piece by piece; raises KeyError if there is none with this name.

        What comes out is counted by the caller while it comes; the sizes in the headers are not
        believed. A wrong size or check sum, a cut or a foreign compression raises ReadingError.
        """
        entry = self._find(name)
        if entry is None:
            raise KeyError(name)
        if entry.flag_bits & _ENCRYPTED:
            raise ReadingError("word-encrypted")
        if entry.compress_type not in _READABLE:
            raise ReadingError("word-damaged", part=name)
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError) as error:
            raise ReadingError("word-damaged", part=name) from error
        if size != entry.file_size:
            raise ReadingError("word-size", part=name)

    def _find(self, name: str) -> zipfile.ZipInfo | None:
        return self._entries.get(folded(name)) or self._entries.get(folded(unquote(name)))

    @staticmethod
    def _refuse_overlaps(data: bytes, entries: list[zipfile.ZipInfo]) -> None:
        end = 0
        for entry in sorted(entries, key=lambda entry: entry.header_offset):
            start = entry.header_offset
            if start < end or start + _LOCAL_HEADER > len(data):
                raise ReadingError("word-entries-overlap", part=entry.filename)
            lengths = struct.unpack_from("<HH", data, start + _LOCAL_HEADER - 4)
            end = start + _LOCAL_HEADER + sum(lengths) + entry.compress_size
