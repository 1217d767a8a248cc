"""Changes the XML inside good Word files and holds what is read of them; ``python fuzzing.py SECONDS SEED`` runs on.

Nothing but a refusal may be raised; an agreement whose amount, party, section or signatures were taken
never conforms; and every word that a plain walk over the text finds stands in a block or a trace, or
a gap or a note says that something was not read.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from answering import AGREEMENTS, rulebook
from lxml import etree
from wordmaking import entries_of, zipped

from aqbcheck.agreement import understand
from aqbcheck.document import Document
from aqbcheck.engine import judge
from aqbcheck.language.words import keys
from aqbcheck.readers import read_document
from aqbcheck.readers.errors import ReadingError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "word/document.xml"
_REQUIRED = (
    *("1.288.930", "Landkreis Darmstadt-Dieburg", "Regierungspräsidium", "Präambel", "zur Umsetzung des hessischen"),
    *("Staatsministerin", "Kreisbeigeordnete"),
)


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"


@dataclass
class Count:
    """What a run came to: inputs, those refused, and those in which a section and a party were recognised."""

    inputs: int = 0
    refused: int = 0
    understood: int = 0


def _pick(root: etree._Element, chance: random.Random, *names: str) -> etree._Element | None:
    found = [element for name in names for element in root.iter(_w(name)) if element.getparent() is not None]
    return chance.choice(found) if found else None


def _remove(root: etree._Element, chance: random.Random) -> None:
    element = _pick(root, chance, "r", "p", "pPr", "rPr", "tr", "t")
    if element is not None:
        element.getparent().remove(element)


def _wrap(root: etree._Element, chance: random.Random) -> None:
    element = _pick(root, chance, "r", "p", "tbl")
    if element is None:
        return
    name = chance.choice(["ins", "del", "moveTo", "moveFrom", "sdt", "smartTag", "customXml", "hyperlink", "bdo", "fldSimple", "nobody"])
    wrapper = etree.Element(_w(name))
    element.getparent().replace(element, wrapper)
    if name == "sdt":
        wrapper = etree.SubElement(wrapper, _w("sdtContent"))
    wrapper.append(element)


def _dress(root: etree._Element, chance: random.Random) -> None:
    run = _pick(root, chance, "r")
    if run is not None:
        properties = run.find(_w("rPr"))
        if properties is None:
            properties = etree.Element(_w("rPr"))
            run.insert(0, properties)
        etree.SubElement(properties, _w(chance.choice(["vanish", "strike", "dstrike", "b", "caps", "webHidden"])))


def _repeat(root: etree._Element, chance: random.Random) -> None:
    element = _pick(root, chance, "p", "r", "tr", "tc")
    if element is not None:
        element.addnext(etree.fromstring(etree.tostring(element)))


def _move(root: etree._Element, chance: random.Random) -> None:
    element, place = _pick(root, chance, "p", "r", "t"), _pick(root, chance, "p", "r", "tc")
    if element is not None and place is not None and element is not place and place not in element.iterdescendants():
        place.addnext(element)


def _spoil(root: etree._Element, chance: random.Random) -> None:
    text = _pick(root, chance, "t")
    if text is not None:
        written = text.text or ""
        at = chance.randrange(len(written) + 1)
        text.text = written[:at] + chance.choice(["§ ", "\u202e", "\u00ad", "____", "12.03.2025 ", "1.000 Stück ", ""]) + written[at + 1 :]


_CHANGES: tuple[Callable[[etree._Element, random.Random], None], ...] = (_remove, _wrap, _dress, _repeat, _move, _spoil)


def _without(root: etree._Element, words: str) -> None:
    """Take the paragraphs that hold some words."""
    for paragraph in list(root.iter(_w("p"))):
        if words in "".join(paragraph.itertext(_w("t"))) and paragraph.getparent() is not None:
            paragraph.getparent().remove(paragraph)


def _words(root: etree._Element) -> set[str]:
    """The words of single text elements, which no run divides."""
    return {key for text in root.iter(_w("t"), _w("delText")) for key in keys(text.text or "") if len(key) > 6}


def _seen(document: Document) -> str:
    texts = (*(block.text for block in document.blocks), *(trace.text for trace in document.traces))
    return "".join(key for text in texts for key in keys(text))


def mutants(seed: int) -> Iterator[tuple[bytes, str, set[str]]]:
    """Word files without end: the bytes, the required words that were taken (or none), the words of the main part."""
    chance = random.Random(seed)
    sources = [entries_of(path.read_bytes()) for path in sorted(AGREEMENTS.glob("*.docx"))]
    real = entries_of((AGREEMENTS / "darmstadt-dieburg-2025.docx").read_bytes())
    while True:
        taken = chance.choice(("", *_REQUIRED))
        entries = real if taken else chance.choice(sources)
        root = etree.fromstring(entries[_MAIN])
        if taken:
            _without(root, taken)
        for _ in range(chance.randint(1, 6)):
            chance.choice(_CHANGES)(root, chance)
        yield zipped({**entries, _MAIN: etree.tostring(root)}), taken, _words(root)


def hold(data: bytes, taken: str, written: set[str], count: Count) -> None:
    """Hold one file; raises AssertionError where something is wrong with the answer."""
    count.inputs += 1
    try:
        document = read_document(data, "docx")
        agreement = understand(document, rulebook().form)
    except ReadingError:
        count.refused += 1
        return
    report = judge(agreement, rulebook(), profile="draft", language="de", path="x", sha256="")
    count.understood += bool(any(section.form_id for section in agreement.sections) and agreement.parties)
    assert not (taken and report.verdict == "conforms"), f"conforms without {taken}"
    seen = _seen(document)
    lost = {key for key in written if key not in seen}
    assert not lost or document.gaps or document.notes, f"lost: {sorted(lost)[:5]}"


def run(seconds: float, seed: int, most: int = 1_000_000) -> Count:
    """Hold as many files as a time allows, ``most`` at most; the seed of a fault is that of its run, its number is ``Count.inputs``."""
    count = Count()
    end = time.monotonic() + seconds
    for data, taken, written in mutants(seed):
        if time.monotonic() > end or count.inputs == most:
            return count
        try:
            hold(data, taken, written, count)
        except Exception as error:
            raise AssertionError(f"seed {seed}, input {count.inputs}: {type(error).__name__} {error}") from error
    return count


if __name__ == "__main__":
    seconds, seed = float(sys.argv[1]), int(sys.argv[2])
    done = run(seconds, seed)
    print(f"seed {seed}: {done.inputs} inputs, {done.refused} refused, {done.understood / max(1, done.inputs):.0%} understood")
