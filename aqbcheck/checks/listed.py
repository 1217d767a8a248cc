"""The measures that an agreement lists, with their positions."""

from collections.abc import Sequence

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure, Slot
from aqbcheck.checks.scope import is_filler, is_inside, last_before
from aqbcheck.form import Form
from aqbcheck.language.phrases import parse
from aqbcheck.language.words import Word

Listed = tuple[int, Measure]
"""A measure and its zero-based position in ``Agreement.measures``."""


def categories(agreement: Agreement) -> tuple[Listed, ...]:
    """The categories; words of which it cannot be told whether they are one are left out."""
    return tuple((at, m) for at, m in enumerate(agreement.measures) if m.kind == CATEGORY and m.certain)


def projects(agreement: Agreement, form: Form) -> tuple[Listed, ...]:
    """The projects, blanks and fillers left out."""
    entries = [(at, m) for at, m in enumerate(agreement.measures) if m.kind == PROJECT]
    return tuple((at, m) for at, m in entries if not is_filler(_said(m, agreement.slots), form))


def project_blanks(agreement: Agreement) -> tuple[Slot, ...]:
    """The blanks at the place of a project: those that are an entry of the list, and those behind a category."""
    listed = {at for at, _ in categories(agreement)}
    owners = owners_of(agreement.slots, agreement)
    return tuple(slot for slot, owner in zip(agreement.slots, owners, strict=True) if owner in listed)


def owners_of(slots: Sequence[Slot], agreement: Agreement) -> list[int | None]:
    """The position of the category that each blank stands behind, with no other measure but its projects between."""
    positions = {id(measure): at for at, measure in enumerate(agreement.measures)}
    owners: list[int | None] = []
    for slot in slots:
        last = last_before(agreement.measures, slot.passage, slot.start)
        owners.append(None if last is None else positions[id(last)] if last.kind == CATEGORY else last.owner)
    return owners


def is_number_only(measure: Measure, form: Form) -> bool:
    """Whether an entry says nothing but a number, with or without a word for what is listed."""
    row = _row(measure)
    heads = [parse(word) for word in form.measures.headwords]
    covered: set[int] = set()
    for head in heads:
        place = head.find(row, 0, len(row), {})
        covered |= set(range(*place)) if place else set()
    return all(at in covered or word.key.isdigit() for at, word in enumerate(row))


def _said(measure: Measure, slots: Sequence[Slot]) -> tuple[Word, ...]:
    return tuple(word for word in _row(measure) if not is_inside(slots, measure.passage, word.start))


def _row(measure: Measure) -> tuple[Word, ...]:
    passage = measure.passage
    return passage.words[passage.word_at(measure.start) : passage.word_at(measure.end)]
