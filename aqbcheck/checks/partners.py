"""Who is named where the title block names the parties."""

from collections.abc import Iterator, Sequence

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate, PartyMention
from aqbcheck.checks.scope import is_inside, within
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds, parse
from aqbcheck.language.words import Word, fold, keys


def names_stretch(agreement: Agreement, form: Form) -> Candidate:
    """The stretch of the title block that names the parties.

    Without the words that introduce them it begins behind the title, so that a letterhead is no
    party; it ends where the subject begins.
    """
    title = agreement.title
    if title.names:
        return Candidate(title.passage, *title.names)
    end = len(title.passage.text) if title.subject is None else title.subject
    titles = {keys(name)[0] for name in form.title}
    start = next((word.end for word in title.passage.words if word.key in titles and word.end <= end), 0)
    return Candidate(title.passage, start, end)


def partners(agreement: Agreement, form: Form, role: str, before: Sequence[str]) -> tuple[PartyMention, ...]:
    """The parties of a role that are named as such: not a body that has the name of one in its own.

    ``before`` are phrases that may stand before the name of a party.
    """
    stretch = names_stretch(agreement, form)
    found = [mention for mention in within(agreement.parties, stretch) if mention.role == role and mention.party]
    return tuple(mention for mention in found if foreign_head(mention, agreement, form, before) is None)


def foreign_head(mention: PartyMention, agreement: Agreement, form: Form, before: Sequence[str]) -> Candidate | None:
    """A body that a named party is only a part of the name of ("Jobcenter Landkreis X"), head word to name."""
    passage = mention.passage
    name = passage.word_at(mention.start) - (1 if mention.article else 0)
    if name < 1:
        return None
    head = passage.words[name - 1]
    between = passage.text[head.end : passage.words[name].start]
    if between.strip(" \n" if mention.article else " "):
        return None
    if head.key in _joining(form) or not passage.text[head.start].isupper():
        return None
    if is_inside(agreement.parties, passage, head.start):
        return None
    if holds(_allowed(form, before), (head,), 0, 1):
        return None
    return Candidate(passage, head.start, mention.end)


def other_wording(agreement: Agreement, form: Form, role: str) -> Candidate | None:
    """The words that stand in the position of a role's party, where none of them is a party of it.

    That is what remains beside the other roles' parties and the joining words.
    """
    stretch = names_stretch(agreement, form)
    named = [mention for mention in within(agreement.parties, stretch) if mention.role != role]
    if not named:
        return _wording(stretch, agreement, form)
    behind = Candidate(stretch.passage, max(mention.end for mention in named), stretch.end)
    ahead = Candidate(stretch.passage, stretch.start, min(mention.start for mention in named))
    return _wording(behind, agreement, form, joined=True) or _wording(ahead, agreement, form)


def _wording(stretch: Candidate, agreement: Agreement, form: Form, joined: bool = False) -> Candidate | None:
    """What a stretch says beside joining words at its ends; with ``joined`` only behind one of them."""
    passage = stretch.passage
    row = passage.words[passage.word_at(stretch.start) : passage.word_at(stretch.end)]
    if joined:
        row = _behind_joint(row, form)
    row = row[: next(_represented(row, form), len(row))]
    joining = _joining(form)
    kept = [at for at, word in enumerate(row) if word.key not in joining]
    row = row[kept[0] : kept[-1] + 1] if kept else ()
    if all(is_inside(agreement.slots, passage, word.start) for word in row):
        return None
    return Candidate(passage, row[0].start, row[-1].end)


def _behind_joint(row: tuple[Word, ...], form: Form) -> tuple[Word, ...]:
    """The words behind the word that joins two parties: one before an article, else the first."""
    joints = {fold(word) for word in form.lexicon.parties.joined_by}
    articles = form.lexicon.article_words
    places = [at for at, word in enumerate(row) if word.key in joints]
    before_article = [at for at in places if at + 1 < len(row) and row[at + 1].key in articles]
    chosen = before_article or places
    return row[chosen[0] + 1 :] if chosen else ()


def _represented(row: tuple[Word, ...], form: Form) -> Iterator[int]:
    for phrase in map(parse, form.lexicon.parties.represented_by):
        found = phrase.find(row, 0, len(row), {})
        if found:
            yield found[0]


def _joining(form: Form) -> frozenset[str]:
    parties = form.lexicon.parties
    words = (*form.lexicon.little, *parties.joined_by, *parties.between)
    return frozenset(key for word in words for key in keys(word)) | form.lexicon.article_words


def _allowed(form: Form, before: Sequence[str]) -> tuple[str, ...]:
    """What may stand before a party's name without being another body."""
    names = [*before]
    for role in form.roles:
        names += [organ + "*" for organ in role.organs]
        names += [name for kind in role.kinds for name in (kind.word, *kind.functions)]
    return tuple(names)
