"""Arrangements of all kinds at once, in agreements of all districts that meet the rules or violate them, as Markdown
or Word, a good third of them written by pandoc: the answers of the plain twin.

About a thousand are drawn so that every two arrangements of different kinds stand together in one of them. Those that
LibreOffice writes are marked product, because it has to be installed.
"""

import random
import shutil
import subprocess
from functools import cache
from itertools import combinations

import pypandoc
import pytest
from answering import DOCX, MARKDOWN, answers_on
from arranging import BASE, BY_TABS, DIMENSIONS, DISTRICT
from districts import DISTRICTS, moved
from dressing import DRESSES, LOOKS
from handwriting import HANDS
from markdown_it import MarkdownIt
from wordmaking import BARE, STYLED, word_from_markdown

COUNT = 1020
VIOLATIONS = {
    "none": (),
    "foreign separators": (("1.104.500", "1'104'500"),),
    "last year": (("Mit dem Ausbildungs- und Qualifizierungsbudget 2025", "Mit dem Ausbildungs- und Qualifizierungsbudget 2024"),),
    "another district": (("Der Landkreis Fulda nimmt an", "Der Landkreis Musterberg nimmt an"),),
    "not published": (("Diese Zielvereinbarung wird auf dem Portal „Arbeitswelt Hessen“ veröffentlicht.", ""),),
    "reference to nowhere": (("von den in § 4 genannten", "von den in § 14 genannten"),),
    "no notice": (("nach Maßgabe des Bescheides des Regierungspräsidiums Kassel", "nach Absprache"),),
    "a project twice": (("Neustart", "Startklar"),),
    "an unknown category": (("Qualifizierungsprojekte zur Arbeitsmarktintegration, Fachkräftesicherung", "Sprachkurse für Zugewanderte"),),
    "one person for both": (("Bernd Buche", "Anna Adler"),),
    "an empty section": (("Menschen mit Behinderungen haben gleichen Zugang zu allen Maßnahmen.", ""),),
    "a blank": (("an Umfragen und Tagungen", "an [Projekt] und Tagungen"),),
    "a circle left out": (("SGB VIII, ", ""),),
}
WITHOUT = {"Neustart": ("   - Startklar\n", "   - Startklar\n   - Startklar\n")}
"""The edit of a text that does not hold what an edit replaces."""
PANDOC = "by pandoc"
CARRIERS = (MARKDOWN, STYLED, PANDOC, MARKDOWN, BARE, PANDOC)
BY_PROGRAMS = {("hand", "pandoc for GitHub"), ("hand", "pandoc"), ("hand", "from Word")}
NOT_TOLD = {("list", "sentences that lead"): ("an unknown category", ("AQB402", "AQB408"))}
"""Arrangements in which a violation cannot be told from what is allowed, and the rules that are then not checked."""
OUTSIDE = ("AQB803", "AQB804", "AQB9")
"""Rules about what only a Word file can hold."""


def _kinds(carrier):
    """The arrangements of every kind that a carrier can carry."""
    kinds = {**DIMENSIONS, **({"hand": HANDS} if carrier == MARKDOWN else {"dress": DRESSES, "look": LOOKS})}
    if carrier != PANDOC:
        return kinds
    return {
        kind: {name: made for name, made in arrangements.items() if (kind, name) not in BY_TABS} for kind, arrangements in kinds.items()
    }


def _drawn(count, carriers, seed):
    """Combinations that between them hold all pairs: each begins with a pair that was not drawn yet."""
    dice = random.Random(seed)
    pairs = _pairs(carriers)
    dice.shuffle(pairs)
    waiting = set(pairs)
    for at in range(count):
        kinds = _kinds(carriers[at % len(carriers)])
        chosen = dict(next((pair for pair in pairs if pair in waiting and all(name in kinds.get(kind, ()) for kind, name in pair)), ()))
        for kind in sorted((kind for kind in kinds if kind not in chosen), key=lambda _: dice.random()):
            names = [name for name in sorted(kinds[kind]) if not any(_lost((kind, name), other) for other in chosen.items())]
            dice.shuffle(names)
            chosen[kind] = max(names, key=lambda name: sum(_pair((kind, name), other) in waiting for other in chosen.items()))
        waiting -= {_pair(one, two) for one, two in combinations(chosen.items(), 2)}
        yield {kind: chosen[kind] for kind in kinds}
    assert count < COUNT or not waiting, f"{len(waiting)} pairs were not drawn"


def _pairs(carriers):
    """Every two arrangements that some carrier can carry together."""
    return sorted(
        {
            _pair((one, first), (two, second))
            for kinds in map(_kinds, set(carriers))
            for one, two in combinations(kinds, 2)
            for first in kinds[one]
            for second in kinds[two]
            if not _lost((one, first), (two, second))
        }
    )


def _lost(one, two):
    """Whether a hand loses what an arrangement is made of."""
    return any(lost in BY_TABS and (kind, name) in BY_PROGRAMS for lost, (kind, name) in ((one, two), (two, one)))


def _pair(one, two):
    return (one, two) if one < two else (two, one)


class Unfit(Exception):
    """A violation of words that an arrangement took apart."""


def _text(chosen, district, violation):
    text = BASE
    for kind, arrangements in DIMENSIONS.items():
        if kind in chosen:
            before, text = text, arrangements[chosen[kind]](text)
            assert text != before
    for find, put in VIOLATIONS[violation]:
        find, put = (find, put) if find in text else WITHOUT.get(find, (find.upper(), put.upper()))
        if find not in text:
            raise Unfit(violation)
        text = text.replace(find, put)
    return moved(text, DISTRICT, district)


def _carried(text, carrier):
    """The file and what it is."""
    if carrier == MARKDOWN:
        return text.encode(), MARKDOWN
    if carrier in (STYLED, BARE):
        return word_from_markdown(text, carrier), DOCX
    return _by_pandoc(text), DOCX


def _by_pandoc(text, source="gfm"):
    if "<table" in text:  # which it leaves out of Word files else
        text, source = MarkdownIt("commonmark").enable("table").render(text), "html"
    command = [pypandoc.get_pandoc_path(), f"--from={source}", "--to=docx", "--output=-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def _file(chosen, district, violation, carrier):
    text = _text(chosen, district, violation)
    if "hand" in chosen:
        before, text = text, HANDS[chosen["hand"]](text)
        assert text != before
    data, kind = _carried(text, carrier)
    for sort, dresses in (("dress", DRESSES), ("look", LOOKS)):
        if sort in chosen:
            before, data = data, dresses[chosen[sort]](data)
            assert data != before
    return data, kind


@cache
def _plain(district, violation):
    return _said(answers_on(_text({}, district, violation).encode(), MARKDOWN))


def _said(answers):
    return {
        rule: (answer.status, sorted(shown.case for shown in answer.findings))
        for rule, answer in answers.items()
        if not rule.startswith(OUTSIDE)
    }


def _assert_same(said, plain, chosen, violation):
    """The same answers; a rule that had nothing to judge in the plain text may be met, and what cannot be told is not checked."""
    doubtful = [rules for arrangement, (of, rules) in NOT_TOLD.items() if arrangement in chosen.items() and of == violation]
    plain = {**plain, **{rule: ("not-checked", []) for rules in doubtful for rule in rules}}
    differ = {rule: (answer, plain[rule]) for rule, answer in said.items() if answer != plain[rule]}
    assert {rule: both for rule, both in differ.items() if both != (("met", []), ("not-applicable", []))} == {}


def _fits(chosen, violation):
    try:
        return bool(_text(chosen, DISTRICTS[0], violation))
    except Unfit:
        return False


def _params(count, carriers, seed):
    names = [name for name in VIOLATIONS if name != "none"]
    params = []
    for at, chosen in enumerate(_drawn(count, carriers, seed)):
        district = DISTRICTS[at % (len(DISTRICTS) - 1)]
        violation = "none" if at % 2 else next(name for name in names[at // 2 % len(names) :] + names if _fits(chosen, name))
        carrier = carriers[at % len(carriers)]
        label = ", ".join(f"{kind} {name}" for kind, name in chosen.items())
        params.append(pytest.param(chosen, district, violation, carrier, id=f"{at:03} {label}; {violation}, {district.name}, {carrier}"))
    return params


@pytest.mark.parametrize(("chosen", "district", "violation", "carrier"), _params(COUNT, CARRIERS, 1))
def test_a_combination(chosen, district, violation, carrier):
    data, kind = _file(chosen, district, violation, carrier)
    _assert_same(_said(answers_on(data, kind)), _plain(district, violation), chosen, violation)


BOXED = {("dress", name) for name in ("front in a text box", "text boxes", "amount in a text box")}
LEFT_OUT = {"odt": BOXED - {("dress", "amount in a text box")}, "rtf": BOXED | {("front", "table")}}
"""What LibreOffice does not write whole in each kind of file: it drops a table in a text box, and in RTF every text box
and the first letters of a table that begins the file. Its .doc is left out: that has other numbers before the entries
of lists, and no tables whose columns have no width."""
OFFICE = _params(120, (STYLED, PANDOC), 2)


@pytest.fixture(scope="session")
def rewritten(tmp_path_factory):
    """The files of all combinations for LibreOffice, which it has written in another kind and back: in one go for each kind."""
    profile = f"-env:UserInstallation=file://{tmp_path_factory.mktemp('profile')}"

    def convert(sources, kind):
        target = sources[0].parent / kind
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(target), *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True)
        return [target / f"{source.stem}.{kind}" for source in sources]

    @cache
    def write(kind):
        folder = tmp_path_factory.mktemp(kind)
        sources = [folder / f"{at:03}.docx" for at in range(len(OFFICE))]
        for source, made in zip(sources, OFFICE, strict=True):
            source.write_bytes(_file(*made.values)[0])
        return convert(convert(sources, kind), "docx")

    return write


@pytest.mark.product
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("at", "kind"),
    [
        pytest.param(at, kind, id=f"{made.id}, {kind}")
        for at, made in enumerate(OFFICE)
        for kind, left_out in LEFT_OUT.items()
        if left_out.isdisjoint(made.values[0].items())
    ],
)
def test_a_combination_by_libreoffice(at, kind, rewritten):
    chosen, district, violation, _ = OFFICE[at].values
    data = rewritten(kind)[at].read_bytes()
    _assert_same(_said(answers_on(data, DOCX)), _plain(district, violation), chosen, violation)
