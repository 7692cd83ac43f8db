"""What came of an ask, told in its own clause, in the next sentence or in another paper; and what is the answer to something else."""

from __future__ import annotations

import pytest
from tests.test_open import told

from evenhand.core.letters import OpenRow
from evenhand.core.review import Review

HALE = "Nora Hale, who runs the Quay Street nursery, "


def by(review: Review, asker: str) -> OpenRow:
    """The one ask of somebody."""
    found = [one for one in review.open if one.kind == "ask" and one.by == asker]
    assert len(found) == 1, [(one.by, one.state, one.places) for one in review.open]
    return found[0]


def words(review: Review, one: OpenRow) -> str:
    place = one.places[0]
    return review.words(place.paper, place.start, place.end)


@pytest.mark.parametrize(
    ("behind", "state", "last"),
    [
        ("and was refused", "refused", "refused"),
        ("and was told by letter that there was no money for it", "refused", "refused"),
        ("and got it within a week", "accepted", "accepted"),
        ("but has heard nothing", "asked", "no reply"),
        ("and is still waiting", "asked", "no reply"),
        ("and was told that it was a matter for the county", "answered", "answered"),
        ("and was told that she would have an answer by Friday", "promised", "promised"),
        ("and was told that the chair would reflect", "asked", "looking into"),
    ],
)
def test_what_came_of_an_ask_in_its_own_clause_is_its_answer_and_none_of_its_words(behind: str, state: str, last: str) -> None:
    review = told(f"{HALE}asked Tern Bay Council for a new fence {behind}.")
    ask = by(review, "Nora Hale")
    assert (ask.state, ask.last.state) == (state, last)
    assert "fence" in words(review, ask)
    assert behind.split()[-1] not in words(review, ask)


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("She was turned down in May.", "refused"),
        ("It was granted in May.", "accepted"),
        ("She has had no reply.", "asked"),
        ("She was told that it was a matter for the county.", "answered"),
        # What is told of somebody else is no answer to her.
        ("Evan Rudd, a baker, was told that his rent would go up.", "asked"),
        ("Evan Rudd, a baker, was refused a licence in May.", "asked"),
    ],
)
def test_what_came_of_an_ask_is_told_in_the_next_sentence(later: str, state: str) -> None:
    assert by(told(f"{HALE}asked Tern Bay Council for a new fence in March. {later}"), "Nora Hale").state == state


def test_what_a_neighbour_got_is_no_answer_to_whoever_was_refused() -> None:
    text = (
        f"{HALE}asked Tern Bay Council for a waiver of the harbour fee in March and was refused. "
        "Evan Rudd, a baker, asked Tern Bay Council for a waiver of the harbour fee in April and got it."
    )
    review = told(text)
    assert (by(review, "Nora Hale").state, by(review, "Evan Rudd").state) == ("refused", "accepted")


def test_a_request_told_by_what_came_of_it_is_open_to_see() -> None:
    """ "Applied" is no word by which something is asked everywhere; with what came of it, it is."""
    ask = by(told("Evan Rudd, a baker, applied in March for a pavement licence. He was turned down in May."), "Evan Rudd")
    assert ask.state == "refused"


def test_who_applied_with_nothing_told_of_it_is_no_row() -> None:
    assert told("Evan Rudd, a baker, applied in March for a pavement licence. The street is long.").open == ()


PUBLISH = "Nora Hale, who runs the Quay Street nursery, asked Owen Pask, the council leader, to publish the survey of the quay. "


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Mr Pask said he would reply by Friday.", "promised"),
        ("Mr Pask said the survey would be published by the end of the month.", "promised"),
        ("Mr Pask has promised an answer before Easter.", "promised"),
        ("“We will send it to her next week,” Mr Pask said.", "promised"),
        # Nothing is promised of what is asked.
        ("Mr Pask said he would not publish it.", "refused"),
        ("Mr Pask said the marina would be ready by May.", "asked"),
        ("Mr Pask will stand again in May.", "asked"),
        ("Mr Pask said the new quay would give the town a survey vessel.", "asked"),
        ("Mr Pask promised Evan Rudd, a baker, a survey of the quay.", "asked"),
        ("Mr Pask did not say that it would be published.", "asked"),
        ("Mr Pask said he would look into it.", "asked"),
        ("Ms Hale said she would write again next week.", "asked"),
        ("Ms Hale asked whether it would be published by May.", "asked"),
    ],
)
def test_an_answer_that_is_promised_is_told_as_promised_and_still_owed(later: str, state: str) -> None:
    review = told(PUBLISH + later)
    ask = by(review, "Nora Hale")
    assert ask.state == state
    assert (ask.is_open, ask.owes) == (state != "refused", None if state == "refused" else "Owen Pask")


def test_a_body_that_is_only_it_in_the_next_sentence_promises_what_was_asked_of_it() -> None:
    text = f"{HALE}has asked the Department for Ports to look at how the two quays were handled. It has promised a view before Easter."
    assert by(told(text), "Nora Hale").state == "promised"


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Owen Pask published the survey. The survey of the quay has been published.", "promised"),
        ("Mr Pask refused the request from Ms Hale to publish the survey of the quay.", "refused"),
    ],
)
def test_what_was_promised_may_be_refused_later(later: str, state: str) -> None:
    review = told(
        PUBLISH + "Mr Pask said he would reply by Friday.\n\n", "Owen Pask is the council leader. Nora Hale runs a nursery. " + later
    )
    assert by(review, "Nora Hale").state == state


ASKED = "Nora Hale, who runs the Quay Street nursery, asked Owen Pask, the council leader, for {}.\n\n"


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("a recount", "a hand recount of the ballots", 1),
        ("a copy of the survey", "the survey", 1),
        ("a new fence", "a longer lease", 2),
    ],
)
def test_one_thing_asked_of_one_party_by_one_asker_in_two_papers_is_one(one: str, other: str, count: int) -> None:
    review = told(ASKED.format(one), ASKED.format(other))
    assert len([row for row in review.open if row.kind == "ask"]) == count


def test_the_same_thing_asked_by_another_is_another_ask() -> None:
    review = told(ASKED.format("a recount"), ASKED.format("a hand recount").replace("Nora Hale", "Evan Rudd"))
    assert len([row for row in review.open if row.kind == "ask"]) == 2
