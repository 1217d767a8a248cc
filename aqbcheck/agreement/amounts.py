"""Where a text names a sum of money."""

from collections.abc import Iterable
from decimal import Decimal

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.amount_lists import AmountLists
from aqbcheck.agreement.amount_marks import NEAR, AmountMarks, Marks, nearest
from aqbcheck.agreement.amount_tables import AmountTables
from aqbcheck.agreement.candidates import Amount
from aqbcheck.agreement.figures import BROKEN, PLAIN, UNREADABLE, Figure, find_figures, with_decimals
from aqbcheck.agreement.figures import FOREIGN as FOREIGN_STYLE
from aqbcheck.agreement.number_words import NumberWords
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Lexicon
from aqbcheck.language.phrases import PhraseTable, parse
from aqbcheck.language.words import Word, fold, folded

_SMALLEST_WITHOUT_CURRENCY = 1000
_YEAR = 4
"""Digits of a year."""


class AmountFinder:
    """Finds sums of money in passages; built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        money = lexicon.money
        self._currency = frozenset(map(fold, money.currency))
        self._units = {fold(unit.word): unit.value for unit in money.units}
        self._glued = frozenset(key for key in self._units if any(key.endswith(name) for name in self._currency))
        self._marks = AmountMarks(money)
        self._total, self._part = self._marks.total, self._marks.part
        self._about = _table(money.about)
        self._negative = _table(money.negative)
        self._announced = _table(money.in_words)
        self._words = NumberWords(money)
        self._joins = folded(lexicon.parties.joined_by) | {"-", "/"}

    def find(self, passage: Passage) -> tuple[Amount, ...]:
        """All sums in a passage, in order."""
        tables, lists = AmountTables(passage), AmountLists(passage, self._lexicon)
        figures = list(find_figures(passage.text))
        each = [self._amount(passage, figure, tables, lists) for figure in figures]
        for at in reversed(range(len(figures) - 1)):
            following = each[at + 1]
            if each[at] is None and following is not None and self._is_joined(passage, figures[at], following):
                traits = {c.CURRENCY_ELSEWHERE, *self._context(passage, figures[at].start, figures[at].end, lists)}
                each[at] = self._made(passage, figures[at].start, figures[at].end, figures[at], 1, traits)
        found = [amount for amount in each if amount]
        ends = {amount.end for amount in found}  # "27,7 Millionen Euro" is one sum
        found += [amount for amount in self._in_words(passage, lists) if amount.end not in ends]
        found.sort(key=lambda amount: amount.start)
        return tables.marked(found, self._total, self._part) if tables else tuple(found)

    def in_field(self, passage: Passage, start: int, end: int) -> Amount | None:
        """The sum in a stretch that is the field of one and may lack the currency; ``None`` without a figure."""
        figures = [figure for figure in find_figures(passage.text[:end]) if figure.start >= start]
        if not figures:
            return None
        if len(figures) > 1:
            return Amount(passage, start, end, value=None, fault="unreadable", traits=frozenset({c.NO_CURRENCY}))
        traits = {c.NO_CURRENCY, *({c.NEGATIVE} if passage.text[start : figures[0].start].rstrip().endswith("-") else ())}
        return self._made(passage, start, end, figures[0], 1, traits)

    def _amount(self, passage: Passage, figure: Figure, tables: AmountTables, lists: AmountLists) -> Amount | None:
        words = passage.words
        after = passage.word_at(figure.end)
        first = passage.word_at(figure.start)
        start, end, factor, currency = figure.start, figure.end, 1, False
        traits = set()
        if self._is_next(passage, end, after) and words[after].key in self._units:
            factor, end = self._units[words[after].key], words[after].end
            traits.add(c.UNIT)
            figure = with_decimals(figure, passage.text)
            currency = words[after].key in self._glued
            after += 1
        if (
            not currency
            and self._is_next(passage, end, after)
            and words[after].key in self._currency
            and not self._is_year(passage, figure, after)
        ):
            currency, end = True, words[after].end
        elif not currency and self._is_led(passage, first):
            currency, start = True, words[first - 1].start
        traits |= self._context(passage, start, end, lists)
        if not currency and not traits & {c.TOTAL, c.PART} and tables.is_sum(start, end, self._total):
            traits.add(c.TOTAL)
        if not currency and tables.has_currency_elsewhere(start, end, self._currency):
            traits.add(c.CURRENCY_ELSEWHERE)
        elif not currency:
            worth = figure.value is None or figure.value >= _SMALLEST_WITHOUT_CURRENCY
            grouped = any(not char.isdigit() for char in passage.text[figure.start : figure.end])
            if c.TOTAL not in traits or not worth or not (grouped or figure.style == PLAIN):
                return None
            traits.add(c.NO_CURRENCY)
        if start and passage.text[start - 1] == "-":
            traits.add(c.NEGATIVE)
        return self._made(passage, start, end, figure, factor, traits)

    def _made(self, passage: Passage, start: int, end: int, figure: Figure, factor: int, traits: set[str]) -> Amount:
        fault = {BROKEN: "broken-group", UNREADABLE: "unreadable"}.get(figure.style, "")
        traits.add({FOREIGN_STYLE: c.FOREIGN, PLAIN: c.UNGROUPED}.get(figure.style, c.GROUPED))
        value = None if figure.value is None else figure.value * factor
        if value is not None and c.NEGATIVE in traits:
            value = -value
        return Amount(passage, start, end, value=value, fault=fault, traits=frozenset(traits))

    def _is_next(self, passage: Passage, offset: int, at: int) -> bool:
        """Whether the word at a position stands behind an offset with nothing but blanks and dots between."""
        if at >= len(passage.words) or passage.text[offset : passage.words[at].start].strip(" .\n\t"):
            return False
        return self._same_cell(passage, offset, at)

    def _is_joined(self, passage: Passage, figure: Figure, following: Amount) -> bool:
        """Whether a figure in groups shares the currency of the amount behind it ("1.000 or 2.000 Euro")."""
        between = fold(passage.text[figure.end : following.start].strip())
        grouped = not passage.text[figure.start : figure.end].isdigit()
        large = figure.value is not None and figure.value >= _SMALLEST_WITHOUT_CURRENCY
        alike = passage.block_at(figure.start).cell == passage.block_at(following.start).cell
        return grouped and large and alike and between in self._joins

    def _is_led(self, passage: Passage, at: int) -> bool:
        """Whether the currency stands right before the word at a position, and neither ends a sentence nor, on a line
        above, belongs to another figure."""
        words = passage.words
        if not at or words[at - 1].key not in self._currency or not self._is_next(passage, words[at - 1].end, at):
            return False
        between = passage.text[words[at - 1].end : words[at].start]
        other = at > 1 and words[at - 2].key[-1:].isdigit() and self._is_next(passage, words[at - 2].end, at - 1)
        return "." not in between and not (other and "\n" in between)

    def _is_year(self, passage: Passage, figure: Figure, at: int) -> bool:
        """Whether a figure is a year before an amount whose currency, the word at a position, stands ahead ("2025 € 1.000")."""
        digits = passage.text[figure.start : figure.end]
        behind = passage.words[at + 1] if at + 1 < len(passage.words) else None
        return (
            digits.isdigit()
            and len(digits) == _YEAR
            and behind is not None
            and behind.key[0].isdigit()
            and self._is_next(passage, passage.words[at].end, at + 1)
        )

    def _same_cell(self, passage: Passage, offset: int, at: int) -> bool:
        return at < len(passage.words) and passage.block_at(offset).cell == passage.block_at(passage.words[at].start).cell

    def _context(self, passage: Passage, start: int, end: int, lists: AmountLists) -> set[str]:
        """What the words before and right behind an amount say of it; the nearest mark wins."""
        words = passage.words
        sentence = passage.sentence_at(start)
        first = passage.word_at(sentence[0])
        at, after = passage.word_at(start), passage.word_at(end)
        traits: set[str] = set()
        around = self._marks.around(passage, first, passage.word_at(sentence[1]), at, after)
        total, part = nearest(self._total, words, first, at), self._marks.part_before(passage, first, at)
        if total is part is None and (lead := lists.lead_to(start)):
            part = nearest(self._part, words, passage.word_at(lead[0]), passage.word_at(lead[1]))
        if around:
            traits |= around
        elif part is not None and (total is None or part[0] > total[0]):
            traits |= part[1]
        elif total is not None or (self._same_cell(passage, start, after) and self._begins(self._total, words, after)):
            traits.add(c.TOTAL)
        near = max(first, at - NEAR)
        for trait, phrases in ((c.APPROXIMATE, self._about), (c.NEGATIVE, self._negative)):
            if (mark := nearest(phrases, words, near, at)) is not None and mark[0] >= at - 2:
                traits.add(trait)
        return traits | self._marks.bound_before(words, near, at)

    def _begins(self, phrases: Marks, words: tuple[Word, ...], at: int) -> bool:
        return any(stop == at + 1 for stop, _, _ in phrases.at(words, at, len(words)))

    def _in_words(self, passage: Passage, lists: AmountLists) -> list[Amount]:
        found = []
        for first, last, value in self._words.find(passage.words):
            currency = last + 1 < len(passage.words) and passage.words[last + 1].key in self._currency
            announced = nearest(self._announced, passage.words, max(0, first - NEAR), first)
            if not currency and (announced is None or announced[0] != first - 1):
                continue
            start, end = passage.words[first].start, passage.words[last + currency].end
            traits = {c.IN_WORDS} | self._context(passage, start, end, lists)
            found.append(Amount(passage, start, end, value=Decimal(value), fault="", traits=frozenset(traits)))
        return found


def _table(phrases: Iterable[str]) -> PhraseTable[None]:
    return PhraseTable((parse(phrase), None) for phrase in phrases)
