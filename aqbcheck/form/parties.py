"""The parties that an agreement of this form can have."""

from dataclasses import dataclass
from typing import ClassVar

from aqbcheck.texts.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class PartyKind:
    """A kind of party: its grammatical gender (m, f, n), its generic word and what its signatories are called.

    ``word`` is how a text speaks of such a party without its name ("Landkreis").
    ``functions`` are words, with ``*`` for any letters inside a word.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    gender: str
    word: str
    functions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A party that the form knows: its name in the nominative, other spellings, short names, seats.

    ``since`` and ``until`` are the first and the last year of an agreement in which it can stand.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    kind: str
    name: str
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None

    def valid_in(self, year: int) -> bool:
        """Whether an agreement of this year can name it."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


@dataclass(frozen=True, slots=True)
class Role:
    """One side of the agreement and all who can take it.

    With ``one_body`` the entries of ``parties`` are one body under the names of several periods.
    ``principals`` are bodies that act through such a party ("Land Hessen, vertreten durch …");
    ``organs`` may stand before a party's name and are no part of it.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: str
    label: Bilingual
    gender: str
    kinds: tuple[PartyKind, ...]
    parties: tuple[Party, ...]
    one_body: bool = False
    principals: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()

    def kind(self, kind_id: str) -> PartyKind:
        """The kind with this id; raises KeyError."""
        for kind in self.kinds:
            if kind.id == kind_id:
                return kind
        raise KeyError(kind_id)

    def party(self, party_id: str) -> Party:
        """The party with this id; raises KeyError."""
        for party in self.parties:
            if party.id == party_id:
                return party
        raise KeyError(party_id)
