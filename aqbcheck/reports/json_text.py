"""Values as JSON text that cannot command a terminal, the same characters each time."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Zl", "Zp"})
_HALF = re.compile("[\ud800-\udfff]")

Value = str | int | bool | None | Mapping[str, "Value"] | Sequence["Value"]


def json_text(value: Value, indent: int | None = 2) -> str:
    """The value as JSON with a line break at its end; on one line where ``indent`` is ``None``.

    Characters that could command a terminal, or that are none, are written as ``\\uXXXX``, which means the same to a
    program; half a character, which a JSON file can hold that was read, comes out as ``whole`` writes it.
    """
    text = _HALF.sub(lambda half: f"\\\\u{ord(half[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))
    return f"{_harmless(text)}\n"


def whole(text: str) -> str:
    """A text that is UTF-8: what is no text at all in a file name is written as ``\\udcff`` is shown, as
    backslash, letters and digits."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _harmless(text: str) -> str:
    """In JSON these characters stand in strings only, where an escape means the same."""
    harmful = "".join(char for char in set(text) - {"\n"} if unicodedata.category(char) in _INVISIBLE)
    return re.sub(f"[{re.escape(harmful)}]", lambda found: json.dumps(found[0])[1:-1], text) if harmful else text
