"""Which files a call means: those it names, and the supported ones in the folders it names."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from aqbcheck.agreement.data_schema import NAME
from aqbcheck.readers.sniff import DATA_SUFFIXES, names_schema

STDIN = "-"
_OWNER_FILE = "~$"
"""What Word puts before the name of the small file that says who has a document open."""
_OTHER_DOCUMENTS = frozenset({".doc", ".dot", ".odt", ".ott", ".pages", ".pdf", ".rtf", ".wpd"})


@dataclass(frozen=True, slots=True)
class Input:
    """Something to check. ``shown`` is the path as the user gave it, with ``/``; ``path`` is ``None``
    for standard input; ``named`` says that the user named this very file."""

    shown: str
    path: Path | None
    named: bool


@dataclass(frozen=True, slots=True)
class Useless:
    """A folder that gives nothing to check; ``message`` is a message id."""

    shown: str
    message: str


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to check, in order, and what was left aside in folders."""

    inputs: tuple[Input | Useless, ...]
    owner_files: tuple[str, ...]
    other_documents: tuple[str, ...]

    def paths(self) -> Iterator[Path]:
        """The files that will be read."""
        return (entry.path for entry in self.inputs if isinstance(entry, Input) and entry.path is not None)


def find(arguments: Iterable[str], suffixes: Iterable[str]) -> Found:
    """Go through the arguments in order, through a folder in the order of its names; each file comes once."""
    search = _Search(frozenset(suffixes))
    for argument in arguments:
        search.add(argument)
    inputs = tuple(search.inputs.values())
    return Found(inputs, tuple(search.owner_files), tuple(search.other_documents))


class _Search:
    def __init__(self, suffixes: frozenset[str]) -> None:
        self._suffixes = suffixes
        self.inputs: dict[str | Path, Input | Useless] = {}
        self.owner_files: dict[str, None] = {}
        self.other_documents: dict[str, None] = {}

    def add(self, argument: str) -> None:
        if argument == STDIN:
            self.inputs.setdefault(STDIN, Input(STDIN, None, named=True))
            return
        path = Path(argument)
        shown = argument.replace(os.sep, "/")
        if is_folder(path):
            self._add_folder(path, shown)
        else:
            self.inputs.setdefault(_key(path), Input(shown, path, named=True))

    def _add_folder(self, folder: Path, shown: str) -> None:
        before = len(self.inputs)
        repeated = False
        seen: set[tuple[int, int]] = set()
        waiting = [(folder, shown.rstrip("/") or "/")]
        while waiting:
            path, path_shown = waiting.pop()
            if not is_folder(path):
                repeated |= self._add_file(path, path_shown)
                continue
            try:
                mark = _identity(path)
                names = [] if mark in seen else sorted(entry.name for entry in path.iterdir())
            except OSError:
                self.inputs.setdefault(_key(path), Useless(path_shown, "folder-not-readable"))
                continue
            seen.add(mark)
            joint = "" if path_shown.endswith("/") else "/"
            waiting += [(path / name, f"{path_shown}{joint}{name}") for name in reversed(names) if self._wanted(path / name)]
        if len(self.inputs) == before and not repeated:
            self.inputs.setdefault(_key(folder), Useless(shown, "folder-without-agreements"))

    def _wanted(self, path: Path) -> bool:
        return path.name.startswith(_OWNER_FILE) or not _is_hidden(path)

    def _add_file(self, path: Path, shown: str) -> bool:
        """Take a file of a folder as what it is; says whether it was there already."""
        suffix = path.suffix.lower()
        if path.name.startswith(_OWNER_FILE):
            self.owner_files[shown] = None
        elif suffix in DATA_SUFFIXES and not (path.is_file() and names_schema(path, NAME)):
            return False
        elif suffix in self._suffixes:
            known = _key(path) in self.inputs
            self.inputs.setdefault(_key(path), Input(shown, path, named=False))
            return known
        elif suffix in _OTHER_DOCUMENTS:
            self.other_documents[shown] = None
        return False


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that no system can hold leads nowhere."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_regular(path: Path) -> bool:
    """Whether a path leads to a regular file; see ``is_folder``."""
    try:
        return path.is_file()
    except OSError:
        return False


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _key(path: Path) -> Path:
    """Equal for two ways to the same entry of a folder; a link and what it leads to stay two."""
    try:
        return path.parent.resolve() / path.name
    except (OSError, RuntimeError):
        return path.absolute()


def _is_hidden(path: Path) -> bool:
    if path.name.startswith("."):
        return True
    try:
        attributes = getattr(path.lstat(), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
