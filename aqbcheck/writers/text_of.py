"""The text of a passage as structured data writes it: paragraphs, entries of lists, rows of tables."""

from collections.abc import Collection, Sequence
from itertools import groupby

from aqbcheck.agreement.passage import Passage, Piece
from aqbcheck.document import Block

_ITEMS = ("-", "*", "+", "•")


def written_text(passage: Passage, without: Collection[int] = ()) -> str:
    """The wording of a passage, the blocks ``without`` left out."""
    pieces = [piece for piece in passage.pieces if piece.span.block not in without and piece.normal.text.strip()]
    chunks: list[tuple[bool, str]] = []
    for table, row in groupby(pieces, key=lambda piece: _table(passage, piece)):
        if table is not None:
            chunks.append((False, _rows(passage, list(row))))
        else:
            chunks += [_paragraph(passage, piece) for piece in row]
    text = ""
    for at, (listed, chunk) in enumerate(chunks):
        text += ("" if not at else "\n" if listed and chunks[at - 1][0] else "\n\n") + chunk
    return text


def _table(passage: Passage, piece: Piece) -> int | None:
    cell = passage.document.blocks[piece.span.block].cell
    return None if cell is None else cell.table


def _paragraph(passage: Passage, piece: Piece) -> tuple[bool, str]:
    """Whether it is an entry of a list, and the paragraph without empty lines in it."""
    block = passage.document.blocks[piece.span.block]
    lines = [line.strip() for line in block.text[piece.span.start : piece.span.end].split("\n") if line.strip()]
    label = _label(block)
    if not label:
        return False, "\n".join(lines)
    indent = "  " * (block.look.depth or 0)
    return True, f"{indent}{label} " + f"\n{indent}{' ' * (len(label) + 1)}".join(lines)


def _label(block: Block) -> str:
    """The label of an entry as a text can write it; a number keeps its stop, every other sign becomes a dash."""
    label = block.look.label.strip()
    if not label:
        return "-" if block.look.depth is not None else ""
    number = label[:-1].isdigit() and label[-1:] in ".)"
    return label if label in _ITEMS or number else f"- {label}" if any(map(str.isalnum, label)) else "-"


def _rows(passage: Passage, pieces: Sequence[Piece]) -> str:
    """The cells of a table as rows, with the columns that hold anything."""
    cells: dict[tuple[int, int], list[str]] = {}
    for piece in pieces:
        cell = passage.document.blocks[piece.span.block].cell
        if cell is not None:
            cells.setdefault((cell.row, cell.column), []).append(" ".join(piece.normal.text.replace("|", "/").split()))
    width = max(column for _, column in cells) + 1
    rows = sorted({row for row, _ in cells})
    return "\n".join("| " + " | ".join(" ".join(cells.get((row, column), [])) for column in range(width)) + " |" for row in rows)


def rows_of_nothing_else(passage: Passage, taken: Collection[int]) -> frozenset[int]:
    """The other blocks of table rows of which ``taken`` are some, where they hold figures only, a running
    number; and the first row of a table of which then nothing is left, its head."""
    tables: dict[int, dict[int, set[int]]] = {}
    for piece in passage.pieces:
        if cell := passage.document.blocks[piece.span.block].cell:
            tables.setdefault(cell.table, {}).setdefault(cell.row, set()).add(piece.span.block)
    figures = {piece.span.block for piece in passage.pieces if not piece.normal.text.strip() or piece.normal.text.strip(" .()").isdigit()}
    found: set[int] = set()
    for rows in tables.values():
        empty = [row for row, blocks in rows.items() if blocks & set(taken) and blocks <= figures | set(taken)]
        found |= {block for row in empty for block in rows[row]}
        if empty and set(rows) - set(empty) == {0}:
            found |= rows[0]
    return frozenset(found)
