"""Plain data in which every scalar is the text that is written, with the places it stands at.

Nothing is typed: ``1.288``, ``010``, ``no`` and ``2025-08-02`` arrive as these characters.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aqbcheck.readers.errors import ReadingError

Path = tuple[str | int, ...]

LARGEST = 1024 * 1024
"""Bytes of a data file that are read at most."""
DEEPEST = 32
"""Levels of lists and mappings at most."""
MOST = 100_000
"""Values and keys of a data file at most."""


class NodeError(ReadingError):
    """Data that cannot be used, with its one-based place."""

    def __init__(self, message: str, line: int, column: int, **facts: str | int) -> None:
        super().__init__(message, line=line, column=column, **facts)
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class NodePlace:
    """A one-based place in a data file."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Nodes:
    """Plain data (dicts, lists, text) and the places of its values and keys, by their path."""

    value: Any
    places: Mapping[Path, NodePlace]
    key_places: Mapping[Path, NodePlace]

    def place_of(self, path: Path) -> NodePlace:
        """The place of a value, or of the nearest thing around it that is there."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path]

    def key_place_of(self, path: Path) -> NodePlace:
        """The place of a key, or of its value or surroundings where it has none."""
        return self.key_places.get(path) or self.place_of(path)


class Ledger:
    """Takes down places while data is read, and holds it against the bounds.

    Raises NodeError for a key that stands twice, for data that is too deep or too much of it.
    """

    def __init__(self, factor: int = 1) -> None:
        self._most = MOST * factor
        self._places: dict[Path, NodePlace] = {}
        self._keys: dict[Path, NodePlace] = {}

    def value(self, path: Path, place: NodePlace) -> None:
        """A value begins."""
        if len(path) > DEEPEST:
            raise NodeError("data-too-deep", place.line, place.column, bound=DEEPEST)
        self._places[path] = place
        self._hold(place)

    def key(self, path: Path, place: NodePlace) -> None:
        """A key, the last step of its path."""
        if path in self._keys:
            raise NodeError("data-key-twice", place.line, place.column, key=str(path[-1]), first=self._keys[path].line)
        self._keys[path] = place
        self._hold(place)

    def nodes(self, value: Any) -> Nodes:
        """All that was read."""
        return Nodes(value, self._places, self._keys)

    def _hold(self, place: NodePlace) -> None:
        if len(self._places) + len(self._keys) > self._most:
            raise NodeError("data-too-many", place.line, place.column, bound=self._most)


def decoded(data: bytes, factor: int = 1) -> str:
    """The text of a data file, UTF-8 or UTF-16 with its mark; raises NodeError."""
    if len(data) > LARGEST * factor:
        raise NodeError("data-too-large", 1, 1, bound=LARGEST * factor)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NodeError("data-encoding", line, 1) from None
    if not text.strip():
        raise NodeError("data-empty", 1, 1)
    return text


def dotted(path: Path) -> str:
    """A path as it is written to a user: ``sections[2].text``, zero-based; empty for the whole."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
