"""What whoever is asked says right behind an ask is its answer; a small cast, phrases of our own."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import read
from evenhand.core.review import compose

ASKED = (
    "Quay row\n\nBy Nan Hale, Marl Argus, 12 May 2031\n\n"
    "Tom Vasey, the ferry master, has asked Marl Harbour Trust for more time to move his boats. {}\n\n"
    "Ruth Ellery chairs Marl Harbour Trust.\n"
)


def states(told: str) -> list[str]:
    """Show how what Mr Vasey asked stands."""
    paper = receive(ASKED.format(told).encode(), "one.txt")[0]
    review = compose("the quay", [paper], [read(paper)])
    return [row.state for row in review.open if row.by == "Tom Vasey"]


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("The trust told him that it was too late.", "refused"),
        ("The trust said that its rules did not allow it.", "refused"),
        ("It told him no.", "refused"),
        ("The trust said yes.", "accepted"),
    ],
)
def test_what_whoever_is_asked_says_next_is_the_answer(told: str, state: str) -> None:
    assert states(told) == [state]


@pytest.mark.parametrize(
    "told",
    [
        "The trust did not speak to reporters.",
        "The trust said that it would consider it.",
        "Mr Vasey said that he could not wait.",
    ],
)
def test_what_another_says_or_what_tells_neither_is_no_answer(told: str) -> None:
    assert states(told) == ["asked"]


def questions(told: str) -> list[tuple[str | None, str]]:
    """Show to whom each question was put that a text tells, and how it stands."""
    text = (
        f"Quay row\n\nBy Nan Hale, Marl Argus, 12 May 2031\n\nRuth Ellery chairs Marl Harbour Trust. Tom Vasey is its master.\n\n{told}\n"
    )
    paper = receive(text.encode(), "one.txt")[0]
    return [(row.to, row.state) for row in compose("the quay", [paper], [read(paper)]).open]


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Asked why the quay was shut, Ms Ellery said the piles had rotted.", "answered"),
        ("Asked by the Argus why the quay was shut, Ms Ellery would not comment.", "refused"),
        ("Ms Ellery, asked whether she would publish the survey, said no.", "refused"),
        ("Asked when the quay would open, Ms Ellery said she would get back to us.", "promised"),
    ],
)
def test_a_question_told_with_its_answer_is_asked_and_stands_as_answered(told: str, state: str) -> None:
    assert questions(told) == [("Ruth Ellery", state)]


@pytest.mark.parametrize(
    "told", ["Ms Ellery declined to comment.", "“Asked why, I said nothing,” Ms Ellery said.", "Ms Ellery asked for calm, and got it."]
)
def test_no_question_is_no_row(told: str) -> None:
    assert ("Ruth Ellery", "answered") not in questions(told)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("“They’ve told me it’ll be with me by Friday,” he said.", "promised"),
        ("“It’ll be with me by Friday or I resign,” he said.", "asked"),
    ],
)
def test_the_asker_may_tell_what_was_promised(told: str, state: str) -> None:
    assert states(told) == [state]


def test_no_to_something_else_leaves_a_question_answered() -> None:
    text = (
        "Quay row\n\nBy Nan Hale, Marl Argus, 12 May 2031\n\nRuth Ellery is the mayor. Tom Vasey e-mailed Ruth Ellery to ask why she voted "
        "for the quay. She called him within the hour, and did not change his mind.\n"
    )
    paper = receive(text.encode(), "one.txt")[0]
    assert [row.state for row in compose("the quay", [paper], [read(paper)]).open if row.by == "Tom Vasey"] == ["answered"]


def rows(told: str) -> list[tuple[str | None, str | None, str]]:
    """Show who asked whom, and how it stands."""
    text = f"Quay row\n\nBy Nan Hale, Marl Argus, 12 May 2031\n\nRuth Ellery is the mayor. Tom Vasey is the ferry master.\n\n{told}\n"
    paper = receive(text.encode(), "one.txt")[0]
    return [(row.by, row.to, row.state) for row in compose("the quay", [paper], [read(paper)]).open]


def test_what_a_letter_told_in_the_same_sentence_asks_is_by_its_writer() -> None:
    told = "In February Mr Vasey had written to Ms Ellery to ask for a new jetty. Back came a no, in nine days."
    assert rows(told) == [("Tom Vasey", "Ruth Ellery", "refused")]


def test_whoever_promises_what_nobody_is_said_to_be_asked_for_owes_it() -> None:
    told = "Mr Vasey has asked for all the papers by 28 June. Ms Ellery said that he would have them by then."
    assert rows(told) == [("Tom Vasey", "Ruth Ellery", "promised")]


def test_a_promise_of_whoever_asked_is_none() -> None:
    told = "Mr Vasey has asked for all the papers by 28 June. Mr Vasey said that he would have them by then."
    assert all(state == "asked" for _, _, state in rows(told))
