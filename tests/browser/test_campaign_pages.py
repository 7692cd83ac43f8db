"""The pages about mass letters, in a real browser: no fault that axe knows, nothing out of the page, no request."""

from __future__ import annotations

import pytest
from tests.browser.test_page import SIZES, browser, violations

from evenhand.core.campaigns import Expected, Post, Told, find_campaigns
from evenhand.core.papers import Paper, Problem
from evenhand.core.reading import read
from evenhand.core.values import PartialDate
from evenhand.faces.campaigns.html import write, write_folder

__all__ = ["browser"]
pytestmark = pytest.mark.browser
POOL = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools "
    "teach their children to swim there. Nobody who uses it was asked before the plan was drawn up."
)
OWN = "We have 44 names on a list and would like to hand it in before 9 May, in person, to whoever is in charge, and hear what comes of it."
LIKE = "Please do not shut the pool in Brackley Road. The schools will have none, and the coast is an hour off."


def letter(name: str, words: str, day: int, **told: object) -> Paper:
    text = f"Dear Tom,\n\n{words}\n\nYours sincerely\n{name}\n"
    return Paper(name, (name,), "", "text", text, published=PartialDate(2031, 3, day), **told)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    letters = [letter(f"post/inbox-{number}.eml", f"{POOL} {OWN if number % 3 == 0 else ''}", 1 + number) for number in range(14)]
    letters += [letter("post/like.eml", LIKE, 20), letter("x" * 90, "The band has no hall and is homeless.", 21)]
    unread = Paper("bad.pdf", ("bad.pdf",), "", "pdf", unread=Problem("damaged", "It is damaged. Send it again."))
    by_id = {paper.id: paper for paper in letters}
    expected = (Expected("post/inbox-1.eml", columns=(("party", "Lab"),)), Expected("Nobody Yet"))
    found = find_campaigns(letters, lambda name: read(by_id[name], None), Told(expected=expected))
    post = Post("The post of March", (*letters, unread), found)
    empty = Post("An empty post", (unread,), find_campaigns([], lambda _: None))
    files = {name: make() for name, make in write_folder(post) if name.endswith(".html")}
    return {**files, "one.html": write(post), "empty.html": write(empty)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["index.html", "campaign-1.html", "one.html", "empty.html"])
def test_the_pages_have_no_fault_that_axe_knows_and_ask_for_nothing(browser, pages, name, size, tmp_path):
    for file, html in pages.items():
        (tmp_path / file).write_text(html, encoding="utf-8")
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.goto((tmp_path / name).as_uri())
    assert heard == [page.url]
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    context.close()
