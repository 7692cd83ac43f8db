"""One letter that several papers tell of, each in its own way, is one letter of the affair; one small cast, phrases of our own."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.core.values import PartialDate

FIRST = (
    "Ann Hale, the fisheries minister, wrote to Tom Oakes, leader of Marl Council, on 3 May 2031. "
    "“The quay must stay open,” she told him in the letter."
)
ONE = [("Ann Hale", "Tom Oakes")]


def letters(*texts: str) -> list[tuple[str | None, str | None]]:
    """Show the letters of an affair told by these papers: who wrote to whom."""
    papers = [Paper(f"{number}.txt", (f"{number}.txt",), "", "text", text) for number, text in enumerate(texts)]
    review = compose("the quay", papers, [read(paper) for paper in papers])
    return [(row.sender, row.recipient) for row in review.letters]


@pytest.mark.parametrize(
    "told",
    [
        "A clerk told Friday’s meeting that the minister’s letter “was no help to anybody”.",
        "The letter was “no help to anybody”, a clerk told Friday’s meeting. The letter is two pages long.",
        "Ms Hale’s letter to Oakes was read out on Friday.",
        "Ann Hale’s letter of 3 May 2031 speaks of a quay. She has a long correspondence with councils.",
    ],
)
def test_a_letter_told_by_a_post_a_surname_or_no_name_is_the_one_that_another_paper_names(told: str) -> None:
    assert letters(FIRST, told) == ONE


@pytest.mark.parametrize(
    "told",
    [
        "A clerk told Friday’s meeting that the bishop’s letter “was no help to anybody”.",
        "Ann Hale’s letter to Ruth Vasey was read out on Friday.",
        "Ann Hale’s email to councils was read out on Friday.",
    ],
)
def test_what_another_wrote_or_somebody_else_got_is_another_letter(told: str) -> None:
    assert len(letters(FIRST, told)) == 2


def test_the_letter_alone_is_none_of_two_of_which_as_many_papers_tell() -> None:
    other = "Ruth Vasey, who sells fish, wrote to Tom Oakes on 9 May 2031. “Keep it open,” she told him in the letter."
    assert (
        len(letters(FIRST, other, "The letter was “no help to anybody”, a clerk told Friday’s meeting. The letter is two pages long.")) == 3
    )


def test_the_letter_of_the_opening_to_a_body_is_the_one_told_of_to_its_chair() -> None:
    text = (
        "Ann Hale urged the harbour board to keep a quay, in a letter seen by this paper.\n\n"
        "“The quay must stay open,” Ms Hale told clerk Tom Oakes in the letter dated 3 May."
    )
    assert letters(text) == ONE


def test_whom_a_letter_asks_to_do_something_got_it_and_what_is_asked_did_not() -> None:
    assert letters("Ann Hale asked Marl Council in a letter of 3 May to meet skippers.") == [("Ann Hale", "Marl Council")]


def test_who_writes_on_a_day_is_told_behind_it() -> None:
    assert letters("On May 3rd the minister, Ann Hale, wrote to Tom Oakes: “The quay must stay open.”") == ONE


def test_of_two_letters_each_is_not_the_reply_to_the_other() -> None:
    text = (
        "Fisheries minister Ann Hale made the offer in a letter to Tom Oakes, who read it out at last week’s meeting.\n\n"
        "Mr Oakes leads the council. “I used the best paper I had,” Mr Oakes said. "
        "In his own letter, sent on 3 May, he told the minister that the quay must stay open."
    )
    papers = [Paper("0.txt", ("0.txt",), "", "text", text, published=PartialDate(2031, 5, 20))]
    review = compose("the quay", papers, [read(paper) for paper in papers])
    answers = {row.id: row.reply_to for row in review.letters}
    assert len(answers) > 1
    assert not any(answers.get(other) == each for each, other in answers.items() if other is not None)
