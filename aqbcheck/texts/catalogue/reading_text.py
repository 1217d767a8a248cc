"""Sentences about files, Markdown and structured data."""

from aqbcheck.texts.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {
    "file-missing": Bilingual(
        de="Die Datei ist nicht da. Prüfen Sie den Namen und den Ordner.", en="The file is not there. Check its name and folder."
    ),
    "file-forbidden": Bilingual(
        de="Die Datei darf nicht gelesen werden. Schließen Sie sie in Word, oder lassen Sie sich Zugriff geben.",
        en="The file may not be read. Close it in Word, or ask for access.",
    ),
    "file-unusable": Bilingual(
        de="Die Datei lässt sich nicht öffnen. Prüfen Sie den Namen und den Datenträger.",
        en="The file cannot be opened. Check its name and the disk.",
    ),
    "file-not-regular": Bilingual(
        de="Das ist keine gewöhnliche Datei. Geben Sie eine Datei oder einen Ordner an.",
        en="This is no regular file. Name a file or a folder.",
    ),
    "file-too-large": Bilingual(
        de="Die Datei ist größer als {bound} MB. Geben Sie die Vereinbarung ohne Bilder und Anhänge an.",
        en="The file is larger than {bound} MB. Give the agreement without pictures and attachments.",
    ),
    "file-empty": Bilingual(
        de="Die Datei ist leer. Geben Sie die Datei mit dem Text der Vereinbarung an.",
        en="The file is empty. Name the file that holds the text of the agreement.",
    ),
    "file-owner": Bilingual(
        de="Das ist nur Words Merkdatei für ein geöffnetes Dokument. Geben Sie das Dokument selbst an.",
        en="This is only Word's own note of an open document. Name the document itself.",
    ),
    "file-pdf": Bilingual(
        de="Das ist ein PDF. Geben Sie die Vereinbarung als Markdown an.", en="This is a PDF. Give the agreement as Markdown."
    ),
    "file-rtf": Bilingual(
        de="Das ist eine RTF-Datei. Geben Sie die Vereinbarung als Markdown an.",
        en="This is an RTF file. Give the agreement as Markdown.",
    ),
    "file-html": Bilingual(
        de="Das ist eine HTML-Seite. Geben Sie die Vereinbarung als Markdown an.",
        en="This is an HTML page. Give the agreement as Markdown.",
    ),
    "file-old-word": Bilingual(
        de="Das ist eine Datei in einem alten Office-Format. Word-Dateien werden noch nicht gelesen.",
        en="This is a file in an old Office format. Word files are not read yet.",
    ),
    "file-encrypted": Bilingual(
        de="Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort.",
        en="The file is protected by a password. Remove the password.",
    ),
    "file-zip": Bilingual(
        de="Word-Dateien und Archive werden noch nicht gelesen. Geben Sie die Vereinbarung als Markdown an.",
        en="Word files and archives are not read yet. Give the agreement as Markdown.",
    ),
    "file-unknown": Bilingual(
        de="Dateien dieser Art werden nicht geprüft. Möglich sind: {suffixes}.",
        en="Files of this kind are not checked. Possible are: {suffixes}.",
    ),
    "kind-unknown": Bilingual(de="Das Format „{kind}“ ist nicht bekannt.", en="The format “{kind}” is not known."),
    "text-empty": Bilingual(
        de="Die Datei enthält keinen Text, den man prüfen könnte. Geben Sie die Datei mit dem Text der Vereinbarung an.",
        en="The file holds no text that could be checked. Name the file that holds the text of the agreement.",
    ),
    "text-too-large": Bilingual(
        de="Der Text ist größer als {bound} Byte. Geben Sie allein die Vereinbarung an.",
        en="The text is larger than {bound} bytes. Give the agreement alone.",
    ),
    "text-encoding": Bilingual(
        de="Der Text ist nicht in UTF-8 geschrieben. Speichern Sie ihn als UTF-8.", en="The text is not in UTF-8. Save it as UTF-8."
    ),
    "text-binary": Bilingual(
        de="Die Datei ist kein Text. Speichern Sie die Vereinbarung als Text in UTF-8.",
        en="The file is no text. Save the agreement as text in UTF-8.",
    ),
    "data-unparsable": Bilingual(
        de="Ab Zeile {line}, Spalte {column} ist die Datei nicht zu verstehen: {problem}.",
        en="From line {line}, column {column} on, the file cannot be understood: {problem}.",
    ),
    "data-empty": Bilingual(de="Die Datei ist leer.", en="The file is empty."),
    "data-too-large": Bilingual(de="Die Datei ist größer als {bound} Byte.", en="The file is larger than {bound} bytes."),
    "data-too-deep": Bilingual(
        de="In Zeile {line} ist die Datei tiefer als {bound} Ebenen verschachtelt.",
        en="In line {line} the file is nested more than {bound} levels deep.",
    ),
    "data-encoding": Bilingual(
        de="In Zeile {line} ist die Datei nicht in UTF-8 geschrieben. Speichern Sie sie als UTF-8.",
        en="In line {line} the file is not in UTF-8. Save it as UTF-8.",
    ),
    "data-alias": Bilingual(
        de="In Zeile {line} verweist die Datei auf sich selbst. Schreiben Sie den Inhalt aus.",
        en="In line {line} the file refers to itself. Write the content out.",
    ),
    "data-key-twice": Bilingual(
        de="In Zeile {line} steht der Schlüssel „{key}“ zum zweiten Mal.", en="In line {line} the key “{key}” stands a second time."
    ),
    "data-key-no-text": Bilingual(
        de="In Zeile {line} ist ein Schlüssel kein Text.", en="In line {line} a key is no text."
    ),
}
