from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from attrs import evolve
from pypdf import PdfReader
from tests import cast

from evenhand.faces.review.html import FIRST, write

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATES = {"full": cast.full, "empty": cast.empty, "with unread papers": cast.with_unread}
CASES = {**STATES, "with endless words": cast.with_endless_words}
PAPER = "details:has(> #paper-{}) .text"
SIZES = {"1280": (1280, 900), "320": (320, 640)}


@pytest.fixture(scope="module")
def browser():
    found = (
        os.environ.get("EVENHAND_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    )
    if not found:
        pytest.skip("no Chromium is installed: apt-get install chromium, or name one in EVENHAND_CHROMIUM")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, review in CASES.items():
        (folder / f"{name}.html").write_text(write(review()), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in CASES}


@pytest.fixture
def visit(browser, files):
    """Open a page; every request, error and refusal of the policy is kept in its `heard`."""
    opened = []

    def open_page(name="full", size="1280", where="", **how):
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, **how)
        opened.append(context)
        page = context.new_page()
        page.heard = []
        page.on("request", lambda request: page.heard.append(request.url))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("console", lambda message: page.heard.append(message.text))
        page.goto(files[name] + where)
        return page

    yield open_page
    for context in opened:
        context.close()


def violations(page) -> list[str]:
    # The page's own policy forbids any other script, as it should: axe comes in beside it.
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:200]} ({len(fault['nodes'])})" for fault in found["violations"]]


def check_alone(browser, file: Path, size: str) -> None:
    """A page without script asks for nothing, stays within the screen, has no fault that axe knows, and its links lead somewhere."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.goto(file.as_uri())
    assert heard == [page.url]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    for link in page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"):
        assert page.evaluate("id => !!document.getElementById(id)", link), link
    context.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STATES)
def test_the_page_has_no_fault_that_axe_knows(visit, name, size):
    page = visit(name, size)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert violations(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STATES)
def test_the_page_as_it_is_without_javascript_has_no_fault_that_axe_knows(browser, visit, name, size):
    # axe is JavaScript itself, so the page's own script is taken out instead of switching all of it off.
    page = visit(name, size)
    bare = (
        page.evaluate("fetch ? document.documentElement.outerHTML : ''")
        and Path(page.url.removeprefix("file://").replace("%20", " ")).read_text()
    )
    page.set_content(bare[: bare.rindex("<script>")] + "</body></html>")
    assert page.locator("#filters").is_hidden() or name == "empty"
    assert violations(page) == []


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", CASES)
def test_nothing_runs_out_of_the_page_sideways(visit, name, size, script):
    page = visit(name, size, java_script_enabled=script)
    width = SIZES[size][0]
    boxes = page.locator("main *:not(svg *):not(svg):not(.vh)").evaluate_all if script else None
    if script:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        wide = boxes(
            "(all, width) => all.filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.outerHTML.slice(0, 90))", width
        )
        assert wide == []
    else:
        assert page.locator("main").bounding_box()["width"] <= width


@pytest.mark.parametrize("name", CASES)
def test_no_request_leaves_the_page_and_nothing_is_refused(visit, name):
    page = visit(name)
    page.wait_for_timeout(100)
    assert page.heard == [page.url]


def walk(page, most=400) -> list[dict]:
    """Press Tab to the end of the page and tell what had the focus, and whether it could be seen."""
    seen = []
    look = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
      const s = getComputedStyle(e), b = e.getBoundingClientRect();
      return { key: e.tagName + ' ' + (e.id || e.getAttribute('href') || e.textContent.trim().slice(0, 30)), href: e.getAttribute('href'),
               ring: s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0),
               inside: b.width > 0 && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth }; }"""
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate(look)
        if at is None:
            break
        seen.append(at)
    return seen


@pytest.mark.parametrize("size", SIZES)
def test_every_link_and_control_is_reached_by_keyboard_and_seen_there(visit, size):
    page = visit("with unread papers", size)
    seen = walk(page)
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, select, input, summary')]"
        ".filter(e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})).length"
    )
    scrolled = page.locator(".scroll").count()
    assert seen[0]["href"] == "#main"
    assert wanted <= len(seen) <= wanted + scrolled
    assert [at["key"] for at in seen if not at["ring"]] == []
    assert [at["key"] for at in seen if not at["inside"]] == []


def test_the_skip_link_shows_itself_and_leads_to_the_main_part(visit):
    page = visit()
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_from_a_row_to_its_words_and_back(visit, script):
    page = visit("full", where="#q2", java_script_enabled=script)
    page.locator("#q2 a.where bdi").click()
    words = page.locator("a.hl:has(#w-q2)")
    assert words.bounding_box()["y"] < 900
    assert words.bounding_box()["y"] >= 0
    words.click()
    assert page.url.endswith("#q2") or page.url.endswith("#a2")
    assert 0 <= page.locator("#" + page.url.rpartition("#")[2]).bounding_box()["y"] < 900


def test_a_jump_opens_what_is_folded_and_lights_the_whole_passage(visit):
    page = visit("full", where="#q6")
    assert page.locator(PAPER.format(3)).is_hidden()
    page.locator("#q6 a.where bdi").click()
    assert page.locator(PAPER.format(3)).is_visible()
    assert page.locator(PAPER.format(2)).is_hidden()
    assert "".join(page.locator(".lit").all_inner_texts()).startswith("“She wrote as a constituency MP")
    assert "could not have.”" in page.locator(".lit").last.inner_text()


def test_the_later_stretch_of_a_passage_that_was_cut_leads_to_its_row_by_pointer(visit):
    page = visit("full", where="#w-q6")
    page.locator("span.hl[data-to=q6]").last.click()
    assert page.url.endswith("#q6")


def test_a_jump_to_one_mention_of_a_letter_lights_that_mention_alone(visit):
    page = visit("full", where="#w-l1-2")
    assert "".join(page.locator(".lit").all_inner_texts()) == "She wrote as a constituency MP"


def test_quotations_can_be_chosen_by_speaker_and_by_words(visit):
    page = visit(where="#quotations")
    shown = page.locator("#quotation-list li:visible")
    assert shown.count() == 7
    page.select_option("#choose-speaker", "Tom Vasey")
    assert (shown.count(), page.locator("#chosen").inner_text()) == (1, "1 of 7 shown")
    page.get_by_role("button", name="Show all").click()
    page.locator("#choose-words").fill("NEIGHBOUR")
    assert shown.count() == 2
    page.evaluate("location.hash = 'p1'")
    page.locator("#p1 a[data-speaker]").click()
    assert shown.count() == 3


def test_the_kinds_of_marks_can_be_switched_off(visit):
    page = visit()
    ground = "getComputedStyle(document.querySelector('.text a.hl.f')).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_label("figure", exact=True).uncheck()
    assert page.evaluate(ground) != before


def test_without_javascript_everything_can_be_unfolded_and_read(visit):
    page = visit("full", java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert page.locator("#open-all").is_hidden()
    folded = page.locator("details:not([open]) > summary:visible")
    while folded.count():
        folded.first.press("Enter")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#quotation-list li:visible").count() == 7
    assert page.locator(".text:visible").count() == 3


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["people", "dates", "paper-3", "q6", "d2", "f1", "w-q6", "w-l1-2"])
def test_a_link_to_what_is_folded_unfolds_it_and_shows_it_with_its_heading(visit, name, size, script):
    page = visit("full", size, where="#" + name, java_script_enabled=script)
    at = page.locator("#" + name)
    assert at.evaluate("at => at.checkVisibility({contentVisibilityAuto: true})")
    heading = page.locator(f"details:has(> #{name}) > summary")
    box = (heading if heading.count() else at).bounding_box()
    assert 0 <= box["y"] < SIZES[size][1] - 100


def test_the_way_from_a_heading_to_its_words_goes_by_keyboard_alone(visit):
    page = visit("full", where="#figures")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section').getAttribute('aria-labelledby')") == "figures-name"


def test_all_is_unfolded_and_folded_again_at_one_choice(visit):
    page = visit()
    page.locator("#open-all").click()
    assert page.locator("main details:not([open])").count() == 0
    page.locator("#close-all").click()
    assert page.locator("main details[open]").count() == 0


def test_while_words_are_chosen_none_of_the_quotations_stays_folded(browser, visit, tmp_path):
    review = cast.full()
    many = evolve(review, quotations=tuple(evolve(review.quotations[0], id=f"x{number}") for number in range(60)) + review.quotations[1:])
    (tmp_path / "many.html").write_text(write(many), encoding="utf-8")
    page = visit(where="#quotations")
    page.goto((tmp_path / "many.html").as_uri() + "#quotations")
    shown = page.locator("#quotation-list li:visible")
    assert shown.count() == FIRST
    page.select_option("#choose-speaker", "Tom Vasey")
    assert shown.count() == 1


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_on_paper_all_is_open_and_no_control_is_printed(visit, script):
    page = visit("full", java_script_enabled=script)
    # A font may print two letters as one sign, as in "oﬀer".
    printed = " ".join(normalize("NFKC", "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages)).split())
    page.emulate_media(media="print")
    assert page.locator(".filters").is_hidden()
    assert page.locator(".contents").is_hidden()
    review = cast.full()
    texts = {paper.id: paper.text for paper in review.papers}
    last = [" ".join(texts[row.paper][row.start : row.end].split()) for rows in (review.dates, review.figures, review.asks) for row in rows]
    assert [words for words in ("We use cookies.", *last) if normalize("NFKC", words) not in printed] == []
