"""Word files made from agreements in Markdown: the same blocks in another hand's look.

``styled`` uses heading styles and Word's own lists; ``bare`` no style at all: headings are typed
like text, list numbers too, and every paragraph is split into several runs. Dates in the zip are
fixed, so that the same Markdown always gives the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from xml.sax.saxutils import escape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

STYLED = "styled"
BARE = "bare"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = (("styles", "styles"), ("numbering", "numbering"))
_DATE = (2025, 1, 1, 0, 0, 0)


def word_from_markdown(markdown: str, look: str = STYLED) -> bytes:
    """The bytes of a Word file with the blocks of an agreement in Markdown."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    maker = _Maker(look)
    body = "".join(maker.blocks(SyntaxTreeNode(tokens)))
    main = f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'
    return zipped({**_frame(), "word/document.xml": main, "word/numbering.xml": maker.numbering()})


def edited(data: bytes, *edits: tuple[str, str]) -> bytes:
    """The Word file with stretches of its main part replaced; each must occur there."""
    entries = entries_of(data)
    text = entries["word/document.xml"].decode("utf-8")
    for find, put in edits:
        if find not in text:
            raise ValueError(f"not in the main part: {find}")
        text = text.replace(find, put, 1)
    return zipped({**entries, "word/document.xml": text})


def entries_of(data: bytes) -> dict[str, bytes]:
    """The entries of a zip file by their names, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: dict[str, str | bytes] | dict[str, bytes]) -> bytes:
    """A zip file of these entries with one fixed date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return target.getvalue()


class _Maker:
    def __init__(self, look: str) -> None:
        self._styled = look == STYLED
        self._starts: list[int] = []

    def numbering(self) -> str:
        """The numbering part: one definition for numbers, one for bullets, an instance per list."""
        kinds = {1: ("decimal", "%{}."), 2: ("bullet", "•")}
        definitions = "".join(
            f'<w:abstractNum w:abstractNumId="{kind}">'
            + "".join(
                f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text.format(at + 1)}"/></w:lvl>'
                for at in range(3)
            )
            + "</w:abstractNum>"
            for kind, (form, text) in kinds.items()
        )
        instances = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{1 if start else 2}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{max(start, 1)}"/></w:lvlOverride></w:num>'
            for number, start in enumerate(self._starts, start=1)
        )
        return f'{_HEAD}<w:numbering xmlns:w="{_W}">{definitions}{instances}</w:numbering>'

    def blocks(self, node: SyntaxTreeNode, depth: int = -1, item: str = "") -> Iterator[str]:
        for child in node.children:
            if child.type == "heading":
                style = f'<w:pStyle w:val="Heading{child.tag[1]}"/>' if self._styled else ""
                yield self._paragraph(child.children[0], style)
            elif child.type == "paragraph":
                yield self._paragraph(child.children[0], item if self._styled else "", "" if self._styled else item)
                item = ""
            elif child.type in ("ordered_list", "bullet_list"):
                yield from self._list(child, depth + 1)
            elif child.type == "table":
                yield self._table(child)
            elif child.type == "blockquote":
                yield from self.blocks(child, depth)
            elif child.type == "hr":  # a line to sign on; the parser counts one character too many
                yield f"<w:p>{self._run(child.markup[1:], '')}</w:p>"
            elif child.type == "html_block" and child.content.startswith("<table"):
                yield self._html_table(child.content)
            elif child.type != "html_block":
                raise ValueError(f"no Word form for {child.type}")

    def _list(self, node: SyntaxTreeNode, depth: int) -> Iterator[str]:
        ordered = node.type == "ordered_list"
        first = int(node.attrs.get("start", 1))
        self._starts.append(first if ordered else 0)
        number = len(self._starts)
        for at, item in enumerate(node.children, start=first):
            listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            typed = f"{at}.\t" if ordered else "-\t"
            yield from self.blocks(item, depth, listed if self._styled else typed)

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [row for part in node.children for row in part.children]
        columns = len(rows[0].children)
        grid = "<w:gridCol/>" * columns
        lines = (
            "<w:tr>" + "".join(f"<w:tc>{self._paragraph(cell.children[0], '')}</w:tc>" for cell in row.children) + "</w:tr>" for row in rows
        )
        return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"

    def _html_table(self, html: str) -> str:
        """A table in HTML of two columns, whose rows may lack the first cell: then the one above reaches into them."""
        rows = []
        for row in re.findall(r"<tr>(.*?)</tr>", html):
            cells = [f"<w:p>{self._run(unescape(text), '')}</w:p>" for text in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row)]
            merged = ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' if "rowspan" in row else "", ""]
            if len(cells) < 2:
                cells, merged = ["<w:p/>", *cells], ["<w:tcPr><w:vMerge/></w:tcPr>", ""]
            rows.append("".join(f"<w:tc>{look}{cell}</w:tc>" for look, cell in zip(merged, cells, strict=True)))
        return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * 2}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    def _paragraph(self, inline: SyntaxTreeNode, properties: str, typed: str = "") -> str:
        runs = self._run(typed, "") + "".join(self._inline(inline, ""))
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"

    def _inline(self, node: SyntaxTreeNode, look: str) -> Iterator[str]:
        for child in node.children:
            if child.type in ("softbreak", "hardbreak"):
                yield "<w:r><w:t xml:space='preserve'> </w:t></w:r>" if child.type == "softbreak" else "<w:r><w:br/></w:r>"
            elif child.type == "strong":
                yield from self._inline(child, look + "<w:b/>")
            elif child.type == "em":
                yield from self._inline(child, look + "<w:i/>")
            else:
                yield self._run(child.content, look)

    def _run(self, text: str, look: str) -> str:
        pieces = [text] if self._styled else re.split(r"(?<=\w{3})(?=\w)", text, maxsplit=2)
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        made = []
        for piece in filter(None, pieces):
            inner = escape(piece).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
            made.append(f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>')
        return "".join(made)


def _frame() -> dict[str, str]:
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *_PARTS)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for at, (name, kind) in enumerate(_PARTS, start=1)
    )
    styles = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for level in range(1, 7)
    )
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "word/styles.xml": f'{_HEAD}<w:styles xmlns:w="{_W}">{styles}</w:styles>',
    }
