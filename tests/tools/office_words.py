"""The words that the reader yields beside those that LibreOffice exports, each difference with what explains it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

import yaml
from answering import rulebook
from lxml import etree

from aqbcheck.agreement import understand
from aqbcheck.agreement.data_signatures import MARK_KINDS
from aqbcheck.document import Block, Document
from aqbcheck.document import document as kinds
from aqbcheck.document.location import BODY, ENDNOTE, FOOTER, FOOTNOTE, HEADER
from aqbcheck.engine.places import Places
from aqbcheck.writers.agreement_data import describe
from aqbcheck.writers.yaml import render

LABEL = "auto number"
FIELD = "complex field"
UNEXPLAINED = ""
LEFT_OUT = {
    kinds.DELETION: "w:del run",
    kinds.MOVE: "w:moveFrom",
    kinds.HIDDEN: "w:vanish run",
    kinds.STRUCK: "strike",
    kinds.WHITE: "white text",
    kinds.TINY: "tiny text",
}
"""What the text export prints and the reader keeps as a trace, with the row that says so."""
_ASIDE = {HEADER: "headers, footers", FOOTER: "headers, footers", FOOTNOTE: "footnote text", ENDNOTE: "endnote text"}
BOX = "text box"
_STYLE, _TEXT, _DRAW = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("style", "text", "drawing"))
_LETTERS = re.compile(r"[^\W_]+")
_NOTE_CALL = re.compile(r"(?:[0-9]+|[ivx]+)$")


@dataclass(frozen=True)
class Difference:
    """Words that one side has otherwise; ``row`` is the row of the contract that explains it, if any."""

    ours: str
    theirs: str
    row: str


@dataclass(frozen=True)
class Compared:
    """How many words of LibreOffice's were compared, and what differs."""

    words: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class _Word:
    text: str
    rows: frozenset[str] = frozenset()


def compare(document: Document, text: Path, flat: Path, known: str = UNEXPLAINED) -> Compared:
    """Compare a document with LibreOffice's text export of the body and, for all beside it, its flat ODT.

    ``known`` is the row of a file of which it is known why the two differ.
    """
    theirs = text.read_text(encoding="utf-8-sig").split()
    found = list(_in_body(list(_body_words(document)), theirs, document))
    aside = _aside_of(flat)
    for at, block in enumerate(document.blocks):
        kind = _beside(block)
        for word in _split(block.text, _rows(document, at, block.text)) if kind else ():
            shown = _ASIDE.get(kind, BOX) if word.text in aside.get(kind, ()) else FIELD if FIELD in word.rows else UNEXPLAINED
            found.append(Difference(word.text, "", shown))
    explained = (replace(difference, row=difference.row or known) for difference in found)
    return Compared(len(theirs), tuple(explained))


def strange_words(document: Document, text: Path, flat: Path) -> list[str]:
    """Words that ``extract`` writes of a document and LibreOffice has nowhere; the kinds of a mark are its own words."""
    form = rulebook().form
    agreement = understand(document, form)
    places = Places(agreement, form.lexicon.section.signs[0], "de")
    written = yaml.load(render(describe(agreement, form, places), ()), yaml.BaseLoader)
    aside = " ".join(" ".join(words) for words in _aside_of(flat).values())
    theirs = f"{text.read_text(encoding='utf-8-sig')} {aside}".replace("\u00ad", "")
    strange = set(_LETTERS.findall(" ".join(leaf for leaf in _leaves(written) if leaf not in MARK_KINDS))) - set(_LETTERS.findall(theirs))
    dropped = any(trace.kind in LEFT_OUT for trace in document.traces)
    return sorted(word for word in strange if not (dropped and word in theirs))  # dropped words stick to their neighbours


def _leaves(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for member in data:
            yield from _leaves(member)
    elif data is not None:
        yield str(data)


def _beside(block: Block) -> str:
    return block.part if block.part != BODY else BOX if block.box is not None else ""


def _body_words(document: Document) -> Iterator[_Word]:
    """The words of the body as LibreOffice prints them: with the numbers, and with what the reader only keeps as a trace."""
    for at, block in enumerate(document.blocks):
        if _beside(block):
            continue
        yield from (_Word(word, frozenset({LABEL})) for word in block.look.label.split())
        text, rows = _with_traces(document, at, block.text)
        yield from _split(text, rows)


def _rows(document: Document, block: int, text: str) -> list[str]:
    rows = [""] * len(text)
    for trace in document.traces:
        place = trace.place
        if trace.kind == kinds.FIELD and place is not None and place.block <= block <= place.end_block:
            start = place.start if place.block == block else 0
            end = place.end if place.end_block == block else len(text)
            rows[start:end] = [FIELD] * (end - start)
    return rows


def _with_traces(document: Document, block: int, text: str) -> tuple[str, list[str]]:
    """The text of a block with the words of its traces where they stand, and a row for every character that has one."""
    rows = _rows(document, block, text)
    for trace in reversed(document.traces):
        place = trace.place
        if place is not None and place.block == block and trace.kind in LEFT_OUT and place.start == place.end and trace.text:
            text = text[: place.start] + trace.text + text[place.start :]
            rows[place.start : place.start] = [LEFT_OUT[trace.kind]] * len(trace.text)
    return text, rows


def _split(text: str, rows: list[str]) -> Iterator[_Word]:
    for found in re.finditer(r"\S+", text):
        yield _Word(found[0], frozenset(rows[found.start() : found.end()]) - {""})


def _in_body(ours: list[_Word], theirs: list[str], document: Document) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, [word.text for word in ours], theirs, autojunk=False)
    for kind, start, end, their_start, their_end in matcher.get_opcodes():
        mine = ours[start:end]
        if kind != "equal":
            their = theirs[their_start:their_end]
            yield Difference(" ".join(word.text for word in mine), " ".join(their), _row(mine, their, document))
            continue
        for word in mine:
            yield from (Difference("", word.text, row) for row in sorted(word.rows & set(LEFT_OUT.values())))


def _row(mine: list[_Word], their: list[str], document: Document) -> str:
    """The row that explains a stretch which differs though the words of traces were put back."""
    if mine and all(LABEL in word.rows and _bullet(word.text) for word in mine) and len(mine) == len(their) and all(map(_bullet, their)):
        return LABEL
    rows = frozenset[str]().union(*(word.rows for word in mine))
    traced = sorted(rows & set(LEFT_OUT.values()))
    if traced and "".join(word.text for word in mine) == "".join(their):
        return traced[0]
    if mine and all(FIELD in word.rows for word in mine):
        return FIELD
    if "".join(word.text for word in mine) == "".join(their) and any(t.kind == kinds.DELETION and not t.text for t in document.traces):
        return "deleted paragraph mark"
    if len(mine) == len(their) == 1:
        return _of_one(mine[0].text, their[0], document)
    return UNEXPLAINED


def _of_one(mine: str, their: str, document: Document) -> str:
    parts = {block.part for block in document.blocks}
    call = their.removeprefix(mine) if their.startswith(mine) else ""
    for part in (FOOTNOTE, ENDNOTE):
        if part in parts and _NOTE_CALL.match(call):
            return _ASIDE[part]
    if "\u00ad" in their and their.replace("\u00ad", "") == mine.replace("\u00ad", ""):
        return "noBreakHyphen / softHyphen elements"
    if their.replace("\u2011", "-") == mine:
        return "noBreakHyphen / softHyphen elements"
    return UNEXPLAINED


def _bullet(word: str) -> bool:
    return not any(char.isalnum() for char in word)


def _aside_of(flat: Path) -> dict[str, set[str]]:
    """The words of headers, footers, notes and boxes in a flat ODT, by where they stand."""
    found: dict[str, set[str]] = {}
    for element in etree.parse(flat, etree.XMLParser(huge_tree=True)).iter(etree.Element):
        name = element.tag
        kind = ""
        if name.startswith(_STYLE):
            kind = next((part for part in (HEADER, FOOTER) if re.fullmatch(f"{part}(?:-left|-first)?", name.removeprefix(_STYLE))), "")
        elif name == f"{_TEXT}note":
            kind = str(element.get(f"{_TEXT}note-class"))
        elif name.startswith(_DRAW):
            kind = BOX
        if kind:
            found.setdefault(kind, set()).update(" ".join(_text_of(part) for part in element.iter(f"{_TEXT}p", f"{_TEXT}h")).split())
    return found


def _text_of(paragraph: etree._Element) -> str:
    pieces = []
    for step, element in etree.iterwalk(paragraph, events=("start", "end")):
        blank = element.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break", f"{_TEXT}p")
        pieces.append(" " if blank and step == "start" else "")
        pieces.append(element.text or "" if step == "start" else (element.tail or "") if element is not paragraph else "")
    return "".join(pieces)
