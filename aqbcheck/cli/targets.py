"""Where the formats of a report go: NAME or NAME=TARGET."""

import errno
import os
import stat
import tempfile
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from aqbcheck.cli.faults import CommandFault
from aqbcheck.cli.files import is_folder

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Output:
    """A format and where it goes: a path, or ``-`` for standard output."""

    format: str
    target: str


def parse(wishes: Iterable[str], known: Iterable[str]) -> tuple[Output, ...]:
    """The outputs that a call asks for; raises CommandFault for an unknown format and for two at one target."""
    names = tuple(known)
    outputs: list[Output] = []
    for wish in wishes:
        name, given, target = wish.partition("=")
        if name not in names:
            raise CommandFault("format-unknown", format=name, known=", ".join(names))
        if given and not target:
            raise CommandFault("target-empty", format=name)
        outputs.append(Output(name, target or STDOUT))
    targets = [STDOUT if output.target == STDOUT else str(Path(output.target).absolute()) for output in outputs]
    if len(set(targets)) < len(targets):
        raise CommandFault("target-twice")
    return tuple(outputs)


def refuse_unusable(outputs: Iterable[Output], inputs: Iterable[Path], into_folders: Container[str] = ()) -> None:
    """Raise CommandFault for a target that is a folder, stands in no folder, or is one of the inputs.

    The formats named in ``into_folders`` may have a folder as their target.
    """
    read = tuple(inputs)
    for output in outputs:
        target = Path(output.target)
        if output.target == STDOUT:
            continue
        if is_folder(target) and output.format in into_folders:
            continue
        if is_folder(target):
            raise CommandFault("target-is-folder", target=output.target)
        if not is_folder(target.resolve().parent):
            raise CommandFault("target-without-folder", target=output.target)
        if any(same_file(target, path) for path in read):
            raise CommandFault("target-is-input", target=output.target)


_SAID = {
    errno.ENOENT: "target-without-folder",
    errno.EISDIR: "target-is-folder",
    errno.EACCES: "target-forbidden",
    errno.EPERM: "target-forbidden",
    errno.EROFS: "target-forbidden",
    errno.ENOSPC: "target-without-room",
}
"""What kept a target from being written, by the number that the system has for it: its own words are of no one language."""


def write_whole(target: str, data: bytes) -> None:
    """Write a file whole or not at all; raises CommandFault where it cannot be written.

    The bytes go to a file beside the target, which then takes its place; a link stays one. What
    is no regular file (a device, a pipe) is written to directly.
    """
    path = Path(target).resolve()
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise CommandFault(_SAID.get(error.errno or 0, "target-not-written"), target=target) from error


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        beside.chmod(_mode(path))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file, there or yet to be."""
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
