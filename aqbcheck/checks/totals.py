"""The amounts of a section that are its totals."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.agreement.candidates import Amount
from aqbcheck.checks.set_aside import former, purposes, whole
from aqbcheck.form import Form

_ROUNDED = Decimal("0.05")
"""How far a rounded figure may be from the exact one that it repeats, as a share of it."""


def totals(agreement: Agreement, section: Section, form: Form) -> tuple[Amount, ...]:
    """The amounts of a section that are no part of another; an exact one's rounded repetition is left out, and so are
    those of which another one is the sum, those of another year and the small ones that are for a purpose."""
    unmarked = whole(agreement, section.body, form)
    aside = {*former(agreement, unmarked, form), *purposes(unmarked, form)}
    found = [amount for amount in unmarked if id(amount) not in aside]
    exact = sorted({amount.value for amount in found if amount.value and not _rough(amount)})
    kept = tuple(amount for amount in found if not (_rough(amount) and _is_near(amount, exact)))
    parts = _parts_of_largest([amount for amount in kept if c.IN_WORDS not in amount.traits])
    return tuple(amount for amount in kept if id(amount) not in parts)


def _parts_of_largest(amounts: Sequence[Amount]) -> set[int]:
    """The identities of the amounts beside the largest that add up to it: all of them, or those of one sentence."""
    largest = max((amount.value for amount in amounts if amount.value is not None), default=None)
    others = [amount for amount in amounts if amount.value != largest]
    groups: dict[tuple[int, int] | None, list[Amount]] = {None: others}
    for amount in others:
        groups.setdefault(amount.passage.sentence_at(amount.start), []).append(amount)
    return {id(amount) for group in groups.values() if len(group) > 1 and _sum(group) == largest for amount in group}


def _sum(amounts: Sequence[Amount]) -> Decimal | None:
    values = [amount.value for amount in amounts if amount.value is not None]
    return sum(values, Decimal(0)) if len(values) == len(amounts) else None


def figures(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """The amounts in figures where there are any, else those in words."""
    return tuple(amount for amount in amounts if c.IN_WORDS not in amount.traits) or amounts


def _rough(amount: Amount) -> bool:
    return c.APPROXIMATE in amount.traits


def _is_near(amount: Amount, exact: Sequence[Decimal]) -> bool:
    """Whether one of some sorted values is near an amount and within the bound that it is: if any is, the next one above or
    below is."""
    value = amount.value
    if value is None:
        return False
    at = bisect_left(exact, value)
    near = (other for other in exact[max(0, at - 1) : at + 1] if abs(value - other) <= _ROUNDED * abs(other))
    return any(not ((c.AT_MOST in amount.traits and other > value) or (c.AT_LEAST in amount.traits and other < value)) for other in near)
