"""Arrangements that only Word can hold, set by hand around the words of the plain agreement: numbers that Word counts,
merged cells, content controls, text boxes, frames, lines that a tab draws.

Each is XML that stands in the place of a stretch of the plain file.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

from arranging import BASE, BODY, BUDGET, C1, C2, C3, C4, GIVEN, HEADINGS, MINISTRY, P1, P2, P3, P4, SUBJECT
from dressing import SHAPE
from wordmaking import entries_of, word_from_markdown, zipped

_MAIN, _NUMBERING = "word/document.xml", "word/numbering.xml"
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:(?!</w:p>).)*</w:p>", re.DOTALL)
BOLD, SMALL, SPACED = "<w:b/>", "<w:smallCaps/>", '<w:spacing w:val="60"/>'
TAB = "<w:r><w:tab/></w:r>"
STARTS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ACROSS = '<w:gridSpan w:val="2"/>'
FRAME = '<w:framePr w:w="4000" w:wrap="around" w:vAnchor="text" w:hAnchor="page" w:x="{}" w:y="1"/>'
LEADER = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4000"/></w:tabs>'
LEADERS = LEADER.replace("</w:tabs>", '<w:tab w:val="left" w:pos="5000"/><w:tab w:val="left" w:leader="underscore" w:pos="9000"/></w:tabs>')
LISTS: Mapping[int, Sequence[tuple[str, str, str]]] = {
    91: (("decimal", "§ %1", "nothing"), ("decimal", "%1.%2", "tab")),
    92: (("decimal", "%1.", "tab"), ("lowerLetter", "%2)", "tab")),
    93: (("bullet", "\uf0b7", "tab"), ("bullet", "o", "tab")),
    94: (("lowerLetter", "%1)", "tab"), ("bullet", "•", "tab")),
    95: (("upperRoman", "%1.", "tab"), ("decimal", "%2.", "tab")),
    96: (("decimal", "Maßnahmenart %1:", "space"), ("bullet", "-", "tab")),
    97: (("decimal", "Artikel %1", "space"),),
}
"""The lists that Word counts: format, text and what follows, level by level."""


def run(text: str, look: str = "") -> str:
    """A run; tabs and line breaks as Word has them."""
    inner = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">').replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{inner}</w:t></w:r>'


def around(runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def paragraph(text: str = "", properties: str = "", look: str = "") -> str:
    """A paragraph of one run."""
    return around(run(text, look), properties)


def paragraphs(*texts: str) -> str:
    """Paragraphs one below the other."""
    return "".join(map(paragraph, texts))


def counted(number: int, level: int = 0) -> str:
    """The property of a paragraph that Word counts."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def control(content: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def boxes(*contents: str, text: str = "") -> str:
    """A paragraph on which text boxes hang."""
    return around("".join(f"<w:r>{SHAPE.format(content)}</w:r>" for content in contents) + run(text))


def table(*rows: Sequence[str | tuple[str, str]]) -> str:
    """A table of texts or XML, each alone or behind the property of its cell."""

    def cell(given: str | tuple[str, str]) -> str:
        look, content = given if isinstance(given, tuple) else ("", given)
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{content if content.startswith('<w:') else paragraph(content)}</w:tc>"

    lines = (f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * max(map(len, rows))}</w:tblGrid>{''.join(lines)}</w:tbl>"


def arranged(change: Callable[[str], str]) -> bytes:
    """The plain agreement in Word, its main part changed, with every list that Word counts."""
    entries = entries_of(word_from_markdown(BASE))
    main = entries[_MAIN].decode("utf-8")
    kinds, lists = "", ""
    for number, levels in LISTS.items():
        made = (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="{behind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text, behind) in enumerate(levels)
        )
        kinds += f'<w:abstractNum w:abstractNumId="{number}">{"".join(made)}</w:abstractNum>'
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    numbering = entries[_NUMBERING].decode("utf-8").replace("</w:numbering>", f"{lists}</w:numbering>")
    numbering = re.sub(r"(<w:numbering[^>]*>)", lambda found: found[1] + kinds, numbering)
    return zipped({**entries, _MAIN: change(main), _NUMBERING: numbering})


def _at(main: str, words: str, start: int = 0) -> re.Match[str]:
    """The paragraph that begins with some words."""
    found = _PARAGRAPH.finditer(main, start)
    return next(one for one in found if "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one[0])).startswith(words))


def _between(main: str, first: str, behind: str | None, put: str) -> str:
    start = main.index("<w:body>") + len("<w:body>") if not first else _at(main, first).start()
    end = main.index("</w:body>") if behind is None else _at(main, behind, start).start()
    return main[:start] + put + main[end:]


def with_front(put: str) -> bytes:
    """Another title block."""
    return arranged(lambda main: _between(main, "", "Präambel", put))


def with_heads(made: Callable[[str, str], str]) -> bytes:
    """Other headings of the sections, made from number and title."""

    def change(main: str) -> str:
        for number, heading in HEADINGS:
            found = _at(main, f"{number} {heading}")
            main = main[: found.start()] + made(number, heading) + main[found.end() :]
        return main

    return arranged(change)


def with_budget(put: str) -> bytes:
    """The amount in another paragraph, or in others."""
    return arranged(lambda main: main.replace(_at(main, GIVEN)[0], put))


def with_list(put: str) -> bytes:
    """Other measures."""
    return arranged(lambda main: _between(main, C1, "Die Förderung erfolgt", put))


def with_signatures(put: str) -> bytes:
    """Other signature blocks."""
    return arranged(lambda main: _between(main, "Wiesbaden, den", None, put))


TITLE = ("Zielvereinbarung 2025", "zwischen", MINISTRY, "und", "dem Landkreis Fulda", SUBJECT)
MEASURES = ((C1, P1), (C2, P2), (C3, P3), (C4, P4))
LINE = "_" * 20
OURS = (f"Wiesbaden, den {LINE}", LINE, "Anna Adler", "Staatsministerin", BODY)
THEIRS = (f"Fulda, den {LINE}", LINE, "Bernd Buche", "Landrat", "Landkreis Fulda")
AMOUNT = re.search(r"[\d.]+ Euro", BUDGET)[0]
