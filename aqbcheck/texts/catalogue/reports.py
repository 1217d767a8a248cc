"""Words of the reports beside the screen's: for browsers, paper, spreadsheets, pipelines, letters."""

from aqbcheck.texts.bilingual import Bilingual

_ORIGIN = {
    "origin-tool": Bilingual(de="Programm", en="Tool"),
    "origin-rulebook": Bilingual(de="Regelwerk", en="Rulebook"),
    "origin-rulebook-digest": Bilingual(de="Prüfsumme des Regelwerks (SHA-256)", en="Digest of the rulebook (SHA-256)"),
    "origin-profile": Bilingual(de="Profil", en="Profile"),
    "origin-left-out": Bilingual(de="Weggelassen", en="Left out"),
    "origin-file": Bilingual(de="Datei", en="File"),
    "origin-file-digest": Bilingual(de="Prüfsumme der Datei (SHA-256)", en="Digest of the file (SHA-256)"),
    "origin-edition": Bilingual(de="Ausgabe", en="Edition"),
    "profile-draft": Bilingual(de="draft (vor der Unterschrift)", en="draft (before signing)"),
    "profile-signed": Bilingual(de="signed (unterschrieben)", en="signed"),
    "profile-template": Bilingual(de="template (leeres Muster)", en="template (blank form)"),
    "origin-one-file": Bilingual(
        de="aqbcheck {version}, Regelwerk {rulebook} {digest}, Profil {profile}, Datei {file}. Weggelassen: {left_out}.",
        en="aqbcheck {version}, rulebook {rulebook} {digest}, profile {profile}, file {file}. Left out: {left_out}.",
    ),
    "origin-files": Bilingual(
        de="aqbcheck {version}, Regelwerk {rulebook} {digest}, Profil {profile}. Weggelassen: {left_out}.",
        en="aqbcheck {version}, rulebook {rulebook} {digest}, profile {profile}. Left out: {left_out}.",
    ),
    "left-out-nothing": Bilingual(de="nichts", en="nothing"),
    "left-out-others": Bilingual(de="alle Regeln außer {rules}", en="all rules but {rules}"),
    "left-out-rules": Bilingual(de="die Regeln {rules}", en="the rules {rules}"),
    "left-out-words": Bilingual(de="die Wörter der Vereinbarung", en="the words of the agreement"),
}

_SUMMARY = {
    "summary-title": Bilingual(de="Formprüfung", en="formal check"),
    "column-answer": Bilingual(de="Antwort", en="Answer"),
    "column-reason": Bilingual(de="Grund oder Beleg", en="Reason or evidence"),
}

_PAGE = {
    "record-title": Bilingual(de="Prüfvermerk", en="Record of the check"),
    "print-hint": Bilingual(
        de="Gedruckt ist diese Seite ein Prüfvermerk mit Kästchen zum Ankreuzen und Zeilen für zwei Unterschriften.",
        en="Printed, this page is a record of the check with boxes to tick and lines for two signatures.",
    ),
    "label-parties": Bilingual(de="Vertragspartner", en="Parties"),
    "label-parts": Bilingual(de="Teile zu {file}", en="Parts on {file}"),
    "column-item": Bilingual(de="Angabe", en="Item"),
    "column-found": Bilingual(de="Gefunden", en="Found"),
    "column-group": Bilingual(de="Regelgruppe", en="Group of rules"),
    "row-total": Bilingual(de="Zusammen", en="Together"),
    "filter-legend": Bilingual(de="Antworten zeigen", en="Show answers"),
    "filter-all": Bilingual(de="alle ({count})", en="all ({count})"),
}

_RECORD = {
    "heading-open": Bilingual(de="Was das Programm nicht entscheiden konnte", en="What the program could not decide"),
    "open-ask": Bilingual(
        de="Bitte sehen Sie selbst nach und kreuzen Sie an, was in Ordnung ist.", en="Please look yourself and tick what is right."
    ),
    "open-substance": Bilingual(
        de="Der Inhalt: Die Vereinbarung ist sachlich richtig und rechtlich wirksam.",
        en="The substance: the agreement is right in its matter and valid in law.",
    ),
    "heading-groups": Bilingual(de="Was geprüft wurde", en="What was checked"),
    "heading-origin": Bilingual(de="Herkunft", en="Provenance"),
    "heading-signatures": Bilingual(de="Vier Augen", en="Four eyes"),
    "sign-first": Bilingual(de="Geprüft", en="Checked"),
    "sign-second": Bilingual(de="Gegengeprüft", en="Checked again"),
    "sign-name": Bilingual(de="Name", en="Name"),
    "sign-date": Bilingual(de="Datum", en="Date"),
    "sign-mark": Bilingual(de="Unterschrift", en="Signature"),
}

_OVERVIEW = {
    "heading-overview": Bilingual(de="Übersicht", en="Overview"),
    "caption-overview": Bilingual(de="Was jede Gruppe von Regeln zu jeder Datei sagt", en="What each group of rules says of each file"),
    "group-error": Bilingual(de="Fehler:\u00a0{count}", en="errors:\u00a0{count}"),
    "group-warning": Bilingual(de="Warnungen:\u00a0{count}", en="warnings:\u00a0{count}"),
    "group-info": Bilingual(de="Hinweise:\u00a0{count}", en="infos:\u00a0{count}"),
    "group-not-checked": Bilingual(de="nicht geprüft:\u00a0{count}", en="not checked:\u00a0{count}"),
    "heading-roster": Bilingual(
        de="Wer da ist und wer fehlt: {title}, Ausgabe {edition}", en="Who is there and who is missing: {title}, edition {edition}"
    ),
    "roster-counted": Bilingual(de="Da sind {there} von {total}.", en="{there} of {total} are there."),
    "roster-several": Bilingual(de="Mehrfach da", en="There more than once"),
    "roster-missing": Bilingual(de="Fehlen", en="Missing"),
    "roster-unreadable": Bilingual(
        de="Nicht lesbare Dateien; von denen, die fehlen, können darin welche stehen",
        en="Unreadable files, in which some of those who are missing may stand",
    ),
    "roster-unnamed": Bilingual(de="Dateien, die niemanden davon nennen", en="Files that name none of them"),
    "roster-once": Bilingual(de="Einmal da", en="There once"),
}

_MARGIN = {
    "remark-counts": Bilingual(
        de="Fehler: {errors}, Warnungen: {warnings}, Hinweise: {infos}.",
        en="Errors: {errors}, warnings: {warnings}, infos: {infos}.",
    ),
    "remark-unsigned": Bilingual(
        de="Die digitale Signatur gilt nur für die ursprüngliche Datei, nicht für diese Kopie mit Kommentaren.",
        en="The digital signature holds for the original file only, not for this copy with comments.",
    ),
}

MESSAGES: dict[str, Bilingual] = _ORIGIN | _SUMMARY | _PAGE | _RECORD | _OVERVIEW | _MARGIN
