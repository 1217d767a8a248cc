"""Where things stand in the shipped agreements, by their words: what the tests that edit them share."""

import re
from functools import cache

from answering import AGREEMENTS, DOCX, MARKDOWN
from editing import MarkdownUnits, WordUnits

NAMES = ("darmstadt-dieburg-2025", "fulda-2025", "kassel-stadt-2026", "main-taunus-kreis-2025", "wetteraukreis-2025")
KINDS = {MARKDOWN: ("md", MarkdownUnits), DOCX: ("docx", WordUnits)}
HEADINGS = (
    "Qualifizierungsbudget",
    "Verpflichtungen",
    "Umsetzung der UN",
    "Haushaltsmittel",
    "Ziele für",
    "Zielsteuerung",
    "Kontinuierlich",
)


@cache
def units_of(name: str, kind: str) -> MarkdownUnits | WordUnits:
    """The units of an agreement in Markdown or Word."""
    ending, reader = KINDS[kind]
    return reader((AGREEMENTS / f"{name}.{ending}").read_bytes())


def heading_of(texts, number):
    """The units of a section's heading: number and words in one, or in two."""
    for at, text in enumerate(texts):
        if re.match(rf"(§ {number}|{number}\.)( |$)", text) and HEADINGS[number - 1] in " ".join(texts[at : at + 2]):
            return range(at, at + (1 if HEADINGS[number - 1] in text else 2))
    raise AssertionError(f"no heading of § {number}")


def section_of(texts, number):
    """The units of a section, with its heading, up to the next one or to the signatures."""
    start = heading_of(texts, number).start
    closing = max(at for at, text in enumerate(texts) if "Arbeitswelt Hessen" in text)
    return range(start, closing + 1 if number == 7 else heading_of(texts, number + 1).start)
