# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from tests.browser.test_page import SIZES, browser, check_alone
from tests.drafts.held import hold, hold_kept

from evenhand.core.conduct import Asked
from evenhand.core.drafts import HeldDraft
from evenhand.faces.drafts.html import write
from evenhand.intake.codes import shipped_codes

__all__ = ["browser"]

pytestmark = pytest.mark.browser

PAPER = """The Transport Secretary, Dame Ruth Ellery, the MP for Harrowmere, has written to Tom Vasey, the leader of Brackenshire County Council.

Mr Vasey said: “I cannot promise to keep the Sunday bus.” The ministerial code says that facilities “must not be used for constituency work”.
"""
DRAFT = """Dear Mr Vasey,

I write as the MP for Harrowmere, on behalf of my constituents. I would be happy to arrange a meeting with my officials, provided that you keep the
Sunday bus. Please contact Jonah Wells at j.wells@minister.example, or {long}. There has been a fall in funding. You said you could “promise to keep the Sunday bus”.

Yours sincerely,

Ruth Ellery
"""
STATES = {
    "full": lambda: hold(DRAFT.format(long="there"), {"courier.txt": PAPER}, asked=Asked(shipped_codes())),
    "nothing to ask": lambda: hold_kept("citizen"),
    "with endless words": lambda: hold(DRAFT.format(long="x" * 400), {f"{'p' * 200}.txt": PAPER}, asked=Asked(shipped_codes())),
}


@pytest.fixture(params=STATES)
def held(request: pytest.FixtureRequest) -> HeldDraft:
    return STATES[request.param]()


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_a_draft_has_no_fault_that_axe_knows_and_asks_for_nothing(browser, held, size, tmp_path):
    (tmp_path / "draft.html").write_text(write(held), encoding="utf-8")
    check_alone(browser, tmp_path / "draft.html", size)
