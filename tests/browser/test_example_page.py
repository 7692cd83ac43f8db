"""The page of the example affair, as a reader meets it: short while it is folded, whole when it is printed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from tests.browser.test_page import SIZES, browser, violations
from tests.test_cli import Ran
from tests.test_example import EXAMPLE, PAPERS

__all__ = ["browser"]

pytestmark = pytest.mark.browser

SCREENS = {"1280": 8, "320": 20}
"""Screens that the folded page takes at most."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("example") / "review.html"
    done = Ran("review", PAPERS, "--people", EXAMPLE / "people.yaml", "--html", made)
    assert done.status == 0, done.err[-300:]
    return made


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def page(browser, file, size):
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    opened = context.new_page()
    opened.goto(file.as_uri())
    yield opened
    context.close()


def test_folded_it_is_a_few_screens_long(page, size):
    assert page.evaluate("document.documentElement.scrollHeight") <= SCREENS[size] * SIZES[size][1]


def test_the_summary_tells_what_happened_what_is_open_and_what_the_papers_disagree_on_each_with_its_number(page):
    told = page.locator(".brief h2").all_inner_texts()
    assert [heading.rpartition(" ")[0] for heading in told][:4] == [
        "What happened",
        "Still open",
        "What the papers disagree on",
        "Who is who",
    ]
    assert all(heading.rpartition(" ")[2].replace(",", "").isdigit() for heading in told)
    happened = page.locator(".brief").inner_text()
    assert "12 letters to Imogen Tarrant" in happened
    assert "E-mail from Toby Renwick to Harriet Colley, a complaint" in happened


def test_unfolded_it_has_no_fault_that_axe_knows_and_stays_within_the_screen(page, size):
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]


def test_every_link_into_the_page_leads_to_something_that_it_unfolds(page):
    page.evaluate("document.getElementById('close-all').click()")
    lost = page.evaluate(
        """async () => {
          const shut = [];
          const ids = new Set([...document.querySelectorAll('main a[href^="#"]')].map(a => a.getAttribute('href').slice(1)));
          for (const id of [...ids].filter((_, at) => at % 9 === 0)) {
            document.getElementById('close-all').click();
            location.hash = id;
            await new Promise(done => setTimeout(done, 10));
            const at = document.getElementById(id);
            if (!at || !at.checkVisibility({contentVisibilityAuto: true})) shut.push(id);
          }
          return shut;
        }"""
    )
    assert lost == []


def packed(words: str) -> str:
    """Words without their gaps; a font may print two letters as one sign, as in "oﬀer"."""
    return "".join(normalize("NFKC", words).split())


@pytest.mark.parametrize("size", ["1280"])
def test_on_paper_every_paper_and_every_row_is_there(page):
    printed = packed("".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages))
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    rows = page.locator(".row .words, .stack tbody th, .card h3, .text .piece").all_inner_texts()
    assert len(rows) > 400
    # A sheet may end within the first of them, and what is drawn above it comes between.
    begins = {words: [part for part in (packed(words)[:40], packed(words)[40:80]) if part] for words in rows}
    missing = [words for words, parts in begins.items() if parts and not any(part in printed for part in parts)]
    assert missing == []
