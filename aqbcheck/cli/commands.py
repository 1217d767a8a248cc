"""The commands and their options."""

from collections.abc import Callable, Iterable
from typing import Any

import click

from aqbcheck.cli.formats import FORMATS
from aqbcheck.cli.help import command, group
from aqbcheck.cli.per_file import PER_FILE
from aqbcheck.cli.request import DRAFT, FAIL_ON, MOST_RAISED, RULEBOOK, Request
from aqbcheck.cli.user_language import KNOWN
from aqbcheck.engine.report import ERROR
from aqbcheck.readers.sniff import KINDS
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message


def program(language: Language) -> click.Group:
    """The whole command line, its help in this language."""
    rules_list = command("list", "help-rules-list", language, _rules_list(language), [_rulebook(language), _language(language)])
    schemas = [
        command("report", "help-schema-report", language, _schema_report),
        command("agreement", "help-schema-agreement", language, _schema_agreement),
    ]
    return group(
        "aqbcheck",
        "help-program",
        language,
        [
            _check(language),
            _compare(language),
            _watch(language),
            _extract(language),
            _explain(language),
            group("rules", "help-rules", language, [rules_list]),
            group("schema", "help-schema", language, schemas),
        ],
        [_version(language)],
    )


def _check(language: Language) -> click.Command:
    def run(no_excerpts: bool, lang: str | None, **options: Any) -> int:
        from aqbcheck.cli.check import check

        return check(Request(language=language, excerpts=not no_excerpts, **options))

    return command("check", "help-check", language, run, [_paths(language), *_check_options(language)])


def _watch(language: Language) -> click.Command:
    def run(no_excerpts: bool, lang: str | None, **options: Any) -> int:
        from aqbcheck.cli.watch import watch

        return watch(Request(language=language, excerpts=not no_excerpts, **options))

    return command("watch", "help-watch", language, run, [_paths(language), *_check_options(language)])


def _compare(language: Language) -> click.Command:
    def run(old: str, new: str, no_excerpts: bool, lang: str | None, **options: Any) -> int:
        from aqbcheck.cli.compare import compare

        rest: dict[str, Any] = {"verbose": False, "quiet": False, "input_format": None}
        return compare(Request(paths=(old, new), language=language, excerpts=not no_excerpts, **options, **rest))

    arguments = [click.Argument([name], metavar=message(f"{name}-metavar", language)) for name in ("old", "new")]
    formats = click.Option(
        ["--format", "formats"], multiple=True, metavar=message("format-metavar", language), help=message("help-compare-format", language)
    )
    return command("compare", "help-compare", language, run, [*arguments, *_judging_options(language), formats])


def _paths(language: Language) -> click.Argument:
    return click.Argument(["paths"], nargs=-1, metavar=message("paths-metavar", language))


def _check_options(language: Language) -> list[click.Parameter]:
    option = _options(language)
    return [
        *_judging_options(language),
        click.Option(
            ["--format", "formats"],
            multiple=True,
            metavar=message("format-metavar", language),
            help=message("help-format", language, known=", ".join((*FORMATS, *PER_FILE))),
        ),
        option("--baseline", "help-baseline", metavar=message("report-metavar", language)),
        option("--verbose", "help-verbose", is_flag=True),
        option("--quiet", "help-quiet", is_flag=True),
        option("--input-format", "help-input-format", type=click.Choice(KINDS)),
    ]


def _judging_options(language: Language) -> list[click.Parameter]:
    """What every command that judges files has."""
    option = _options(language)
    repeated = {"multiple": True, "callback": _divided, "metavar": message("rules-metavar", language)}
    return [
        option("--profile", "help-profile", default=DRAFT, metavar=message("profile-metavar", language)),
        _rulebook(language),
        option("--edition", "help-edition", type=int, metavar=message("year-metavar", language)),
        _language(language),
        option("--select", "help-select", **repeated),
        option("--ignore", "help-ignore", **repeated),
        option("--fail-on", "help-fail-on", type=click.Choice(FAIL_ON), default=ERROR),
        option("--no-excerpts", "help-no-excerpts", is_flag=True),
        option("--raise-bounds", "help-raise-bounds", type=click.IntRange(1, MOST_RAISED), default=1),
    ]


def _extract(language: Language) -> click.Command:
    def run(file: str, rules: str, lang: str | None, output: str, input_format: str | None, raise_bounds: int) -> int:
        from aqbcheck.cli.extract import extract

        return extract(file, rules, language, output, input_format, raise_bounds)

    option = _options(language)
    return command(
        "extract",
        "help-extract",
        language,
        run,
        [
            click.Argument(["file"], metavar=message("file-metavar", language)),
            click.Option(
                ["--format", "output"], type=click.Choice(("yaml", "json")), default="yaml", help=message("help-extract-format", language)
            ),
            _rulebook(language),
            _language(language),
            option("--input-format", "help-input-format", type=click.Choice(KINDS)),
            option("--raise-bounds", "help-raise-bounds", type=click.IntRange(1, MOST_RAISED), default=1),
        ],
    )


def _explain(language: Language) -> click.Command:
    def run(rule: str, rules: str, lang: str | None) -> int:
        from aqbcheck.cli.rules import explain

        return explain(rule, rules, language)

    argument = click.Argument(["rule"], metavar=message("rule-metavar", language))
    return command("explain", "help-explain", language, run, [argument, _rulebook(language), _language(language)])


def _rules_list(language: Language) -> Callable[..., int]:
    def run(rules: str, lang: str | None) -> int:
        from aqbcheck.cli.rules import list_rules

        return list_rules(rules, language)

    return run


def _schema_report() -> int:
    from aqbcheck.cli.screen import say_bytes
    from aqbcheck.reports import schema

    say_bytes(schema.render().encode("utf-8"))
    return 0


def _schema_agreement() -> int:
    from aqbcheck.cli.screen import say_bytes
    from aqbcheck.writers import agreement_schema

    say_bytes(agreement_schema.render().encode("utf-8"))
    return 0


def _version(language: Language) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            from aqbcheck.cli.rules import show_version

            context.exit(show_version(language))

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, help=message("help-version", language), callback=show
    )


def _rulebook(language: Language) -> click.Option:
    return _options(language)("--rules", "help-rulebook", default=RULEBOOK, metavar=message("rulebook-metavar", language))


def _language(language: Language) -> click.Option:
    return _options(language)("--lang", "help-language", type=click.Choice(KNOWN))


def _options(language: Language) -> Callable[..., click.Option]:
    def option(name: str, help_id: str, **settings: Any) -> click.Option:
        return click.Option([name], help=message(help_id, language), **settings)

    return option


def _divided(_: click.Context, __: click.Parameter, values: Iterable[str]) -> tuple[str, ...]:
    """Ids given one by one or with commas, in capitals."""
    parts = (part.strip().rstrip("*").upper() for value in values for part in value.split(","))
    return tuple(part for part in parts if part)
