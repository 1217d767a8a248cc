"""The bytes of a file: of regular files only, and never more than the bound."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from aqbcheck.readers.errors import ReadingError

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that are read at most."""


def read_source(path: Path, factor: int = 1) -> bytes:
    """Read a regular file; raises ReadingError for one that is not there, not allowed, or no regular file.

    What it is, is asked of the open descriptor, and opening never waits for a writer.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        raise ReadingError("file-missing") from None
    except PermissionError:
        raise ReadingError("file-forbidden") from None
    except (OSError, ValueError):
        raise ReadingError("file-unusable") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ReadingError("file-not-regular")
    with os.fdopen(descriptor, "rb") as stream:
        return read_stream(stream, factor)


def read_stream(stream: BinaryIO, factor: int = 1) -> bytes:
    """Read a stream to its end; raises ReadingError where it cannot be read, or holds more than the bound times ``factor``."""
    most = LARGEST * factor
    try:
        data = stream.read(most + 1)
    except OSError:
        raise ReadingError("file-unusable") from None
    if len(data) > most:
        raise ReadingError("file-too-large", bound=most // (1024 * 1024))
    return data
