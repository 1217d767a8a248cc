"""The same agreement in the arrangements that people give it: every one gets the answers of the plain one."""

import re
from pathlib import Path

import pytest

from aqbcheck.agreement.understand import Understanding
from aqbcheck.engine import judge
from aqbcheck.readers import read_document
from aqbcheck.rulebook import find_rules, load

BASE = (Path(__file__).parents[1] / "fixtures" / "variants" / "base.md").read_text(encoding="utf-8")
RULEBOOK = load(find_rules("aqb"))
UNDERSTANDING = Understanding(RULEBOOK.form)
MINISTRY = "dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales"
SUBJECT = "zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets"
FRONT = BASE[: BASE.index("## Präambel")]
HEADINGS = re.findall(r"## (§ \d) (.*)\n", BASE)


def answers(text):
    agreement = UNDERSTANDING.read(read_document(text.encode(), "markdown"))
    report = judge(agreement, RULEBOOK, profile="draft", language="en", path="x.md", sha256="0")
    return {answer.rule: (answer.status, [(f.case, f.excerpt) for f in answer.findings]) for answer in report.answers}


PLAIN = answers(BASE)


def changed(edited):
    assert edited != BASE
    return {rule: answer for rule, answer in answers(edited).items() if answer != PLAIN[rule]}


FRONTS = {
    "one paragraph": f"**Zielvereinbarung 2025**\n\nzwischen {MINISTRY} und dem Landkreis Fulda {SUBJECT}\n\n",
    "linebreaks": f"**Zielvereinbarung\\\n2025\\\nzwischen\\\n{MINISTRY}\\\nund\\\ndem Landkreis Fulda\\\n{SUBJECT}**\n\n",
    "table": f"| Zielvereinbarung 2025 |\n|---|\n| zwischen |\n| {MINISTRY} |\n| und |\n| dem Landkreis Fulda |\n| {SUBJECT} |\n\n",
    "table 2 cols": f"# Zielvereinbarung 2025\n\n| zwischen | und |\n|---|---|\n| {MINISTRY} | dem Landkreis Fulda |\n\n{SUBJECT}\n\n",
    "address": f"# Zielvereinbarung\n\nfür das Jahr 2025\n\nzwischen dem Land Hessen,\n\nvertreten durch das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales,\nSonnenberger Straße 2/2a, 65193 Wiesbaden\n\nund dem Landkreis Fulda,\n\nvertreten durch den Kreisausschuss, Wörthstraße 15, 36037 Fulda\n\n{SUBJECT} 2025\n\n",
    "roles": f"# Zielvereinbarung 2025\n\nzwischen\n\n{MINISTRY}\n\n– im Folgenden „HMSI“ –\n\nund\n\ndem Landkreis Fulda\n\n– im Folgenden „Landkreis“ –\n\n{SUBJECT}\n\n",
    "cover": f"HESSEN\n\nZielvereinbarung 2025\n\nAusbildungs- und Qualifizierungsbudget\n\nLandkreis Fulda\n\nStand: 3. März 2025\n\n---\n\n# Zielvereinbarung 2025\n\nzwischen\n\n{MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n{SUBJECT}\n\n",
    "subject first": f"# Zielvereinbarung\n\n## {SUBJECT}\n\n2025\n\nzwischen {MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n",
    "wird geschlossen": f"# Zielvereinbarung 2025\n\n{SUBJECT}\n\nZwischen {MINISTRY} und dem Landkreis Fulda wird folgende Zielvereinbarung geschlossen:\n\n",
    "caps": f"# ZIELVEREINBARUNG 2025\n\nZWISCHEN\n\n{MINISTRY.upper()}\n\nUND\n\nDEM LANDKREIS FULDA\n\n{SUBJECT.upper()}\n\n",
    "spaced": f"# Z i e l v e r e i n b a r u n g 2025\n\nzwischen\n\n{MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n{SUBJECT}\n\n",
    "spaced caps": f"# Z I E L V E R E I N B A R U N G\n\n2025\n\nzwischen\n\n{MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n{SUBJECT}\n\n",
}


@pytest.mark.parametrize("arrangement", FRONTS)
def test_title_blocks(arrangement):
    assert changed(BASE.replace(FRONT, FRONTS[arrangement])) == {}


HEADS = {
    "bold": lambda n, h: f"**{n} {h}**\n",
    "plain": lambda n, h: f"{n} {h}\n",
    "two bold": lambda n, h: f"**{n}**\n\n**{h}**\n",
    "two plain": lambda n, h: f"{n}\n\n{h}\n",
    "br": lambda n, h: f"**{n}\\\n{h}**\n",
    "br plain": lambda n, h: f"{n}\\\n{h}\n",
    "tab": lambda n, h: f"{n}\t{h}\n",
    "nbsp": lambda n, h: f"**{n.replace(' ', chr(160))}{chr(160)}{h}**\n",
    "caps": lambda n, h: f"**{n} {h.upper()}**\n",
    "spaced": lambda n, h: f"**{n} {' '.join(h)}**\n",
    "number only heading": lambda n, h: f"### {n[2:]}. {h}\n",
    "table": lambda n, h: f"| {n} | {h} |\n|---|---|\n",
    "paragraph word": lambda n, h: f"**Paragraf {n[2:]}: {h}**\n",
    "artikel": lambda n, h: f"**Artikel {n[2:]} {h}**\n",
    "italic": lambda n, h: f"*{n} {h}*\n",
    "dash": lambda n, h: f"**{n} - {h}**\n",
    "brackets": lambda n, h: f"**{n} ({h})**\n",
    "run-in": lambda n, h: f"**{n} {h}.** ",
}


@pytest.mark.parametrize("arrangement", HEADS)
def test_headings(arrangement):
    edited = BASE
    for number, heading in HEADINGS:
        edited = edited.replace(f"## {number} {heading}\n", HEADS[arrangement](number, heading))
    assert changed(edited) == {}


INSIDE = {
    "roman subs": [
        ("Mit dem Ausbildungs", "### I. Ziele des Landes\n\nMit dem Ausbildungs"),
        ("Im Herbst", "### (1) Gespräch\n\nIm Herbst"),
    ],
    "numbered paras": [("Im Herbst findet", "(1) Im Herbst findet"), ("Abweichungen von", "\n\n(2) Abweichungen von")],
    "numbered paras2": [("Im Herbst findet", "1. Im Herbst findet"), ("Abweichungen von", "\n2. Abweichungen von")],
    "numbered paras3": [("Im Herbst findet", "6.1 Im Herbst findet"), ("Abweichungen von", "\n\n6.2 Abweichungen von")],
    "page nums": [("## § 3", "- 2 -\n\n## § 3"), ("## § 5", "Seite 3 von 5\n\n## § 5")],
    "separator": [("## § 3", "---\n\n## § 3")],
    "hardwrap": [
        (" Umsetzungsbesprechung", "\nUmsetzungsbesprechung"),
        (" Ausbildungs- und Arbeitsmarktstrategie", "\nAusbildungs- und\nArbeitsmarktstrategie"),
    ],
    "blockquote": [("Menschen mit Behinderungen haben", "> Menschen mit Behinderungen haben")],
    "html table": [
        (
            "einen Betrag von 1.104.500 Euro.",
            "folgenden Betrag:\n\n<table><tr><th>Jahr</th><th>Betrag in Euro</th></tr><tr><td>2025</td><td>1.104.500</td></tr></table>\n",
        )
    ],
    "escaped": [("1.104.500 Euro", "1\\.104\\.500 Euro")],
    "entity": [("1.104.500 Euro", "1.104.500&nbsp;Euro")],
    "footnote": [
        ("Menschen mit Behinderungen haben", "Menschen mit Behinderungen[^1] haben"),
        ("## § 7", "[^1]: Im Sinne des § 2 SGB IX.\n\n## § 7"),
    ],
    "date yr": [("im Jahr 2025 aus", "im Haushaltsjahr 2025 aus")],
    "budget sentence": [
        (
            "Der Landkreis Fulda erhält im Jahr 2025 aus dem Ausbildungs- und Qualifizierungsbudget 2025 einen Betrag von 1.104.500 Euro.",
            "Für das Ausbildungs- und Qualifizierungsbudget 2025 werden dem Landkreis Fulda Landesmittel in Höhe von\n\n1.104.500 Euro\n\nzugewiesen.",
        )
    ],
    "no ministry name in sig": [
        (
            "Staatsministerin\\\nHessisches Ministerium für Arbeit, Integration, Jugend und Soziales",
            "Hessische Ministerin für Arbeit, Integration, Jugend und Soziales",
        )
    ],
    "city sig": [("Landrat\\\nLandkreis Fulda", "Landrat des Landkreises Fulda")],
}


@pytest.mark.parametrize("arrangement", INSIDE)
def test_inside_the_sections(arrangement):
    edited = BASE
    for old, new in INSIDE[arrangement]:
        assert old in edited
        edited = edited.replace(old, new)
    assert changed(edited) == {}


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("heads", ["two plain", "tab", "number only heading", "caps", "run-in"])
def test_both_at_once(front, heads):
    edited = BASE.replace(FRONT, FRONTS[front])
    for number, heading in HEADINGS:
        edited = edited.replace(f"## {number} {heading}\n", HEADS[heads](number, heading))
    assert changed(edited) == {}
