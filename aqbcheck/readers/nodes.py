"""YAML as plain data in which every scalar is the text that is written, with places.

Nothing is typed: ``1.288``, ``010``, ``no`` and ``2025-08-02`` arrive as these characters.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from aqbcheck.readers.errors import ReadingError

Path = tuple[str | int, ...]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST = 8 * 1024 * 1024
_DEEPEST = 32


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


def read_yaml(data: bytes) -> Nodes:
    """Read one YAML document; raises NodeError for what cannot be read or used."""
    text = _text(data)
    try:
        node = yaml.compose(_bounded(text), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise NodeError("data-unparsable", line, column, problem=error.problem or "") from None
    except yaml.reader.ReaderError as error:
        raise NodeError("data-unparsable", 1, 1, problem=str(error.reason)) from None
    if node is None:
        raise NodeError("data-empty", 1, 1)
    return _Walk().read(node)


def _text(data: bytes) -> str:
    if len(data) > _LARGEST:
        raise NodeError("data-too-large", 1, 1, bound=_LARGEST)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NodeError("data-encoding", line, 1) from None


def _bounded(text: str) -> str:
    """The text itself, once no parser can be led too deep by it.

    The composer calls itself for every level; brackets and indentation are what make levels.
    """
    depth = 0
    for number, line in enumerate(text.splitlines(), start=1):
        depth += line.count("[") + line.count("{") - line.count("]") - line.count("}")
        dashes = len(line.split("- ")) - 1
        if depth > _DEEPEST * 8 or dashes > _DEEPEST * 8 or len(line) - len(line.lstrip(" ")) > _DEEPEST * 32:
            raise NodeError("data-too-deep", number, 1, bound=_DEEPEST)
    return text


class _Walk:
    def __init__(self) -> None:
        self._places: dict[Path, NodePlace] = {}
        self._keys: dict[Path, NodePlace] = {}
        self._seen: set[int] = set()

    def read(self, root: yaml.Node) -> Nodes:
        return Nodes(self._value(root, ()), self._places, self._keys)

    def _value(self, node: yaml.Node, path: Path) -> Any:
        place = _place(node)
        if len(path) > _DEEPEST:
            raise NodeError("data-too-deep", place.line, place.column, bound=_DEEPEST)
        if id(node) in self._seen:
            raise NodeError("data-alias", place.line, place.column)
        self._seen.add(id(node))
        self._places[path] = place
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, at)) for at, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in node.value:
            place = _place(key)
            if not isinstance(key, yaml.ScalarNode):
                raise NodeError("data-key-no-text", place.line, place.column)
            if key.value in values:
                raise NodeError("data-key-twice", place.line, place.column, key=key.value)
            self._keys[(*path, key.value)] = place
            values[key.value] = self._value(value, (*path, key.value))
        return values


def _place(node: yaml.Node) -> NodePlace:
    return NodePlace(node.start_mark.line + 1, node.start_mark.column + 1)
