"""The measures that an agreement lists, with their positions."""

from collections.abc import Iterable

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import CATEGORY, PROJECT, Measure, Slot
from aqbcheck.checks.scope import found_in, is_filler
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
    return tuple(slot for slot in agreement.slots if any(owner_of(slot, agreement) == at for at, _ in categories(agreement)))


def owner_of(slot: Slot, agreement: Agreement) -> int | None:
    """The position of the category that a blank stands behind, with no other measure but its projects between."""
    found = None
    for at, measure in enumerate(agreement.measures):
        if measure.passage is not slot.passage or measure.start > slot.start:
            continue
        found = at if measure.kind == CATEGORY else measure.owner
    return found


def is_number_only(measure: Measure, form: Form) -> bool:
    """Whether an entry says nothing but a number, with or without a word for what is listed."""
    row = _row(measure)
    heads = [parse(word) for word in form.measures.headwords]
    covered: set[int] = set()
    for head in heads:
        place = head.find(row, 0, len(row), {})
        covered |= set(range(*place)) if place else set()
    return all(at in covered or word.key.isdigit() for at, word in enumerate(row))


def _said(measure: Measure, slots: Iterable[Slot]) -> tuple[Word, ...]:
    blanks = found_in(slots, measure.passage)
    return tuple(word for word in _row(measure) if not any(slot.start <= word.start < slot.end for slot in blanks))


def _row(measure: Measure) -> tuple[Word, ...]:
    passage = measure.passage
    return passage.words[passage.word_at(measure.start) : passage.word_at(measure.end)]
