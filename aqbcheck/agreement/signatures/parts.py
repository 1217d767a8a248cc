"""The parts of signature blocks in a passage: what is said where, before anything is put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aqbcheck.agreement.candidates import DateMention, PartyMention, Slot
from aqbcheck.agreement.dates import find_dates
from aqbcheck.agreement.parties import PartyFinder
from aqbcheck.agreement.passage import Passage
from aqbcheck.agreement.slots import SlotFinder
from aqbcheck.document.block import INK, PICTURE, SIGNATURE_LINE, SIGNATURE_LINE_SIGNED
from aqbcheck.form import Form
from aqbcheck.language.nearness import same_stem
from aqbcheck.language.phrases import PhraseTable, holds, parse
from aqbcheck.language.words import fold

PARTY = "party"
GENERIC = "generic"
"""A party's kind by its word alone, as in "for the county"."""
FUNCTION = "function"
DATE = "date"
SLOT = "slot"
MARK = "mark"
OPENER = "opener"
SEPARATOR = "separator"
"""A word or comma between place and date."""
DATE_PROMPT = "date-prompt"
NAME_PROMPT = "name-prompt"
FUNCTION_PROMPT = "function-prompt"
PARTY_PROMPT = "party-prompt"
PROMPT = "prompt"
DEPUTY = "deputy"
NOBODY = "nobody"
BODY = "body"
"""A word in the name of an office or a body, which no person has in theirs."""
REPRESENTED = "represented"
OTHERS = "others"
"""The side of a body that is no part of either side."""

_LINE_UNSIGNED, _LINE_SIGNED = "line-unsigned", "line-signed"
SIGNATURE_LINES = frozenset({_LINE_UNSIGNED, _LINE_SIGNED})
"""What the marks of Word's signature lines are, which show who is to sign there."""

_ASKING = frozenset({NAME_PROMPT, FUNCTION_PROMPT, PARTY_PROMPT})
_PICTURES = {PICTURE: "picture", INK: "ink", SIGNATURE_LINE: _LINE_UNSIGNED, SIGNATURE_LINE_SIGNED: _LINE_SIGNED}
_SIGN_WORD = "word"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage (offsets) that is of one ``kind``; ``role`` is the side that it speaks for.

    ``of`` is the candidate that it is, or for a mark its kind.
    """

    kind: str
    start: int
    end: int
    role: str = ""
    of: PartyMention | DateMention | Slot | str | None = None


class PartFinder:
    """Finds the parts of signature blocks in passages; built once for a form."""

    def __init__(self, form: Form, parties: PartyFinder, slots: SlotFinder) -> None:
        self._form = form
        self._parties = parties
        self._slots = slots
        self._table = PhraseTable((parse(written), (kind, role)) for written, kind, role in _vocabulary(form))
        self._generic = tuple((fold(kind.word), role.id) for role in form.roles for kind in role.kinds)

    def find(self, passage: Passage) -> tuple[Part, ...]:
        """All parts in order, none overlapping another: parties first, then dates, blanks, phrases."""
        found: list[Part] = []
        taken = bytearray(len(passage.text) + 1)
        for part in self._candidates(passage):
            doubled = part.kind in _ASKING and any(part.start == other.start and part.end == other.end for other in found[-2:])
            if part.start == part.end or doubled or not any(taken[part.start : part.end]):
                taken[part.start : part.end] = b"\1" * (part.end - part.start)
                found.append(part)
        return tuple(sorted(found, key=lambda part: (part.start, part.end)))

    def _candidates(self, passage: Passage) -> Iterator[Part]:
        for kind, start, _ in passage.inlines():
            if kind in _PICTURES:
                yield Part(MARK, start, start, of=_PICTURES[kind])
        for mention in self._parties.find(passage):
            if self._is_another_body(passage, mention):
                yield Part(BODY, mention.start, mention.end)
            else:
                yield Part(PARTY, mention.start, mention.end, mention.role, mention)
        slots = self._slots.find(passage)
        ends = {slot.end for slot in slots}
        for date in find_dates(passage, self._form.lexicon):
            if date.has_day or _behind(passage.text, date.start) not in ends:
                yield Part(DATE, date.start, date.end, of=date)
        for slot in slots:
            yield Part(SLOT, slot.start, slot.end, of=slot)
            yield from (Part(kind, slot.start, slot.start) for kind in self._asked(passage, slot))
        yield from self._phrases(passage)
        for word in passage.words:
            for generic, role in self._generic:
                if same_stem(word.key, generic):
                    yield Part(GENERIC, word.start, word.end, role)

    def _is_another_body(self, passage: Passage, mention: PartyMention) -> bool:
        """Whether a party's name is only a part of the name of a body, on the same line."""
        at = passage.word_at(mention.start) - (1 if mention.article else 0)
        if at < 1 or "\n" in passage.text[passage.words[at - 1].end : mention.start]:
            return False
        return holds(self._form.signatures.foreign_heads, passage.words, at - 1, at)

    def _asked(self, passage: Passage, slot: Slot) -> Iterator[str]:
        """What a blank asks for by its own words."""
        row = passage.words[passage.word_at(slot.start) : passage.word_at(slot.end)]
        generic = any(same_stem(word.key, name) for word in row for name, _ in self._generic)
        if generic or holds(self._form.signatures.party_prompts, row, 0, len(row)):
            yield PARTY_PROMPT
        if holds(self._form.signatures.function_prompts, row, 0, len(row)):
            yield FUNCTION_PROMPT

    def _phrases(self, passage: Passage) -> Iterator[Part]:
        """Every phrase at every word, the longest first; who leads an office is more than a word of its name."""
        words = passage.words
        for at, word in enumerate(words):
            fitting = []
            for stop, phrase, (kind, role) in self._table.at(words, at, len(words)):
                if _is_written(passage.text, phrase.written, word.start, words[stop - 1].end):
                    end = words[stop - 1].end
                    end += phrase.written.endswith(".") and passage.text.startswith(".", end)
                    fitting.append(Part(kind, word.start, end, role, _SIGN_WORD if kind == MARK else None))
            yield from sorted(fitting, key=lambda part: (-part.end, part.kind == BODY))


def _vocabulary(form: Form) -> Iterator[tuple[str, str, str]]:
    words = form.signatures
    for role in form.roles:
        for kind in role.kinds:
            yield from ((name, FUNCTION, role.id) for name in kind.functions)
        yield from ((name, BODY, "") for name in role.organs)
    yield from _each(words.functions, FUNCTION)
    yield from _each(words.date_prompts, DATE_PROMPT)
    yield from _each(words.name_prompts, NAME_PROMPT)
    yield from _each(words.function_prompts, FUNCTION_PROMPT)
    yield from _each(words.party_prompts, PARTY_PROMPT)
    yield from _each(words.prompts, PROMPT)
    yield from _each(words.marks, MARK)
    yield from _each(words.openers, OPENER)
    yield from _each(words.deputising, DEPUTY)
    yield from _each(words.nobody, NOBODY)
    yield from ((name, BODY, OTHERS) for name in words.foreign_bodies)
    yield from _each(words.bodies, BODY)
    yield from _each(form.lexicon.parties.represented_by, REPRESENTED)
    yield from _each([word for word in words.place_date if any(map(str.isalnum, word))], SEPARATOR)


def _each(names: Iterable[str], kind: str) -> Iterator[tuple[str, str, str]]:
    return ((name, kind, "") for name in names)


def _is_written(text: str, phrase: str, start: int, end: int) -> bool:
    """Whether the signs around the words of a phrase stand there too, as in "/s/"."""
    ahead = phrase[: len(phrase) - len(phrase.lstrip("/"))]
    behind = phrase[len(phrase.rstrip("/")) :]
    return text[max(0, start - len(ahead)) : start] == ahead and text[end : end + len(behind)] == behind


def of_kind(parts: Sequence[Part], *kinds: str) -> tuple[Part, ...]:
    """The parts of some kinds."""
    return tuple(part for part in parts if part.kind in kinds)


def _behind(text: str, at: int) -> int:
    """Where the words end that stand before an offset, blanks and dots aside."""
    while at > 0 and text[at - 1] in " .":
        at -= 1
    return at
