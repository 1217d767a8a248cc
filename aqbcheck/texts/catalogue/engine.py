"""Sentences about answers, gaps and places."""

from aqbcheck.texts.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {
    "place-after": Bilingual(de="nach: {where}", en="after: {where}"),
    "place-start": Bilingual(de="ganz am Anfang", en="at the very beginning"),
    "place-file": Bilingual(de="in der Datei insgesamt", en="in the file as a whole"),
    "place-header": Bilingual(de="Kopfzeile, Absatz {number}", en="header, paragraph {number}"),
    "place-footer": Bilingual(de="Fußzeile, Absatz {number}", en="footer, paragraph {number}"),
    "place-footnote": Bilingual(de="Fußnoten, Absatz {number}", en="footnotes, paragraph {number}"),
    "place-endnote": Bilingual(de="Endnoten, Absatz {number}", en="endnotes, paragraph {number}"),
    "place-annex": Bilingual(de="Anlagen, Absatz {number}", en="annexes, paragraph {number}"),
    "place-annex-cell": Bilingual(
        de="Anlagen, Tabelle {table}, Zeile {row}, Spalte {column}", en="annexes, table {table}, row {row}, column {column}"
    ),
    "place-heading": Bilingual(de="{name}, Überschrift", en="{name}, heading"),
    "place-title": Bilingual(de="Titelblock, Absatz {number}", en="title block, paragraph {number}"),
    "place-in": Bilingual(de="{name}, Absatz {number}", en="{name}, paragraph {number}"),
    "place-entry": Bilingual(de="{name}, {number}. Listenpunkt", en="{name}, list item {number}"),
    "place-cell": Bilingual(
        de="{name}, Tabelle {table}, Zeile {row}, Spalte {column}", en="{name}, table {table}, row {row}, column {column}"
    ),
    "place-signatures": Bilingual(de="Unterschriften, Absatz {number}", en="signatures, paragraph {number}"),
    "place-signatures-cell": Bilingual(
        de="Unterschriften, Tabelle {table}, Zeile {row}, Spalte {column}", en="signatures, table {table}, row {row}, column {column}"
    ),
    "place-signatures-short": Bilingual(de="Unterschriften", en="signatures"),
    "place-paragraph": Bilingual(de="Absatz {number}", en="paragraph {number}"),
    "reason-selection": Bilingual(de="Für diesen Lauf nicht ausgewählt.", en="Not selected for this run."),
    "reason-profile": Bilingual(de="Gilt im Profil {profile} nicht.", en="Does not hold in the profile {profile}."),
    "reason-format": Bilingual(de="Nur eine Word-Datei kann so etwas enthalten.", en="Only a Word file can hold such a thing."),
    "reason-nothing": Bilingual(de="Es gibt nichts zu beurteilen.", en="There is nothing to judge."),
    "reason-needs": Bilingual(de="Es gibt nichts zu beurteilen; siehe {rules}.", en="There is nothing to judge; see {rules}."),
    "reason-slot": Bilingual(de="An der Stelle des Werts steht ein Platzhalter.", en="A blank stands in the place of the value."),
    "reason-stopped": Bilingual(de="Entfällt wegen {rules}.", en="Dropped because of {rules}."),
    "reason-echo": Bilingual(de="Dieselbe Stelle meldet schon {rules}.", en="{rules} reports the same place already."),
    "reason-gap": Bilingual(de="Ein Teil der Datei wurde nicht gelesen ({where}).", en="A part of the file was not read ({where})."),
    "gap-left-out": Bilingual(
        de="Die Daten lassen den Wortlaut dieser Stelle weg (Schlüssel text).",
        en="The data leaves out the wording of this passage (key text).",
    ),
    "reason-left-out": Bilingual(
        de="Die Daten lassen den Wortlaut weg ({where}; Schlüssel text).", en="The data leaves out the wording ({where}; key text)."
    ),
    "reason-needs-open": Bilingual(de="{rules} konnte nicht geprüft werden.", en="{rules} could not be checked."),
    "reason-undecided": Bilingual(de="Das lässt sich an dieser Stelle nicht erkennen ({where}).", en="This cannot be told here ({where})."),
    "note-edition": Bilingual(
        de="Für das Jahr {year} gibt es keine Ausgabe der Regeln; geprüft wurde mit der Ausgabe {edition}.",
        en="There is no edition of the rules for {year}; the edition {edition} was used.",
    ),
    "note-year": Bilingual(
        de="Im Titelblock ist kein Jahr zu erkennen; geprüft wurde mit der Ausgabe {edition}.",
        en="No year can be read in the title block; the edition {edition} was used.",
    ),
}
