"""In which language the user reads."""

import locale
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import get_args

from aqbcheck.texts.bilingual import Language

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = ("C", "POSIX")
_OPTION = "--lang"
KNOWN: tuple[Language, ...] = get_args(Language)


def system_language() -> str:
    """The language of the user interface on Windows ("de_DE"), where no variable says it; else empty."""
    if sys.platform != "win32":
        return ""
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def preferred_language(arguments: Sequence[str], environ: Mapping[str, str], system: Callable[[], str] = system_language) -> Language:
    """The language that the call asks for, else that of the locale, else English.

    It is needed before the call is read, for the help and for what is wrong with the call. As with gettext, ``LANGUAGE`` is a
    list in order of preference and does not count in the locale "C".
    """
    asked = _asked(arguments)
    if asked is not None:
        return asked
    chosen = next((environ[name] for name in _LOCALES if environ.get(name)), "")
    if chosen.partition(".")[0] in _NO_LANGUAGE:
        return "en"
    wishes = [*environ.get("LANGUAGE", "").split(":"), chosen]
    if not any(wishes):
        wishes = [system()]
    return next((language for wish in wishes if (language := _known(wish)) is not None), "en")


def _asked(arguments: Sequence[str]) -> Language | None:
    asked = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, given, value = argument.partition("=")
        if name == _OPTION:
            asked = value if given else next(iter(arguments[at + 1 : at + 2]), None)
    return next((language for language in KNOWN if language == asked), None)


def _known(wish: str) -> Language | None:
    code = wish.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return next((language for language in KNOWN if language == code), None)
