"""The signature blocks of the two sides."""

from aqbcheck.agreement.agreement import Agreement
from aqbcheck.agreement.candidates import Candidate, SignatureBlock
from aqbcheck.checks import naming
from aqbcheck.checks.base import Evidence
from aqbcheck.document import Location
from aqbcheck.form import Form
from aqbcheck.texts.facts import Named, Quoted

PARTY = "party"
"""A party's name among the blanks of a block; the others are called likewise."""
PLACE = "place"
DATE = "date"
NAME = "name"
FUNCTION = "function"


def sides(agreement: Agreement) -> tuple[SignatureBlock, ...]:
    """The blocks of either side, and those whose party is still blank; a third party's are left out."""
    return tuple(block for block in agreement.signatures if block.role or PARTY in block.blanks)


def side_of(block: SignatureBlock, form: Form) -> Named:
    """Whose block it is: its party by name, else its role; a blank stands for the role that several can take."""
    for mention in block.parties:
        if mention.role == block.role and mention.party:
            return naming.party(form, mention.role, mention.party)
    open_roles = [role.id for role in form.roles if not role.one_body] or [form.roles[-1].id]
    return naming.party(form, block.role or open_roles[0], "")


def lacking(block: SignatureBlock) -> Location:
    """The cause of a finding on something that a block lacks: nothing that stands in it."""
    return Location.after(block.whole.end_block)


def seen(*candidates: Candidate | None) -> tuple[Evidence, ...]:
    """Words of a block as evidence."""
    return tuple(Evidence(Quoted(c.written), c.place) for c in candidates if c is not None)
