"""The kinds of check, as an explicit list."""

from aqbcheck.checks.amount import AmountPlausible, AmountPresent, AmountSingle, AmountWritten
from aqbcheck.checks.base import Check
from aqbcheck.checks.measure import (
    CategoryOnce,
    MeasureFilled,
    MeasureKnown,
    MeasureListed,
    MeasuresComplete,
    ProjectOnce,
    ProjectPlaced,
)
from aqbcheck.checks.part import PartPresent
from aqbcheck.checks.party import PartyNamed
from aqbcheck.checks.section import SectionHeading, SectionNotEmpty, SectionPresent, SectionUnknown
from aqbcheck.checks.title import TitlePresent

KINDS: tuple[type[Check], ...] = (
    AmountPlausible,
    AmountPresent,
    AmountSingle,
    AmountWritten,
    CategoryOnce,
    MeasureFilled,
    MeasureKnown,
    MeasureListed,
    MeasuresComplete,
    PartPresent,
    PartyNamed,
    ProjectOnce,
    ProjectPlaced,
    SectionHeading,
    SectionNotEmpty,
    SectionPresent,
    SectionUnknown,
    TitlePresent,
)

__all__ = ["KINDS", "Check"]
