"""What a row of the reading contract says about one small Word file, and how it is held."""

from collections.abc import Callable
from typing import Any

import pytest
from contract_rows import WORD, shown_words, written_words

from aqbcheck.document import Document
from aqbcheck.document.location import BODY
from aqbcheck.readers.docx import read_docx

SAID = frozenset({"texts", "elsewhere", "labels", "looks", "traces", "inlines", "gaps", "notes", "cells", "contents", "never"})


@pytest.fixture
def read(word_file) -> Callable[..., Document]:
    """Reads a Word file made from a body and other parts."""
    return lambda body="", **others: read_docx(word_file(body, **others))


@pytest.fixture
def hold(read, word_entries) -> Callable[[dict[str, Any]], None]:
    """Holds a row: what its file is made of, and what is to be seen of it.

    ``texts`` are those of the body's blocks, ``elsewhere`` the others as (part, text); ``traces``
    (kind, words), ``inlines`` (kind, words), ``gaps`` (reason, block after which it lies),
    ``notes`` ids, ``cells`` (row, column, width, height) of the body's blocks or None, ``labels`` and
    ``looks`` (level, bold, italic, centred) of the body's blocks, ``contents`` the positions of
    those that are a table of contents. Traces, inlines, gaps and notes that a row does not name
    must not be there. Both views are held: the words of ``never``, and all words in the file's XML that the row does not
    want to see (instructions, deletions, names in attributes …), must be in no block at all.
    """

    def check(row: dict[str, Any]) -> None:
        if not "".join(row["texts"]).strip():  # a file that says nothing is refused
            row = {**row, "body": f"<w:p><w:r><w:t>.</w:t></w:r></w:p>{row['body']}", "texts": [".", *row["texts"]]}
        made_of = {name: value for name, value in row.items() if name not in SAID}
        document = read(**made_of)
        body = [block for block in document.blocks if block.part == BODY]
        assert [block.text for block in body] == row["texts"]
        assert [(block.part, block.text) for block in document.blocks if block.part != BODY] == row.get("elsewhere", [])
        assert [(trace.kind, trace.text) for trace in document.traces] == row.get("traces", [])
        found = [(inline.kind, block.text[inline.start : inline.end]) for block in document.blocks for inline in block.inlines]
        assert found == row.get("inlines", [])
        assert [(gap.reason, gap.place.block) for gap in document.gaps] == row.get("gaps", [])
        assert all(gap.place.missing for gap in document.gaps)
        assert [note.message for note in document.notes] == row.get("notes", [])
        if "cells" in row:
            cells = [block.cell and (block.cell.row, block.cell.column, block.cell.width, block.cell.height) for block in body]
            assert cells == row["cells"]
        if "labels" in row:
            assert [block.look.label for block in body] == row["labels"]
        if "looks" in row:
            looks = [(block.look.level, block.look.bold, block.look.italic, block.look.centred) for block in body]
            assert looks == row["looks"]
        if "contents" in row:
            assert [at for at, block in enumerate(document.blocks) if block.contents] == row["contents"]
        for words in row.get("never", ()):
            assert not any(words in block.text or words in block.look.label for block in document.blocks)
        found = {word for block in document.blocks for word in WORD.findall(f"{block.look.label} {block.text}")}
        assert not found & (written_words(word_entries(**made_of)) - shown_words(row))

    return check
