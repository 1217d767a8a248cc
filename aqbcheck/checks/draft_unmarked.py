"""Whether a document calls itself a draft."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import TITLE
from aqbcheck.checks.base import NOTHING, TEXT, Case, Finding, Outcome, PhraseText, offence
from aqbcheck.checks.scope import stretches
from aqbcheck.document import location as parts
from aqbcheck.document.document import DRAFT_MARK
from aqbcheck.form import Form
from aqbcheck.language.phrases import parse
from aqbcheck.language.words import keys, unspaced
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class DraftUnmarked:
    """No header, no footer and no line before the title says one of ``words``."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "draft-unmarked"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"found": offence(written=Quoted)}

    words: tuple[PhraseText, ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """Where a draft is marked as one."""
        return (TITLE, parts.HEADER, parts.FOOTER)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the words, each place once; a format without such places has nothing to judge."""
        if DRAFT_MARK not in agreement.document.carries:
            return NOTHING
        phrases = tuple(map(parse, self.words))
        findings = []
        for stretch in _marked(agreement, form):
            first, last = stretch.passage.word_at(stretch.start), stretch.passage.word_at(stretch.end)
            row = unspaced(stretch.passage.words[first:last])
            places = [place for phrase in phrases if (place := phrase.find(row, 0, len(row), {}))]
            if places:
                start, end = min(places)
                found = Candidate(stretch.passage, row[start].start, row[end - 1].end)
                findings.append(Finding("found", found.place, {"written": Quoted(found.written)}))
        return Outcome(findings=tuple(findings))


def _marked(agreement: Agreement, form: Form) -> Iterator[Candidate]:
    """Headers and footers, and the title block up to the line that names the document."""
    for region in (parts.HEADER, parts.FOOTER):
        yield from stretches(agreement, region)
    passage = agreement.title.passage
    titles = {keys(name)[0] for name in form.title}
    for piece in passage.pieces:
        line = Candidate(passage, piece.at, piece.at + len(piece.normal.text))
        named = any(key in titles for key in keys(line.written))
        if named:
            yield Candidate(passage, 0, line.end)
            return
