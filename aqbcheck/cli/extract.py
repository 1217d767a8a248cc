"""The command ``extract``: writes the agreement that was understood as structured data."""

import sys
from pathlib import Path

from aqbcheck.agreement.data_schema import NAME
from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.files import STDIN, Input
from aqbcheck.cli.judging import kind_of_input, understood
from aqbcheck.cli.rulebook import load_rulebook
from aqbcheck.cli.screen import say_bytes
from aqbcheck.engine.places import Places
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.source import read_source, read_stream
from aqbcheck.texts.bilingual import Language
from aqbcheck.texts.messages import message

SCHEMA_FILE = f"{NAME}.schema.json"
FORMATS = ("yaml", "json")


def extract(path: str, rules: str, language: Language, output: str, input_format: str | None, factor: int = 1) -> int:
    """Write the data of one file to standard output; raises CommandFault for a file that cannot be used."""
    rulebook = load_rulebook(rules)
    entry = Input(path, None if path == STDIN else Path(path), named=True)
    try:
        data = read_stream(sys.stdin.buffer, factor) if entry.path is None else read_source(entry.path, factor)
        agreement = understood(data, kind_of_input(entry, data, input_format), rulebook.form, factor)
    except ReadingError as error:
        raise CommandFault("extract-unreadable", path=path, reason=message(error.message, language, **error.facts)) from error
    from aqbcheck.writers import json, yaml  # what is not asked for need not be loaded
    from aqbcheck.writers.agreement_data import describe

    places = Places(agreement, rulebook.form.lexicon.section.signs[0], language)
    described = describe(agreement, rulebook.form, places)
    if output == "json":
        text = json.render(described, SCHEMA_FILE)
    else:
        head = [f"yaml-language-server: $schema={SCHEMA_FILE}", message("extract-head", language, schema=SCHEMA_FILE)]
        shown = (places.place(gap.place) for gap in agreement.document.gaps)
        head += [message("extract-gap", language, place=place.label) for place in shown if place]
        text = yaml.render(described, tuple(head))
    say_bytes(text.encode("utf-8"))
    return 0
