"""The program: reads the call, and turns every user's fault into one line and an exit code."""

import os
import sys
from collections.abc import Sequence

import click

from aqbcheck.cli.commands import program
from aqbcheck.cli.faults import CommandFault, fault_sentences, usage_sentences
from aqbcheck.cli.screen import fill_closed, prepare, say
from aqbcheck.cli.user_language import preferred_language
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

UNUSABLE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a call and return the exit code; a bug in the program is raised, nothing else is."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = preferred_language(given, os.environ)
    fill_closed()
    prepare(sys.stdout)
    prepare(sys.stderr)
    try:
        result = program(language).main(args=arguments, prog_name="aqbcheck", standalone_mode=False)
    except click.UsageError as error:
        return _failed(usage_sentences(error, language), language)
    except CommandFault as fault:
        return _failed(fault_sentences(fault, language), language)
    except click.Abort as abort:
        if isinstance(abort.__cause__, EOFError):  # click takes it for a closed prompt; here it is a bug
            raise abort.__cause__ from None
        say(f"{message('stopped', language)}\n", to_errors=True)
        return INTERRUPTED
    return result if isinstance(result, int) else 0


def _failed(sentences: Sequence[str], language: Language) -> int:
    first, *others = sentences
    say("".join(f"{line}\n" for line in (message("error-line", language) + first, *others)), to_errors=True)
    return UNUSABLE
