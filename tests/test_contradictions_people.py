"""Who did what, who took which side, who wrote to whom, and who is who, as each paper tells it."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.core.values import PartialDate


def kinds(*texts: str) -> list[str]:
    """The kind of each real contradiction between these reports, a day apart."""
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2019, 5, 6 + at)) for at, text in enumerate(texts)]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    return [row.kind for row in rows if row.apparent is None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Prask chaired the meeting on Monday.", "Ann Hale presided over the meeting."),
    ],
)
def test_one_act_is_not_two_peoples_nor_done_and_not_done(one: str, other: str) -> None:
    assert kinds(one, other) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Prask backed the barrage.", "Una Prask spoke against the barrage."),
        ("Una Prask wrote to Rory Gault about the dock.", "It was Rory Gault who wrote to Una Prask about the dock."),
    ],
)
def test_what_goes_one_way_does_not_go_the_other(one: str, other: str) -> None:
    assert kinds(one, other) == ["direction"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Una Prask signed the lease.", "The lease was signed by Una Prask."),
        ("Una Prask backed the barrage.", "Ann Hale spoke against the barrage."),
        ("Una Prask wrote to Rory Gault in May.", "Rory Gault wrote to Una Prask in June."),
        ("The petition was signed by 2,100 people.", "Ann Hale signed the petition."),
        ("Una Prask would gladly accept a survey.", "“I cannot accept those figures,” Una Prask said."),
        ("Una Prask may support the barrage.", "Una Prask asked whether the board opposed it."),
        ("The board lent the field to the school on 3 March.", "The school lent the field to the board on 9 August."),
        ("Una Prask backed the barrage.", "Una Prask, who is backed by the union, asked the board to oppose the levy."),
    ],
)
def test_what_may_both_hold_is_not_raised(one: str, other: str) -> None:
    assert kinds(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Morag Linn, who chairs the Islanders’ Forum, spoke first.", "Forum treasurer Morag Linn spoke first."),
        ("Labour councillor Ann Hale spoke.", "Ann Hale, a Conservative councillor, spoke."),
        ("Una Prask, MP for Wexcombe, spoke.", "Una Prask, MP for Brackenby, spoke."),
    ],
)
def test_nobody_holds_two_posts_of_one_body_two_seats_or_two_parties(one: str, other: str) -> None:
    assert kinds(one, other) == ["office"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Labour councillor Ann Hale spoke.", "Ann Hale, a former Conservative councillor, spoke."),
        ("Una Prask, MP for Skellow and Marsh, spoke.", "Una Prask, MP for Skellow, spoke."),
    ],
)
def test_a_party_left_and_a_seat_cut_short_are_no_contradiction(one: str, other: str) -> None:
    assert kinds(one, other) == []


def test_a_letter_is_on_one_kind_of_paper() -> None:
    one = "Una Prask, MP for Wexcombe, wrote to Rory Gault on the notepaper of the Department for Ports."
    other = "Una Prask, MP for Wexcombe, wrote to Rory Gault on House of Commons notepaper."
    assert kinds(one, other) == ["capacity"]
    assert kinds(one, one) == []


def test_names_go_on_being_added_to_a_petition() -> None:
    papers = [
        Paper("a", ("a",), "", "text", "The petition against the dock has 2,150 signatures.", published=PartialDate(2019, 5, 6)),
        Paper("b", ("b",), "", "text", "The petition against the dock has 2,930 signatures.", published=PartialDate(2019, 5, 20)),
    ]
    assert [row.apparent for row in compose("an affair", papers, [read(paper) for paper in papers]).contradictions] == ["time"]
