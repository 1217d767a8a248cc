"""YAML as nodes with places, composed from the parser's events.

Events come one after the other, so that neither depth nor aliases can lead anywhere: an alias is
refused where it stands, and nothing calls itself deeper than the bound.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from aqbcheck.readers.nodes import DEEPEST, Ledger, NodeError, NodePlace, Nodes, Path, decoded

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS = frozenset({"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map"))})
"""Tags that change nothing, because every value is its text."""
_PROBLEMS = (
    ("tab character", "data-yaml-tab"),
    ("cannot start any token", "data-yaml-sign"),
    ("mapping values are not allowed", "data-yaml-colon"),
    ("expected ':'", "data-yaml-no-colon"),
    ("end of stream", "data-yaml-quote"),
    ("expected ','", "data-yaml-bracket"),
    ("node content", "data-yaml-bracket"),
    ("expected key", "data-yaml-indentation"),
    ("block end", "data-yaml-indentation"),
    ("'-' indicator", "data-yaml-indentation"),
)
"""What the parser says, by words of its messages, and the message id of our own sentence."""


def read_yaml(data: bytes, factor: int = 1) -> Nodes:
    """Read one YAML document; raises NodeError for what cannot be read or used."""
    text = decoded(data, factor)
    if wrong := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, wrong.start()) + 1
        raise NodeError("data-character", line, wrong.start() - text.rfind("\n", 0, wrong.start()), sign=wrong.group())
    try:
        return _Composer(yaml.parse(text, Loader=_LOADER), factor).read()
    except yaml.MarkedYAMLError as error:
        raise _unparsable(error, text) from None


def _unparsable(error: yaml.MarkedYAMLError, text: str) -> NodeError:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = error.problem or ""
    if "cannot start any token" in said and _sign_at(text, line, column) == "\t":
        return NodeError("data-yaml-tab", line, column)
    if "nesting depth" in said:  # the parser's own bound, which it meets while it looks ahead
        return NodeError("data-too-deep", line, column, bound=DEEPEST)
    message = next((name for words, name in _PROBLEMS if words in said), "data-unparsable")
    if message == "data-yaml-quote" and error.context_mark:  # it is closed nowhere; what helps is where it opens
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    return NodeError(message, line, column)


def _sign_at(text: str, line: int, column: int) -> str:
    return "".join(text.split("\n")[line - 1 : line])[column - 1 : column]


class _Composer:
    """Makes plain data of the events of one document."""

    def __init__(self, events: Iterator[Any], factor: int) -> None:
        self._events = events
        self._ledger = Ledger(factor)

    def read(self) -> Nodes:
        """The data of the only document; raises NodeError, and the parser's own error."""
        next(self._events)
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            raise NodeError("data-empty", 1, 1)
        value = self._value(next(self._events), ())
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            place = _place(after)
            raise NodeError("data-several", place.line, place.column)
        return self._ledger.nodes(value)

    def _value(self, event: Any, path: Path) -> Any:
        self._ledger.value(path, _usable_at(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return event.value

    def _sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            place = _usable_at(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise NodeError("data-key-no-text", place.line, place.column)
            self._ledger.key((*path, event.value), place)
            values[event.value] = self._value(next(self._events), (*path, event.value))
        return values


def _usable_at(event: Any) -> NodePlace:
    """The place of a value or a key that stands for itself."""
    place = _place(event)
    if isinstance(event, yaml.AliasEvent):
        raise NodeError("data-alias", place.line, place.column, name=str(event.anchor))
    if event.tag is not None and event.tag not in _TAGS:
        raise NodeError("data-tag", place.line, place.column, tag=event.tag)
    return place


def _place(event: Any) -> NodePlace:
    return NodePlace(event.start_mark.line + 1, event.start_mark.column + 1)
