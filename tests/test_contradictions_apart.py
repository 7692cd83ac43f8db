"""What looks like one thing told twice and is two: by what is counted and of whom, by which body, on which day and by whose act."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.core.values import PartialDate

# What stands between two sentences that are far from one another.
LONG = "The road is shut. " * 12


def kinds(*texts: str) -> list[str]:
    """The kind of each real contradiction between these reports, which came out on days of one week."""
    papers = [
        Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2021, 7, 20 + at)) for at, text in enumerate(texts)
    ]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    return [row.kind for row in rows if row.apparent is None]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (
            "The trust has 212 staff at the Larkhill depot, the union says.",
            "The trust employs 188 staff at Larkhill, though the union's 212 includes 24 posts that stand vacant, it said.",
            "The trust employs 188 staff at Larkhill, it said.",
        ),
        (
            "There were 94 complaints about the kennels in 2021, the campaigners say.",
            "The inspectorate lists 61 complaints about the kennels in 2021. It does not count those made by telephone.",
            "The inspectorate lists 61 complaints about the kennels in 2021.",
        ),
        (
            "The district has 46 buses, the mechanics' union said.",
            "The district runs 39 buses; seven more are spares, the superintendent said.",
            "The district runs 39 buses, the superintendent said.",
        ),
        (
            "There are 52 drivers at the Ashby depot, the union said.",
            "The two depots have 96 drivers between them.",
            "The Ashby depot has 44 drivers, the firm said.",
        ),
        (
            "Burial plots at Tarn Lane cost £900 until April.",
            "A burial plot at Tarn Lane costs £1,150 from this spring.",
            "A burial plot at Tarn Lane costs £1,150.",
        ),
        (
            "Some 46 people live at the Tarn Lane camp all year round.",
            f"The 64 people who live at the Tarn Lane camp must go. {LONG} Eighteen come for the winter, which is how you get to 64.",
            "The 64 people who live at the Tarn Lane camp must go.",
        ),
        (
            "By the end of January 212 flood claims had been lodged at Tarn Lane.",
            "As of yesterday 248 flood claims had been lodged at Tarn Lane.",
            "In all 248 flood claims were lodged at Tarn Lane.",
        ),
        (
            "The Tarn Lane rink was closed for six weeks last winter when the plant failed.",
            "The Tarn Lane rink was closed for 41 days last winter when the plant failed.",
            "The Tarn Lane rink was closed for 31 days last winter when the plant failed.",
        ),
    ],
)
def test_two_numbers_hold_where_a_paper_tells_what_lies_between_them(one: str, other: str, against: str) -> None:
    assert kinds(one, other) == []
    assert kinds(one, against) == ["number"]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (
            "The planning committee voted 7 to 4 in favour of the quarry.",
            "The full council voted 31 to 22 in favour of the quarry.",
            "The planning committee voted 8 to 3 in favour of the quarry.",
        ),
        (
            "The school board voted 4-3 on Monday to close Elm Street School.",
            "The school board voted 5-2 on June 14 to close Elm Street School.",
            "The board voted 5-2 on Monday night to close Elm Street School.",
        ),
        (
            "The first vote on the harbour levy was 8 to 5.",
            "At the second vote the harbour levy was carried by 9 votes to 4.",
            "The harbour levy was carried by 9 votes to 4.",
        ),
        (
            "The parish council voted 6 to 3 against the mast.",
            "The planning committee voted 9 to 2 against the mast.",
            "The parish council voted 6 to 2 against the mast.",
        ),
    ],
)
def test_the_votes_of_two_bodies_or_meetings_are_two_votes(one: str, other: str, against: str) -> None:
    assert kinds(one, other) == []
    assert kinds(one, against) == ["number"]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (
            "The mayor, Ann Farrow, visited the flooded street on 6 July.",
            "The bishop, Peter Tennant, visited the flooded street on 9 July.",
            "Ann Farrow visited the flooded street on 9 July.",
        ),
        (
            "The first hearing on the license was held on April 11.",
            "A second hearing on the license was held on April 25.",
            "The license had its first hearing on April 18.",
        ),
        ("The school closed its gym in 2014.", "The school closed its pool in 2016.", "The school closed its gym in 2016."),
        (
            "The union's letter to the board of May 2 asked for talks about the depot.",
            "The board's reply of May 9 offered talks about the depot.",
            "In its letter of May 12 the union asked the board for talks about the depot.",
        ),
    ],
)
def test_an_event_has_one_day_only_where_who_acts_and_what_is_done_agree(one: str, other: str, against: str) -> None:
    assert kinds(one, other) == []
    assert kinds(one, against) == ["date"]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (
            "Complaints to the council have gone up since 2019.",
            "Complaints about noise have gone down since 2019, the council's report says.",
            "Complaints to the council have gone down since 2019, its report says.",
        ),
        (
            "Ridership on the network has climbed this year.",
            "Ridership on the 14 route has dropped this year, drivers say.",
            "Ridership on the network has dropped this year, drivers say.",
        ),
        (
            "Rents in the city fell in the autumn.",
            "Rents for family homes in the city rose in the autumn, the tenants' union found.",
            "Rents in the city rose in the autumn, the tenants' union found.",
        ),
    ],
)
def test_a_part_may_fall_where_the_whole_rises(one: str, other: str, against: str) -> None:
    assert kinds(one, other) == []
    assert kinds(one, against) == ["direction"]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (
            "Ann Farrow declined an invitation to the opening, she said.",
            "Peter Tennant accepted an invitation to the opening.",
            "Ann Farrow accepted an invitation to the opening.",
        ),
        (
            "The union turned down the offer of talks, its secretary said.",
            "The tenants accepted an offer of talks with the landlord, Mr Tennant said.",
            "The union accepted the offer of talks, Mr Tennant said.",
        ),
    ],
)
def test_what_one_turned_down_another_may_have_taken_up(one: str, other: str, against: str) -> None:
    assert kinds(one, other) == []
    assert kinds(one, against) == ["offer"]


def test_the_vote_of_one_member_is_not_what_the_council_decided() -> None:
    one, other = "The council approved the plan for the quarry.", "Councillor Ann Farrow voted against the plan for the quarry."
    assert kinds(one, other) == []
    assert "direction" in kinds(one, "The council voted against the plan for the quarry.")
