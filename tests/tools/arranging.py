"""The arrangements that people give one and the same agreement: how its title block, headings, amount, measures and
signatures are set, what stands in between, and what only a Word file can hold.

All but the last are edits of the plain text in Markdown.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

BASE = (Path(__file__).parents[2] / "fixtures" / "variants" / "base.md").read_text(encoding="utf-8")
DISTRICT = "fulda-2025"
"""Whose agreement it is, by the base that names that district."""
MINISTRY = "dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales"
BODY = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"
SUBJECT = "zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets"
FRONT = BASE[: BASE.index("## Präambel")]
HEADINGS = re.findall(r"## (§ \d) (.*)\n", BASE)
BUDGET = re.search(r"Der Landkreis Fulda erhält .*", BASE)[0]
LIST = BASE[BASE.index("1. Ausbildungsvorbereitung") : BASE.index("Die Förderung erfolgt")]
SIGNED = BASE[BASE.index("Wiesbaden, den") :]
C1, C2, C3, C4 = re.findall(r"(?m)^\d\. (.*)$", LIST)
P1, P2, P3, P4 = re.findall(r"(?m)^ +- (.*)$", LIST)
LINE = r"\_" * 20

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
    "letterhead": f"{BODY}\\\nAbteilung III\\\nSonnenberger Straße 2/2a, 65193 Wiesbaden\\\nTelefon: 0611 3219-0\n\nAktenzeichen: III 4 – 55a 0100\n\nWiesbaden, 3. März 2025\n\n# Zielvereinbarung 2025\n\nzwischen\n\n{MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n{SUBJECT}\n\n",
    "year first": f"Haushaltsjahr 2025\n\n# Zielvereinbarung\n\nzwischen\n\n{MINISTRY}\n\nund\n\ndem Landkreis Fulda\n\n{SUBJECT}\n\n",
    "represented": f"# Zielvereinbarung 2025\n\nzwischen dem Land Hessen, vertreten durch das {BODY}, dieses vertreten durch die Staatsministerin,\n\nund\n\ndem Landkreis Fulda, vertreten durch den Kreisausschuss, dieser vertreten durch den Landrat,\n\n{SUBJECT}\n\n",
}

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
    "number only bold": lambda n, h: f"**{n[2:]}. {h}**\n",
    "number only heading": lambda n, h: f"### {n[2:]}. {h}\n",
    "table": lambda n, h: f"| {n} | {h} |\n|---|---|\n",
    "paragraph word": lambda n, h: f"**Paragraf {n[2:]}: {h}**\n",
    "artikel": lambda n, h: f"**Artikel {n[2:]} {h}**\n",
    "another word": lambda n, h: f"**Teil {n[2:]}: {h}**\n",
    "italic": lambda n, h: f"*{n} {h}*\n",
    "dash": lambda n, h: f"**{n} - {h}**\n",
    "brackets": lambda n, h: f"**{n} ({h})**\n",
    "run-in": lambda n, h: f"**{n} {h}.** ",
    "final dots": lambda n, h: f"**{n}. {h}.**\n",
    "final dots, plain": lambda n, h: f"{n}. {h}.\n",
    "wrong levels": lambda n, h: f"{'#' * (1 + 2 * int(n[2:]) % 5)} {n} {h}\n",
    "two levels": lambda n, h: f"# {n}\n\n### {h}\n",
    "soft break": lambda n, h: f"{n}\n{h}\n",
    "break and dots": lambda n, h: f"{n}.\\\n{h}.\n",
}

INSIDE = {
    "roman subs": [
        ("Mit dem Ausbildungs", "### I. Ziele des Landes\n\nMit dem Ausbildungs"),
        ("Im Herbst", "### (1) Gespräch\n\nIm Herbst"),
    ],
    "lettered subs": [
        ("Mit dem Ausbildungs", "**a) Ziele des Landes**\n\nMit dem Ausbildungs"),
        ("Im Herbst", "**A. Gespräch**\n\nIm Herbst"),
    ],
    "roman subs, plain": [
        ("Mit dem Ausbildungs", "I. Ziele des Landes\n\nMit dem Ausbildungs"),
        ("Im Herbst", "II. Gespräch\n\nIm Herbst"),
    ],
    "contents": [
        (
            "## Präambel",
            "Inhalt\n\nPräambel ........ 1\n\n" + "\n\n".join(f"{n} {h} ........ {n[2:]}" for n, h in HEADINGS) + "\n\n## Präambel",
        )
    ],
    "contents without dots": [
        ("## Präambel", "**Inhaltsverzeichnis**\n\nPräambel\n\n" + "\n\n".join(f"{n} {h}" for n, h in HEADINGS) + "\n\n## Präambel")
    ],
    "page heads": [
        ("## § 3", "Zielvereinbarung 2025 – Landkreis Fulda\n\n## § 3"),
        ("## § 6", "Zielvereinbarung 2025 – Landkreis Fulda\n\n- 3 -\n\n## § 6"),
    ],
    "numbered sentences around the list": [
        ("Der Landkreis Fulda finanziert folgende", "(1) Der Landkreis Fulda finanziert in diesem Jahr folgende"),
        ("Die Förderung erfolgt", "(2) Die Förderung erfolgt"),
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

GIVEN = "Der Landkreis Fulda erhält im Jahr 2025 aus dem Ausbildungs- und Qualifizierungsbudget 2025"
BUDGETS = {
    "words": f"{GIVEN} einen Betrag von 1.104.500 Euro (in Worten: eine Million einhundertviertausendfünfhundert Euro).",
    "own line": f"{GIVEN} einen Betrag von\n\n**1.104.500 Euro**\n\n(in Ziffern und ohne Abzug).",
    "cents": f"{GIVEN} einen Betrag von 1.104.500,00 €.",
    "sign first": f"{GIVEN} einen Betrag von € 1.104.500,-.",
    "table with unit": f"{GIVEN} folgenden Betrag:\n\n| Haushaltsjahr | Betrag in Euro |\n|---|---|\n| 2025 | 1.104.500 |\n",
    "table without unit": f"{GIVEN} folgenden Betrag:\n\n| Haushaltsmittel | Betrag |\n|---|---|\n| Budget 2025 | 1.104.500 Euro |\n",
    "parts": f"{GIVEN} insgesamt 1.104.500 Euro, davon 904.500 Euro für Ausbildung und 200.000 Euro für Qualifizierung.",
    "parts in a table": f"{GIVEN} folgende Mittel:\n\n| Zweck | Euro |\n|---|---|\n| Ausbildung | 904.500 |\n| Qualifizierung | 200.000 |\n"
    "| Summe | 1.104.500 |\n",
    "another year word": BUDGET.replace("im Jahr 2025", "im Haushaltsjahr 2025"),
    "line break": f"{GIVEN} einen Betrag von\\\n1.104.500 Euro.",
}


def _html_rows(*rows: tuple[int, str, str]) -> str:
    """A table in HTML: the rows that the first cell covers (0: it stands above), its text, the second cell's."""
    lines = (
        f"<tr>{f'<td rowspan={chr(34)}{rows}{chr(34)}>{first}</td>' if rows else ''}<td>{second}</td></tr>" for rows, first, second in rows
    )
    return "<table>\n<tr><th>Maßnahmenart</th><th>Projekt</th></tr>\n" + "\n".join(lines) + "\n</table>\n\n"


LISTS = {
    "letters": f"a) {C1}\n\n\\- {P1}\n\nb) {C2}\n\n\\- {P2}\n\nc) {C3}\n\n\\- {P3}\n\nd) {C4}\n\n\\- {P4}\n\n",
    "typed numbers": f"1\\. {C1}\n\na) {P1}\n\n2\\. {C2}\n\na) {P2}\n\n3\\. {C3}\n\na) {P3}\n\n4\\. {C4}\n\na) {P4}\n\n",
    "bullets": f"- {C1}\n  - {P1}\n- {C2}\n  - {P2}\n- {C3}\n  - {P3}\n- {C4}\n  - {P4}\n\n",
    "bold": f"**{C1}**\n\n- {P1}\n\n**{C2}**\n\n- {P2}\n\n**{C3}**\n\n- {P3}\n\n**{C4}**\n\n- {P4}\n\n",
    "headings": f"### {C1}\n\n- {P1}\n\n### {C2}\n\n- {P2}\n\n### {C3}\n\n- {P3}\n\n### {C4}\n\n- {P4}\n\n",
    "table": f"| Maßnahmenart | Projekte |\n|---|---|\n| {C1} | {P1} |\n| {C2} | {P2} |\n| {C3} | {P3} |\n| {C4} | {P4} |\n\n",
    "table, category right": f"| Projekt | Maßnahmenart |\n|---|---|\n| {P1} | {C1} |\n| {P2} | {C2} |\n| {P3} | {C3} |\n| {P4} | {C4} |\n\n",
    "table with numbers": f"| Nr. | Maßnahmenart | Projekt |\n|---|---|---|\n| 1 | {C1} | {P1} |\n| 2 | {C2} | {P2} |\n| 3 | {C3} | {P3} |\n"
    f"| 4 | {C4} | {P4} |\n\n",
    "line breaks": f"1. {C1}\\\n   {P1}\n2. {C2}\\\n   {P2}\n3. {C3}\\\n   {P3}\n4. {C4}\\\n   {P4}\n\n",
    "amounts": f"1. {C1}\n   - {P1} (504.500 Euro)\n2. {C2}\n   - {P2} (300.000 Euro)\n3. {C3}\n   - {P3} (200.000 Euro)\n4. {C4}\n"
    f"   - {P4} (100.000 Euro)\n\n",
    "row per project": f"| Maßnahmenart | Projekt |\n|---|---|\n| {C1} | {P1} |\n| {C1} | Neustart |\n| {C2} | {P2} |\n| {C3} | {P3} |\n| {C3} | Werkstatt Süd |\n| {C4} | {P4} |\n\n",
    "row per project, blank category": f"| Maßnahmenart | Projekt |\n|---|---|\n| {C1} | {P1} |\n| | Neustart |\n| {C2} | {P2} |\n| {C3} | {P3} |\n| | Werkstatt Süd |\n| {C4} | {P4} |\n\n",
    "merged cells": _html_rows((2, C1, P1), (0, "", "Neustart"), (1, C2, P2), (2, C3, P3), (0, "", "Werkstatt Süd"), (1, C4, P4)),
    "row of its own": f"| Projekt | Plätze |\n|---|---|\n| **{C1}** | |\n| {P1} | 12 |\n| **{C2}** | |\n| {P2} | 10 |\n| **{C3}** | |\n| {P3} | 8 |\n| **{C4}** | |\n| {P4} | 30 |\n\n",
    "running sentence": f"Gefördert werden im Bereich „{C1}“ das Projekt „{P1}“, im Bereich „{C2}“ das Projekt „{P2}“, im Bereich „{C3}“ das Projekt „{P3}“ und im Bereich „{C4}“ das Projekt „{P4}“.\n\n",
    "long titles": f"1. {C1}\n   - {P1} – Wege in die Ausbildung für junge Menschen\n     mit Sprachförderbedarf im Landkreis\n2. {C2}\n   - {P2}\n3. {C3}\n   - {P3} – Qualifizierung\\\n     in Teilzeit für Erziehende\n4. {C4}\n   - {P4}\n\n",
    "typed dashes": f"1\\. {C1}\n\n– {P1}\n\n2\\. {C2}\n\n– {P2}\n\n3\\. {C3}\n\n– {P3}\n\n4\\. {C4}\n\n– {P4}\n\n",
    "dashes": f"– {C1}\n\n• {P1}\n\n– {C2}\n\n• {P2}\n\n– {C3}\n\n• {P3}\n\n– {C4}\n\n• {P4}\n\n",
    "in a line": f"1. {C1}: {P1}\n2. {C2}: {P2}\n3. {C3}: {P3}\n4. {C4}: {P4}\n\n",
    "words and numbers": f"Maßnahmenart 1: {C1}\n\n• {P1}\n\nMaßnahmenart 2: {C2}\n\n• {P2}\n\nMaßnahmenart 3: {C3}\n\n• {P3}\n\nMaßnahmenart 4: {C4}\n\n• {P4}\n\n",
    "words before both": f"Maßnahmenart: {C1}\n\nProjekt: {P1}\n\nMaßnahmenart: {C2}\n\nProjekt: {P2}\n\nMaßnahmenart: {C3}\n\nProjekt: {P3}\n\nMaßnahmenart: {C4}\n\nProjekt: {P4}\n\n",
    "sentences that lead": f"Im Bereich {C1} wird gefördert:\n\n- {P1}\n\nIm Bereich {C2} wird gefördert:\n\n- {P2}\n\nIm Bereich {C3} wird gefördert:\n\n- {P3}\n\nIm Bereich {C4} wird gefördert:\n\n- {P4}\n\n",
    "numbers of the section": f"5.1 {C1}\n\n5.1.1 {P1}\n\n5.2 {C2}\n\n5.2.1 {P2}\n\n5.3 {C3}\n\n5.3.1 {P3}\n\n5.4 {C4}\n\n5.4.1 {P4}\n\n",
    "bold numbers": f"**1. {C1}**\n\n- {P1}\n\n**2. {C2}**\n\n- {P2}\n\n**3. {C3}**\n\n- {P3}\n\n**4. {C4}**\n\n- {P4}\n\n",
    "headed lists": f"1\\. {C1}\n\nProjekte:\n\n- {P1}\n\n2\\. {C2}\n\nProjekte:\n\n- {P2}\n\n3\\. {C3}\n\nProjekte:\n\n- {P3}\n\n4\\. {C4}\n\nProjekte:\n\n- {P4}\n\n",
    "table with providers": f"| Maßnahmenart | Projekt | Träger | Laufzeit |\n|---|---|---|---|\n| {C1} | {P1} | Bildungswerk | ganzjährig |\n| | Neustart | Bildungswerk | ganzjährig |\n| {C2} | {P2} | Handwerkskammer | ab März |\n| {C3} | {P3} | Bildungswerk | ab Mai |\n| {C4} | {P4} | Bildungswerk | ab Mai |\n\n",
    "rows of two kinds with providers": f"| Nr. | Maßnahmenart/Projekt | Träger |\n|---|---|---|\n| 1 | **{C1}** | |\n| 1.1 | {P1} | Bildungswerk |\n| 1.2 | Neustart | Bildungswerk |\n| 2 | **{C2}** | |\n| 2.1 | {P2} | Handwerkskammer |\n| 3 | **{C3}** | |\n| 3.1 | {P3} | Bildungswerk |\n| 4 | **{C4}** | |\n| 4.1 | {P4} | Bildungswerk |\n\n",
    "column per category": f"| {C1} | {C2} | {C3} | {C4} |\n|---|---|---|---|\n| {P1} | {P2} | {P3} | {P4} |\n| Neustart | | | |\n\n",
    "roman": f"I. {C1}\n\n\\- {P1}\n\nII. {C2}\n\n\\- {P2}\n\nIII. {C3}\n\n\\- {P3}\n\nIV. {C4}\n\n\\- {P4}\n\n",
}
SIGNS = {
    "table": f"| Wiesbaden, den {LINE} | Fulda, den {LINE} |\n|---|---|\n| {LINE} | {LINE} |\n| Anna Adler | Bernd Buche |\n"
    f"| Staatsministerin | Landrat |\n| {BODY} | Landkreis Fulda |\n",
    "for": f"Für das Land Hessen:\n\nWiesbaden, den {LINE}\n\n{LINE}\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n\n"
    f"Für den Landkreis Fulda:\n\nFulda, den {LINE}\n\n{LINE}\n\nBernd Buche\\\nLandrat\n",
    "district first": f"Fulda, den {LINE}\n\n{LINE}\n\nBernd Buche\\\nLandrat\\\nLandkreis Fulda\n\n"
    f"Wiesbaden, den {LINE}\n\n{LINE}\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n",
    "function first": f"Wiesbaden, den {LINE}\n\n{LINE}\n\n{BODY}\\\nStaatsministerin Anna Adler\n\n"
    f"Fulda, den {LINE}\n\n{LINE}\n\nLandkreis Fulda\\\nLandrat Bernd Buche\n",
    "own paragraphs": SIGNED.replace("\\\n", "\n\n"),
    "dots": SIGNED.replace(r"\_", "."),
    "heading": f"## Unterschriften\n\n{SIGNED}",
    "seal": SIGNED.rstrip() + "\n\n(Dienstsiegel)\n",
    "co-signatory": SIGNED.rstrip() + f"\n\n{LINE}\n\nClara Christ\\\nKreisbeigeordnete\\\nLandkreis Fulda\n",
    "gez.": f"Wiesbaden, den 2. August 2025\n\ngez. Anna Adler\\\nStaatsministerin\\\n{BODY}\n\nFulda, den 4. August 2025\n\ngez. Bernd Buche\\\nLandrat\\\nLandkreis Fulda\n",
    "deputies": f"Wiesbaden, den {LINE}\n\nIn Vertretung\n\n{LINE}\n\nAnna Adler\\\nStaatssekretärin\\\n{BODY}\n\nFulda, den {LINE}\n\ni. V. {LINE}\n\nBernd Buche\\\nErster Kreisbeigeordneter\\\nLandkreis Fulda\n",
    "by order": f"Wiesbaden, den {LINE}\n\nIm Auftrag\n\n{LINE}\n\nAnna Adler\\\nAbteilungsleiterin\\\n{BODY}\n\nFulda, den {LINE}\n\n{LINE}\n\ni. A. Bernd Buche\\\nFachdienstleiter\\\nLandkreis Fulda\n",
    "capitals": SIGNED.replace("Anna Adler", "ANNA ADLER").replace("Bernd Buche", "BERND BUCHE"),
    "shared place and date": f"Wiesbaden/Fulda, den {LINE}\n\n{LINE}\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n\n{LINE}\n\nBernd Buche\\\nLandrat\\\nLandkreis Fulda\n",
    "shared above a table": f"Wiesbaden/Fulda, den {LINE}\n\n| {LINE} | {LINE} |\n|---|---|\n| Anna Adler | Bernd Buche |\n| Staatsministerin | Landrat |\n| {BODY} | Landkreis Fulda |\n",
    "name above": f"Anna Adler\\\nStaatsministerin\\\n{BODY}\n\n{LINE}\n\nWiesbaden, den {LINE}\n\nBernd Buche\\\nLandrat\\\nLandkreis Fulda\n\n{LINE}\n\nFulda, den {LINE}\n",
    "html table": "<table>\n"
    + "".join(
        f"<tr><td>{left}</td><td>{right}</td></tr>\n"
        for left, right in (
            ("Wiesbaden, den ____________", "Fulda, den ____________"),
            ("_" * 20, "_" * 20),
            ("Anna Adler", "Bernd Buche"),
            ("Staatsministerin", "Landrat"),
            (BODY, "Landkreis Fulda"),
        )
    )
    + "</table>\n",
    "deputies everywhere": f"Wiesbaden, den {LINE}\n\ni. V. {LINE}\n\ni. V. Anna Adler\\\nStaatssekretärin\\\n{BODY}\n\nFulda, den {LINE}\n\ni. V. {LINE}\n\ni. V. Bernd Buche\\\nErster Kreisbeigeordneter\\\nLandkreis Fulda\n",
    "copied onto the same lines": f"Wiesbaden, den {LINE} Fulda, den {LINE}\n\n{LINE} {LINE}\n\nAnna Adler Bernd Buche\n\nStaatsministerin Landrat\n\n{BODY} Landkreis Fulda\n",
    "two beside each other": f"Wiesbaden, den {LINE}\n\n{LINE}\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n\nFulda, den {LINE}\n\n| {LINE} | {LINE} |\n|---|---|\n| Bernd Buche | Clara Christ |\n| Landrat | Kreisbeigeordnete |\n| Landkreis Fulda | Landkreis Fulda |\n",
    "rows": f"| Wiesbaden, den {LINE} | {LINE} | Anna Adler, Staatsministerin, {BODY} |\n|---|---|---|\n| Fulda, den {LINE} | {LINE} | Bernd Buche, Landrat, Landkreis Fulda |\n",
    "tabs": f"Wiesbaden, den {LINE}\tFulda, den {LINE}\n\n{LINE}\t{LINE}\n\nAnna Adler\tBernd Buche\n\nStaatsministerin\tLandrat\n\nHessisches Ministerium für Arbeit,\tLandkreis Fulda\n\nIntegration, Jugend und Soziales\n",
    "seal beside": f"Wiesbaden, den {LINE}\n\n(L. S.)\n\n{LINE}\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n\nFulda, den {LINE}\n\n(Dienstsiegel)\n\n{LINE}\n\nBernd Buche\\\nLandrat\\\nLandkreis Fulda\n",
    "prompts below": f"Wiesbaden, den {LINE}\\\n(Ort, Datum)\n\n{LINE}\\\n(Unterschrift)\n\nAnna Adler\\\nStaatsministerin\\\n{BODY}\n\nFulda, den {LINE}\\\n(Ort, Datum)\n\n{LINE}\\\n(Unterschrift)\n\nBernd Buche\\\nLandrat\\\nLandkreis Fulda\n",
    "entries of a list": f"1. Für das Land Hessen\n\n   Wiesbaden, den {LINE}\n\n   {LINE}\n\n   Anna Adler\\\n   Abteilungsleiterin\n\n"
    f"2. Für den Landkreis Fulda\n\n   Fulda, den {LINE}\n\n   {LINE}\n\n   Bernd Buche\\\n   Landrat\n",
    "bullets below bullets": f"- Für das Land Hessen\n  - Ort, Datum: {LINE}\n  - Unterschrift: {LINE}\n  - Name: Anna Adler\n  - Funktion: Abteilungsleiterin\n"
    f"- Für den Landkreis Fulda\n  - Ort, Datum: {LINE}\n  - Unterschrift: {LINE}\n  - Name: Bernd Buche\n  - Funktion: Landrat\n",
    "heads in a table of their own": f"| Für das Land Hessen | Für den Landkreis Fulda |\n|---|---|\n| {BODY} | Der Kreisausschuss |\n\nSiegel\n\n"
    f"| Wiesbaden, den {LINE} | Fulda, den {LINE} |\n|---|---|\n| {LINE} | {LINE} |\n| Anna Adler | Bernd Buche |\n| Abteilungsleiterin | Amtsleiter |\n",
    "dates in a table of their own": f"| Wiesbaden, den {LINE} | Fulda, den {LINE} |\n|---|---|\n\n"
    f"| {BODY} | Landkreis Fulda |\n|---|---|\n| {LINE} | {LINE} |\n| Anna Adler, Abteilungsleiterin | Bernd Buche, Amtsleiter |\n",
    "shared between two tables": f"| {BODY} | Landkreis Fulda |\n|---|---|\n\nWiesbaden/Fulda, den {LINE}\n\n"
    f"| {LINE} | {LINE} |\n|---|---|\n| Anna Adler | Bernd Buche |\n| Abteilungsleiterin | Amtsleiter |\n",
    "a table each": f"| {BODY} | |\n|---|---|\n| Ort, Datum | {LINE} |\n| Name | Anna Adler |\n| Funktion | Abteilungsleiterin |\n\n"
    f"| Landkreis Fulda | |\n|---|---|\n| Ort, Datum | {LINE} |\n| Name | Bernd Buche |\n| Funktion | Amtsleiter |\n",
    "heads above forms": f"Für das Land Hessen:\n\n| Ort, Datum | {LINE} |\n|---|---|\n| Unterschrift | {LINE} |\n| Name | Anna Adler |\n| Funktion | Abteilungsleiterin |\n\n"
    f"Für den Landkreis Fulda:\n\n| Ort, Datum | {LINE} |\n|---|---|\n| Unterschrift | {LINE} |\n| Name | Bernd Buche |\n| Funktion | Amtsleiter |\n",
    "annex with amounts": SIGNED.rstrip()
    + "\n\n## Anlage 1: Finanzplan\n\nNach § 12 werden bewilligt:\n\n| Projekt | Betrag in Euro |\n|---|---|\n| Startklar | 604.500 |\n| Summe | 1.204.500 |\n\n## § 1 Geltung\n\nEs gilt § 44 LHO; der Landkreis Musterberg ist beteiligt.\n",
    "annex behind": SIGNED.rstrip() + "\n\n## Anlage 1\n\n| Projekt | Plätze |\n|---|---|\n| Startklar | 12 |\n\nEs gilt § 44 LHO.\n",
}


def edited(text: str, old: str, new: str) -> str:
    """The text with one passage of the plain one replaced."""
    if old not in text:
        raise ValueError(f"not in the text: {old}")
    return text.replace(old, new)


def _with_heads(text: str, head: Callable[[str, str], str]) -> str:
    for number, heading in HEADINGS:
        text = edited(text, f"## {number} {heading}\n", head(number, heading))
    return text


def _with_all(text: str, edits: list[tuple[str, str]]) -> str:
    for old, new in edits:
        text = edited(text, old, new)
    return text


BY_TABS = {("heads", "tab"), ("signs", "tabs")}
"""What is lost where tabs are: in Markdown that a program writes."""
Arranging = Callable[[str], str]
DIMENSIONS: Mapping[str, Mapping[str, Arranging]] = {
    "front": {name: lambda text, new=new: edited(text, FRONT, new) for name, new in FRONTS.items()},
    "inside": {
        name: lambda text, edits=edits: _with_all(text, edits)
        for name, edits in INSIDE.items()
        if not any("1.104.500" in old or old in SIGNED for old, _ in edits)
    },
    "heads": {name: lambda text, head=head: _with_heads(text, head) for name, head in HEADS.items()},
    "budget": {name: lambda text, new=new: edited(text, BUDGET, new) for name, new in BUDGETS.items()},
    "list": {name: lambda text, new=new: edited(text, LIST, new) for name, new in LISTS.items()},
    "signs": {name: lambda text, new=new: edited(text, SIGNED, new) for name, new in SIGNS.items()},
}
"""Every arrangement of text, by what it arranges; those that replace the amount or a signature stand with these."""
