"""Names in their grammatical cases, from a table of word endings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

CASES = ("nominative", "genitive", "dative", "accusative", "weak")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Inflection:
    """How one word, or every word with one ending (``*kreis``), changes in each case.

    An empty form means: as in the nominative. ``weak`` is the nominative after an article
    ("das Hessische Ministerium").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    word: str
    genitive: str = ""
    dative: str = ""
    accusative: str = ""
    weak: str = ""


def inflect(name: str, case: str, table: Sequence[Inflection]) -> str:
    """A name in a case, each of its words changed by the first entry that fits it."""
    return _WORD.sub(lambda match: _inflect_word(match.group(), case, table), name)


def _inflect_word(word: str, case: str, table: Sequence[Inflection]) -> str:
    for entry in table:
        ending = entry.word.removeprefix("*")
        fits = word.casefold().endswith(ending.casefold()) if entry.word.startswith("*") else word.casefold() == ending.casefold()
        if fits:
            form = getattr(entry, case, "").removeprefix("*")
            return word if not form else _replace_ending(word, ending, form)
    return word


def _replace_ending(word: str, ending: str, form: str) -> str:
    common = 0
    while common < min(len(ending), len(form)) and ending[common].casefold() == form[common].casefold():
        common += 1
    return word[: len(word) - len(ending) + common] + form[common:]
