"""Amounts beside a total that are none: those of earlier years, and small ones that are said to be for something."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from aqbcheck.agreement import candidates as c
from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Amount, Candidate, Year
from aqbcheck.agreement.passage import Passage
from aqbcheck.checks.scope import found_in, last_before, within
from aqbcheck.checks.sentence_parts import has_verb
from aqbcheck.form import Form, Lexicon, MoneyWords
from aqbcheck.language.phrases import holds

_SHARE = Decimal("0.5")
"""How much of the largest amount one with a purpose can be and be taken for a share of it."""
_NEAR = 4
"""Words before a year that can say that something is compared with it; words of a cell or a bracket that names a year."""
_FOLLOWING = 30
"""Words behind an earlier amount that can say that it holds now."""
_DIVIDING = re.compile(r"[,;:()]|(?<=\s)-(?=\s)")
_LABEL = re.compile(r"\s*[:=]\s*(?:[^\W\d]+\s+)?")
"""What stands between a year and its amount: a sign, and a word such as "about" at most."""
_AROUND = (("(", ")"), (" - ", " -"))
"""What opens and closes an insertion."""
_BRACKETED = re.compile(r"\s*\(\s*(?:[^\W\d]+\s+)?")
"""What stands between a year and its amount in a bracket."""
_BARE = re.compile(r"\s+(?:[^\W\d]+\s+)?")
"""What stands between a year and its amount where the verb of the amount before them is left out."""
_PERCENT_REACH = 12
_SENTENCE = 120
"""Letters between a percentage and the amount that it makes."""
_NUMBER = re.compile(r"(\d+(?:,\d+)?)\s*$")


def whole(agreement: Agreement, passage: Passage, form: Form) -> tuple[Amount, ...]:
    """The amounts of a passage without the mark of a part."""
    amounts = found_in(agreement.amounts, passage)
    return tuple(a for a in amounts if c.PART not in a.traits or _is_labelled(a, amounts, agreement, form))


def _is_labelled(amount: Amount, amounts: Sequence[Amount], agreement: Agreement, form: Form) -> bool:
    """Whether an earlier year stands before an amount like a label, behind another amount and the mark of a part."""
    text, sentence = amount.passage.text, amount.passage.sentence_at(amount.start)
    own = [year.value for year in found_in(agreement.years, agreement.title.passage)]
    year = last_before(agreement.years, amount.passage, amount.start)
    if c.EARLIER in amount.traits or year is None or not own or year.value >= min(own):
        return False
    sign = max(text.rfind(sign, sentence[0], year.start) for sign in ",;")
    other = last_before(amounts, amount.passage, sign) if sign >= 0 else None
    if other is None or other.start < sentence[0] or not _LABEL.fullmatch(text, year.end, amount.start):
        return False
    words = amount.passage.words[amount.passage.word_at(sign) : amount.passage.word_at(year.start)]
    return len(words) <= 2 and not holds(form.lexicon.money.part, words, 0, len(words))


def former(agreement: Agreement, amounts: Sequence[Amount], form: Form) -> dict[int, tuple[Year, ...]]:
    """The identities of those of a passage's amounts that are of another year than the title's, each with that year where
    it stands in running text; none where nothing else would be left but shares for a purpose and the same sum again."""
    own = {year.value for year in found_in(agreement.years, agreement.title.passage)}
    if not own or len(amounts) < 2:
        return {}
    money, years = form.lexicon.money, found_in(agreement.years, amounts[0].passage)
    listed = (id(amount) for amount, _ in in_tables(amounts, years, own, money))
    said = {id(amount): named for amount, named in _said(amounts, years, form.lexicon) if named[0].value < min(own)}
    found = {**dict.fromkeys(listed, ()), **said}
    aside = found.keys() | purposes(amounts, form)
    values = {amount.value for amount in amounts if id(amount) in found}
    rest = [a for a in amounts if id(a) not in aside and a.value not in values and not a.traits & {c.IN_WORDS, c.APPROXIMATE}]
    return found if rest else {}


def purposes(amounts: Sequence[Amount], form: Form) -> set[int]:
    """The identities of those of a passage's amounts that are far below the largest, as all of their sentence or row are,
    and each for a purpose."""
    largest = max((amount.value for amount in amounts if amount.value is not None), default=Decimal(0))
    rows = _rows(amounts[0].passage) if amounts else {}
    groups: dict[tuple[int, int], list[int]] = {}
    for at, amount in enumerate(amounts):
        cell = amount.passage.block_at(amount.start).cell
        whole = rows[cell.table, cell.row] if cell else amount.passage.sentence_at(amount.start)
        groups.setdefault(whole, []).append(at)
    shares = {id(amount) for amount in amounts if _is_percentage(amount, largest, form.lexicon.money)}
    return shares | {
        id(amounts[at])
        for whole, found in groups.items()
        if all(_is_small(amounts[at], largest) for at in found) and _have_purposes(amounts, found, whole, form.lexicon.money)
        for at in found
    }


def _is_percentage(amount: Amount, largest: Decimal, money: MoneyWords) -> bool:
    """Whether an amount is what a percentage before it in its sentence makes of the largest."""
    text, start = amount.passage.text, amount.passage.sentence_at(amount.start)[0]
    for sign in money.percent:
        at = text.rfind(sign, max(start, amount.start - _SENTENCE), amount.start)
        number = _NUMBER.search(text, max(start, at - _PERCENT_REACH), at) if at >= 0 else None
        if number and largest != amount.value == largest * Decimal(number[1].replace(",", ".")) / 100:
            return True
    return False


def _is_small(amount: Amount, largest: Decimal) -> bool:
    return amount.value is not None and 0 < amount.value <= _SHARE * largest


def _have_purposes(amounts: Sequence[Amount], found: Sequence[int], whole: tuple[int, int], money: MoneyWords) -> bool:
    """Whether a sentence or row says of each of its amounts what it is for, and not that it comes on top."""
    passage = amounts[0].passage
    if holds(money.on_top, passage.words, passage.word_at(whole[0]), passage.word_at(whole[1])):
        return False
    for at in found:
        own = whole if len(found) == 1 else _stretch(amounts, at)
        before = passage.text[max(0, amounts[at].start - _PERCENT_REACH) : amounts[at].start].rstrip(" \n(=")
        if not before.endswith(money.percent) and not holds(
            money.purposes, passage.words, passage.word_at(own[0]), passage.word_at(own[1])
        ):
            return False
    return True


def _rows(passage: Passage) -> dict[tuple[int, int], tuple[int, int]]:
    """The rows of the tables of a passage: table and row, and where it begins and ends."""
    rows: dict[tuple[int, int], tuple[int, int]] = {}
    for piece in passage.pieces:
        if (cell := passage.document.blocks[piece.span.block].cell) is not None:
            start, _ = rows.get((cell.table, cell.row), (piece.at, 0))
            rows[cell.table, cell.row] = (start, piece.at + len(piece.normal.text))
    return rows


def in_tables(amounts: Sequence[Amount], years: Sequence[Year], own: set[int], money: MoneyWords) -> Iterator[tuple[Amount, list[Year]]]:
    """The amounts whose row, or else the head of whose column, names no year but other ones than ``own``, with these."""
    rows: dict[tuple[int, int], list[Year]] = {}
    heads: dict[tuple[int, int], list[Year]] = {}
    for year in years:
        piece = year.passage.piece_at(year.start)
        cell = year.passage.block_at(year.start).cell
        first, last = year.passage.word_at(piece.at), year.passage.word_at(piece.at + len(piece.normal.text))
        if cell is None or last - first > _NEAR or holds(money.comparing, year.passage.words, first, last):
            continue
        rows.setdefault((cell.table, cell.row), []).append(year)
        if cell.row == 0:
            heads.setdefault((cell.table, cell.column), []).append(year)
    for amount in amounts:
        cell = amount.passage.block_at(amount.start).cell
        if cell is not None:
            named = rows.get((cell.table, cell.row)) or heads.get((cell.table, cell.column)) or []
            if named and own.isdisjoint(year.value for year in named):
                yield amount, named


def _said(amounts: Sequence[Amount], years: Sequence[Year], lexicon: Lexicon) -> Iterator[tuple[Amount, tuple[Year, ...]]]:
    """The amounts that running text ties to one year only, and says that it is over or sets the year before them like a
    label or both in a bracket; before an amount that is given twice, it may be an old year that was left in."""
    money, values = lexicon.money, Counter(amount.value for amount in amounts)
    goes_on = -1  # where a sentence ends of which an amount was over
    for at, amount in enumerate(amounts):
        start, end = _stretch(amounts, at)
        passage = amount.passage
        beside = last_before(years, passage, amount.start)
        if beside and _BRACKETED.fullmatch(passage.text, beside.end, amount.start):
            opening = passage.sentence_at(amount.start)[0]
            if values[amount.value] == 1 and _is_compared(beside, opening, money):
                yield amount, (beside,)
                continue
        named = within(years, Candidate(passage, start, amount.start)) or within(years, Candidate(passage, start, end))
        if len({year.value for year in named}) != 1 or _is_compared(named[0], start, money) or _continues(amount, money):
            continue
        label = _LABEL.fullmatch(passage.text, named[-1].end, amount.start) or _is_bracketed(amount, start, end)
        divided = _DIVIDING.search(passage.text, named[0].end, amount.start)
        over = not divided and holds(money.past, passage.words, passage.word_at(start), passage.word_at(end))
        between = passage.words[passage.word_at(named[-1].end) : passage.word_at(amount.start)]
        bare = _BARE.fullmatch(passage.text, named[-1].end, amount.start) and not has_verb(between, lexicon.negations)
        alike = bare and amount.start < goes_on
        if over or alike or (label and values[amount.value] == 1):
            goes_on = passage.sentence_at(amount.start)[1] if over else goes_on
            yield amount, named


def _continues(amount: Amount, money: MoneyWords) -> bool:
    """Whether the rest of its sentence, or the next one, says of an amount that it holds now."""
    passage = amount.passage
    words = passage.words
    following = passage.word_at(passage.sentence_at(amount.start)[1])
    stop = passage.word_at(passage.sentence_at(words[following].start)[1]) if following < len(words) else following
    first = passage.word_at(amount.end)
    return holds(money.continuing, words, first, min(stop, first + _FOLLOWING))


def _is_bracketed(amount: Amount, start: int, end: int) -> bool:
    """Whether an amount stands in a bracket of its own behind another one, with hardly a word but its year."""
    passage = amount.passage
    beside = passage.word_at(end) - passage.word_at(start) - (passage.word_at(amount.end) - passage.word_at(amount.start))
    return passage.text[start] == "(" and passage.text[end : end + 1] == ")" and beside <= _NEAR


def _stretch(amounts: Sequence[Amount], at: int) -> tuple[int, int]:
    """What of its sentence belongs to an amount: from a dividing sign behind the one before it, to one behind itself."""
    amount = amounts[at]
    text = amount.passage.text
    start, end = amount.passage.sentence_at(amount.start)
    if at + 1 < len(amounts):
        end = min(end, amounts[at + 1].start)
    if at and amounts[at - 1].start >= start:
        before = amounts[at - 1].end
        sign = _DIVIDING.search(text, before, amount.start)
        start = sign.start() if sign else before
    for opening, closing in _AROUND:
        opened = text.rfind(opening, start, amount.start)
        if opened >= 0 and text.find(closing, opened + len(opening), end) >= amount.end:
            start = opened
    sign = _DIVIDING.search(text, amount.end, end)
    return start, sign.start() if sign else end


def _is_compared(year: Year, start: int, money: MoneyWords) -> bool:
    passage = year.passage
    start = max([start, *(sign.end() for sign in _DIVIDING.finditer(passage.text, start, year.start))])
    at = passage.word_at(year.start)
    return holds(money.comparing, passage.words, max(passage.word_at(start), at - _NEAR), at)
