"""Letters told by a verb or in passing; one small cast, phrases of our own."""

from __future__ import annotations

import pytest
from tests.test_letters import CAST, RUTH, TOM, letters


def ends(text: str) -> list[tuple[str | None, str | None]]:
    """Show who wrote to whom in a text."""
    return [(sender, recipient) for _, sender, recipient in letters(CAST + text)]


@pytest.mark.parametrize(
    "told",
    [
        "Mr Vasey petitioned Dame Ruth in May.",
        "Mr Vasey put it in writing to Dame Ruth on Friday.",
        "Mr Vasey complained to Dame Ruth in writing on Friday.",
        "Mr Vasey told Dame Ruth in writing that the road would flood.",
        "Mr Vasey has asked Dame Ruth twice in writing for the plans.",
        "Mr Vasey sent Dame Ruth a request for the plans.",
        "Mr Vasey sent a request for the plans to Dame Ruth.",
        "In a written question to Dame Ruth, Mr Vasey asked how many roads had flooded.",
        "Mr Vasey asked Dame Ruth in a written question how many roads had flooded.",
        "Mr Vasey put this to Dame Ruth in a freedom of information request on 2 March.",
        "Dame Ruth was told in a letter from Mr Vasey that the road had flooded.",
        "Dame Ruth was told of the flood by email by Mr Vasey.",
        "Dame Ruth was told in writing by Mr Vasey that the road had flooded.",
    ],
)
def test_a_letter_is_told_by_what_was_done_in_writing(told: str) -> None:
    assert ends(told) == [(TOM, RUTH)]


def test_who_was_told_by_a_message_that_names_nobody_got_it() -> None:
    assert ends("Mr Vasey was told of the change by email on Sunday.") == [(None, TOM)]


@pytest.mark.parametrize(
    "told",
    [
        "Mr Vasey petitioned for a hearing in May.",
        "Mr Vasey was petitioned to stay.",
        "Mr Vasey would not put it in writing to Dame Ruth.",
        "Mr Vasey never told Dame Ruth in writing that the road would flood.",
        "Mr Vasey asked Dame Ruth to put her offer in writing.",
        "Mr Vasey made a request to Dame Ruth at the depot.",
        "Mr Vasey asked Dame Ruth a question about the plans.",
        "Mr Vasey told Dame Ruth that he could speak but not in writing.",
    ],
)
def test_what_was_not_written_to_anybody_is_no_letter(told: str) -> None:
    assert ends(told) == []


def test_who_replied_to_one_whose_letter_is_told_behind_it_wrote_a_reply() -> None:
    told = "Dame Ruth told the Argus that she had replied to Mr Vasey within the week. His letter, of 19 February, asked for a bus."
    assert (RUTH, TOM) in ends(told)


def test_who_replied_to_one_who_is_not_known_to_have_written_may_have_spoken() -> None:
    assert ends("Dame Ruth replied to Mr Vasey that the money was gone.") == []
