"""The title of the agreement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.passage import TITLE
from aqbcheck.checks.base import TEXT, Case, Evidence, Finding, Outcome, absence
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.language.words import keys
from aqbcheck.texts.facts import Named, Quoted


@dataclass(frozen=True, slots=True)
class TitlePresent:
    """A line of the title block is, or begins with, the title.

    ``before`` are words that may stand before it in its line ("draft").
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "title-present"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence(title=Named)}

    before: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The title block."""
        return (TITLE,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the title at the start of each line."""
        passage = agreement.title.passage
        titles = ["".join(keys(title)) for title in form.title]
        before = {key for words in self.before for key in keys(words)}
        start = 0
        for line in passage.text.split("\n"):
            written = keys(line)
            while written and written[0] in before:
                written = written[1:]
            if any(_begins(written, title) for title in titles):
                return Outcome(evidence=(Evidence(Quoted(line), passage.locate(start, start + len(line))),))
            start += len(line) + 1
        return Outcome(findings=(Finding("missing", Location.after(-1), {"title": Named(form.title[0])}),))


def _begins(written: tuple[str, ...], title: str) -> bool:
    """Whether a line's first words make up the title; its letters may be set apart."""
    joined = ""
    for key in written:
        joined += key
        if len(joined) >= len(title):
            break
    return joined == title
