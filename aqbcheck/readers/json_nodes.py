"""JSON as nodes with places.

A reader of its own, because the one of the language keeps no places and gives numbers instead
of their digits, and YAML's does not read every JSON text (pairs of surrogates).
"""

import json
import re
from typing import Any

from aqbcheck.readers.nodes import Ledger, NodeError, NodePlace, Nodes, Path, decoded

_BLANKS = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])")
_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
_LONE = re.compile("[\ud800-\udfff]")
_TYPED = frozenset({"true", "false", "null"})


def read_json(data: bytes, factor: int = 1) -> Nodes:
    """Read one JSON text; raises NodeError for what cannot be read or used.

    Numbers are the text that is written; ``true``, ``false`` and ``null`` say nothing in an
    agreement and are refused.
    """
    reader = _Reader(decoded(data, factor), factor)
    value = reader.value(())
    reader.end()
    return reader.ledger.nodes(value)


class _Reader:
    """Walks through a text from its first character to its last."""

    def __init__(self, text: str, factor: int) -> None:
        self.ledger = Ledger(factor)
        self._text = text
        self._at = 0
        self._counted = 0
        self._line_start = 0
        self._line = 1
        self._strings = json.JSONDecoder()

    def value(self, path: Path) -> Any:
        """The value that comes next, its places taken down."""
        sign, place = self._next()
        self.ledger.value(path, place)
        if sign == "{":
            return self._object(path)
        if sign == "[":
            return self._array(path)
        if sign == '"':
            return self._string(place)
        if number := _NUMBER.match(self._text, self._at):
            self._at = number.end()
            return number.group()
        word = _WORD.match(self._text, self._at)
        written = word.group() if word else sign
        if written in _TYPED:
            raise NodeError("data-json-typed", place.line, place.column, written=written)
        raise NodeError("data-json-value", place.line, place.column, written=written)

    def end(self) -> None:
        """Raise NodeError where something follows."""
        sign, place = self._next()
        if sign:
            raise NodeError("data-several", place.line, place.column)

    def _object(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        self._at += 1
        sign, place = self._next()
        while sign != "}" or values:
            if sign != '"':
                raise NodeError("data-json-key", place.line, place.column, written=sign)
            key = self._string(place)
            self.ledger.key((*path, key), place)
            sign, place = self._next()
            if sign != ":":
                raise NodeError("data-json-colon", place.line, place.column, written=sign, key=key)
            self._at += 1
            values[key] = self.value((*path, key))
            if self._ends("}"):
                return values
            sign, place = self._next()
        self._at += 1
        return values

    def _array(self, path: Path) -> list[Any]:
        values: list[Any] = []
        self._at += 1
        if self._next()[0] == "]":
            self._at += 1
            return values
        while True:
            values.append(self.value((*path, len(values))))
            if self._ends("]"):
                return values

    def _ends(self, bracket: str) -> bool:
        """Whether the bracket closes; else a comma must go on."""
        sign, place = self._next()
        if sign not in (",", bracket):
            raise NodeError("data-json-comma", place.line, place.column, written=sign, bracket=bracket)
        self._at += 1
        return sign == bracket

    def _string(self, place: NodePlace) -> str:
        try:
            value, self._at = self._strings.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                raise NodeError("data-json-string", place.line, place.column) from None
            self._at = error.pos
            place = self._place()
            raise NodeError("data-json-escape", place.line, place.column) from None
        if _LONE.search(value):
            raise NodeError("data-json-escape", place.line, place.column)
        return str(value)

    def _next(self) -> tuple[str, NodePlace]:
        """The sign behind the blanks, empty at the end, and its place."""
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at
        return self._text[self._at : self._at + 1], self._place()

    def _place(self) -> NodePlace:
        breaks = self._text.count("\n", self._counted, self._at)
        if breaks:
            self._line += breaks
            self._line_start = self._text.rindex("\n", self._counted, self._at) + 1
        self._counted = self._at
        return NodePlace(self._line, self._at - self._line_start + 1)
