"""Which blanks stand at the place of a value."""

from collections.abc import Iterable, Sequence

from aqbcheck.agreement.candidates import Slot
from aqbcheck.agreement.slots import BRACKET, MOMENT
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import fold


def blanks_for(slots: Iterable[Slot], names: Sequence[str]) -> tuple[Slot, ...]:
    """The slots that can stand for a value: those that bear one of its names, and those that bear none at all."""
    return tuple(slot for slot in slots if slot.kind != BRACKET or _bears(slot, names))


def money_blanks(slots: Iterable[Slot], names: Sequence[str], form: Form) -> tuple[Slot, ...]:
    """The slots that can stand for an amount: by their name, by a currency beside them, or by nothing
    that speaks against it, as an article in front does ("dem ____") or that they are a year's or a date's."""
    currency = {fold(name) for name in form.lexicon.money.currency}
    articles = form.lexicon.article_words
    found = []
    for slot in slots:
        row = slot.passage.words
        first, behind = slot.passage.word_at(slot.start), slot.passage.word_at(slot.end)
        ahead = row[first - 1].key if first else ""
        priced = ahead in currency or (behind < len(row) and row[behind].key in currency)
        anonymous = slot.kind not in (BRACKET, MOMENT) and ahead not in articles
        if priced or anonymous or _bears(slot, names):
            found.append(slot)
    return tuple(found)


def _bears(slot: Slot, names: Sequence[str]) -> bool:
    row = slot.passage.words
    first, behind = slot.passage.word_at(slot.start), slot.passage.word_at(slot.end)
    return holds(tuple(names), row, first, behind)
