"""Sentences about files, Markdown and structured data."""

from aqbcheck.texts.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {}
