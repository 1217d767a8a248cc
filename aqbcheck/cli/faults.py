"""What a user can do wrong on the command line, as one sentence in the user's language."""

from collections.abc import Mapping, Sequence

import click

from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message
from aqbcheck.texts.safety import visible


class CommandFault(Exception):
    """A call that cannot be carried out; ``message`` is a message id, ``facts`` what the sentence asks for."""

    def __init__(self, message: str, **facts: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class FaultyRules(CommandFault):
    """A rulebook that cannot be used; ``faults`` are place, message id and facts of each fault."""

    def __init__(self, faults: Sequence[tuple[str, str, Mapping[str, str | int]]]) -> None:
        super().__init__("rules-faulty")
        self.faults = faults


def fault_sentences(fault: CommandFault, language: Language) -> tuple[str, ...]:
    """The sentence of a fault; of faulty rules a line for each fault too, beginning with its place."""
    first = message(fault.message, language, **fault.facts)
    faults = fault.faults if isinstance(fault, FaultyRules) else ()
    return (first, *(f"{visible(place)}: {message(name, language, **facts)}" for place, name, facts in faults))


def usage_sentences(error: click.UsageError, language: Language) -> tuple[str, ...]:
    """What is wrong with a call, and where help is; the reason is click's own where we have none."""
    command = error.ctx.command_path if error.ctx else "aqbcheck"
    return _usage_sentence(error, language), message("see-help", language, command=command)


def _usage_sentence(error: click.UsageError, language: Language) -> str:
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        return message("no-such-option-near" if near else "no-such-option", language, option=error.option_name, near=near)
    if isinstance(error, click.MissingParameter):
        return message("argument-missing", language, argument=_name(error))
    if isinstance(error, click.BadParameter) and error.param is not None:
        if isinstance(error.param.type, click.Choice):
            known = ", ".join(map(str, error.param.type.choices))
            return message("not-a-choice", language, option=_name(error), known=known)
        return message("bad-value", language, option=_name(error))
    if isinstance(error, click.BadOptionUsage):
        return message("option-misused", language, option=error.option_name)
    command = getattr(error, "command_name", None)
    if command is not None:
        return message("no-such-command", language, command=command)
    return message("bad-usage", language, reason=error.format_message())


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.human_readable_name if error.param is not None else ""
