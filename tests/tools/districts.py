"""An agreement of one district as that of another: its names in every case, its seat, its head.

The districts are listed here anew, from the Land's own list, so that a slip in the rules shows.
"""

import re
from dataclasses import dataclass

COUNTY, CITY = "m", "f"


@dataclass(frozen=True)
class District:
    """A county ("Landkreis Fulda", "Wetteraukreis") or a city; ``noun`` is the word that is declined."""

    noun: str
    rest: str
    seat: str
    gender: str = COUNTY
    since: int = 2025

    @property
    def name(self) -> str:
        return f"{self.noun} {self.rest}".strip()

    def form(self, genitive: bool) -> str:
        """The name without an article."""
        return f"{self.noun}{'es' if genitive and self.gender == COUNTY else ''} {self.rest}".strip()


def _counties(**seats: str) -> tuple[District, ...]:
    return tuple(District("Landkreis", name.replace("_", "-"), seat) for name, seat in seats.items())


DISTRICTS = (
    *_counties(
        Bergstraße="Heppenheim",
        Darmstadt_Dieburg="Darmstadt",
        Groß_Gerau="Groß-Gerau",
        Offenbach="Dietzenbach",
        Gießen="Gießen",
        Limburg_Weilburg="Limburg a. d. Lahn",
        Marburg_Biedenkopf="Marburg",
        Fulda="Fulda",
        Hersfeld_Rotenburg="Bad Hersfeld",
        Kassel="Kassel",
        Waldeck_Frankenberg="Korbach",
    ),
    District("Hochtaunuskreis", "", "Bad Homburg v. d. Höhe"),
    District("Main-Kinzig-Kreis", "", "Gelnhausen"),
    District("Main-Taunus-Kreis", "", "Hofheim am Taunus"),
    District("Odenwaldkreis", "", "Erbach"),
    District("Rheingau-Taunus-Kreis", "", "Bad Schwalbach"),
    District("Wetteraukreis", "", "Friedberg (Hessen)"),
    District("Lahn-Dill-Kreis", "", "Wetzlar"),
    District("Vogelsbergkreis", "", "Lauterbach"),
    District("Schwalm-Eder-Kreis", "", "Homberg (Efze)"),
    District("Werra-Meißner-Kreis", "", "Eschwege"),
    District("Stadt", "Darmstadt", "Darmstadt", CITY),
    District("Stadt", "Frankfurt am Main", "Frankfurt am Main", CITY),
    District("Stadt", "Offenbach am Main", "Offenbach am Main", CITY),
    District("Landeshauptstadt", "Wiesbaden", "Wiesbaden", CITY),
    District("Stadt", "Kassel", "Kassel", CITY),
    District("Stadt", "Hanau", "Hanau", CITY, since=2026),
)
BASES = {
    "darmstadt-dieburg-2025": "Landkreis Darmstadt-Dieburg",
    "fulda-2025": "Landkreis Fulda",
    "kassel-stadt-2026": "Stadt Kassel",
    "main-taunus-kreis-2025": "Main-Taunus-Kreis",
    "wetteraukreis-2025": "Wetteraukreis",
}
_FEMININE = {
    "der": "die",
    "des": "der",
    "dem": "der",
    "den": "die",
    "im": "in der",
    "vom": "von der",
    "zum": "zur",
    "beim": "bei der",
}


def fitting(base: str) -> tuple[District, ...]:
    """The districts whose agreement can be made of a base: of a city's only those of cities, because
    the feminine article does not tell genitive from dative."""
    own = next(district for district in DISTRICTS if district.name == BASES[base])
    return tuple(district for district in DISTRICTS if own.gender == COUNTY or district.gender == CITY)


def moved(text: str, base: str, to: District) -> str:
    """The text of a base's agreement, or of an edit of it, as that of another district."""
    own = next(district for district in DISTRICTS if district.name == BASES[base])
    if own == to:
        return text
    seat = re.escape(own.seat)
    text = re.sub(rf"(?m)(?<![-\w]){seat}(?=, (?:den|\d))|^{seat}\Z", "\0", text)
    generic = (
        r"|Landkreis(?P<genitive>es)?(?![-\w]| (?-i:[A-ZÄÖÜ]))" if own.gender == COUNTY and to.gender == CITY else "|(?P<genitive>)(?!)"
    )
    name = rf"{own.noun}(?P<es>es)?(?P<gap>[ \n]+){re.escape(own.rest)}" if own.rest else rf"{own.noun}(?P<es>es)?(?P<gap>)"
    pattern = rf"(?P<before>(?<!\w)(?:{'|'.join(_FEMININE)})[ \n]+)?(?<![-\w])(?:{name}{generic})(?![-\w])"
    text = re.sub(pattern, lambda found: _put(found, own, to), text, flags=re.IGNORECASE)
    if to.gender == CITY and own.gender == COUNTY:
        for find, put in (
            ("Landrat", "Oberbürgermeister"),
            ("Erste Kreisbeigeordnete", "Erste Stadträtin"),
            ("Kreisausschuss", "Magistrat"),
        ):
            text = text.replace(find, put)
        text = text.replace("Kreisbeigeordnete", "Stadträtin").replace("des Kreises", "der Stadt").replace("der Kreis ", "die Stadt ")
    text = text.replace("\0", to.seat)
    return text.replace("2025", str(to.since)) if to.since > 2025 and "2025" in base else text


def _put(found: re.Match[str], own: District, to: District) -> str:
    before, genitive = found["before"] or "", bool(found["es"] or found["genitive"])
    if to.gender == CITY and own.gender == COUNTY:
        article = before.strip()
        put = _FEMININE.get(article.lower(), article)
        before = before.replace(article, put.capitalize() if article[:1].isupper() else put) if article else ""
    named = found["gap"] is not None
    return before + (to.form(genitive) if named else to.form(genitive).split()[0])
