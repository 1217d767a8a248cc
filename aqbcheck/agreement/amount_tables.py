"""Amounts in tables: what the head of a column and the rest of a row say of a figure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.amount_marks import Marks
from aqbcheck.agreement.candidates import Amount
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Cell
from aqbcheck.language.words import Word

_DATE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.(?:\d{2}|\d{4}))?")
_NO_AMOUNT = 4
"""Digits of a plain figure that may as well be a year or a count."""

_FEW = 8
"""Cells of a row that are looked at for the mark of a sum."""


@dataclass(frozen=True, slots=True)
class _Priced:
    """The cells with a currency: rows by table and column, columns by table and row."""

    by_column: dict[tuple[int, int], list[int]]
    by_row: dict[tuple[int, int], list[int]]


class AmountTables:
    """The tables of a passage, by row and by column; made once for a passage that has any."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._cells: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        self._widths: dict[tuple[int, int, int], int] = {}
        for piece in passage.pieces:
            cell = passage.document.blocks[piece.span.block].cell
            if cell is not None:
                place = (cell.table, cell.row, cell.column)
                self._cells.setdefault(place, []).append((piece.at, piece.at + len(piece.normal.text)))
                self._widths[place] = cell.width
        self._rows: dict[tuple[int, int], list[int]] = {}
        for table, row, column in self._cells:
            self._rows.setdefault((table, row), []).append(column)
        self._priced: _Priced | None = None
        self._heads: dict[tuple[int, int, int], frozenset[str]] = {}
        self._marks: dict[tuple[int, int], list[list[tuple[int, frozenset[str]]]]] = {}

    def __bool__(self) -> bool:
        return bool(self._cells)

    def has_currency_elsewhere(self, start: int, end: int, currency: frozenset[str]) -> bool:
        """Whether a figure stands alone in a cell, with the currency in a head of its column or in its row."""
        cell = self._passage.block_at(start).cell
        if cell is None or not self._is_alone(start, end):
            return False
        digits = self._passage.text[start:end]
        if (digits.isdigit() and len(digits) <= _NO_AMOUNT) or _DATE.fullmatch(digits):
            return False
        if self._priced is None:
            self._priced = self._with(currency)
        rows = self._priced.by_column.get((cell.table, cell.column), [cell.row])
        columns = self._priced.by_row.get((cell.table, cell.row), [])
        return rows[0] < cell.row or any(column != cell.column for column in columns[:2])

    def is_sum(self, start: int, end: int, total: Marks) -> bool:
        """Whether a figure stands alone in a cell of a row that is marked as a total."""
        cell = self._passage.block_at(start).cell
        if cell is None or not self._is_alone(start, end):
            return False
        others = (column for column in self._rows[cell.table, cell.row][:_FEW] if column != cell.column)
        return any(_first(total, tuple(self._words((cell.table, cell.row, column)))) for column in others)

    def _with(self, currency: frozenset[str]) -> "_Priced":
        """Where the currency stands: the rows by column, the columns by row, both in order."""
        priced = _Priced({}, {})
        for table, row, column in sorted(self._cells):
            if any(word.key in currency for word in self._words((table, row, column))):
                for covered in range(column, column + self._widths[table, row, column]):
                    priced.by_column.setdefault((table, covered), []).append(row)
                priced.by_row.setdefault((table, row), []).append(column)
        return priced

    def marked(self, amounts: Sequence[Amount], total: Marks, part: Marks) -> tuple[Amount, ...]:
        """The amounts with what their rows say of them, else with what makes them parts in the head of their column;
        those above the sum of their column are parts of it."""
        found = [self._marked_by_row(amount, total, part) for amount in amounts]
        sums: dict[tuple[int, int], int] = {}
        for amount in found:
            cell = self._cell(amount)
            if cell is not None and c.TOTAL in amount.traits:
                sums.update({(cell.table, column): cell.row for column in range(cell.column, cell.column + cell.width)})
        return tuple(self._set_aside(amount, sums) for amount in found)

    def _marked_by_row(self, amount: Amount, total: Marks, part: Marks) -> Amount:
        cell = self._cell(amount)
        if cell is None:
            return amount
        row = (cell.table, cell.row)
        if row not in self._marks:
            cells = [(column, tuple(self._words((*row, column)))) for column in self._rows[row]]
            self._marks[row] = [[(column, t) for column, words in cells for t in _first(marks, words)] for marks in (part, total)]
        for found in self._marks[row]:
            if stand := next((traits for column, traits in found if column != cell.column), None):
                return replace(amount, traits=amount.traits - {c.PART, c.EARLIER, c.TOTAL} | stand)
        return replace(amount, traits=amount.traits | self._said_by_head(cell, part)) if c.TOTAL not in amount.traits else amount

    def _said_by_head(self, cell: Cell, part: Marks) -> frozenset[str]:
        head = (cell.table, 0, cell.column)
        if cell.row and head not in self._heads:
            self._heads[head] = next(iter(_first(part, tuple(self._words(head)))), frozenset())
        return self._heads[head] if cell.row else frozenset()

    def _set_aside(self, amount: Amount, sums: dict[tuple[int, int], int]) -> Amount:
        cell = self._cell(amount)
        if cell is None or cell.row >= sums.get((cell.table, cell.column), -1):
            return amount
        return replace(amount, traits=amount.traits | {c.PART})

    def _is_alone(self, start: int, end: int) -> bool:
        piece = self._passage.piece_at(start)
        rest = self._passage.text[piece.at : start] + self._passage.text[end : piece.at + len(piece.normal.text)]
        return not any(map(str.isalnum, rest))

    def _words(self, place: tuple[int, int, int]) -> Iterable[Word]:
        for start, end in self._cells.get(place, ()):
            yield from self._passage.words[self._passage.word_at(start) : self._passage.word_at(end)]

    def _cell(self, amount: Amount) -> Cell | None:
        return self._passage.block_at(amount.start).cell


def _first(marks: Marks, words: Sequence[Word]) -> list[frozenset[str]]:
    """What the first mark in a cell says, if one stands there."""
    return list(islice((traits for at in range(len(words)) for _, _, traits in marks.at(words, at, len(words))), 1))
