import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqbcheck.document import Block
from aqbcheck.document.document import STRUCK
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.markdown import read_markdown


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text.encode()).blocks


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("eins  \nzwei", ["eins\nzwei"]),
        ("**§ 4**\\\nTitel", ["§ 4\nTitel"]),
        ("Betrag: «Betrag» {{ betrag }} [Landkreis] <Betrag>", ["Betrag: «Betrag» {{ betrag }} [Landkreis] <Betrag>"]),
        ("________", ["________"]),
        ("a ~~weg~~ b", ["a  b"]),
        ("<!-- nichts -->\n\nText", ["Text"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("1\\. Titel &amp; mehr", ["1. Titel & mehr"]),
        ("[Text](http://example.org) `code`", ["Text code"]),
        ("Text[^1]\n\n[^1]: Entwurf", ["Text[^1]", "[^1]: Entwurf"]),
        ("::: hinweis\nText\n:::\n\n::: Betrag fehlt noch", ["Text", "::: Betrag fehlt noch"]),
        ("[Betrag]{nicht vergessen}", ["[Betrag]{nicht vergessen}"]),
    ],
)
def test_what_is_on_the_page(source: str, texts: list[str]) -> None:
    assert [block.text for block in blocks(source)] == texts


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("Text ~~weg~~", (0, 5)),
        ("~~weg~~\n\nText", (0, 0)),
        ("Text\n\n~~weg~~", (0, 4)),
        ("Text\n\n<p>Vor <del>weg</del> nach</p>", (1, 4)),
        ("Text\n\n<p><s>weg</s></p>", (0, 4)),
    ],
)
def test_what_is_struck_has_a_place_in_a_block_that_is_there(source: str, place: tuple[int, int]) -> None:
    [trace] = read_markdown(source.encode()).traces
    assert (trace.kind, trace.text) == (STRUCK, "weg")
    assert (trace.place.block, trace.place.start) == (trace.place.end_block, trace.place.end) == place


@pytest.mark.parametrize(("marker", "most"), [("- ", 19), ("1. ", 19), ("> ", 39), (">", 39)])
def test_what_is_nested_is_read_or_refused_and_never_dropped(marker: str, most: int) -> None:
    assert [block.text for block in blocks(f"Text\n\n{marker * most}tief\n\nEnde")] == ["Text", "tief", "Ende"]
    with pytest.raises(ReadingError) as caught:
        blocks(f"Text\n\n{marker * (most + 1)}tief\n\nEnde")
    assert caught.value.message == "text-too-deep"


def test_lists_keep_their_markers_and_levels() -> None:
    found = blocks("3. drei\n   - eins\n4. vier\n")
    assert [(b.look.label, b.look.depth, b.text) for b in found] == [("3.", 0, "drei"), ("-", 1, "eins"), ("4.", 0, "vier")]


def test_old_line_ends_are_counted() -> None:
    blocks = read_markdown(b"\rOne\r\rTwo\r\n\r\nThree").blocks
    assert [(block.text, block.line) for block in blocks] == [("One", 2), ("Two", 4), ("Three", 6)]


def test_the_marker_of_an_empty_item_is_not_the_next_block_s() -> None:
    blocks = read_markdown(b"-\n\n## Next\n\n1.\n\nText").blocks
    assert [(block.text, block.look.label) for block in blocks] == [("Next", ""), ("", "1."), ("Text", "")]


def test_a_number_without_words_is_a_block_of_its_own() -> None:
    found = blocks("1. eins\n2.\n3.\n   - drei\n4. - vier\n")
    assert [(b.look.label, b.text, b.line) for b in found] == [
        ("1.", "eins", 1),
        ("2.", "", 2),
        ("3.", "", 3),
        ("-", "drei", 4),
        ("-", "vier", 5),
    ]


def test_look_and_line() -> None:
    heading, bold, mixed = blocks("\n## **§ 6**\n\n**fett**\n\nein **fettes** Wort\n")
    assert (heading.look.level, heading.look.bold, heading.line) == (2, True, 2)
    assert (bold.look.level, bold.look.bold) == (None, True)
    assert (mixed.look.bold, mixed.line) == (False, 6)


def test_struck_text_is_a_trace_only() -> None:
    document = read_markdown(b"gilt ~~nicht~~ hier")
    assert "nicht" not in document.blocks[0].text
    assert [(trace.kind, trace.text) for trace in document.traces] == [("struck", "nicht")]


def test_a_table_of_one_column_is_layout() -> None:
    assert [block.cell for block in blocks("| a |\n|---|\n| b |")] == [None, None]


@pytest.mark.parametrize("data", [b"", b"  \n", b"![x](y.png)", b"gr\xfc\xdfe", b"a\x00b"])
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError):
        read_markdown(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_and_line_ends(encoding: str) -> None:
    assert read_markdown("Präambel\r\n\r\nText".encode(encoding)).blocks[1].text == "Text"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        document = read_markdown(text.encode("utf-8", "ignore"))
    except ReadingError:
        return
    assert all(block.line is None or 1 <= block.line <= len(text) + 1 for block in document.blocks)


def test_cells_that_reach_into_rows_and_columns_of_an_html_table():
    html = "<table><tr><td rowspan=2>a</td><td colspan='2'>b</td></tr>"
    html += "<tr><td>c</td><td colspan=999999999999>d</td></tr><tr><td>e</td></tr></table>"
    cells = {block.text: block.cell for block in read_markdown(html.encode()).blocks}
    assert {text: (cell.row, cell.column, cell.width, cell.height) for text, cell in cells.items()} == {
        "a": (0, 0, 1, 2),
        "b": (0, 1, 2, 1),
        "c": (1, 1, 1, 1),
        "d": (1, 2, 1, 1),
        "e": (2, 0, 1, 1),
    }
