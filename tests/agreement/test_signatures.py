"""Signature blocks in the layouts that people give them; all persons are invented."""

import pytest

from aqbcheck.document import Block, Cell, Document, Inline, Look
from aqbcheck.document.block import PICTURE, SIGNATURE_LINE, SIGNATURE_LINE_SIGNED, SLOT

MINISTRY = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"
BEFORE = (
    Block("Zielvereinbarung"),
    Block("2025"),
    Block("zwischen"),
    Block("dem Hessischen Ministerium für Arbeit, Integration, Jugend und Soziales"),
    Block("und dem Landkreis Fulda"),
    Block("zur Umsetzung des hessischen Ausbildungs- und Qualifizierungsbudgets"),
    Block("§ 7 Kontinuierlicher Verbesserungsprozess", look=Look(bold=True)),
    Block("Die Zielvereinbarungen werden auf dem Internetportal „Arbeitswelt Hessen“ veröffentlicht."),
)
LAND = ("ministry", "Wiesbaden", "2.8.2025", ("Anna Adler",), ("Staatsministerin",))
COUNTY = ("district", "Fulda", "3.8.2025", ("Bernd Buche",), ("Landrat",))


def table(*rows):
    return [
        Block(text, cell=Cell(1, row, column)) for row, texts in enumerate(rows) for column, text in enumerate(texts) if text is not None
    ]


def picture(kind=PICTURE):
    return Block("", inlines=(Inline(kind, 0, 0),))


def read(understanding, *blocks):
    own = [block if isinstance(block, Block) else Block(block) for block in blocks]
    return understanding.read(Document("markdown", (*BEFORE, *own)))


def shown(block):
    return (
        block.role,
        block.place_written.written if block.place_written else None,
        block.date.written if block.date else None,
        tuple(person.written for person in block.persons),
        tuple(function.written for function in block.functions),
    )


TWO_SIDES = {
    "date, name, function, party": [
        "Wiesbaden, den 2.8.2025",
        f"Anna Adler\nStaatsministerin\n{MINISTRY}",
        "Fulda, den 3.8.2025",
        "Bernd Buche\nLandrat\ndes Landkreises\nFulda",
    ],
    "opened by a word": [
        "Für das Land Hessen",
        "Wiesbaden, den 2.8.2025",
        "gez. Anna Adler",
        "Staatsministerin",
        "Für den Landkreis Fulda",
        "Fulda, den 3.8.2025",
        "gez. Bernd Buche",
        "Landrat",
    ],
    "party on top": [
        "Hessisches Ministerium\nfür Arbeit, Integration,\nJugend und Soziales",
        "Wiesbaden, den 2.8.2025",
        "Anna Adler",
        "Staatsministerin",
        "Landkreis Fulda",
        "Fulda, 3.8.2025",
        "Bernd Buche",
        "Landrat",
    ],
    "date last": [
        MINISTRY,
        "Anna Adler, Staatsministerin",
        "Wiesbaden, 2.8.2025",
        "Landkreis Fulda",
        "Bernd Buche, Landrat",
        "Fulda, 3.8.2025",
    ],
    "function before the name": [
        "Wiesbaden, den 2.8.2025",
        "Staatsministerin Anna Adler",
        "Fulda, den 3.8.2025",
        "Landrat Bernd Buche",
    ],
    "all on one line": [
        "Wiesbaden, den 2.8.2025, gez. Anna Adler, Staatsministerin",
        "Fulda, den 3.8.2025, gez. Bernd Buche, Landrat",
    ],
    "a prompt for each thing": [
        "Ort: Wiesbaden",
        "Datum: 2.8.2025",
        "Name: Anna Adler",
        "Funktion: Staatsministerin",
        "Unterschrift: ____________",
        "Ort: Fulda",
        "Datum: 3.8.2025",
        "Name: Bernd Buche",
        "Funktion: Landrat",
        "Unterschrift: ____________",
    ],
    "place on a line of its own": [
        "Wiesbaden",
        "2.8.2025",
        "Anna Adler",
        "Staatsministerin",
        "Fulda",
        "3.8.2025",
        "Bernd Buche",
        "Landrat",
    ],
    "seal": [
        "Wiesbaden, den 2.8.2025",
        "Anna Adler\nStaatsministerin",
        "(Dienstsiegel)",
        "Fulda, den 3.8.2025",
        "Bernd Buche\nLandrat",
        "(Siegel)",
    ],
    "columns of a table": table(
        ["Wiesbaden, den 2.8.2025", "Fulda, den 3.8.2025"],
        ["Anna Adler", "Bernd Buche"],
        ["Staatsministerin", "Landrat"],
        [MINISTRY, "Landkreis Fulda"],
    ),
    "one cell for each side": table(
        [
            f"Wiesbaden, den 2.8.2025\nAnna Adler\nStaatsministerin\n{MINISTRY}",
            "Fulda, den 3.8.2025\nBernd Buche\nLandrat\nLandkreis Fulda",
        ]
    ),
    "columns with a column of labels": table(
        ["", "Land Hessen", "Landkreis Fulda"],
        ["Ort, Datum", "Wiesbaden, 2.8.2025", "Fulda, 3.8.2025"],
        ["Name", "Anna Adler", "Bernd Buche"],
        ["Funktion", "Staatsministerin", "Landrat"],
        ["Unterschrift", "", ""],
    ),
    "one row for each side": table(
        ["Partei", "Name", "Funktion", "Ort, Datum", "Unterschrift"],
        [MINISTRY, "Anna Adler", "Staatsministerin", "Wiesbaden, 2.8.2025", "gez. Adler"],
        ["Landkreis Fulda", "Bernd Buche", "Landrat", "Fulda, 3.8.2025", "gez. Buche"],
    ),
    "columns by tabs": [
        "Wiesbaden, den 2.8.2025\t\tFulda, den 3.8.2025",
        "Anna Adler\t\tBernd Buche",
        "Staatsministerin\t\tLandrat",
        "Hessisches Ministerium\t\tLandkreis Fulda",
        "für Arbeit, Integration,",
        "Jugend und Soziales",
    ],
    "columns by blanks": [
        "Wiesbaden, den 2.8.2025          Fulda, den 3.8.2025",
        "______________                   ______________",
        "Anna Adler                       Bernd Buche",
        "Staatsministerin                 Landrat",
    ],
    "date and line side by side": [
        "Wiesbaden, den 2.8.2025\t\t____________",
        "Ort, Datum\t\tUnterschrift",
        f"Anna Adler, Staatsministerin, {MINISTRY}",
        "Fulda, den 3.8.2025\t\t____________",
        "Ort, Datum\t\tUnterschrift",
        "Bernd Buche, Landrat, Landkreis Fulda",
    ],
    "pictures": [
        "Wiesbaden, den 2.8.2025",
        picture(),
        "Anna Adler\nStaatsministerin",
        "Fulda, den 3.8.2025",
        picture(),
        "Bernd Buche\nLandrat",
    ],
    "a sentence behind": [
        "Wiesbaden, den 2.8.2025",
        "Anna Adler\nStaatsministerin",
        "Fulda, den 3.8.2025",
        "Bernd Buche\nLandrat",
        "Diese Vereinbarung wurde in zwei gleichlautenden Ausfertigungen gefertigt und beiden Seiten übergeben.",
    ],
    "a heading and functions in brackets": [
        Block("Unterschriften", look=Look(level=2)),
        "Für das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales:",
        "Wiesbaden, 2.8.2025",
        "Anna Adler (Staatsministerin)",
        "Für den Landkreis Fulda:",
        "Fulda, 3.8.2025",
        "Bernd Buche (Landrat)",
    ],
}


@pytest.mark.parametrize("layout", TWO_SIDES)
def test_two_sides_in_every_layout(understanding, layout):
    agreement = read(understanding, *TWO_SIDES[layout])
    assert [shown(block) for block in agreement.signatures] == [LAND, COUNTY]


@pytest.mark.parametrize("layout", TWO_SIDES)
def test_blocks_are_no_text_of_their_section(understanding, layout):
    body = read(understanding, *TWO_SIDES[layout]).sections[-1].body.text
    assert "veröffentlicht" in body
    assert "Adler" not in body
    assert "Landrat" not in body


COLUMNS = ("Cell(", "   ", "\\t")
IN_SEQUENCE = [name for name, blocks in TWO_SIDES.items() if not any(sign in str(blocks) for sign in COLUMNS)]


@pytest.mark.parametrize("layout", IN_SEQUENCE)
def test_the_other_way_round(understanding, layout):
    own = [block for block in TWO_SIDES[layout] if "Ausfertigungen" not in str(block) and "Unterschriften" not in str(block)]
    half = next(at for at, block in enumerate(own) if at and "Fulda" in str(block))
    agreement = read(understanding, *own[half:], *own[:half])
    assert [shown(block) for block in agreement.signatures] == [COUNTY, LAND]


BLANK = {
    "lines": (
        ["Wiesbaden, den ____________", "____________________", f"Staatsministerin\n{MINISTRY}"],
        ["Fulda, den ____________", "____________________", "Landrat\ndes Landkreises Fulda"],
        {"date", "name"},
    ),
    "prompts": (
        ["____________________\nOrt, Datum", "____________________\nUnterschrift", "Anna Adler\nStaatsministerin"],
        ["____________________\nOrt, Datum", "____________________\nUnterschrift", "Bernd Buche\nLandrat"],
        {"date", "place"},
    ),
    "nobody": (["Wiesbaden, den", "N. N.\nStaatsministerin"], ["Fulda, den", "N. N.\nLandrat"], {"date", "name"}),
    "masked": (
        ["Wiesbaden, den xx.xx.2025", "Anna Adler", "Staatsministerin"],
        ["Fulda, __.__.2025", "Bernd Buche", "Landrat"],
        {"date"},
    ),
}


@pytest.mark.parametrize("kind", BLANK)
def test_what_is_there_to_be_filled_in(understanding, kind):
    first, second, blanks = BLANK[kind]
    agreement = read(understanding, *first, *second)
    assert [(block.role, block.dated, block.blanks) for block in agreement.signatures] == [
        ("ministry", True, blanks),
        ("district", True, blanks),
    ]


def test_a_template(understanding):
    agreement = read(
        understanding,
        "[Ort], den [Datum]",
        f"[Name]\nStaatsministerin\n{MINISTRY}",
        "[Ort], den [Datum]",
        "[Name]\n[Funktion]\n[Landkreis]",
    )
    assert [(block.role, block.blanks) for block in agreement.signatures] == [
        ("ministry", {"place", "date", "name"}),
        (None, {"place", "date", "name", "function", "party"}),
    ]


def test_a_blank_for_the_function_is_one_for_whose_block_it_is(understanding):
    found = read(understanding, "Wiesbaden, den 2.8.2025", "Anna Adler\nStaatsministerin", "[Ort], den [Datum]", "[Name]", "[Funktion]")
    assert [(block.role, "party" in block.blanks) for block in found.signatures] == [("ministry", False), (None, True)]


def test_a_block_that_does_not_say_whose_it_is_takes_nothing_from_the_one_before(understanding):
    party = "Hessisches Ministerium\nfür Arbeit, Integration,\nJugend und Soziales"
    blocks = ("Wiesbaden, den 2.8.2025", f"Anna Adler\nStaatsministerin\n{party}", "Fulda, den 3.8.2025", "gez. Bernd Buche")
    first, second = read(understanding, *blocks).signatures
    assert (shown(first), second.role) == (LAND, None)


def test_no_line_for_the_date(understanding):
    agreement = read(understanding, f"Anna Adler\nStaatsministerin\n{MINISTRY}", "Bernd Buche\nLandrat\nLandkreis Fulda")
    assert [(block.role, block.dated) for block in agreement.signatures] == [("ministry", False), ("district", False)]


def test_a_date_above_all_columns_is_shared(understanding):
    agreement = read(understanding, "Wiesbaden, den 2.8.2025", *table(["Anna Adler", "Bernd Buche"], ["Staatsministerin", "Landrat"]))
    assert [(block.role, block.date.written) for block in agreement.signatures] == [("ministry", "2.8.2025"), ("district", "2.8.2025")]


TWO_ABOVE = {
    "one below the other": ["Wiesbaden, den 2.8.2025", "Fulda, den 38.8.2025"],
    "on one line": ["Wiesbaden, den 2.8.2025      Fulda, den 38.8.2025"],
    "on one line by a blank": ["Wiesbaden, den 2.8.2025 Fulda, den 38.8.2025"],
    "broken": ["Wiesbaden, den 2.8.2025\nFulda, den 38.8.2025"],
    "with what they say": ["Wiesbaden, den 2.8.2025", "(Ort, Datum)", "Fulda, den 38.8.2025", "(Ort, Datum)"],
}


@pytest.mark.parametrize("above", TWO_ABOVE)
def test_two_dates_above_two_columns_are_theirs_in_order(understanding, above):
    found = read(understanding, *TWO_ABOVE[above], *table(["Anna Adler", "Bernd Buche"], ["Staatsministerin", "Landrat"]))
    said = [(block.role, block.place_written.written, block.date.written) for block in found.signatures]
    assert said == [("ministry", "Wiesbaden", "2.8.2025"), ("district", "Fulda", "38.8.2025")]


@pytest.mark.parametrize("above", ["Wiesbaden, den 2.8.2025\nFulda, den ____", "Wiesbaden, den 2.8.2025 Fulda, den ____"])
def test_a_blank_for_the_second_of_two_dates_above_two_columns(understanding, above):
    found = read(understanding, above, *table(["Anna Adler", "Bernd Buche"], ["Staatsministerin", "Landrat"]))
    assert [sorted(block.blanks) for block in found.signatures] == [[], ["date"]]


def test_co_signatories_share_the_date_of_their_side(understanding):
    agreement = read(
        understanding,
        "Wiesbaden, den 2.8.2025",
        f"Anna Adler\nStaatsministerin\n{MINISTRY}",
        "Fulda, den 3.8.2025",
        "____________",
        "Bernd Buche\nLandrat",
        "____________",
        "Clara Caspar\nErste Kreisbeigeordnete",
    )
    signed = [(block.role, block.date.written, person.written) for block in agreement.signatures for person in block.persons]
    assert signed == [
        ("ministry", "2.8.2025", "Anna Adler"),
        ("district", "3.8.2025", "Bernd Buche"),
        ("district", "3.8.2025", "Clara Caspar"),
    ]


def test_a_third_party_belongs_to_neither_side(understanding):
    own = [*TWO_SIDES["date, name, function, party"], "Fulda, den 4.8.2025", "Dora Dorn\nGeschäftsführerin\nJobcenter Fulda"]
    blocks = read(understanding, *own).signatures
    assert [block.role for block in blocks] == ["ministry", "district", None]
    assert blocks[2].unknown_party.written == "Jobcenter Fulda"


@pytest.mark.parametrize("body", ["Jobcenter Landkreis Fulda", "Jobcenter des Landkreises Fulda", "Sparkasse Landkreis Fulda"])
def test_a_body_with_the_name_of_the_district_in_its_own_is_not_the_district(understanding, body):
    own = ["Wiesbaden, den 2.8.2025", "Anna Adler\nStaatsministerin", "Fulda, den 3.8.2025", f"Dora Dorn\nGeschäftsführerin\n{body}"]
    blocks = read(understanding, *own).signatures
    assert [block.role for block in blocks] == ["ministry", None]
    assert blocks[1].unknown_party.written == body


def test_another_county_is_not_the_district(understanding):
    own = ["Wiesbaden, den 2.8.2025", "Anna Adler\nStaatsministerin", "Aschaffenburg, den 3.8.2025", "Emil Esch", "Landkreis Aschaffenburg"]
    blocks = read(understanding, *own).signatures
    assert [block.role for block in blocks] == ["ministry", None]
    assert blocks[1].unknown_party.written == "Landkreis Aschaffenburg"


MARKS = {
    "gez.": (["gez. Anna Adler"], ["word"]),
    "handwriting above print": ([Block("Anna Adler", look=Look(italic=True)), "Anna Adler"], ["name-twice"]),
    "picture": ([picture(), "Anna Adler"], ["picture"]),
    "signature line": ([picture(SIGNATURE_LINE), "Anna Adler"], ["line-unsigned"]),
    "signed signature line": ([picture(SIGNATURE_LINE_SIGNED), "Anna Adler"], ["line-signed"]),
    "slashes": (["/s/ Anna Adler"], ["word"]),
    "note": (["[elektronisch signiert]", "Anna Adler"], ["word"]),
    "empty line": (["____________", "Anna Adler"], []),
    "nothing": (["Anna Adler"], []),
}


@pytest.mark.parametrize("kind", MARKS)
def test_marks(understanding, kind):
    own, marks = MARKS[kind]
    block = read(understanding, "Wiesbaden, den 2.8.2025", *own, "Staatsministerin").signatures[0]
    assert [mark.kind for mark in block.marks] == marks
    assert [person.written for person in block.persons] == ["Anna Adler"]


NO_BLOCK = {
    "text only": ["Die Umfragen finden im Herbst statt."],
    "a short last line": ["Veröffentlichung durch das HMSI auf dem Portal"],
    "a list": [Block("Umfragen", look=Look(label="-", depth=0)), Block("Tagungen im Landkreis Fulda", look=Look(label="-", depth=0))],
}


@pytest.mark.parametrize("kind", NO_BLOCK)
def test_no_block_where_there_is_none(understanding, kind):
    agreement = read(understanding, *NO_BLOCK[kind])
    assert agreement.signatures == ()
    last = NO_BLOCK[kind][-1]
    assert (last.text if isinstance(last, Block) else last) in agreement.sections[-1].body.text


def test_a_block_before_the_last_section(understanding):
    own = [*TWO_SIDES["date, name, function, party"], Block("§ 8 Schluss", look=Look(bold=True)), "Diese Vereinbarung gilt ein Jahr."]
    assert [block.last_section for block in read(understanding, *own).signatures] == [0, 0]


def test_an_annex_behind_is_no_part_of_a_block(understanding):
    own = [*TWO_SIDES["date, name, function, party"], Block("Anlage 1", look=Look(level=1)), "Fulda, den 9.9.2025", "Fred Falk\nLandrat"]
    assert [shown(block) for block in read(understanding, *own).signatures] == [LAND, COUNTY]


def test_blocks_on_one_line_that_cannot_be_told_are_unclear(understanding):
    line = f"Wiesbaden, 2.8.2025 Fulda, 3.8.2025 Anna Adler Bernd Buche Staatsministerin Landrat {MINISTRY} Landkreis Fulda"
    agreement = read(understanding, line)
    assert (agreement.signatures, len(agreement.unclear)) == ((), 1)
    assert not read(understanding, "Wiesbaden, 2.8.2025", "Anna Adler", "Staatsministerin").unclear


COPIED = {
    "put on the same lines by a copy": [
        "Wiesbaden, den 2.8.2025 Fulda, den 3.8.2025",
        "Anna Adler Bernd Buche",
        "Staatsministerin Landrat",
        "Hessisches Ministerium für Arbeit, Landkreis Fulda",
        "Integration, Jugend und Soziales",
    ],
    "put on the same lines by a copy, function first": [
        "Für das Land Hessen Für den Landkreis Fulda",
        "Wiesbaden, den 2.8.2025 / Fulda, den 3.8.2025",
        "_____________ _____________",
        "Staatsministerin Anna Adler / Landrat Bernd Buche",
    ],
}


@pytest.mark.parametrize("layout", COPIED)
def test_two_sides_that_a_copy_has_put_on_the_same_lines(understanding, layout):
    assert [shown(block) for block in read(understanding, *COPIED[layout]).signatures] == [LAND, COUNTY]


@pytest.mark.parametrize("head", [["Fulda, den 3.8.2025"], ["Landkreis Fulda", "Fulda, den 3.8.2025"]])
def test_what_stands_above_two_who_sign_side_by_side_is_that_of_both(understanding, head):
    beside = table(("gez. Bernd Buche", "gez. Clara Christ"), ("Landrat", "Kreisbeigeordnete"))
    found = read(understanding, "Wiesbaden, den 2.8.2025", "gez. Anna Adler", "Staatsministerin", MINISTRY, *head, *beside).signatures
    assert [shown(block) for block in found] == [
        LAND,
        COUNTY,
        ("district", "Fulda", "3.8.2025", ("Clara Christ",), ("Kreisbeigeordnete",)),
    ]


def test_who_signed_digitally_stands_in_the_mark(understanding):
    found = read(understanding, "Digital signiert von Anna Adler am 2.8.2025", "Staatsministerin", MINISTRY).signatures
    assert [shown(block) for block in found] == [("ministry", None, "2.8.2025", ("Anna Adler",), ("Staatsministerin",))]
    assert [mark.kind for mark in found[0].marks] == ["word"]


def test_blocks_that_a_program_has_run_together_are_unclear(understanding):
    line = f"Wiesbaden, den ____________Fulda, den ______________________Anna AdlerBernd BucheStaatsministerinLandrat{MINISTRY}"
    assert len(read(understanding, line).unclear) == 1


DATE_ASKED = "Klicken oder tippen Sie, um ein Datum einzugeben."
TEXT_ASKED = "Klicken oder tippen Sie hier, um Text einzugeben."


def control(before, asked):
    return Block(before + asked, inlines=(Inline(SLOT, len(before), len(before + asked)),))


def typed(before, asked):
    return Block(before + asked)


SENTENCES = [
    (control, DATE_ASKED),
    (control, "Tragen Sie an dieser Stelle bitte das Datum der Unterschrift ein."),
    (control, "Click or tap to enter a date."),
    (typed, DATE_ASKED),
    (typed, "Click or tap to enter a date."),
    (typed, "[Bitte hier das Datum der Unterschrift eintragen.]"),
]


@pytest.mark.parametrize(("made", "asked"), SENTENCES)
def test_a_blank_that_is_a_sentence_ends_no_block(understanding, made, asked):
    county = ["Anton Auer", "Landrat", "Landkreis Fulda"]
    land = ["Anna Adler", "Staatsministerin", MINISTRY]
    found = read(understanding, made("Wiesbaden, den ", asked), *land, made("Fulda, den ", asked), *county)
    assert [(block.role, block.place_written.written, block.blanks) for block in found.signatures] == [
        ("ministry", "Wiesbaden", {"date"}),
        ("district", "Fulda", {"date"}),
    ]
    beside = table(("Wiesbaden, den", "Fulda, den"), (asked, asked), *zip(land, county, strict=True))
    beside = [made("", block.text)._replace(cell=block.cell) if block.text == asked else block for block in beside]
    assert [(block.role, block.blanks) for block in read(understanding, *beside).signatures] == [
        ("ministry", {"date"}),
        ("district", {"date"}),
    ]


@pytest.mark.parametrize("between", [" ", "\t"])
def test_two_blanks_that_are_sentences_stand_on_one_line(understanding, between):
    rows = [(f"Wiesbaden, den {DATE_ASKED}", f"Fulda, den {DATE_ASKED}"), ("Anna Adler", "Bernd Buche"), ("Staatsministerin", "Landrat")]
    found = read(understanding, *map(between.join, rows), between.join((MINISTRY, "Landkreis Fulda")))
    assert [(block.role, block.place_written.written, block.blanks) for block in found.signatures] == [
        ("ministry", "Wiesbaden", {"date"}),
        ("district", "Fulda", {"date"}),
    ]


def test_a_name_is_asked_for_by_a_sentence(understanding):
    land, county = ["Staatsministerin", MINISTRY, "Wiesbaden, den 2.8.2025"], ["Landrat", "Landkreis Fulda", "Fulda, den 3.8.2025"]
    found = read(understanding, control("", TEXT_ASKED), *land, control("", TEXT_ASKED), *county).signatures
    assert [(block.role, block.blanks) for block in found] == [("ministry", {"name"}), ("district", {"name"})]


@pytest.mark.parametrize("opening", ["Wiesbaden, den 2.8.2025", "Für das Land Hessen"])
def test_a_blank_that_is_a_sentence_above_the_blocks_is_left_of_the_text(understanding, opening):
    lines = ["gez. Anna Adler", "Staatsministerin", MINISTRY, "Fulda, den 3.8.2025", "gez. Bernd Buche", "Landrat", "Landkreis Fulda"]
    found = read(understanding, control("", TEXT_ASKED), opening, *lines)
    assert [block.role for block in found.signatures] == ["ministry", "district"]
    assert [slot.passage.region for slot in found.slots] == ["improvement"]
    assert TEXT_ASKED in found.sections[-1].body.text


@pytest.mark.parametrize("between", ["\t", " "])
def test_places_with_long_names_stand_on_one_line(understanding, between):
    blank = "____________________"
    lines = [
        f"Wiesbaden, den {blank}{between}Bad Homburg v. d. Höhe, den {blank}",
        f"{blank}{between}{blank}",
        f"Anna Adler{between}Bernd Buche",
        f"Staatsministerin{between}Landrat",
    ]
    found = read(understanding, *lines).signatures
    assert [(block.role, block.place_written.written) for block in found] == [
        ("ministry", "Wiesbaden"),
        ("district", "Bad Homburg v. d. Höhe"),
    ]


def test_words_that_come_twice_in_a_table_above_a_section_are_no_signature(understanding):
    rows = table(["Qualifizierung Nord", "Werkstatt Nord"], ["Qualifizierung Nord", "Werkstatt Süd"])
    section = Block("§ 8 Schluss", look=Look(bold=True))
    assert read(understanding, "Der Landkreis Fulda fördert:", *rows, section, "Diese Vereinbarung gilt ein Jahr.").signatures == ()
