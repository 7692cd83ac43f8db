"""The three reports of 2015, as printed and with every name replaced: two deals, one condition told twice, and nothing false."""

from __future__ import annotations

import pytest
from bench.gold import shared
from bench.items import tally
from bench.reviewed import review_of
from bench.score import score
from bench.shapes import GoldAffair
from tests.test_three_reports import COPIES, copy

from evenhand.core.deals import Deal
from evenhand.core.review import Review

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")

Copy = tuple[GoldAffair, Review]


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def read_copy(request: pytest.FixtureRequest) -> Copy:
    affair = copy(request.param)
    return affair, review_of(affair)


def conditional(review: Review) -> Deal:
    (deal,) = (one for one in review.deals if one.conditions)
    return deal


def test_both_offers_are_one_deal_each_and_no_other_is_proposed(read_copy: Copy) -> None:
    assert [bool(deal.conditions) for deal in read_copy[1].deals] == [True, False]


def test_the_condition_told_twice_is_one_with_both_wordings_quoted_and_reported(read_copy: Copy) -> None:
    deal = conditional(read_copy[1])
    (condition,) = deal.conditions
    assert sorted(wording.manner for wording in condition.wordings) == ["quoted", "reported"]
    assert condition.why
    assert sorted(wording.manner for wording in deal.wordings) == ["quoted", "reported"]


def test_the_offer_is_mooted_by_its_own_words_as_member_for_a_seat_with_one_precedent(read_copy: Copy) -> None:
    deal = conditional(read_copy[1])
    assert (deal.force, deal.standing.state, deal.standing.settled) == ("mooted", "mooted", False)
    assert deal.by.capacity.startswith("MP for")
    assert len(deal.precedents) == 1


def test_both_acceptances_are_of_the_other_offer_and_the_denials_are_no_deals(read_copy: Copy) -> None:
    deal = next(deal for deal in read_copy[1].deals if not deal.conditions)
    assert len([answer for answer in deal.answers if answer.what == "accepted"]) == 2
    assert conditional(read_copy[1]).answers == ()


def test_every_condition_of_the_gold_is_joined_to_its_offer_and_none_is_false(read_copy: Copy) -> None:
    counted = tally(score(*read_copy), "deals")
    assert (counted.right, counted.missed, counted.false) == (2, 0, 0)
