"""Why a file cannot be read."""


class ReadingError(Exception):
    """A file that cannot be used; ``message`` is a message id, ``facts`` what the sentence asks for."""

    def __init__(self, message: str, **facts: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts
