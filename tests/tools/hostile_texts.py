"""Hostile Markdown, YAML and JSON."""

from collections.abc import Callable, Mapping

_ROOM = 190_000
"""Just under the bound of a text."""


def _filled(piece: str) -> Callable[[], bytes]:
    """A text of nothing but one piece, as long as the bound allows."""
    return lambda: piece.encode() * (_ROOM // len(piece.encode()))


def _table() -> bytes:
    width = 250
    return b"|a" * width + b"|\n" + b"|-" * width + b"|\n" + (b"|b" * width + b"|\n") * (_ROOM // (2 * width + 2) - 3)


def _wide_table() -> bytes:
    return b"|a" * 25_000 + b"|\n" + b"|-" * 25_000 + b"|\n" + b"|b\n" * 25_000


TEXTS: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
    "a line of 10 MB": ("md", "text-too-large", lambda: b"a" * 10_000_000),
    "a long line": ("md", "", _filled("a b ")),
    "paragraphs": ("md", "", _filled("ab\n\n")),
    "brackets": ("md", "", _filled("[")),
    "links": ("md", "", _filled("[a](b")),
    "images": ("md", "", _filled("![a]")),
    "emphasis": ("md", "", _filled("*a **a ")),
    "struck": ("md", "", _filled("~~a ")),
    "quotes": ("md", "", _filled(">" * 30 + " a\n")),
    "lists in lists": ("md", "text-too-deep", lambda: b"".join(b"  " * n + b"- a\n" for n in range(430))),
    "lists in lists on one line": ("md", "text-too-deep", lambda: b"a\n\n" + b"- " * 60 + b"b\n"),
    "quotes in quotes": ("md", "text-too-deep", _filled(">")),
    "brackets that name no field": ("md", "", _filled("[a](<b")),
    "items": ("md", "", _filled("- a\n")),
    "code marks": ("md", "", lambda: b" ".join(b"`" * n for n in range(1, 610))),
    "sections of a page that is none": ("md", "", _filled("x <![CDATA[")),
    "comments that never end": ("md", "", _filled("x <!-- ")),
    "HTML": ("md", "text-empty", _filled("<div><b>")),
    "links without a target": ("md", "", _filled("<a:")),
    "definitions": ("md", "", lambda: b"".join(b"[a%d]: b\n" % n for n in range(17_000)) + b"\n\na"),
    "a table": ("md", "", _table),
    "a table as wide as long": ("md", "", _wide_table),
    "headings": ("md", "", _filled("## § 4\n\n")),
    "no text at all": ("md", "text-binary", lambda: b"a\0b"),
    "windows-1252": ("md", "text-encoding", lambda: "# Präambel".encode("cp1252")),
    "brackets in YAML": ("yaml", "data-too-deep", lambda: b"[" * 500),
    "aliases in YAML": ("yaml", "data-alias", lambda: b"a: &a [x]\nb: [*a, *a]\n"),
    "objects in YAML": ("yaml", "data-tag", lambda: b"a: !!python/object/apply:os.system [x]\n"),
    "YAML without end": ("yaml", "data-too-large", lambda: b"a: " + b"x" * 10_000_000),
    "much YAML": ("yaml", "data-too-many", lambda: b"- a\n" * 200_000),
    "brackets in JSON": ("json", "data-too-deep", lambda: b"[" * 100_000),
    "much JSON": ("json", "data-too-many", lambda: b"[" + b"1," * 200_000 + b"1]"),
    "many sections in YAML": ("yaml", "", lambda: b"sections:\n" + b"- {number: 4, text: a}\n" * 4_900),
    "many signatures in YAML": ("yaml", "", lambda: b"signatures:\n" + b"- {party: Landkreis Fulda, date: 1.1.2025}\n" * 4_900),
}
"""Ending, message id of the refusal (empty: it is read), and what makes the file."""
