"""Blanks that are left."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Slot
from aqbcheck.agreement.passage import ANNEX, END
from aqbcheck.checks.base import BODY, TEXT, Case, Finding, Outcome, offence
from aqbcheck.document import location as parts
from aqbcheck.form import Form
from aqbcheck.texts.facts import Quoted


@dataclass(frozen=True, slots=True)
class SlotAbsent:
    """No blank is left outside the signature blocks and the annexes; headers, footers and notes count."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}
    kind: ClassVar[str] = "slot-absent"
    seeks: ClassVar[str] = TEXT
    cases: ClassVar[Mapping[str, Case]] = {"found": offence(written=Quoted), "field": offence()}

    @property
    def regions(self) -> tuple[str, ...]:
        """Everything that a reader sees."""
        return (BODY, parts.HEADER, parts.FOOTER, parts.FOOTNOTE)

    def run(self, agreement: Agreement, form: Form) -> Outcome:
        """Name every blank; ``field`` is one of Word's own without a word in it."""
        wholes = sorted(block.whole for block in agreement.signatures)
        reach = list(accumulate(((whole.end_block, whole.end) for whole in wholes), max))
        starts = [(whole.block, whole.start) for whole in wholes]
        left = [slot for slot in agreement.slots if not _is_elsewhere(slot, starts, reach)]
        return Outcome(findings=tuple(map(_finding, left)))


def _is_elsewhere(slot: Slot, starts: Sequence[tuple[int, int]], reach: Sequence[tuple[int, int]]) -> bool:
    """Whether a slot stands in an annex or a signature block; the blocks by their starts, each with the furthest end up to it."""
    if slot.passage.region in (END, ANNEX):
        return True
    place = slot.place
    at = bisect_right(starts, (place.block, place.start))
    return at > 0 and reach[at - 1] >= (place.end_block, place.end)


def _finding(slot: Slot) -> Finding:
    if not slot.written:
        return Finding("field", slot.place)
    return Finding("found", slot.place, {"written": Quoted(slot.written)})
