"""The rulebook that a call means, and what the call may ask of it."""

from collections.abc import Iterable
from pathlib import Path

from aqbcheck.cli.faults import CommandFault, FaultyRules
from aqbcheck.cli.request import Request
from aqbcheck.language.nearness import nearest
from aqbcheck.rulebook import Rulebook, RulebookError, find_rules, load


def load_rulebook(name: str) -> Rulebook:
    """The rulebook with this id or in this folder; raises CommandFault where there is none, FaultyRules where it cannot be used."""
    try:
        folder = find_rules(name)
    except RulebookError as error:
        fault = error.faults[0]
        raise CommandFault(fault.message, **fault.facts) from error
    try:
        return load(folder)
    except RulebookError as error:
        lines = ((_place(folder, fault.file, fault.line, fault.column), fault.message, fault.facts) for fault in error.faults)
        raise FaultyRules(tuple(lines)) from error


def refuse_unknown(rulebook: Rulebook, request: Request) -> None:
    """Raise CommandFault for a profile, an edition or a rule that the rulebook does not have, and for
    a selection that leaves no rule."""
    binding = rulebook.binding
    if request.profile not in binding.profiles:
        raise CommandFault("profile-unknown", profile=request.profile, known=", ".join(binding.profiles))
    if request.edition is not None and request.edition not in binding.editions:
        raise CommandFault("edition-unknown", edition=request.edition, known=", ".join(map(str, binding.editions)))
    ids = [rule.id for rule in rulebook.rules]
    for wish in (*request.select, *request.ignore):
        if not _taken(ids, (wish,)):
            raise unknown_rule(wish, ids)
    left = set(_taken(ids, request.select or ("",))) - set(_taken(ids, request.ignore))
    if not left:
        raise CommandFault("selection-empty")


def unknown_rule(wish: str, ids: Iterable[str]) -> CommandFault:
    """What to say of a rule that does not exist, with the one that was probably meant."""
    near = nearest(wish, ids)
    return CommandFault("rule-unknown-near", rule=wish, near=near) if near else CommandFault("rule-unknown", rule=wish)


def _taken(ids: Iterable[str], wishes: tuple[str, ...]) -> list[str]:
    return [rule_id for rule_id in ids if rule_id.startswith(wishes)]


def _place(folder: Path, file: str, line: int, column: int) -> str:
    return f"{(folder / file).as_posix()}:{line}:{column}"
