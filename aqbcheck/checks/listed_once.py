"""What is listed twice."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Measure
from aqbcheck.checks.base import MEASURES, NOTHING, Case, Evidence, Finding, Outcome, SectionId, offence
from aqbcheck.checks.listed import categories, project_blanks, projects
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.language.words import folded, keys, words
from aqbcheck.texts.facts import Quoted

_DIVIDERS = frozenset(",;/")


@dataclass(frozen=True, slots=True)
class ListedOnce:
    """No category is listed twice, under any of its names; or no project twice in one category.

    ``what``: ``category`` or ``project``. Projects are compared by their words, without case,
    quotes and punctuation. Where a part of an entry stands in it twice, or is another entry of the same
    category, several projects may stand in one: that is undecided.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "listed-once"
    seeks: ClassVar[str] = MEASURES
    cases: ClassVar[Mapping[str, Case]] = {"twice": offence(written=Quoted)}

    section: SectionId
    what: Literal["category", "project"]

    @property
    def regions(self) -> tuple[str, ...]:
        """The section."""
        return (self.section,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for an entry that was there before."""
        found: list[tuple[Hashable, Measure]] = []
        if self.what == "category":
            found += [(measure.category, measure) for _, measure in categories(agreement) if measure.category]
        else:
            found += [((m.owner, keys(m.written)), m) for _, m in projects(agreement, form) if m.owner is not None]
        if not found:
            slots = project_blanks(agreement) if self.what == "project" else ()
            return Outcome(slots=slots, judged=False) if slots else NOTHING
        seen: set[Hashable] = set()
        findings = []
        for identity, measure in found:
            if identity in seen:
                findings.append(Finding("twice", measure.place, {"written": Quoted(measure.written)}))
            seen.add(identity)
        evidence = tuple(Evidence(Quoted(measure.written), measure.place) for _, measure in found)
        return Outcome(evidence=evidence, findings=tuple(findings), undecided=_doubtful(found, form) if self.what == "project" else ())


def _doubtful(found: Sequence[tuple[Hashable, Measure]], form: Form) -> tuple[Location, ...]:
    """The places of the projects in one of whose parts another project may stand again."""
    joins = folded(form.lexicon.parties.joined_by)
    whole = {identity for identity, _ in found}
    doubtful = []
    for identity, measure in found:
        listed = _parts(measure.written, frozenset())
        parts = _parts(measure.written, joins)
        again = any((measure.owner, part) in whole and (measure.owner, part) != identity for part in listed) if len(listed) > 1 else False
        if again or len(set(parts)) < len(parts):
            doubtful.append(measure.place)
    return tuple(doubtful)


def _parts(written: str, joins: Collection[str]) -> list[tuple[str, ...]]:
    """The folded words of an entry, divided at commas, semicolons and strokes and at the ``joins``."""
    parts: list[list[str]] = [[]]
    end = 0
    for word in words(written):
        if word.key in joins or not _DIVIDERS.isdisjoint(written[end : word.start]):
            parts.append([])
        if word.key not in joins:
            parts[-1].append(word.key)
        end = word.end
    return [tuple(part) for part in parts if part]
