"""Whether a clause says the opposite of what it names."""

from collections.abc import Sequence
from functools import lru_cache

from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import Passage
from aqbcheck.checks.sentence_parts import belonging, has_verb
from aqbcheck.form import Form, Lexicon, NegationWords
from aqbcheck.language.phrases import PhraseTable, holds, parse
from aqbcheck.language.words import fold, folded

_REACH = 3
"""How many words before a clause are looked at for one that negates what follows it, little words aside."""
_WHOLE, _AHEAD, _HARMLESS, _CONFIRMING = "whole", "ahead", "harmless", "confirming"
_SIGNS = ",;:"
_END_OF_CLAUSE = ";:"

Positions = tuple[int, ...]


def negated(clause: Candidate, harmless: tuple[str, ...], form: Form, confirming: tuple[str, ...] = ()) -> Candidate | None:
    """A clause together with what negates it: one word or phrase of its part of the sentence, or an odd number of them.

    ``harmless``: phrases in which nothing is negated that this clause says; ``confirming`` ones do so across the parts of
    a sentence. ``None`` where nothing negates it.
    """
    passage, lexicon = clause.passage, form.lexicon
    first, last = passage.word_at(clause.start), passage.word_at(clause.end)
    sentence = _sentence(clause)
    said = _negations(passage, sentence, _table(lexicon.negations, harmless, confirming))
    found = [one for one in said if not _is_contrast(passage, one[1], sentence, last, lexicon)]
    if not found:
        return None
    spans = {positions[0]: positions[-1] + 1 for _, positions in found}
    part = _part(passage, (first, last), sentence, frozenset(spans), lexicon)
    near = _near(passage, first, part[0], lexicon)
    if near == part[0] and near > sentence[0]:
        near -= 1  # "darauf verzichtet, …"
    others = (part, *belonging(passage, part, sentence, spans, lexicon))
    whole = [range(*other) for other in others]
    inside = [its for kind, its in found if (near <= its[-1] < last if kind == _AHEAD else any(its[-1] in words for words in whole))]
    if len(inside) % 2 == 0 or (_is_condition(passage, part, sentence, lexicon) and _is_kept_up(passage, sentence, found, inside, lexicon)):
        return None
    start, end = min(first, *(its[0] for its in inside)), max(last - 1, *(its[-1] for its in inside))
    return Candidate(passage, passage.words[start].start, passage.words[end].end)


def _is_condition(passage: Passage, part: tuple[int, int], sentence: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a part says when the rest of its sentence holds: it opens with a word for that, or the sentence with its verb."""
    opening, words = passage.words[part[0]].key, lexicon.negations
    first = part[0] == sentence[0] and part[1] < sentence[1] and _signs(passage, part[1] - 1, part[1])
    before = {word.key for word in passage.words[sentence[0] : part[0]][:_REACH]}
    any_of_a_kind = 0 < part[0] - sentence[0] < _REACH and before.isdisjoint(folded(lexicon.little) | folded(lexicon.own))
    if any_of_a_kind and opening in lexicon.article_words and _signs(passage, part[0] - 1, part[0]):
        return True  # "measures that …, are …"
    return opening in folded(words.conditions) or (first and opening in folded(words.verbs))


def _is_contrast(passage: Passage, positions: Positions, sentence: tuple[int, int], last: int, lexicon: Lexicon) -> bool:
    """Whether what negates opens an insertion that names another thing and ends before a clause does ("…, but not the annexes, …")."""
    at, row = positions[0], passage.words
    if at == sentence[0] or at + 1 >= last or not _signs(passage, at - 1, at) or row[at + 1].key not in folded(lexicon.negations.joints):
        return False
    return "," in passage.text[row[at].end : row[last - 1].start]


def _is_kept_up(
    passage: Passage, sentence: tuple[int, int], found: Sequence[object], inside: Sequence[object], lexicon: Lexicon
) -> bool:
    """Whether what follows from a negated condition is negated too, or a sanction."""
    return len(inside) < len(found) or holds(lexicon.negations.sanctions, passage.words, *sentence)


@lru_cache(maxsize=64)
def _table(words: NegationWords, harmless: tuple[str, ...], confirming: tuple[str, ...]) -> PhraseTable[str]:
    kinds = ((_CONFIRMING, confirming), (_HARMLESS, (*words.harmless, *harmless)), (_WHOLE, words.whole), (_AHEAD, words.ahead))
    return PhraseTable((parse(phrase), kind) for kind, phrases in kinds for phrase in phrases)


def _sentence(clause: Candidate) -> tuple[int, int]:
    """The words around a clause up to the end of its sentence, or to a sign as strong as that."""
    passage = clause.passage
    start, end = passage.sentence_at(clause.start)
    before = max(passage.text.rfind(sign, start, clause.start) for sign in _END_OF_CLAUSE)
    behind = [at for sign in _END_OF_CLAUSE if (at := passage.text.find(sign, clause.end, end)) >= 0]
    return passage.word_at(max(start, before)), passage.word_at(min([end, *behind]))


def _negations(passage: Passage, sentence: tuple[int, int], table: PhraseTable[str]) -> list[tuple[str, Positions]]:
    """What negates, each with the positions of its words; of phrases that share a word, the longest counts."""
    found = list(table.everywhere(passage.words, *sentence))
    taken: set[int] = set()
    kept = []
    for positions, kind in sorted(found, key=lambda place: (-len(place[0]), place[1] not in (_HARMLESS, _CONFIRMING))):
        crosses = len(positions) > 1 and _signs(passage, positions[0], positions[-1])
        if taken.isdisjoint(positions) and not (kind == _HARMLESS and crosses):
            taken.update(positions)
            kept.append((kind, positions))
    return [(kind, positions) for kind, positions in kept if kind not in (_HARMLESS, _CONFIRMING)]


def _part(
    passage: Passage, clause: tuple[int, int], sentence: tuple[int, int], negations: frozenset[int], lexicon: Lexicon
) -> tuple[int, int]:
    """The words around a clause up to a sign or a joining word on either side; a joining word right beside it does
    not end the part but adds a further thing of which the same is said."""
    row = passage.words
    joins = folded(lexicon.negations.joints)
    little = folded(lexicon.little) - lexicon.article_words - frozenset(fold(word.word) for word in lexicon.money.number_words)
    first, last = clause
    while first > sentence[0] and not _signs(passage, first - 1, first):
        alike = first - 3 >= sentence[0] and {row[first - 3].key, row[first].key} <= little  # "auf Basis und nach Maßgabe"
        beside = all(word.key in lexicon.little for word in row[first : clause[0]])
        if row[first - 1].key in joins and not (alike or beside or _is_attribute(passage, first, clause, lexicon)):
            break
        first -= 1
    while last < sentence[1] and not _signs(passage, last - 1, last):
        following = row[last + 1] if last + 1 < sentence[1] else None
        ends = last > clause[1] or following is None or following.key in little or last + 1 in negations
        if row[last].key in joins and ends and (last + 1 in negations or has_verb(row[first:last], lexicon.negations)):
            break
        last += 1
    return first, last


def _is_attribute(passage: Passage, first: int, clause: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether the joining word before ``first`` joins two attributes of one noun: one ends right before it, the other
    right before the noun, and no article or preposition stands between."""
    row, text = passage.words, passage.text
    endings = tuple(map(fold, lexicon.adjective_endings))
    behind = next((at for at in range(first, clause[1]) if text[row[at].start].isupper()), first)
    apart = (lexicon.article_words | lexicon.prepositions) - folded(lexicon.negations.infinitives)
    return (
        first > 1
        and behind > first
        and all(text[row[at].start].islower() and row[at].key.endswith(endings) for at in (first - 2, behind - 1))
        and not any(word.key in apart for word in row[first:behind])
    )


def _near(passage: Passage, first: int, opening: int, lexicon: Lexicon) -> int:
    """The furthest word before a clause that can negate what follows it."""
    little = folded(lexicon.little)
    left = _REACH
    while first > opening and left:
        first -= 1
        left -= passage.words[first].key not in little
    return first


def _signs(passage: Passage, first: int, last: int) -> bool:
    between = passage.text[passage.words[first].end : passage.words[last].start]
    return any(sign in between for sign in _SIGNS)
