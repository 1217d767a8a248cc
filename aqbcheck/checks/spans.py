"""The candidates that phrases can name: ``<budget>``, ``<year>``, a role's party, ``<section:…>``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import Passage
from aqbcheck.checks.scope import found_in
from aqbcheck.form import Form, Role
from aqbcheck.language.inflection import CASES, inflect
from aqbcheck.language.phrases import parse, table_of

BUDGET = "budget"
YEAR = "year"
AMOUNT = "amount"
REFERENCE = "reference"
SECTION = "section:"


def known_names(form: Form) -> tuple[str, ...]:
    """Every name of a candidate that a phrase can hold."""
    roles = tuple(role.id for role in form.roles)
    sections = tuple(f"{SECTION}{section.id}" for section in form.sections)
    return (BUDGET, YEAR, AMOUNT, REFERENCE, *roles, *sections)


def spans_of(names: frozenset[str], passage: Passage, agreement: Agreement, form: Form) -> Mapping[str, Mapping[int, int]]:
    """Where the candidates with these names stand in a passage: first word to behind the last one."""
    return {name: _spans(name, passage, agreement, form) for name in names}


@dataclass(frozen=True, slots=True)
class KeptSpans:
    """Where candidates with certain names stand, looked for once in each passage."""

    names: frozenset[str]
    agreement: Agreement
    form: Form
    _kept: dict[int, Mapping[str, Mapping[int, int]]] = field(default_factory=dict)

    def of(self, passage: Passage) -> Mapping[str, Mapping[int, int]]:
        """Those of a passage of the agreement."""
        if id(passage) not in self._kept:
            self._kept[id(passage)] = spans_of(self.names, passage, self.agreement, self.form)
        return self._kept[id(passage)]


def names_in(phrases: Iterable[str]) -> frozenset[str]:
    """The names of candidates that phrases speak of."""
    return frozenset(name for text in phrases for name in parse(text).names())


def _spans(name: str, passage: Passage, agreement: Agreement, form: Form) -> Mapping[int, int]:
    if name == BUDGET:
        return _phrases(passage, [f"{budget}*" for budget in form.subject.names] + list(form.subject.short))
    if name == YEAR:
        return _candidates(found_in(agreement.years, passage))
    if name == AMOUNT:
        return _candidates(found_in(agreement.amounts, passage))
    references = [reference for reference in found_in(agreement.references, passage) if not reference.law and not reference.letter]
    if name == REFERENCE:
        return _candidates(references)
    if name.startswith(SECTION):
        number = section_number(name.removeprefix(SECTION), agreement, form)
        return _candidates([reference for reference in references if reference.number == number])
    mentions = [mention for mention in found_in(agreement.parties, passage) if mention.role == name]
    return {**_phrases(passage, _generic(form.role(name), form)), **_candidates(mentions)}


def section_number(section_id: str, agreement: Agreement, form: Form) -> int:
    """The number under which a section stands in an agreement, else the prescribed one."""
    found = agreement.known(section_id)
    return form.section(section_id).number if found is None or found.number is None else found.number


def _generic(role: Role, form: Form) -> list[str]:
    """How a text speaks of a role's party without its name, in every case."""
    words = [role.label.de, *(kind.word for kind in role.kinds)]
    return list(dict.fromkeys(inflect(word, case, form.lexicon.inflections) for word in words for case in CASES))


def _candidates(found: Iterable[Candidate]) -> dict[int, int]:
    return {c.passage.word_at(c.start): c.passage.word_at(c.end) for c in found}


def _phrases(passage: Passage, written: Iterable[str]) -> dict[int, int]:
    """Every place of literal phrases, the longest at each word."""
    row = passage.words
    spans: dict[int, int] = {}
    table = table_of(tuple(written))
    for at in range(len(row)):
        for stop, _, _ in table.at(row, at, len(row)):
            spans[at] = max(stop, spans.get(at, 0))
    return spans
