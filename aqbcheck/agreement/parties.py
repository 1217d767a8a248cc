"""Where a text names a party."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.inflection import CASES, inflect
from aqbcheck.language.words import Word, keys


@dataclass(frozen=True, slots=True)
class _Entry:
    """A spelling of a name: for each word all forms it can take, and the whole in each case."""

    role: str
    party: str
    short: bool
    words: tuple[frozenset[str], ...]
    by_case: tuple[tuple[str, tuple[str, ...]], ...]


class PartyFinder:
    """Finds the names of a form's parties; built once for a form.

    Names are compared word by word, so that hyphens, blanks and line breaks within them do not
    matter and a wrongly inflected name is still found. The longest name wins.
    """

    def __init__(self, form: Form) -> None:
        self._inflections = form.lexicon.inflections
        self._articles = form.lexicon.article_words
        self._by_start: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
        for entry in self._entries(form):
            for start in product(*entry.words[:2]):
                self._by_start[start].append(entry)
        for entries in self._by_start.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def find(self, passage: Passage) -> tuple[PartyMention, ...]:
        """All mentions in a passage, in order, none inside another."""
        found: list[PartyMention] = []
        words = passage.words
        at = 0
        while at < len(words):
            entry = self._longest_at(words, at)
            if entry is None or _goes_on(passage.text, words[at + len(entry.words) - 1].end):
                at += 1
                continue
            end = at + len(entry.words)
            found.append(self._mention(passage, entry, at, end))
            at = end
        return tuple(found)

    def _entries(self, form: Form) -> Iterator[_Entry]:
        for role in form.roles:
            for party in role.parties:
                for name in (party.name, *party.also):
                    yield self._entry(role.id, party.id, name, short=False)
                for name in party.short:
                    yield self._entry(role.id, party.id, name, short=True)
            for name in role.principals:
                yield self._entry(role.id, "", name, short=False)

    def _entry(self, role: str, party: str, name: str, *, short: bool) -> _Entry:
        by_case = tuple((case, keys(inflect(name, case, self._inflections))) for case in CASES)
        columns = zip(*(forms for _, forms in by_case), strict=True)
        return _Entry(role, party, short, tuple(frozenset(column) for column in columns), by_case)

    def _longest_at(self, words: tuple[Word, ...], at: int) -> _Entry | None:
        start: tuple[str, ...] = tuple(word.key for word in words[at : at + 2])
        for entry in (*self._by_start.get(start, []), *self._by_start.get(start[:1], [])):
            end = at + len(entry.words)
            if end <= len(words) and all(word.key in forms for word, forms in zip(words[at:end], entry.words, strict=True)):
                return entry
        return None

    def _mention(self, passage: Passage, entry: _Entry, at: int, end: int) -> PartyMention:
        words = passage.words[at:end]
        written = tuple(word.key for word in words)
        return PartyMention(
            passage,
            words[0].start,
            words[-1].end,
            role=entry.role,
            party=entry.party,
            cases=frozenset(case for case, forms in entry.by_case if forms == written),
            article=self._article(passage, at),
            short=entry.short,
        )

    def _article(self, passage: Passage, at: int) -> str:
        """The article right before a word; a line to be filled in or a comma between them parts the two."""
        if not at or passage.text[passage.words[at - 1].end : passage.words[at].start].strip():
            return ""
        before = passage.words[at - 1].key
        return before if before in self._articles else ""


def _goes_on(text: str, end: int) -> bool:
    """Whether a name is only the beginning of a longer one that is joined by hyphens."""
    return text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper()
