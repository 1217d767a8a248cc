"""An agreement as structured data: the shape of its YAML and JSON files.

Every scalar is the text that is written. Whether a figure, a date or a name is right is for the
rules to say; only the shape is judged here. Nothing is required: what is not given is not in the
agreement. The one exception is wording (``text`` of the preamble and of a section): where its key
is absent, the wording is left out and rules about it cannot be checked; ``""`` is an empty text.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

_SCALAR = {"type": ["string", "number"]}

Text = Annotated[str, WithJsonSchema(_SCALAR)]
"""A text or a number, as it is written."""


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Texts = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}),
]
"""One text, or a list of texts."""


@dataclass(frozen=True, slots=True)
class PreambleData:
    """A part without a number that stands before the sections."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    heading: Annotated[Text, Field(description="its heading, as written")] = ""
    text: Annotated[Text | None, WithJsonSchema(_SCALAR), Field(description="its wording; without this key it is left out")] = None


@dataclass(frozen=True, slots=True)
class SectionData:
    """A section."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    number: Annotated[Text, Field(description="its printed number, with or without the section sign")] = ""
    heading: Annotated[Text, Field(description="its heading without the number")] = ""
    subheadings: Annotated[Texts, Field(description="headings inside the section; they are no part of its text")] = ()
    text: Annotated[
        Text | None,
        WithJsonSchema(_SCALAR),
        Field(
            description="its wording: an empty line between paragraphs, '- ' or '1. ' before an entry of a list, '| a | b |' for a row "
            "of a table; without this key it is left out, an empty text is an empty section"
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class ProjectData:
    """A project of a category."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    name: Annotated[Text, Field(description="its title, as written")] = ""
    amount: Annotated[Text, Field(description="its amount with the currency, as written")] = ""


@dataclass(frozen=True, slots=True)
class MeasureData:
    """A category with its projects."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    number: Annotated[Text, Field(description="the printed number of the category")] = ""
    category: Annotated[Text, Field(description="the name of the category; without it the projects belong to none")] = ""
    amount: Annotated[Text, Field(description="its amount with the currency, as written")] = ""
    projects: Annotated[tuple[ProjectData, ...], Field(description="its projects, in order")] = ()


@dataclass(frozen=True, slots=True)
class SignatureData:
    """A signature block. An empty text is a blank to be filled in; without the key there is not even a blank."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    party: Annotated[Text | None, WithJsonSchema(_SCALAR), Field(description="the party that signs, as written")] = None
    place: Annotated[Text | None, WithJsonSchema(_SCALAR), Field(description="the place of signing")] = None
    date: Annotated[Text | None, WithJsonSchema(_SCALAR), Field(description="the date of signing, as written")] = None
    name: Annotated[Texts, Field(description="the printed name of who signs, or several")] = ()
    function: Annotated[Texts, Field(description="the function of who signs, or several")] = ()
    mark: Annotated[
        Texts,
        Field(
            description="what stands for the signature: its words ('gez.'), the name where it is written above the printed one, or one "
            "of picture, ink, digital, line-signed, line-unsigned"
        ),
    ] = ()
    after: Annotated[Text, Field(description="the number of the section it stands behind, where that is not the last one")] = ""


@dataclass(frozen=True, slots=True)
class AgreementData:
    """A whole agreement."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    title: Annotated[Text, Field(description="the title; further lines of the title block a line each")] = ""
    year: Annotated[Text, Field(description="the year, where it stands on a line of its own")] = ""
    parties: Annotated[Texts, Field(description="the parties, as the title block names them")] = ()
    subject: Annotated[Text, Field(description="what the agreement is about, as the title block says it")] = ""
    preamble: Annotated[PreambleData | None, Field(description="the preamble")] = None
    sections: Annotated[tuple[SectionData, ...], Field(description="the sections, in order")] = ()
    budget: Annotated[Texts, Field(description="the amount of the budget with the currency, as written, or several")] = ()
    measures: Annotated[tuple[MeasureData, ...], Field(description="the categories with their projects, in order")] = ()
    signatures: Annotated[tuple[SignatureData, ...], Field(description="the signature blocks, in order")] = ()
    loose: Annotated[Text, Field(description="wording before the first section that stands under no heading")] = ""
    annexes: Annotated[Texts, Field(description="the headings of the annexes")] = ()
    header: Annotated[Texts, Field(description="what stands in the page header")] = ()
    footer: Annotated[Texts, Field(description="what stands in the page footer")] = ()
    footnotes: Annotated[Texts, Field(description="the footnotes")] = ()
