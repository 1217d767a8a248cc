"""The dates of the signature blocks."""

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import DateMention


def signed_dates(agreement: Agreement) -> tuple[DateMention, ...]:
    """The dates of all blocks in order; one that several blocks share stands there once."""
    found: dict[tuple[int, int], DateMention] = {}
    for block in agreement.signatures:
        if block.date is not None:
            place = block.date.place
            found.setdefault((place.block, place.start), block.date)
    return tuple(found.values())
