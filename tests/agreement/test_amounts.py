from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.amounts import AmountFinder
from aqbcheck.agreement.candidates import Amount
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.document import Block, Cell, Document
from aqbcheck.form import Form

Find = Callable[..., tuple[Amount, ...]]


@pytest.fixture(scope="module")
def find(form: Form, passage: Callable[..., Passage]) -> Find:
    finder = AmountFinder(form.lexicon)
    return lambda *texts: finder.find(passage(*texts))


@pytest.mark.parametrize(
    ("written", "value", "trait"),
    [
        ("1.288.930 Euro", "1288930", "grouped"),
        ("1\u00a0288\u202f930,00 €", "1288930", "grouped"),
        ("EUR 345.000,34", "345000.34", "grouped"),
        ("€ 21.456,24", "21456.24", "grouped"),
        ("1.288.930,-- Euro", "1288930", "grouped"),
        ("1.288.930,– Euro", "1288930", "grouped"),
        ("950 Euro", "950", "grouped"),
        ("0 Euro", "0", "grouped"),
        ("1288930 Euro", "1288930", "ungrouped"),
        ("1'288'930 Euro", "1288930", "foreign"),
        ("1,288,930 Euro", "1288930", "foreign"),
        ("1,288,930.00 Euro", "1288930", "foreign"),
        ("27,7 Millionen Euro", "27700000", "unit"),
        ("1,3 Mio. €", "1300000", "unit"),
        ("950 Tsd. Euro", "950000", "unit"),
        ("1.289 TEUR", "1289000", "unit"),
        ("rund 500.000 Euro", "500000", "approximate"),
        ("minus 5.000 Euro", "-5000", "negative"),
        ("-5.000 Euro", "-5000", "negative"),
        ("eine Million zweihundertachtundachtzigtausendneunhundertdreißig Euro", "1288930", "in-words"),
        ("dreihunderttausend Euro", "300000", "in-words"),
    ],
)
def test_notations(find: Find, written: str, value: str, trait: str) -> None:
    (amount,) = find(f"Das Land stellt {written} bereit.")
    assert amount.value == Decimal(value)
    assert trait in amount.traits


@pytest.mark.parametrize("before", ["2025", "zum 15.3.2025", "15.03.2025", "2024/2025", "2025,"])
@pytest.mark.parametrize("written", ["687.900 Euro", "687 900 Euro", "1 288 930 Euro"])
def test_a_year_before_a_figure_is_no_group_of_it(find: Find, before: str, written: str) -> None:
    (amount,) = find(f"Das Land stellt aus dem Budget {before} {written} bereit.")
    assert (amount.written, amount.fault) == (written, "")


@pytest.mark.parametrize("written", ["2025 930 Euro", "3025 687.900 Euro", "2.025 687.900 Euro", "2025.687.900 Euro"])
def test_four_digits_without_a_grouped_figure_behind_are_no_year_before_it(find: Find, written: str) -> None:
    (amount,) = find(f"Das Land stellt {written} bereit.")
    assert (amount.written, amount.value) == (written, None)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("1.288.93 Euro", "broken-group"),
        ("1.2885.930 Euro", "broken-group"),
        ("1,288,93 Euro", "broken-group"),
        ("1.28O.930 Euro", "unreadable"),
    ],
)
def test_what_cannot_be_read_is_kept(find: Find, written: str, fault: str) -> None:
    (amount,) = find(f"Es sind {written}.")
    assert (amount.value, amount.fault) == (None, fault)


@pytest.mark.parametrize(
    "text",
    ["im Jahr 2025", "§ 4 gilt", "am 11.08.2025", "2.500 Teilnehmende", "XX Euro", "____ Euro", "20 % der Plätze"],
)
def test_what_is_no_amount(find: Find, text: str) -> None:
    assert find(text) == ()


def test_a_total_without_currency_is_seen(find: Find) -> None:
    (amount,) = find("Es sind insgesamt 1.288.930 vorgesehen.")
    assert {"no-currency", "total"} <= amount.traits


@pytest.mark.parametrize("between", range(0, 24, 3))
def test_what_an_amount_is_compared_with_does_not_make_it_an_earlier_one_however_far_away(find: Find, between: int) -> None:
    found = find(f"Anders als im Vorjahr (1.090.000 Euro) erhält {'sie ' * between}einen Betrag von 1.104.500 Euro.")
    assert [c.EARLIER in amount.traits for amount in found] == [True, False]


def test_total_and_parts_over_paragraphs(find: Find) -> None:
    total, one, two = find("in Höhe von insgesamt", "1.288.930 Euro", "davon 200.000 Euro für A und 88.930 Euro für B")
    assert ["total" in total.traits, "part" in one.traits, "part" in two.traits] == [True, True, True]
    assert "part" not in total.traits


@given(st.integers(min_value=0, max_value=10**9))
def test_native_notations_come_back(find: Find, value: int) -> None:
    grouped = f"{value:,}"
    for written in (
        grouped.replace(",", "."),
        grouped.replace(",", " "),
        grouped.replace(",", ".") + ",00",
        str(value),
    ):
        (amount,) = find(f"Es sind {written} Euro.")
        assert amount.value == value


def in_table(form, rows, widths=None):
    """The amounts in rows of cells; ``widths`` are the columns that cells cover, by row and column."""
    blocks = tuple(
        Block(text, cell=Cell(0, row, column, (widths or {}).get((row, column), 1)))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
        if text
    )
    composer = Composer(Document("markdown", blocks), frozenset(), frozenset())
    passage = composer.compose("budget", [Span(at, 0, len(block.text)) for at, block in enumerate(blocks)])
    return [(amount.written, amount.traits) for amount in AmountFinder(form.lexicon).find(passage)]


def test_the_currency_of_a_column_and_of_a_row(form):
    found = in_table(form, [["Jahr", "Betrag in Euro", ""], ["2025", "1.104.500", "x"], ["2026", "2.000.000", "Euro"]])
    assert [written for written, _ in found] == ["1.104.500", "2.000.000"]
    assert all(c.CURRENCY_ELSEWHERE in traits for _, traits in found)


def test_what_a_merged_cell_says_is_said_of_every_column_that_it_covers(form):
    rows = [["Mittel", "in Euro", ""], ["Land", "1.000.000", "104.500"], ["Summe", "1.104.500", ""]]
    found = in_table(form, rows, {(0, 1): 2, (2, 1): 2})
    assert [(written, traits & {c.TOTAL, c.PART}) for written, traits in found] == [
        ("1.000.000", {c.PART}),
        ("104.500", {c.PART}),
        ("1.104.500", {c.TOTAL}),
    ]
    assert [written for written, _ in in_table(form, rows)] == ["1.000.000", "1.104.500"]


def test_rows_above_a_sum_are_parts(form):
    found = in_table(form, [["Mittel", "Euro"], ["Land", "1.000.000"], ["davon ESF", "104.500"], ["Summe", "1.104.500"]])
    assert [(written, traits & {c.TOTAL, c.PART}) for written, traits in found] == [
        ("1.000.000", {c.PART}),
        ("104.500", {c.PART}),
        ("1.104.500", {c.TOTAL}),
    ]


def test_a_year_in_a_column_of_money_is_no_amount(form):
    assert in_table(form, [["Betrag in Euro"], ["2025"]]) == []
