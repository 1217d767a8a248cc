"""Word files for the tests: from raw parts, and from Markdown without any style."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": _OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:of-nobody",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def xml_part(root: str, content: str, attributes: str = "") -> str:
    """A part with this root element and every namespace that the tests use."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_DECLARED} {attributes}>{content}</{root}>'


def relationships(targets: Sequence[tuple[str, str]]) -> str:
    """A relationships part; each (kind, target) gets the id ``rId1`` and so on; ``!`` before a target: external."""
    entries = []
    for number, (kind, target) in enumerate(targets, start=1):
        mode = ' TargetMode="External"' if target.startswith("!") else ""
        uri = kind if "//" in kind else f"{_OFFICE}/{kind}"
        entries.append(f'<Relationship Id="rId{number}" Type="{uri}" Target="{target.removeprefix("!")}"{mode}/>')
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(entries)}</Relationships>'


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these entries."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def _word_entries(
    body: str = "",
    *,
    parts: Mapping[str, str | bytes] | None = None,
    attributes: str = "",
    before: str = "",
    targets: Sequence[tuple[str, str]] = (),
) -> dict[str, str | bytes]:
    """The entries of a Word file.

    ``parts`` holds further parts by their names below ``word/``, an XML one as (root element, its
    content) joined by the first blank: ``"w:styles <w:style …/>"``; one named as a kind of
    relationship (``styles.xml``) is referred to from the main part, behind ``targets``.
    ``before`` stands before the body.
    """
    found: dict[str, str | bytes] = {}
    refers = list(targets)
    for name, content in (parts or {}).items():
        if isinstance(content, str) and not content.startswith("<"):
            root, _, inner = content.partition(" ")
            content = xml_part(root, inner)
        found[f"word/{name}"] = content
        kind = re.fullmatch(r"([a-z]+)[0-9]*\.xml", name)
        if kind and not any(target == name for _, target in targets):
            refers.append((kind[1], name))
    document = xml_part("w:document", f"{before}<w:body>{body}</w:body>", attributes)
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relationships(refers),
        **found,
    }


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many further consequences the cases of the rules list, so that nobody lists more unseen."""
    from caselist import ENTRIES, consequences

    total = sum(len(consequences(case)) for entry in ENTRIES for case in entry["violated"])
    terminalreporter.write_line(f"fixtures/cases: {total} further consequences listed, each with its reason")


@pytest.fixture(scope="session")
def word_entries() -> Callable[..., dict[str, str | bytes]]:
    """Makes the entries of a Word file from a body and other parts, see ``_word_entries``."""
    return _word_entries


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    """Makes a Word file from a body and other parts, see ``_word_entries``."""

    def make(body: str = "", **others: Any) -> bytes:
        return zipped(_word_entries(body, **others))

    return make


@pytest.fixture(scope="session")
def zip_file() -> Callable[[Mapping[str, str | bytes]], bytes]:
    """Makes a zip file of entries by their names."""
    return zipped


@pytest.fixture(scope="session")
def agreements() -> Path:
    """The folder of whole agreements."""
    return Path(__file__).parents[1] / "fixtures" / "agreements"


@pytest.fixture(scope="session")
def unstyled() -> Callable[[str], bytes]:
    """Makes of an agreement in Markdown a Word file as somebody types it who knows no styles.

    Headings are bold centred paragraphs, "§ n" and the numbers of lists come from Word, and
    the signature blocks stand side by side in a table.
    """
    return lambda markdown: _Unstyled().build(markdown)


class _Unstyled:
    def __init__(self) -> None:
        self._file = docx.Document()
        numbering = self._file.part.numbering_part.element
        definitions = ((91, ("§ %1", "•")), (92, ("%1.", "-")))
        for name, texts in definitions:
            definition = _element("w:abstractNum", abstractNumId=name)
            for at, text in enumerate(texts):
                level = _element("w:lvl", ilvl=at)
                level.extend([_element("w:start", val=1), _element("w:numFmt", val="decimal" if "%" in text else "bullet")])
                level.append(_element("w:lvlText", val=text))
                definition.append(level)
            numbering.insert(0, definition)
        for name, _ in definitions:
            instance = _element("w:num", numId=name)
            instance.append(_element("w:abstractNumId", val=name))
            numbering.append(instance)

    def build(self, markdown: str) -> bytes:
        text, _, signatures = markdown.partition("\nWiesbaden, den")
        number = False
        for piece in re.split(r"\n\s*\n", text):
            plain = piece.replace("*", "").strip()
            heading = plain.lstrip("# ")
            if plain.startswith("#") and re.fullmatch(r"§ [0-9]+", heading):
                number = True
            elif plain.startswith("#"):
                self._paragraph(heading, bold=True, listed=(91, 0) if number else None)
                number = False
            elif re.match(r"[0-9]+\. ", plain):
                for line in plain.splitlines():
                    marker, _, words = line.strip().partition(" ")
                    self._paragraph(words, listed=(92, int(marker == "-")))
            else:
                self._paragraph(plain.replace("  \n", "\n"), bold=piece.strip().startswith("**"))
        if signatures:
            self._signatures(re.split(r"\n\n(?=\w+, den )", f"Wiesbaden, den{signatures}"))
        target = io.BytesIO()
        self._file.save(target)
        return target.getvalue()

    def _paragraph(self, text: str, *, bold: bool = False, listed: tuple[int, int] | None = None) -> None:
        paragraph = self._file.add_paragraph()
        paragraph.add_run(text).bold = bold or None
        if bold:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if listed:
            properties = _element("w:numPr")
            properties.extend([_element("w:ilvl", val=listed[1]), _element("w:numId", val=listed[0])])
            paragraph._p.get_or_add_pPr().append(properties)

    def _signatures(self, blocks: Sequence[str]) -> None:
        table = self._file.add_table(rows=1, cols=len(blocks))
        for cell, block in zip(table.rows[0].cells, blocks, strict=True):
            cell.text = ""
            for paragraph in block.replace("*", "").replace("  \n", "\n").strip().split("\n\n"):
                cell.add_paragraph(paragraph)


def _element(name: str, **values: Any) -> Any:
    element = OxmlElement(name)
    for attribute, value in values.items():
        element.set(qn(f"w:{attribute}"), str(value))
    return element
