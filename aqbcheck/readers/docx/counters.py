"""The running numbers of lists, counted through one story (body, footnotes, header …)."""

from dataclasses import dataclass, field

from aqbcheck.readers.docx.number_formats import written
from aqbcheck.readers.docx.numbering import LEVELS, Level, Numbering

_LONGEST_LABEL = 100
_UNKNOWN_LEVEL = Level()


@dataclass(slots=True)
class _Running:
    """The numbers that a definition has reached; ``None`` where a level has yet to start."""

    reached: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Counters:
    """Counts the paragraphs of one story; lists that share a definition share its numbers."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._running: dict[str, _Running] = {}
        self._met: set[int] = set()

    def label(self, list_id: int, depth: int) -> str:
        """Count one paragraph and give what Word shows before it, at most 100 characters.

        A paragraph of a deeper level starts those above it, so that the first one of them is the second.
        """
        found = self._numbering.list(list_id)
        if found is None:
            return ""
        reached = self._running.setdefault(found.definition, _Running()).reached
        if list_id not in self._met:
            self._met.add(list_id)
            for restarting in found.restarts:
                reached[restarting] = None
        level = found.levels.get(depth, _UNKNOWN_LEVEL)
        for higher in range(depth):
            if reached[higher] is None:
                reached[higher] = found.levels.get(higher, _UNKNOWN_LEVEL).start
        before = reached[depth]
        reached[depth] = level.start if before is None else before + 1
        for deeper in range(depth + 1, LEVELS):
            restart = found.levels.get(deeper, _UNKNOWN_LEVEL).restart
            if restart is None or depth < restart:
                reached[deeper] = None
        return _shown(level, found.levels, reached)


def _shown(level: Level, levels: dict[int, Level], reached: list[int | None]) -> str:
    """The level's text with its numbers; a level that has yet to start shows its first number."""
    if "%" not in level.text or level.format == "bullet":
        return level.text.strip()[:_LONGEST_LABEL]
    pieces = level.text.split("%")
    shown = [pieces[0]]
    for piece in pieces[1:]:
        digit = piece[:1]
        if not digit or digit not in "123456789":
            shown.append("%" + piece)
            continue
        at = int(digit) - 1
        there = levels.get(at, _UNKNOWN_LEVEL)
        number = reached[at]
        form = "decimal" if level.legal and there.format not in ("none", "bullet") else there.format
        shown.append(written(there.start if number is None else number, form) + piece[1:])
    return "".join(shown).strip()[:_LONGEST_LABEL]
