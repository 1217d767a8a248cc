"""Word files to hold against LibreOffice, and LibreOffice's own view of them.

``soffice`` has to be installed; it is started with a profile of its own, many files at a time.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from arranging import BASE, DIMENSIONS
from caselist import ENTRIES
from contract_rows import TESTS, contract_rows, module_of
from dressing import DRESSES
from wordconstructs import CONSTRUCTS, with_construct
from wordmaking import BARE, STYLED, word_from_markdown, zipped

_AGREEMENTS = TESTS.parent / "fixtures" / "agreements"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_AT_ONCE = 100
FULL_STOP = "<w:p><w:r><w:t>.</w:t></w:r></w:p>"
"""Stands before the body of a row, so that no file is without words."""


def made_files() -> Iterator[tuple[str, bytes]]:
    """The names and bytes of the files that are held against LibreOffice as they stand."""
    for path in sorted(_AGREEMENTS.glob("*.docx")):
        yield path.stem, path.read_bytes()
    for kind, arrangements in DIMENSIONS.items():
        for at, (name, arrange) in enumerate(arrangements.items()):
            yield f"arrangement {kind} {name}", word_from_markdown(arrange(BASE), BARE if at % 2 else STYLED)
    plain = word_from_markdown(BASE)
    for name, dress in DRESSES.items():
        yield f"dress {name}", dress(plain)
    for name in CONSTRUCTS:
        yield f"construct {name}", with_construct(plain, name, "Präambel", "CONSTRUCT")
    yield from _cases()


def _cases() -> Iterator[tuple[str, bytes]]:
    """The files of the rules' cases, every different one once."""
    seen: set[bytes] = set()
    for entry in ENTRIES:
        for case in [*entry["met"], *entry["violated"]]:
            text = (_AGREEMENTS / f"{case['base']}.md").read_text(encoding="utf-8")
            for edit in case.get("edits", ()):
                text = text.replace(edit["find"], edit["put"], 1)
            data, word = word_from_markdown(text), case.get("word")
            data = with_construct(data, word["put"], word["behind"], word.get("text", "")) if word else data
            if data not in seen:
                seen.add(data)
                yield f"case {entry['rule']} {case['how']} {case['base']}", data


def contract_files() -> Iterator[tuple[str, bytes]]:
    """The small files of the reading contract, one for each row of the tests' tables."""
    entries_of = module_of(TESTS / "conftest.py")._word_entries
    for row in contract_rows():
        yield row.name, zipped(_typed(entries_of(**{**row.made_of, "body": FULL_STOP + row.says["body"]})))


def _typed(entries: dict[str, str | bytes]) -> dict[str, str | bytes]:
    """The same with the types of its parts, without which LibreOffice opens no file."""
    kinds = {name: re.sub(r"[0-9]*\.xml$", "", name.rpartition("/")[2]) for name in entries if re.match(r"word/\w+\.xml$", name)}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}{kind}{".main" * (kind == "document")}+xml"/>' for name, kind in kinds.items()
    )
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
    return {**entries, "[Content_Types].xml": types}


class Office:
    """LibreOffice, which writes what it is given in other formats into folders of its own below ``folder``.

    ``refused`` are the files that it cannot open or dies of, as (``name`` of the conversion, stem).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.refused: list[tuple[str, str]] = []

    def convert(self, files: Sequence[Path], form: str, name: str) -> list[Path]:
        """Write files in a format of ``soffice --convert-to``; those that were made, in order."""
        target = self._folder / name
        ending = form.partition(":")[0]
        made = {file: target / f"{file.stem}.{ending}" for file in files}
        profile = f"-env:UserInstallation=file://{self._folder.absolute()}/profile"
        for at in range(0, len(files), _AT_ONCE):
            left = [file for file in files[at : at + _AT_ONCE] if not made[file].exists()]
            while left:
                command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(target), *map(str, left)]
                subprocess.run(command, check=False, capture_output=True)
                left = [file for file in left if not made[file].exists()]
                if left:  # it stops at the first file that it cannot take
                    self.refused.append((name, left.pop(0).stem))
        return [path for path in made.values() if path.exists()]
