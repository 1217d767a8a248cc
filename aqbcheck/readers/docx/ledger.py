"""The traces of a reading while it goes on, those that touch one another joined."""

from dataclasses import dataclass, field

from aqbcheck.document import Block, Location, Trace
from aqbcheck.document.document import CHANGES


@dataclass(slots=True)
class _Entry:
    kind: str
    block: int
    start: int
    end_block: int
    end: int
    words: list[str] = field(default_factory=list)


class Ledger:
    """Collects traces by positions in the list of blocks, of which the last ones may be to come."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._last: dict[str, _Entry] = {}
        self._whole: list[Trace] = []
        self.entered = 0
        """How often something was entered."""

    def add(self, kind: str, block: int, start: int, end: int, words: str, key: str = "") -> None:
        """A stretch of one block; it is joined to the last one of its kind (and ``key``) if they touch.

        Blanks alone are a tracked change like any other, but else no trace of their own: nobody
        sees whether a blank is hidden or struck.
        """
        self.entered += 1
        last = self._last.get(key or kind)
        if last is not None and last.block == block and last.end == start:
            last.end = end
            last.words.append(words)
        elif words == "" or kind in CHANGES or words.strip():
            entry = _Entry(kind, block, start, block, end, [words])
            self._last[key or kind] = entry
            self._entries.append(entry)

    def stretch(self, kind: str, start: tuple[int, int], end: tuple[int, int], words: str) -> None:
        """A stretch from one (block, offset) to another, joined to nothing."""
        self.entered += 1
        self._entries.append(_Entry(kind, *start, *max(start, end), [words]))

    def whole(self, kind: str, words: str = "") -> None:
        """Something that concerns the file as a whole; the same is kept once."""
        trace = Trace(kind, None, words)
        if trace not in self._whole:
            self._whole.append(trace)

    def traces(self, blocks: tuple[Block, ...]) -> tuple[Trace, ...]:
        """All of them, the file's first, then by place; places behind the last block become its end."""
        placed = [
            Trace(entry.kind, _place(entry, blocks), "".join(entry.words).strip())
            for entry in sorted(self._entries, key=lambda entry: (entry.block, entry.start, entry.end_block, entry.end))
        ]
        return (*self._whole, *placed)


def _place(entry: _Entry, blocks: tuple[Block, ...]) -> Location | None:
    if not blocks:
        return None
    start = _inside(entry.block, entry.start, blocks)
    return Location(*start, *max(start, _inside(entry.end_block, entry.end, blocks)))


def _inside(block: int, offset: int, blocks: tuple[Block, ...]) -> tuple[int, int]:
    if block >= len(blocks):
        return len(blocks) - 1, len(blocks[-1].text)
    return block, min(offset, len(blocks[block].text))
