"""Who may judge a condition: nobody who owes it, under any form of a name or of a post, and nobody of whom that is not clear."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.deals import Event, RefusedError, Standing, fold
from evenhand.core.values import PartialDate

SIGNED = {"source": "file 7", "signed": "Jo Bell"}


def day(number: int, month: int = 3) -> PartialDate:
    return PartialDate(2031, month, number)


def judged(by: str, capacity: str, owed_by: str = "Shire of Dunmore", owed_capacity: str = "", **more: Event) -> Standing:
    """How a deal stands after somebody has judged its condition."""
    events = {
        "offer": Event("offered", day(1), by="Ann Hale", capacity="Minister for Roads", to="Shire of Dunmore", words="a bridge", **SIGNED),
        "condition": Event(
            "condition",
            day(1),
            condition="c1",
            words="the pool stays open",
            owed_by=owed_by,
            owed_capacity=owed_capacity,
            id="e2",
            **SIGNED,
        ),
        "accepted": Event("accepted", day(9), by="Sam Roe", capacity="Mayor, Shire of Dunmore", **SIGNED),
        "evidence": Event("evidence", day(2, 4), condition="c1", **SIGNED),
        "judged": Event("judged", day(5, 4), condition="c1", value="met", by=by, capacity=capacity, **SIGNED),
    }
    return fold((events | more).values(), day(30, 12))


TITLES = st.sampled_from(["", "Cr ", "Cllr ", "The Hon. ", "Dr. ", "Ms ", "Mayor ", "Deputy Mayor Cr "])
BEHIND = st.sampled_from(["", " OAM", " MP", ", JP", "\u200b"])
FORMS = st.sampled_from(
    ["Sam Roe", "S. Roe", "S Roe", "S.J. Roe", "Samuel Roe", "Roe", "Roe, Sam", "SAM ROE", "Sam J. Roe", "Samm Roe", "Sám Roe", "Roe, S."]
)
POSTS = st.sampled_from(["Mayor", "independent judge", "Mayor of Dunmore", "resident of Calder", "Auditor, Tarn County"])
BODY = st.sampled_from(
    [
        "Shire of Dunmore",
        "Dunmore Shire",
        "Dunmore Shire Council",
        "the Council of the Shire of Dunmore",
        "Dunmore",
        "DUNMORE SHIRE COUNCIL",
        "Dunmore Council",
    ]
)
OFFICE = st.sampled_from(
    [
        "deputy mayor of {}",
        "{} deputy mayor",
        "Director of Works, {}",
        "clerk, {}",
        "Chief Executive ({})",
        "{}'s works manager",
        "councillor for {}",
    ]
)


@given(TITLES, FORMS, BEHIND, POSTS)
def test_a_debtor_may_not_judge_under_any_form_of_the_name(title: str, name: str, behind: str, post: str) -> None:
    with pytest.raises(RefusedError, match="Somebody outside must judge it"):
        judged(title + name + behind, post, "Sam Roe", "Mayor, Shire of Dunmore")


@given(TITLES, FORMS, BEHIND, POSTS)
def test_whoever_took_an_offer_up_for_a_body_may_not_judge_what_the_body_owes(title: str, name: str, behind: str, post: str) -> None:
    with pytest.raises(RefusedError, match="Somebody outside must judge it"):
        judged(title + name + behind, post)


@given(BODY, BODY, POSTS)
def test_a_body_may_not_judge_itself_in_whatever_order_its_words_stand(owes: str, judges: str, post: str) -> None:
    with pytest.raises(RefusedError, match="Somebody outside must judge it"):
        judged(judges, post, owes)


@given(BODY, BODY, OFFICE, st.sampled_from(["Una Fry", "Cr U. Fry", "Ben Tate"]))
def test_nobody_whose_post_names_the_debtors_body_may_judge(owes: str, names: str, office: str, by: str) -> None:
    with pytest.raises(RefusedError, match="Somebody outside must judge it"):
        judged(by, office.format(names), owes)


@given(
    BODY,
    st.sampled_from(
        ["Mayor", "the shire", "Chief Executive", "Director of Works", "head of planning", "County Commissioner", "councillor"]
    ),
)
def test_a_post_that_names_no_body_is_refused_with_what_to_enter(owes: str, post: str) -> None:
    with pytest.raises(RefusedError, match=r"does not say of which body.*Name the body in 'capacity'"):
        judged("Ben Tate", post, owes, accepted=Event("accepted", day(9), by="Sam Roe", capacity="Mayor, Tarn", **SIGNED))


@given(
    BODY,
    st.sampled_from(
        ["district auditor", "traffic commissioner", "Chief Executive, Tarn Roads Agency", "Auditor, Tarn County Council", "the Ombudsman"]
    ),
)
def test_somebody_clearly_outside_may_judge(owes: str, post: str) -> None:
    assert judged("Priya Nair", post, owes).conditions[0].state == "met"


def test_who_offers_may_judge_what_the_other_side_owes() -> None:
    assert judged("Ann Hale", "Minister for Roads").conditions[0].state == "met"


def test_a_body_called_by_its_letters_is_that_body() -> None:
    with pytest.raises(RefusedError, match="Somebody outside"):
        judged("Ben Tate", "director, TRA", "Tarn Roads Agency")


# A condition once entered


SECOND = Event("condition", day(2), condition="c1", words="the shire drops its case", owed_by="nobody", **SIGNED)


def test_a_second_condition_of_the_same_id_is_refused_and_never_takes_the_place_of_the_first() -> None:
    with pytest.raises(RefusedError, match=r"already has a condition 'c1'.*'struck' event that names"):
        judged("Sam Roe", "Mayor, Shire of Dunmore", second=SECOND)


def test_a_condition_is_corrected_by_striking_the_old_one_with_a_reason() -> None:
    struck = Event("struck", day(2), strikes="e2", words="It is the county that owes it.", **SIGNED)
    right = evolve(SECOND, owed_by="Tarn County Council")
    assert judged("Priya Nair", "district auditor", struck=struck, second=right).conditions[0].owed_by == "Tarn County Council"
