"""One input on its whole way: read, understood, judged; or the sentence why it could not be."""

import hashlib
import sys

from aqbcheck.agreement import understand
from aqbcheck.cli.files import Input, Useless
from aqbcheck.cli.request import Request
from aqbcheck.engine import judge, unreadable
from aqbcheck.engine.report import FileReport
from aqbcheck.readers import read_document
from aqbcheck.readers.errors import ReadingError
from aqbcheck.readers.sniff import KINDS, SUFFIXES, kind_of
from aqbcheck.readers.source import read_source, read_stream
from aqbcheck.rulebook import Rulebook
from aqbcheck.texts.messages import message


def file_report(entry: Input | Useless, request: Request, rulebook: Rulebook) -> FileReport:
    """The answers on one input; an unreadable one where it cannot be used."""
    if isinstance(entry, Useless):
        return unreadable(entry.shown, None, message(entry.message, request.language, suffixes=shown_suffixes()))
    sha256 = None
    try:
        data = read_stream(sys.stdin.buffer) if entry.path is None else read_source(entry.path)
        sha256 = hashlib.sha256(data).hexdigest()
        document = read_document(data, _kind(entry, data, request))
    except ReadingError as error:
        return unreadable(entry.shown, sha256, message(error.message, request.language, **error.facts))
    return judge(
        understand(document, rulebook.form),
        rulebook,
        profile=request.profile,
        language=request.language,
        edition=request.edition,
        select=request.select,
        ignore=request.ignore,
        excerpts=request.excerpts,
        path=entry.shown,
        sha256=sha256,
    )


def shown_suffixes() -> str:
    """The endings of files that can be checked, for a sentence."""
    return ", ".join(sorted(SUFFIXES))


def _kind(entry: Input, data: bytes, request: Request) -> str:
    if request.input_format is not None and entry.named:
        return request.input_format
    try:
        return kind_of(entry.shown, data)
    except ReadingError as error:
        if entry.path is None and error.message == "file-unknown":
            raise ReadingError("input-format-missing", known=", ".join(KINDS)) from error
        raise
