"""The title block: between which words it names the parties, and where the subject begins."""

from aqbcheck.agreement.agreement import TitleBlock
from aqbcheck.agreement.passage import Passage
from aqbcheck.form import Form
from aqbcheck.language.phrases import parse
from aqbcheck.language.words import folded


def read_title_block(passage: Passage, form: Form) -> TitleBlock:
    """Find the stretch that names the parties and the subject behind it."""
    between = folded(form.lexicon.parties.between)
    names = next((at for at, word in enumerate(passage.words) if word.key in between), None)
    subject = _subject(passage, form, 0 if names is None else names + 1)
    if names is None:
        return TitleBlock(passage, None, subject)
    end = len(passage.text) if subject is None else subject
    return TitleBlock(passage, (passage.words[names].end, end), subject)


def _subject(passage: Passage, form: Form, start: int) -> int | None:
    found = [
        passage.words[place[0]].start
        for phrase in map(parse, form.subject.opening)
        if (place := phrase.find(passage.words, start, len(passage.words), {}))
    ]
    return min(found, default=None)
