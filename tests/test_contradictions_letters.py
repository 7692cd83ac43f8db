"""What papers disagree on about letters, asks and decisions, and what only looks so; one small cast, phrases of our own."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate

CAST = "Ann Hale is the MP for Marl. Tom Oakes leads Marl Council, and Ruth Vasey is its chief executive.\n\n"
LETTER = CAST + "Ms Hale wrote to Mr Oakes about the baths on 2 March. Mr Oakes replied to Ms Hale on 4 March: “I will think about it.”"
GRANTED = CAST + "The council granted permission for the quarry at Long Marl in April."


def review_of(*texts: str) -> Review:
    """Read papers of successive days."""
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2031, 3, at + 5)) for at, text in enumerate(texts)]
    return compose("the baths", papers, [read(paper) for paper in papers])


def raised(*texts: str) -> list[str]:
    """Show what the papers disagree on."""
    return [row.what for row in review_of(*texts).contradictions if row.apparent is None]


@pytest.mark.parametrize(
    "denied",
    [
        "Mr Oakes said that he had never answered Ms Hale.",
        "Ms Hale said that Mr Oakes, a cautious man, had not replied to her.",
        "Mr Oakes said he had received no letter from Ms Hale.",
        "“Mr Oakes never got a letter from Ms Hale,” a clerk said.",
    ],
)
def test_a_letter_that_one_paper_tells_of_is_held_against_the_word_that_there_was_none(denied: str) -> None:
    assert raised(LETTER, CAST + denied) == ["whether it was so"]


@pytest.mark.parametrize(
    "told",
    [
        "Mr Oakes said that he had never answered Ruth Vasey.",
        "Mr Oakes did not reply to requests for comment, the paper said.",
        "Mr Oakes said he had received no letter from Ruth Vasey.",
        "Ms Hale said that she had replied to Mr Oakes.",
    ],
)
def test_another_letter_or_a_question_of_the_press_left_without_a_reply_is_nothing_against_it(told: str) -> None:
    assert raised(LETTER, CAST + told) == []


def test_what_one_paper_tells_as_granted_and_another_as_refused_is_raised() -> None:
    assert raised(GRANTED, CAST + "The council refused permission for the quarry at Long Marl in April.") == ["what was decided"]
    assert raised(GRANTED, CAST + "In April the council turned down the quarry at Long Marl, where permission was sought.") == [
        "what was decided"
    ]


def test_two_decisions_on_two_things_do_not_disagree() -> None:
    assert raised(GRANTED, CAST + "The council refused permission for a hotel in Shore Road, a clerk said.") == []


REPLY = CAST + "Ms Hale wrote to Mr Oakes on 1 March. She asked him for a reply by 29 March."


def test_two_asks_each_with_a_day_of_its_own_do_not_disagree() -> None:
    assert raised(REPLY, CAST + "Ms Hale has asked the council for the survey of the roof by 15 March.") == []
    assert raised(REPLY, CAST + "Ms Hale has asked Mr Oakes for a reply by 15 March.") != []


def test_the_day_by_which_a_reply_is_asked_for_is_not_that_of_the_letter() -> None:
    (letter,) = review_of(CAST + "Ms Hale wrote to Mr Oakes asking the council to reply by 29 March.").letters
    assert letter.written is None


def test_letters_to_two_people_may_be_of_two_days() -> None:
    text = (
        CAST
        + "Ms Hale wrote to Mr Oakes on 1 March. “I am dismayed,” she wrote.\n\nIn the letter to {}, dated 4 March, she wrote: “I want it.”"
    )
    for told, to in (("Ruth Vasey", "Ruth Vasey"), ("the surveyor", "surveyor")):
        review = review_of(text.format(told))
        assert [(row.sender, row.recipient) for row in review.letters] == [("Ann Hale", "Tom Oakes"), ("Ann Hale", to)]
        assert not review.contradictions


@pytest.mark.parametrize(
    "note",
    [
        "Correction: an earlier version of this report said that Mr Oakes had broken the code of conduct.",
        "This article was amended on 4 March: it said that Mr Oakes had misled the council by hiding a paper.",
        "We wrongly reported that Mr Oakes had broken the code of conduct.",
    ],
)
def test_what_a_paper_takes_back_is_no_charge(note: str) -> None:
    assert [row.kind for row in review_of(CAST + "Ms Hale opened the baths.\n\n" + note).open] == []


def test_a_charge_that_somebody_makes_stands_also_beside_a_correction() -> None:
    text = (
        CAST + "Ms Hale said Mr Oakes had broken the code of conduct.\n\nCorrection: an earlier version of this report gave his age as 40."
    )
    assert [row.kind for row in review_of(text).open] == ["allegation"]
    wrong = "“We wrongly trusted Mr Oakes, who has broken the code of conduct,” Ms Hale said."
    assert [row.kind for row in review_of(CAST + wrong).open] == ["allegation"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ms Hale’s letter is on plain paper. It is dated February 4.",
            "Ms Hale’s letter is on plain paper. It bears the date February 14.",
        ),
        (
            "Ms Hale’s letter is on plain paper. It is dated February 4.",
            "Ms Hale’s letter is on plain paper. The date at the top is February 14.",
        ),
    ],
)
def test_the_day_of_a_letter_is_told_far_from_its_name_and_in_other_words(one: str, other: str) -> None:
    assert [what for what in raised(CAST + one, CAST + other) if what.startswith("the day of")]
