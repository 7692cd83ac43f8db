"""Whose words they are where only their place tells it: nobody goes on into a paragraph of another, and no thing speaks."""

from __future__ import annotations

from collections import Counter

import pytest
from bench.weights import sure_enough
from tests.test_speakers import reading_of, speaker_of

from evenhand.core.reading.quotes.confidence import ACCEPTED

BEFORE = "“We were not told,” Ann Hale said.\n\n"
ANOTHER = [
    ("We put that to Peter Oakes. “I sent the notice in May myself.”", "I sent"),
    ("Peter Oakes has run the works since 1999. Back then it was “a field with a shed in it”.", "a field"),
]
THING = [
    ("The rest was silence. “Nobody rang us and nobody wrote to us.”", "Nobody"),
    ("Her statement of Monday said nothing of it.\n\n“It was a long week for all of us.”", "It was"),
    ("The bill came in May. It was “more than we could ever have paid”.", "more than"),
]


@pytest.mark.parametrize(("after", "words"), ANOTHER)
def test_nobody_goes_on_into_a_paragraph_that_speaks_of_another(after: str, words: str) -> None:
    assert speaker_of(words, BEFORE + after) == "Peter Oakes"


@pytest.mark.parametrize(("after", "words"), THING)
def test_where_a_thing_stands_next_to_the_words_they_are_of_whoever_spoke_last(after: str, words: str) -> None:
    assert speaker_of(words, BEFORE + after) == "Ann Hale"


def test_what_is_between_two_paragraphs_without_a_name_goes_on() -> None:
    assert speaker_of("It was", BEFORE + "“It was a long week for all of us.”") == "Ann Hale"


def test_where_nobody_has_spoken_the_words_are_of_whoever_the_paragraph_names() -> None:
    text = "Ann Hale, the mayor, took questions. Her statement of Monday said nothing of it.\n\n“It was a long week.”"
    assert speaker_of("It was", text) == "Ann Hale"


MEANT = [
    # Whom a sentence only begins by asking about, or who stands behind a preposition, is not whom it is about.
    ("Asked about Mr Orr’s remarks, Mr Pell laughed.\n\n“He would say that of anybody,” he said.", "He would", "Mr Pell"),
    (
        "The letter was sent to Mr Orr by the chairman of the board, James Pell.\n\n“I regret nothing in it,” he said.",
        "I regret",
        "James Pell",
    ),
    # A first name only hints at a gender; a paper that says "he" of its one person means them, and again below.
    ("Jo Pell, 41, has lived on the street since 1999.\n\n“It floods every winter,” he said.", "It floods", "Jo Pell"),
    ("Jo Pell, 41, lives there.\n\n“It floods every winter,” he said.\n\nThe bridge shut.\n\n“It was bad,” he said.", "It was", "Jo Pell"),
    ("Harpreet Pell is a teacher.\n\n“It floods every winter,” he said.", "It floods", "Harpreet Pell"),
    ("The woman, who asked not to be named, said she was afraid.\n\n“They watch what we post,” she said.", "They watch", "woman"),
]


@pytest.mark.parametrize(("text", "words", "who"), MEANT)
def test_a_pronoun_means_whoever_is_spoken_of(text: str, words: str, who: str) -> None:
    assert speaker_of(words, text) == who


LOOKED_AT = [
    # A name among other words, and the name of something before what is said.
    ("Five friends of Ann Hale said it was “a very poor way of going about it”.", False),
    ("Ann Hale and others said it was “a very poor way of going about it”.", False),
    ("“The Long Wait”, Ann Hale said, was “a very poor way of going about it”.", False),
    ("Lorry driver Ann Hale said it was “a very poor way of going about it”.", True),
]


@pytest.mark.parametrize(("text", "stands"), LOOKED_AT)
def test_only_a_name_on_which_nothing_hangs_lets_words_stand_without_a_look(text: str, stands: bool) -> None:
    given = [quotation for quotation in reading_of(text).quotations if quotation.parts and quotation.speaker is not None]
    assert any(quotation.rule in ACCEPTED for quotation in given) is stands


def test_what_a_pronoun_names_is_looked_at_however_often_it_was_right() -> None:
    always = Counter({True: 1000})
    assert sure_enough({"“…,” X said, by pronoun": always, "“…,” X said, by name": always}) == {"“…,” X said, by name"}
