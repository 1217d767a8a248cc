"""Whether a clause refers to the section that it speaks of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Reference
from aqbcheck.checks import naming
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, SectionId, offence
from aqbcheck.checks.scope import filled_section, found_in
from aqbcheck.checks.spans import section_number
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.texts.facts import Fact, Named, Quoted


@dataclass(frozen=True, slots=True)
class ReferenceFits:
    """In each of ``sections``, one of the sentences with one of its ``phrases`` refers to the section of ``targets`` at
    the same position, if any of them refers at all. The three have the same length."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "reference-fits"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"other": offence(written=Quoted, section=Named)}

    sections: tuple[SectionId, ...]
    phrases: tuple[tuple[PhraseText, ...], ...]
    targets: tuple[SectionId, ...]

    def __post_init__(self) -> None:
        if not len(self.sections) == len(self.phrases) == len(self.targets):
            raise ValueError("sections, phrases and targets must have the same length")

    @property
    def regions(self) -> tuple[str, ...]:
        """The sections of the clauses."""
        return self.sections

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look at the references in every such sentence; a clause goes on without the other."""
        judged = False
        evidence: list[Evidence] = []
        findings: list[Finding] = []
        for section_id, phrases, target in zip(self.sections, self.phrases, self.targets, strict=True):
            section = filled_section(agreement, form, section_id)
            if section is None or agreement.known(target) is None:
                continue
            judged = True
            number = section_number(target, agreement, form)
            sentences = list(_clauses(agreement, section_id, phrases))
            fitting = [reference for sentence in sentences for reference in sentence if reference.number == number]
            evidence += [Evidence(Quoted(reference.written), reference.place) for reference in fitting]
            for first, *_ in sentences if not fitting else ():
                facts: dict[str, Fact] = {"written": Quoted(first.written), "section": naming.section(form, target)}
                findings.append(Finding("other", first.place, facts))
        return Outcome(evidence=tuple(evidence), findings=tuple(findings)) if judged else NOTHING


def _clauses(agreement: Agreement, section_id: str, phrases: tuple[str, ...]) -> Iterator[list[Reference]]:
    """The agreement's own references of every sentence that holds a phrase and refers at all."""
    section = agreement.known(section_id)
    if section is None:
        return
    passage = section.body
    by_sentence: dict[tuple[int, int], list[Reference]] = {}
    for reference in found_in(agreement.references, passage):
        if not reference.law and not reference.letter:
            by_sentence.setdefault(passage.sentence_at(reference.start), []).append(reference)
    for (start, end), references in by_sentence.items():
        first, last = passage.word_at(start), passage.word_at(end)
        if holds(phrases, passage.words, first, last):
            yield references
