"""What only a Word file can hold around the same words: edits of a file's XML, none of which changes what it says."""

import re
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from wordmaking import entries_of, zipped

_MAIN = "word/document.xml"
_LINKS = "word/_rels/document.xml.rels"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:(?!</w:p>).)*</w:p>", re.DOTALL)
_RUN = re.compile(r"<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|<w:rPr ?/>)?)<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
_HEADING = re.compile("§|Artikel|Paragra|Präambel|Z ?i ?e ?l|ZIEL|zwischen|Haushalts", re.IGNORECASE)
_LINE = re.compile(r"[_.]{8,}")
_BEGINS = re.compile(r", (den|\d)|^Für ")
_TYPE = '<w:pPr><w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4000"/></w:tabs></w:pPr>'
_LEADER = f"<w:p>{_TYPE}<w:r><w:tab/></w:r></w:p>"
_OFFICE_LINE = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:192pt;height:96pt" alt="Signaturzeile">'
    '<o:signatureline xmlns:o="urn:schemas-microsoft-com:office:office" v:ext="edit" id="{6B29FC40-CA47-1067-B31D-00DD010662DA}" '
    'provid="{00000000-0000-0000-0000-000000000000}" issignatureline="t"/></v:shape></w:pict></w:r></w:p>'
)
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="1500000" cy="500000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip/></pic:blipFill></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
_LETTERHEAD = (
    "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales",
    "Abteilung III · Sonnenberger Straße 2/2a · 65193 Wiesbaden",
    "Wiesbaden, 3. März 2025",
)
SHAPE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="5000000" cy="3000000"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
    "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict>'
    "</mc:Fallback></mc:AlternateContent>"
)
"""A text box, with its older twin; ``{0}`` in both is what stands inside."""


def _words(paragraph: str) -> str:
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph))


def _paragraph(words: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'


def _run(properties: str, text: str) -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _split(main: str) -> str:
    """Every run cut in the middle of a word, with what Word leaves between runs."""

    def cut(found: re.Match[str]) -> str:
        text = found[2]
        if len(text) < 6 or "&" in text:
            return found[0]
        half = len(text) // 2
        between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="9" w:name="_x"/><w:bookmarkEnd w:id="9"/>'
        return _run(found[1], text[:half]) + between + _run(found[1], text[half:])

    return _RUN.sub(cut, main)


def _controlled(main: str) -> str:
    """The run with the amount in a content control."""

    def control(found: re.Match[str]) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{found[0]}</w:sdtContent></w:sdt>" if re.search("1.104.5", found[2]) else found[0]

    return _RUN.sub(control, main)


def _front_in_a_box(main: str) -> str:
    """All paragraphs before the preamble in one text box, with its older twin."""
    start = main.index("<w:body>") + len("<w:body>")
    end = next(found.start() for found in _PARAGRAPH.finditer(main, start) if _words(found[0]) == "Präambel")
    front = main[start:end]
    return f"{main[:start]}<w:p><w:r>{SHAPE.format(front)}</w:r></w:p>{main[end:]}"


def _contents(main: str) -> str:
    """A table of contents before the preamble."""
    headings = [_words(found[0]) for found in _PARAGRAPH.finditer(main) if re.match(r"(§|Artikel|Paragra|Präambel$)", _words(found[0]))]
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    lines = [
        _paragraph(f"{'' if at else begin}{_run('', escape(text))}<w:r><w:tab/></w:r>{_run('', str(at + 2))}", "TOC1")
        for at, text in enumerate(headings)
    ]
    end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    at = next(found.start() for found in _PARAGRAPH.finditer(main) if _words(found[0]) == "Präambel")
    return main[:at] + "".join(lines) + end + main[at:]


def _looked(properties: str) -> Callable[[str], str]:
    """The title and the headings with another look of their letters."""

    def run(found: re.Match[str]) -> str:
        inner = re.sub(r"^<w:rPr>|</w:rPr>$|^<w:rPr ?/>$", "", found[1])
        return f'<w:r><w:rPr>{inner}{properties}</w:rPr><w:t xml:space="preserve">{found[2]}</w:t></w:r>'

    return lambda main: _PARAGRAPH.sub(lambda found: _RUN.sub(run, found[0]) if _HEADING.match(_words(found[0])) else found[0], main)


def _amount_in_a_box(main: str) -> str:
    """The paragraph with the amount in a text box."""
    return _PARAGRAPH.sub(
        lambda found: f"<w:p><w:r>{SHAPE.format(found[0])}</w:r></w:p>" if re.search("1.104.5", _words(found[0])) else found[0], main
    )


def _signed(main: str) -> tuple[int, int]:
    """Where the signatures stand: behind the last paragraph of the text, to the annex or the end."""
    paragraphs = list(_PARAGRAPH.finditer(main))
    last = next(at for at in reversed(range(len(paragraphs))) if "Tagungen teil" in _words(paragraphs[at][0]))
    end = next((found.start() for found in paragraphs[last:] if _words(found[0]).startswith("Anlage ")), main.rindex("</w:body>"))
    return paragraphs[last].end(), main.rfind("<w:sectPr", 0, end) if main[:end].endswith("</w:sectPr>") else end


def _where_signed(put: str, *, keep: bool) -> Callable[[str], str]:
    """Every line to sign on with something in its place or behind it; where no line is, this stands above the name."""

    def dress(main: str) -> str:
        start, end = _signed(main)
        signed = _PARAGRAPH.sub(
            lambda found: (found[0] if keep else "") + put if _LINE.fullmatch(_words(found[0])) else found[0], main[start:end]
        )
        if signed == main[start:end]:
            signed = _PARAGRAPH.sub(
                lambda found: put + found[0] if re.search("adler|buche", _words(found[0]).lower()) else found[0], signed
            )
        return main[:start] + signed + main[end:]

    return dress


def _signatories(main: str) -> tuple[int, int, int]:
    """Where the signatures begin, where the second block does (or they end, where it cannot be told), and where they end."""
    start, end = _signed(main)
    inside = [found.span() for found in re.finditer(r"<w:tbl>.*?</w:tbl>", main, re.DOTALL)]
    outer = [found for found in _PARAGRAPH.finditer(main, start, end) if not any(a <= found.start() < b for a, b in inside)]
    begins = [found.start() for found in outer if _BEGINS.search(_words(found[0]))]
    return start, begins[1] if len(begins) == 2 and outer[0].start() == begins[0] else end, end


def _in_boxes(main: str) -> str:
    """The signatures in text boxes, one for each block where the blocks stand one below the other."""
    start, second, end = _signatories(main)
    boxes = (f"<w:p><w:r>{SHAPE.format(main[a:b])}</w:r></w:p>" for a, b in ((start, second), (second, end)) if a < b)
    return main[:start] + "".join(boxes) + main[end:]


def _columns(main: str) -> str:
    """The signatures in columns, in a part of the document of their own, with a break between the columns."""
    start, second, _ = _signatories(main)
    column = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>'
    return f'{main[:start]}<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>{main[start:second]}{column}{main[second:]}'


def _own_page(main: str) -> str:
    """The signatures on a page of their own."""
    start, _ = _signed(main)
    return f'{main[:start]}<w:p><w:r><w:br w:type="page"/></w:r></w:p>{main[start:]}'


def _inserted(main: str) -> str:
    """Every second run an insertion that is still tracked, with deleted words beside it."""
    count = iter(range(10**6))
    mark = 'w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"'

    def track(found: re.Match[str]) -> str:
        if next(count) % 2 or "<w:sdt>" in found[0]:
            return found[0]
        return f"<w:ins {mark}>{found[0]}</w:ins><w:del {mark}><w:r><w:delText>gestrichen 999.999 Euro</w:delText></w:r></w:del>"

    return _RUN.sub(track, main)


def _in_main(change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    def dress(data: bytes) -> bytes:
        entries = entries_of(data)
        return zipped({**entries, _MAIN: change(entries[_MAIN].decode("utf-8")).encode()})

    return dress


def _with_header(data: bytes, *lines: str) -> bytes:
    """A header that repeats the title and a heading, or holds other lines, and a footer with the number of the page."""
    entries = entries_of(data)
    root = f'xmlns:w="{_W}"'
    page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    page += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + _run("", "2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    said = lines or ("Zielvereinbarung – § 4 Haushaltsmittel und Eckdaten",)
    header = f"<w:hdr {root}>{''.join(f'<w:p>{_run(str(), line)}</w:p>' for line in said)}</w:hdr>"
    footer = f"<w:ftr {root}><w:p>{_run('', 'Seite ')}{page}{_run('', ' von 5')}</w:p></w:ftr>"
    links = "".join(f'<Relationship Id="rX{kind}" Type="{_OFFICE}/{kind}" Target="x{kind}.xml"/>' for kind in ("header", "footer"))
    section = "".join(f'<w:{kind}Reference w:type="default" r:id="rX{kind}" xmlns:r="{_OFFICE}"/>' for kind in ("header", "footer"))
    main = entries[_MAIN].decode("utf-8")
    if "<w:sectPr" in main:
        main = re.sub(
            r"<w:sectPr([^>]*?)/?>(?!.*<w:sectPr)",
            lambda found: f"<w:sectPr{found[1]}>{section}" + ("</w:sectPr>" if found[0].endswith("/>") else ""),
            main,
            flags=re.DOTALL,
        )
    else:
        main = main.replace("</w:body>", f"<w:sectPr>{section}</w:sectPr></w:body>")
    return zipped(
        {
            **entries,
            _MAIN: main.encode(),
            _LINKS: entries[_LINKS].decode("utf-8").replace("</Relationships>", f"{links}</Relationships>").encode(),
            "word/xheader.xml": header.encode(),
            "word/xfooter.xml": footer.encode(),
        }
    )


DRESSES: Mapping[str, Callable[[bytes], bytes]] = {
    "front in a text box": _in_main(_front_in_a_box),
    "table of contents": _in_main(_contents),
    "tab leaders": _in_main(_where_signed(_LEADER, keep=False)),
    "signature lines": _in_main(_where_signed(_OFFICE_LINE, keep=False)),
    "pictures": _in_main(_where_signed(_PICTURE, keep=True)),
    "text boxes": _in_main(_in_boxes),
    "columns": _in_main(_columns),
    "own page": _in_main(_own_page),
    "amount in a text box": _in_main(_amount_in_a_box),
    "header and footer": _with_header,
    "letterhead in the header": lambda data: _with_header(data, *_LETTERHEAD),
}
"""Every dress by its name: what stands where."""
LOOKS: Mapping[str, Callable[[bytes], bytes]] = {
    "split runs": _in_main(_split),
    "amount in a control": _in_main(_controlled),
    "capitals": _in_main(_looked("<w:caps/>")),
    "small capitals": _in_main(_looked("<w:smallCaps/>")),
    "letter-spaced": _in_main(_looked('<w:spacing w:val="60"/>')),
    "tracked insertions": _in_main(_inserted),
}
"""Every look by its name: what the runs are."""
