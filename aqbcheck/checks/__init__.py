"""The kinds of check, as an explicit list."""

from aqbcheck.checks.amount_plausible import AmountPlausible
from aqbcheck.checks.amount_present import AmountPresent
from aqbcheck.checks.amount_single import AmountSingle
from aqbcheck.checks.amount_written import AmountWritten
from aqbcheck.checks.base import Check
from aqbcheck.checks.clause_present import ClausePresent
from aqbcheck.checks.measure import (
    CategoryOnce,
    MeasureFilled,
    MeasureKnown,
    MeasureListed,
    MeasuresComplete,
    ProjectOnce,
    ProjectPlaced,
)
from aqbcheck.checks.part_present import PartPresent
from aqbcheck.checks.party_named import PartyNamed
from aqbcheck.checks.phrase_absent import PhraseAbsent
from aqbcheck.checks.section_heading import SectionHeading
from aqbcheck.checks.section_not_empty import SectionNotEmpty
from aqbcheck.checks.section_present import SectionPresent
from aqbcheck.checks.section_unknown import SectionUnknown
from aqbcheck.checks.sections_in_order import SectionsInOrder
from aqbcheck.checks.title_present import TitlePresent
from aqbcheck.checks.year_stated import YearStated

KINDS: tuple[type[Check], ...] = (
    AmountPlausible,
    AmountPresent,
    AmountSingle,
    AmountWritten,
    CategoryOnce,
    ClausePresent,
    MeasureFilled,
    MeasureKnown,
    MeasureListed,
    MeasuresComplete,
    PartPresent,
    PartyNamed,
    PhraseAbsent,
    ProjectOnce,
    ProjectPlaced,
    SectionHeading,
    SectionNotEmpty,
    SectionPresent,
    SectionUnknown,
    SectionsInOrder,
    TitlePresent,
    YearStated,
)

__all__ = ["KINDS", "Check"]
