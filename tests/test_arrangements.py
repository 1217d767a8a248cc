"""The same agreement in the arrangements that people give it: every one gets the answers of the plain one."""

import pytest
from answering import MARKDOWN, answers_on
from arranging import BASE, C1, C2, C3, C4, DIMENSIONS, DISTRICT, FRONTS, INSIDE, LINE, LIST, P1, P2, P3, P4, edited
from districts import DISTRICTS, moved

PLAIN = answers_on(BASE.encode(), MARKDOWN)
ALONE = [pytest.param(arrange, id=f"{kind}: {name}") for kind, arrangements in DIMENSIONS.items() for name, arrange in arrangements.items()]


def changed(text):
    assert text != BASE
    found = answers_on(text.encode(), MARKDOWN)
    return {
        rule: (answer.status, answer.reason, [(shown.case, shown.excerpt) for shown in answer.findings])
        for rule, answer in found.items()
        if (answer.status, len(answer.findings)) != (PLAIN[rule].status, len(PLAIN[rule].findings))
        and (PLAIN[rule].status, answer.status) != ("not-applicable", "met")
    }


@pytest.mark.parametrize("arrange", ALONE)
def test_an_arrangement_alone(arrange):
    assert changed(arrange(BASE)) == {}


@pytest.mark.parametrize("arrangement", INSIDE)
def test_inside_the_sections(arrangement):
    text = BASE
    for old, new in INSIDE[arrangement]:
        text = edited(text, old, new)
    assert changed(text) == {}


def _findings(text):
    return {(rule, shown.case) for rule, answer in answers_on(text.encode(), MARKDOWN).items() for shown in answer.findings}


def test_the_word_before_a_line_to_sign_on_is_no_article_of_a_name_below_it():
    city = next(district for district in DISTRICTS if district.name == "Stadt Darmstadt")
    text = moved(DIMENSIONS["signs"]["function first"](BASE), DISTRICT, city)
    assert _findings(text) == set()
    assert _findings(edited(text, "Umsetzung der Stadt", "Umsetzung dem Stadt")) == {("AQB205", "wrong-gender")}


def test_a_run_in_heading_may_go_on_with_a_name():
    text = edited(
        BASE, "## § 5 Ziele für die Umsetzung des Landkreises Fulda\n\n", "**§ 5 Ziele für die Umsetzung des Landkreises Fulda.** "
    )
    assert changed(text) == {}
    assert ("AQB122", "bare") in _findings(edited(text, "**§ 5 Ziele für die Umsetzung des Landkreises Fulda.**", "**§ 5**"))


def test_sentences_behind_the_number_of_a_paragraph_are_no_projects():
    text = edited(BASE, "Der Landkreis Fulda finanziert folgende", "(1) Der Landkreis Fulda finanziert in diesem Jahr folgende")
    numbered = edited(text, "Die Förderung erfolgt", "(2) Die Förderung erfolgt")
    assert changed(numbered) == {}
    assert _findings(edited(numbered, P4, "entfällt")) == {("AQB405", "none")}
    assert ("AQB406", "outside") in _findings(edited(numbered, "## § 6", "(3) Werkstatt Süd\n\n## § 6"))


def test_without_any_date_there_is_nothing_to_judge_of_dates():
    assert answers_on(BASE.encode(), MARKDOWN)["AQB506"].status == "not-applicable"


@pytest.mark.parametrize(("profile", "status"), [("draft", "not-applicable"), ("signed", "not-applicable"), ("template", "met")])
def test_a_blank_for_the_year_is_no_missing_year(profile, status):
    blank = edited(BASE, "# Zielvereinbarung 2025", "# Zielvereinbarung [Jahr]")
    found = answers_on(blank.encode(), MARKDOWN, profile)
    assert found["AQB211"].status == status
    assert [shown.excerpt for shown in found["AQB801"].findings] == ([] if profile == "template" else ["[Jahr]"])


@pytest.mark.parametrize(
    ("rule", "number", "heading", "text"),
    [
        (
            "AQB123",
            "§ 3",
            "Umsetzung der UN-Behindertenrechtskonvention",
            "Menschen mit Behinderungen haben gleichen Zugang zu allen Maßnahmen.",
        ),
        ("AQB401", "§ 5", "Ziele für die Umsetzung des Landkreises Fulda", LIST),
    ],
)
def test_a_section_that_lost_its_number_is_called_by_the_prescribed_one(rule, number, heading, text):
    bare = edited(edited(BASE, f"## {number} {heading}", f"## {heading}"), text, "")
    assert [shown.message.split(" „")[0].split(" führt")[0] for shown in answers_on(bare.encode(), MARKDOWN)[rule].findings] == [number]


@pytest.mark.parametrize("style", ["bold", "headings"])
def test_a_category_that_is_known_by_its_look_only(style):
    text = DIMENSIONS["list"][style](BASE)
    assert ("AQB402", "unknown") in _findings(edited(text, C3, "Sprachkurse für Zugewanderte"))
    doubtful = answers_on(edited(text, f"- {P3}", f"**{P3}**").encode(), MARKDOWN)
    assert {shown.case for shown in doubtful["AQB402"].findings} == set()


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("heads", ["two plain", "tab", "number only heading", "caps", "run-in"])
def test_both_at_once(front, heads):
    assert changed(DIMENSIONS["heads"][heads](DIMENSIONS["front"][front](BASE))) == {}


def test_headings_that_come_twice_are_a_table_of_contents_only_without_text_between():
    twice = DIMENSIONS["inside"]["contents without dots"](BASE)
    assert ("AQB121", "twice") not in _findings(twice)
    between = edited(
        twice, "§ 2 Verpflichtungen der Vereinbarungspartner\n\n§ 3", "§ 2 Verpflichtungen der Vereinbarungspartner\n\nText.\n\n§ 3"
    )
    assert ("AQB121", "twice") in _findings(between)


def test_a_category_that_comes_again_in_a_later_row_is_listed_twice():
    rows = DIMENSIONS["list"]["row per project"](BASE)
    assert ("AQB403", "twice") in _findings(rows.replace("| Fachforum |\n", f"| Fachforum |\n| {C3} | Werkstatt West |\n"))


def test_in_a_running_sentence_a_quoted_name_is_what_the_word_before_it_says():
    sentence = DIMENSIONS["list"]["running sentence"](BASE)
    assert _findings(sentence) == set()
    assert ("AQB402", "unknown") in _findings(edited(sentence, C3, "Sprachkurse für Zugewanderte"))
    assert ("AQB405", "none") in _findings(edited(sentence, f" das Projekt „{P3}“", ""))


def test_a_date_with_two_places_is_that_of_both_blocks_and_a_date_with_one_is_not():
    joint = DIMENSIONS["signs"]["shared place and date"](BASE)
    assert ("AQB503", "no-line") not in _findings(joint)
    assert ("AQB503", "no-line") in _findings(edited(joint, "Wiesbaden/Fulda", "Wiesbaden"))


def test_an_annex_behind_the_signatures_has_sections_of_its_own_even_where_its_heading_is_plain():
    plain = DIMENSIONS["signs"]["annex with amounts"](BASE).replace("## Anlage", "Anlage").replace("## § 1 Geltung", "§ 1 Geltung")
    assert changed(plain) == {}


@pytest.mark.parametrize(
    "arrangement",
    [
        "words and numbers",
        "words before both",
        "numbers of the section",
        "bold numbers",
        "headed lists",
        "table with providers",
        "column per category",
    ],
)
@pytest.mark.parametrize("heads", [None, "number only bold"])
def test_an_unknown_category_is_seen_in_its_place(arrangement, heads):
    text = edited(DIMENSIONS["list"][arrangement](BASE), C3, "Sprachkurse für Zugewanderte")
    text = DIMENSIONS["heads"][heads](text) if heads else text
    assert _findings(text) == {("AQB402", "unknown"), ("AQB408", "left-out")}


@pytest.mark.parametrize("lead", ["Zu 3. {}:", "Im Bereich **{}**:", "Nr. 3 {}", "Im Bereich {} wird gefördert:"])
def test_where_sentences_lead_to_lists_another_may_lead_to_an_unknown_category(lead):
    measures = enumerate(zip((C1, C2, C3, C4), (P1, P2, P3, P4), strict=True), start=1)
    led = "".join(f"{lead.replace('3', str(number)).format(category)}\n\n- {project}\n\n" for number, (category, project) in measures)
    text = edited(BASE, LIST, led)
    assert changed(text) == {}
    assert answers_on(text.replace(C3, "Sprachkurse").encode(), MARKDOWN)["AQB402"].status == "not-checked"
    fifth = edited(text, f"- {P4}", f"- {P4}\n\n{lead.replace('3', '5').format('Sprachkurse')}\n\n- Deutsch am Werkstor")
    assert answers_on(fifth.encode(), MARKDOWN)["AQB402"].status == "not-checked"


def test_a_column_of_providers_holds_no_projects():
    table = DIMENSIONS["list"]["table with providers"](BASE)
    assert ("AQB407", "twice") in _findings(edited(table, "| Neustart |", f"| {P1} |"))
    assert ("AQB405", "none") in _findings(edited(table, f"| {P2} |", "| |"))


def test_an_inner_count_ends_where_the_sections_go_on():
    text = DIMENSIONS["heads"]["number only bold"](DIMENSIONS["list"]["bold numbers"](BASE))
    assert _findings(edited(text, "**6. Zielsteuerung**", "**5. Zielsteuerung**")) == {("AQB121", "twice")}


@pytest.mark.parametrize("behind", ["", "(1) ", "1. ", "1) "])
def test_a_heading_may_run_into_its_text_without_a_stop(behind):
    text = edited(BASE, "## § 6 Zielsteuerung\n\n", f"**§ 6 Zielsteuerung** {behind}")
    assert changed(text) == {}
    goals = edited(
        BASE, "## § 5 Ziele für die Umsetzung des Landkreises Fulda\n\n", "§ 5 Ziele für die Umsetzung des Landkreises Fulda (1) "
    )
    assert changed(goals) == {}
    assert ("AQB122", "near") in _findings(edited(text, "**§ 6 Zielsteuerung** ", "**§ 6 Zielsteuerung und Bericht**\n\n"))


@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("1)", "2)"), ("a)", "b)"), ("5.1", "5.2")])
def test_numbered_sentences_around_a_list_of_measures(first, second):
    text = edited(BASE, "Der Landkreis Fulda finanziert folgende", f"{first} Der Landkreis Fulda finanziert in diesem Jahr folgende")
    text = edited(text, "Die Förderung erfolgt", f"{second} Die Förderung erfolgt")
    assert changed(text) == {}
    assert ("AQB402", "unknown") in _findings(edited(text, C3, "Sprachkurse für Zugewanderte"))


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_one_count_through_a_sentence_and_the_categories_that_it_leads_to(gap):
    text = edited(
        BASE, "Der Landkreis Fulda finanziert folgende Projekte:\n\n", f"1. Der Landkreis Fulda finanziert folgende Projekte:{gap}"
    )
    assert changed(text) == {}
    typed = [f"{number}\\. {category}\n\n- {P1}\n\n" for number, category in ((2, C1), (3, C2), (5, C3), (6, C4))]
    wrong = edited(edited(text, "1. Der", "1\\. Der"), LIST, "\n" + "".join(typed))
    assert _findings(wrong) == {("AQB404", "number")}


def test_an_overview_in_a_list_before_the_text_holds_no_headings():
    text = edited(BASE, "## Präambel", "Inhalt:\n\n1. Präambel\n2. Mittel\n3. Ziele\n\n## Präambel")
    assert changed(text) == {}


def test_a_category_or_a_project_that_comes_again_in_the_next_row_is_listed_twice():
    rows = DIMENSIONS["list"]["rows of two kinds with providers"](BASE)
    assert ("AQB407", "twice") in _findings(edited(rows, "| Neustart |", f"| {P1} |"))
    table = DIMENSIONS["list"]["table"](BASE)
    numbered = edited(edited(table, f"| {C1} |", f"| 1. {C1} |"), f"| {C2} |", f"| 2. {C1} |")
    assert ("AQB403", "twice") in _findings(numbered)


def test_a_missing_block_beside_another_is_missing_and_not_unclear():
    tabs = DIMENSIONS["signs"]["tabs"](BASE)
    for own in ("Anna Adler", "Staatsministerin", "Hessisches Ministerium für Arbeit,", "Integration, Jugend und Soziales\n"):
        tabs = tabs[: tabs.index("## § 7")] + edited(tabs[tabs.index("## § 7") :], own, "")
    assert _findings(tabs) >= {("AQB501", "missing")}
    assert answers_on(tabs.encode(), MARKDOWN)["AQB502"].status == "met"


def test_blocks_in_one_line_that_cannot_be_told_are_not_checked():
    line = "Wiesbaden, 14. Juli 2025 Fulda, 21. Juli 2025 Anna Adler Bernd Buche Staatsministerin Landrat Landkreis Fulda\n"
    found = answers_on((BASE[: BASE.index("Wiesbaden, den")] + line).encode(), MARKDOWN)
    assert {found[rule].status for rule in ("AQB501", "AQB502", "AQB503", "AQB504")} == {"not-checked"}


@pytest.mark.parametrize("blank", ["dem [Landkreis] (nachstehend „Kreis“ genannt)", "dem Kreisausschuss des [Landkreis]"])
def test_a_blank_for_a_party_beside_its_organ_or_a_remark(blank):
    text = edited(BASE, "und\n\ndem Landkreis Fulda", f"und\n\n{blank}")
    assert answers_on(text.encode(), MARKDOWN, "template")["AQB202"].status == "met"
    other = edited(text, "[Landkreis]", "Kreis Musterland")
    assert answers_on(other.encode(), MARKDOWN, "template")["AQB202"].status == "violated"


def test_a_blank_for_a_function_behind_one_for_a_name_is_none_for_a_date():
    blank = edited(BASE, "Bernd Buche\\\nLandrat\\\nLandkreis Fulda", "[Name], [Funktion], Landkreis Fulda")
    assert answers_on(blank.encode(), MARKDOWN, "template")["AQB504"].findings == ()


@pytest.mark.parametrize(
    ("arrangement", "block"), [("entries of a list", "2. Für den Landkreis Fulda"), ("a table each", "| Landkreis Fulda | |")]
)
def test_a_block_is_missed_where_the_others_are_entries_or_tables(arrangement, block):
    text = DIMENSIONS["signs"][arrangement](BASE)
    assert ("AQB502", "missing") in _findings(text[: text.index(block)])


def test_places_to_which_an_agreement_is_sent_are_no_signature_blocks():
    signed = BASE[: BASE.index("Fulda, den")] + "Verteiler:\n\n- Landkreis Fulda\n- Regierungspräsidium Kassel\n"
    assert ("AQB502", "missing") in _findings(signed)


def test_who_signs_stands_below_the_head_of_their_column_in_the_table_before():
    text = DIMENSIONS["signs"]["heads in a table of their own"](BASE)
    assert _findings(edited(text, "| Anna Adler |", "| |")) == {("AQB504", "name-blank")}


@pytest.mark.parametrize(
    ("old", "new", "number"), [(C3, "", "3."), (f"{C3}\n   - {P3}", "", "3."), (f"   - {P4}\n", f"   - {P4}\n5.\n", "5.")]
)
def test_a_number_without_words_is_no_category(old, new, number):
    answer = answers_on(edited(BASE, old, new).encode(), MARKDOWN)["AQB402"]
    assert [(shown.case, f"„{number}“" in shown.message) for shown in answer.findings] == [("number-only", True)]


def _through(rows, cell):
    lines = "".join(cell.format(number, row) + "\n" for number, row in enumerate(rows, start=1))
    return edited(BASE, LIST, f"{'| Nr. | Maßnahme |' if '|' in cell else ''}\n{'|---|---|' if '|' in cell else ''}\n{lines}\n")


@pytest.mark.parametrize("cell", ["| {} | {} |", "{}. {}", "| | {}. {} |"])
def test_one_count_through_categories_and_projects(cell):
    each = [C1, P1, C2, P2, C3, P3, C4, P4]
    assert changed(_through(each, cell)) == {}
    assert _findings(_through([*each, P4], cell)) == {("AQB407", "twice")}
    assert answers_on(_through([*each[:4], "Sprachkurse", *each[5:]], cell).encode(), MARKDOWN)["AQB402"].status == "not-checked"
    assert answers_on(_through([C1, C2, P2, C3, P3, C4], cell).encode(), MARKDOWN)["AQB402"].status == "not-checked"
    assert ("AQB402", "unknown") in _findings(_through([C1, C2, "Sprachkurse", C3, C4], cell))
    assert ("AQB402", "unknown") in _findings(_through([C1, C2, C3, C4, "Sprachkurse", "Deutsch"], cell))


@pytest.mark.parametrize(
    "said", ["Die Kommission tagt am [Datum].", "Sie endet am \\_\\_\\_\\_\\_\\_\\_\\_.", "Ansprechperson ist [Name]."]
)
def test_a_short_sentence_with_a_blank_is_no_part_of_a_signature_block(said):
    first = BASE.index("Wiesbaden, den")
    assert _findings(f"{BASE[:first]}{said}\n\n{BASE[first:]}") == {("AQB801", "found")}
    assert _findings(f"{BASE}\n\n{said}\n") == {("AQB801", "found")}


@pytest.mark.parametrize("said", ["Wiesbaden, den [Datum].", "Limburg a. d. Lahn, den [Datum].", "Ausgefertigt am [Datum]."])
def test_a_line_for_place_and_date_may_end_with_a_stop(said):
    dated = BASE.index("Wiesbaden, den")
    assert _findings(f"{BASE[:dated]}{said}{BASE[BASE.index(chr(10), dated) :]}") == set()


@pytest.mark.parametrize("between", ["\\\n", "\n\n", ", "])
@pytest.mark.parametrize(
    "behind",
    [
        "Geschäftsführerin der Kreishandwerkerschaft",
        "Kreishandwerkerschaft Fulda",
        "Präsidentin der Handwerkskammer Kassel",
        "Vorsitzende des Vorstands der Sparkasse Fulda",
    ],
)
def test_who_signs_for_a_body_of_neither_side_without_a_date(behind, between):
    assert _findings(f"{BASE}\n\ngez. Hanna Holz{between}{behind}\n") == {("AQB510", "foreign")}


@pytest.mark.parametrize("behind", ["Leiterin des Jobcenters", "Fachdienst Arbeit", "Kreisbeigeordnete", "Leiterin der Abteilung III"])
def test_who_signs_too_for_a_side(behind):
    assert _findings(f"{BASE}\n\ngez. Hanna Holz\\\n{behind}\n") == set()


def test_a_tabbed_row_may_have_one_cell_filled():
    rows = f"{C1}\t{C2}\t{C3}\t{C4}\n{P1}\t{P2}\t{P3}\t{P4}\nNeustart\t\t\t\n\n"
    assert changed(edited(BASE, LIST, rows)) == {}
    assert _findings(edited(BASE, LIST, rows.replace("Neustart", P1))) == {("AQB407", "twice")}


def test_hyphens_for_a_dash_mark_an_entry():
    text = DIMENSIONS["list"]["dashes"](BASE).replace("– ", "-- ")
    assert changed(text) == {}
    assert ("AQB402", "unknown") in _findings(edited(text, C3, "Sprachkurse für Zugewanderte"))


_FORM = (
    f"| Ort, Datum | {LINE} | {LINE} |\n| Unterschrift | {LINE} | {LINE} |\n"
    "| Name | Anna Adler | Bernd Buche |\n| Funktion | Abteilungsleiterin | Amtsleiter |\n"
)
_MINISTRY = "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"


@pytest.mark.parametrize(
    "signed",
    [
        f"| | Land Hessen | Landkreis Fulda |\n|---|---|---|\n{_FORM}",
        f"| Vereinbarungspartner | Land Hessen | Landkreis Fulda |\n|---|---|---|\n| Ort | Wiesbaden | Fulda |\n"
        f"| Datum | {LINE} | {LINE} |\n"
        "| Name, Funktion | Anna Adler, Abteilungsleiterin | Bernd Buche, Amtsleiter |\n",
        f"| Partner | Name | Funktion | Ort, Datum | Unterschrift |\n|---|---|---|---|---|\n"
        f"| Land Hessen | Anna Adler | Abteilungsleiterin | {LINE} | {LINE} |\n"
        f"| Landkreis Fulda | Bernd Buche | Amtsleiter | {LINE} | {LINE} |\n",
        f"| {LINE} | {LINE} |\n|---|---|\n| Ort, Datum | Unterschrift |\n\nAnna Adler, Abteilungsleiterin, {_MINISTRY}\n\n"
        f"| {LINE} | {LINE} |\n|---|---|\n| Ort, Datum | Unterschrift |\n\nBernd Buche, Amtsleiter, Landkreis Fulda\n",
        f"Für das Land Hessen: {LINE} (Anna Adler, Staatsministerin), Wiesbaden, den {LINE}\n\n"
        f"Für den Landkreis Fulda: {LINE} (Bernd Buche, Landrat), Fulda, den {LINE}\n",
        "gez. Anna Adler\t\tgez. Bernd Buche\n\nStaatsministerin\t\tLandrat\n\nWiesbaden, 02.08.2025\t\tFulda, 11.08.2025\n",
        "gez. Anna Adler\n\nStaatsministerin\n\nWiesbaden, 02.08.2025\n\ngez. Bernd Buche\n\nLandrat\n\nFulda, 11.08.2025\n",
    ],
    ids=["labels", "labels with place and date", "heads of rows", "lines in tables", "on one line", "signed beside", "signed first"],
)
def test_other_forms_of_signature_blocks(signed):
    text = edited(BASE, BASE[BASE.index("Wiesbaden, den") :], signed)
    assert changed(text) == {}
    assert {rule for rule, _ in _findings(text.replace("Anna Adler", "", 1))} == {"AQB504"}
    assert ("AQB502", "missing") in _findings(text.replace("Landkreis Fulda", "", 20).replace("Landrat", "").replace("Fulda", ""))


@pytest.mark.parametrize("line", ["Projekt A, Projekt A", "Projekt A; Projekt B; Projekt A", "Projekt A und Projekt A", f"{P4}, Projekt B"])
@pytest.mark.parametrize("form", [f"4. {C4}: {{}}\n", f"4. {C4}\n   - {{}}\n"])
def test_several_projects_in_one_entry_may_be_one_project_twice(line, form):
    text = edited(BASE, f"4. {C4}\n   - {P4}\n", form.format(line) + f"   - {P4}\n")
    assert answers_on(text.encode(), MARKDOWN)["AQB407"].status == "not-checked"


@pytest.mark.parametrize("line", ["Projekt A, Projekt B", "Beratung, Coaching und mehr", "Fachforum Nord", "Lesen und Schreiben"])
def test_a_title_with_a_comma_is_one_project(line):
    text = edited(BASE, f"   - {P4}\n", f"   - {line}\n   - {P4}\n   - Lesen, Bildungswerk\n   - Rechnen, Bildungswerk\n")
    assert changed(text) == {}


@pytest.mark.parametrize(
    "rows",
    [
        "| Haushaltsjahr | Betrag |\n|---|---|\n| {} | 1.104.500 Euro |\n",
        "| Haushaltsjahr | Betrag in Euro |\n|---|---|\n| {} | 1.104.500 |\n| 2025 | |\n",
        "| | {} |\n|---|---|\n| Budget | 1.104.500 Euro |\n",
    ],
)
def test_an_amount_in_a_table_that_is_all_of_another_year(rows):
    told = edited(BASE, "einen Betrag von 1.104.500 Euro.", f"folgenden Betrag:\n\n{rows.format(2024)}")
    assert _findings(told) == {("AQB212", "other")}
    beside = "| Jahr | Betrag |\n|---|---|\n| 2024 | 900.000 Euro |\n| 2025 | 1.104.500 Euro |\n"
    assert changed(edited(BASE, "einen Betrag von 1.104.500 Euro.", f"folgenden Betrag:\n\n{beside}")) == {}
    former = beside.replace("2025 | 1.104", "2023 | 1.004")
    assert changed(edited(BASE, "1.104.500 Euro.", f"1.104.500 Euro.\n\nZum Vergleich:\n\n{former}")) == {}


@pytest.mark.parametrize(
    "lines",
    [
        ["Wiesbaden, den Fulda, den", "Anna Adler Bernd Buche", "Staatsministerin Landrat", f"{_MINISTRY} Landkreis Fulda"],
        [f"{_MINISTRY} Landkreis Fulda", "Wiesbaden, den Fulda, den", "Anna Adler Bernd Buche", "Staatsministerin Landrat"],
        ["Ort, Datum Ort, Datum", "Anna Adler Bernd Buche", "Staatsministerin Landrat", f"{_MINISTRY} Landkreis Fulda"],
    ],
    ids=["places", "names of the sides first", "prompts"],
)
def test_blocks_on_the_same_lines_whose_lines_to_write_on_were_lost(lines):
    text = edited(BASE, BASE[BASE.index("Wiesbaden, den") :], "\n\n".join(lines))
    assert changed(text) == {}
    assert _findings(text.replace("Bernd Buche", "")) == {("AQB504", "no-name")}
    alone = text.replace("Ort, Datum Ort, Datum", "Ort, Datum")
    for own in (" Bernd Buche", " Landrat", " Fulda, den", " Landkreis Fulda"):
        alone = alone[: text.index("## § 7")] + alone[text.index("## § 7") :].replace(f"{own}\n", "\n").removesuffix(own)
    assert ("AQB502", "missing") in _findings(alone)
    undated = text.replace("Wiesbaden, den Fulda, den\n\n", "").replace("Ort, Datum Ort, Datum\n\n", "")
    assert _findings(undated) == {("AQB503", "no-line")}


@pytest.mark.parametrize("gap", ["\t", " – ", " -- "])
@pytest.mark.parametrize("number", ["{}. ", "{}\\. ", "- "])
def test_a_project_on_the_line_of_its_category_behind_a_tab_or_a_dash(gap, number):
    measures = enumerate(zip((C1, C2, C3, C4), (P1, P2, P3, P4), strict=True), start=1)
    blank = "\n\n" if "\\" in number else "\n"
    text = edited(BASE, LIST, "".join(f"{number.format(at)}{category}{gap}{project}{blank}" for at, (category, project) in measures) + "\n")
    assert changed(text) == {}
    assert ("AQB405", "none") in _findings(edited(text, f"{gap}{P2}", ""))
    assert ("AQB407", "twice") in _findings(edited(text, f"{gap}{P1}", f"{gap}{P1}\n   - {P1}"))


@pytest.mark.parametrize("apart", [True, False])
def test_a_table_whose_heads_stand_below_a_category(apart):
    rule = "|---|---|\n"
    tables = [
        f"| {category} | |\n{rule if apart or category == C1 else ''}| Projekt | Träger |\n"
        f"| {project} | Bildungswerk |\n| {project} Süd | Bildungswerk |\n"
        for category, project in zip((C1, C2, C3, C4), (P1, P2, P3, P4), strict=True)
    ]
    text = edited(BASE, LIST, ("\n" if apart else "").join(tables) + "\n")
    assert changed(text) == {}
    assert ("AQB407", "twice") in _findings(edited(text, f"| {P1} Süd |", f"| {P1} |"))
    assert _findings(edited(edited(text, f"| {P2} | Bildungswerk |\n", ""), f"| {P2} Süd | Bildungswerk |\n", "")) == {("AQB405", "none")}
    if not apart:
        assert ("AQB402", "unknown") in _findings(edited(text, C3, "Sprachkurse für Zugewanderte"))


@pytest.mark.parametrize("sender", ["Landkreis Fulda", "Hessisches Ministerium für Arbeit, Integration, Jugend und Soziales"])
@pytest.mark.parametrize("profile", ["draft", "signed", "template"])
def test_who_sends_a_mail_signs_nothing(sender, profile):
    mail = f"{BASE.rstrip()}\n\n-- \nBerta Beispiel\nReferat III 4\n{sender}\nTel. 0611 1234\n"
    plain = answers_on(BASE.encode(), MARKDOWN, profile)
    found = answers_on(mail.encode(), MARKDOWN, profile)
    assert {
        rule for rule in found if (found[rule].status, len(found[rule].findings)) != (plain[rule].status, len(plain[rule].findings))
    } == set()


def test_a_line_between_two_blocks_ends_no_mail():
    assert changed(edited(BASE, "Fulda, den \\_", "--\n\nFulda, den \\_")) == {}


@pytest.mark.parametrize("bullet", ["o\t", "o ", "o\u00a0\u00a0\u00a0 ", "ü\u00a0\u00a0\u00a0", "Ø\t", "q\u00a0\u00a0 "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_letter_that_was_a_bullet_in_its_font(bullet, gap):
    measures = enumerate(zip((C1, C2, C3, C4), (P1, P2, P3, P4), strict=True), start=1)
    listed = "".join(f"{at}\\. {category}{gap}{bullet}{project}{gap}" for at, (category, project) in measures)
    text = edited(BASE, LIST, f"{listed}\n")
    assert changed(text) == {}
    assert ("AQB402", "unknown") in _findings(edited(text, C3, "Sprachkurse für Zugewanderte"))
    assert ("AQB407", "twice") in _findings(edited(text, f"{bullet}{P2}", f"{bullet}{P2}{gap}• {P2}"))
