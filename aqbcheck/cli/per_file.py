"""The formats that hold one file of a run each: what makes them, and a target of its own for every file."""

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aqbcheck import __version__
from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.files import Input, is_folder
from aqbcheck.cli.screen import say
from aqbcheck.cli.sources import Sources
from aqbcheck.cli.targets import STDOUT, Output, same_file, write_whole
from aqbcheck.engine.report import UNREADABLE, FileReport, Report
from aqbcheck.readers.errors import ReadingError
from aqbcheck.texts.messages import message

_WORD_ENDINGS = (".docx", ".docm", ".dotx", ".dotm")


@dataclass(frozen=True, slots=True)
class PerFile:
    """How such a format is made of a run, one of its files, that file's bytes, the target's ending and
    how many times the bounds of reading hold; ``None`` where it does not apply.

    ``endings`` gives the endings that a target may have for an input; in a folder it has
    the first one. ``shows``: it is text that may go to standard output.
    """

    make: Callable[[Report, FileReport, bytes, str, int], bytes | None]
    endings: Callable[[Input, Sources], tuple[str, ...]]
    shows: bool


def _annotated(report: Report, file: FileReport, data: bytes, _: str, factor: int) -> bytes | None:
    if not data.startswith(b"PK"):
        return None
    from aqbcheck.reports.remarks import remarks
    from aqbcheck.writers.word_copy import annotated

    return annotated(data, remarks(report, file, __version__), message("remark-unsigned", report.language), factor)


def _word_endings(entry: Input, sources: Sources) -> tuple[str, ...]:
    """Word opens a file with macros, or a template, under its own ending only."""
    ending = sources.word_ending(entry)
    return (ending if ending in _WORD_ENDINGS else ".docx",)


def _letter(report: Report, file: FileReport, _: bytes, ending: str, __: int) -> bytes:
    from aqbcheck.reports import letter, letter_word

    if ending == ".docx":
        return letter_word.render(report, file, __version__)
    return letter.render(report, file, __version__).encode("utf-8")


def _letter_endings(_: Input, __: Sources) -> tuple[str, ...]:
    return ".docx", ".md", ".markdown"


PER_FILE: Mapping[str, PerFile] = {
    "docx": PerFile(_annotated, _word_endings, shows=False),
    "letter": PerFile(_letter, _letter_endings, shows=True),
}


def refuse_unusable_files(outputs: Iterable[Output], inputs: Sequence[Input], sources: Sources) -> None:
    """Raise CommandFault where an output of these formats has no target for each input, or an unusable one."""
    for output in outputs:
        if output.format not in PER_FILE:
            continue
        for entry, target in zip(inputs, file_targets(output, inputs, sources), strict=True):
            endings = PER_FILE[output.format].endings(entry, sources)
            if any(other.path is not None and same_file(target, other.path) for other in inputs):
                raise CommandFault("target-is-input", target=str(target))
            if target.suffix.lower() not in endings and output.target != STDOUT:
                raise CommandFault("target-other-ending", target=str(target), ending=", ".join(endings))


def file_targets(output: Output, inputs: Sequence[Input], sources: Sources) -> list[Path]:
    """A path for each input: the target itself for a single one, else one in the folder that the target is.

    In a folder a file keeps its name; a second one of the same name gets a number. Raises CommandFault.
    """
    folder = Path(output.target)
    if output.target == STDOUT and not PER_FILE[output.format].shows:
        raise CommandFault("target-needed", format=output.format)
    if output.target == STDOUT or not is_folder(folder):
        if output.target.endswith(("/", os.sep)):
            raise CommandFault("target-without-folder", target=output.target)
        if len(inputs) > 1:
            raise CommandFault("target-holds-one", target=output.target, format=output.format)
        return [folder] * len(inputs)
    taken: dict[str, None] = {}
    for entry in inputs:
        path = entry.path or Path(message("standard-input-file", "en"))
        ending = PER_FILE[output.format].endings(entry, sources)[0]
        names = (f"{path.stem}{number}{ending}" for number in ("", *(f"-{at}" for at in range(2, len(inputs) + 2))))
        taken[next(name for name in names if name.lower() not in map(str.lower, taken))] = None
    return [folder / name for name in taken]


@dataclass(frozen=True, slots=True)
class Unwritten:
    """The paths of files without the format: those that it does not apply to, and those that could not be read."""

    other: tuple[str, ...]
    unreadable: tuple[str, ...]


def write_files(report: Report, output: Output, inputs: Sequence[Input | None], sources: Sources) -> Unwritten:
    """Write the format for every file that could be read; gives the others.

    ``inputs`` stand beside the files of the report, ``None`` for what was no file. Raises
    CommandFault where a target cannot be written, the format applies to no file, or an input is not the one that was checked.
    """
    known = [entry for entry in inputs if entry is not None]
    targets = dict(zip(map(id, known), file_targets(output, known, sources), strict=True))
    without: list[str] = []
    unreadable: list[str] = []
    written = 0
    for entry, file in zip(inputs, report.files, strict=True):
        if entry is None:
            continue
        if file.verdict == UNREADABLE:
            unreadable.append(file.path)
            continue
        target = targets[id(entry)]
        made = _made(report, file, entry, output, sources, target.suffix.lower())
        if made is None:
            without.append(file.path)
            continue
        written += 1
        if output.target == STDOUT:
            say(made.decode("utf-8"))
        else:
            write_whole(str(target), made)
    if without and not written:
        raise CommandFault("format-for-word-only", format=output.format)
    return Unwritten(tuple(without), tuple(unreadable))


def _made(report: Report, file: FileReport, entry: Input, output: Output, sources: Sources, ending: str) -> bytes | None:
    try:
        data = sources.data(entry)
        if hashlib.sha256(data).hexdigest() != file.sha256:
            raise CommandFault("source-changed", path=file.path)
        return PER_FILE[output.format].make(report, file, data, ending, sources.factor)
    except ReadingError as error:
        reason = message(error.message, report.language, **error.facts)
        raise CommandFault("file-format-failed", format=output.format, path=file.path, reason=reason) from error
