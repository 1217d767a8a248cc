"""What a file holds beside its text: tracked changes, comments, hidden words, macros."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Finding, Outcome, PhraseText, offence
from aqbcheck.document import Document, Location, Trace
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds, table_of
from aqbcheck.language.words import fold, folded, words
from aqbcheck.texts.facts import Quoted

_MARGIN = "margin"
_BESIDE = re.compile(
    r"^[ \t]*(?:(?:§[ \t]*)?\d{1,2}[.):]*[ \t]+)?(?P<whole>[(\[](?P<word>[^\W\d_]+)[)\]]|[(\[]?(?P<plain>[^\W\d_]+)[ \t]?:)", re.MULTILINE
)
"""A word in brackets or before a colon with which a line begins, or goes on behind its number."""


@dataclass(frozen=True, slots=True)
class TraceAbsent:
    """The file holds no trace of some kinds; each kind is a case of its own.

    ``traces``: the kinds (constants of ``document.document``). ``phrases``: where any are given,
    only traces that hold one of them count. ``texts``: whole texts that count for the first kind as
    well where they have become text, with no trace left of what they were. ``margin``: words that, with a colon behind them or in
    brackets at the beginning of a line, stand beside a text and not in it ("new:"); they are a case of their own.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "trace-absent"
    seeks: ClassVar[str] = TEXT

    traces: tuple[str, ...]
    phrases: tuple[PhraseText, ...] = ()
    texts: tuple[PhraseText, ...] = ()
    margin: tuple[str, ...] = ()

    @property
    def cases(self) -> Mapping[str, Case]:
        """One case for each kind of trace, and one for words of the margin."""
        return {case: offence(written=Quoted) for case in (*self.traces, *([_MARGIN] if self.margin else []))}

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole file: a part that was not read may hold any of them."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name every trace of the kinds; nothing is judged where the format can hold none."""
        document = agreement.document
        if not set(self.traces) & document.carries:
            return NOTHING
        traces = [trace for trace in document.traces if trace.kind in self.traces and self._counts(trace)]
        told = {trace.place.block for trace in traces if trace.place}
        return Outcome(findings=(*map(_finding, traces), *self._as_text(document, told), *self._beside(document)))

    def _counts(self, trace: Trace) -> bool:
        if not self.phrases:
            return True
        row = words(trace.text)
        return holds(self.phrases, row, 0, len(row))

    def _as_text(self, document: Document, told: Set[int]) -> Iterator[Finding]:
        """The whole texts in blocks of which no trace tells."""
        shortest = min(map(len, self.texts), default=0) // 2  # blanks and signs aside
        for at, block in enumerate(document.blocks if self.texts else ()):
            if at in told or len(block.text) < shortest:
                continue
            row = words(block.text)
            texts = [(found[0], found[-1]) for found, _ in table_of(self.texts).everywhere(row, 0, len(row))]
            if texts:
                start, last = min(texts)
                place = Location(at, row[start].start, at, row[last].end)
                yield Finding(self.traces[0], place, {"written": Quoted(block.text[place.start : place.end])})

    def _beside(self, document: Document) -> Iterator[Finding]:
        """The lines that begin with a word of the margin."""
        wanted = folded(self.margin)
        for at, block in enumerate(document.blocks if wanted else ()):
            for line in _BESIDE.finditer(block.text):
                if fold(line["word"] or line["plain"]) in wanted:
                    place = Location(at, line.start("whole"), at, line.end("whole"))
                    yield Finding(_MARGIN, place, {"written": Quoted(line["whole"])})


def _finding(trace: Trace) -> Finding:
    """The finding at the place of a trace. It is the cause of nothing else: what was inserted has its own faults."""
    place = trace.place or Location.whole()
    cause = Location(place.block, place.start, place.block, place.start, place.missing)
    return Finding(trace.kind, place, {"written": Quoted(trace.text)}, cause)
