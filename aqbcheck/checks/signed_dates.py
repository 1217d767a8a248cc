"""The dates of the signature blocks."""

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import DateMention
from aqbcheck.checks.signing import sides


def signed_dates(agreement: Agreement) -> tuple[DateMention, ...]:
    """The dates of either side's blocks in order; one that several blocks share stands there once."""
    found: dict[tuple[int, int], DateMention] = {}
    for block in sides(agreement):
        if block.date is not None:
            place = block.date.place
            found.setdefault((place.block, place.start), block.date)
    return tuple(found.values())
