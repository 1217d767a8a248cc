"""Amounts in lists: what the line that leads to a list says of every figure in it."""

from functools import cached_property

from aqbcheck.agreement.labels import typed_label
from aqbcheck.agreement.passage import Passage, Piece
from aqbcheck.form import Lexicon
from aqbcheck.language.sentences import is_complete


class AmountLists:
    """The lists of a passage, each with the line before it; made once for a passage."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self._passage = passage
        self._lexicon = lexicon

    @cached_property
    def _leads(self) -> dict[int, tuple[int, int]]:
        """The leading line by the offset of each entry."""
        leads: dict[int, tuple[int, int]] = {}
        lead: tuple[int, int] | None = None
        for piece in self._passage.pieces:
            end = piece.at + len(piece.normal.text)
            if not self._is_entry(piece):
                text = self._passage.text[piece.at : end]
                start = max(piece.at, self._passage.sentence_at(max(piece.at, end - 1))[0])
                lead = None if is_complete(text, self._passage.abbreviations) else (start, end)
            elif lead is not None:
                leads[piece.at] = lead
        return leads

    def lead_to(self, offset: int) -> tuple[int, int] | None:
        """The open sentence that leads to the list in which an offset stands."""
        return self._leads.get(self._passage.piece_at(offset).at)

    def _is_entry(self, piece: Piece) -> bool:
        block = self._passage.document.blocks[piece.span.block]
        return block.look.depth is not None or typed_label(piece.normal.text, self._lexicon) is not None
