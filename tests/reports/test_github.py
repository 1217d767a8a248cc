"""Workflow commands: read back by the rules that GitHub documents, never more of them than were meant."""

import re

import pytest

from aqbcheck.reports.github import render

COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::([^\r\n]*)$")


def _unescaped(text):
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, char)
    return text


def _commands(report):
    lines = render(report, "1.2.3").split("\n")
    assert lines.pop() == ""
    commands = []
    for line in lines:
        name, properties, data = COMMAND.match(line).groups()
        pairs = dict(entry.split("=", 1) for entry in properties.split(","))
        commands.append((name, {key: _unescaped(value) for key, value in pairs.items()}, _unescaped(data)))
    return commands


def test_golden(report, golden):
    golden("conforming.github.txt", render(report("conforming"), "1.2.3"))
    golden("violating.github.txt", render(report("violating"), "1.2.3"))


@pytest.mark.parametrize(
    ("name", "commands"),
    [
        ("conforming", ["warning", "notice"]),
        ("violating", ["notice", "warning", "error", "notice"]),
        ("undecided", ["error", "error", "notice"]),
        ("unreadable", ["error", "notice"]),
    ],
)
def test_severities(report, name, commands):
    assert [command for command, _, _ in _commands(report(name))] == commands


def test_a_finding_stands_at_its_place(report):
    _, properties, data = _commands(report("violating"))[2]
    assert properties == {"title": "AQB402 category-valid (unknown)", "file": "ordner/schlecht.docx"}
    assert data == (
        "Tabelle 1, Zeile 2, Spalte 3: „Sprachkurse“ ist keine der vier Maßnahmenarten. Ordnen Sie den Eintrag einer Maßnahmenart zu."
    )


def test_provenance(report):
    _, properties, data = _commands(report("violating"))[-1]
    assert properties["title"] == "ordner/schlecht.docx: Form verletzt"
    for words in ("aqbcheck 1.2.3", "b" * 64, "a" * 64, "draft", "2025", "die Regeln AQB122"):
        assert words in data


def test_hostile_words_make_no_command(hostile):
    words, report = hostile
    commands = _commands(report)
    assert len(commands) == 8
    assert all(set(properties) <= {"title", "file", "line", "col"} for _, properties, _ in commands)
    if words.isprintable():
        assert words in commands[0][2]
