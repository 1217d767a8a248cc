"""Names that are put together like those of a role's parties and are none of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import ANNEX, HEADING, Passage
from aqbcheck.checks.scope import is_inside
from aqbcheck.form import Form, Party, Role
from aqbcheck.language.inflection import CASES, inflect
from aqbcheck.language.phrases import holds, table_of
from aqbcheck.language.words import fold, folded, keys


@dataclass(frozen=True, slots=True)
class Marks:
    """By what a word is told to be a name although no party bears it: as it is put together (``looks``), or by what stands
    right behind it (``followed``) where it is none of some ``nouns``; ``heads`` begin names of every kind of party."""

    looks: tuple[str, ...]
    followed: tuple[str, ...]
    nouns: tuple[str, ...]
    heads: tuple[str, ...]

    def end(self, passage: Passage, first: int, end: int) -> int:
        """The position behind the name that ``words[first:end]`` are or begin; 0 where they are not told to be one."""
        words = passage.words
        looks = table_of(self.looks)
        stops = [stop for at in range(first, end) for _, stop in looks.whole_at(words, at, min(end + 1, len(words)))]
        if stops and passage.text[words[max(stops) - 1].start].isupper():
            return max(end, *stops)
        is_followed = end < len(words) and any(table_of(self.followed).whole_at(words, end, len(words)))
        return end if is_followed and not holds(self.nouns, words, first, end) else 0


@dataclass(frozen=True, slots=True)
class _Parts:
    """What names of a kind are put together from: the words that begin several of them, and all other words."""

    heads: frozenset[str]
    others: frozenset[str]
    own: frozenset[str]
    """How the party of this agreement may be called in short: without the head, wherever that stands in its name."""


def fragments(agreement: Agreement, form: Form, role: Role, own: Party, marks: Marks) -> Iterator[Candidate]:
    """A word that begins the names of this kind with a word of another such name, or only a part of one, behind it
    ("Landkreis Darmstadt"); with a word that ``marks`` tell to be a name; and with any name where no other noun can
    stand: the subject that opens a sentence is followed by its verb, and a heading ends."""
    known = _parts(role, own, folded(marks.heads), form)
    for passage in agreement.passages:
        if passage.region == ANNEX:
            continue
        for at, word in enumerate(passage.words[:-1]):
            if word.key in known.heads and not is_inside(agreement.parties, passage, word.start):
                end = _end_of_name(passage, at, known, marks)
                if end:
                    yield Candidate(passage, word.start, passage.words[end - 1].end)


def misnamed(agreement: Agreement, form: Form, role: Role, own: Party) -> Iterator[Candidate]:
    """A word for another kind of party with the short name of this agreement's behind it ("Stadt Fulda" in that of the
    county of Fulda), where no party is called so."""
    kinds = [kind.word for kind in role.kinds if kind.id != own.kind]
    wrong = {fold(inflect(word, case, form.lexicon.inflections)) for word in kinds for case in CASES}
    short = _parts(role, own, frozenset(), form).own
    longest = max(len(keys(name)) for name in (own.name, *own.also))
    for passage in agreement.passages:
        words = passage.words
        for at, word in enumerate(words[:-1] if passage.region != ANNEX else ()):
            if word.key not in wrong or is_inside(agreement.parties, passage, word.start):
                continue
            names = ("".join(name.key for name in words[at + 1 : end]) for end in range(at + 2, at + 2 + longest))
            length = next((length for length, name in enumerate(names, start=1) if name in short), 0)
            if length and not passage.text[word.end : words[at + 1].start].strip():
                yield Candidate(passage, word.start, words[at + length].end)


def _parts(role: Role, own: Party, every: frozenset[str], form: Form) -> _Parts:
    listed = ((party.kind, keys(name)) for party in role.parties for name in (party.name, *party.also))
    names = {name for kind, name in listed if kind == own.kind or name[0] in every}
    first = Counter(name[0] for name in names if len(name) > 1)
    heads = {word for word, count in first.items() if count > 1}
    forms = {fold(inflect(spelt, case, form.lexicon.inflections)) for spelt in _spelt(role, heads) for case in CASES}
    short = {"".join(word for word in keys(name) if word not in forms) for name in (own.name, *own.also)}
    short |= {name.removesuffix(head) for name in short for head in heads}
    return _Parts(frozenset(forms), frozenset(word for name in names for word in name[1:]) - forms, frozenset(short))


def _spelt(role: Role, heads: set[str]) -> set[str]:
    """Heads as they are written in the names."""
    words = (name.split()[0] for party in role.parties for name in (party.name, *party.also))
    return {word for word in words if fold(word) in heads}


def _end_of_name(passage: Passage, at: int, known: _Parts, marks: Marks) -> int:
    """The position behind the name that a head begins; 0 where it is none or may be something else."""
    words, text = passage.words, passage.text
    if text[words[at].end : words[at + 1].start].strip() or not text[words[at + 1].start].isupper():
        return 0
    end = at + 2
    while end < len(words) and text[words[end - 1].end : words[end].start] == "-":
        end += 1
    if _begins_line_of_its_own(passage, at, end) or "".join(word.key for word in words[at + 1 : end]) in known.own:
        return 0
    if all(word.key in known.others for word in words[at + 1 : end]):
        return end
    marked = marks.end(passage, at + 1, end)
    if marked:
        return marked
    if passage.region == HEADING:
        return 0 if text[words[end - 1].end :].strip() else end
    opening = passage.word_at(passage.sentence_at(words[at].start)[0])
    follows = end < len(words) and text[words[end].start].islower() and not text[words[end - 1].end : words[end].start].strip()
    return end if at - 1 == opening and follows else 0


def _begins_line_of_its_own(passage: Passage, at: int, end: int) -> bool:
    """Whether what follows a head begins a line that says more, or one above a figure: a place before its date."""
    words, text = passage.words, passage.text
    if "\n" not in text[words[at].end : words[at + 1].start]:
        return False
    rest = text[words[end - 1].end :].lstrip(" ")
    return bool(rest) and (not rest.startswith("\n") or rest.lstrip()[:1].isdigit())
