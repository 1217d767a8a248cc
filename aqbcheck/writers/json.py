"""Data as JSON; the places are left out, because JSON has no comments."""

import json
from typing import Any

from aqbcheck.writers.agreement_data import Noted, Value


def render(data: dict[str, Value], schema: str) -> str:
    """The data as JSON text that names its schema, with a line break at its end."""
    return f"{json.dumps({'$schema': schema, **_plain(data)}, ensure_ascii=False, indent=2)}\n"


def _plain(value: Value) -> Any:
    if isinstance(value, Noted):
        return _plain(value.value)
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return value
