"""The letter as a Word file, to be filled in and sent."""

from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from aqbcheck.engine.report import FileReport, Report
from aqbcheck.reports.letter import GROUP, HEADING, ITEM, SMALL, SUBJECT, TEXT, Line, letter
from aqbcheck.texts.bilingual import Language

_STYLES = {SUBJECT: "Title", HEADING: "Heading 1", GROUP: "Heading 2", ITEM: "List Bullet", TEXT: "Normal", SMALL: "Normal"}
_SIZES = {"Title": 13, "Heading 1": 12, "Heading 2": 11, "Normal": 11}
_FONT = "Arial"
_DATE = (1980, 1, 1, 0, 0, 0)


def render(report: Report, file: FileReport, version: str) -> bytes:
    """The letter on one file as the bytes of a Word file, the same ones each time; ``version`` is that of the tool."""
    made = docx.Document()
    _set_up(made, report.language)
    _write(made, letter(report, file, version))
    out = BytesIO()
    made.save(out)
    return _undated(out.getvalue())


def _set_up(made: Document, language: Language) -> None:
    """A plain sheet: A4, one black typeface, the language that is written."""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
    for name, size in _SIZES.items():
        style = made.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
        style.font.bold = name != "Normal"
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    title = made.styles["Title"].element.pPr
    for line in title.findall(qn("w:pBdr")):
        title.remove(line)
    for element in made.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), "de-DE" if language == "de" else "en-GB")
    properties = made.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = language


def _write(made: Document, lines: Iterable[Line]) -> None:
    """Each line as a paragraph before a last one that is given up again: the way to the end of a long file is long."""
    last = made.add_paragraph()
    models: dict[str, Paragraph] = {}
    for line in lines:
        if line.sort not in models:
            models[line.sort] = made.add_paragraph(style=_STYLES[line.sort])
        element = deepcopy(models[line.sort]._p)
        last._p.addprevious(element)
        run = Paragraph(element, made._body).add_run(line.text)
        if line.sort == SUBJECT:
            made.core_properties.title = line.text[:255]
        if line.sort == SMALL:
            run.font.size = Pt(8)
    for paragraph in (last, *models.values()):
        made.element.body.remove(paragraph._p)


def _undated(data: bytes) -> bytes:
    """The same file without the time at which it was made."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
