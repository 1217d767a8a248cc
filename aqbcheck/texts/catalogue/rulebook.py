"""Sentences about faults in rule files."""

from aqbcheck.texts.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {
    "rule-key-unknown": Bilingual(de="Den Schlüssel „{key}“ gibt es hier nicht.", en="There is no key “{key}” here."),
    "rule-key-unknown-near": Bilingual(
        de="Den Schlüssel „{key}“ gibt es hier nicht. Gemeint ist wohl „{near}“.",
        en="There is no key “{key}” here; “{near}” is probably meant.",
    ),
    "rule-key-missing": Bilingual(de="Der Schlüssel „{key}“ fehlt.", en="The key “{key}” is missing."),
    "rule-key-elsewhere": Bilingual(
        de="Der Schlüssel „{key}“ steht schon in einer anderen Datei.", en="The key “{key}” stands in another file already."
    ),
    "rule-value": Bilingual(de="Der Wert von {field} passt nicht: {problem}.", en="The value of {field} does not fit: {problem}."),
    "rule-no-mapping": Bilingual(de="Die Datei muss aus Schlüsseln und Werten bestehen.", en="The file must consist of keys and values."),
    "rule-no-list": Bilingual(de="Die Datei muss eine Liste von Regeln sein.", en="The file must be a list of rules."),
    "rule-name-unknown": Bilingual(
        de="„{name}“ ist nicht bekannt. Am nächsten kommt „{near}“.", en="“{name}” is not known; the nearest name is “{near}”."
    ),
    "rule-phrase": Bilingual(
        de="„{name}“ ist keine Phrase, oder ein Name in spitzen Klammern ist nicht bekannt.",
        en="“{name}” is no phrase, or a name in angle brackets is not known.",
    ),
    "rule-case-unknown": Bilingual(
        de="Die Prüfart kennt den Fall „{name}“ nicht. Am nächsten kommt „{near}“.",
        en="The kind of check has no case “{name}”; the nearest one is “{near}”.",
    ),
    "rule-case-missing": Bilingual(de="Für den Fall „{name}“ fehlen die Worte.", en="The case “{name}” has no words."),
    "rule-fact-unknown": Bilingual(
        de="Der Fall nennt keine Angabe „{name}“. Am nächsten kommt „{near}“.",
        en="The case states no fact “{name}”; the nearest one is “{near}”.",
    ),
    "rule-id": Bilingual(de="Die Regel „{name}“ gibt es nicht oder mehr als einmal.", en="There is no rule “{name}”, or more than one."),
    "rulebook-not-found": Bilingual(
        de="Das Regelwerk „{name}“ ist nicht da. Bekannt: {near}.", en="The rulebook “{name}” is not there. Known: {near}."
    ),
}
