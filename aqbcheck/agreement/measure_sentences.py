"""Measures in running sentences: the categories that they name, and what stands in quotes behind a word for a project."""

import re
from collections.abc import Iterator

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.words import fold

_QUOTED = re.compile('(?<=[„“"])[^„“”"]{1,300}(?=[“”"])|(?<=»)[^«»]{1,300}(?=«)|(?<=«)[^«»]{1,300}(?=»)|(?<=[‚‘])[^‚‘’]{1,300}(?=[‘’])')


class SentenceMeasures:
    """Finds measures where no list is; built once for a form."""

    def __init__(self, form: Form, names: CategoryNames) -> None:
        self._names = names
        self._projects = frozenset(map(fold, form.measures.project_words))
        self._categories = frozenset(map(fold, form.measures.category_words))
        self._little = frozenset(map(fold, (*form.lexicon.little, *form.lexicon.parties.joined_by)))

    def find(self, passage: Passage) -> tuple[Measure, ...]:
        """The measures of every sentence that names a category, in order.

        Words between two of them that are more than joining words may be another category, or not.
        """
        known = list(self._known(passage))
        if not known:
            return ()
        found: list[Measure] = []
        owner: int | None = None
        for measure in sorted((*known, *self._quoted(passage, known)), key=lambda measure: measure.start):
            if found and passage.sentence_at(found[-1].start) == passage.sentence_at(measure.start):
                found += self._between(passage, passage.word_at(found[-1].end), passage.word_at(measure.start))
            if measure.kind == CATEGORY:
                owner = len(found)
                found.append(measure)
            elif owner is not None:
                found.append(Measure(passage, measure.start, measure.end, kind=PROJECT, owner=owner))
        return tuple(found)

    def _known(self, passage: Passage) -> Iterator[Measure]:
        at = 0
        while at < len(passage.words):
            if (named := self._names.at(passage.words, at)) is None:
                at += 1
                continue
            start, end = passage.words[at].start, passage.words[named.after - 1].end
            yield Measure(passage, start, end, kind=CATEGORY, category=named.category)
            at = named.after

    def _quoted(self, passage: Passage, known: list[Measure]) -> Iterator[Measure]:
        """What is quoted behind the word for a category or for a project, or joined to such a quotation."""
        starts = {measure.start for measure in known}
        kind, behind = "", 0
        for match in _QUOTED.finditer(passage.text):
            first, after = passage.word_at(match.start()), passage.word_at(match.end())
            before = [word.key for word in passage.words[behind:first] if word.key not in self._little]
            if before:
                kind = PROJECT if before[-1] in self._projects else CATEGORY if before[-1] in self._categories else ""
            behind = after
            if kind and first < after and not any(passage.words[at].start in starts for at in range(first, after)):
                near = self._names.nearest(passage.words[first:after]) if kind == CATEGORY else None
                yield Measure(passage, match.start(), match.end(), kind=kind, near=near)

    def _between(self, passage: Passage, first: int, last: int) -> list[Measure]:
        told = self._little | self._projects | self._categories
        kept = [word for word in passage.words[first:last] if word.key not in told]
        if not kept:
            return []
        return [Measure(passage, kept[0].start, kept[-1].end, kind=CATEGORY, certain=False)]
