"""What a paper says has become of what was asked or offered: held, refused, arranged, or nothing yet."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Reading, read


def reading_of(text: str) -> Reading:
    return read(receive(text.encode("utf-8"), "report.txt")[0])


STATES = [
    ("The meeting took place on Friday.", "held"),
    ("No meeting between the two sides had taken place by Friday, Ms Vale said.", "not held"),
    ("The road is still shut. No meeting with the engineers has taken place.", "not held"),
    ("Mr Orr said no visit had been held.", "not held"),
    ("Neither meeting was ever held.", "not held"),
    ("The minister wrote twice. No officials met the families.", "not held"),
    ("No meeting with the engineers was arranged.", "no date"),
    ("No request for a meeting was granted.", "refused"),
    ("No one spoke until the meeting was held on Friday.", "held"),
]


@pytest.mark.parametrize(("text", "state"), STATES)
def test_a_subject_of_none_makes_a_not_of_what_is_said_to_have_happened(text: str, state: str) -> None:
    assert [one.state for one in reading_of(text).outcomes] == [state]


def test_no_request_granted_is_no_acceptance() -> None:
    assert [ask.kind for ask in reading_of("No request for a meeting was granted.").asks] == ["refusal"]


@pytest.mark.parametrize("text", [text for text, _ in STATES])
def test_whoever_says_it_is_one_of_those_whom_the_paper_speaks_of(text: str) -> None:
    reading = reading_of(text)
    assert all(one.by is None or one.by < len(reading.entities) for one in reading.outcomes)


def test_what_takes_place_is_done_by_nobody() -> None:
    reading = reading_of("The meeting took place on 21 September.")
    assert [(outcome.state, outcome.by) for outcome in reading.outcomes] == [("held", None)]
    assert reading.entities == ()
