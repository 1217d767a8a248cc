"""Why a file cannot be read."""

Fault = tuple[str, dict[str, str | int]]
"""A message id and what its sentence asks for."""


class ReadingError(Exception):
    """A file that cannot be used; ``message`` is a message id, ``facts`` what the sentence asks for.

    ``others`` are further faults of the file.
    """

    others: tuple[Fault, ...] = ()

    def __init__(self, message: str, **facts: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts
