"""The program's own sentences: each id once, both languages, the same facts in both."""

import pytest

from aqbcheck.texts.catalogue import (
    command_line,
    comparing,
    engine,
    letter,
    reading_data,
    reading_text,
    reading_word,
    reports,
    rulebook,
    screen,
)
from aqbcheck.texts.facts import fields
from aqbcheck.texts.messages import message

CATALOGUES = (command_line, comparing, engine, letter, reading_data, reading_text, reading_word, reports, rulebook, screen)
MESSAGES = [(name, words) for catalogue in CATALOGUES for name, words in catalogue.MESSAGES.items()]


def test_no_id_stands_in_two_catalogues():
    ids = [name for name, _ in MESSAGES]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("name", "words"), MESSAGES, ids=[name for name, _ in MESSAGES])
def test_both_languages_state_the_same_facts(name, words):
    assert words.de.strip()
    assert words.en.strip()
    assert fields(words.de) == fields(words.en)
    facts = {fact: f"<{fact}>" for fact in fields(words.de)}
    for language in ("de", "en"):
        filled = message(name, language, **facts)
        assert all(fact in filled for fact in facts.values())


@pytest.mark.parametrize(("name", "words"), MESSAGES, ids=[name for name, _ in MESSAGES])
def test_german_quotes_the_german_way_and_speaks_to_the_reader_with_sie(name, words):
    assert "“" not in words.de.replace("“", "", words.de.count("„"))
    assert "„" not in words.en
    assert not {"du", "dein", "deine", "dir", "dich"} & set(words.de.lower().split())
