"""The bytes of inputs, for whoever needs them once or again."""

import sys

from aqbcheck.cli.files import Input
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.source import read_source, read_stream


class Sources:
    """Reads inputs; standard input, which comes only once, is kept."""

    def __init__(self, factor: int = 1) -> None:
        """Take how many times the bound of a file holds."""
        self.factor = factor
        self._standard_input: bytes | None = None
        self._word_endings: dict[Input, str] = {}

    def data(self, entry: Input) -> bytes:
        """The bytes of an input as they are now; raises ReadingError."""
        if entry.path is not None:
            return read_source(entry.path, self.factor)
        if self._standard_input is None:
            self._standard_input = read_stream(sys.stdin.buffer, self.factor)
        return self._standard_input

    def word_ending(self, entry: Input) -> str:
        """The ending under which Word opens what an input is, whatever it is called; by its name where it cannot be told."""
        if entry not in self._word_endings:
            from aqbcheck.readers.docx.bounds import DEFAULT_BOUNDS
            from aqbcheck.readers.docx.package import ending_of

            try:
                self._word_endings[entry] = ending_of(self.data(entry), DEFAULT_BOUNDS.raised(self.factor))
            except ReadingError:
                self._word_endings[entry] = entry.path.suffix.lower() if entry.path else ""
        return self._word_endings[entry]
