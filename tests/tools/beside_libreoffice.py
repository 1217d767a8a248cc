"""The words of Word files as the reader sees them beside those that LibreOffice exports:
``python tests/tools/beside_libreoffice.py [folder]``.

Run by hand where ``soffice`` is installed; no test needs it. The files are the agreements, the arrangements, dresses,
constructs and cases of the tests, each once more as LibreOffice writes it through ODT and through RTF and back to Word, and
the small files of the reading contract. Every difference is printed with the row of the contract that explains it; the
script fails if one is left that no row explains, or if ``extract`` writes a word of an agreement that LibreOffice does
not have.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from office_files import Office, contract_files, made_files
from office_words import UNEXPLAINED, compare, strange_words

from aqbcheck.readers.docx import read_docx

_TEXT = "txt:Text (encoded):UTF8"
MADE = "made"
WAYS = ("odt", "rtf")
_NUMBER, _CHECKBOX, _FORM, _DELETED, _SYM = "auto number", "checkbox w14:checkbox", "legacy form field", "w:del run", "w:sym"
KNOWN = {
    "ins around paragraphs": ("w:ins run", "LibreOffice drops the paragraphs in it, Word shows them"),
    "del around paragraphs": (_DELETED, "LibreOffice drops it with its words; here it is a trace"),
    "deleted text box": (_DELETED, "the export has no boxes, deleted ones neither"),
    "deleted field": (_DELETED, "the export computes a deleted field anew"),
    "instruction that is deleted": (_DELETED, "the export prints the deleted instruction of a field"),
    "the deleted paragraph does not count": (_DELETED, "the export prints and counts it"),
    "checkbox, ticked, the glyph says otherwise": (_CHECKBOX, "the export prints the glyph"),
    "checkbox, not ticked, the glyph says otherwise": (_CHECKBOX, "the export prints the glyph"),
    "checkbox without a state": (_CHECKBOX, "the export prints the glyph"),
    "checkbox around a paragraph": (_CHECKBOX, "the export prints the glyph"),
    "legacy FORMCHECKBOX, checked": (_FORM, "the export prints no form field"),
    "legacy FORMCHECKBOX, checked goes before default": (_FORM, "the export prints no form field"),
    "legacy FORMCHECKBOX, by default": (_FORM, "the export prints no form field"),
    "legacy FORMDROPDOWN": (_FORM, "the export prints no form field"),
    "unclosed field swallows nothing": ("complex field", "in LibreOffice it swallows the rest"),
    "the marks of a field": ("complex field", "a field begun in a deletion and never closed; in LibreOffice it swallows the rest"),
    "words among the words of an instruction, some of them deleted": ("complex field", "LibreOffice drops them; here they are traces"),
    "rows and cells in a deletion": (_DELETED, "LibreOffice drops them with their words; here they are traces"),
    "SYMBOL field": (_SYM, "the export prints the letter below the symbol"),
    "sym, empty box": (_SYM, "the export prints the code of the symbol's font"),
    "sym, ticked box": (_SYM, "the export prints the code of the symbol's font"),
    "sym, ticked box of Wingdings 2": (_SYM, "the export prints the code of the symbol's font"),
    "sym, crossed box": (_SYM, "the export prints the code of the symbol's font"),
    "t in a symbol font, private letters": (_SYM, "the export prints the code of the symbol's font"),
    "t in a symbol font, plain letters": (_SYM, "the export prints the letters below the symbols"),
    "t in the font Symbol": (_SYM, "the export prints the letter below the symbol"),
    "t in a font of letters over a symbol font of the style": (_SYM, "the export prints the letter below the symbol"),
    "bullets of a symbol font, plain letters": (_NUMBER, "LibreOffice draws every bullet with signs of its own"),
    "sym, unknown": (_SYM, "the export prints the code of the symbol's font"),
    "lvlRestart never": (_NUMBER, "LibreOffice knows no lvlRestart"),
    "isLgl": (_NUMBER, "LibreOffice knows no isLgl"),
    "the level that is linked to the style": (_NUMBER, "LibreOffice takes the first level where the style names none"),
    "numStyleLink to itself": (_NUMBER, "LibreOffice makes up a list"),
    "two thousand millions in Roman": (_NUMBER, "LibreOffice writes any number in Roman, cut to 16 bits"),
    "a label without end": (_NUMBER, "a label ends at a hundred characters"),
    "values that are no numbers": (_NUMBER, "LibreOffice clamps to the last level, which this list does not define"),
    "watermark in a header": ("text box, VML", "LibreOffice keeps WordArt as a picture's text"),
    "unknown element in a foreign namespace": ("unknown wrapper elements", "LibreOffice enters elements that it does not know"),
    "unknown block element": ("unknown wrapper elements", "LibreOffice enters elements that it does not know"),
    "two w:body": ("two w:body", "LibreOffice reads both"),
    "oMath": ("m:oMath", "a formula is an object in LibreOffice"),
    "oMath, a deletion in it": ("m:oMath", "a formula is an object in LibreOffice"),
    "footnote that is a separator, though it is called": ("footnote text", "LibreOffice prints the number of a call that leads nowhere"),
    "LibreOffice, a frame": ("text box", "a frame is a box in LibreOffice, and the export has no boxes"),
    "a floating table": ("text box", "a floating table stands in a box in LibreOffice, and the export has no boxes"),
    "oMathPara beside paragraphs": ("m:oMath", "a formula is an object in LibreOffice"),
}
"""Files of the reading contract that differ by their one construct: its row, and what LibreOffice does."""


def _written(folder: Path, files: Iterator[tuple[str, bytes]]) -> tuple[list[Path], dict[str, str]]:
    folder.mkdir(parents=True, exist_ok=True)
    paths, names = [], {}
    for at, (name, data) in enumerate(files):
        path = folder / f"{at:04}.docx"
        path.write_bytes(data)
        paths.append(path)
        names[path.stem] = name
    return paths, names


def main(folder: Path) -> int:
    """Compare every file; 1 if a difference is left that nothing explains."""
    office = Office(folder)
    rows: Counter[str] = Counter()
    for source, files in ((MADE, made_files()), ("contract", contract_files())):
        paths, names = _written(folder / source, files)
        sets = {source: paths}
        for way in WAYS:
            sets[f"{source} by {way}"] = office.convert(office.convert(paths, way, f"{source} {way}"), "docx", f"{source} by {way}")
        for title, members in sets.items():
            rows += _compared(office, title, members, names)
        for name, stem in office.refused:
            print(f"LibreOffice does not take ({name}): {names[stem]}")
        office.refused.clear()
    for row, number in sorted(rows.items()):
        print(f"{number:7} {row or 'unexplained'}")
    return 1 if rows[UNEXPLAINED] else 0


def _compared(office: Office, title: str, files: Sequence[Path], names: Mapping[str, str]) -> Counter[str]:
    """The differences of some files by their rows; each is printed."""
    rows: Counter[str] = Counter()
    texts = {path.stem: path for path in office.convert(files, _TEXT, f"{title} txt")}
    flats = {path.stem: path for path in office.convert(files, "fodt", f"{title} fodt")}
    words = 0
    both = [path for path in files if path.stem in texts and path.stem in flats]
    for path in both:
        known, why = KNOWN.get(names[path.stem], (UNEXPLAINED, ""))
        document = read_docx(path.read_bytes())
        compared = compare(document, texts[path.stem], flats[path.stem], known)
        words += compared.words
        for word in strange_words(document, texts[path.stem], flats[path.stem]) if title.startswith(MADE) else ():
            rows[UNEXPLAINED] += 1
            print(f"{title}: {names[path.stem]}", word, "", "UNEXPLAINED, written by extract", sep="\t")
        for difference in compared.differences:
            rows[difference.row] += 1
            shown = (difference.ours[:80], difference.theirs[:80], difference.row or "UNEXPLAINED", why)
            print(f"{title}: {names[path.stem]}", *shown, sep="\t")
    print(f"{title}: {len(both)} files, {words} words, {rows.total()} differences")
    return rows


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else scratch)))
