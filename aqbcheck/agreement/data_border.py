"""The border of structured data: nodes become an agreement's data, or faults with their places.

It alone loads pydantic, and only where structured data is read or described.
"""

import dataclasses
import typing
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from aqbcheck.agreement.data import AgreementData
from aqbcheck.agreement.data_schema import KEY as SCHEMA_KEY
from aqbcheck.agreement.data_schema import NAME as SCHEMA_NAME
from aqbcheck.language.nearness import nearest
from aqbcheck.readers.errors import Fault, ReadingError
from aqbcheck.readers.nodes import NodePlace, Nodes, Path, dotted

_SHOWN = 20
_MESSAGES = {"tuple_type": "data-not-list", "dataclass_type": "data-not-mapping", "string_type": "data-not-text"}


class DataError(ReadingError):
    """Data of a wrong shape, with its faults in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        (message, facts), *others = faults
        super().__init__(message, **facts)
        self.others = tuple(others)


def validate(nodes: Nodes) -> AgreementData:
    """Make an agreement's data of nodes; raises DataError with the faults in the order of the file."""
    value = nodes.value
    if isinstance(value, dict) and isinstance(value.get(SCHEMA_KEY), str):
        value = {key: inner for key, inner in value.items() if key != SCHEMA_KEY}
    try:
        return _adapter().validate_python(value)
    except ValidationError as error:
        found = (_fault(entry["type"], entry["loc"], nodes) for entry in error.errors(include_url=False, include_input=False))
        faults = sorted(found, key=lambda fault: (fault[0].line, fault[0].column))
    shown: list[Fault] = [(message, {"line": place.line, "column": place.column, **facts}) for place, message, facts in faults[:_SHOWN]]
    if len(faults) > _SHOWN:
        shown.append(("data-more", {"count": len(faults) - _SHOWN}))
    raise DataError(shown)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an agreement's data."""
    schema = _plain(_adapter().json_schema())
    schema["properties"] = {SCHEMA_KEY: {"type": "string", "description": "names this schema"}, **schema["properties"]}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{SCHEMA_NAME}:1", "title": "Agreement for aqbcheck"}
    return {**head, **schema}


@cache
def _adapter() -> TypeAdapter[AgreementData]:
    return TypeAdapter(AgreementData)


def _fault(sort: str, path: Path, nodes: Nodes) -> tuple[NodePlace, str, dict[str, str | int]]:
    facts: dict[str, str | int] = {"field": dotted(path)}
    if sort == "unexpected_keyword_argument":
        known = _keys(_class_at(path[:-1]))
        near = nearest(str(path[-1]), known)
        facts |= {"known": ", ".join(known), "near": near or ""}
        return nodes.key_place_of(path), "data-key-near" if near else "data-key-unknown", facts
    message = _MESSAGES[sort]
    kind = _class_at(path)
    if message == "data-not-list" and kind is None:
        message = "data-not-texts"
    if message == "data-not-mapping":
        message = message if path else "data-no-agreement"
        facts["known"] = ", ".join(_keys(kind))
    return nodes.place_of(path), message, facts


def _class_at(path: Path) -> type | None:
    """The class of a field or of the entries of a list; ``None`` for texts."""
    kind: type | None = AgreementData
    for step in path:
        if isinstance(step, str) and kind is not None:
            kind = _class_in(typing.get_type_hints(kind)[step])
    return kind


def _class_in(hint: Any) -> type | None:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return hint
    return next((found for inner in typing.get_args(hint) if (found := _class_in(inner))), None)


def _keys(kind: type | None) -> list[str]:
    return [field.name for field in dataclasses.fields(kind)] if kind is not None and dataclasses.is_dataclass(kind) else []


def _plain(schema: Any) -> Any:
    """Without the titles and defaults that say nothing, and without null: an absent key says that."""
    if isinstance(schema, list):
        return [_plain(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _plain(value) for key, value in schema.items() if key != "default" and not (key == "title" and isinstance(value, str))}
    others = [entry for entry in kept.get("anyOf", ()) if entry != {"type": "null"}]
    if len(others) == 1:
        kept = {**{key: value for key, value in kept.items() if key != "anyOf"}, **others[0]}
    return kept
