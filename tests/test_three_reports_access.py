"""The three reports, as printed and renamed: one offered, seven named and 109 unnamed asking, the rivals, and a defence for a register."""

from __future__ import annotations

import math

import pytest
from bench.gold import shared
from bench.reviewed import paper_of
from tests.test_three_reports import COPIES, copy

from evenhand.core.access import Comparison
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import Place

pytestmark = pytest.mark.skipif(shared() is None, reason="the three reports are not here: no folder ../shared beside the repository")


@pytest.fixture(scope="module", params=[0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(COPIES)))], ids=COPIES)
def review(request: pytest.FixtureRequest) -> Review:
    affair = copy(request.param)
    papers = [paper_of(report) for report in affair.reports]
    return compose(affair.name, papers, [read(paper) for paper in papers])


def of_kind(review: Review, kind: str) -> Comparison:
    (row,) = (one for one in review.access.comparisons if one.kind == kind)
    return row


def words(review: Review, place: Place) -> str:
    return review.words(place.paper, place.start, place.end)


def test_one_was_offered_seven_named_and_109_unnamed_ask_for_the_same(review: Review) -> None:
    row = of_kind(review, "meeting")
    assert [(case.outcome, case.count) for case in row.cases] == [("offered", 1), *[("no answer", 1)] * 7, ("no answer", 109)]
    assert row.cases[0].unasked
    assert all(words(review, place) == case.requester for case in row.cases[1:8] for place in case.places)


def test_every_count_that_is_printed_of_them_is_shown(review: Review) -> None:
    counts = [(one.count, one.exact) for one in of_kind(review, "meeting").counted]
    assert sorted(counts) == [(100, False), (116, True), (116, True), (117, True)]
    assert all(str(one.count) in words(review, one.place) for one in of_kind(review, "meeting").counted)


def test_the_rival_explanations_that_the_papers_support_stand_side_by_side(review: Review) -> None:
    row = of_kind(review, "meeting")
    assert [(one.attributes, one.known) for one in row.explanations] == [
        (("how it came",), True),
        (("party",), True),
        (("called the giver’s own",), False),
        (("type of body",), False),
    ]
    assert [one.unknown for one in row.explanations] == [0, 0, 116, 116]
    assert not row.alike_but_unequal


def test_no_reason_is_recorded_though_one_was_said_afterwards(review: Review) -> None:
    row = of_kind(review, "meeting")
    assert not any(reason.recorded for case in row.cases for reason in case.reasons)
    assert row.reasons
    assert not any(reason.recorded for reason in row.reasons)


def test_all_that_a_test_could_show_of_one_among_117_is_one_in_117(review: Review) -> None:
    (floor,) = of_kind(review, "meeting").floors
    assert (floor.served, floor.cases) == (1, 117)
    assert math.isclose(floor.least, 1 / 117)


def test_a_council_said_to_have_had_no_such_invitation_stands_beside_them(review: Review) -> None:
    assert len(of_kind(review, "meeting").without) == 1


def test_the_deal_stands_beside_the_place_that_was_allowed_it(review: Review) -> None:
    row = of_kind(review, "deal")
    assert [case.outcome for case in row.cases] == ["offered"]
    assert len(row.precedents) == 1
    assert row.precedents[0].who in words(review, row.precedents[0].place)


def test_the_defence_is_a_claim_that_a_register_could_check_and_none_was_given(review: Review) -> None:
    (claim,) = review.access.claims
    assert (claim.kind, claim.whom, claim.held) == ("regular", "council leaders", ())
    assert claim.by is not None


def test_a_register_that_is_given_is_held_against_the_defence() -> None:
    affair = copy(0)
    text = "Minister,Date,Name of organisation or individual,Purpose\nA,2 June 2015,Hale Council,Talk\nA,3 June 2015,Bus Union,Talk\n"
    papers = [*(paper_of(report) for report in affair.reports), Paper("r.csv", ("r.csv",), "", "text", text, kind="register")]
    made = compose(affair.name, papers, [read(paper) for paper in papers])
    (held,) = made.access.claims[0].held
    assert (len(held.rows), held.meetings, held.names) == (1, 2, ("Hale Council",))
