"""Finds the signature blocks of a document."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from aqbcheck.agreement.candidates import SignatureBlock
from aqbcheck.agreement.parties import PartyFinder
from aqbcheck.agreement.passage import Composer, Passage, Span
from aqbcheck.agreement.signatures import parts as p
from aqbcheck.agreement.signatures.area import AreaFinder
from aqbcheck.agreement.signatures.blocks import NAME_TWICE, BlockReader, Lines
from aqbcheck.agreement.signatures.cut import score
from aqbcheck.agreement.signatures.flow_reader import Flow, FlowReader, Flows
from aqbcheck.agreement.signatures.flows import BOXES, TABLE, Segment, boxes_apart, in_order, joined, segments
from aqbcheck.agreement.signatures.glued import divided, holds_two_dates, is_glued
from aqbcheck.agreement.signatures.lines import Line, PlaceDate
from aqbcheck.agreement.signatures.parts import PartFinder
from aqbcheck.agreement.signatures.persons import PersonFinder
from aqbcheck.agreement.slots import SlotFinder
from aqbcheck.document import Document, Location
from aqbcheck.form import Form
from aqbcheck.language.words import folded, keys, words

_SIDES = 2
"""Sides of an agreement, each with a block of its own."""


@dataclass(frozen=True, slots=True)
class Signing:
    """What was found in one section: its blocks, the passages that they stand in, and the spans that remain text.

    ``annex`` is the document's block behind the signatures that begins like the heading of an annex.
    ``unclear`` are the places in which both blocks stand and cannot be told from each other.
    """

    blocks: tuple[SignatureBlock, ...]
    passages: tuple[Passage, ...]
    rest: tuple[Span, ...]
    annex: int | None
    unclear: tuple[Location, ...] = ()


class SignatureFinder:
    """Finds signature blocks; built once for a form."""

    def __init__(self, form: Form, parties: PartyFinder, slots: SlotFinder) -> None:
        found, persons = PartFinder(form, parties, slots), PersonFinder(form)
        self._flows = FlowReader(form, found, persons)
        self._areas = AreaFinder(form, found, persons, slots)
        self._reader = BlockReader(form)
        self._titles = frozenset(word.key for title in form.signatures.titles for word in words(title))
        self._articles = form.lexicon.article_words
        self._joins = folded(form.lexicon.parties.joined_by)

    def find(
        self, composer: Composer, spans: Sequence[Span], section: int | None, *, last: bool, title: Passage, count: Callable[[str], None]
    ) -> Signing:
        """The blocks in the spans of a section; ``last`` says that no other section follows, ``count`` is told the lines.

        They may be the entries of a list where more sides are found so: a list of measures is none.
        """
        signing = self._signing(composer, spans, section, last, title, count, lists=False)
        if not last or len(_sides(signing)) == _SIDES:
            return signing
        listed = self._signing(composer, spans, section, last, title, count, lists=True)
        return listed if len(_sides(listed)) > len(_sides(signing)) else signing

    def _signing(
        self,
        composer: Composer,
        spans: Sequence[Span],
        section: int | None,
        last: bool,
        title: Passage,
        count: Callable[[str], None],
        *,
        lists: bool,
    ) -> Signing:
        named = frozenset(keys(title.text))
        blocks: list[SignatureBlock] = []
        passages: list[Passage] = []
        taken: set[Span] = set()
        annex: int | None = None
        unclear: list[Location] = []
        for area in self._areas.find(composer, spans, count, lists=lists):
            flows = Flows(self._flows, composer, section)
            rows = self._laid_out(flows, composer.document, area)
            read = self._read(rows, -1 if section is None else section, named)
            found = [block for block in read if _is_block(block) or self._reader.signs_for_others(block)]
            sides = {block.role for block in found if block.role}
            mixed = _mixed(flows, area, rows) if last and len(sides) < _SIDES else None
            if mixed is not None:
                unclear.append(mixed)
                found = []
            if mixed is not None or any(map(_is_of_side if last else _is_sure, found)):
                blocks += found
                passages += [flow.passage for row in rows for flow in row]
                taken.update(area)
                annex = self._areas.annex_behind(composer.document, spans, area)
        return Signing(
            tuple(_shared_by_role(blocks)), tuple(passages), tuple(span for span in spans if span not in taken), annex, tuple(unclear)
        )

    def _laid_out(self, flows: Flows, document: Document, area: Sequence[Span]) -> list[list[Flow]]:
        """The flows of an area, segment by segment: with running lines in columns, or one below the other."""
        found = [segments(document, area, columns=columns) for columns in (True, False)]
        found += [one for one in (joined(found[0], document), in_order(document, area), boxes_apart(document, area)) if one]
        tried = [self._rows(flows, laid_out) for laid_out in found]
        alone = [row[0] for rows in tried[1:2] for row in rows if len(rows) == len(row) == 1]
        if alone:  # lines that a program has wrapped are whole only in their paragraph
            alone.append(flows.of(area))
        tried += [[self._divided(flows, flow)] for flow in alone if _is_glued(flow)]
        return max(tried, key=_score)

    def _rows(self, flows: Flows, found: Iterable[Segment]) -> list[list[Flow]]:
        """The flows of segments, the head of columns with each of them where they come out more complete with it."""
        rows: list[list[Flow]] = []
        running = False
        for segment in found:
            row = _best(flows, segment)
            if len(row) == 1 and _only_dates(row) and holds_two_dates(row[0].passage, row[0].lines()):
                row = self._divided(flows, row[0])
            if running and (len(row) > 1 or segment.layout == TABLE) and (count := _head(rows[-1])):
                spans = rows[-1][-1].spans()
                kept = [flows.of(spans[:-count])] if len(spans) > count else []
                before = [*rows[-1][:-1], *kept]
                led = [flows.of((*spans[-count:], *flow.spans())) for flow in row]
                if _score([rows[-1], row]) < _score([before, led]):
                    rows[-1], row = before, led
            rows.append(row)
            running = len(row) == 1 or segment.layout == BOXES
        return rows

    def _divided(self, flows: Flows, flow: Flow) -> list[Flow]:
        """The two columns of lines that a copy has put on one."""
        return [flows.of(spans) for spans in divided(flow.passage, flow.lines(), self._titles, self._articles)]

    def _read(self, segments_: Sequence[Sequence[Flow]], section: int, named: frozenset[str]) -> list[SignatureBlock]:
        found = []
        joint = tuple(said for flows in segments_ for flow in flows for said in _dates(flow) if self._is_joint(said))
        for at, flows in enumerate(segments_):
            around = [*segments_[max(0, at - 1) : at], *segments_[at + 1 : at + 2]] if len(flows) > 1 else []
            turns = _in_turn([entry for other in around for entry in _only_dates(other)])
            columns = [flow for flow in flows if len(flows) == 1 or not (_is_labels(flow) or not flow.passage.text.strip())]
            for number, flow in enumerate(columns):
                shared = turns[min(number, len(turns) - 1)] if turns else ()
                dates = (*shared, *joint)
                found += [self._reader.read(Lines(flow.passage, block, dates), section, named) for block in flow.blocks if block]
        return found

    def _is_joint(self, said: PlaceDate) -> bool:
        """Whether more than one place stands before a date: then it is that of all blocks without one."""
        return said.place is not None and ("/" in said.place.written or not self._joins.isdisjoint(keys(said.place.written)))


def _sides(signing: Signing) -> set[str]:
    return {block.role for block in signing.blocks if block.role}


def _score(rows: Iterable[Sequence[Flow]]) -> int:
    return score(block for flows in rows for flow in flows if len(flows) == 1 or not _is_labels(flow) for block in flow.blocks)


def _best(flows: Flows, segment: Segment) -> list[Flow]:
    """The reading in which the blocks come out most complete, the first of equals."""
    labelled = [reading for labels, reading in segment.labelled if reading and _is_labels(flows.of(labels))]
    tried = [[flows.of(spans) for spans in reading] for reading in (*segment.readings, *(labelled or segment.whole))]
    return max(tried, key=lambda row: _score([row]))


def _mixed(flows: Flows, area: Sequence[Span], rows: Sequence[Sequence[Flow]]) -> Location | None:
    """The place of lines, or of a paragraph, that hold both blocks."""
    tried = [*(flow for row in rows for flow in row), flows.of(area)]
    return next((flow.passage.whole() for flow in tried if _is_glued(flow)), None)


def _head(flows: Sequence[Flow]) -> int:
    """How many lines at the end of running ones belong to nobody: they may be the head of the columns below.

    Lines for several places and dates are not the head of each column.
    """
    last = flows[-1].blocks[-1] if flows and flows[-1].blocks else ()
    several = len(_in_turn(_only_dates(flows))) > 1
    return 0 if several or any(line.persons or line.has(p.FUNCTION) for line in last) else len(last)


def _is_glued(flow: Flow) -> bool:
    return is_glued(flow.passage, flow.lines())


def _is_labels(flow: Flow) -> bool:
    """Whether a column or row holds nothing but the names of what stands beside it."""
    lines = flow.lines()
    filled = any(line.persons or line.has(p.PARTY, p.FUNCTION, p.SLOT, p.MARK, p.DATE) for line in lines)
    return not filled and any(line.has(p.NAME_PROMPT, p.FUNCTION_PROMPT, p.DATE_PROMPT, p.PROMPT) for line in lines)


def _only_dates(flows: Sequence[Flow]) -> list[tuple[Flow, Line]]:
    """The lines for place and date where nothing else is: they belong to the columns beside which they stand."""
    lines = [(flow, line) for flow in flows for line in flow.lines()]
    if any(line.persons or line.has(p.PARTY, p.FUNCTION, p.GENERIC) for _, line in lines):
        return []
    return [(flow, line) for flow, line in lines if line.place_date]


def _in_turn(lines: Sequence[tuple[Flow, Line]]) -> list[tuple[PlaceDate, ...]]:
    """What lines say of place and date, one time after the other: a place alone on its line goes with the date below,
    and words that only ask for them with the line above."""
    found: list[list[PlaceDate]] = []
    open_ = True
    for flow, line in lines:
        said = line.place_date
        if said is None:
            continue
        alone = said.place is not None and said.place.written == flow.passage.text[line.start : line.end].strip()
        asks = said.place is None and said.date is None and not line.has(p.SLOT)
        if found and (open_ or asks):
            found[-1].append(said)
        else:
            found.append([said])
        open_ = alone or (asks and open_)
    return [tuple(row) for row in found]


def _dates(flow: Flow) -> list[PlaceDate]:
    return [line.place_date for line in flow.lines() if line.place_date]


def _is_block(block: SignatureBlock) -> bool:
    """Whether a row of lines is a signature block at all: it says whose, or that this is blank."""
    said = block.persons or block.functions or block.marks or block.dated or block.blanks - {"party"}
    return bool(block.role or "party" in block.blanks or (block.unknown_party and block.dated)) and bool(said)


def _is_of_side(block: SignatureBlock) -> bool:
    return block.role is not None


def _is_sure(block: SignatureBlock) -> bool:
    """Whether a block is one even where text follows: with a line for a date or a signature, and somebody who signs."""
    awaited = block.dated or any(mark.kind != NAME_TWICE for mark in block.marks) or "name" in block.blanks
    return block.role is not None and awaited and bool(block.persons or block.functions)


def _shared_by_role(blocks: Sequence[SignatureBlock]) -> list[SignatureBlock]:
    """Blocks of one side in a row share the line for place and date of the first of them."""
    found: list[SignatureBlock] = []
    for block in blocks:
        before = found[-1] if found else None
        if before and before.role and before.role == block.role and before.dated and not block.dated:
            blanks = block.blanks | (before.blanks & {"place", "date"})
            block = replace(block, dated=True, place_written=before.place_written, date=before.date, blanks=blanks)
        found.append(block)
    return found
