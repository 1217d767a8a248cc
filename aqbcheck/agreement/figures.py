"""Figures: how a number in a text is grouped, and what it is worth."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

_FIGURE = re.compile(r"(?<![\d.,'’])\d(?:[\d.,'’OoIl]|\ (?=\d{3}(?!\d)))*")
_CENTS = re.compile(r"(?<=\d)(,\d{1,2}|,--?)(?!\d)\Z")
_FOREIGN_CENTS = re.compile(r"\.\d{2}\Z")
_NO_CENTS = re.compile(r"[,.]--?")
_DECIMALS = re.compile(r"[0-9]{1,4},[0-9]{1,12}")
_YEAR_BEFORE = re.compile(r"(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2}[.,]?\ (?=\d{1,3}[. ]\d{3})")
"""A year, or a date with one, and a blank before a grouped figure: no group begins with four digits."""
_LONGEST = 40

NATIVE = "native"
PLAIN = "plain"
FOREIGN = "foreign"
BROKEN = "broken"
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: offsets, value, and its ``style``, one of the constants above.

    ``native`` is grouped by dots or blanks, or shorter than five digits; ``plain`` has five or
    more digits in a row; ``foreign`` other separators; ``broken`` a group of a wrong length.
    """

    start: int
    end: int
    value: Decimal | None
    style: str


def find_figures(text: str) -> list[Figure]:
    """All figures of a text, in order. Only ASCII digits are read; linear in the text."""
    found = []
    for match in _FIGURE.finditer(text):
        start = match.start()
        if year := _YEAR_BEFORE.match(text, start, match.end()):
            written = year.group().rstrip(" .,")
            found.append(Figure(start, start + len(written), *_read(written)))
            start = year.end()
        written = text[start : match.end()].rstrip(".,'’OoIl")
        end = start + len(written)
        if tail := _NO_CENTS.match(text, end):
            end = tail.end()
        value, style = _read(written)
        found.append(Figure(start, end, value, style))
    return found


def with_decimals(figure: Figure, text: str) -> Figure:
    """The figure before a unit ("1,1045 Millionen"), whose decimals can be of any number."""
    written = text[figure.start : figure.end]
    if not _DECIMALS.fullmatch(written):
        return figure
    return replace(figure, value=Decimal(written.replace(",", ".")), style=NATIVE)


def _read(written: str) -> tuple[Decimal | None, str]:
    if len(written) > _LONGEST or not written.replace("’", "'").isascii():
        return None, UNREADABLE
    whole, cents = _split_cents(written)
    if whole.isdigit():
        return _value(whole, cents), NATIVE if len(whole) <= 4 else PLAIN
    separators = {char for char in whole if not char.isdigit()}
    groups = re.split(r"[^\d]", whole)
    if separators & set("OoIl") or "" in groups or len(separators) > 1:
        foreign = _foreign(written)
        return (foreign, FOREIGN) if foreign is not None else (None, UNREADABLE)
    if not (1 <= len(groups[0]) <= 3) or any(len(group) != 3 for group in groups[1:]):
        foreign = _foreign(written)
        return (foreign, FOREIGN) if foreign is not None else (None, BROKEN)
    if cents and "," in separators:
        return None, BROKEN
    style = NATIVE if separators <= {".", " "} else FOREIGN
    return _value("".join(groups), cents), style


def _split_cents(written: str) -> tuple[str, str]:
    match = _CENTS.search(written)
    if match and match.group()[1:].isdigit():
        return written[: match.start()], match.group()[1:]
    return written, ""


def _foreign(written: str) -> Decimal | None:
    """The value of a figure grouped by commas or apostrophes, with a dot before the cents."""
    cents = _FOREIGN_CENTS.search(written)
    whole = written[: cents.start()] if cents else written
    groups = re.split(r"[,'’]", whole)
    fits = all(group.isdigit() and group.isascii() for group in groups) and 1 <= len(groups[0]) <= 3
    if len(groups) < 2 or not fits or any(len(group) != 3 for group in groups[1:]):
        return None
    return _value("".join(groups), cents.group()[1:] if cents else "")


def _value(digits: str, cents: str) -> Decimal:
    return Decimal(f"{digits}.{cents or '0'}").normalize() if cents.strip("0") else Decimal(digits)
