"""The border of the rulebook: plain data becomes frozen values, or faults with their places."""

import dataclasses
import typing
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from aqbcheck.language.nearness import nearest
from aqbcheck.readers.nodes import Nodes, Path
from aqbcheck.rulebook.errors import Fault, RulebookError

T = TypeVar("T")
_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def validate(kind: type[T], value: Any, nodes: Nodes, file_of: Callable[[Path], str], base: Path = ()) -> T:
    """Make a value of a dataclass from the data at ``base``; raises RulebookError with all faults.

    ``file_of`` names the file that a path of the data stands in.
    """
    try:
        made: T = _adapter(kind).validate_python(value)
    except ValidationError as error:
        raise RulebookError(_faults(error, kind, nodes, file_of, base)) from None
    return made


def _adapter(kind: type) -> TypeAdapter[Any]:
    """Building the schema of a class costs far more than validating by it, so each is kept."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def _faults(error: ValidationError, kind: type, nodes: Nodes, file_of: Callable[[Path], str], base: Path) -> list[Fault]:
    found = []
    unknown = {tuple(e["loc"][:-1]) for e in error.errors() if e["type"] == "unexpected_keyword_argument"}
    for entry in error.errors():
        path: Path = (*base, *entry["loc"])
        file = file_of(path)
        name = str(entry["loc"][-1]) if entry["loc"] else ""
        if entry["type"] == "unexpected_keyword_argument":
            place = nodes.key_place_of(path)
            known = _fields_at(kind, entry["loc"][:-1])
            near = nearest(name, known)
            message = "rule-key-unknown-near" if near else "rule-key-unknown"
            found.append(Fault(file, place.line, place.column, message, {"key": name, "near": near or ""}))
        elif entry["type"] == "missing":
            if tuple(entry["loc"][:-1]) not in unknown:  # a misspelt key is one fault, at the key
                place = nodes.place_of(path[:-1])
                found.append(Fault(file, place.line, place.column, "rule-key-missing", {"key": name}))
        else:
            place = nodes.place_of(path)
            dotted = ".".join(map(str, path))
            found.append(Fault(file, place.line, place.column, "rule-value", {"field": dotted, "problem": entry["msg"]}))
    return found


def _fields_at(kind: Any, path: tuple[Any, ...]) -> list[str]:
    """The field names of the dataclass that a path inside another one leads to."""
    for step in path:
        if isinstance(step, int):
            kind = next((arg for arg in typing.get_args(kind) if arg is not Ellipsis), kind)
        elif dataclasses.is_dataclass(kind):
            kind = typing.get_type_hints(kind).get(step, kind)
        inner = [arg for arg in typing.get_args(kind) if dataclasses.is_dataclass(arg)]
        if inner and not isinstance(step, str):
            kind = inner[0]
    return [f.name for f in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else []
