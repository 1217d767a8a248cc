"""Sentences about files and Markdown."""

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
        de="Das ist ein PDF. Geben Sie die Word-Datei an, aus der es entstanden ist.",
        en="This is a PDF. Give the Word file from which it was made.",
    ),
    "file-rtf": Bilingual(
        de="Das ist eine RTF-Datei. Öffnen Sie sie in Word, und speichern Sie sie als .docx.",
        en="This is an RTF file. Open it in Word and save it as .docx.",
    ),
    "file-html": Bilingual(
        de="Das ist eine HTML-Seite. Öffnen Sie sie in Word, und speichern Sie sie als .docx.",
        en="This is an HTML page. Open it in Word and save it as .docx.",
    ),
    "file-xml": Bilingual(
        de="Das ist eine XML-Datei. Wenn es ein Word-Dokument ist, öffnen Sie es in Word, und speichern Sie es als .docx.",
        en="This is an XML file. If it is a Word document, open it in Word and save it as .docx.",
    ),
    "file-open-document": Bilingual(
        de="Das ist eine OpenDocument-Datei (etwa .odt). Speichern Sie die Vereinbarung als .docx.",
        en="This is an OpenDocument file (such as .odt). Save the agreement as .docx.",
    ),
    "file-excel": Bilingual(
        de="Das ist eine Excel-Arbeitsmappe. Geben Sie die Vereinbarung als Word-Datei (.docx) an.",
        en="This is an Excel workbook. Give the agreement as a Word file (.docx).",
    ),
    "file-powerpoint": Bilingual(
        de="Das ist eine PowerPoint-Präsentation. Geben Sie die Vereinbarung als Word-Datei (.docx) an.",
        en="This is a PowerPoint presentation. Give the agreement as a Word file (.docx).",
    ),
    "file-old-word": Bilingual(
        de="Das ist eine Datei im alten Word-Format (.doc). Öffnen Sie sie in Word, und speichern Sie sie als .docx.",
        en="This is a file in Word's old format (.doc). Open it in Word and save it as .docx.",
    ),
    "file-old-office": Bilingual(
        de="Das ist eine Datei in einem alten Office-Format. Speichern Sie die Vereinbarung als .docx.",
        en="This is a file in an old Office format. Save the agreement as .docx.",
    ),
    "file-encrypted": Bilingual(
        de="Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort in Word, und speichern Sie sie neu.",
        en="The file is protected by a password. Remove the password in Word and save it anew.",
    ),
    "file-zip": Bilingual(
        de="Das ist ein ZIP-Archiv und keine Word-Datei. Entpacken Sie es, und geben Sie die Vereinbarung selbst an.",
        en="This is a ZIP archive and no Word file. Unpack it and give the agreement itself.",
    ),
    "file-no-word": Bilingual(
        de="Das ist keine Word-Datei, obwohl sie so heißt. Speichern Sie die Vereinbarung in Word als .docx.",
        en="This is no Word file although it is called one. Save the agreement in Word as .docx.",
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
    "agreement-over-words": Bilingual(
        de="Das Dokument hat mehr Wörter als die Grenze von {most}. Geben Sie allein die Vereinbarung an.",
        en="The document has more words than the bound of {most}. Give the agreement alone.",
    ),
    "agreement-over-sections": Bilingual(
        de="Das Dokument hat mehr Abschnitte als die Grenze von {most}.",
        en="The document has more sections than the bound of {most}.",
    ),
    "agreement-over-lines": Bilingual(
        de="Das Dokument hat mehr kurze Zeilen als die Grenze von {most}. Geben Sie allein die Vereinbarung an.",
        en="The document has more short lines than the bound of {most}. Give the agreement alone.",
    ),
    "agreement-over-candidates": Bilingual(
        de="Das Dokument nennt mehr Beträge, Daten, Namen, Verweise und Platzhalter als die Grenze von {most}.",
        en="The document names more amounts, dates, parties, references and blanks than the bound of {most}.",
    ),
    "agreement-over-findings": Bilingual(
        de="Zum Dokument gibt es mehr Befunde als die Grenze von {most}. Geben Sie allein die Vereinbarung an.",
        en="There are more findings on the document than the bound of {most}. Give the agreement alone.",
    ),
    "agreement-over-traces": Bilingual(
        de="Das Dokument hat mehr Änderungen, Kommentare und verborgene Stellen als die Grenze von {most}.",
        en="The document has more tracked changes, comments and hidden passages than the bound of {most}.",
    ),
    "file-took-too-long": Bilingual(
        de="Die Prüfung der Datei hat zu lange gedauert und wurde abgebrochen. Geben Sie allein die Vereinbarung an.",
        en="Checking the file took too long and was given up. Give the agreement alone.",
    ),
    "file-stopped-program": Bilingual(
        de="Die Datei hat ihre Prüfung zum Absturz gebracht, etwa weil der Speicher nicht reichte. Prüfen Sie sie einzeln.",
        en="The file stopped the program that was checking it, such as for want of memory. Check it alone.",
    ),
    "text-encoding": Bilingual(
        de="Der Text ist nicht in UTF-8 geschrieben. Speichern Sie ihn als UTF-8.", en="The text is not in UTF-8. Save it as UTF-8."
    ),
    "text-too-deep": Bilingual(
        de="Listen oder Zitate der Datei sind tiefer verschachtelt als die Grenze von {bound} Ebenen. Setzen Sie sie flacher.",
        en="Lists or quotes of the file are nested deeper than the bound of {bound} levels. Make them flatter.",
    ),
    "text-binary": Bilingual(
        de="Die Datei ist kein Text. Speichern Sie die Vereinbarung als Text in UTF-8.",
        en="The file is no text. Save the agreement as text in UTF-8.",
    ),
}
