"""Who may be the speaker at all: those whom a live page, a passive, a document or a crowd offers, and those whom they do not."""

from __future__ import annotations

import pytest
from tests.test_speakers import speaker_of

BEFORE = "Ann Hale chairs the Wold Bus Trust. Peter Oakes, a driver, wrote to it in May.\n\n"

LIVE = [
    ("16:41 The Wold Ferry Company has just sent us this: “All fares are set in good faith.”", "All fares", "Wold Ferry Company"),
    ("7.05pm Man shouts “Follow the money!” and is asked to sit down by Peter Oakes.", "Follow", "Man"),
    ("5.20pm: Peter Oakes says it came “last week” and nobody will answer “in due course”.", "in due", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), LIVE)
def test_the_time_of_a_line_is_no_word_of_its_sentence(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who


TOLD = [
    ("Mr Oakes wrote to the council on 4 May asking for a ramp, and was told that there was “no money in the pot”.", "no money", "council"),
    ("Mr Oakes asked the council for a ramp in May and was told it had “no money in the pot”.", "no money", "council"),
    ("Ms Hale said she had asked the depot for her file and had been told she must wait “a good while yet”.", "a good", "depot"),
    # Nobody is said to have been asked, somebody else is said to tell it, or whoever asked goes on.
    ("Mr Oakes told the council in May that the ramp was “rotten right through”.", "rotten", "Peter Oakes"),
    ("Mr Oakes wrote to the council and was told by Ms Hale that it was “no money in the pot”.", "no money", "Ann Hale"),
    ("Mr Oakes wrote to the council and told Ms Hale that it was “rotten right through”.", "rotten", "Peter Oakes"),
]


@pytest.mark.parametrize(("text", "words", "who"), TOLD)
def test_whoever_was_asked_is_who_tells(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who


LAID_DOWN = [
    ("Ms Hale said no more. The lease, now framed in the hall, provides that the field “shall stay open for ever”.", "shall stay", "lease"),
    ("Ms Hale said no more.\n\nThe proposal paper puts the cost at £2,450, “nearly twice that of the county”.", "nearly", "proposal paper"),
    # What is done to a document, or done with it, is told by somebody.
    ("The letter arrived late, Ms Hale said, “because the post is what it is”.", "because", "Ann Hale"),
]


@pytest.mark.parametrize(("text", "words", "who"), LAID_DOWN)
def test_a_document_speaks_where_it_lays_something_down(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who


CROWD = [
    ("Ms Hale was late. “Which hat is it tonight?” somebody called.", "Which hat", "somebody"),
    ("Ms Hale was late. “Sit down,” someone shouted from the back.", "Sit down", "someone"),
    # The family is no adverb: what stands before the verb is whole.
    ("Ms Hale was late. The family said it was “more than sorry”.", "more than", "family"),
]


@pytest.mark.parametrize(("text", "words", "who"), CROWD)
def test_a_voice_from_the_crowd_is_somebodys(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who


MESSAGES = [
    ("The depot says it got Ms Hale’s letter “last week”.", "last week", "depot"),
    ("The depot published Ms Hale’s letter: “I shall not go.”", "I shall", "Ann Hale"),
    ("Ruth Orr wrote the board in May to oppose it. She is 70. “I did not get to choose,” the letter says.", "I did not", "Ruth Orr"),
    (
        "Ruth Orr asked Mr Oakes in May. He answered in a week. A reply reached her in June. It says that ‘demand is low’.",
        "demand",
        "Peter Oakes",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), MESSAGES)
def test_a_message_is_whose_who_sent_it_and_no_more_than_its_words(text: str, words: str, who: str) -> None:
    assert speaker_of(words, BEFORE + text) == who
