"""The parties of the agreement."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate, Slot
from aqbcheck.agreement.passage import TITLE
from aqbcheck.checks import naming
from aqbcheck.checks.base import TEXT, Case, Evidence, Finding, Outcome, RoleId, absence, offence
from aqbcheck.checks.partners import foreign_head, names_stretch, other_wording, partners
from aqbcheck.checks.scope import end_of_title, within
from aqbcheck.form import Form
from aqbcheck.language.inflection import CASES, inflect
from aqbcheck.language.words import fold, words
from aqbcheck.texts.facts import Fact, Named, Quoted, Sign

_ASIDE = re.compile(r"[(\u2013]| - ")
"""Where a remark begins that is no part of a name."""


@dataclass(frozen=True, slots=True)
class PartyNamed:
    """The title block names a party in a role, one that can be a party in the year of the agreement.

    A role that one body takes under the names of several periods may be named by any of them,
    and is prescribed: a blank does not stand for it. ``before`` are phrases that may stand
    before the name.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-named"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "missing": absence(role=Named),
        "unknown": offence(written=Quoted, role=Named),
        "not-of-year": offence(written=Quoted, party=Named, role=Named, year=Sign),
    }

    role: RoleId
    before: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The title block."""
        return (TITLE,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look where the parties are named."""
        role = form.role(self.role)
        named = partners(agreement, form, self.role, self.before)
        valid = [m for m in named if role.one_body or role.party(m.party).valid_in(form.year)]
        if valid:
            return Outcome(evidence=tuple(Evidence(Quoted(m.written), m.place) for m in valid))
        label = naming.party(form, self.role, "")
        if named:
            late = named[0]
            facts: dict[str, Fact] = {"written": Quoted(late.written), "party": naming.party(form, self.role, late.party)}
            return Outcome(findings=(Finding("not-of-year", late.place, {**facts, "role": label, "year": Sign(str(form.year))}),))
        return self._unnamed(agreement, form, label)

    def _unnamed(self, agreement: Agreement, form: Form, label: Named) -> Outcome:
        stretch = names_stretch(agreement, form)
        mentions = [m for m in within(agreement.parties, stretch) if m.role == self.role and m.party]
        others = [head for m in mentions if (head := foreign_head(m, agreement, form, self.before))]
        written = others[0] if others else other_wording(agreement, form, self.role)
        slots = within(agreement.slots, stretch)
        if written and not (slots and self._is_kind(written, slots, form)):
            return Outcome(findings=(Finding("unknown", written.place, {"written": Quoted(written.written), "role": label}),))
        if slots and not form.role(self.role).one_body:
            return Outcome(slots=slots, judged=False)
        return Outcome(findings=(Finding("missing", end_of_title(agreement), {"role": label}),))

    def _is_kind(self, written: Candidate, slots: Sequence[Slot], form: Form) -> bool:
        """Whether words outside the blanks, to the first bracket or dash behind them, say only what a party is or which
        organ stands for it, so that a blank stands for its name."""
        role = form.role(self.role)
        kinds = {fold(inflect(kind.word, case, form.lexicon.inflections)) for kind in role.kinds for case in CASES}
        kinds |= {word.key for organ in role.organs for word in words(organ)}
        empty = kinds | {fold(word) for word in form.lexicon.little} | form.lexicon.article_words
        passage = written.passage
        behind = [slot.end for slot in slots if written.start <= slot.end <= written.end]
        aside = _ASIDE.search(passage.text, max(behind, default=written.end), written.end)
        row = passage.words[passage.word_at(written.start) : passage.word_at(aside.start() if aside else written.end)]
        return all(word.key in empty or any(slot.start <= word.start < slot.end for slot in slots) for word in row)
