"""How letters and reports call people: salutations, courtesies, letters' closings, the address below a name, posts of several words."""

from __future__ import annotations

import pytest

from evenhand.core.cast import PersonRow
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose


def review_of(*texts: str) -> Review:
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate(texts)]
    return compose("an affair", papers, [read(paper) for paper in papers])


def cast_of(*texts: str) -> dict[str, PersonRow]:
    """Return everyone of some papers by the name that is shown."""
    return {row.names[0]: row for row in review_of(*texts).people}


def posts_of(name: str, *texts: str) -> set[str]:
    """Return the posts that the papers print of somebody."""
    return {post.title for post in cast_of(*texts)[name].posts}


def test_the_word_that_greets_is_no_part_of_a_post() -> None:
    letter = "Dear Chairwoman Alder:\n\nI urge you to keep the ferry.\n\nSincerely,\n\nAnn Hale"
    assert posts_of("Alder", letter) == {"Chairwoman"}
    assert not [name for name in cast_of("Dear Minister,\n\nI urge you to act.\n\nYours sincerely,\n\nAnn Hale") if "Dear" in name]


@pytest.mark.parametrize("courtesy", ["The Honorable", "The Honourable", "The Rt Hon", "The Right Honourable", "Hon."])
def test_a_courtesy_of_office_is_no_part_of_a_name(courtesy: str) -> None:
    letter = f"{courtesy} Dale Orr MP\nState House\n\nDear Mr Orr:\n\nI ask you to open the pier.\n\nSincerely,\n\nDenise Dow"
    cast = cast_of(letter, "Dale Orr wrote to Denise Dow on Monday.")
    assert {name for name in cast if "Orr" in name} == {"Dale Orr"}
    assert {post.title for post in cast["Dale Orr"].posts} == {"MP"}


def test_a_surname_with_its_particle_is_the_same_in_a_paper_that_prints_no_given_name() -> None:
    cast = cast_of("Cathal Ó Laoi TD wrote to the council.", "“It is shut,” Deputy Ó Laoi said.", "“No,” said Cathal Ó Laoi.")
    assert [name for name in cast if "Laoi" in name] == ["Cathal Ó Laoi"]


def test_two_of_one_surname_with_a_particle_stay_two() -> None:
    cast = cast_of("Cathal Ó Laoi TD wrote to the council.", "“It is shut,” Ms Ní Laoi said.")
    assert {name for name in cast if "Laoi" in name} == {"Cathal Ó Laoi", "Ms Ní Laoi"}


@pytest.mark.parametrize(
    ("printed", "posts"),
    [
        ("the Parliamentary Under-Secretary of State for Buses", {"Parliamentary Under-Secretary of State for Buses"}),
        ("Under-Secretary for Trade and Ports", {"Under-Secretary for Trade and Ports"}),
        ("the Under-Secretary of State for Buses and MP for Wold", {"Under-Secretary of State for Buses", "MP for Wold"}),
        ("Minister for Ports and Deputy Leader of the House", {"Minister for Ports", "Deputy Leader of the House"}),
        ("the Secretary of State for Home Affairs and Justice", {"Secretary of State for Home Affairs and Justice"}),
    ],
)
def test_a_minister_of_the_lowest_rank_holds_a_post_and_an_and_may_join_two(printed: str, posts: set[str]) -> None:
    assert posts_of("Oliver Dow", f"Oliver Dow, {printed}, wrote to Cllr Ann Hale.") == posts


def test_the_title_of_a_councillor_is_no_part_of_the_post_before_it() -> None:
    assert posts_of("Bruce Maddern", "Hale Shire mayor Cr Bruce Maddern said it was late.") == {"Hale Shire mayor"}
    assert posts_of("Ann Hale", "Liberal Democrat Cllr Ann Hale said it was late.") == {"Liberal Democrat Cllr"}


def test_a_post_office_box_is_nobody() -> None:
    assert set(cast_of("Write to PO Box 20, Hale. Ann Hale said so.")) == {"Ann Hale"}


def test_a_firm_whose_chief_is_a_doctor_says_nothing_itself() -> None:
    paper = "It saw 900 people, according to Harbor Health Partners CEO Dr. Neil Dow. “We have the best numbers,” said Dow."
    assert not [name for name in cast_of(paper) if name.endswith("Dr")]


@pytest.mark.parametrize("close", ["Mise le meas,", "Is mise, le meas,", "Le gach dea-ghuí,", "Yours in haste,"])
def test_a_letter_is_known_by_its_irish_close(close: str) -> None:
    letter = (
        f"20 September 2023\n\nDear Minister,\n\nI ask you to confirm the price by 6 October.\n\n{close}\n\nDeclan Hale\nChief Executive"
    )
    row = review_of(letter).letters[0]
    assert (row.sender, row.capacity, str(row.written)) == ("Declan Hale", "Chief Executive", "2023-09-20")


@pytest.mark.parametrize(
    "below",
    [
        "3 The Green, Wold",
        "Wold House, Upper Wold",
        "RR 2 Box 14, Wold",
        "88 County Road 12, Wold",
        "Leinster House, Dublin 2",
        "Wold AS1 2BB",
    ],
)
def test_where_a_writer_lives_is_no_capacity(below: str) -> None:
    letter = f"Dear Mr Dow,\n\nI ask you to keep the ferry.\n\nYours sincerely,\n\nAnn Hale\n{below}"
    assert review_of(letter).letters[0].capacity is None


@pytest.mark.parametrize(
    "below",
    [
        "Clerk, Wold Parish Council",
        "Leader of the Council",
        "Member for Wold",
        "Wold Ferry Users Group",
        "Resident of Green Street",
        "Ward 3",
    ],
)
def test_what_a_writer_is_stands_below_the_name(below: str) -> None:
    letter = f"Dear Mr Dow,\n\nI ask you to keep the ferry.\n\nYours sincerely,\n\nAnn Hale\n{below}"
    assert review_of(letter).letters[0].capacity == below


def test_whoever_signs_a_letter_holds_the_post_below_the_name() -> None:
    letter = "Dear Mr Dow,\n\nI ask you to keep the ferry.\n\nYours sincerely,\n\nAnn Hale\nClerk, Wold Parish Council"
    assert posts_of("Ann Hale", letter) == {"Clerk, Wold Parish Council"}


def test_a_line_below_the_name_that_is_no_post_gives_none() -> None:
    letter = "Dear Mr Dow,\n\nI ask you to keep the ferry.\n\nYours sincerely,\n\nAnn Hale\nVery worried about the boats"
    assert posts_of("Ann Hale", letter) == set()


@pytest.mark.parametrize(
    ("post", "called"),
    [
        ("Parliamentary Under-Secretary of State for Buses", "The minister"),
        ("Parliamentary Under-Secretary of State for Buses", "The buses minister"),
    ],
)
def test_an_under_secretary_is_the_minister_who_is_named(post: str, called: str) -> None:
    paper = f"The {post}, Fionnuala Dow, opened the pier. “It is late,” Ann Hale said. {called} said: “It is safe.”"
    assert [row.speaker for row in review_of(paper).quotations] == ["Ann Hale", "Fionnuala Dow"]
