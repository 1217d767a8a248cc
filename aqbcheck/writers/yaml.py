"""Data as YAML, a remark behind the values that have one."""

from collections.abc import Iterator

import yaml

from aqbcheck.texts.safety import visible
from aqbcheck.writers.agreement_data import Noted, Value

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüÄÖÜß0123456789 .§")
_TYPED = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Words that some programs take for no text."""
_WIDEST = 1 << 30


def render(data: dict[str, Value], head: tuple[str, ...]) -> str:
    """The data as YAML text; the lines of ``head`` stand before it as comments."""
    lines = [f"# {line}" for line in head] + list(_mapping(data, 0))
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, Value], depth: int) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{'  ' * depth}{key}:", value, depth)


def _entry(lead: str, value: Value, depth: int) -> Iterator[str]:
    """A value behind what leads to it; ``depth`` is that of the line it begins in."""
    remark = f"  # {visible(value.remark)}" if isinstance(value, Noted) and value.remark else ""
    plain = value.value if isinstance(value, Noted) else value
    if isinstance(plain, dict):
        yield lead + (" {}" if not plain else "") + remark
        yield from _mapping(plain, depth + 1)
    elif isinstance(plain, list):
        yield lead + (" []" if not plain else "") + remark
        for item in plain:
            yield from _item(item, depth + 1)
    elif isinstance(plain, str) and _is_block(plain):
        yield f"{lead} |-{remark}"
        yield from ("  " * (depth + 1) + line if line else "" for line in plain.split("\n"))
    elif isinstance(plain, str):
        yield f"{lead} {_scalar(plain)}{remark}"


def _item(item: Value, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(item, dict) and item:
        first, *others = _mapping(item, depth + 1)
        yield f"{indent}- {first.lstrip()}"
        yield from others
    else:
        yield from _entry(f"{indent}-", item, depth)


def _is_block(text: str) -> bool:
    """Whether a text can stand as lines of its own, unchanged."""
    lines = text.split("\n")
    if len(lines) < 2 or not lines[0].strip() or lines[0].startswith(" ") or not lines[-1]:
        return False
    return all(line == line.rstrip() and line.isprintable() for line in lines)


def _scalar(text: str) -> str:
    """A text on one line, in quotes unless nothing in it means anything to YAML or to an editor."""
    if text and text == text.strip() and set(text) <= _PLAIN and text[0].isalpha() and text.casefold() not in _TYPED:
        return text
    dumped = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=_WIDEST)
    return str(dumped).rstrip("\n")
