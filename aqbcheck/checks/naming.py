"""What the form's parties, sections and categories are called in a finding."""

from aqbcheck.form import Category, Form
from aqbcheck.language.inflection import inflect
from aqbcheck.texts.facts import Named, Sign

_CASES = ("nominative", "genitive", "dative", "accusative")


def party(form: Form, role_id: str, party_id: str) -> Named:
    """A party by its name, in each case with its article; raises KeyError for unknown ids.

    An empty ``party_id`` stands for the role as such.
    """
    role = form.role(role_id)
    if not party_id:
        return _inflected(form, role.label.de, role.gender, role.label.en)
    found = role.party(party_id)
    return _inflected(form, found.name, role.kind(found.kind).gender)


def section(form: Form, section_id: str) -> Named:
    """A prescribed section by its heading; raises KeyError."""
    return Named(form.section(section_id).heading)


def section_sign(form: Form, number: int) -> Sign:
    """The number of a section with the sign that the language has for it: „§ 4“."""
    return Sign(f"{form.lexicon.section.signs[0]} {number}")


def prescribed_sign(form: Form, section_id: str) -> Sign:
    """The number that the form gives to a section, with its sign; raises KeyError."""
    return section_sign(form, form.section(section_id).number)


def category(found: Category) -> Named:
    """A category of measures by its name."""
    return Named(found.name)


def _inflected(form: Form, name: str, gender: str, english: str = "") -> Named:
    articles = next(entry for entry in form.lexicon.articles if entry.gender == gender)
    forms = []
    for case in _CASES:
        ending = case
        if case == "nominative" or (case == "accusative" and articles.accusative == articles.nominative):
            ending = "weak"  # an adjective in the name follows the article: "das Hessische Ministerium"
        forms.append((case, f"{getattr(articles, case)} {inflect(name, ending, form.lexicon.inflections)}"))
    return Named(name, tuple(forms), english)
