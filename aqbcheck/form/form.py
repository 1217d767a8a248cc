"""The form: what an agreement of one kind consists of."""

from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.form.lexicon import Lexicon
from aqbcheck.form.parties import Role


@dataclass(frozen=True, slots=True)
class Hallmark:
    """What shows that a text is that of a certain section: phrases, or a candidate (``amount``, ``category``)."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    phrases: tuple[str, ...] = ()
    candidate: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """A prescribed section. ``also`` are headings equal to the prescribed one; ``open_end`` names
    the role whose name may follow the heading."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    number: int
    heading: str
    also: tuple[str, ...] = ()
    open_end: str = ""
    hallmark: Hallmark = Hallmark()


@dataclass(frozen=True, slots=True)
class FormPart:
    """A prescribed part without a number, known by its heading alone."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What the agreement is about: the words that open the subject in the title block
    (``opening``, phrases) and the names of the budget, long and short."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    opening: tuple[str, ...]
    names: tuple[str, ...]
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A category of measures. ``number`` is the prescribed one; ``misspelt`` are known wrong
    spellings of the name that still mean it."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    number: int
    name: str
    also: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measures:
    """The list of measures: the section it stands in, its categories, the words (or "(") after which
    a category's name may go on, the words of a table head or a line that are no measure, words of
    sentences that lead to lists: of measures, or of something else; words in the head of a column that
    tells something of the projects beside it; and in a sentence the words before the name of a category
    and before that of a project."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    section: str
    categories: tuple[Category, ...]
    additions: tuple[str, ...] = ()
    headwords: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    other_leads: tuple[str, ...] = ()
    side_columns: tuple[str, ...] = ()
    category_words: tuple[str, ...] = ()
    project_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """What signature blocks look like.

    ``openers`` begin one ("Für"); ``place_date`` are words between place and date; ``prompts``
    ask for something to be filled in and are not it ("Unterschrift", "Ort, Datum");
    ``date_prompts`` are those that ask for place and date; ``marks`` stand for a signature
    ("gez."); ``deputising`` stands before a function or name; ``nobody`` is no person.
    ``name_prompts``, ``function_prompts`` and ``party_prompts`` ask for one thing each.
    ``titles`` belong to a person's name ("Dr."), ``particles`` are small words inside it.
    ``functions`` may be those of either side. ``bodies`` are words in the name of an office, which
    no person's name has in it; ``foreign_heads`` stand before the name of a party and make it another body's;
    ``foreign_bodies`` are no part of either party, even where nothing but a name and a function stands beside them.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    openers: tuple[str, ...]
    place_date: tuple[str, ...]
    date_prompts: tuple[str, ...]
    prompts: tuple[str, ...]
    marks: tuple[str, ...]
    deputising: tuple[str, ...]
    nobody: tuple[str, ...]
    titles: tuple[str, ...]
    particles: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    name_prompts: tuple[str, ...] = ()
    function_prompts: tuple[str, ...] = ()
    party_prompts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    foreign_heads: tuple[str, ...] = ()
    foreign_bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that the program knows of one kind of agreement.

    ``edition`` is the year whose form this is, ``year`` that of the agreement which is judged, by which its
    parties and dates go; both are 0 as long as none is chosen.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    title: tuple[str, ...]
    subject: Subject
    parts: tuple[FormPart, ...]
    annexes: tuple[str, ...]
    sections: tuple[FormSection, ...]
    roles: tuple[Role, ...]
    measures: Measures
    signatures: SignatureWords
    lexicon: Lexicon
    edition: int = 0
    year: int = 0

    def section(self, section_id: str) -> FormSection:
        """The prescribed section with this id; raises KeyError."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def role(self, role_id: str) -> Role:
        """The role with this id; raises KeyError."""
        for role in self.roles:
            if role.id == role_id:
                return role
        raise KeyError(role_id)

    def category(self, category_id: str) -> Category:
        """The category with this id; raises KeyError."""
        for category in self.measures.categories:
            if category.id == category_id:
                return category
        raise KeyError(category_id)
