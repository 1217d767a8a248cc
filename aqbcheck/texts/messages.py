"""The program's own sentences by their ids."""

from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.catalogue import (
    command_line,
    comparing,
    engine,
    letter,
    reading_data,
    reading_text,
    reading_word,
    reports,
    rulebook,
    screen,
)
from aqbcheck.texts.safety import excerpt

_MESSAGES = (
    command_line.MESSAGES
    | comparing.MESSAGES
    | engine.MESSAGES
    | letter.MESSAGES
    | reading_data.MESSAGES
    | reading_text.MESSAGES
    | reading_word.MESSAGES
    | reports.MESSAGES
    | rulebook.MESSAGES
    | screen.MESSAGES
)


def message(message_id: str, language: Language, **facts: str | int) -> str:
    """The sentence with this id, its ``{names}`` filled; text facts are made harmless.

    Raises KeyError for an unknown id or a fact that is not given.
    """
    shown = {name: excerpt(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    return _MESSAGES[message_id].in_(language).format_map(shown)
