"""How people and programs write down one and the same agreement in Markdown, or as the plain text of a mail."""

import re
import textwrap
from collections.abc import Callable, Mapping

import pypandoc
from wordmaking import word_from_markdown

_MARKER = re.compile(r" *(?:\d+\. |- |> |)")
_LEFT_ALONE = re.compile(r"\s*(#|\||<|\+|`)")


def _wrapped(text: str, end: str = "") -> str:
    """Lines of 72 characters at most."""
    found = []
    for line in text.split("\n"):
        if _LEFT_ALONE.match(line) or "\t" in line or len(line) <= 72:
            found.append(line)
            continue
        marker = _MARKER.match(line)[0]
        lines = textwrap.wrap(line, 72, subsequent_indent=" " * len(marker), break_long_words=False, break_on_hyphens=False)
        found += [part + end for part in lines[:-1]] + lines[-1:]
    return "\n".join(found)


def _trailing(text: str) -> str:
    """A blank behind every line, and behind wrapped ones two."""
    return "\n".join(line if line.endswith(" ") or not line else f"{line} " for line in _wrapped(text, "  ").split("\n"))


def _quoted(text: str) -> str:
    """The mail that is answered."""
    return "\n".join(f"> {line}" for line in _wrapped(text).split("\n"))


def _unmarked(text: str) -> str:
    """No mark of Markdown at all: a table is the tabs that remain when it is pasted into a mail."""
    text = re.sub(r"<tr>(?=<td>[^<]*</td></tr>)", "\t", re.sub(r"</t[dh]>(?=<t)", "\t", text))
    text = re.sub(r"</?t(?:r|d|h)\b[^>]*>|</?table>\n", "", text)
    text = re.sub(r"(?m)^\|[-|]+\|\n", "", text)
    text = re.sub(r"(?m)^\| ?(.*?) ?\|$", lambda found: re.sub(r" *\| *", "\t", found[1]), text)
    text = re.sub(r"(?m)^#+ |\*\*|(?<![*\w])\*(?=[§\w])|(?<=[\w.])\*(?!\*)", "", text)
    return re.sub(r"\\$|\\(?=[-_.\[\]])", "", _wrapped(text), flags=re.MULTILINE)


def _escaped(text: str) -> str:
    """Every sign escaped that could mean anything."""
    lines = []
    for line in text.split("\n"):
        marker = _MARKER.match(line)[0]
        plain = (
            line
            if _LEFT_ALONE.match(line) and not line.startswith("|")
            else re.sub(r"(?<=[\w )])([.()+!:-])(?!-)", r"\\\1", line[len(marker) :])
        )
        lines.append(plain if plain == line else marker + plain)
    return "\n".join(lines)


def _by_pandoc(target: str, columns: int) -> Callable[[str], str]:
    options = ["--wrap=auto", f"--columns={columns}"]
    return lambda text: str(pypandoc.convert_text(text, target, format="gfm", extra_args=options))


def _from_word(text: str) -> str:
    """What a Word file becomes."""
    return str(pypandoc.convert_text(word_from_markdown(text), "markdown", format="docx", extra_args=["--wrap=auto", "--columns=72"]))


HANDS: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda text: text.rstrip("\n"),
    "wrapped": _wrapped,
    "trailing blanks": _trailing,
    "quoted": _quoted,
    "without marks": _unmarked,
    "escaped": _escaped,
    "pandoc for GitHub": _by_pandoc("gfm", 60),
    "pandoc": _by_pandoc("markdown", 72),
    "from Word": _from_word,
}
"""Every hand by its name."""
