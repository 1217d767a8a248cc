"""An enumeration that names everything it must."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import Passage
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RegionId, absence, offence
from aqbcheck.checks.rows import Rows
from aqbcheck.checks.scope import due_place, stretches, with_text
from aqbcheck.form import Form
from aqbcheck.language.phrases import table_of
from aqbcheck.language.words import fold, folded, keys
from aqbcheck.texts.facts import Quoted, Sign

_STOPS = frozenset(".;…")
_REACH = 10
"""Words before an item in which something can except it."""
_ROW = 4
"""Words of a row that has at least two items behind its lead, and a joining word."""


@dataclass(frozen=True, slots=True)
class EnumerationComplete:
    """Some regions together name every item.

    ``items``: for each item the phrases that name it, the usual one first. ``lead`` are words
    that stand once for several of them: "SGB II, III and XII". ``excluding`` are phrases that except
    the items in the row behind them ("except for the"), ``excluded`` such behind an item ("excepted"). Where a
    region is missing or empty, the others can still name all.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "enumeration-complete"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"incomplete": absence(missing=Sign), "broken-off": offence(written=Quoted)}

    where: tuple[RegionId, ...]
    lead: tuple[str, ...]
    items: tuple[tuple[PhraseText, ...], ...]
    excluding: tuple[PhraseText, ...] = ()
    excluded: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the items may be named."""
        return self.where

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Collect what the enumerations and the phrases name."""
        there = [region for region in self.where if with_text(agreement, form, region)]
        texts = [stretch for region in there for stretch in stretches(agreement, region)]
        chains = [chain for text in texts for chain in self._chains(text, form)]
        broken = [chain for chain, ends in chains if not ends]
        if broken:
            return Outcome(findings=tuple(Finding("broken-off", c.place, {"written": Quoted(c.written)}) for c in broken))
        named = {key for chain, _ in chains for key, at in _keyed(chain) if not self._is_excluded(chain.passage, at, at + 1, form)}
        left = [item[0] for item in self.items if not self._is_named(item, named, texts, form)]
        if not left:
            return Outcome(evidence=tuple(Evidence(Quoted(chain.written), chain.place) for chain, _ in chains))
        if len(there) < len(self.where):
            return NOTHING
        return Outcome(findings=(Finding("incomplete", due_place(agreement, self.where[-1]), {"missing": Sign(", ".join(left))}),))

    def _is_named(self, item: tuple[str, ...], named: set[str], texts: list[Candidate], form: Form) -> bool:
        usual = keys(item[0])
        if len(usual) > 1 and usual[0] in folded(self.lead) and usual[-1] in named:
            return True
        places = (
            (text.passage, place)
            for text in texts
            for place, _ in table_of(item).everywhere(text.passage.words, 0, len(text.passage.words))
        )
        return any(not self._is_excluded(passage, place[0], place[-1] + 1, form) for passage, place in places)

    def _is_excluded(self, passage: Passage, first: int, end: int, form: Form) -> bool:
        """Whether an item stands where it is said to be left out."""
        rows = Rows.of(passage, form)
        opening, closing = map(passage.word_at, passage.sentence_at(passage.words[first].start))
        if rows.governs(self.excluding, max(opening, first - _REACH), first, end, {}):
            return True
        return end < closing and any(table_of(self.excluded).whole_at(passage.words, end, closing))

    def _chains(self, text: Candidate, form: Form) -> Iterator[tuple[Candidate, bool]]:
        """Each row of items behind the lead, and whether it ends as an enumeration does."""
        words, written = text.passage.words, text.passage.text
        leads = folded(self.lead)
        parts = {key for item in self.items for key in keys(item[0])}
        joins = folded(form.lexicon.parties.joined_by)
        at = 0
        while at < len(words):
            if words[at].key not in leads:
                at += 1
                continue
            end = at + 1
            while end < len(words) and (words[end].key in parts or words[end].key in joins):
                if written[words[end - 1].end : words[end].start].strip(" ,/\n"):
                    break
                end += 1
            last = words[end - 1]
            behind = written[last.end : words[end].start if end < len(words) else len(written)]
            open_ = last.key in joins or behind.lstrip().startswith(",")
            broken = open_ and (end == len(words) or bool(set(behind) & _STOPS))
            yield Candidate(text.passage, words[at].start, last.end), not (broken or self._dangles(text.passage, at, end, joins, form))
            at = end

    def _dangles(self, passage: Passage, at: int, end: int, joins: frozenset[str], form: Form) -> bool:
        """Whether a row that is not joined before ends with a joining word and no noun behind it."""
        row = passage.words[at:end]
        if len(row) < _ROW or row[-1].key not in joins or end == len(passage.words):
            return False
        named = {word.key for word in row}
        if any(word.key in joins for word in row[:-1]) or all(any(keys(name)[-1] in named for name in item) for item in self.items):
            return False
        following = passage.words[end]
        opens = form.lexicon.article_words | form.lexicon.prepositions | folded(form.lexicon.row_adverbs)
        adjective = following.key.endswith(tuple(map(fold, form.lexicon.adjective_endings)))
        return passage.text[following.start].islower() and following.key not in opens and not adjective


def _keyed(chain: Candidate) -> Iterator[tuple[str, int]]:
    """The words of a chain with their positions."""
    passage = chain.passage
    for at in range(passage.word_at(chain.start), passage.word_at(chain.end)):
        yield passage.words[at].key, at
