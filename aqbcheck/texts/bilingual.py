"""Sentences in the two languages of every report."""

from dataclasses import dataclass
from typing import ClassVar, Literal

Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in German and in English; both are due."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    de: str
    en: str

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.de if language == "de" else self.en
