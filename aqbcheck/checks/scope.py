"""Where checks look: the parts of an agreement by their ids in the form."""

from collections.abc import Iterator

from aqbcheck.agreement.agreement import Agreement, Section
from aqbcheck.agreement.candidates import Amount, PartyMention
from aqbcheck.agreement.passage import Passage
from aqbcheck.document import Location
from aqbcheck.document.location import BODY
from aqbcheck.form import Form
from aqbcheck.language.words import fold


def is_empty(passage: Passage, form: Form) -> bool:
    """Whether a passage says nothing: no letter or digit, or a filler alone."""
    written = " ".join(passage.text.split()).strip(" .:")
    fillers = {fold(filler).strip(" .:") for filler in form.lexicon.slots.fillers}
    return not any(map(str.isalnum, written)) or fold(written) in fillers


def amounts_in(agreement: Agreement, section: Section) -> tuple[Amount, ...]:
    """The amounts in the text of a section, in order."""
    return tuple(amount for amount in agreement.amounts if amount.passage is section.body)


def named_parties(agreement: Agreement) -> Iterator[PartyMention]:
    """The parties that stand in the title block where it names them: before the subject, behind
    the words that introduce them if there are any."""
    title = agreement.title
    start, end = title.names or (0, len(title.passage.text) if title.subject is None else title.subject)
    for mention in agreement.parties:
        if mention.passage is title.passage and start <= mention.start and mention.end <= end:
            yield mention


def end_of(passage: Passage, otherwise: Location) -> Location:
    """The place after the last block of a passage, for something missing in it."""
    return Location.after(passage.pieces[-1].span.block if passage.pieces else otherwise.end_block)


def end_of_title(agreement: Agreement) -> Location:
    """The place after the title block."""
    pieces = agreement.title.passage.pieces
    return Location.after(pieces[-1].span.block if pieces else -1)


def end_of_body(agreement: Agreement) -> Location:
    """The place after the last block of the body."""
    blocks = agreement.document.blocks
    return Location.after(max((at for at, block in enumerate(blocks) if block.part == BODY), default=-1))
