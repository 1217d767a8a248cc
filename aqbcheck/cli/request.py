"""What a call of ``check`` asks for."""

from dataclasses import dataclass

from aqbcheck.engine.report import ERROR, INFO, WARNING
from aqbcheck.texts.bilingual import Language

DRAFT = "draft"
"""The profile that is meant where none is named."""
FAIL_ON = (ERROR, WARNING, INFO)
RULEBOOK = "aqb"
MOST_RAISED = 100
"""How many times the bounds of reading can be raised at most."""


@dataclass(frozen=True, slots=True)
class Request:
    """The options of the call; ``formats`` as written (NAME or NAME=TARGET), ``select`` and
    ``ignore`` as beginnings of rule ids, ``baseline`` the path of an earlier JSON report."""

    paths: tuple[str, ...]
    profile: str
    rules: str
    edition: int | None
    language: Language
    formats: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    excerpts: bool
    verbose: bool
    quiet: bool
    input_format: str | None
    raise_bounds: int = 1
    baseline: str | None = None
