import datetime

import pytest

from aqbcheck.agreement.dates import find_dates

DATES = [
    ("Wiesbaden, den 2.8.2025", "2.8.2025", (2025, 8, 2)),
    ("Wiesbaden, 02.08.2025.", "02.08.2025", (2025, 8, 2)),
    ("am 2. 8. 2025 in Fulda", "2. 8. 2025", (2025, 8, 2)),
    ("am 02.08.25", "02.08.25", (2025, 8, 2)),
    ("am 2. August 2025", "2. August 2025", (2025, 8, 2)),
    ("am 2.August 2025", "2.August 2025", (2025, 8, 2)),
    ("am 02. Aug. 2025", "02. Aug. 2025", (2025, 8, 2)),
    ("DEN 2. AUGUST 2025", "2. AUGUST 2025", (2025, 8, 2)),
    ("Fulda, 2025-08-02", "2025-08-02", (2025, 8, 2)),
    ("am 2/8/2025", "2/8/2025", (2025, 8, 2)),
    ("am 3. Maerz 2025", "3. Maerz 2025", (2025, 3, 3)),
    ("am 31.02.2025", "31.02.2025", None),
    ("am 30. Februar 2025", "30. Februar 2025", None),
    ("am 2.13.2025", "2.13.2025", None),
    ("am 12. Sept. 2025", "12. Sept. 2025", (2025, 9, 12)),
    ("am 12. Febr. 2025", "12. Febr. 2025", (2025, 2, 12)),
    ("am 00.08.2025", "00.08.2025", None),
    ("am 0. August 2025", "0. August 2025", None),
    ("am 11. Augst 2025", "11. Augst 2025", None),
    ("am 11. Febuar 2025", "11. Febuar 2025", None),
]


@pytest.mark.parametrize(("text", "written", "value"), DATES)
def test_dates(passage, form, text, written, value):
    (date,) = find_dates(passage(text), form.lexicon)
    assert date.written == written
    assert date.value == (datetime.date(*value) if value else None)
    assert date.has_day


def test_a_month_alone(passage, form):
    (date,) = find_dates(passage("Wiesbaden, im August 2025"), form.lexicon)
    assert (date.written, date.value, date.has_day) == ("August 2025", datetime.date(2025, 8, 1), False)


@pytest.mark.parametrize(
    "text",
    [
        "1.288.930 Euro",
        "§ 5.1.2 gilt",
        "Budget 2025",
        "2025 bis 2029",
        "Mai und Juni",
        "xx.xx.2025",
        "192.168.1.20",
        "Juli 25",
        "im Augst 2025",
        "Nr. 4 Haushalt 2025",
    ],
)
def test_no_dates(passage, form, text):
    assert find_dates(passage(text), form.lexicon) == ()


ALIKE = [
    ("2.8.2025", "11.8.2025", True),
    ("2.8.2025", "11.08.2025", False),
    ("02.08.2025", "11.08.2025", True),
    ("2.8.2025", "12.11.2025", True),
    ("2. August 2025", "11. August 2025", True),
    ("2. August 2025", "11.08.2025", False),
    ("2.8.2025", "2. 8. 2025", False),
    ("2025-08-02", "2025-08-11", True),
    ("31.02.2025", "01.03.2025", True),
]


@pytest.mark.parametrize(("one", "other", "alike"), ALIKE)
def test_ways_of_writing(passage, form, one, other, alike):
    first, second = (find_dates(passage(text), form.lexicon)[0] for text in (one, other))
    assert bool(first.forms & second.forms) is alike
