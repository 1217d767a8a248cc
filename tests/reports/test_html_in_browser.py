"""The page in a real browser: readable by everybody, quiet, harmless, and on paper what is to be signed.

Skipped where no Chromium is installed; axe-core judges by the rules of WCAG 2.1, levels A and AA.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from aqbcheck.engine.report import PartyShown
from aqbcheck.reports.html import render

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
ALL = ("conforming", "violating", "undecided", "unreadable")
RUNS = (("violating",), ALL)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    with playwright.sync_playwright() as started:
        own = Path(started.chromium.executable_path)
        found = next(filter(None, map(shutil.which, NAMES)), str(own) if own.exists() else None)
        if found is None:
            pytest.skip("no Chromium is installed: the HTML report was looked at by no browser")
        opened = started.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield opened
        opened.close()


@dataclass
class Seen:
    """A page that was opened, what it asked for, and what it said to the console or in a dialog."""

    page: Any
    requests: list[str]
    said: list[str]


@pytest.fixture
def look(browser, tmp_path) -> Iterator[Callable[..., Seen]]:
    """Opens a report as a page of this width (CSS pixels) in this colour scheme."""
    contexts = []

    def opened(report, width=1280, scheme="light") -> Seen:
        path = tmp_path / "report.html"
        path.write_text(render(report, "1.2.3"), encoding="utf-8")
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme))
        page = contexts[-1].new_page()
        seen = Seen(page, [], [])
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda said: seen.said.append(said.text))
        page.on("pageerror", lambda error: seen.said.append(str(error)))
        page.on("dialog", lambda dialog: (seen.said.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        assert seen.requests == [path.as_uri()]
        return seen

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("names", RUNS, ids="-".join)
def test_everybody_can_read_it(look, report, names, scheme, language):
    seen = look(report(*names, language=language, notes=("Ein Hinweis.",)), scheme=scheme)
    result = axe.Axe().run(seen.page, options=WCAG)
    assert [(fault["id"], node["html"]) for fault in result.response["violations"] for node in fault["nodes"]] == []
    assert len(result.response["passes"]) > 15
    assert seen.said == []


def test_axe_would_have_seen_a_fault(look, report):
    seen = look(report("violating"))
    seen.page.evaluate("document.querySelector('table').style.setProperty('color', '#aaa')")
    result = axe.Axe().run(seen.page, options=WCAG)
    assert {fault["id"] for fault in result.response["violations"]} == {"color-contrast"}


@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("names", [("violating",), ALL], ids="-".join)
def test_magnified_it_needs_no_scrolling_in_two_directions(look, report, names, width):
    page = look(report(*names), width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    result = axe.Axe().run(page, options=WCAG)
    assert result.response["violations"] == []


def test_its_policy_would_stop_what_got_in(look, report):
    seen = look(report("conforming"))
    seen.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=http://127.0.0.1:9/ onerror=alert(1)>')")
    seen.page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'alert(2)'}))")
    seen.page.wait_for_timeout(200)
    assert len(seen.said) >= 3
    assert all("Content Security Policy" in said for said in seen.said)


def test_the_dark_page_is_dark(look, report):
    def background(scheme):
        return look(report("violating"), scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert background("light") == "rgb(255, 255, 255)"
    assert background("dark") == "rgb(21, 23, 26)"


def _shown(page):
    """The rules and the groups whose rows are to be seen."""
    rows = page.locator(".answers tbody tr")
    return [rows.nth(at).inner_text().split()[0] for at in range(rows.count()) if rows.nth(at).is_visible()]


def test_the_filter_works_by_keyboard(look, report):
    given = report("conforming", "violating", "undecided")
    answers = {answer.rule: answer for file in given.files for answer in file.answers}
    groups = tuple(replace(rule, group="Zwei" if rule.id == "AQB901" else "Eins") for rule in given.rules)
    mixed = replace(given.files[0], answers=tuple(answers[rule] for rule in sorted(answers)))
    page = look(replace(given, files=(mixed,), rules=groups)).page
    everything = ["Eins", "AQB115", "AQB301", "AQB401", "AQB402", "AQB507", "AQB802", "Zwei", "AQB901"]
    assert _shown(page) == everything
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    by_key = {}
    for _ in range(5):
        page.keyboard.press("ArrowRight")
        by_key[page.evaluate("document.activeElement.value")] = _shown(page)
    assert by_key == {
        "met": ["Eins", "AQB301"],
        "violated": ["Eins", "AQB402", "AQB507", "AQB802"],
        "not-checked": ["Eins", "AQB115", "AQB401"],
        "not-applicable": ["Zwei", "AQB901"],
        "all": everything,
    }


def test_the_filter_of_one_file_leaves_the_others(look, report):
    page = look(report("conforming", "undecided")).page
    page.locator("#file-2 input[value=not-checked]").check()
    assert _shown(page) == ["Budget", "AQB301", "Text", "AQB802", "Datei", "AQB901", "Gliederung", "AQB115", "Maßnahmen", "AQB401"]


def test_a_screen_reader_hears_the_outline(look, report):
    given = report("conforming", "unreadable")
    first = replace(given.files[0], parties=(PartyShown("district", "1", "Landkreis Erfunden"),))
    page = look(replace(given, files=(first, given.files[1]))).page
    headings = page.get_by_role("heading")
    levels = [int(headings.nth(at).evaluate("heading => heading.tagName")[1]) for at in range(headings.count())]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.get_by_role("article", name="ordner/gut.md").count() == 1
    assert page.get_by_role("group", name="Antworten zeigen").get_by_role("radio", name="verletzt (1)").count() == 1
    assert page.get_by_role("row", name="AQB301").get_by_role("rowheader").count() == 1
    assert page.get_by_role("link", name="ordner/alt.doc").first.get_attribute("href") == "#file-2"


def test_on_paper_it_is_a_record_to_be_signed(look, report):
    page = look(report("conforming"), scheme="dark").page
    page.locator("input[value=met]").check()
    assert not page.get_by_text("Gegengeprüft").is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.get_by_text("Prüfvermerk", exact=True).is_visible()
    assert page.get_by_text("Gegengeprüft").is_visible()
    assert not page.get_by_role("radio").first.is_visible()
    assert _shown(page) == ["Budget", "AQB301", "Text", "AQB802", "Datei", "AQB901"]
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 29, 32)"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_the_overview_needs_no_scrolling_on_a_usual_screen_and_no_columns_of_letters_on_paper(look, report):
    given = report(*ALL)
    groups = ("Titel und Gliederung", "Vertragspartner und Jahr", "Verweise und Anlagen")
    more = tuple(replace(given.rules[0], id=f"X{at}", group=group) for at, group in enumerate(groups))
    files = tuple(replace(file, path=f"vereinbarungen/darmstadt-dieburg-2025-{at}.docx") for at, file in enumerate(given.files))
    page = look(replace(given, rules=(*given.rules, *more), files=files), width=1280).page
    assert page.evaluate("(wide => wide.scrollWidth <= wide.clientWidth)(document.querySelector('.wide'))")
    page.set_viewport_size({"width": 979, "height": 700})  # A4 across between its margins
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.wide th[scope=row]').offsetWidth") >= 140
    assert page.evaluate("getComputedStyle(document.querySelector('tfoot')).display") == "table-row-group"


def test_hostile_words_do_nothing(look, all_hostile):
    seen = look(all_hostile)
    for link in seen.page.get_by_role("link").all()[::20]:
        link.click()
    assert seen.said == []
    assert set(seen.requests) == {seen.page.url.partition("#")[0]}
    assert seen.page.locator("script, img, iframe, code, x").count() == 0
    assert seen.page.locator("article").count() == len(all_hostile.files)
    assert seen.page.title() == "Formprüfung"
