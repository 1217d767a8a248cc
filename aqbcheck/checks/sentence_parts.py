"""Which parts of a sentence say something of one another."""

from collections.abc import Iterator, Sequence

from aqbcheck.agreement.passage import Passage
from aqbcheck.form import NegationWords
from aqbcheck.language.words import Word, folded

_SIGN = ","

Stretch = tuple[int, int]


def belonging(passage: Passage, part: Stretch, sentence: Stretch, lexicon: NegationWords) -> Iterator[Stretch]:
    """The stretches beside a part of a sentence that say whether it holds: what goes on with it behind an insertion
    ("the publication, as before, does not take place"), and the part whose content it is ("it is not agreed that …")."""
    row = passage.words
    borders = [at for at in range(sentence[0] + 1, sentence[1]) if _SIGN in passage.text[row[at - 1].end : row[at].start]]
    if not borders:
        return
    opening = row[part[0]].key
    before = max((at for at in borders if at < part[0]), default=sentence[0])
    is_content = opening in folded(lexicon.contents) or _is_infinitive(row[part[0] : part[1]], lexicon)
    if part[0] in borders and is_content:
        yield before, part[0]
    resumed = next((at for at in borders if at >= part[1] and row[at].key in folded(lexicon.verbs)), None)
    if resumed is None or row[sentence[0]].key in folded(lexicon.conditions):
        return
    is_lead = opening in folded(lexicon.contents) and part[0] == sentence[0]
    inserted = part[0] >= borders[0] and has_verb(row[part[0] : part[1]], lexicon)
    if is_lead or not (inserted or has_verb(row[sentence[0] : borders[0]], lexicon)):
        yield resumed, min((at for at in borders if at > resumed), default=sentence[1])


def has_verb(words: Sequence[Word], lexicon: NegationWords) -> bool:
    """Whether a finite verb stands among words."""
    return not folded(lexicon.verbs).isdisjoint(word.key for word in words)


def _is_infinitive(words: Sequence[Word], lexicon: NegationWords) -> bool:
    """Whether words are a part without a finite verb that ends in an infinitive."""
    return len(words) > 1 and words[-2].key in folded(lexicon.infinitives) and not has_verb(words[:-1], lexicon)
