"""Whether one party is meant throughout."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.agreement.passage import ANNEX, END, HEADING, TITLE, Passage
from aqbcheck.checks import naming
from aqbcheck.checks.base import BODY, NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RoleId, offence
from aqbcheck.checks.partners import partners
from aqbcheck.checks.party_fragments import Marks, fragments, misnamed
from aqbcheck.checks.rows import Rows
from aqbcheck.checks.scope import is_inside, last_before, within
from aqbcheck.checks.spans import KeptSpans, names_in
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.language.inflection import CASES, inflect
from aqbcheck.language.phrases import holds, table_of
from aqbcheck.language.words import fold, folded
from aqbcheck.texts.facts import Named, Quoted

_REACH = 8
"""Words on either side of a name in which a frame is looked for."""
_JOINED = 3
"""Parties before a name that a frame can hold together with it."""
_AHEAD = 16
"""Words before a name in which something can say that it is not the party."""


@dataclass(frozen=True, slots=True)
class PartyConsistent:
    """The party of a role is the same wherever it is due.

    A name is due in the title block, the parts, the headings, the signature blocks, headers and footers, and
    in ``frames``: phrases right before a name ("by the …") or, with ``behind``, right behind it; and
    ``around``: phrases that hold the name themselves. ``beside``: phrases that say of the names in the row
    behind them that they are another's on purpose ("together with"); ``unless``: phrases that say it of every
    name behind them in the sentence. ``other-kind`` is a word for another kind of party without its name
    ("the city" for a county). A name that is put together like a party's and is none is another one's too;
    what is told to be a name by ``looks``, or by ``followed`` where it is none of ``nouns``, is one. ``heads`` begin such a
    name whatever kind the party is of.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "party-consistent"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {
        "other": offence(written=Quoted, party=Named),
        "other-kind": offence(written=Quoted, party=Named),
        "elsewhere": offence(written=Quoted, party=Named),
    }

    role: RoleId
    frames: tuple[PhraseText, ...]
    behind: tuple[PhraseText, ...] = ()
    around: tuple[PhraseText, ...] = ()
    beside: tuple[PhraseText, ...] = ()
    unless: tuple[PhraseText, ...] = ()
    before: tuple[str, ...] = ()
    looks: tuple[PhraseText, ...] = ()
    followed: tuple[PhraseText, ...] = ()
    nouns: tuple[PhraseText, ...] = ()
    heads: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Everything that a reader sees."""
        return (BODY, parts.HEADER, parts.FOOTER)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Hold every mention against the party of the title block."""
        role = form.role(self.role)
        named = [m for m in partners(agreement, form, self.role, self.before) if role.party(m.party).valid_in(form.year)]
        if not named:
            return NOTHING
        own = named[0]
        facts = {"party": naming.party(form, self.role, own.party)}
        spans = KeptSpans(names_in(self.around) - {self.role}, agreement, form)
        findings = []
        for mention in agreement.parties:
            if mention.role != self.role or mention.party in ("", own.party) or not self._counts(mention, agreement, form):
                continue
            case = "other" if self._is_due(mention, agreement, spans, form) else "elsewhere"
            findings.append(Finding(case, mention.place, {"written": Quoted(mention.written), **facts}))
        for name in fragments(agreement, form, role, role.party(own.party), Marks(self.looks, self.followed, self.nouns, self.heads)):
            if self._counts(name, agreement, form) and self._is_due(name, agreement, spans, form):
                findings.append(Finding("other", name.place, {"written": Quoted(name.written), **facts}))
        others = [*self._other_kinds(agreement, form, role.party(own.party).kind), *self._misnamed(agreement, form, own.party, spans)]
        for word in others:
            findings.append(Finding("other-kind", word.place, {"written": Quoted(word.written), **facts}))
        return Outcome(evidence=(Evidence(Quoted(own.written), own.place),), findings=tuple(findings))

    def _counts(self, mention: Candidate, agreement: Agreement, form: Form) -> bool:
        """Whether a mention can be meant as the party: not in a measure, an annex, or beside words that exclude it."""
        passage = mention.passage
        if passage.region == ANNEX or is_inside(agreement.measures, passage, mention.start):
            return False
        at, end = passage.word_at(mention.start), passage.word_at(mention.end)
        first = max(passage.word_at(passage.sentence_at(mention.start)[0]), at - _AHEAD)
        spans = {self.role: {at: end}}
        if holds(self.unless, passage.words, first, end, spans):
            return False
        return not Rows.of(passage, form).governs(self.beside, first, at, end, spans)

    def _is_due(self, name: Candidate, agreement: Agreement, kept: KeptSpans, form: Form) -> bool:
        passage = name.passage
        part_ids = {part.id for part in form.parts}
        if passage.region in {TITLE, HEADING, END, parts.HEADER, parts.FOOTER} | part_ids:
            return True
        first, last = passage.word_at(name.start), passage.word_at(name.end)
        return self._in_frame(passage, first, last, agreement, form) or self._is_held(passage, first, last, kept, form)

    def _is_held(self, passage: Passage, first: int, last: int, kept: KeptSpans, form: Form) -> bool:
        """Whether a phrase of ``around`` holds the name, in its sentence and not behind a preposition."""
        start = first - 1 if first and passage.words[first - 1].key in form.lexicon.article_words else first
        if start and passage.words[start - 1].key in Rows.of(passage, form).prepositions:
            return False
        spans = {**kept.of(passage), self.role: {first: last}}
        opening, closing = map(passage.word_at, passage.sentence_at(passage.words[first].start))
        ahead, end = max(opening, start - _AHEAD), min(last + _REACH, closing)
        return holds(self.around, passage.words, ahead, end, spans)

    def _in_frame(self, passage: Passage, first: int, last: int, agreement: Agreement, form: Form) -> bool:
        joints = folded(form.lexicon.parties.joined_by)
        start = _with_article(passage, first, form)
        for _ in range(_JOINED):
            if start < 2 or passage.words[start - 1].key not in joints:
                break
            joined = self._start_of_party(passage, start - 1, agreement, form)
            if joined is None:
                break
            start = _with_article(passage, joined, form)
        ahead = passage.words[max(0, start - _REACH) : start]
        if table_of(self.frames).ends_at(ahead, 0, len(ahead)):
            return True
        row = passage.words[last : last + _REACH]
        return bool(row) and any(table_of(self.behind).whole_at(row, 0, len(row)))

    def _start_of_party(self, passage: Passage, end: int, agreement: Agreement, form: Form) -> int | None:
        """Where a party of the role, or a word for what it is, begins that ends before a word; none where none does."""
        word = passage.words[end - 1]
        mention = last_before(agreement.parties, passage, word.start)
        if mention is not None and mention.role == self.role and mention.end == word.end:
            return passage.word_at(mention.start)
        return end - 1 if word.key in _kind_words(form, self.role) else None

    def _misnamed(self, agreement: Agreement, form: Form, own: str, kept: KeptSpans) -> Iterator[Candidate]:
        """The party's name behind a word for another kind, where the party is due and not named beside it: behind a
        preposition or a figure, and below the text, it may be the town that is called like its county."""
        role = form.role(self.role)
        for name in misnamed(agreement, form, role, role.party(own)):
            passage = name.passage
            start = _with_article(passage, passage.word_at(name.start), form)
            ahead = passage.words[start - 1].key if start else ""
            aside = passage.region == END or ahead.isdigit() or ahead in Rows.of(passage, form).prepositions
            beside = any(m.role == self.role for m in within(agreement.parties, Candidate(passage, *passage.sentence_at(name.start))))
            if not aside and not beside and self._counts(name, agreement, form) and self._is_due(name, agreement, kept, form):
                yield name

    def _other_kinds(self, agreement: Agreement, form: Form, own: str) -> Iterator[Candidate]:
        """Words for another kind of party, with an article and without a name, where the party is due."""
        wrong = _kind_words(form, self.role, own)
        articles = form.lexicon.article_words
        sections = {section.id for section in form.sections}
        for passage in agreement.passages:
            if passage.region not in sections:
                continue
            words = passage.words
            for at, word in enumerate(words):
                if word.key not in wrong or not at or words[at - 1].key not in articles or _goes_on(passage, at):
                    continue
                if self._in_frame(passage, at, at + 1, agreement, form):
                    yield Candidate(passage, words[at - 1].start, word.end)


def _with_article(passage: Passage, at: int, form: Form) -> int:
    return at - 1 if at and passage.words[at - 1].key in form.lexicon.article_words else at


def _kind_words(form: Form, role: str, but: str = "") -> frozenset[str]:
    """The words for the kinds of a role's parties in every case, but for one kind."""
    kinds = (kind for kind in form.role(role).kinds if kind.id != but)
    return frozenset(fold(inflect(kind.word, case, form.lexicon.inflections)) for kind in kinds for case in CASES)


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether a name or another noun follows directly."""
    following = passage.words[at + 1 : at + 2]
    between = passage.text[passage.words[at].end : following[0].start] if following else "."
    return not between.strip() and passage.text[following[0].start].isupper()
