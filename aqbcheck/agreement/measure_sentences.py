"""Measures in running sentences: the categories that they name, and what stands in quotes behind a word for a project,
or in a list between."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.measure_lines import Line
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.words import fold, folded

_QUOTED = re.compile('(?<=[„“"])[^„“”"]{1,300}(?=[“”"])|(?<=»)[^«»]{1,300}(?=«)|(?<=«)[^«»]{1,300}(?=»)|(?<=[‚‘])[^‚‘’]{1,300}(?=[‘’])')


class SentenceMeasures:
    """Finds measures where no list is; built once for a form."""

    def __init__(self, form: Form, names: CategoryNames) -> None:
        self._names = names
        self._count = len(form.measures.categories)
        self._projects = folded(form.measures.project_words)
        self._categories = folded(form.measures.category_words)
        self._little = frozenset(map(fold, (*form.lexicon.little, *form.lexicon.parties.joined_by)))

    def find(self, passage: Passage, listed: Sequence[Line]) -> tuple[Measure, ...]:
        """The measures of every sentence that names a category, in order.

        Words between two of them that are more than joining words may be another category, or not.
        What is ``listed`` beside the sentences is a project of the category before it, and a line that
        leads to it may name another one; as long as a category of the form is not named, so may a project.
        """
        known = list(self._known(passage))
        if not known:
            return ()
        said = [*known, *self._quoted(passage, known)]
        sure = len({measure.category for measure in known}) == self._count
        lines = [
            Measure(passage, line.start, line.end, kind=PROJECT if line.listed else CATEGORY, certain=sure and line.listed)
            for line in _without(listed, [measure.start for measure in said])
            if line.start > known[0].start
        ]
        starts = {measure.start for measure in lines}
        found: list[Measure] = []
        owner: int | None = None
        for measure in sorted((*said, *lines), key=lambda measure: measure.start):
            if found and measure.start not in starts and passage.sentence_at(found[-1].start) == passage.sentence_at(measure.start):
                found += self._between(passage, passage.word_at(found[-1].end), passage.word_at(measure.start))
            if measure.kind == CATEGORY:
                owner = len(found)
                found.append(measure)
            elif owner is not None:
                found.append(replace(measure, owner=owner))
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


def _without(lines: Sequence[Line], starts: Sequence[int]) -> list[Line]:
    """The lines in which none of the offsets lies."""
    held = sorted(starts)
    return [line for line in lines if bisect_left(held, line.start) == bisect_left(held, line.end)]
