import pytest

from aqbcheck.language.inflection import Inflection, inflect
from aqbcheck.language.nearness import same_stem

TABLE = (
    Inflection("*kreis", genitive="*kreises"),
    Inflection("Hessisches", genitive="Hessischen", dative="Hessischen", weak="Hessische"),
    Inflection("*ministerium", genitive="*ministeriums"),
)


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("Landkreis Kassel", "genitive", "Landkreises Kassel"),
        ("Main-Kinzig-Kreis", "genitive", "Main-Kinzig-Kreises"),
        ("Odenwaldkreis", "dative", "Odenwaldkreis"),
        ("Hessisches Ministerium", "genitive", "Hessischen Ministeriums"),
        ("Hessisches Ministerium", "weak", "Hessische Ministerium"),
        ("Stadt Hanau", "genitive", "Stadt Hanau"),
    ],
)
def test_names_in_their_cases(name: str, case: str, form: str) -> None:
    assert inflect(name, case, TABLE) == form


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ziele", "ziel", True),
        ("ziele", "zielsteuerung", False),
        ("haushaltsmittel", "haushaltsmitteln", True),
        ("eckdaten", "eckwerte", False),
    ],
)
def test_stems(one: str, other: str, same: bool) -> None:
    assert same_stem(one, other) is same
