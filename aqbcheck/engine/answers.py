"""One answer per rule: what its check found, held against gaps, needs, selection and profile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.checks.base import NOTHING, Evidence, Outcome
from aqbcheck.checks.trace_absent import TraceAbsent
from aqbcheck.document import Gap, Location
from aqbcheck.document.document import LEFT_OUT
from aqbcheck.engine.causes import Causes
from aqbcheck.engine.gaps import gaps_for
from aqbcheck.engine.report import MET, NOT_APPLICABLE, NOT_CHECKED, VIOLATED
from aqbcheck.form import Form
from aqbcheck.rulebook import Rule, Rulebook
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says: the status, why it is none of met and violated (a message id, the rules
    or the place that it names), and what its check gave."""

    rule: Rule
    status: str
    reason: str = ""
    rules: tuple[str, ...] = ()
    where: Location | None = None
    outcome: Outcome = NOTHING


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules a run asks: ids or their beginnings to take (all if empty) and to leave out."""

    profile: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, rule: Rule) -> bool:
        """Whether the run asks a rule."""
        wanted = not self.select or any(rule.id.startswith(name) for name in self.select)
        return wanted and not any(rule.id.startswith(name) for name in self.ignore)


def answer_all(agreement: Agreement, rulebook: Rulebook, form: Form, selection: Selection) -> tuple[Verdict, ...]:
    """One verdict per rule, in the order of the rulebook, none left out.

    A rule left out by selection can still be the reason for another's answer; one that says nothing in the profile cannot.
    """
    first = {rule.id: _answer(rule, agreement, form, selection.profile) for rule in rulebook.rules}
    needed = {rule_id: _with_needs(verdict, first) for rule_id, verdict in first.items()}
    kept = _without_stopped(needed)
    single = _without_echo(tuple(kept.values()), rulebook.binding.ranks)
    return tuple(_selected(verdict, selection) for verdict in single)


def _selected(verdict: Verdict, selection: Selection) -> Verdict:
    if not selection.takes(verdict.rule):
        return Verdict(verdict.rule, NOT_APPLICABLE, "reason-selection")
    return verdict


def _answer(rule: Rule, agreement: Agreement, form: Form, profile: str) -> Verdict:
    if not rule.holds_in(profile):
        return Verdict(rule, NOT_APPLICABLE, "reason-profile")
    if isinstance(rule.check, TraceAbsent) and not set(rule.check.traces) & agreement.document.carries:
        return Verdict(rule, NOT_APPLICABLE, "reason-format")
    outcome = rule.check.run(agreement, form)
    findings = tuple(f for f in outcome.findings if rule.severity_of(f.case, profile) != "off")
    outcome = replace(outcome, findings=findings)
    gaps = gaps_for(rule.check, agreement, form)
    if gaps:
        return _with_gap(rule, outcome, gaps)
    if findings:
        return Verdict(rule, VIOLATED, outcome=outcome)
    if outcome.undecided:
        return Verdict(rule, NOT_CHECKED, "reason-undecided", where=outcome.undecided[0], outcome=outcome)
    if outcome.slots and not outcome.judged:
        status = MET if profile == "template" else NOT_APPLICABLE
        outcome = replace(outcome, evidence=tuple(Evidence(Quoted(slot.written), slot.place) for slot in outcome.slots))
        return Verdict(rule, status, "reason-slot", where=outcome.slots[0].place, outcome=outcome)
    if not outcome.judged:
        return Verdict(rule, NOT_APPLICABLE, "reason-nothing", outcome=outcome)
    return Verdict(rule, MET, outcome=outcome)


def _with_gap(rule: Rule, outcome: Outcome, gaps: Sequence[Gap]) -> Verdict:
    """With a gap where it looks, only an offence that was seen, or the presence of what is due, is certain."""
    offences = tuple(f for f in outcome.findings if rule.check.cases[f.case].offence)
    if offences:
        return Verdict(rule, VIOLATED, outcome=replace(outcome, findings=offences))
    if _is_certain(rule, outcome):
        return Verdict(rule, MET, outcome=outcome)
    reason = "reason-left-out" if gaps[0].reason == LEFT_OUT else "reason-gap"
    return Verdict(rule, NOT_CHECKED, reason, where=gaps[0].place, outcome=replace(outcome, findings=()))


def _is_certain(rule: Rule, outcome: Outcome) -> bool:
    """Whether all that is due was seen, and nothing that was not read could change that."""
    seen = outcome.judged and not outcome.findings and not outcome.undecided
    return seen and not any(case.offence for case in rule.check.cases.values())


def _with_needs(verdict: Verdict, others: Mapping[str, Verdict]) -> Verdict:
    """A rule with nothing to judge names the violated rules it needs; one that needs a rule that could
    not be checked cannot be checked either. A violated rule silences nothing by itself."""
    if verdict.status != NOT_APPLICABLE or verdict.reason != "reason-nothing":
        return verdict
    needs = _all_needs(verdict.rule, others)
    if open_ := tuple(name for name in needs if others[name].status == NOT_CHECKED):
        return replace(verdict, status=NOT_CHECKED, reason="reason-needs-open", rules=open_)
    guilty = tuple(name for name in needs if others[name].status == VIOLATED)
    return replace(verdict, reason="reason-needs", rules=guilty) if guilty else verdict


def _all_needs(rule: Rule, others: Mapping[str, Verdict]) -> tuple[str, ...]:
    found: list[str] = []
    waiting = list(rule.words.needs)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found.append(name)
            waiting += others[name].rule.words.needs
    return tuple(found)


def _without_stopped(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    kept = dict(verdicts)
    for rule_id, verdict in verdicts.items():
        if verdict.status != VIOLATED:
            continue
        for pattern in verdict.rule.words.stops:
            for name in kept:
                if name == pattern or (pattern.endswith("*") and name.startswith(pattern[:-1])):
                    kept[name] = Verdict(kept[name].rule, NOT_APPLICABLE, "reason-stopped", (rule_id,))
    return kept


def _without_echo(verdicts: Sequence[Verdict], ranks: Sequence[str]) -> tuple[Verdict, ...]:
    """One place, one finding: a finding inside the cause of one of a higher rank is dropped."""
    height = {rank: at for at, rank in enumerate(ranks)}
    causes = [(height[v.rule.words.rank], v.rule.id, f.cause or f.place) for v in verdicts for f in v.outcome.findings]
    above = {rank: Causes((name, cause) for own, name, cause in causes if own < rank) for rank in height.values()}
    kept = []
    for verdict in verdicts:
        higher = above[height[verdict.rule.words.rank]]
        silenced = [higher.around(finding.cause or finding.place) for finding in verdict.outcome.findings]
        findings = tuple(f for f, by in zip(verdict.outcome.findings, silenced, strict=True) if not by)
        if any(silenced) and not findings:
            names = tuple(dict.fromkeys(filter(None, silenced)))
            kept.append(Verdict(verdict.rule, NOT_APPLICABLE, "reason-echo", names))
        else:
            kept.append(replace(verdict, outcome=replace(verdict.outcome, findings=findings)))
    return tuple(kept)
