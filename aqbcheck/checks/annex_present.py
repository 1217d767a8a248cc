"""Whether the annexes are there that the text speaks of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import ANNEX
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, absence
from aqbcheck.checks.scope import end_of_body, sentences_in, stretches
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import fold, keys
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class AnnexPresent:
    """Every annex that a sentence calls a part of the agreement is in the file.

    ``bound``: phrases that make it a part. An annex with a number is there if a heading bears it,
    or if no heading of an annex bears any.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "annex-present"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(written=Quoted)}

    bound: tuple[PhraseText, ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold every such annex against the headings of annexes."""
        named = list(self._named(agreement, form))
        if not named:
            return NOTHING
        there = [agreement.document.blocks[place.block].text for place in agreement.annexes]
        numbers = {key for text in there for key in keys(text)[1:2] if _is_number(key)}
        findings, evidence = [], []
        for annex, number in named:
            if there and (not number or not numbers or number in numbers):
                evidence.append(Evidence(Quoted(annex.written), annex.place))
            else:
                findings.append(Finding("missing", annex.place, {"written": Quoted(annex.written)}, end_of_body(agreement)))
        return Outcome(evidence=tuple(evidence), findings=tuple(findings))

    def _named(self, agreement: Agreement, form: Form) -> Iterator[tuple[Candidate, str]]:
        """The annexes with their numbers, of each sentence that binds them."""
        words = {fold(name) for name in form.annexes}
        for stretch in stretches(agreement, BODY):
            passage = stretch.passage
            if passage.region == ANNEX:
                continue
            for first, last in sentences_in(stretch):
                at = next((n for n in range(first, last) if passage.words[n].key in words), None)
                if at is None or not holds(self.bound, passage.words, first, last):
                    continue
                number = passage.words[at + 1].key if at + 1 < last and _is_number(passage.words[at + 1].key) else ""
                end = passage.words[at + 1].end if number else passage.words[at].end
                yield Candidate(passage, passage.words[at].start, end), number


def _is_number(key: str) -> bool:
    return key.isdigit() or len(key) == 1 or (bool(key) and set(key) <= set("ivx"))
