"""Reading Word files beside the bare inflate-and-parse of the same parts: ``python tests/benchmarks/reading.py``.

For files of one kind of paragraph, made by pandoc, by python-docx, and with the styles or the split runs of the tests'
own maker, it prints the CPU time of both, best of several rounds, and their quotient; it should stay at most 4 and
must not grow with the file.
"""

import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import pypandoc
from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
from wordmaking import BARE, STYLED, word_from_markdown  # the tests' own tools, found by the line above

from aqbcheck.readers.docx import read_docx

COUNTS = (40, 400, 4_000, 40_000)
SENTENCE = "Die Vereinbarungspartner verpflichten sich zur Umsetzung der genannten Ziele."
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "_rels/.rels")


def _by_python_docx(count: int) -> bytes:
    file = docx.Document()
    paragraph = file.add_paragraph(SENTENCE)._p
    for _ in range(count - 1):
        paragraph.addnext(deepcopy(paragraph))
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def _by_pandoc(count: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "made.docx"
        pypandoc.convert_text(f"{SENTENCE}\n\n" * count, "docx", format="commonmark", outputfile=str(target))
        return target.read_bytes()


MAKERS: dict[str, Callable[[int], bytes]] = {
    "pandoc": _by_pandoc,
    "python-docx": _by_python_docx,
    "styles": lambda count: word_from_markdown(f"{SENTENCE}\n\n" * count, STYLED),
    "split runs": lambda count: word_from_markdown(f"{SENTENCE}\n\n" * count, BARE),
}


def _bare(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in set(PARTS) & set(archive.namelist()):
            etree.fromstring(archive.read(part))


def _best(work: Callable[[bytes], object], data: bytes, rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work(data)
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Measure every kind of file at every size."""
    for name, make in MAKERS.items():
        for count in COUNTS:
            data = make(count)
            rounds = 3 if count > COUNTS[-2] else 7
            bare, read = _best(_bare, data, rounds), _best(read_docx, data, rounds)
            print(f"{name:12} {count:6} paragraphs: {bare * 1000:8.1f} ms bare, {read * 1000:8.1f} ms read, ratio {read / bare:.1f}")


if __name__ == "__main__":
    main()
