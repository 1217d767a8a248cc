"""What the measures of an agreement cost, where each of them has its price."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount, Measure
from aqbcheck.agreement.passage import Passage
from aqbcheck.checks.listed import categories, projects
from aqbcheck.checks.scope import found_in, last_before
from aqbcheck.form import Form

_NO_PRICE = frozenset({c.APPROXIMATE, c.UNIT, c.EARLIER, c.NEGATIVE})


def priced_sum(agreement: Agreement, passage: Passage, form: Form) -> Decimal | None:
    """The sum of the prices in Euro: one for each category, or one for each of its projects. ``None`` where a
    category with projects has none, and where it cannot be told to whom a project or an amount belongs."""
    prices = _prices(agreement, passage)
    listed = projects(agreement, form)
    if prices is None or not all(project.certain and project.owner is not None for _, project in listed):
        return None
    total = Decimal(0)
    for at, _ in categories(agreement):
        own = prices[at]
        members = [prices[position] for position, project in listed if project.owner == at]
        chosen = [own] if own else members
        if any(len(amounts) != 1 for amounts in chosen):
            return None
        total += sum((value for amounts in chosen for value in amounts), Decimal(0))
    return total or None


def summed(agreement: Agreement, passage: Passage) -> tuple[Amount, ...]:
    """The amounts in the rows of a table that are marked as the sum of the others."""
    return tuple(
        amount
        for amount in found_in(agreement.amounts, passage)
        if c.TOTAL in amount.traits and c.NO_CURRENCY not in amount.traits and passage.block_at(amount.start).cell is not None
    )


def _prices(agreement: Agreement, passage: Passage) -> dict[int, list[Decimal]] | None:
    """The prices by the position of their measure; ``None`` if an amount beside one is no plain price."""
    positions = {id(measure): at for at, measure in enumerate(agreement.measures)}
    prices: dict[int, list[Decimal]] = defaultdict(list)
    for amount in found_in(agreement.amounts, passage):
        measure = last_before(agreement.measures, passage, amount.start)
        if measure is None or not _is_beside(amount, measure, passage):
            continue
        in_text = passage.block_at(amount.start).cell is None
        if amount.value is None or amount.traits & _NO_PRICE or (in_text and c.PART in amount.traits):
            return None
        prices[positions[id(measure)]].append(amount.value)
    return prices


def _is_beside(amount: Amount, measure: Measure, passage: Passage) -> bool:
    """Whether an amount stands with a measure: in its block, in its row of a table, or alone right below it."""
    one, other = passage.piece_at(measure.start), passage.piece_at(amount.start)
    if one is other:
        return True
    blocks = passage.document.blocks
    cell, beside = blocks[one.span.block].cell, blocks[other.span.block].cell
    if cell and beside:
        return (cell.table, cell.row) == (beside.table, beside.row)
    follows = _next_piece(passage, one.span.block, other.span.block)
    return follows and not _letters(other.normal.text, amount.start - other.at, amount.end - other.at)


def _next_piece(passage: Passage, block: int, other: int) -> bool:
    blocks: Sequence[int] = [piece.span.block for piece in passage.pieces]
    return blocks.index(other) == blocks.index(block) + 1


def _letters(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[:start] + text[end:]))
