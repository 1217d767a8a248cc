"""What a run says across its files."""

from dataclasses import replace

from aqbcheck.engine.report import PartyShown
from aqbcheck.reports.html import render
from aqbcheck.reports.overview import attendances, by_group

ONE = PartyShown("district", "1", "Landkreis Erfunden")
TWO = PartyShown("district", "2", "Stadt Ausgedacht")
MINISTRY = PartyShown("ministry", "1", "Ministerium")


def _run(report, *files):
    """A report on files with these (edition, parties)."""
    given = report("conforming")
    return replace(given, files=tuple(replace(given.files[0], edition=edition, parties=parties) for edition, parties in files))


def _said(report, *files):
    (there,) = attendances(_run(report, *files))
    return there.once, there.several, there.missing, there.unnamed


def test_who_is_there_twice_and_missing(report):
    assert _said(report, ("2025", (MINISTRY, ONE)), ("2025", (ONE,))) == ((), ((ONE, (1, 2)),), (TWO,), ())
    assert _said(report, ("2025", (ONE,)), ("2025", (TWO,))) == (((ONE, 1), (TWO, 2)), (), (), ())


def test_a_party_of_another_role_edition_or_roster_counts_for_nothing(report):
    stranger = PartyShown("district", "3", "Landkreis Fremd")
    ministry = PartyShown("ministry", "2", "Ministerium")
    files = (("2025", (ministry,)), ("2026", (ONE,)), ("2025", (stranger,)), ("2025", ()))
    assert _said(report, *files) == ((), (), (ONE, TWO), (1, 3, 4))


def test_what_could_not_be_read_names_nobody_and_may_be_who_is_missing(report):
    made = report("unreadable", "conforming")
    (there,) = attendances(made)
    assert (there.unnamed, there.unreadable) == ((2,), (1,))
    words = "Nicht lesbare Dateien; von denen, die fehlen, können darin welche stehen (1)"
    assert words in render(made, "1")
    everybody = replace(made, files=(made.files[0], *(replace(made.files[1], parties=(party,)) for party in (ONE, TWO))))
    assert words not in render(everybody, "1")


def test_answers_by_group_in_the_order_of_the_rulebook(report):
    given = report("violating")
    found = {title: [answer.rule for answer in answers] for title, answers in by_group(given, given.files[0].answers).items()}
    assert found == {
        "Gliederung": [],
        "Budget": ["AQB301"],
        "Maßnahmen": ["AQB402"],
        "Unterschriften": ["AQB507"],
        "Text": ["AQB802"],
        "Datei": [],
    }
    assert list(found) == ["Gliederung", "Budget", "Maßnahmen", "Unterschriften", "Text", "Datei"]
