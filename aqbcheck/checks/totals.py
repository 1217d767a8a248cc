"""The amounts of a section that are its totals."""

from decimal import Decimal

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.scope import found_in

_ROUNDED = Decimal("0.05")
"""How far a rounded figure may be from the exact one that it repeats, as a share of it."""


def totals(agreement: Agreement, section: Section) -> tuple[Amount, ...]:
    """The amounts of a section that are no part of another; an exact one's rounded repetition is left out."""
    whole = [amount for amount in found_in(agreement.amounts, section.body) if c.PART not in amount.traits]
    exact = [amount.value for amount in whole if amount.value and not _rough(amount)]
    return tuple(amount for amount in whole if not (_rough(amount) and any(_near(amount.value, value) for value in exact)))


def figures(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The amounts in figures where there are any, else those in words."""
    return tuple(amount for amount in amounts if c.IN_WORDS not in amount.traits) or amounts


def _rough(amount: Amount) -> bool:
    return c.APPROXIMATE in amount.traits


def _near(value: Decimal | None, exact: Decimal) -> bool:
    return value is not None and abs(value - exact) <= _ROUNDED * abs(exact)
