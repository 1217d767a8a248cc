"""The kinds of check, as an explicit list."""

from aqbcheck.checks.amount_consistent import AmountConsistent
from aqbcheck.checks.amount_plausible import AmountPlausible
from aqbcheck.checks.amount_present import AmountPresent
from aqbcheck.checks.amount_single import AmountSingle
from aqbcheck.checks.amount_written import AmountWritten
from aqbcheck.checks.annex_present import AnnexPresent
from aqbcheck.checks.base import Check
from aqbcheck.checks.clause_present import ClausePresent
from aqbcheck.checks.date_alike import DateAlike
from aqbcheck.checks.date_valid import DateValid
from aqbcheck.checks.draft_unmarked import DraftUnmarked
from aqbcheck.checks.enumeration_complete import EnumerationComplete
from aqbcheck.checks.listed_once import ListedOnce
from aqbcheck.checks.measure_filled import MeasureFilled
from aqbcheck.checks.measure_known import MeasureKnown
from aqbcheck.checks.measure_listed import MeasureListed
from aqbcheck.checks.measure_order import MeasureOrder
from aqbcheck.checks.measures_complete import MeasuresComplete
from aqbcheck.checks.misspelling_absent import MisspellingAbsent
from aqbcheck.checks.paragraph_once import ParagraphOnce
from aqbcheck.checks.part_present import PartPresent
from aqbcheck.checks.party_consistent import PartyConsistent
from aqbcheck.checks.party_current import PartyCurrent
from aqbcheck.checks.party_inflected import PartyInflected
from aqbcheck.checks.party_named import PartyNamed
from aqbcheck.checks.phrase_absent import PhraseAbsent
from aqbcheck.checks.project_placed import ProjectPlaced
from aqbcheck.checks.reference_fits import ReferenceFits
from aqbcheck.checks.reference_resolves import ReferenceResolves
from aqbcheck.checks.section_heading import SectionHeading
from aqbcheck.checks.section_not_empty import SectionNotEmpty
from aqbcheck.checks.section_present import SectionPresent
from aqbcheck.checks.section_unknown import SectionUnknown
from aqbcheck.checks.sections_in_order import SectionsInOrder
from aqbcheck.checks.signatories_distinct import SignatoriesDistinct
from aqbcheck.checks.signature_dated import SignatureDated
from aqbcheck.checks.signature_foreign import SignatureForeign
from aqbcheck.checks.signature_last import SignatureLast
from aqbcheck.checks.signature_marked import SignatureMarked
from aqbcheck.checks.signature_named import SignatureNamed
from aqbcheck.checks.signature_present import SignaturePresent
from aqbcheck.checks.slot_absent import SlotAbsent
from aqbcheck.checks.title_present import TitlePresent
from aqbcheck.checks.trace_absent import TraceAbsent
from aqbcheck.checks.year_consistent import YearConsistent
from aqbcheck.checks.year_stated import YearStated

KINDS: tuple[type[Check], ...] = (
    AmountConsistent,
    AmountPlausible,
    AmountPresent,
    AmountSingle,
    AmountWritten,
    AnnexPresent,
    ClausePresent,
    DateAlike,
    DateValid,
    DraftUnmarked,
    EnumerationComplete,
    ListedOnce,
    MeasureFilled,
    MeasureKnown,
    MeasureListed,
    MeasureOrder,
    MeasuresComplete,
    MisspellingAbsent,
    ParagraphOnce,
    PartPresent,
    PartyConsistent,
    PartyCurrent,
    PartyInflected,
    PartyNamed,
    PhraseAbsent,
    ProjectPlaced,
    ReferenceFits,
    ReferenceResolves,
    SectionHeading,
    SectionNotEmpty,
    SectionPresent,
    SectionUnknown,
    SectionsInOrder,
    SignatoriesDistinct,
    SignatureDated,
    SignatureForeign,
    SignatureLast,
    SignatureMarked,
    SignatureNamed,
    SignaturePresent,
    SlotAbsent,
    TitlePresent,
    TraceAbsent,
    YearConsistent,
    YearStated,
)

__all__ = ["KINDS", "Check"]
