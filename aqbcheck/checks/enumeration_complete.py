"""An enumeration that names everything it must."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate
from aqbcheck.checks.base import NOTHING, TEXT, Case, Evidence, Finding, Outcome, PhraseText, RegionId, absence, offence
from aqbcheck.checks.scope import due_place, stretches, with_text
from aqbcheck.form import Form
from aqbcheck.language.phrases import holds
from aqbcheck.language.words import folded, keys
from aqbcheck.texts.facts import Quoted, Sign

_STOPS = frozenset(".;…")


@dataclass(frozen=True, slots=True)
class EnumerationComplete:
    """Some regions together name every item.

    ``items``: for each item the phrases that name it, the usual one first. ``lead`` are words
    that stand once for several of them: "SGB II, III and XII". Where a region is missing or
    empty, the others can still name all.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "enumeration-complete"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"incomplete": absence(missing=Sign), "broken-off": offence(written=Quoted)}

    where: tuple[RegionId, ...]
    lead: tuple[str, ...]
    items: tuple[tuple[PhraseText, ...], ...]

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the items may be named."""
        return self.where

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Collect what the enumerations and the phrases name."""
        there = [region for region in self.where if with_text(agreement, form, region)]
        texts = [stretch for region in there for stretch in stretches(agreement, region)]
        chains = [chain for text in texts for chain in self._chains(text, form)]
        broken = [chain for chain, ends in chains if not ends]
        if broken:
            return Outcome(findings=tuple(Finding("broken-off", c.place, {"written": Quoted(c.written)}) for c in broken))
        named = {key for chain, _ in chains for key in keys(chain.written)}
        left = [item[0] for item in self.items if not self._is_named(item, named, texts)]
        if not left:
            return Outcome(evidence=tuple(Evidence(Quoted(chain.written), chain.place) for chain, _ in chains))
        if len(there) < len(self.where):
            return NOTHING
        return Outcome(findings=(Finding("incomplete", due_place(agreement, self.where[-1]), {"missing": Sign(", ".join(left))}),))

    def _is_named(self, item: tuple[str, ...], named: set[str], texts: list[Candidate]) -> bool:
        usual = keys(item[0])
        if len(usual) > 1 and usual[0] in folded(self.lead) and usual[-1] in named:
            return True
        return any(holds(item, text.passage.words, 0, len(text.passage.words)) for text in texts)

    def _chains(self, text: Candidate, form: Form) -> Iterator[tuple[Candidate, bool]]:
        """Each row of items behind the lead, and whether it ends as an enumeration does."""
        words, written = text.passage.words, text.passage.text
        leads = folded(self.lead)
        parts = {key for item in self.items for key in keys(item[0])}
        joins = folded(form.lexicon.parties.joined_by)
        at = 0
        while at < len(words):
            if words[at].key not in leads:
                at += 1
                continue
            end = at + 1
            while end < len(words) and (words[end].key in parts or words[end].key in joins):
                if written[words[end - 1].end : words[end].start].strip(" ,/\n"):
                    break
                end += 1
            last = words[end - 1]
            behind = written[last.end : words[end].start if end < len(words) else len(written)]
            open_ = last.key in joins or behind.lstrip().startswith(",")
            yield Candidate(text.passage, words[at].start, last.end), not (open_ and (end == len(words) or bool(set(behind) & _STOPS)))
            at = end
