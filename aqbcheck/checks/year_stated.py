"""The year of the agreement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.passage import TITLE
from aqbcheck.checks.base import TEXT, Case, Evidence, Finding, Outcome, absence
from aqbcheck.checks.blanks import blanks_for
from aqbcheck.checks.scope import SUBJECT, end_of_title, found_in, stretches, within
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class YearStated:
    """The title block says for which year the agreement is; dates are no such statement.

    ``names`` are phrases in a bracket that make it a blank for the year.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "year-stated"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"missing": absence()}

    names: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The title block."""
        return (TITLE,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for a year, then for a blank outside the names of the parties."""
        years = found_in(agreement.years, agreement.title.passage)
        if years:
            return Outcome(evidence=tuple(Evidence(Quoted(year.written), year.place) for year in years))
        slots = [slot for stretch in stretches(agreement, SUBJECT) for slot in within(agreement.slots, stretch)]
        blanks = blanks_for(slots, self.names)
        if blanks:
            return Outcome(slots=blanks, judged=False)
        return Outcome(findings=(Finding("missing", end_of_title(agreement)),))
