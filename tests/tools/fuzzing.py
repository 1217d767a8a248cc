"""Changes the XML inside good Word files and holds what is read of them; ``python fuzzing.py SECONDS SEED`` runs on.

Nothing but a refusal may be raised; an agreement whose amount, party, section or signature was taken off the page never
conforms; and every word that a plain walk over the text finds stands in a block or a trace, or a gap or a note says that
something was not read.
"""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from answering import AGREEMENTS, rulebook
from fuzz_changes import CHANGES, WAYS, Draft, mark, take, w
from lxml import etree
from wordmaking import entries_of

from aqbcheck.agreement import understand
from aqbcheck.document import Document
from aqbcheck.engine import judge
from aqbcheck.language.words import keys
from aqbcheck.readers import read_document
from aqbcheck.readers.errors import ReadingError

_ALL = ("Kassel", "Ausbildungs- und Qualifizierungsbudget", "Zielvereinbarung", "Ministerium")
DUE = {
    "darmstadt-dieburg-2025": (*_ALL, "1.288.930", "Landkreis Darmstadt-Dieburg", "Präambel", "Staatsministerin", "Kreisbeigeordnete"),
    "fulda-2025": (*_ALL, "964.310", "Landkreis Fulda", "Präambel", "Haushaltsmittel", "Zielsteuerung", "Almut", "Jorin"),
    "kassel-stadt-2026": (*_ALL, "1.402.750", "Präambel", "Verpflichtungen", "Kontinuierlich", "Tilo", "Leonore"),
    "main-taunus-kreis-2025": (*_ALL, "873.400", "Main-Taunus-Kreis", "Präambel"),
    "wetteraukreis-2025": (*_ALL, "Wetteraukreis", "Zielsteuerung", "Tilo", "Ronja"),
}
"""Words of agreements that conform: without the paragraphs that hold them, something required is missing."""


@dataclass
class Count:
    """What a run came to: inputs, those refused, those in which a section and a party were recognised, those
    with a gap or a note where words were not found."""

    inputs: int = 0
    refused: int = 0
    understood: int = 0
    excused: int = 0

    def __str__(self) -> str:
        share = self.understood / max(1, self.inputs)
        return f"{self.inputs} inputs, {self.refused} refused, {share:.0%} understood, {self.excused} with words behind a gap or a note"


def _words(root: etree._Element) -> set[str]:
    """The words of single text elements, which no run divides."""
    texts = ("".join(text.itertext()) for text in root.iter(w("t"), w("delText")))
    return {key for text in texts for key in keys(text) if len(key) > 6}


def _seen(document: Document) -> str:
    texts = (*(block.text for block in document.blocks), *(trace.text for trace in document.traces))
    return "".join(key for text in texts for key in keys(text))


def mutants(seed: int) -> Iterator[tuple[bytes, str, set[str]]]:
    """Word files without end: the bytes, what was taken and how (or nothing), the words of the main part."""
    chance = random.Random(seed)
    sources = {path.stem: entries_of(path.read_bytes()) for path in sorted(AGREEMENTS.glob("*.docx"))}
    while True:
        name = chance.choice(sorted(sources))
        draft = Draft(sources[name], chance)
        taken, way = chance.choice(("", *DUE.get(name, ()))), chance.choice(WAYS)
        if taken:
            mark(draft.root, taken)
        for _ in range(chance.randint(1, 6)):
            chance.choice(CHANGES)(draft)
        take(draft.root, way)
        yield draft.packed(), f"{taken} of {name} ({way})" if taken else "", _words(draft.root)


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
    count.excused += bool(lost)


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
    print(f"seed {seed}: {run(seconds, seed)}")
