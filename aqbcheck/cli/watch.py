"""The command ``watch``: checks again whenever a file or a rule changes."""

from collections.abc import Callable
from pathlib import Path

from aqbcheck.cli.check import NOT_CHECKED, check
from aqbcheck.cli.faults import CommandFault, fault_sentences
from aqbcheck.cli.files import is_folder, is_regular
from aqbcheck.cli.request import Request
from aqbcheck.cli.screen import say
from aqbcheck.readers.sniff import SUFFIXES
from aqbcheck.rulebook import RulebookError, find_rules
from aqbcheck.texts.messages import message

_RULE_FILES = frozenset({".yaml", ".yml"})


def watch(request: Request) -> int:
    """Check what the call names until the user stops it; gives the exit code of the last check.

    Raises CommandFault where watchfiles is not installed or a path does not exist.
    """
    try:
        from watchfiles import watch as changes
    except ImportError as error:
        raise CommandFault("watch-missing") from error
    if not request.paths:
        raise CommandFault("paths-missing")
    for path in request.paths:
        if not (is_folder(Path(path)) or is_regular(Path(path))):
            raise CommandFault("watch-nowhere", path=path)
    rules = _rules(request)
    folders, counts = _watched(request, rules)
    code = _check(request)
    try:
        _say_waiting(request)
        for _ in changes(*folders, watch_filter=lambda _, path: counts(Path(path)), recursive=_recursive(request)):
            code = _check(request)
            _say_waiting(request)
    except KeyboardInterrupt:
        return code
    return code


def _check(request: Request) -> int:
    """One check; a fault in a rule that is just being written ends nothing."""
    try:
        return check(request)
    except CommandFault as fault:
        first, *others = fault_sentences(fault, request.language)
        say("".join(f"{line}\n" for line in (message("error-line", request.language) + first, *others)), to_errors=True)
        return NOT_CHECKED


def _say_waiting(request: Request) -> None:
    say(f"{message('watch-waiting', request.language)}\n", to_errors=True)


def _rules(request: Request) -> list[Path]:
    try:
        folder = find_rules(request.rules).resolve()
    except RulebookError as error:
        fault = error.faults[0]
        raise CommandFault(fault.message, **fault.facts) from error
    return [folder, *(path for path in folder.rglob("*") if path.is_dir())]


def _recursive(request: Request) -> bool:
    return any(Path(path).is_dir() for path in request.paths)


def _watched(request: Request, rules: list[Path]) -> tuple[list[Path], Callable[[Path], bool]]:
    """The folders to watch (a file is often replaced when it is saved, so it is its folder that tells), and which changes count.

    What the call itself writes does not count.
    """
    named = [Path(path).resolve() for path in request.paths]
    folders = [path for path in named if path.is_dir()]
    files = {path for path in named if not path.is_dir()}
    written = [Path(wish.partition("=")[2]).resolve() for wish in request.formats if "=" in wish]

    def counts(path: Path) -> bool:
        if path.name.startswith((".", "~")) or any(target == path or target in path.parents for target in written):
            return False
        if path in files or (path.suffix.lower() in _RULE_FILES and path.parent in rules):
            return True
        return path.suffix.lower() in SUFFIXES and any(folder in path.parents for folder in folders)

    return list(dict.fromkeys([*folders, *(file.parent for file in files), *rules])), counts
