"""A report held against an older one: what could not be read is known only as far as it could not be read then."""

from aqbcheck.engine.baseline import against
from aqbcheck.engine.report import Answer, FileReport, GapShown, Place, Report


def _report(*sections):
    """A report whose one rule could not be checked, with a gap in each of these sections."""
    places = [Place(section, at, 0, at, 0, False, f"Absatz {at}", None, None) for at, section in enumerate(sections)]
    gaps = tuple(GapShown(place, ("text",), "Nicht gelesen.") for place in places)
    answer = Answer("A1", "a", "not-checked", "error", "Nicht gelesen.")
    return Report("r", "0" * 64, "draft", "de", (FileReport("a.docx", "0" * 64, "2025", "undecided", gaps=gaps, answers=(answer,)),))


def _known(now, before):
    (file,) = against(now, before, "known.json", "0" * 64).files
    return file.answers[0].known and not file.has_new("error")


def test_the_same_gaps_are_known_wherever_they_have_moved():
    assert _known(_report("4", "6"), _report("6", "4"))
    assert _known(_report("4"), _report("6", "4"))


def test_a_further_gap_is_new():
    assert not _known(_report("4", "6"), _report("4"))
    assert not _known(_report("4", "4"), _report("4"))
    assert not _known(_report("5"), _report("4"))
