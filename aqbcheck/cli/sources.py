"""The bytes of inputs, for whoever needs them once or again."""

import sys

from aqbcheck.cli.files import Input
from aqbcheck.readers.source import read_source, read_stream


class Sources:
    """Reads inputs; standard input, which comes only once, is kept."""

    def __init__(self, factor: int = 1) -> None:
        """Take how many times the bound of a file holds."""
        self.factor = factor
        self._standard_input: bytes | None = None

    def data(self, entry: Input) -> bytes:
        """The bytes of an input as they are now; raises ReadingError."""
        if entry.path is not None:
            return read_source(entry.path, self.factor)
        if self._standard_input is None:
            self._standard_input = read_stream(sys.stdin.buffer, self.factor)
        return self._standard_input
