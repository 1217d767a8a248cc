"""Which passages that were not read lie where a check looks."""

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import BODY, Check
from aqbcheck.document import Gap
from aqbcheck.document.document import EVERYTHING
from aqbcheck.form import Form

_WHOLE = frozenset({BODY, "headings"})


def gaps_for(check: Check, agreement: Agreement, form: Form) -> tuple[Gap, ...]:
    """The gaps in the regions of a check that may hide what it seeks.

    A gap between two regions counts for both of them; any gap may hold a section or part that was not found.
    """
    hiding = [gap for gap in agreement.document.gaps if EVERYTHING in gap.hides or check.seeks in gap.hides]
    if not hiding or _WHOLE & set(check.regions):
        return tuple(hiding)
    if any(_not_found(agreement, form, region) for region in check.regions):
        return tuple(hiding)
    ranges = [found for region in check.regions for found in _ranges(agreement, region)]
    return tuple(gap for gap in hiding if any(first - 1 <= gap.place.block <= last for first, last in ranges))


def _not_found(agreement: Agreement, form: Form, region: str) -> bool:
    """Whether a region is a prescribed section or part that was not found."""
    prescribed = {section.id for section in form.sections} | {part.id for part in form.parts}
    return region in prescribed and agreement.known(region) is None and agreement.part(region) is None


def _ranges(agreement: Agreement, region: str) -> list[tuple[int, int]]:
    """The first and last block of every passage of a region, headings included."""
    found = []
    for passage in agreement.passages:
        if passage.region == region:
            found.append((passage.pieces[0].span.block, passage.pieces[-1].span.block))
    for section in agreement.sections:
        if section.form_id == region:
            found.append((section.place.block, section.place.end_block))
    for part in agreement.parts:
        if part.form_id == region:
            found.append((part.place.block, part.place.end_block))
    return found
