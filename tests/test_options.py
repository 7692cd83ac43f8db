"""The options paper: weeks, hours and last days of each way to meet a campaign, held against the published figures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from evenhand.core.diary import Campaign, Granted, Request, count_weeks, lay_options
from evenhand.intake.calendars import shipped_calendar

START = date(2015, 11, 16)


def is_open(day: date) -> bool:
    """English working days, with two weeks closed at Christmas 2015."""
    return shipped_calendar("england-and-wales").is_working(day) and not date(2015, 12, 21) <= day <= date(2016, 1, 3)


@pytest.mark.parametrize(
    ("meetings", "weeks", "last"),
    [
        (116, (64, 43, 26, 17, 14), date(2016, 9, 5)),
        (352, (191, 126, 75, 48, 38), date(2018, 4, 9)),
        (24, (14, 10, 5, 3, 3), date(2016, 1, 20)),
        (17, (11, 8, 4, 3, 2), date(2016, 1, 5)),
        (1, (1, 1, 1, 1, 1), date(2015, 11, 16)),
    ],
)
def test_the_weeks_are_those_of_the_published_count(meetings, weeks, last):
    counted = [count_weeks(meetings, pace, START, is_open) for pace in (2, 3, 5, 8, 10)]
    assert tuple(found[0] for found in counted if found) == weeks
    assert counted[1] is not None
    assert counted[1][1] == last


def test_meetings_that_never_end_are_told_from_those_that_do():
    assert count_weeks(1, 2, START, lambda day: False) is None
    assert count_weeks(0, 2, START, is_open) == (1, START)


def campaign(number: int = 12, hosts: tuple[str, ...] = ("deverell",), **other) -> Campaign:
    requests = tuple(Request(f"r{at}", f"Council {at}", START - timedelta(3), hosts) for at in range(number))
    granted = Granted("Thornshire", "one to one", "deverell", 60, 30, date(2015, 11, 1))
    return Campaign(requests, START, is_open, granted=granted, **other)


def named(options) -> dict:
    return {option.name: option for option in options}


def test_each_option_has_its_meetings_hours_and_likeness_to_what_was_granted():
    groups = {"region": ["north"] * 7 + ["south"] * 5, "region and type": ["a", "b", "c"] * 4}
    laid = named(lay_options(campaign(most=6, association="the League"), groups))
    assert list(laid) == [
        "one to one", "tables of up to 6 by region", "tables of up to 6 by region and type", "one meeting through the League",
        "the first offer withdrawn",
    ]  # fmt: skip
    assert [(option.meetings, option.minutes) for option in laid.values()] == [(12, 720), (3, 270), (3, 270), (1, 120), (0, 0)]
    assert dict(laid["one to one"].same) == {"form": True, "person": True, "length": True, "wait": None}
    assert laid["one to one"].note == "Nobody waits longer than the 30 days of the first only from 3 meetings a week on."
    assert dict(laid["one meeting through the League"].same) == {"form": False, "person": True, "length": False, "wait": True}


def test_the_same_person_is_not_known_where_others_may_serve_too():
    assert dict(lay_options(campaign(hosts=("deverell", "quill")))[0].same)["person"] is None
    assert dict(lay_options(campaign(hosts=("quill",)))[0].same)["person"] is False


def test_an_offer_that_was_already_met_cannot_be_withdrawn_any_more():
    withdrawn = lay_options(campaign())[-1]
    assert "was held on 1 November 2015" in withdrawn.note
    assert {value for _, value in withdrawn.same} == {False}


def test_without_a_first_offer_nothing_is_held_against_it():
    (only,) = lay_options(Campaign((), START, is_open))
    assert (only.same, only.meetings) == ((), 0)


def test_tables_at_which_people_share_no_day_are_more_than_the_groups_alone_would_need():
    held = campaign(2, most=10)
    odd = evolve(held, requests=tuple(evolve(one, weekdays=(at,)) for at, one in enumerate(held.requests)))
    assert [option.meetings for option in lay_options(odd, {"region": ["north", "north"]})][1] == 2
    assert "may need more" in lay_options(odd, {"region": ["north", "north"]})[1].note
