"""Where a text leaves a blank to be filled in."""

import re
from collections.abc import Iterator

from aqbcheck.agreement.candidates import Slot
from aqbcheck.agreement.passage import Passage
from aqbcheck.document.block import SLOT
from aqbcheck.form import Bracket, Form
from aqbcheck.language.phrases import PhraseTable, table_of
from aqbcheck.language.words import Word, fold, folded

CONTROL = "control"
BRACKET = "bracket"
RUN = "run"
TOKEN = "token"
INSTRUCTION = "instruction"
MOMENT = "moment"
"""A year or a date of which a part is written or masked."""

_LONGEST_BRACKET = 120
_SHORTEST_RUN = 4
_ELLIPSIS = 3
"""Dots that the single character stands for."""
_LONGEST_QUOTE = 1_000
_REACH = 200
"""Characters of a line on either side of dots that lead from words to a sum."""
_EMPTY_BRACKET = 2
_DOTS = frozenset(". …")
_SUM = re.compile(r"[ \t]*[1-9]\d*((?:[. ]\d{3})+(?:,\d\d)?|,\d\d)?(?:,?-{1,2})?[ \t]*")
_DATE_RUN = re.compile(r"(?<!_)_{2,}+\.[ ]?_{2,}\.[ ]?(?:_{2,}|\d{2,4})?")
_MASKED = re.compile(
    r"(?<![\w.,])(?:\d[\d.,]*(?:[_xX?#]{2,}|(?<=\.)…)[\d.,_xX?#…]*"  # "20__", "12.__.2025", "1.288.XXX"
    r"|(?:\d{1,2}\.[ ]?\d{1,2}\.[ ]?)?(?:19|20)(?:\d[_xX?#]|[ \u00a0]_{2,3}|\*\*|\.\.(?![.\d])))(?!\w)"  # "202_", "20 __", "20**", "20.."
)
"""A number of which only the first digits are written."""
_YEAR_OR_DATE = re.compile(r"(?:19|20).{2,3}|[\w?#]{1,2}\.[ ]?[\w?#]{1,2}\..*")
_SHORT_RUN = re.compile(r"(?<!\w)__{1,2}(?!\w)")
_LONGEST_ALONE = 6
_WHOLE = (
    re.compile(r"^[^\w\n]*(?:\w{1,2}[.)][ \t]+)?([^\n:]{3,80})$", re.MULTILINE),
    re.compile(r"(?<=:)[ \t]+([^\n:]{3,80})$", re.MULTILINE),
    re.compile(r"\(([^()\n]{3,80})\)"),
)
"""Where few words can stand alone: on a line, behind a colon at its end, in a round bracket."""
_REST_OF_DATE = re.compile(r"(?:\.[ ]?\w{2,4})*")


class SlotFinder:
    """Finds blanks in passages; built once for a form."""

    def __init__(self, form: Form) -> None:
        slots = form.lexicon.slots
        self._brackets = slots.brackets
        self._runs = frozenset("".join(slots.runs))
        self._run = re.compile(rf"[{re.escape(''.join(slots.runs))}][{re.escape(''.join(slots.runs))} ]*")
        self._currency = folded(form.lexicon.money.currency)
        self._tokens = tuple(slots.tokens)
        self._instructions = table_of(slots.instructions)
        self._alone = table_of(slots.alone)
        self._bracketed = table_of((*slots.instructions, *slots.bracket_instructions))
        functions = [name for role in form.roles for kind in role.kinds for name in (*kind.functions, kind.word)]
        fields = (*slots.fields, *functions, *form.signatures.functions, *form.lexicon.money.currency)
        self._fields = table_of(fields)

    def find(self, passage: Passage) -> tuple[Slot, ...]:
        """All blanks in order, none inside another."""
        found = [
            *(Slot(passage, start, end, kind=CONTROL) for kind, start, end in passage.inlines() if kind == SLOT),
            *self._in_brackets(passage),
            *self._in_runs(passage),
            *self._in_tokens(passage),
            *self._in_numbers(passage),
            *self._in_words(passage),
            *self._alone_on_lines(passage),
        ]
        kept: list[Slot] = []
        for slot in sorted(found, key=lambda slot: (slot.start, -slot.end)):
            if not kept or slot.start >= kept[-1].end:
                kept.append(slot)
        return tuple(kept)

    def _in_brackets(self, passage: Passage) -> Iterator[Slot]:
        text = passage.text
        for bracket in self._brackets:
            at = text.find(bracket.open)
            while at >= 0:
                inside = at + len(bracket.open)
                close = text.find(bracket.close, inside, inside + _LONGEST_BRACKET)
                if close >= 0 and bracket.open not in text[inside:close] and self._is_blank(passage, inside, close, bracket):
                    yield Slot(passage, at, close + len(bracket.close), kind=BRACKET)
                at = text.find(bracket.open, inside)

    def _is_blank(self, passage: Passage, start: int, end: int, bracket: Bracket) -> bool:
        """Whether what stands in a bracket is the name of a field, an instruction, or nothing but blanks."""
        text = passage.text[start:end]
        first, behind = passage.word_at(start), passage.word_at(end)
        if not text.strip():
            return len(text) >= _EMPTY_BRACKET
        if first == behind:
            run = text.strip()
            return set(run) <= self._runs and (len(run) >= _SHORTEST_RUN or (_is_ellipsis(run) and not _is_quoted(passage.text, start)))
        if bracket.open == bracket.close and (text[0].isspace() or text[-1].isspace()):
            return False
        if bracket.sure:
            quoted = len(bracket.open) == 1 and not (text[0].isalnum() and text[-1].isalnum())
            return not quoted
        words = passage.words[first:behind]
        if any(_places(self._bracketed, words)):
            return True
        return self._names_field(passage, words)

    def _names_field(self, passage: Passage, words: tuple[Word, ...]) -> bool:
        """Whether there is the name of a field, and every other word with a capital is one too."""
        covered = {at for place in _places(self._fields, words) for at in range(*place)}
        others = [word for at, word in enumerate(words) if at not in covered and passage.text[word.start].isupper()]
        return bool(covered) and not others

    def _in_runs(self, passage: Passage) -> Iterator[Slot]:
        """Underscores and dots in a row; three dots alone are an ellipsis."""
        text = passage.text
        for match in _DATE_RUN.finditer(text):
            yield Slot(passage, match.start(), match.end(), kind=MOMENT)
        for match in self._run.finditer(text):
            written = match.group().rstrip()
            length = sum(_ELLIPSIS if char == "…" else 1 for char in written if char != " ")
            if length >= _SHORTEST_RUN and set(written) <= self._runs | {" "} and not _is_sentence_end(written):
                if set(written) <= _DOTS and self._leads(text, match.start(), match.end()):
                    continue
                yield Slot(passage, match.start(), match.start() + len(written), kind=RUN)

    def _leads(self, text: str, start: int, end: int) -> bool:
        """Whether dots lead from words to the sum of money at the end of their line."""
        figure = _SUM.match(text, end)
        if figure is None:
            return False
        behind = text[figure.end() : figure.end() + _REACH].partition("\n")[0].strip(" \t.|")
        is_sum = fold(behind) in self._currency or (not behind and figure[1] is not None)
        return is_sum and any(map(str.isalpha, text[max(0, start - _REACH) : start].rpartition("\n")[2]))

    def _in_tokens(self, passage: Passage) -> Iterator[Slot]:
        """Whole words that stand for a blank; "xx.xx.2025" is one."""
        text = passage.text.lower()
        if len(text) != len(passage.text):  # offsets must stay
            text = "".join(map(_small, passage.text))
        for token in self._tokens:
            written = fold(token)
            at = text.find(written)
            while at >= 0:
                end = at + len(written)
                if not (_is_letter(text, at - 1) and written[0].isalnum()) and not (_is_letter(text, end) and written[-1].isalnum()):
                    rest = _REST_OF_DATE.match(text, end) if len(set(written)) == 1 else None
                    end = rest.end() if rest and self._is_masked(rest.group()) else end
                    kind = MOMENT if _YEAR_OR_DATE.fullmatch(passage.text, at, end) else TOKEN
                    yield Slot(passage, at, end, kind=kind)
                at = text.find(written, end)

    def _in_numbers(self, passage: Passage) -> Iterator[Slot]:
        """Numbers that are written in part, and underscores that are too few for a line and stand alone."""
        for pattern in (_MASKED, _SHORT_RUN):
            for match in pattern.finditer(passage.text):
                written = match.group() if match.group().endswith("..") else match.group().rstrip(".,")
                kind = MOMENT if _YEAR_OR_DATE.fullmatch(written) else RUN
                yield Slot(passage, match.start(), match.start() + len(written), kind=kind)

    def _is_masked(self, rest: str) -> bool:
        """Whether what follows a masked number goes on as one: with more of the same, and digits at the end at most."""
        parts = [part.strip() for part in rest.split(".") if part.strip()]
        return bool(parts) and all(len(set(part)) == 1 or part.isdigit() for part in parts)

    def _in_words(self, passage: Passage) -> Iterator[Slot]:
        words = passage.words
        for place, _ in self._instructions.everywhere(words, 0, len(words)):
            yield Slot(passage, words[place[0]].start, words[place[-1]].end, kind=INSTRUCTION)


    def _alone_on_lines(self, passage: Passage) -> Iterator[Slot]:
        """Phrases that are all that a line, its end behind a colon, or a round bracket holds."""
        words = passage.words
        for match in (match for pattern in _WHOLE for match in pattern.finditer(passage.text)):
            first, behind = passage.word_at(match.start(1)), passage.word_at(match.end(1))
            if first < behind <= first + _LONGEST_ALONE and any(stop == behind for _, stop in self._alone.whole_at(words, first, behind)):
                yield Slot(passage, words[first].start, words[behind - 1].end, kind=INSTRUCTION)


def _places(phrases: PhraseTable[None], words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Where phrases stand among the few words of a bracket: at each word only those are looked for that can begin there."""
    for at, word in enumerate(words):
        for phrase, _ in phrases.beginning(word.key):
            if place := phrase.find(words, at, len(words), {}):
                yield place


def _is_ellipsis(run: str) -> bool:
    return run == "…" or run == "." * _ELLIPSIS


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place lies between quotation marks of its line: what is left out there is no blank."""
    ahead = text[max(text.rfind("\n", 0, at) + 1, at - _LONGEST_QUOTE) : at]
    low, high, right = ahead.count("„"), ahead.count("“"), ahead.count("”")
    opened = low > high + right if low else high > right
    return opened or ahead.count('"') % 2 == 1 or ahead.count("»") != ahead.count("«")


def _small(char: str) -> str:
    """A character in small letters where that keeps the length of the text."""
    small = char.lower()
    return small if len(small) == 1 else char


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalnum()


def _is_sentence_end(written: str) -> bool:
    """Whether dots are those of separate words: "… … …" is a blank, ". ." is none."""
    return set(written) <= {".", " "} and " " in written and written.count(".") < 2 * _SHORTEST_RUN
