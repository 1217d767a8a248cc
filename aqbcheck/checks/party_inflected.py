"""Whether the name of a party stands in the grammatical case that its article asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import PartyMention
from aqbcheck.agreement.passage import ANNEX, TITLE
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Finding, Outcome, PhraseText, RoleId, offence
from aqbcheck.checks.spans import KeptSpans, names_in
from aqbcheck.form import Form
from aqbcheck.language.inflection import inflect
from aqbcheck.language.phrases import table_of
from aqbcheck.language.words import fold
from aqbcheck.texts.facts import Quoted

_CASES = ("nominative", "genitive", "dative", "accusative")
_REACH = 24
"""Words before a name in which a phrase that governs it can begin."""


@dataclass(frozen=True, slots=True)
class PartyInflected:
    """No article stands before a form of a role's name that it does not go with, and none in a case that the words
    beside it do not govern: ``genitive``, ``dative`` and ``accusative`` are phrases right before the article,
    ``nominative`` ones right behind a name that opens its sentence.

    The facts hold what is written and what the article asks for, both with the article.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-inflected"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"wrong-case": offence(written=Quoted), "wrong-gender": offence(written=Quoted)}

    role: RoleId
    genitive: tuple[PhraseText, ...] = ()
    dative: tuple[PhraseText, ...] = ()
    accusative: tuple[PhraseText, ...] = ()
    nominative: tuple[PhraseText, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """The whole body."""
        return (BODY,)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Look at every mention with an article."""
        with_article = [
            m for m in agreement.parties if m.role == self.role and m.party and m.article and not m.short and m.passage.region != ANNEX
        ]
        if not with_article:
            return NOTHING
        spans = KeptSpans(names_in((*self.genitive, *self.dative, *self.accusative)), agreement, form)
        findings = tuple(finding for mention in with_article if (finding := self._finding(mention, spans, form)))
        return Outcome(findings=findings)

    def _finding(self, mention: PartyMention, spans: KeptSpans, form: Form) -> Finding | None:
        role = form.role(self.role)
        party = role.party(mention.party)
        gender = role.kind(party.kind).gender
        asked = {case for a in form.lexicon.articles if a.gender == gender for case in _CASES if fold(getattr(a, case)) == mention.article}
        held = asked & mention.cases
        if (held and held & self._governed(mention, spans)) or not _is_own_name(mention, (party.name, *party.also), form):
            return None
        article = mention.passage.words[mention.passage.word_at(mention.start) - 1]
        written = " ".join(mention.passage.text[article.start : mention.end].split())
        return Finding("wrong-case" if asked else "wrong-gender", mention.place, {"written": Quoted(written)})

    def _governed(self, mention: PartyMention, spans: KeptSpans) -> frozenset[str]:
        """The cases that the words beside a name leave to it; all where none of them governs it."""
        passage = mention.passage
        words = passage.words
        article = passage.word_at(mention.start) - 1
        opening, closing = map(passage.word_at, passage.sentence_at(words[article].start))
        behind = {"nominative": self.nominative} if article == opening else {}
        ahead = {"genitive": self.genitive, "dative": self.dative, "accusative": self.accusative}
        between = passage.text[words[article - 1].end : words[article].start] if article else "."
        if between.strip() or passage.text[words[article].start].isupper():  # a new clause, or a new line
            ahead = {}
        first, last = max(0 if passage.region == TITLE else opening, article - _REACH), passage.word_at(mention.end)
        for case, phrases in ahead.items():
            if table_of(phrases).ends_at(words, first, article, spans.of(passage)):
                return frozenset({case})
        for case, phrases in behind.items():
            if last < closing and any(table_of(phrases).whole_at(words, last, closing)):
                return frozenset({case})
        return frozenset(_CASES)


def _is_own_name(mention: PartyMention, names: tuple[str, ...], form: Form) -> bool:
    """Whether the words are a name whose gender is that of its kind: one with a word that the kind or the table inflects."""
    first = fold(mention.written.split()[0])
    forms = {fold(inflect(name.split()[0], case, form.lexicon.inflections)) for name in names for case in _CASES}
    return first in forms
