"""Fields beside the wording of their section: equal ones are one, what the wording does not say is a candidate of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from aqbcheck.agreement.amounts import AmountFinder
from aqbcheck.agreement.candidates import CATEGORY, PART, PROJECT, Amount, Measure
from aqbcheck.agreement.categories import CategoryNames
from aqbcheck.agreement.data_layout import MeasureBlocks
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.slots import SlotFinder
from aqbcheck.form import Form
from aqbcheck.language.words import keys

FIELD = "field"


def own_amounts(blocks: Sequence[int], wording: Passage, composer: Composer, finder: AmountFinder, slots: SlotFinder) -> tuple[Span, ...]:
    """The amount fields that the wording does not say: whose sum is no total of it, and whose blank is none of it."""
    said = [amount for amount in finder.find(wording) if PART not in amount.traits]
    values = {amount.value for amount in said if amount.value is not None}
    written = {keys(candidate.written) or (candidate.written,) for candidate in (*said, *slots.find(wording))}
    own = []
    for block in blocks:
        span = _whole(composer, block)
        passage = composer.compose(FIELD, [span])
        amounts = amounts_of(finder, passage, {block})
        blanks = [keys(blank.written) or (blank.written,) for blank in slots.find(passage)]
        same = all(amount.value in values if amount.value is not None else keys(amount.written) in written for amount in amounts)
        if not ((amounts or blanks) and same and all(blank in written for blank in blanks)):
            own.append(span)
    return tuple(own)


def amounts_of(finder: AmountFinder, passage: Passage, fields: set[int]) -> tuple[Amount, ...]:
    """The sums of a passage; a block that is the field of one may lack the currency."""
    found = list(finder.find(passage))
    for piece in passage.pieces:
        end = piece.at + len(piece.normal.text)
        if piece.span.block in fields and not any(piece.at <= amount.start < end for amount in found):
            amount = finder.in_field(passage, piece.at, end)
            found += [amount] if amount else []
    return tuple(sorted(found, key=lambda amount: amount.start))


@dataclass
class MeasureFields:
    """Matches the measures of fields with those of the wording.

    What the wording lists without saying that it is a category, or of which one, the field settles.
    ``spans`` are the blocks of the fields that the wording does not say; ``entries`` what they are:
    a measure's block, the form of it, and the position of its owner among all measures.
    """

    wording: list[Measure]
    spans: list[Span] = field(default_factory=list)
    entries: list[tuple[int, MeasureBlocks | None, int | None]] = field(default_factory=list)

    def take(self, fields: Sequence[MeasureBlocks], composer: Composer, names: CategoryNames, sums: frozenset[object]) -> None:
        """Take the fields in order; each measure of the wording stands for one field at most."""
        left = set(range(len(self.wording)))
        for entry in fields:
            owner = self._category(entry, composer, names, left)
            for title, price in entry.projects:
                written = "" if title is None else composer.document.blocks[title].text
                same = next((at for at in sorted(left) if self._is_project(at, owner, written)), None)
                if same is not None:
                    left.discard(same)
                    self.wording[same] = replace(self.wording[same], owner=owner)
                elif title is not None:
                    self.entries.append((title, None, owner))
                    self.spans.append(_whole(composer, title))
                self._price(price, composer, sums)

    def _category(self, entry: MeasureBlocks, composer: Composer, names: CategoryNames, left: set[int]) -> int | None:
        if entry.category is None:
            self._price(entry.amount, composer, frozenset())
            return None
        span = _whole(composer, entry.category)
        passage = composer.compose(FIELD, [span])
        named = named_category(passage, 0, len(passage.text), names)
        for at in sorted(left):
            measure = self.wording[at]
            same = measure.category == named if named else keys(measure.written) == keys(passage.text)
            if same and (measure.kind == CATEGORY or measure.owner is None):
                left.discard(at)
                if measure.kind == PROJECT:
                    self.wording[at] = replace(measure, kind=CATEGORY, near=names.nearest(passage.words))
                return at
        self.entries.append((entry.category, entry, None))
        self.spans.append(span)
        self._price(entry.amount, composer, frozenset())
        return len(self.wording) + len(self.entries) - 1

    def _is_project(self, at: int, owner: int | None, written: str) -> bool:
        measure = self.wording[at]
        return measure.kind == PROJECT and measure.owner in (owner, None) and keys(measure.written) == keys(written)

    def _price(self, block: int | None, composer: Composer, sums: frozenset[object]) -> None:
        if block is not None and keys(composer.document.blocks[block].text) not in sums:
            self.spans.append(_whole(composer, block))

    def measures(self, body: Passage, form: Form, names: CategoryNames) -> Iterator[Measure]:
        """All measures in the body, which is the wording with ``spans`` behind it."""
        yield from (replace(measure, passage=body) for measure in self.wording)
        pieces = {piece.span.block: piece for piece in body.pieces}
        fillers = {keys(filler) for filler in form.lexicon.slots.fillers}
        for block, entry, owner in self.entries:
            start = pieces[block].at
            end = start + len(pieces[block].normal.text)
            if entry is None:
                if keys(body.text[start:end]) not in fillers:
                    yield Measure(body, start, end, kind=PROJECT, label="-", owner=owner)
                continue
            named = named_category(body, start, end, names)
            near = None if named else names.nearest(body.words[body.word_at(start) : body.word_at(end)])
            label, number = (entry.label.sign, entry.label.number) if entry.label else ("", None)
            yield Measure(body, start, end, kind=CATEGORY, label=label, number=number, category=named, near=near)


def named_category(passage: Passage, start: int, end: int, names: CategoryNames) -> str | None:
    """The category that a stretch names from its first word on."""
    at = passage.word_at(start)
    named = names.at(passage.words, at) if at < len(passage.words) and passage.words[at].start < end else None
    if named is None:
        return None
    return named.category if names.goes_on(passage.text, passage.words, named, end) else None


def _whole(composer: Composer, block: int) -> Span:
    return Span(block, 0, len(composer.document.blocks[block].text))
