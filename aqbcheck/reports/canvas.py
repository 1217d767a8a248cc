"""The sheet that the terminal report is drawn on, as plain or coloured text of a set width.

Everything that comes from a document or a file name goes through ``words``: it is sanitised
and never read as markup.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from aqbcheck.texts.safety import visible

_WIDEST = 120
_NARROWEST = 20
INDENT = 2
_NO_LINE = "    \n"
_ASCII_HEAD = box.Box(f"{_NO_LINE * 2} -- \n{_NO_LINE * 5}", ascii=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the report is drawn on: its width in columns, whether it shows colour, and whether
    only ASCII signs may draw lines."""

    width: int = 100
    colour: bool = False
    ascii_lines: bool = False


@dataclass(frozen=True, slots=True)
class OneLine:
    """A text that is never wrapped, so that it stays one line for whoever searches the output."""

    text: Text


Drawn = Text | Table | Padding | OneLine


def words(text: str, style: str = "") -> Text:
    """A text on one line, harmless, set in one style."""
    return Text(visible(text), style=style, overflow="fold")


def joined(*parts: str | Text) -> Text:
    """Several texts in a row; those that are no ``Text`` yet are made harmless."""
    row = Text(overflow="fold")
    for part in parts:
        row.append_text(part if isinstance(part, Text) else words(part))
    return row


def indented(content: Text | Table, steps: int = 1) -> Padding:
    """The content, moved to the right."""
    return Padding(content, (0, 0, 0, INDENT * steps))


def labelled(rows: Iterable[tuple[str | Text, str | Text]]) -> Table:
    """Rows of a short label and a text beside it that wraps under itself."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=False)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in rows:
        grid.add_row(*(cell if isinstance(cell, Text) else words(cell) for cell in (label, text)))
    return grid


def lined(sheet: Sheet, first: str, *heads: tuple[str, bool]) -> Table:
    """An empty table with a line under its head. The ``first`` column wraps, the others keep
    their width; each of their heads says whether the column holds numbers."""
    style = _ASCII_HEAD if sheet.ascii_lines else box.SIMPLE_HEAD
    table = Table(box=style, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(words(first), overflow="fold")
    for head, numbers in heads:
        table.add_column(words(head), justify="right" if numbers else "left", no_wrap=True)
    return table


def draw(content: Iterable[Drawn], sheet: Sheet) -> str:
    """The content as text, one line break at its end; an empty content gives an empty text."""
    out = StringIO()
    console = Console(
        file=out,
        width=max(_NARROWEST, min(sheet.width, _WIDEST)),
        force_terminal=sheet.colour,
        color_system="standard" if sheet.colour else None,
        no_color=not sheet.colour,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for item in content:
        if isinstance(item, OneLine):
            console.print(item.text, soft_wrap=True)
        else:
            console.print(item)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
