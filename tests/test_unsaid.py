"""Where quoted words come from when no occasion is told: what the words around make likelier than a statement, and can."""

from __future__ import annotations

import pytest
from tests.test_speakers import begins, reading_of

from evenhand.core.reading.origins.occasion_weights import KINDS
from evenhand.core.reading.origins.unsaid import likeliest


def kind_of(words: str, text: str) -> str:
    return next(each.provenance.kind for each in reading_of(text).quotations if begins(each, words, text))


LETTERS = (
    "Ann Hale, the minister, wrote to Peter Oakes, leader of Wold Council, in May.\n\n"
    "In the letter she asked for “a fresh look at the figures”.\n\n"
)
CASES = [
    # Back and forth between the two parties to a letter.
    (LETTERS + "Mr Oakes answered: “I invite you to come and see what your cuts have done to us, Minister.”", "I invite", "letter"),
    # What they also said comes from where that comes from.
    (
        LETTERS + "Mr Oakes answered: “I invite you to come and see what your cuts have done to us, Minister.”\n\n"
        "Mr Oakes also said he had “worked hard”.",
        "worked",
        "letter",
    ),
    # A body is no document, whatever it is named for.
    ("The Standards in Public Office Commission said it had “received a complaint”.", "received", "statement"),
    # Last night is no letter's time, and a spokesman writes none.
    (LETTERS + "Mr Oakes said last night: “I invite you to come and see what you have done to us.”", "I invite", "statement"),
    # Nobody writes where the paper tells of no letter.
    (
        "Ann Hale is the minister.\n\nPeter Oakes said: “I invite you to come and see what your cuts have done to us.”",
        "I invite",
        "statement",
    ),
    ("Ann Hale, the mayor, was blunt. “It is a mess,” she said.", "It is", "statement"),
]


@pytest.mark.parametrize(("text", "words", "kind"), CASES)
def test_words_with_no_occasion_are_taken_for_what_the_paper_shows(text: str, words: str, kind: str) -> None:
    assert kind_of(words, text) == kind


SURE = {"you": "letter", "called": "speech", "I": "interview"}
WEIGHTS = {name: tuple(3.0 if each == kind else 0.0 for each in KINDS) for name, kind in SURE.items()}
WEIGHTS["hardly"] = tuple(0.2 if each == "interview" else 0.0 for each in KINDS)
SEEN = [
    # A letter needs a message that the paper speaks of, a speech an audience.
    ({"you": 1.0, "message 1": 1.0}, "letter"),
    ({"you": 1.0, "message nowhere": 1.0}, "statement"),
    ({"you": 1.0, "message nowhere": 1.0, "after letter": 1.0}, "letter"),
    ({"called": 1.0, "scene near": 1.0}, "speech"),
    ({"called": 1.0, "scene none": 1.0, "audience nowhere": 1.0}, "statement"),
    ({"called": 1.0, "scene none": 1.0, "audience nowhere": 1.0, "before speech": 1.0}, "speech"),
    # What is hardly likelier than a statement is one.
    ({"I": 1.0}, "interview"),
    ({"hardly": 1.0}, "statement"),
    ({}, "statement"),
]


@pytest.mark.parametrize(("features", "kind"), SEEN)
def test_another_kind_must_be_likelier_and_possible(features: dict[str, float], kind: str) -> None:
    assert likeliest(features, WEIGHTS) == kind
    assert likeliest(features, {}) == "statement"
