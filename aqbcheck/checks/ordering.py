"""What stands at a wrong place in a row."""

from bisect import bisect_right
from collections.abc import Sequence


def displaced(row: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Which entries must be moved, as few as possible, so that a row of numbers rises.

    Gives for each its position and that of an entry in order which it stands on the wrong side
    of, in the order of the row. Equal entries are in order.
    """
    kept = _longest_rising(row)
    found = []
    for at, value in enumerate(row):
        if at in kept:
            continue
        wrong = [other for other in kept if (other < at and row[other] > value) or (other > at and row[other] < value)]
        found.append((at, wrong[0]))
    return tuple(found)


def _longest_rising(row: Sequence[int]) -> tuple[int, ...]:
    """The positions of a longest part of a row that never falls; in time n log n."""
    ends: list[int] = []
    positions: list[int] = []
    before: list[int] = []
    for at, value in enumerate(row):
        length = bisect_right(ends, value)
        before.append(positions[length - 1] if length else -1)
        ends[length : length + 1] = [value]
        positions[length : length + 1] = [at]
    found: list[int] = []
    at = positions[-1] if positions else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return tuple(reversed(found))
