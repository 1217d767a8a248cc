"""Which finding is the cause of another."""

from bisect import bisect_right
from collections.abc import Iterable

from aqbcheck.document import Location


class Causes:
    """The causes of findings, ready to be asked what lies inside one of them."""

    def __init__(self, causes: Iterable[tuple[str, Location]]) -> None:
        """Take the ids of rules with the causes of their findings; a missing thing covers nothing."""
        rows = sorted(((cause.block, cause.start), name, cause) for name, cause in causes if not cause.missing)
        self._starts = [start for start, _, _ in rows]
        self._widest: list[tuple[str, Location]] = []
        for _, name, cause in rows:
            before = self._widest[-1] if self._widest else (name, cause)
            wider = (cause.end_block, cause.end) > (before[1].end_block, before[1].end)
            self._widest.append((name, cause) if wider else before)

    def around(self, place: Location) -> str:
        """The rule whose cause holds a place wholly; empty where none does."""
        at = bisect_right(self._starts, (place.block, place.start))
        if not at:
            return ""
        name, cause = self._widest[at - 1]
        return name if cause.covers(place) else ""
