"""The numbers and the order of the sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, NOTHING, STRUCTURE, Case, Evidence, Finding, Outcome, offence
from aqbcheck.checks.ordering import displaced
from aqbcheck.form import Form
from aqbcheck.texts.facts import Fact, Named, Sign


@dataclass(frozen=True, slots=True)
class SectionsInOrder:
    """The printed numbers run from 1 on, once each, and the prescribed sections stand in their order.

    Numbers that prescribed sections would bear which are not there are not missed: that they
    are not there is said of each of them. A further section may stand between with the numbers
    behind it moved on.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "sections-in-order"
    seeks: ClassVar[str] = STRUCTURE
    cases: ClassVar[Mapping[str, Case]] = {
        "start": offence(sign=Sign),
        "twice": offence(sign=Sign),
        "skipped": offence(sign=Sign, before=Sign),
        "back": offence(sign=Sign, before=Sign),
        "unnumbered": offence(heading=Named, sign=Sign),
        "prescribed-order": offence(heading=Named, before=Named),
    }

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body: a section may stand behind any passage that was not read."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Walk through the sections as they stand."""
        sections = agreement.sections
        if not sections:
            return NOTHING
        numbered = _numbers(sections, form)
        findings = (*numbered, *_unnumbered(sections, form), *_out_of_order(sections, form))
        evidence = tuple(Evidence(naming.section_sign(form, s.number), s.place) for s in sections if s.number is not None)
        return Outcome(evidence=evidence, findings=findings)


def _numbers(sections: Sequence[Section], form: Form) -> tuple[Finding, ...]:
    printed = {section.number for section in sections}
    findings = []
    seen: set[int] = set()
    last, since = 0, 0
    spare = 0
    """Sections since the last regular number that could have borne a number of their own."""
    for at, section in enumerate(sections):
        number = section.number
        if number is None:
            spare += 1
            continue
        sign = naming.section_sign(form, number)
        signs: dict[str, Fact] = {"sign": sign, "before": naming.section_sign(form, last)}
        if number in seen:
            findings.append(Finding("twice", section.place, {"sign": sign}))
            spare += 1
        elif number < last:
            findings.append(Finding("back", section.place, signs))
            spare += 1
        else:
            left_out = [n for n in range(last + 1, min(number, last + len(sections) + len(form.sections) + 2)) if n not in printed]
            if len(left_out) > spare + _missing_between(sections, since, at, form):
                findings.append(Finding("skipped", section.place, signs) if last else Finding("start", section.place, {"sign": sign}))
            last, since, spare = number, at + 1, 0
        seen.add(number)
    return tuple(findings)


def _missing_between(sections: Sequence[Section], start: int, at: int, form: Form) -> int:
    """How many prescribed sections that are not there belong between two numbered ones.

    ``start`` is the position behind the earlier of them, 0 at the beginning; ``at`` that of the later.
    """
    order = [section.id for section in form.sections]
    there = {section.form_id for section in sections}
    before = [order.index(s.form_id) for s in sections[:start] if s.form_id]
    behind = [order.index(s.form_id) for s in sections[at:] if s.form_id]
    first = max(before, default=-1) + 1
    end = min((index for index in behind if index >= first), default=len(order))
    return sum(section_id not in there for section_id in order[first:end])


def _unnumbered(sections: Sequence[Section], form: Form) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            "unnumbered",
            section.place,
            {"heading": naming.section(form, section.form_id), "sign": naming.prescribed_sign(form, section.form_id)},
        )
        for section in sections
        if section.number is None and section.form_id
    )


def _out_of_order(sections: Sequence[Section], form: Form) -> tuple[Finding, ...]:
    """Prescribed sections at a wrong place, those aside whose numbers show it already."""
    order = [section.id for section in form.sections]
    known = [(section, order.index(section.form_id)) for section in sections if section.form_id]
    findings = []
    for at, beside in displaced([index for _, index in known]):
        (section, own), (other, _) = known[at], known[beside]
        numbers = (section.number, other.number) if at > beside else (other.number, section.number)
        if numbers[0] is not None and numbers[1] is not None and numbers[0] < numbers[1]:
            continue
        if section.form_id and other.form_id:
            facts = {"heading": naming.section(form, order[own]), "before": naming.section(form, other.form_id)}
            findings.append(Finding("prescribed-order", section.place, facts))
    return tuple(findings)
