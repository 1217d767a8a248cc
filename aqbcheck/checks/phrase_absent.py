"""Words that must not stand in a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import TITLE
from aqbcheck.checks.base import TEXT, Case, Finding, Outcome, PhraseText, RegionId, offence
from aqbcheck.checks.scope import SUBJECT, sentences_in, stretches
from aqbcheck.checks.spans import spans_of
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds, parse, table_of
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class PhraseAbsent:
    """None of some phrases stands in a text.

    ``where``: the regions to look in; where a prescribed section was not recognised, the unknown
    one with its number stands for it. ``unless``: phrases that make a sentence harmless.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "phrase-absent"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"found": offence(written=Quoted)}

    where: tuple[RegionId, ...]
    phrases: tuple[PhraseText, ...]
    unless: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the phrases must not stand."""
        return tuple(TITLE if region == SUBJECT else region for region in self.where)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name the first phrase of every sentence that holds one."""
        found = [
            hit for region in self.where for stretch in _stretches(region, agreement, form) for hit in self._hits(stretch, agreement, form)
        ]
        return Outcome(findings=tuple(Finding("found", hit.place, {"written": Quoted(hit.written)}) for hit in found))

    def _hits(self, stretch: Candidate, agreement: Agreement, form: Form) -> Iterator[Candidate]:
        passage = stretch.passage
        names = frozenset[str]().union(*(phrase.names() for phrase in map(parse, (*self.phrases, *self.unless))))
        spans = spans_of(names, passage, agreement, form)
        for first, last in sentences_in(stretch):
            if holds(self.unless, passage.words, first, last, spans):
                continue
            places = [place for place, _ in table_of(self.phrases).everywhere(passage.words, first, last, spans)]
            if places:
                found = min(places, key=lambda place: (place[0], -place[-1]))
                yield Candidate(passage, passage.words[found[0]].start, passage.words[found[-1]].end)


def _stretches(region: str, agreement: Agreement, form: Form) -> tuple[Candidate, ...]:
    found = stretches(agreement, region)
    number = next((section.number for section in form.sections if section.id == region), None)
    if found or number is None:
        return found
    unknown = [section for section in agreement.sections if section.form_id is None and section.number == number]
    return tuple(Candidate(section.body, 0, len(section.body.text)) for section in unknown if section.body.text)
