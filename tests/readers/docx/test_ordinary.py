"""Rows of ordinary paragraphs are read apart, for speed: everything must come out as if each was read the long way."""

from itertools import islice

import pytest
from fuzzing import mutants
from office_files import contract_files, made_files

from aqbcheck.readers.docx import read_docx
from aqbcheck.readers.docx.ordinary import OrdinaryParagraphs
from aqbcheck.readers.docx.original import Original
from aqbcheck.readers.docx.paragraph import Paragraphs
from aqbcheck.readers.errors import ReadingError

FILES = {
    "agreements, arrangements, cases": lambda: (data for _, data in made_files()),
    "rows of the contract": lambda: (data for _, data in contract_files()),
    "changed at random": lambda: (data for data, _, _ in islice(mutants(5), 30)),
}


def _the_long_way(data, read=read_docx):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OrdinaryParagraphs, "read", lambda self, child, siblings, around: child)
        return read(data)


def _told(read, data):
    """The document, or why there is none."""
    try:
        return read(data)
    except ReadingError as error:
        return str(error), error.facts


@pytest.mark.parametrize("kind", FILES)
def test_both_ways_lead_to_the_same_document(kind):
    files = list(FILES[kind]())
    assert len(files) >= 30
    for data in files:
        assert _told(read_docx, data) == _told(_the_long_way, data)


def _places(data):
    """The file's path to the first and last letter of each block, and to the paragraph that it ends in."""
    original = Original(data)
    tree = original.root.getroottree()
    spots = (
        (original.starting(at, 0), original.ending(at, len(block.text)), original.paragraph(at), original.call_of(at))
        for at, block in enumerate(original.document.blocks)
    )
    return [
        [tree.getpath(found) if found is not None else None for found in (paragraph, call)]
        + [(spot[0], tree.getpath(spot[1]), spot[2]) if spot else None for spot in (start, end)]
        for start, end, paragraph, call in spots
    ]


@pytest.mark.parametrize("kind", FILES)
def test_both_ways_lead_back_to_the_same_elements(kind):
    for data in FILES[kind]():
        assert _told(_places, data) == _told(lambda data: _the_long_way(data, _places), data)


PLAIN = "<w:r><w:t>a</w:t></w:r>"
ORDINARY = {
    "words": f"<w:p>{PLAIN}</w:p>",
    "nothing": "<w:p/>",
    "a style and a look": f'<w:p><w:pPr><w:pStyle w:val="x"/><w:jc w:val="center"/></w:pPr>{PLAIN}</w:p>',
    "bold letters, a mark of the spelling": "<w:p><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>",
}
OTHERS = {
    "a tab": "<w:p><w:r><w:tab/></w:r></w:p>",
    "a list": f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>{PLAIN}</w:p>',
    "a deleted mark": f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{PLAIN}</w:p>",
    "hidden letters": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>",
    "letters of a symbol font": '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>a</w:t></w:r></w:p>',
    "letters that were changed": "<w:p><w:r><w:rPr><w:rPrChange/></w:rPr><w:t>a</w:t></w:r></w:p>",
    "a background": f'<w:p><w:pPr><w:shd w:fill="FF0000"/></w:pPr>{PLAIN}</w:p>',
    "a link": f"<w:p><w:hyperlink>{PLAIN}</w:hyperlink></w:p>",
    "an unknown element": "<w:p><w:unknown/></w:p>",
    "text in text": "<w:p><w:r><w:t><w:t>a</w:t></w:t></w:r></w:p>",
}


@pytest.mark.parametrize(("name", "long_way"), [*((name, False) for name in ORDINARY), *((name, True) for name in OTHERS)])
def test_what_is_ordinary(name, long_way, word_file, monkeypatch):
    taken = []
    read = Paragraphs.read
    monkeypatch.setattr(Paragraphs, "read", lambda self, *given: taken.append(given) or read(self, *given))
    read_docx(word_file({**ORDINARY, **OTHERS}[name] + f"<w:p>{PLAIN}</w:p>"))
    assert bool(taken) == long_way


STYLES = {
    "as usual": "",
    "bold": "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>",
    "a heading": '<w:style w:type="paragraph" w:default="1" w:styleId="x"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    "symbols": '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:rPrDefault></w:docDefaults>',
    "hidden": "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>",
}
LONE = {
    "words": PLAIN,
    "blanks": "<w:r><w:t> </w:t></w:r>",
    "blanks at the ends": "<w:r><w:t> a </w:t></w:r>",
    "blanks that are kept": '<w:r><w:t xml:space="preserve"> a </w:t></w:r>',
    "no words": "<w:r><w:t/></w:r>",
    "two runs": PLAIN * 2,
}


@pytest.mark.parametrize("keeps", ["", 'xml:space="preserve"'])
@pytest.mark.parametrize("set_as", STYLES)
def test_a_paragraph_of_one_run_is_as_its_style_sets_it(set_as, keeps, word_file):
    body = "".join(f"<w:p>{lone}</w:p>" for lone in LONE.values())
    data = word_file(body, attributes=keeps, parts={"styles.xml": f"w:styles {STYLES[set_as]}"})
    read = _told(read_docx, data)
    assert read == _told(_the_long_way, data)
    assert set_as == "hidden" or {block.look.bold for block in read.blocks if block.text.strip()} <= {set_as == "bold"}
