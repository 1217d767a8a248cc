"""Makes the Word twins of the invented agreements again: ``python tests/tools/make_agreements.py``.

Needs pandoc and LibreOffice (soffice) on the path for the two twins that these programs write;
names of programs and persons and the time of writing are taken out of every file.
"""

import re
import subprocess
import tempfile
from pathlib import Path

from wordmaking import BARE, STYLED, entries_of, word_from_markdown, zipped

FOLDER = Path(__file__).parents[2] / "fixtures" / "agreements"
BUILT = {"kassel-stadt-2026": BARE, "main-taunus-kreis-2025": STYLED, "limburg-weilburg-2025": STYLED}
BY_PANDOC = "fulda-2025"
BY_LIBREOFFICE = "wetteraukreis-2025"
_CORE = (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


def main() -> None:
    """Write every twin anew."""
    for name, look in BUILT.items():
        markdown = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
        (FOLDER / f"{name}.docx").write_bytes(word_from_markdown(markdown, look))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        _run("pandoc", "-f", "commonmark", "-o", made / f"{BY_PANDOC}.docx", FOLDER / f"{BY_PANDOC}.md")
        _run("pandoc", "-f", "commonmark", "-t", "odt", "-o", made / f"{BY_LIBREOFFICE}.odt", FOLDER / f"{BY_LIBREOFFICE}.md")
        _run("soffice", "--headless", "--convert-to", "docx", "--outdir", made, made / f"{BY_LIBREOFFICE}.odt")
        for name in (BY_PANDOC, BY_LIBREOFFICE):
            (FOLDER / f"{name}.docx").write_bytes(anonymous((made / f"{name}.docx").read_bytes()))


def anonymous(data: bytes) -> bytes:
    """The Word file without its properties, the dates of its entries and the marks of editing sessions."""
    entries = entries_of(data)
    entries["docProps/core.xml"] = _CORE.encode()
    entries["docProps/app.xml"] = _APP.encode()
    for name in ("word/document.xml", "word/settings.xml"):
        entries[name] = re.sub(rb' w:rsid\w*="[0-9A-F]+"', b"", entries[name])
    return zipped(entries)


def _run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
