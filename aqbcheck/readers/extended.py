"""What converters write in Markdown beyond the common one, in the common one."""

import re

from aqbcheck.readers.text_tables import with_pipes

_FENCE = re.compile(r"\s{0,12}:{3,}+\s*+(?:\{[^{}]*+\}|[^\s{}]++)?\s*+:*+\s*")
_SPAN = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.){0,500})\]\{((?:[.#]|[\w-]{1,40}=)[^{}]{0,200})\}", re.DOTALL)
_NOTE = re.compile(r"^ {0,3}(?=\[\^)", re.MULTILINE)
_NESTED = 3


def common(text: str) -> tuple[str, list[int]]:
    """The text without marks of spans, of divisions and on headings, and with its tables in pipes; for each line
    the zero-based one that it was made of. A footnote stays text, which the common Markdown takes for a link's target."""
    for _ in range(_NESTED):
        text = _SPAN.sub(lambda found: found[1] + "\n" * found[2].count("\n"), text)
    text = _NOTE.sub(r"\\", text)
    lines = ["" if _FENCE.fullmatch(line) else line for line in text.replace("\\ ", "\u00a0").split("\n")]
    found, origins = with_pipes(list(map(_without_attributes, lines)))
    return "\n".join(found), origins


def _without_attributes(line: str) -> str:
    """A heading without the attributes behind it."""
    if not line.startswith("#") or not line.rstrip().endswith("}"):
        return line
    at = line.rfind("{")
    return line[:at].rstrip() if line[at + 1 : at + 2] in ("#", ".") else line
