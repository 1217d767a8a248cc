"""Sentences about structured data: YAML and JSON that cannot be read, and data of a wrong shape."""

from aqbcheck.texts.bilingual import Bilingual


def _at(de: str, en: str) -> Bilingual:
    """A sentence with the place in front, one-based."""
    return Bilingual(de=f"Zeile {{line}}, Spalte {{column}}: {de}", en=f"Line {{line}}, column {{column}}: {en}")


_BOUNDS = {
    "data-empty": Bilingual(
        de="Die Datei enthält keine Daten. Geben Sie die Datei mit der Vereinbarung an.",
        en="The file holds no data. Name the file that holds the agreement.",
    ),
    "data-too-large": Bilingual(
        de="Die Datei ist größer als {bound} Byte. Geben Sie allein die Vereinbarung an.",
        en="The file is larger than {bound} bytes. Give the agreement alone.",
    ),
    "data-too-many": _at(
        "Die Datei enthält mehr als {bound} Werte und Schlüssel. Geben Sie allein die Vereinbarung an.",
        "The file holds more than {bound} values and keys. Give the agreement alone.",
    ),
    "data-too-deep": _at(
        "Die Daten sind tiefer als {bound} Ebenen verschachtelt; eine Vereinbarung braucht weniger als zehn.",
        "The data is nested more than {bound} levels deep; an agreement needs fewer than ten.",
    ),
    "data-encoding": Bilingual(
        de="In Zeile {line} ist die Datei nicht in UTF-8 geschrieben. Speichern Sie sie als UTF-8.",
        en="In line {line} the file is not in UTF-8. Save it as UTF-8.",
    ),
    "data-character": _at(
        "Das Steuerzeichen {sign} darf in den Daten nicht stehen. Löschen Sie es.",
        "The control character {sign} must not stand in the data. Delete it.",
    ),
    "data-several": _at(
        "Hier beginnt ein zweites Dokument. Legen Sie jede Vereinbarung in eine eigene Datei.",
        "A second document begins here. Put every agreement into a file of its own.",
    ),
    "data-alias": _at(
        "Der Verweis auf „{name}“ ist nicht zulässig. Schreiben Sie den Inhalt aus.",
        "The alias “{name}” is not allowed. Write the content out.",
    ),
    "data-tag": _at(
        "Die Typangabe „{tag}“ ist nicht zulässig; jeder Wert zählt so, wie er geschrieben ist. Löschen Sie sie.",
        "The tag “{tag}” is not allowed; every value counts as it is written. Delete it.",
    ),
    "data-key-twice": _at(
        "Der Schlüssel „{key}“ steht zum zweiten Mal da; zuerst steht er in Zeile {first}. Löschen Sie einen davon.",
        "The key “{key}” stands here a second time; the first is in line {first}. Delete one of them.",
    ),
    "data-key-no-text": _at(
        "Ein Schlüssel muss ein einzelnes Wort sein, keine Liste und keine Gruppe.",
        "A key must be a single word, no list and no mapping.",
    ),
}

_YAML = {
    "data-unparsable": _at(
        "Der Aufbau ist hier nicht zu verstehen. Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen.",
        "The structure cannot be understood here. Check indentation, colons and quotes.",
    ),
    "data-yaml-tab": _at(
        "Mit einem Tabulator darf hier nicht eingerückt werden. Rücken Sie mit Leerzeichen ein.",
        "A tab must not indent here. Indent with blanks.",
    ),
    "data-yaml-sign": _at(
        "Mit diesem Zeichen darf ein Wert nicht beginnen. Setzen Sie den Wert in Anführungszeichen.",
        "A value must not begin with this sign. Put the value into quotes.",
    ),
    "data-yaml-colon": _at(
        "Hier ist kein Schlüssel möglich. Prüfen Sie die Einrückung; ein Wert mit Doppelpunkt gehört in Anführungszeichen.",
        "No key is possible here. Check the indentation; a value with a colon belongs into quotes.",
    ),
    "data-yaml-no-colon": _at("Erwartet wird „Schlüssel: Wert“; der Doppelpunkt fehlt.", "Expected is “key: value”; the colon is missing."),
    "data-yaml-quote": _at("Die Anführungszeichen werden nicht geschlossen.", "The quotes are not closed."),
    "data-yaml-bracket": _at(
        "Erwartet wird ein Wert, ein Komma oder die schließende Klammer.", "Expected is a value, a comma or the closing bracket."
    ),
    "data-yaml-indentation": _at(
        "Die Einrückung passt nicht zu den Zeilen davor. Was zusammengehört, beginnt in derselben Spalte.",
        "The indentation does not fit the lines before. What belongs together begins in the same column.",
    ),
}

_JSON = {
    "data-json-value": _at(
        "Erwartet wird ein Wert: ein Text in Anführungszeichen, eine Zahl, eine Liste oder eine Gruppe; da steht „{written}“.",
        "Expected is a value: a text in quotes, a number, a list or an object; there is “{written}”.",
    ),
    "data-json-typed": _at(
        "Erwartet wird ein Text in Anführungszeichen oder eine Zahl, nicht {written}. Was nicht in der Vereinbarung steht, lassen "
        "Sie ganz weg.",
        "Expected is a text in quotes or a number, not {written}. Leave out altogether what is not in the agreement.",
    ),
    "data-json-key": _at(
        "Erwartet wird ein Schlüssel in doppelten Anführungszeichen; da steht „{written}“.",
        "Expected is a key in double quotes; there is “{written}”.",
    ),
    "data-json-colon": _at(
        "Nach dem Schlüssel „{key}“ wird ein Doppelpunkt erwartet; da steht „{written}“.",
        "A colon is expected behind the key “{key}”; there is “{written}”.",
    ),
    "data-json-comma": _at(
        "Erwartet wird ein Komma oder „{bracket}“; da steht „{written}“.",
        "Expected is a comma or “{bracket}”; there is “{written}”.",
    ),
    "data-json-string": _at("Der Text, der hier beginnt, wird nicht geschlossen.", "The text that begins here is not closed."),
    "data-json-escape": _at(
        'Dieses Zeichen darf so nicht in einem Text stehen. Schreiben Sie \\n, \\t, \\" oder \\\\.',
        'This character must not stand in a text as it is. Write \\n, \\t, \\" or \\\\.',
    ),
}

_SHAPE = {
    "data-not-text": _at("{field} muss ein Text oder eine Zahl sein.", "{field} must be a text or a number."),
    "data-not-texts": _at("{field} muss ein Text oder eine Liste von Texten sein.", "{field} must be a text or a list of texts."),
    "data-not-list": _at("{field} muss eine Liste sein.", "{field} must be a list."),
    "data-not-mapping": _at(
        "{field} muss aus Schlüsseln und Werten bestehen. Möglich sind: {known}.",
        "{field} must consist of keys and values. Possible are: {known}.",
    ),
    "data-key-unknown": _at(
        "Den Schlüssel „{field}“ gibt es nicht. Möglich sind hier: {known}.", "There is no key “{field}”. Possible here are: {known}."
    ),
    "data-key-near": _at(
        "Den Schlüssel „{field}“ gibt es nicht. Gemeint ist wohl „{near}“; möglich sind hier: {known}.",
        "There is no key “{field}”; “{near}” is probably meant. Possible here are: {known}.",
    ),
    "data-no-agreement": _at(
        "Die Daten einer Vereinbarung bestehen aus Schlüsseln und Werten. Möglich sind: {known}.",
        "The data of an agreement consists of keys and values. Possible are: {known}.",
    ),
    "data-more": Bilingual(de="Weitere Fehler: {count}.", en="Further faults: {count}."),
}

MESSAGES: dict[str, Bilingual] = _BOUNDS | _YAML | _JSON | _SHAPE
