"""Whether the words between two places are one row of nouns, so that what stands ahead of it governs its end."""

from dataclasses import dataclass

from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.phrases import Spans, table_of
from aqbcheck.language.words import fold, folded

_ENDS = frozenset(";)")
"""Signs that no row goes beyond."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The words of a language by which the rows of nouns in a passage are told, ready to be asked."""

    passage: Passage
    articles: frozenset[str]
    genitives: frozenset[str]
    joints: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, passage: Passage, form: Form) -> "Rows":
        """Those of the form's language."""
        lexicon = form.lexicon
        return cls(
            passage,
            lexicon.article_words,
            lexicon.genitives,
            folded(lexicon.parties.joined_by),
            lexicon.prepositions,
            folded(lexicon.row_adverbs),
            tuple(map(fold, lexicon.adjective_endings)),
        )

    def governs(self, phrases: tuple[str, ...], first: int, name: int, end: int, spans: Spans, *, bare: bool = False) -> bool:
        """Whether one of the phrases stands among ``words[first:name]`` and the words from it to the name are one row.

        What of a phrase stands behind a gap may reach up to ``end``. With ``bare`` no preposition stands in the row.
        """
        table, words = table_of(phrases), self.passage.words
        return any(self.is_row(stop, name, bare=bare) for at in range(first, name) for stop, _ in table.whole_at(words, at, end, spans))

    def is_row(self, first: int, name: int, *, bare: bool = False) -> bool:
        """Whether a name belongs to the row of nouns that ``words[first:name]`` begin."""
        own = self.passage.words[first - 1].key if first else ""
        return all(self._goes_on(at, name, own, bare, at == first) for at in range(first, name)) and not self._ends_before(name)

    def is_behind(self, phrases: tuple[str, ...], at: int, end: int) -> bool:
        """Whether one of the phrases belongs to a word: right behind it, or behind a row of nouns that goes on from it."""
        table, words = table_of(phrases), self.passage.words
        for behind in range(at + 1, end):
            if self._between(behind).strip():
                return False
            if any(table.whole_at(words, behind, end)):
                return behind == at + 1 or (self._is_upper(behind - 1) and self.is_row(at + 1, behind))
        return False

    def _goes_on(self, at: int, name: int, own: str, bare: bool, is_first: bool) -> bool:
        words = self.passage.words
        key, following = words[at].key, words[at + 1].key
        if self._ends_before(at):
            return False
        if key in self.articles:
            return following not in self.articles and following not in self.prepositions and (is_first or self._may_follow(at))
        if key in self.prepositions:
            return (not bare or is_first) and (is_first or key == own or not self._is_joined(at))
        if key in self.joints or key in self.adverbs or key.isdigit() or self._is_upper(at):
            return True
        if self._is_small(following):
            return False
        return not self._is_upper(at + 1) or words[at].key.endswith(self.endings)

    def _may_follow(self, at: int) -> bool:
        """Whether an article goes on with a row: a noun with nothing between is followed by a genitive only."""
        before = self.passage.words[at - 1]
        joined = self._is_joined(at) or before.key in self.prepositions or before.key in self.adverbs
        return joined or self.passage.words[at].key in self.genitives

    def _is_joined(self, at: int) -> bool:
        return self.passage.words[at - 1].key in self.joints or bool(self._between(at).strip())

    def _ends_before(self, at: int) -> bool:
        return bool(at) and not _ENDS.isdisjoint(self._between(at))

    def _between(self, at: int) -> str:
        return self.passage.text[self.passage.words[at - 1].end : self.passage.words[at].start]

    def _is_upper(self, at: int) -> bool:
        return self.passage.text[self.passage.words[at].start].isupper()

    def _is_small(self, key: str) -> bool:
        return key in self.articles or key in self.prepositions or key in self.joints
