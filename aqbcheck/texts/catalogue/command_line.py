"""Sentences of the command line: its help, and what can be wrong with a call."""

from aqbcheck.texts.bilingual import Bilingual

_HELP = {
    "help-program": Bilingual(
        de="Prüft Zielvereinbarungen auf ihre Form: Stehen alle Abschnitte, gültige Maßnahmenarten, das Budget und beide "
        "Unterschriftsblöcke darin?",
        en="Checks drafted agreements for their form: are all sections, valid categories, the budget figure and both signature "
        "blocks there?",
    ),
    "help-check": Bilingual(
        de="Prüft Dateien und alle unterstützten Dateien in Ordnern; - liest die Standardeingabe. Rückgabewert: 0 Form "
        "eingehalten, 1 Befund oder unentschieden, 2 etwas konnte nicht geprüft werden.",
        en="Check files, and every supported file in folders; - reads standard input. Exit code: 0 conforms, 1 a finding or "
        "undecided, 2 something could not be checked.",
    ),
    "help-extract": Bilingual(
        de="Schreibt die Vereinbarung, wie sie verstanden wurde, als YAML oder JSON auf die Standardausgabe.",
        en="Write the agreement as it was understood to standard output, as YAML or JSON.",
    ),
    "help-extract-format": Bilingual(
        de="yaml (mit den Fundstellen als Kommentar) oder json. Sonst: yaml.",
        en="yaml (with the places as comments) or json. Default: yaml.",
    ),
    "file-metavar": Bilingual(de="DATEI", en="FILE"),
    "extract-head": Bilingual(
        de="So wurde die Vereinbarung verstanden; hinter # steht, wo. aqbcheck schema agreement schreibt {schema}.",
        en="The agreement as it was understood; behind # stands where. aqbcheck schema agreement writes {schema}.",
    ),
    "extract-gap": Bilingual(de="Nicht gelesen: {place}.", en="Not read: {place}."),
    "extract-unreadable": Bilingual(de="{path}: {reason}", en="{path}: {reason}"),
    "help-rules": Bilingual(de="Das Regelwerk.", en="The rulebook."),
    "help-rules-list": Bilingual(
        de="Zeigt alle Regeln mit Gewicht und Forderung.", en="List all rules, their severity and what they require."
    ),
    "help-explain": Bilingual(
        de="Erklärt eine Regel: was sie verlangt, warum, was sie meldet und was dann zu tun ist.",
        en="Explain a rule: what it requires, why, what it reports and what to do then.",
    ),
    "help-schema": Bilingual(de="Gibt ein JSON-Schema aus.", en="Print a JSON Schema."),
    "help-schema-report": Bilingual(de="Das JSON-Schema des JSON-Berichts.", en="The JSON Schema of the JSON report."),
    "help-schema-agreement": Bilingual(
        de="Das JSON-Schema einer Vereinbarung in YAML oder JSON.", en="The JSON Schema of an agreement in YAML or JSON."
    ),
    "help-help": Bilingual(de="Zeigt diese Hilfe.", en="Show this help."),
    "help-version": Bilingual(
        de="Zeigt die Version, das Regelwerk und seine Ausgaben.", en="Show the version, the rulebook and its editions."
    ),
    "help-profile": Bilingual(
        de="Wofür geprüft wird: draft (vor der Unterschrift), signed (unterschrieben), template (leeres Muster). Sonst: draft.",
        en="What it is checked for: draft (before signing), signed, template (the blank form). Default: draft.",
    ),
    "help-rulebook": Bilingual(de="Regelwerk: eine Kennung oder ein Ordner. Sonst: aqb.", en="Rulebook: an id or a folder. Default: aqb."),
    "help-edition": Bilingual(
        de="Jahr, dessen Form und Regeln gelten. Sonst: das Jahr der Vereinbarung; die neueste Ausgabe, wo es fehlt.",
        en="The year whose form and rules hold. Default: the year of the agreement; the newest edition where it has none.",
    ),
    "help-language": Bilingual(
        de="Sprache der Ausgabe. Sonst: die des Systems, wenn es Deutsch ist, sonst Englisch.",
        en="Language of the output. Default: German where the system speaks it, else English.",
    ),
    "help-format": Bilingual(
        de="Format und, nach =, die Datei dafür (docx, letter: bei mehreren Dateien ein Ordner); mehrfach möglich: {known}. "
        "Sonst: terminal auf die Standardausgabe.",
        en="Format and, after =, its file (docx, letter: a folder for several files); may be repeated: {known}. Default: terminal "
        "to standard output.",
    ),
    "help-select": Bilingual(
        de="Nur diese Regeln: Kennungen oder ihre Anfänge (AQB3), mit Komma getrennt oder mehrfach.",
        en="Only these rules: ids or their beginnings (AQB3), divided by commas or repeated.",
    ),
    "help-ignore": Bilingual(de="Ohne diese Regeln; wie --select.", en="Without these rules; as with --select."),
    "help-fail-on": Bilingual(
        de="Ab welchem Gewicht ein Befund den Rückgabewert 1 ergibt. Sonst: error.",
        en="The severity from which on a finding makes the exit code 1. Default: error.",
    ),
    "help-no-excerpts": Bilingual(
        de="Keine Wörter der Vereinbarung in der Ausgabe (öffentliche CI-Protokolle).",
        en="No words of the agreement in the output (public CI logs).",
    ),
    "help-raise-bounds": Bilingual(
        de="Das Wievielfache der Grenzen für Größe und Umfang gilt, für eine vertrauenswürdige Datei, die eine überschreitet. Sonst: 1.",
        en="How many times the bounds of size and extent hold, for a trusted file that is over one of them. Default: 1.",
    ),
    "help-verbose": Bilingual(de="Jede Antwort mit ihrem Beleg.", en="Every answer with its evidence."),
    "help-quiet": Bilingual(de="Nur die Ergebnisse, eine Zeile je Datei.", en="Only the verdicts, one line per file."),
    "help-input-format": Bilingual(
        de="Was die Standardeingabe und die genannten Dateien sind. Sonst: was Name und Inhalt sagen.",
        en="What standard input and the files named are. Default: what name and content say.",
    ),
    "usage-heading": Bilingual(de="Aufruf: ", en="Usage: "),
    "options-heading": Bilingual(de="Optionen", en="Options"),
    "commands-heading": Bilingual(de="Befehle", en="Commands"),
    "options-metavar": Bilingual(de="[OPTIONEN]", en="[OPTIONS]"),
    "command-metavar": Bilingual(de="BEFEHL ...", en="COMMAND ..."),
    "paths-metavar": Bilingual(de="[PFADE]...", en="[PATHS]..."),
    "rule-metavar": Bilingual(de="REGEL", en="RULE"),
    "rules-metavar": Bilingual(de="REGELN", en="RULES"),
    "rulebook-metavar": Bilingual(de="REGELWERK", en="RULEBOOK"),
    "profile-metavar": Bilingual(de="PROFIL", en="PROFILE"),
    "year-metavar": Bilingual(de="JAHR", en="YEAR"),
    "format-metavar": Bilingual(de="NAME[=DATEI]", en="NAME[=TARGET]"),
}

_USAGE = {
    "error-line": Bilingual(de="Fehler: ", en="Error: "),
    "see-help": Bilingual(de="Hilfe: {command} --help", en="Help: {command} --help"),
    "no-such-option": Bilingual(de="Die Option {option} gibt es nicht.", en="There is no option {option}."),
    "no-such-option-near": Bilingual(
        de="Die Option {option} gibt es nicht. Meinten Sie {near}?", en="There is no option {option}. Did you mean {near}?"
    ),
    "no-such-command": Bilingual(de="Den Befehl {command} gibt es nicht.", en="There is no command {command}."),
    "argument-missing": Bilingual(de="Es fehlt die Angabe {argument}.", en="The argument {argument} is missing."),
    "not-a-choice": Bilingual(de="{option} kennt nur diese Werte: {known}.", en="{option} takes one of these: {known}."),
    "bad-value": Bilingual(de="Der Wert von {option} ist nicht zulässig.", en="The value of {option} is not allowed."),
    "option-misused": Bilingual(
        de="Die Option {option} ist nicht richtig angegeben: Es fehlt ein Wert, oder es steht einer zu viel da.",
        en="The option {option} is not given rightly: a value is missing, or there is one too many.",
    ),
    "bad-usage": Bilingual(de="Der Aufruf ist nicht richtig: {reason}", en="The call is not right: {reason}"),
    "paths-missing": Bilingual(
        de="Nennen Sie wenigstens eine Datei oder einen Ordner; aqbcheck check . prüft den aktuellen Ordner.",
        en="Name at least one file or folder; aqbcheck check . checks the current folder.",
    ),
    "verbose-and-quiet": Bilingual(
        de="--verbose und --quiet schließen einander aus; lassen Sie eines davon weg.",
        en="--verbose and --quiet exclude each other; leave one of them out.",
    ),
    "format-unknown": Bilingual(
        de="Das Format {format} gibt es nicht; es gibt: {known}.", en="There is no format {format}; there are: {known}."
    ),
    "target-empty": Bilingual(
        de="Nach {format}= fehlt die Datei, in die der Bericht soll.", en="After {format}= the file for the report is missing."
    ),
    "target-twice": Bilingual(
        de="Zwei Formate haben dasselbe Ziel; geben Sie mit NAME=DATEI jedem ein eigenes.",
        en="Two formats have the same target; give each its own by NAME=TARGET.",
    ),
    "target-is-folder": Bilingual(
        de="{target} ist ein Ordner; nennen Sie eine Datei darin.", en="{target} is a folder; name a file in it."
    ),
    "target-without-folder": Bilingual(
        de="Den Ordner für {target} gibt es nicht; legen Sie ihn vorher an.",
        en="The folder for {target} does not exist; make it first.",
    ),
    "target-is-input": Bilingual(
        de="{target} wird selbst geprüft und wird nicht überschrieben; nennen Sie eine andere Datei.",
        en="{target} is itself checked and is not written over; name another file.",
    ),
    "target-needed": Bilingual(
        de="{format} braucht ein Ziel; geben Sie nach {format}= eine Datei an, für mehrere Dateien einen Ordner.",
        en="{format} needs a target; give a file after {format}=, for several files a folder.",
    ),
    "target-holds-one": Bilingual(
        de="{format} hält je Ziel nur eine Datei, und {target} ist kein Ordner; geben Sie einen Ordner an, den es gibt.",
        en="{format} holds one file per target, and {target} is no folder; name a folder that exists.",
    ),
    "target-other-ending": Bilingual(
        de="{target} hat nicht die Endung, die hierfür nötig ist ({ending}); geben Sie dem Ziel eine solche.",
        en="{target} has not the ending that is needed here ({ending}); give the target such a one.",
    ),
    "format-for-word-only": Bilingual(
        de="{format} gibt es nur für Word-Dateien, und es ist keine dabei; die anderen Formate stehen für jede Datei bereit.",
        en="{format} exists for Word files only, and there is none among these; the other formats are there for every file.",
    ),
    "format-not-for": Bilingual(
        de="{format} gibt es nur für Word-Dateien; ohne blieben: {paths}.",
        en="{format} exists for Word files only; left without: {paths}.",
    ),
    "format-not-unreadable": Bilingual(
        de="{format} ist für nicht lesbare Dateien nicht geschrieben; was unter diesem Namen da ist, ist älter: {paths}.",
        en="{format} was not written for unreadable files; what is there under such a name is older: {paths}.",
    ),
    "file-format-failed": Bilingual(
        de="{format} konnte für {path} nicht geschrieben werden: {reason}",
        en="{format} could not be written for {path}: {reason}",
    ),
    "source-changed": Bilingual(
        de="{path} hat sich während der Prüfung geändert; prüfen Sie die Datei noch einmal.",
        en="{path} has changed while it was checked; check it again.",
    ),
    "standard-input-file": Bilingual(de="standardeingabe", en="standard-input"),
    "target-not-written": Bilingual(
        de="{target} konnte nicht geschrieben werden; nennen Sie eine andere Datei.",
        en="{target} could not be written; name another file.",
    ),
    "target-forbidden": Bilingual(
        de="{target} darf nicht geschrieben werden; schließen Sie die Datei, wo sie geöffnet ist, oder nennen Sie eine andere.",
        en="{target} may not be written; close the file where it is open, or name another one.",
    ),
    "target-without-room": Bilingual(
        de="{target} konnte nicht geschrieben werden: Auf dem Datenträger ist kein Platz. Nennen Sie eine Datei auf einem anderen.",
        en="{target} could not be written: there is no room on the disk. Name a file on another one.",
    ),
    "output-not-written": Bilingual(de="Die Ausgabe konnte nicht geschrieben werden.", en="The output could not be written."),
    "output-without-room": Bilingual(
        de="Die Ausgabe konnte nicht geschrieben werden: Auf dem Datenträger ist kein Platz.",
        en="The output could not be written: there is no room on the disk.",
    ),
    "profile-unknown": Bilingual(
        de="Das Profil {profile} gibt es nicht; es gibt: {known}.", en="There is no profile {profile}; there are: {known}."
    ),
    "rules-faulty": Bilingual(
        de="Das Regelwerk hat Fehler und kann nicht benutzt werden:", en="The rulebook has faults and cannot be used:"
    ),
    "edition-unknown": Bilingual(
        de="Eine Ausgabe {edition} hat das Regelwerk nicht; es hat: {known}.",
        en="The rulebook has no edition {edition}; it has: {known}.",
    ),
    "rule-unknown": Bilingual(
        de="Eine Regel {rule} gibt es nicht; aqbcheck rules list zeigt alle.",
        en="There is no rule {rule}; aqbcheck rules list shows them all.",
    ),
    "rule-unknown-near": Bilingual(
        de="Eine Regel {rule} gibt es nicht. Meinten Sie {near}?", en="There is no rule {rule}. Did you mean {near}?"
    ),
    "selection-empty": Bilingual(
        de="--select und --ignore lassen keine Regel übrig; es gäbe nichts zu prüfen.",
        en="--select and --ignore leave no rule over; there would be nothing to check.",
    ),
    "stopped": Bilingual(de="Abgebrochen.", en="Stopped."),
}

_FILES = {
    "folder-without-agreements": Bilingual(
        de="Der Ordner enthält keine Datei, die geprüft werden kann ({suffixes}); nennen Sie einen anderen Ordner, oder "
        "speichern Sie die Vereinbarung in einem dieser Formate.",
        en="The folder holds no file that can be checked ({suffixes}); name another folder, or save the agreement in one of these formats.",
    ),
    "folder-not-readable": Bilingual(
        de="Sie dürfen den Ordner nicht lesen; lassen Sie sich das Recht dazu geben.",
        en="You have no right to read the folder; ask for it.",
    ),
    "owner-file-skipped": Bilingual(
        de="{path} ist keine Vereinbarung, sondern Words Merkdatei zu einem geöffneten Dokument; sie ist übersprungen.",
        en="{path} is no agreement but Word's note of an open document; it was skipped.",
    ),
    "other-documents-skipped": Bilingual(
        de="Dokumente in anderen Formaten als {suffixes} sind nicht geprüft: {count} ({paths}).",
        en="Documents in other formats than {suffixes} were not checked: {count} ({paths}).",
    ),
    "input-format-missing": Bilingual(
        de="Was das ist, ist nicht zu erkennen. Geben Sie es mit --input-format an ({known}).",
        en="What this is cannot be told. Say it by --input-format ({known}).",
    ),
    "progress": Bilingual(de="Dateien", en="Files"),
    "version": Bilingual(
        de="aqbcheck {version}, Regelwerk {rulebook}, Ausgaben {editions}",
        en="aqbcheck {version}, rulebook {rulebook}, editions {editions}",
    ),
}

MESSAGES: dict[str, Bilingual] = _HELP | _USAGE | _FILES
