"""Whether a paragraph stands there twice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import ANNEX, END, HEADING, TITLE
from aqbcheck.checks.base import BODY, TEXT, Case, Finding, Outcome, offence
from aqbcheck.checks.scope import stretches
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Quoted

_NOT_TEXT = frozenset({TITLE, HEADING, END, ANNEX})


@dataclass(frozen=True, slots=True)
class ParagraphOnce:
    """No paragraph of at least ``shortest`` words stands in the body a second time; case and signs aside."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "paragraph-once"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"twice": offence(written=Quoted)}

    shortest: int

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Compare the paragraphs of the parts and sections; list entries and table cells are none."""
        seen: set[tuple[str, ...]] = set()
        findings = []
        for stretch in stretches(agreement, BODY):
            passage = stretch.passage
            if passage.region in _NOT_TEXT:
                continue
            for piece in passage.pieces:
                block = agreement.document.blocks[piece.span.block]
                written = keys(piece.normal.text)
                if len(written) < self.shortest or block.cell is not None or block.look.depth is not None:
                    continue
                if written in seen:
                    found = Candidate(passage, piece.at, piece.at + len(piece.normal.text))
                    findings.append(Finding("twice", found.place, {"written": Quoted(found.written)}))
                seen.add(written)
        return Outcome(findings=tuple(findings))
