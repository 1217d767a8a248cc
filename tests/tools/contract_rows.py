"""The rows of the reading contract as the tests of the Word reader hold them: tables of small files, and what is to be seen of them."""

import importlib.util
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from lxml import etree

TESTS = Path(__file__).parents[1]
MADE_OF = ("body", "parts", "attributes", "before", "targets")
"""What of a row makes its file; the rest is what is to be seen of it."""
_TEXT = frozenset({"t", "delText", "instrText", "delInstrText"})
_NAME = re.compile(r"[A-ZÄÖÜ]{3,}")
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Row:
    """One row: the test file it stands in, its name (the test's id), and what it says."""

    file: str
    name: str
    says: Mapping[str, Any]

    @property
    def made_of(self) -> dict[str, Any]:
        """The arguments that make its file."""
        return {part: self.says[part] for part in MADE_OF if part in self.says}


def contract_rows() -> Iterator[Row]:
    """All rows, by file."""
    for path in sorted((TESTS / "readers" / "docx").glob("test_*.py")):
        if path.stem == "test_contract":
            continue
        for table in vars(module_of(path)).values():
            for name, says in table.items() if isinstance(table, dict) else ():
                if isinstance(says, dict) and "body" in says:
                    yield Row(path.stem, name, says)


def module_of(path: Path) -> ModuleType:
    """The module in a test file."""
    spec = importlib.util.spec_from_file_location(f"rows_of_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown_words(says: Mapping[str, Any]) -> set[str]:
    """The words that a row wants to see, in the text and in automatic numbers."""
    texts = [*says.get("texts", ("x",)), *says.get("labels", ()), *(text for _, text in says.get("elsewhere", ()))]
    return set(WORD.findall(" ".join(texts)))


def written_words(entries: Mapping[str, str | bytes]) -> set[str]:
    """The words in the XML of a file: of its text, its instructions and its deletions, and names in capitals in attributes."""
    found: set[str] = set()
    for name, content in entries.items():
        if not (name.startswith("word/") and name.endswith(".xml") and isinstance(content, str)):
            continue
        for element in etree.fromstring(content.encode()).iter(etree.Element):
            if etree.QName(element).localname in _TEXT:
                found.update(WORD.findall(element.text or ""))
            found.update(word for value in element.attrib.values() for word in WORD.findall(value) if _NAME.fullmatch(word))
    return found
