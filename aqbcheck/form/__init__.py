"""The form of an agreement as frozen values; what stands in it comes from the rulebook's files."""

from aqbcheck.form.form import (
    Category,
    Form,
    FormPart,
    FormSection,
    Hallmark,
    Measures,
    SignatureWords,
    Subject,
)
from aqbcheck.form.lexicon import (
    Articles,
    Bracket,
    Lexicon,
    MoneyWords,
    NegationWords,
    PartyWords,
    SectionWords,
    SlotWords,
    Valued,
)
from aqbcheck.form.parties import Party, PartyKind, Role

__all__ = [
    "Articles",
    "Bracket",
    "Category",
    "Form",
    "FormPart",
    "FormSection",
    "Hallmark",
    "Lexicon",
    "Measures",
    "MoneyWords",
    "NegationWords",
    "Party",
    "PartyKind",
    "PartyWords",
    "Role",
    "SectionWords",
    "SignatureWords",
    "SlotWords",
    "Subject",
    "Valued",
]
