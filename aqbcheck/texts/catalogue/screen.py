"""Words of the screen: what a reviewer reads of a report in a terminal."""

from aqbcheck.texts.bilingual import Bilingual

_VERDICTS = {
    "verdict-conforms": Bilingual(de="Form eingehalten", en="conforms"),
    "verdict-violates": Bilingual(de="Form verletzt", en="violates"),
    "verdict-undecided": Bilingual(de="unentschieden", en="undecided"),
    "verdict-unreadable": Bilingual(de="nicht lesbar", en="unreadable"),
    "rules-checked": Bilingual(de="{checked} von {total} Regeln geprüft", en="{checked} of {total} rules checked"),
    "file-unreadable": Bilingual(de="nicht lesbar.", en="unreadable."),
}

_STATUSES = {
    "status-met": Bilingual(de="erfüllt", en="met"),
    "status-violated": Bilingual(de="verletzt", en="violated"),
    "status-not-checked": Bilingual(de="nicht geprüft", en="not checked"),
    "status-not-applicable": Bilingual(de="nicht anwendbar", en="not applicable"),
    "severity-error": Bilingual(de="FEHLER", en="ERROR"),
    "severity-warning": Bilingual(de="WARNUNG", en="WARNING"),
    "severity-info": Bilingual(de="HINWEIS", en="INFO"),
    "severity-off": Bilingual(de="entfällt", en="off"),
}

_HEADINGS = {
    "heading-findings": Bilingual(de="Befunde", en="Findings"),
    "heading-not-checked": Bilingual(de="Nicht geprüft", en="Not checked"),
    "not-checked-errors": Bilingual(
        de="Darunter sind Regeln, deren Verletzung ein Fehler wäre. Sehen Sie diese Stellen selbst an; solange das offen ist, gilt die "
        "Form nicht als eingehalten.",
        en="Breaking some of these would be an error. Look at these places yourself; as long as that is open, the form does not count "
        "as kept.",
    ),
    "heading-gaps": Bilingual(de="Nicht gelesen", en="Not read"),
    "heading-checklist": Bilingual(de="Das muss die Vereinbarung haben", en="What the agreement must have"),
    "heading-answers": Bilingual(de="Alle Antworten", en="Every answer"),
    "heading-notes": Bilingual(de="Zum Lesen der Datei", en="On reading the file"),
    "heading-run-notes": Bilingual(de="Zu diesem Lauf", en="On this run"),
}

_LABELS = {
    "label-place": Bilingual(de="Stelle", en="Where"),
    "label-wrong": Bilingual(de="Befund", en="What"),
    "label-remedy": Bilingual(de="Abhilfe", en="To do"),
    "quoted": Bilingual(de="„{words}“", en="“{words}”"),
    "line": Bilingual(de="Zeile {line}", en="line {line}"),
    "line-column": Bilingual(de="Zeile {line}, Spalte {column}", en="line {line}, column {column}"),
    "answer-see-findings": Bilingual(de="siehe Befunde", en="see findings"),
    "nothing-found": Bilingual(de="nichts gefunden", en="nothing found"),
    "no-findings": Bilingual(de="Keine Befunde.", en="No findings."),
    "standard-input": Bilingual(de="Standardeingabe", en="standard input"),
    "whole-file": Bilingual(de="ganze Datei", en="whole file"),
}

_GAPS = {
    "gap-hides": Bilingual(de="Verdeckt sein können: {things}.", en="It may hide: {things}."),
    "hides-text": Bilingual(de="Text", en="text"),
    "hides-amounts": Bilingual(de="Beträge", en="amounts"),
    "hides-marks": Bilingual(de="Unterschriften", en="signatures"),
    "hides-everything": Bilingual(de="Inhalte jeder Art", en="anything"),
}

_SUMS = {
    "provenance": Bilingual(
        de="Profil {profile}, Ausgabe {edition}, Regelwerk {rulebook}",
        en="profile {profile}, edition {edition}, rulebook {rulebook}",
    ),
    "counts": Bilingual(
        de="Regeln: {met} erfüllt, {violated} verletzt, {not_checked} nicht geprüft, {not_applicable} nicht anwendbar.",
        en="Rules: {met} met, {violated} violated, {not_checked} not checked, {not_applicable} not applicable.",
    ),
    "files-counted": Bilingual(
        de="Dateien: {files}. Form eingehalten: {conforms}, Form verletzt: {violates}, unentschieden: {undecided}, "
        "nicht lesbar: {unreadable}.",
        en="Files: {files}. They conform: {conforms}, violate: {violates}, are undecided: {undecided}, are unreadable: {unreadable}.",
    ),
    "what-was-checked": Bilingual(
        de="Geprüft ist allein die Form, mit {checked} von {total} Regeln (nicht geprüft: {not_checked}, nicht anwendbar: "
        "{not_applicable}); der Inhalt ist nicht geprüft: ob die Vereinbarung sachlich richtig und rechtlich wirksam ist, "
        "beurteilt dieses Programm nicht.",
        en="Form alone was checked, by {checked} of {total} rules (not checked: {not_checked}, not applicable: "
        "{not_applicable}); substance was not checked: whether the agreement is right in its matter and valid in law is not "
        "for this program to say.",
    ),
    "what-was-checked-in-files": Bilingual(
        de="Geprüft ist allein die Form, je Datei mit den oben genannten Regeln; der Inhalt ist nicht geprüft: ob die "
        "Vereinbarungen sachlich richtig und rechtlich wirksam sind, beurteilt dieses Programm nicht.",
        en="Form alone was checked, in each file by as many rules as stand above; substance was not checked: whether the "
        "agreements are right in their matter and valid in law is not for this program to say.",
    ),
}

_TABLE = {
    "column-file": Bilingual(de="Datei", en="File"),
    "column-verdict": Bilingual(de="Ergebnis", en="Verdict"),
    "column-errors": Bilingual(de="Fehler", en="Errors"),
    "column-warnings": Bilingual(de="Warn.", en="Warn."),
    "column-infos": Bilingual(de="Hinw.", en="Infos"),
    "column-checked": Bilingual(de="Regeln", en="Rules"),
}

_RULE_PAGES = {
    "rules-heading": Bilingual(de="Regelwerk {rulebook}: {count} Regeln", en="Rulebook {rulebook}: {count} rules"),
    "rule-column": Bilingual(de="Regel", en="Rule"),
    "rule-name": Bilingual(de="Name", en="Name"),
    "rule-requirement": Bilingual(de="Verlangt", en="Requires"),
    "rule-why": Bilingual(de="Warum", en="Why"),
    "rule-remedy": Bilingual(de="Abhilfe", en="To do"),
    "rule-remedy-signed": Bilingual(de="Abhilfe, wenn unterschrieben", en="To do once signed"),
    "rule-profiles": Bilingual(de="Nur im Profil", en="Only in profile"),
    "rule-severity": Bilingual(de="Gewicht", en="Severity"),
    "rule-needs": Bilingual(de="Setzt voraus", en="Needs"),
    "rule-cases": Bilingual(de="Meldet:", en="Reports:"),
    "rule-source": Bilingual(de="Quelle", en="Source"),
}

MESSAGES: dict[str, Bilingual] = _VERDICTS | _STATUSES | _HEADINGS | _LABELS | _GAPS | _SUMS | _TABLE | _RULE_PAGES
