"""The prescribed headings, for comparing written ones with them."""

import re
from dataclasses import dataclass

from aqbcheck.form import Form, FormSection
from aqbcheck.language.nearness import same_stem
from aqbcheck.language.normalise import normalise
from aqbcheck.language.words import Word, fold, words

_LONGEST_ADDITION = 10
_LONGEST = 1_000
"""Characters of a heading at most; what is longer need not be compared."""
_LONGEST_PART = 100
"""Characters of the heading of a part, which is a word or two."""
_SENTENCE_BEGINS = re.compile(r"[.:](?=\s+[^\W\d_]{2})")
"""A stop before a word of more than one letter, so that "a. M." is none."""
_FIRST_PARAGRAPH = re.compile(r"[ \t]+(?=(?:\([1aA]\)|1[.)])\s)")
"""Before the number of the first paragraph of a section."""
_SHORTEST_SENTENCE = 5
_SPACED = 8
"""Single letters in a row from which on they are a word set wide; an umlaut is folded into two."""


@dataclass(frozen=True, slots=True)
class _Title:
    section: FormSection
    keys: tuple[str, ...]


class Titles:
    """Compares headings with those of a form, by words: case, dots and line breaks do not matter."""

    def __init__(self, form: Form) -> None:
        self._suspended = frozenset(form.lexicon.suspended)
        self._articles = form.lexicon.article_words
        little = {fold(word) for word in form.lexicon.little} | self._articles
        self._titles = tuple(_Title(section, self._keys(name)) for section in form.sections for name in (section.heading, *section.also))
        self._parts = tuple((part, self._keys(name)) for part in form.parts for name in part.names)
        self._significant = {
            section.id: frozenset(
                key
                for title in self._titles
                if title.section is section
                for key in title.keys
                if key not in little and not self._shared(key, section)
            )
            for section in form.sections
        }

    def exact(self, heading: str) -> FormSection | None:
        """The section whose prescribed heading this is, with an open end where the form allows one."""
        if len(heading) > _LONGEST:
            return None
        text = normalise(heading, self._suspended).text
        written = words(text)
        if _is_spaced(written):
            return self._spaced("".join(word.key for word in written))
        for title in self._titles:
            rest = len(written) - len(title.keys)
            if rest >= 0 and self._begins(written, title) and (rest == 0 or self._open_end(text, written, title)):
                return title.section
        return None

    def _spaced(self, letters: str) -> FormSection | None:
        """The section whose prescribed heading was written with a blank behind every letter."""
        for title in self._titles:
            name = "".join(title.keys)
            if letters == name or (title.section.open_end and letters.startswith(name)):
                return title.section
        return None

    def run_in(self, line: str) -> int | None:
        """Where a line begins with a prescribed heading and goes on, after a stop, with the number of a paragraph or
        with a whole sentence: the offset at which the text begins."""
        line = line[:_LONGEST]
        if (first := _FIRST_PARAGRAPH.search(line)) and self.exact(line[: first.start()]):
            return first.end()
        written = words(line)
        for title in self._titles:
            if len(written) > len(title.keys) and self._begins(written, title):
                end = written[len(title.keys) - 1].end
                stop = line[end : end + 3].strip()[:1]
                if stop and stop in ".:;-–—":
                    return end + line[end : end + 3].index(stop) + 1
                if title.section.open_end and (found := self._open_run_in(line, end)) is not None:
                    return found
                if not title.section.open_end and _is_sentence(line[end:]):
                    return end
        return None

    def _open_run_in(self, line: str, end: int) -> int | None:
        """The offset behind the first stop after which a sentence begins, where what stands before it is the heading."""
        for stop in _SENTENCE_BEGINS.finditer(line, end):
            if self.exact(line[: stop.start()]):
                return stop.start() + 1
        return None

    def word_fits(self, heading: str, section: FormSection) -> bool:
        """Whether a heading shares a word with the prescribed one that stands in no other heading."""
        return any(same_stem(word.key, key) for word in self._words(heading) for key in self._significant[section.id])

    def part(self, heading: str) -> str | None:
        """The id of the part whose heading this is."""
        if len(heading.strip()) > _LONGEST_PART:
            return None
        written = tuple(word.key for word in self._words(heading))
        for part, keys in self._parts:
            if len(written) == len(keys) and all(map(same_stem, written, keys)):
                return part.id
        return None

    def _begins(self, written: tuple[Word, ...], title: _Title) -> bool:
        return tuple(word.key for word in written[: len(title.keys)]) == title.keys

    def _open_end(self, heading: str, written: tuple[Word, ...], title: _Title) -> bool:
        if not title.section.open_end or len(written) > len(title.keys) + _LONGEST_ADDITION:
            return False
        following = written[len(title.keys)]
        between = heading[written[len(title.keys) - 1].end : following.start].strip()
        return following.key in self._articles or bool(between)

    def _shared(self, key: str, section: FormSection) -> bool:
        return any(same_stem(key, other) for title in self._titles if title.section is not section for other in title.keys)

    def _words(self, text: str) -> tuple[Word, ...]:
        return words(normalise(text, self._suspended).text)

    def _keys(self, text: str) -> tuple[str, ...]:
        return tuple(word.key for word in words(text))


def _is_spaced(written: tuple[Word, ...]) -> bool:
    return len(written) > _SPACED and all(len(word.key) <= 2 for word in written)


def _is_sentence(rest: str) -> bool:
    """Whether what stands behind a heading is a sentence of its own: with a capital, and to a stop."""
    begins = rest.lstrip(' \t\u00a0"„“')
    stop = re.search(r"[^\W\d]{2}[.:!?](?=\s|$)", begins)
    return (
        begins[:1].isupper()
        and len(begins) < len(rest)
        and bool(stop)
        and len(words(begins[: stop.end() if stop else 0])) >= _SHORTEST_SENTENCE
    )
