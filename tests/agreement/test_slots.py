import pytest

from aqbcheck.agreement.passage import Composer, Span
from aqbcheck.agreement.slots import SlotFinder
from aqbcheck.document import Block, Document, Inline
from aqbcheck.document.block import SLOT

SLOTS = [
    ("und dem [Landkreis]", ["[Landkreis]"]),
    ("in Höhe von [Betrag in Euro] aus", ["[Betrag in Euro]"]),
    ("«Gebietskoerperschaft_Name» und «Betrag»", ["«Gebietskoerperschaft_Name»", "«Betrag»"]),
    ("{{ betrag }} Euro", ["{{ betrag }}"]),
    ("von ____ Euro", ["____"]),
    ("von ………… Euro", ["…………"]),
    ("von ........ Euro", ["........"]),
    ("von ........ ,00 Euro", ["........"]),
    ("am ........ 2025", ["........"]),
    ("Betrag ____ 1.000 Euro", ["____"]),
    ("........ 1.000 Euro", ["........"]),
    ("Betrag ........ 1.000 Euro je Platz", ["........"]),
    ("XX Euro", ["XX"]),
    ("am xx.xx.2025", ["xx.xx.2025"]),
    ("am __.__.2025", ["__.__.2025"]),
    ("XX.XXX Euro", ["XX.XXX"]),
    ("N. N. und TODO", ["N. N.", "TODO"]),
    ("Betrag: ???", ["???"]),
    ("Klicken Sie hier, um Text einzugeben", ["Klicken Sie hier, um Text einzugeben"]),
    ("Klicken oder tippen Sie, um ein Datum einzugeben.", ["Klicken oder tippen Sie, um ein Datum einzugeben"]),
    ("Klicken Sie hier, dann weiter.", ["Klicken Sie hier"]),
    ("[bitte Projekt eintragen]", ["[bitte Projekt eintragen]"]),
    ("Bitte prüfen: stimmt das?", ["Bitte prüfen"]),
    ("[     ]", ["[ ]"]),
    ("[____]", ["[____]"]),
    ("Besprechung im [Monat]", ["[Monat]"]),
    ("Besprechung [Monat einfügen]", ["[Monat einfügen]"]),
    ("Besprechung im <Monat>", ["<Monat>"]),
    ("Tel. [Telefonnummer]", ["[Telefonnummer]"]),
    ("für [Anzahl] Personen", ["[Anzahl]"]),
    ("[Anzahl Plätze]", ["[Anzahl Plätze]"]),
    ("[Ansprechpartner/in]", ["[Ansprechpartner/in]"]),
    ("Projekt [Name des Trägers]", ["[Name des Trägers]"]),
    ("[noch festzulegen]", ["[noch festzulegen]"]),
    ("[Berichtsform noch abzustimmen]", ["[Berichtsform noch abzustimmen]"]),
    ("[siehe unten, noch anpassen!]", ["[siehe unten, noch anpassen!]"]),
    ("BASS Studiengang [...]", ["[...]"]),
    ("„Start“ und […]", ["[…]"]),
    ("im Jahr 20__ aus", ["20__"]),
    ("im Jahr 20XX aus", ["20XX"]),
    ("im Jahr 20?? aus", ["20??"]),
    ("im Jahr 20** aus", ["20**"]),
    ("im Jahr 20.. aus", ["20.."]),
    ("im Jahr 20 __ aus", ["20 __"]),
    ("im Jahr 202_ aus", ["202_"]),
    ("im Jahr 202X.", ["202X"]),
    ("am 12.__.2025", ["12.__.2025"]),
    ("am 12.03.20xx", ["12.03.20xx"]),
    ("am 12.03.202_ und", ["12.03.202_"]),
    ("am 12. 3. 20.. um", ["12. 3. 20.."]),
    ("am 12.03.20 __", ["12.03.20 __"]),
    ("am __. März 2025", ["__"]),
    ("von 1.288.XXX Euro", ["1.288.XXX"]),
    ("von 1.2__.___ Euro", ["1.2__.___"]),
    ("von 1.288.… Euro", ["1.288.…"]),
    ("noch offen", ["noch offen"]),
    ("1. Noch offen.", ["Noch offen"]),
    ("Start (noch zu benennen)", ["noch zu benennen"]),
    ("Start: folgt", ["folgt"]),
    ("tba und t. b. d.", ["tba", "t. b. d."]),
]


@pytest.mark.parametrize(("text", "written"), SLOTS)
def test_slots(passage, form, text, written):
    assert [slot.written for slot in SlotFinder(form).find(passage(text))] == written


NONE = [
    "Betrag ............ 1.104.500 Euro",
    "Betrag…………\t500,00 €.",
    "Startklar . . . . . . . . 500.000",
    "Startklar ........ 500 Euro\nLotsenhaus ........ 400 Euro",
    "[vgl. S. 12]",
    "das [Modellprojekt] Zukunft",
    "nach dem SGB XII",
    "und so weiter … bis",
    "Er sagte: „Das […] war gut.“",
    'Er sagte: "Das [...] war gut."',
    "Er sagte: »Das [...] war gut.«",
    "20 % der Anzahl und 30 % der Plätze",
    "[Stadt der Zukunft]",
    "[Frau Müller]",
    "[Träger: AWO]",
    "[Berufe, die sich ergänzen]",
    "»Arbeitswelt Hessen« und »Land«",
    "Projekt [Stadtteil Nord]",
    "Das Ende...",
    "das Wort Todoist",
    "[ ]",
    "einzutragen ins Register",
    "ANN und NNB",
    "Stadt [Kassel]",
    "2x wöchentlich, 10x im Jahr",
    "3 x 20 Plätze",
    "1.104.500** Euro und 12 Plätze*",
    "im Jahr 2025… und",
    "in 2025?",
    "Das ist noch offen.",
    "Start (folgt dem Ansatz der Lernorte)",
    "Das Verfahren ist wie folgt:",
    "noch offen für alle, die kommen wollen",
    "das Modul __init__ und a_b",
    "Zeichen III 5-20x",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_no_slots(passage, form, text):
    assert [slot.written for slot in SlotFinder(form).find(passage(text))] == []


def test_a_control_keeps_its_place_behind_changed_characters(form):
    text = "Be\u00adtrag:\u00a0hier Euro"
    inline = Inline(SLOT, text.index("hier"), text.index("hier") + 4)
    document = Document("docx", (Block(text, inlines=(inline,)),))
    passage = Composer(document, frozenset(), frozenset()).compose("section", [Span(0, 0, len(text))])
    (slot,) = SlotFinder(form).find(passage)
    assert (slot.kind, slot.written) == ("control", "hier")
    assert (slot.place.start, slot.place.end) == (inline.start, inline.end)


def test_an_empty_control(form):
    document = Document("docx", (Block("Betrag:  Euro", inlines=(Inline(SLOT, 8, 8),)),))
    passage = Composer(document, frozenset(), frozenset()).compose("section", [Span(0, 0, 13)])
    (slot,) = SlotFinder(form).find(passage)
    assert (slot.written, slot.start, slot.end) == ("", 8, 8)
