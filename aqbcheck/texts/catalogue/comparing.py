"""Sentences about two reports on the same agreements: the commands compare and watch, and the baseline."""

from aqbcheck.texts.bilingual import Bilingual

_COMPARE = {
    "help-compare": Bilingual(
        de="Vergleicht zwei Fassungen oder zwei JSON-Berichte: was erledigt, neu, umformuliert oder noch offen ist. Rückgabewert: 0 nichts "
        "Neues, 1 ein neuer Befund, 2 etwas konnte nicht verglichen werden.",
        en="Compare two drafts or two JSON reports: what is resolved, new, reworded or still open. Exit code: 0 nothing new, 1 a new "
        "finding, 2 something could not be compared.",
    ),
    "help-compare-format": Bilingual(
        de="terminal oder json und, nach =, die Datei dafür; mehrfach möglich. Sonst: terminal auf die Standardausgabe.",
        en="terminal or json and, after =, its file; may be repeated. Default: terminal to standard output.",
    ),
    "old-metavar": Bilingual(de="ALT", en="OLD"),
    "new-metavar": Bilingual(de="NEU", en="NEW"),
    "compare-new": Bilingual(de="Neu", en="New"),
    "compare-reworded": Bilingual(de="Umformuliert, aber noch nicht richtig", en="Reworded, but not right yet"),
    "compare-open": Bilingual(de="Noch offen", en="Still open"),
    "compare-resolved": Bilingual(de="Erledigt", en="Resolved"),
    "compare-unjudged": Bilingual(
        de="Nicht mehr vollständig beurteilt (das heißt nicht: erledigt)", en="Not fully judged any more (which does not mean resolved)"
    ),
    "compare-unchecked": Bilingual(de="Konnte jetzt nicht mehr geprüft werden", en="Could not be checked any more"),
    "compare-before": Bilingual(de="vorher: {said}", en="before: {said}"),
    "compare-no-file": Bilingual(de="(keine Datei)", en="(no file)"),
    "compare-not-compared": Bilingual(
        de="Nicht verglichen, weil eine Datei fehlt oder nicht lesbar ist: {count}.",
        en="Not compared, because a file is missing or unreadable: {count}.",
    ),
    "compare-totals": Bilingual(
        de="Neu: {new}, umformuliert: {reworded}, noch offen: {open}, erledigt: {resolved}, nicht mehr beurteilt: {unjudged}.",
        en="New: {new}, reworded: {reworded}, still open: {open}, resolved: {resolved}, not judged any more: {unjudged}.",
    ),
    "compare-origin-old": Bilingual(de="Älterer Bericht: {origin}", en="Older report: {origin}"),
    "compare-origin-new": Bilingual(de="Neuerer Bericht: {origin}", en="Newer report: {origin}"),
    "compare-other-rules": Bilingual(
        de="Die beiden Berichte sind mit verschiedenen Regeln entstanden; Unterschiede können auch daran liegen.",
        en="The two reports were made with different rules; differences may come from that too.",
    ),
    "compare-other-program": Bilingual(
        de="Die beiden Berichte stammen von verschiedenen Versionen des Programms ({old}, {new}); Unterschiede können auch daran liegen.",
        en="The two reports come from different versions of the program ({old}, {new}); differences may come from that too.",
    ),
    "compare-other-edition": Bilingual(
        de="Geprüft wurde nach verschiedenen Ausgaben ({old}, {new}); Unterschiede können auch daran liegen.",
        en="Different editions were used ({old}, {new}); differences may come from that too.",
    ),
    "compare-other-profile": Bilingual(
        de="Die beiden Berichte haben verschiedene Profile ({old}, {new}); Unterschiede können auch daran liegen.",
        en="The two reports have different profiles ({old}, {new}); differences may come from that too.",
    ),
    "compare-other-selection": Bilingual(
        de="In den beiden Berichten sind verschiedene Regeln ausgewählt; Unterschiede können auch daran liegen.",
        en="Different rules were selected for the two reports; differences may come from that too.",
    ),
    "compare-without-words": Bilingual(
        de="Einem der Berichte fehlen die Wörter der Vereinbarung; verglichen ist ohne sie.",
        en="One of the reports lacks the words of the agreement; they were compared without them.",
    ),
}

_BASELINE = {
    "help-baseline": Bilingual(
        de="Ein früherer JSON-Bericht: Was darin schon steht, gilt als bekannt, und nur Neues ergibt den Rückgabewert 1.",
        en="An earlier JSON report: what stands in it already is known, and only what is new makes the exit code 1.",
    ),
    "report-metavar": Bilingual(de="BERICHT", en="REPORT"),
    "baseline-known": Bilingual(de="[bekannt]", en="[known]"),
    "baseline-no-new-error": Bilingual(de="kein neuer Fehler", en="no new error"),
    "baseline-nothing-new": Bilingual(
        de="Alle Fehler stehen schon im früheren Bericht; neu ist keiner. Das Ergebnis bleibt, wie es ist.",
        en="All errors stand in the earlier report already; none is new. The verdict stays what it is.",
    ),
    "baseline-absent-file": Bilingual(
        de="{path} steht im früheren Bericht und wurde jetzt nicht geprüft; gibt es die Datei nicht mehr, kann sie dort heraus.",
        en="{path} stands in the earlier report and was not checked now; if there is no such file any more, it can go from there.",
    ),
    "baseline-entry": Bilingual(de="Aus dem früheren Bericht kann heraus: {entry}.", en="This can go from the earlier report: {entry}."),
    "origin-baseline": Bilingual(de="Früherer Bericht (SHA-256)", en="Earlier report (SHA-256)"),
    "report-not-usable": Bilingual(
        de="{path} ist nicht als JSON-Bericht zu gebrauchen: {reason}", en="{path} is of no use as a JSON report: {reason}"
    ),
    "report-not-json": Bilingual(de="Die Datei ist kein JSON.", en="The file is no JSON."),
    "report-other-schema": Bilingual(
        de="Sie hat das Schema {found}, gelesen wird {known}.", en="It has the schema {found}; {known} is read."
    ),
    "report-malformed": Bilingual(
        de="An der Stelle {where} stimmt die Form nicht ({reason}).", en="At {where} the shape is not right ({reason})."
    ),
}

_WATCH = {
    "help-watch": Bilingual(
        de="Prüft wieder, sobald sich eine der Dateien oder eine Regel ändert; Strg+C beendet.",
        en="Check again whenever one of the files or a rule changes; Ctrl+C ends.",
    ),
    "watch-missing": Bilingual(
        de="watch braucht das Paket watchfiles; installieren Sie es mit: pip install watchfiles.",
        en="watch needs the package watchfiles; install it by: pip install watchfiles.",
    ),
    "watch-nowhere": Bilingual(de="{path} gibt es nicht.", en="There is no {path}."),
    "watch-waiting": Bilingual(de="Wartet auf Änderungen (Strg+C beendet).", en="Waiting for changes (Ctrl+C ends)."),
}

MESSAGES: dict[str, Bilingual] = _COMPARE | _BASELINE | _WATCH
