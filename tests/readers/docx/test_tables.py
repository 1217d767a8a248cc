"""The reading contract: tables on a grid of their own."""

import pytest

from aqbcheck.readers.docx import read_docx


def cell(text, properties="", more=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{more}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl><w:tblPr><w:tblCaption w:val='CAPTION'/></w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


RESTART, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ROWS = {
    "cells in reading order": {
        "body": table(row(cell("a"), cell("b")), row(cell("c"), cell("d"))),
        "texts": ["a", "b", "c", "d"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
    },
    "a row in a wrapper of another place": {
        "body": table(row(cell("a"), cell("b")), f"<w:fldSimple>{row(cell('c'), cell('d'))}</w:fldSimple>", row(cell("e"), cell("f"))),
        "texts": ["a", "b", "e", "f"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
        "gaps": [("word-gap-misplaced", 1)],
    },
    "a cell outside of rows, and words outside of cells": {
        "body": table(cell("a"), row(cell("b"), "<w:p><w:r><w:t>c</w:t></w:r></w:p>", cell("d")), "<w:bookmarkStart/>"),
        "texts": ["b", "d"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1)],
        "gaps": [("word-gap-misplaced", -1), ("word-gap-misplaced", 0)],
    },
    "rows and cells in a deletion": {
        "body": table(row(cell("a"), f"<w:moveFrom>{cell('b')}</w:moveFrom>"), f"<w:del>{row(cell('c'))}</w:del>"),
        "texts": ["a"],
        "cells": [None],
        "traces": [("move", "b"), ("deletion", "c")],
    },
    "one column is layout": {"body": table(row(cell("a")), row(cell("b"))), "texts": ["a", "b"], "cells": [None, None]},
    "gridSpan": {
        "body": table(row(cell("a", '<w:gridSpan w:val="2"/>'), cell("b")), row(cell("c"), cell("d"), cell("e"))),
        "texts": ["a", "b", "c", "d", "e"],
        "cells": [(0, 0, 2, 1), (0, 2, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)],
    },
    "gridSpan without end": {
        "body": table(row(cell("a", '<w:gridSpan w:val="2000000000"/>'), cell("b"))),
        "texts": ["a", "b"],
        "cells": [(0, 0, 63, 1), (0, 63, 1, 1)],
    },
    "gridSpan that is no number": {
        "body": table(row(cell("a", '<w:gridSpan w:val="-5"/>'), cell("b", '<w:gridSpan w:val="x"/>'))),
        "texts": ["a", "b"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "gridBefore": {
        "body": table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>')),
        "texts": ["a", "b", "c"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 1, 1, 1)],
    },
    "vMerge": {
        "body": table(
            row(cell("a", RESTART), cell("b")), row(cell("", ON), cell("c")), row(cell("", ON), cell("d")), row(cell("e"), cell("f"))
        ),
        "texts": ["a", "b", "c", "d", "e", "f"],
        "cells": [(0, 0, 1, 3), (0, 1, 1, 1), (1, 1, 1, 1), (2, 1, 1, 1), (3, 0, 1, 1), (3, 1, 1, 1)],
    },
    "vMerge, words in a covered cell": {
        "body": table(row(cell("a", RESTART), cell("b")), row(cell("UNSEEN", ON), cell("c"))),
        "texts": ["a", "b", "c"],
        "traces": [("hidden", "UNSEEN")],
        "never": ["UNSEEN"],
    },
    "vMerge without restart": {
        "body": table(row(cell("a", ON), cell("b")), row(cell("", ON), cell("c"))),
        "texts": ["a", "b", "c"],
        "cells": [(0, 0, 1, 2), (0, 1, 1, 1), (1, 1, 1, 1)],
    },
    "vMerge that starts anew": {
        "body": table(row(cell("a", RESTART), cell("b")), row(cell("c", RESTART), cell("d"))),
        "texts": ["a", "b", "c", "d"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
    },
    "hMerge": {
        "body": table(row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("b"))),
        "texts": ["a", "b"],
        "cells": [(0, 0, 2, 1), (0, 2, 1, 1)],
    },
    "nested table": {
        "body": table(row(cell("a", more=table(row(cell("in1"), cell("in2"))) + "<w:p/>"), cell("b"))),
        "texts": ["a", "in1", "in2", "", "b"],
        "cells": [(0, 0, 1, 1), (0, 0, 1, 1), (0, 1, 1, 1), (0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "nested table in a layout table": {
        "body": table(row(cell("a", more=table(row(cell("in1"), cell("in2")))))),
        "texts": ["a", "in1", "in2"],
        "cells": [None, (0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "layout table in a cell": {
        "body": table(row(cell("a", more=table(row(cell("in")))), cell("b"))),
        "texts": ["a", "in", "b"],
        "cells": [(0, 0, 1, 1), (0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "rows of different length": {
        "body": table(row(cell("a")), row(cell("b"), cell("c"))),
        "texts": ["a", "b", "c"],
        "cells": [(0, 0, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)],
    },
    "rows in customXml": {
        "body": table(f"<w:customXml>{row(cell('a'), '<w:customXml>' + cell('b') + '</w:customXml>')}</w:customXml>"),
        "texts": ["a", "b"],
        "cells": [(0, 0, 1, 1), (0, 1, 1, 1)],
    },
    "table without rows": {"body": table() + "<w:p/>", "texts": [""]},
    "table whose rows are gone": {
        "body": table(row(cell("GONE"), properties="<w:del/>")) + "<w:p/>",
        "texts": [""],
        "traces": [("deletion", "GONE")],
    },
}


@pytest.mark.parametrize("name", ROWS)
def test_tables(name, hold):
    hold(ROWS[name])


def test_two_tables_are_two(read):
    document = read(table(row(cell("a"), cell("b"))) + table(row(cell("c"), cell("d"))))
    assert [block.cell.table for block in document.blocks] == [0, 0, 1, 1]


def test_tables_in_tables_are_read_however_deep_word_allows(word_file):
    body = "<w:p/>"
    for _ in range(45):
        body = table(row(cell("a", more=body), cell("b")))
    texts = [block.text for block in read_docx(word_file(body)).blocks]
    assert (texts.count("a"), texts.count("b")) == (45, 45)


def test_a_merged_cell_over_thousands_of_rows_is_linear(word_file):
    body = table(row(cell("a", RESTART), cell("b")), *(row(cell("", ON), cell("c")) for _ in range(5_000)))
    blocks = read_docx(word_file(body)).blocks
    assert blocks[0].cell.height == 5_001
    assert len(blocks) == 5_002
