"""Terms of the form that are known to be misspelt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import PROJECT, Candidate
from aqbcheck.agreement.passage import ANNEX
from aqbcheck.checks.base import BODY, TEXT, Case, Finding, Outcome, offence
from aqbcheck.checks.scope import is_inside, stretches
from aqbcheck.form import Form
from aqbcheck.language.words import Word, keys
from aqbcheck.texts.facts import Quoted, Sign

_GENITIVE = "s"


@dataclass(frozen=True, slots=True)
class MisspellingAbsent:
    """No wrong spelling of a list stands in the text; a project may be called as it likes.

    ``words``: pairs of a wrong spelling and the right one, one word or several.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "misspelling-absent"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"found": offence(written=Quoted, right=Sign)}

    words: tuple[tuple[str, str], ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for every wrong spelling, word by word."""
        wrong: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for written, right in self.words:
            wrong.setdefault(keys(written)[0], []).append((keys(written), right))
        findings = []
        projects = tuple(m for m in agreement.measures if m.kind == PROJECT)
        for stretch in stretches(agreement, BODY):
            passage = stretch.passage
            if passage.region == ANNEX:
                continue
            for at, word in enumerate(passage.words):
                for spelling, right in (entry for key in {word.key, word.key.removesuffix(_GENITIVE)} for entry in wrong.get(key, ())):
                    row = passage.words[at : at + len(spelling)]
                    ending = _ending(row, spelling)
                    if ending is not None and not is_inside(projects, passage, word.start):
                        found = Candidate(passage, row[0].start, row[-1].end)
                        findings.append(Finding("found", found.place, {"written": Quoted(found.written), "right": Sign(right + ending)}))
        return Outcome(findings=tuple(findings))


def _ending(row: tuple[Word, ...], spelling: tuple[str, ...]) -> str | None:
    """What stands behind a spelling in a row of words of its length: nothing or the genitive; ``None`` where it is another."""
    written = " ".join(word.key for word in row)
    ending = written.removeprefix(" ".join(spelling))
    return ending if written != ending and ending in ("", _GENITIVE) else None
