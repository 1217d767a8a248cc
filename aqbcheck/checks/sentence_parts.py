"""Which parts of a sentence say something of one another."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Lexicon, NegationWords
from aqbcheck.language.words import Word, folded

_SIGN = ","

Stretch = tuple[int, int]


def belonging(passage: Passage, part: Stretch, sentence: Stretch, negations: Mapping[int, int], form: Lexicon) -> Iterator[Stretch]:
    """The stretches beside a part of a sentence that say whether it holds: what goes on with it behind an insertion
    ("the publication, as before, does not take place"), and the part whose content it is ("it is not agreed that …").

    ``negations``: what negates, the position of its first word and the one behind its last.
    """
    row, lexicon = passage.words, form.negations
    borders = [at for at in range(sentence[0] + 1, sentence[1]) if _SIGN in passage.text[row[at - 1].end : row[at].start]]
    if not borders:
        return
    opening = row[part[0]].key
    before = max((at for at in borders if at < part[0]), default=sentence[0])
    is_content = opening in folded(lexicon.contents) or _is_infinitive(row[part[0] : part[1]], lexicon)
    if part[0] in borders and is_content:
        yield before, part[0]
    yield from _rest(passage, part, (*borders, sentence[1]), negations, form)
    resumed = next((at for at in borders if at >= part[1] and row[at].key in folded(lexicon.verbs)), None)
    if resumed is None or row[sentence[0]].key in folded(lexicon.conditions):
        return
    is_lead = opening in folded(lexicon.contents) and part[0] == sentence[0]
    inserted = part[0] >= borders[0] and has_verb(row[part[0] : part[1]], lexicon)
    if is_lead or not (inserted or has_verb(row[sentence[0] : borders[0]], lexicon)):
        yield resumed, min((at for at in borders if at > resumed), default=sentence[1])


def _rest(passage: Passage, part: Stretch, borders: Sequence[int], negations: Mapping[int, int], form: Lexicon) -> Iterator[Stretch]:
    """What ends a main clause behind an insertion with no verb in front: "is, other than before, not bound"."""
    row, text, verbs = passage.words, passage.text, folded(form.negations.verbs)
    opening = row[part[0]].key
    leads = part[0] < borders[0] and opening not in verbs | folded(form.negations.conditions) | folded(form.negations.contents)
    if not leads and not (part[0] in borders and opening in verbs):
        return
    first = next(at for at in borders if at > part[0])
    for start, end in pairwise(borders):
        if start <= first or start < part[1] or not text[row[start].start].islower():
            continue
        begins = start in negations or _is_adverbial(passage, start, end, negations, form)
        if begins and _is_predicate(passage, start, end, negations, form):
            yield start, end
        if start in negations or end - start == 1:
            return


def _is_adverbial(passage: Passage, start: int, end: int, negations: Mapping[int, int], form: Lexicon) -> bool:
    """Whether a stretch without a verb begins with a preposition and its noun."""
    row, text = passage.words, passage.text
    if row[start].key not in form.prepositions or not any(start < at < end for at in negations) or has_verb(row[start:end], form.negations):
        return False
    noun = start + 1 + (row[start + 1].key in form.article_words)
    return noun < end and text[row[noun].start].isupper()


def _is_predicate(passage: Passage, start: int, end: int, negations: Mapping[int, int], form: Lexicon) -> bool:
    """Whether a stretch with a negation says what is not, and names no other thing ("…, not the one of the state")."""
    row, text = passage.words, passage.text
    if negations.get(start) == end:
        return True
    if row[start + 1].key in folded(form.negations.joints) or not text[row[end - 1].start].islower():
        return False
    return row[end - 2].key not in form.article_words


def has_verb(words: Sequence[Word], lexicon: NegationWords) -> bool:
    """Whether a finite verb stands among words."""
    return not folded(lexicon.verbs).isdisjoint(word.key for word in words)


def _is_infinitive(words: Sequence[Word], lexicon: NegationWords) -> bool:
    """Whether words are a part without a finite verb that ends in an infinitive."""
    return len(words) > 1 and words[-2].key in folded(lexicon.infinitives) and not has_verb(words[:-1], lexicon)
