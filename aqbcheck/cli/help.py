"""click's commands, speaking the user's language."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

_HEADINGS = {"Options": "options-heading", "Commands": "commands-heading"}


def context_class(language: Language) -> type[click.Context]:
    """A context whose help has its headings in this language."""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, message("usage-heading", language))

        @contextmanager
        def section(self, name: str) -> Iterator[None]:
            heading = _HEADINGS.get(name)
            with super().section(message(heading, language) if heading else name):
                yield

    class Context(click.Context):
        formatter_class = Formatter

    return Context


def command(
    name: str, help_id: str, language: Language, callback: Callable[..., Any], params: Sequence[click.Parameter] = ()
) -> click.Command:
    """A command with the help that belongs to it."""
    made = click.Command(
        name,
        callback=callback,
        params=[*params, help_option(language)],
        help=message(help_id, language),
        short_help=_first_clause(message(help_id, language)),
        options_metavar=message("options-metavar", language),
        add_help_option=False,
    )
    made.context_class = context_class(language)
    return made


def group(
    name: str, help_id: str, language: Language, commands: Sequence[click.Command], params: Sequence[click.Parameter] = ()
) -> click.Group:
    """A command that holds others, with the help that belongs to it."""
    made = click.Group(
        name,
        commands=commands,
        params=[*params, help_option(language)],
        help=message(help_id, language),
        short_help=_first_clause(message(help_id, language)),
        options_metavar=message("options-metavar", language),
        subcommand_metavar=message("command-metavar", language),
        add_help_option=False,
        no_args_is_help=False,
        invoke_without_command=True,
        callback=_help_alone,
    )
    made.context_class = context_class(language)
    return made


def help_option(language: Language) -> click.Option:
    """The option that shows the help."""
    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=message("help-help", language),
        callback=_show_help,
    )


def _show_help(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()


@click.pass_context
def _help_alone(context: click.Context, /, **_: Any) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        context.exit(2)


def _first_clause(text: str) -> str:
    ends = [at for sign in (".", ";", ":") if (at := text.find(sign)) > 0]
    return text[: min(ends, default=len(text))]
