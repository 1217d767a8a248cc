"""Whether the dates of the signature blocks are written alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.passage import END
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.signed_dates import signed_dates
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class DateAlike:
    """One way of writing gives exactly the words of every date."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "date-alike"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"different": offence(written=Quoted, first=Quoted)}

    @property
    def regions(self) -> tuple[str, ...]:
        """Where signature blocks stand."""
        return (END,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look for the first date that no way of writing shares with those before it."""
        dates = [date for date in signed_dates(agreement) if date.forms]
        if len(dates) < 2:
            return NOTHING
        shared = dates[0].forms
        for date in dates[1:]:
            shared &= date.forms
            if not shared:
                facts = {"written": Quoted(date.written), "first": Quoted(dates[0].written)}
                return Outcome(findings=(Finding("different", date.place, facts),))
        return Outcome(evidence=tuple(Evidence(Quoted(date.written), date.place) for date in dates))
