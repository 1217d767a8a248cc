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

MESSAGES: dict[str, Bilingual] = _ORIGIN | _SUMMARY
