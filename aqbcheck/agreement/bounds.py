"""How much of a document is understood at most: no draft may take minutes or gigabytes."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from aqbcheck.document import Document
from aqbcheck.language.words import count_words
from aqbcheck.readers.errors import ReadingError

MOST_WORDS = 200_000
"""Words of a document; the real agreement has 2,000."""
MOST_SECTIONS = 5_000
MOST_CANDIDATES = 10_000
"""Names of parties, amounts, dates, years, references, measures and blanks together; the real agreement has 150."""
MOST_LINES = 10_000
"""Lines that can be of a signature block: short ones, and no list."""
_LINE = 100
"""Characters that count as a line, in a longer one."""
_Thing = TypeVar("_Thing")


class Tally:
    """What is left of the bounds, each ``factor`` times as large, while one document is understood."""

    def __init__(self, factor: int) -> None:
        self._factor = factor
        self._counted = 0

    def words(self, document: Document) -> None:
        """Raise ReadingError for a document with too many words."""
        self._hold("words", sum(count_words(block.text) for block in document.blocks), MOST_WORDS)

    def traces(self, document: Document) -> None:
        """Raise ReadingError for too many traces: each is told, as a candidate is."""
        self._hold("traces", len(document.traces), MOST_CANDIDATES)

    def sections(self, number: int) -> None:
        """Raise ReadingError for too many sections."""
        self._hold("sections", number, MOST_SECTIONS)

    def lines(self) -> Callable[[str], None]:
        """A count of lines, to be told each text of some; it raises ReadingError for too many."""
        counted = 0

        def count(text: str) -> None:
            nonlocal counted
            counted += 1 + text.count("\n") + len(text) // _LINE
            self._hold("lines", counted, MOST_LINES)

        return count

    def each(self, found: Iterable[_Thing]) -> Iterator[_Thing]:
        """The candidates one by one; raises ReadingError as soon as there are too many of all kinds together."""
        for thing in found:
            self._counted += 1
            self._hold("candidates", self._counted, MOST_CANDIDATES)
            yield thing

    def _hold(self, bound: str, amount: int, most: int) -> None:
        if amount > most * self._factor:
            raise ReadingError(f"agreement-over-{bound}", most=most * self._factor)
