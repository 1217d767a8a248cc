"""One input on its whole way: read, understood, judged; or the sentence why it could not be."""

import hashlib

from aqbcheck.agreement import Agreement, understand, understand_data
from aqbcheck.cli.files import Input, Useless
from aqbcheck.cli.request import Request
from aqbcheck.cli.sources import Sources
from aqbcheck.engine import judge, unreadable
from aqbcheck.engine.report import FileReport
from aqbcheck.form import Form
from aqbcheck.readers import read_document, read_nodes
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.sniff import DATA_KINDS, KINDS, SUFFIXES, kind_of
from aqbcheck.rulebook import Rulebook
from aqbcheck.texts.messages import message


def file_report(entry: Input | Useless, request: Request, rulebook: Rulebook, sources: Sources) -> FileReport:
    """The answers on one input; an unreadable one where it cannot be used."""
    if isinstance(entry, Useless):
        return unreadable(entry.shown, None, message(entry.message, request.language, suffixes=shown_suffixes()))
    sha256 = None
    try:
        data = sources.data(entry)
        sha256 = hashlib.sha256(data).hexdigest()
        agreement = understood(data, kind_of_input(entry, data, request.input_format), rulebook.form, request.raise_bounds)
        return judge(
            agreement,
            rulebook,
            profile=request.profile,
            language=request.language,
            edition=request.edition,
            select=request.select,
            ignore=request.ignore,
            excerpts=request.excerpts,
            path=entry.shown,
            sha256=sha256,
            factor=request.raise_bounds,
        )
    except ReadingError as error:
        others = tuple(message(name, request.language, **facts) for name, facts in error.others)
        return unreadable(entry.shown, sha256, message(error.message, request.language, **error.facts), others)


def understood(data: bytes, kind: str, form: Form, factor: int) -> Agreement:
    """The agreement in a file of a kind; raises ReadingError, for one over a bound times ``factor`` too."""
    if kind in DATA_KINDS:
        return understand_data(read_nodes(data, kind, factor), form, factor)
    return understand(read_document(data, kind, factor), form, factor)


def shown_suffixes() -> str:
    """The endings of files that can be checked, for a sentence."""
    return ", ".join(sorted(SUFFIXES))


def kind_of_input(entry: Input, data: bytes, asked: str | None) -> str:
    """The kind of an input: what was asked for where the user named it, else what it is; raises ReadingError."""
    if asked is not None and entry.named:
        return asked
    try:
        return kind_of(entry.shown, data)
    except ReadingError as error:
        if entry.path is None and error.message == "file-unknown":
            raise ReadingError("input-format-missing", known=", ".join(KINDS)) from error
        raise
