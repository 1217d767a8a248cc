"""Things that only a Word file can hold, by name, put into a file that ``wordmaking`` made.

Each construct is XML behind some words of the main part, and as far as it needs them parts,
relationships of the main part and a part's own relationships.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from wordmaking import entries_of, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ROOT = f'xmlns:w="{_W}" xmlns:r="{_OFFICE}"'


@dataclass(frozen=True)
class Construct:
    """``inline`` stands behind the words, ``last`` at the end of the body; ``{}`` in both and in ``parts`` is the text.

    ``parts``: names below ``word/`` and what they hold. ``links``: (id, kind or URI, target) from the main part.
    ``own``: a part's name and the links from it; a target that begins with ``!`` lies outside the file.
    """

    inline: str = ""
    last: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    links: tuple[tuple[str, str, str], ...] = ()
    own: tuple[str, tuple[tuple[str, str, str], ...]] = ("", ())


def _run(look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve"> {{}}</w:t></w:r>'


def _template(target: str) -> Construct:
    return Construct(
        parts={"settings.xml": f'<w:settings {_ROOT}><w:attachedTemplate r:id="rT"/></w:settings>'},
        links=(("rS", "settings", "settings.xml"),),
        own=("settings.xml", (("rT", "attachedTemplate", target),)),
    )


def _beside(kind: str, root: str) -> Construct:
    return Construct(
        last=f'<w:sectPr><w:{kind}Reference w:type="default" r:id="rH"/></w:sectPr>',
        parts={f"{kind}1.xml": f"<w:{root} {_ROOT}><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:{root}>"},
        links=(("rH", kind, f"{kind}1.xml"),),
    )


_COMMENT = f'<w:comment w:id="0" w:author="A"><w:p>{_run()}</w:p></w:comment>'
CONSTRUCTS: Mapping[str, Construct] = {
    "insertion": Construct(f'<w:ins w:id="9" w:author="A">{_run()}</w:ins>'),
    "deletion": Construct('<w:del w:id="9" w:author="A"><w:r><w:delText xml:space="preserve"> {}</w:delText></w:r></w:del>'),
    "move": Construct(f'<w:moveTo w:id="9" w:author="A">{_run()}</w:moveTo>'),
    "formatting change": Construct(_run('<w:rPrChange w:id="9" w:author="A"><w:rPr/></w:rPrChange>')),
    "comment": Construct(
        '<w:r><w:commentReference w:id="0"/></w:r>',
        parts={"comments.xml": f"<w:comments {_ROOT}>{_COMMENT}</w:comments>"},
        links=(("rC", "comments", "comments.xml"),),
    ),
    "no comment": Construct(
        parts={"comments.xml": f"<w:comments {_ROOT}/>"},
        links=(("rC", "comments", "comments.xml"),),
    ),
    "hidden": Construct(_run("<w:vanish/>")),
    "white": Construct(_run('<w:color w:val="FFFFFF"/>')),
    "tiny": Construct(_run('<w:sz w:val="2"/>')),
    "struck": Construct(_run("<w:strike/>")),
    "highlight": Construct(_run('<w:highlight w:val="yellow"/>')),
    "small": Construct(_run('<w:sz w:val="12"/>')),
    "white on black": Construct(_run('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
    "not struck": Construct(_run('<w:strike w:val="0"/>')),
    "field": Construct(f'<w:fldSimple w:instr="REF x">{_run()}</w:fldSimple>'),
    "fetched field": Construct(f'<w:fldSimple w:instr="INCLUDETEXT x.docx">{_run()}</w:fldSimple>'),
    "macros": Construct(parts={"vbaProject.bin": "x"}, links=(("rV", f"{_MICROSOFT}/vbaProject", "vbaProject.bin"),)),
    "template on the net": _template("!https://example.org/x.dotx"),
    "template on a network drive": _template("!file:///\\\\server\\x.dotx"),
    "template of this machine": _template("!file:///C:/Vorlagen/x.dotx"),
    "header": _beside("header", "hdr"),
    "footer": _beside("footer", "ftr"),
}


def with_construct(data: bytes, name: str, behind: str, text: str) -> bytes:
    """The Word file with a construct that holds ``text`` behind words of its main part."""
    made = CONSTRUCTS[name]
    entries = entries_of(data)
    main = entries["word/document.xml"].decode("utf-8")
    if escape(behind) not in main:
        raise ValueError(f"not in the main part: {behind}")
    cut = f'</w:t></w:r>{made.inline.replace("{}", escape(text))}<w:r><w:t xml:space="preserve">'
    main = main.replace(escape(behind), escape(behind) + cut, 1) if made.inline else main
    main = main.replace("</w:body>", f"{made.last}</w:body>")
    links = entries["word/_rels/document.xml.rels"].decode("utf-8").replace("</Relationships>", f"{_links(made.links)}</Relationships>")
    entries |= {"word/document.xml": main.encode(), "word/_rels/document.xml.rels": links.encode()}
    entries |= {f"word/{part}": content.replace("{}", escape(text)).encode() for part, content in made.parts.items()}
    part, own = made.own
    if part:
        entries[f"word/_rels/{part}.rels"] = f'<Relationships xmlns="{_PACKAGE}">{_links(own)}</Relationships>'.encode()
    return zipped(entries)


def _links(links: tuple[tuple[str, str, str], ...]) -> str:
    made = []
    for name, kind, target in links:
        outside = ' TargetMode="External"' if target.startswith("!") else ""
        uri = kind if "//" in kind else f"{_OFFICE}/{kind}"
        made.append(f'<Relationship Id="{name}" Type="{uri}" Target="{target.removeprefix("!")}"{outside}/>')
    return "".join(made)
