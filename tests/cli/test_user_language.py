"""The language of the call: what it asks for, then the locale's, then English."""

import pytest

from aqbcheck.cli.user_language import preferred_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "DE-de"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "den_XX"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "de_AT"}, "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "en_US", "LC_MESSAGES": "de_DE"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": ""}, "de"),
        ({"LANG": "en_US", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANGUAGE": "de"}, "de"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LC_ALL": "POSIX", "LANG": "de_DE"}, "en"),
    ],
)
def test_the_locale_says_it(environ, language):
    assert preferred_language([], environ, lambda: "") == language


@pytest.mark.parametrize(("system", "language"), [("de_AT", "de"), ("en_US", "en"), ("", "en")])
def test_the_system_says_it_where_no_variable_does(system, language):
    assert preferred_language([], {}, lambda: system) == language


def test_a_variable_wins_over_the_system():
    assert preferred_language([], {"LANG": "en_US"}, lambda: "de_DE") == "en"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "--lang", "de", "x"], "de"),
        (["check", "--lang=de"], "de"),
        (["check", "--lang", "en", "--lang", "de"], "de"),
        (["check", "--lang", "fr"], "en"),
        (["check", "--lang"], "en"),
        (["check", "--", "--lang", "de"], "en"),
        (["check", "--language", "de"], "en"),
    ],
)
def test_the_call_wins(arguments, language):
    assert preferred_language(arguments, {"LANG": "en_US.UTF-8"}, lambda: "") == language
