"""Sentences about reading Word files."""

from aqbcheck.texts.bilingual import Bilingual

_UNUSABLE = {
    "word-encrypted": Bilingual(
        de="Die Datei ist verschlüsselt gepackt. Speichern Sie sie in Word neu.",
        en="The file is packed with encryption. Save it anew in Word.",
    ),
    "word-no-paragraph": Bilingual(
        de="Die Datei hat keinen Absatz, an dem ein Kommentar stehen könnte.",
        en="The file has no paragraph where a comment could stand.",
    ),
    "word-no-main-part": Bilingual(
        de="Das ist keine Word-Datei: Es fehlt der Teil mit dem Text.",
        en="This is no Word file: the part with the text is missing.",
    ),
    "word-main-part-outside": Bilingual(
        de="Der Text liegt nach Angabe der Datei außerhalb von ihr. Außerhalb der Datei wird nichts geöffnet.",
        en="The file says that its text lies outside of it. Nothing outside the file is opened.",
    ),
    "word-two-main-parts": Bilingual(
        de="Die Datei nennt zwei Teile als ihren Text. Welcher gilt, ist nicht zu erkennen. Speichern Sie sie in Word neu.",
        en="The file names two parts as its text. Which one counts cannot be told. Save it anew in Word.",
    ),
    "word-truncated": Bilingual(
        de="Die Datei ist unvollständig oder beschädigt. Übertragen oder speichern Sie sie noch einmal.",
        en="The file is incomplete or damaged. Transfer or save it once more.",
    ),
    "word-damaged": Bilingual(
        de="Der Teil „{part}“ der Datei ist beschädigt. Öffnen Sie die Datei in Word, und speichern Sie sie neu.",
        en="The part “{part}” of the file is damaged. Open the file in Word and save it anew.",
    ),
    "word-size": Bilingual(
        de="Der Teil „{part}“ der Datei ist anders groß, als die Datei angibt. Die Datei ist beschädigt oder manipuliert.",
        en="The part “{part}” of the file has another size than the file says. The file is damaged or was tampered with.",
    ),
    "word-malformed": Bilingual(
        de="Der Teil „{part}“ der Datei ist kein gültiges XML. Öffnen Sie die Datei in Word, und speichern Sie sie neu.",
        en="The part “{part}” of the file is no valid XML. Open the file in Word and save it anew.",
    ),
    "word-doctype": Bilingual(
        de="Der Teil „{part}“ der Datei enthält eine Dokumenttyp-Deklaration, die in Word-Dateien nicht vorkommt. Er wird nicht gelesen.",
        en="The part “{part}” of the file holds a document type declaration, which Word files do not have. It is not read.",
    ),
    "word-entry-twice": Bilingual(
        de="Der Teil „{part}“ kommt in der Datei zweimal vor. Welcher gilt, ist nicht zu erkennen. Speichern Sie sie in Word neu.",
        en="The part “{part}” occurs twice in the file. Which one counts cannot be told. Save it anew in Word.",
    ),
    "word-entries-overlap": Bilingual(
        de="Der Teil „{part}“ überschneidet sich in der Datei mit einem anderen. Die Datei ist beschädigt oder manipuliert.",
        en="The part “{part}” overlaps with another one in the file. The file is damaged or was tampered with.",
    ),
    "word-only-pictures": Bilingual(
        de="Die Datei enthält nur Bilder, etwa eingescannte Seiten, und keinen Text, der geprüft werden könnte.",
        en="The file holds nothing but pictures, such as scanned pages, and no text that could be checked.",
    ),
}

_OVER = {
    "word-over-file": Bilingual(
        de="Die Datei ist größer als die Grenze von {most} Byte.",
        en="The file is larger than the bound of {most} bytes.",
    ),
    "word-over-entries": Bilingual(
        de="Die Datei hat mehr Teile als die Grenze von {most}.",
        en="The file has more parts than the bound of {most}.",
    ),
    "word-over-part": Bilingual(
        de="Ein Teil der Datei ist entpackt größer als die Grenze von {most} Byte.",
        en="A part of the file unpacks to more than the bound of {most} bytes.",
    ),
    "word-over-unpacked": Bilingual(
        de="Die Datei ist entpackt größer als die Grenze von {most} Byte.",
        en="The file unpacks to more than the bound of {most} bytes.",
    ),
    "word-over-part-elements": Bilingual(
        de="Ein Teil der Datei hat mehr XML-Elemente als die Grenze von {most}.",
        en="A part of the file has more XML elements than the bound of {most}.",
    ),
    "word-over-elements": Bilingual(
        de="Die Datei hat mehr XML-Elemente als die Grenze von {most}.",
        en="The file has more XML elements than the bound of {most}.",
    ),
    "word-over-attributes": Bilingual(
        de="Die Datei hat mehr XML-Attribute als die Grenze von {most}.",
        en="The file has more XML attributes than the bound of {most}.",
    ),
    "word-over-depth": Bilingual(
        de="Die Datei ist tiefer verschachtelt als die Grenze von {most} Ebenen.",
        en="The file is nested deeper than the bound of {most} levels.",
    ),
    "word-over-columns": Bilingual(
        de="Eine Tabelle der Datei ist breiter als die Grenze von {most} Spalten.",
        en="A table of the file is wider than the bound of {most} columns.",
    ),
    "word-over-paragraphs": Bilingual(
        de="Die Datei hat mehr Absätze als die Grenze von {most}.",
        en="The file has more paragraphs than the bound of {most}.",
    ),
    "word-over-characters": Bilingual(
        de="Der Text der Datei ist länger als die Grenze von {most} Zeichen.",
        en="The text of the file is longer than the bound of {most} characters.",
    ),
    "word-over-styles": Bilingual(
        de="Die Datei hat mehr Formatvorlagen als die Grenze von {most}.",
        en="The file has more styles than the bound of {most}.",
    ),
    "word-over-numbering": Bilingual(
        de="Die Datei hat mehr Nummerierungen als die Grenze von {most}.",
        en="The file has more numbering definitions than the bound of {most}.",
    ),
    "word-over-cells": Bilingual(
        de="Die Tabellen der Datei haben mehr Zellen als die Grenze von {most}.",
        en="The tables of the file have more cells than the bound of {most}.",
    ),
}

_NOT_READ = {
    "word-gap-chunk": Bilingual(
        de="Hier ist eine andere Datei eingebunden, die Word erst beim Öffnen einfügt. Dieser Teil des Dokuments wurde nicht geprüft.",
        en="Another file is included here, which Word inserts on opening. This part of the document was not checked.",
    ),
    "word-gap-subdocument": Bilingual(
        de="Hier ist ein Filialdokument eingebunden, das außerhalb der Datei liegt. Dieser Teil des Dokuments wurde nicht geprüft.",
        en="A sub-document is included here, which lies outside the file. This part of the document was not checked.",
    ),
    "word-gap-object": Bilingual(
        de="Hier ist ein Objekt eingebettet, etwa eine Excel-Tabelle oder ein PDF. Sein Inhalt wurde nicht geprüft.",
        en="An object is embedded here, such as an Excel sheet or a PDF. Its content was not checked.",
    ),
    "word-gap-control": Bilingual(
        de="Hier steht ein ActiveX-Steuerelement. Sein Inhalt wurde nicht geprüft.",
        en="An ActiveX control stands here. Its content was not checked.",
    ),
    "word-gap-misplaced": Bilingual(
        de="Hier steht Text in einer Tabelle außerhalb ihrer Zellen. Er wurde nicht geprüft.",
        en="Text stands in a table here, outside its cells. It was not checked.",
    ),
    "word-gap-graphic": Bilingual(
        de="Hier steht ein Diagramm oder eine SmartArt-Grafik. Ihr Text wurde nicht geprüft.",
        en="A chart or a SmartArt graphic stands here. Its text was not checked.",
    ),
    "word-gap-page-picture": Bilingual(
        de="Hier steht ein Bild in der Größe einer Seite, etwa eine eingescannte Seite. Sein Inhalt wurde nicht geprüft.",
        en="A picture of the size of a page stands here, such as a scanned page. Its content was not checked.",
    ),
    "word-note-second-body": Bilingual(
        de="Die Datei enthält einen zweiten Textkörper, den Word nicht anzeigt. Geprüft wurde der erste.",
        en="The file holds a second text body, which Word does not show. The first one was checked.",
    ),
    "word-note-unknown-element": Bilingual(
        de="Die Datei enthält Text in unbekannten XML-Elementen, den Word nicht anzeigt. Er wurde nicht geprüft.",
        en="The file holds text in unknown XML elements, which Word does not show. It was not checked.",
    ),
}

MESSAGES: dict[str, Bilingual] = _UNUSABLE | _OVER | _NOT_READ
