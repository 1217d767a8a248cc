"""The facts that a finding states, by sort, and how they get into a sentence.

The sort decides what a reader may see of a fact: words of the document are quoted, made
harmless and left out where a report must not show any; names of the form, numbers and section
signs are always shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from typing import Any

from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.safety import excerpt

WITHHELD = "[…]"
"""What stands in place of words of a document that a report must not show."""

_NO_WORDS = re.compile(r": (?:„“|“”)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the document, as they are written there."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the form: of a party, a role, a section, a category.

    ``forms`` holds its other grammatical forms with their article, by case ("genitive": "des
    Landkreises Kassel"); a German sentence asks for one as ``{party:genitive}``. ``english``
    stands in English sentences where the name has a translation.
    """

    text: str
    forms: tuple[tuple[str, str], ...] = ()
    english: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, written in the way of the report's language."""

    value: int | Decimal


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign such as „§ 4“ or a kind of thing, the same in both languages."""

    text: str


Fact = Quoted | Named | Number | Sign


class _Sentences(Formatter):
    def __init__(self, language: Language, excerpts: bool) -> None:
        self._language = language
        self._excerpts = excerpts

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Quoted):
            if not value.text.strip():
                return ""
            return excerpt(value.text) if self._excerpts else WITHHELD
        if isinstance(value, Named):
            if self._language == "en":
                return value.english or value.text
            return dict(value.forms).get(format_spec, value.text)
        if isinstance(value, Number):
            return _grouped(value.value, self._language)
        if isinstance(value, Sign):
            return value.text
        raise TypeError(f"no fact: {value!r}")


def fill(sentence: str, facts: Mapping[str, Fact], language: Language, excerpts: bool = True) -> str:
    """Put facts into a sentence with ``{names}``; raises KeyError for a fact that is not given.

    With ``excerpts`` false no word of the document gets into the result. Where there are no words to
    quote, the quotes behind a colon are left out.
    """
    return _NO_WORDS.sub("", _Sentences(language, excerpts).vformat(sentence, (), facts))


def fields(sentence: str) -> frozenset[str]:
    """The names of the facts that a sentence asks for; raises ValueError for a broken brace."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


def _grouped(value: int | Decimal, language: Language) -> str:
    english = f"{value:,}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))
