"""What a file holds beside its text: tracked changes, comments, hidden words, macros."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Finding, Outcome, PhraseText, offence
from aqbcheck.document import Location, Trace
from aqbcheck.form import Form
from aqbcheck.language.phrases import parse
from aqbcheck.language.words import words
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class TraceAbsent:
    """The file holds no trace of some kinds; each kind is a case of its own.

    ``traces``: the kinds (constants of ``document.document``). ``phrases``: where any are given,
    only traces that hold one of them count.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "trace-absent"
    seeks: ClassVar[str] = TEXT

    traces: tuple[str, ...]
    phrases: tuple[PhraseText, ...] = ()

    @property
    def cases(self) -> Mapping[str, Case]:
        """One case for each kind of trace."""
        return {trace: offence(written=Quoted) for trace in self.traces}

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole file: a part that was not read may hold any of them."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name every trace of the kinds; nothing is judged where the format can hold none."""
        document = agreement.document
        if not set(self.traces) & document.carries:
            return NOTHING
        return Outcome(findings=tuple(_finding(trace) for trace in document.traces if trace.kind in self.traces and self._counts(trace)))

    def _counts(self, trace: Trace) -> bool:
        row = words(trace.text)
        return not self.phrases or any(parse(phrase).find(row, 0, len(row), {}) for phrase in self.phrases)


def _finding(trace: Trace) -> Finding:
    """The finding at the place of a trace. It is the cause of nothing else: what was inserted has its own faults."""
    place = trace.place or Location.whole()
    cause = Location(place.block, place.start, place.block, place.start, place.missing)
    return Finding(trace.kind, place, {"written": Quoted(trace.text)}, cause)
