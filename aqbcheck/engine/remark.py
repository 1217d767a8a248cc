"""What is said at a place of a file, for whoever writes it into a copy of the file."""

from dataclasses import dataclass

from aqbcheck.engine.report import Place


@dataclass(frozen=True, slots=True)
class Remark:
    """Lines for a margin, harmless already.

    ``place`` is ``None`` for the file as a whole. ``where`` is the place in words, to be said
    where the remark cannot stand at the very words.
    """

    place: Place | None
    where: str
    lines: tuple[str, ...]
