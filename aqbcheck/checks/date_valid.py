"""Whether the dates of the signature blocks can be right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import DateMention
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.signed_dates import signed_dates
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Quoted, Sign


@dataclass(frozen=True, slots=True)
class DateValid:
    """Every date is one of the calendar, and no more than some years ``before`` or ``after`` the agreement's."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "date-valid"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"no-date": offence(written=Quoted), "far": offence(written=Quoted, year=Sign)}

    before: int
    after: int

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Judge every date once, a shared one too."""
        dates = signed_dates(agreement)
        if not dates:
            return NOTHING
        findings = tuple(finding for date in dates if (finding := self._finding(date, form.year)))
        return Outcome(evidence=tuple(Evidence(Quoted(date.written), date.place) for date in dates), findings=findings)

    def _finding(self, date: DateMention, year: int) -> Finding | None:
        facts: dict[str, Fact] = {"written": Quoted(date.written)}
        if date.value is None:
            return Finding("no-date", date.place, facts)
        if year and not year - self.before <= date.value.year <= year + self.after:
            return Finding("far", date.place, {**facts, "year": Sign(str(year))})
        return None
