"""A diary planned: who gets which slot, what is said about it, what gives where nothing fits, and round tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from bench.planned import campaign
from hypothesis import given
from hypothesis import strategies as st
from tests.diaries import MONDAY, slot

from evenhand.core.diary import Diary, Host, Request, Slot, draw, make_plan, make_plans, replan, seat_tables, what_would_give

ANN = Host("ann", "Ann Hale")


def asks(name: str, **known: object) -> Request:
    """A request of the Monday on which the tests begin, which Ann may serve."""
    return evolve(Request(name, f"{name.title()} Council", MONDAY, ("ann",)), **known)  # type: ignore[arg-type]


def places(diary: Diary, kind: str = "queue within") -> dict[str, tuple[int, int]]:
    """Who is met so many days after the Monday, and at which hour."""
    return {name: ((held.day - MONDAY).days, held.start.hour) for name, held in make_plan(diary, kind).slots.items()}


# Who gets which slot


def test_in_the_queue_everybody_has_the_earliest_slot_that_is_left() -> None:
    diary = Diary((asks("ash"), asks("bow"), asks("cam")), (ANN,), tuple(slot("ann", day) for day in (1, 2, 3)), "s")
    first, second, third = draw(diary.requests, "s")
    assert places(diary, "queue") == {first: (1, 10), second: (2, 10), third: (3, 10)}


def test_a_slot_that_somebody_later_needs_is_passed_over_and_it_is_said_for_whom() -> None:
    flexible, tied = asks("ash"), asks("bow", received=MONDAY + timedelta(1), weekdays=(3,))
    diary = Diary((flexible, tied), (ANN,), (slot("ann", 3), slot("ann", 7), slot("ann", 10)), "s")
    assert places(diary, "queue") == {"ash": (3, 10), "bow": (10, 10)}
    plan = make_plan(diary)
    assert {name: (held.day - MONDAY).days for name, held in plan.slots.items()} == {"ash": 7, "bow": 3}
    assert [one.people for one in plan.certificate.reserved] == [("bow",)]
    assert "An earlier slot was passed over only where people later in the order need every place" in plan.certificate.words[-1]


def test_no_host_serves_more_often_than_may_be() -> None:
    slots = tuple(slot("ann", day, hour) for day in (1, 2, 8, 9) for hour in (10, 11))
    diary = Diary(tuple(asks(name) for name in "abcd"), (evolve(ANN, per_day=1, per_week=2),), slots, "s")
    for plan in make_plans(diary):
        assert sorted((held.day - MONDAY).days for held in plan.slots.values()) == [1, 2, 8, 9]


def test_between_two_meetings_a_buffer_stays_free() -> None:
    slots = tuple(slot("ann", 1, hour) for hour in (10, 11, 12))
    diary = Diary((asks("ash"), asks("bow")), (evolve(ANN, buffer=timedelta(minutes=30)),), slots, "s")
    assert sorted(places(diary).values()) == [(1, 10), (1, 12)]


def test_a_slot_for_one_form_of_meeting_serves_no_other() -> None:
    slots = (slot("ann", 1, forms=("table",)), slot("ann", 2))
    assert places(Diary((asks("ash", form="one to one"),), (ANN,), slots)) == {"ash": (2, 10)}


def test_nobody_is_met_on_the_day_of_the_request_or_when_away_or_after_the_deadline() -> None:
    slots = tuple(slot("ann", day) for day in (0, 1, 2, 3))
    away = asks("ash", away=(MONDAY + timedelta(1),), earliest=MONDAY + timedelta(1))
    assert places(Diary((away,), (ANN,), slots)) == {"ash": (2, 10)}
    assert places(Diary((evolve(away, deadline=MONDAY + timedelta(1)),), (ANN,), slots)) == {}


def test_an_empty_diary_has_an_empty_plan() -> None:
    for plan in (*make_plans(Diary((), (ANN,), (slot("ann", 1),))), *make_plans(Diary((asks("ash"),), (ANN,), ()))):
        assert not plan.meetings


# What is said


def test_the_shortest_longest_wait_is_proved_in_a_sentence() -> None:
    diary = Diary(tuple(asks(name) for name in "abc"), (ANN,), tuple(slot("ann", day) for day in (1, 4, 9)), "s")
    level = make_plan(diary, "level")
    assert level.certificate.words[0] == "These 3 people can only come on these 2 places within 8 days, so 9 is the shortest longest wait."
    assert level.certificate.words[1].startswith(
        "No plan that serves these people within 9 days has waits that add up to fewer than 14 days"
    )


def test_who_cannot_be_served_is_told_who_needs_the_places() -> None:
    diary = Diary(tuple(asks(name) for name in "abc"), (ANN,), (slot("ann", 1), slot("ann", 2)), "s")
    plan = make_plan(diary)
    assert plan.unserved == (draw(diary.requests, "s")[2],)
    assert plan.certificate.words[:2] == (
        "1 person cannot be served.",
        "2 people earlier in the order can only come on these 2 places, and whoever is left out could come on no others.",
    )


def test_who_can_use_no_slot_at_all_is_counted_exactly() -> None:
    never = MONDAY + timedelta(1)
    diary = Diary(
        (asks("a"), asks("b", deadline=never), asks("c", deadline=never), asks("d", weekdays=(6,))), (ANN,), (slot("ann", 2),), "s"
    )
    assert make_plan(diary).certificate.words == (
        "3 people cannot be served.",
        "3 people can use no slot at all.",
        "This person can come on no place at all within 1 day, so 2 is the shortest longest wait.",
        "In the order drawn, everybody has the earliest slot that was left and that they could use.",
    )


def test_what_would_have_to_give_is_told_for_each_thing_alone() -> None:
    slots = tuple(slot("ann", day) for day in (1, 2, 8))
    diary = Diary(tuple(asks(name, deadline=MONDAY + timedelta(6)) for name in "abc"), (evolve(ANN, per_week=1),), slots, "s")
    assert [(give.what, give.more, give.left) for give in what_would_give(diary)] == [
        ("places", 2, 0),
        ("deadlines", 1, 1),
        ("limits of a week", 1, 1),
    ]
    assert what_would_give(diary)[0].words == "2 people cannot be served. 2 more places that they could use would do."


def test_limits_of_a_day_and_of_a_week_that_hide_each_other_give_together() -> None:
    slots = (slot("ann", 1, 10), slot("ann", 1, 14))
    diary = Diary((asks("a"), asks("b")), (evolve(ANN, per_day=1, per_week=1),), slots, "s")
    assert [(give.what, give.left) for give in what_would_give(diary)] == [("places", 0), ("limits of a day and of a week", 0)]


def test_nothing_has_to_give_where_all_are_served() -> None:
    assert what_would_give(Diary((asks("ash"),), (ANN,), (slot("ann", 1),))) == ()


@pytest.mark.parametrize(
    ("diary", "words"),
    [
        (Diary((asks("ash"), asks("ash")), (ANN,), ()), "two requests are called 'ash'; give each an id of its own"),
        (Diary((asks("ash", hosts=("bo",)),), (ANN,), ()), "'bo' is to serve, and is not among the hosts: ann"),
        (Diary((), (ANN,), (slot("bo", 1),)), "'bo' is to serve, and is not among the hosts: ann"),
    ],
)
def test_what_does_not_fit_together_is_named(diary: Diary, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make_plan(diary)


def test_a_plan_of_no_known_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no plan called 'best'; choose from queue, level, queue within"):
        make_plan(Diary((), (), ()), "best")


# Made anew


def test_only_who_must_move_is_moved_and_is_told_why() -> None:
    slots = tuple(slot("ann", day) for day in (1, 2, 3, 8))
    diary = Diary((asks("ash"), asks("bow", weekdays=(2,)), asks("cam")), (ANN,), slots, "s")
    old = {"ash": slots[0], "bow": slots[1], "cam": slots[2]}
    found = replan(evolve(diary, slots=slots[1:]), old)
    assert [(move.request, move.why, move.new) for move in found.moves] == [("ash", "The slot is gone.", slots[3])]
    assert (found.kept, found.added) == (2, 7)
    assert found.plan.certificate.words[-1].startswith("Of 3 people who had a place, 1 is moved; no plan moves fewer.")


def test_who_makes_way_is_told_for_whom() -> None:
    slots = (slot("ann", 1), slot("ann", 2), slot("ann", 8))
    diary = Diary((asks("ash", weekdays=(1, 2)), asks("bow")), (ANN,), slots, "s")
    found = replan(evolve(diary, slots=(slots[1], slot("ann", 10))), {"ash": slots[0], "bow": slots[1]})
    assert {move.request: move.why for move in found.moves} == {
        "ash": "The slot is gone.",
        "bow": "Ash Council, whose own slot is gone, has the slot now; no plan moves fewer people.",
    }


def by(day: int) -> date:
    return MONDAY + timedelta(day)


OLD = {name: slot("ann", day) for name, day in (("ash", 1), ("bow", 2), ("cam", 3))}


@pytest.mark.parametrize(
    ("host", "requests", "had", "days", "name", "why"),
    [
        (
            ANN,
            (asks("ash", deadline=by(2)), asks("bow", deadline=by(3)), asks("cam")),
            OLD,
            (2, 3, 10),
            "cam",
            "Bow Council, who had to move too, has the slot now; no plan moves fewer people.",
        ),
        (
            ANN,
            (asks("bow"), asks("dan", deadline=by(2))),
            {"bow": OLD["bow"]},
            (2, 9),
            "bow",
            "Dan Council, who had no place, has the slot now; no plan moves fewer people.",
        ),
        (
            evolve(ANN, per_week=1),
            (asks("ash", weekdays=(3,)), asks("bow")),
            {"ash": slot("ann", 10), "bow": OLD["bow"]},
            (2, 3, 8),
            "bow",
            "The slot is there, but Ann Hale may serve no more in that week, and Ash Council has a place then; no plan moves fewer people.",
        ),
        (
            evolve(ANN, per_week=1),
            (asks("ash"), asks("bow", weekdays=(2,))),
            {"ash": OLD["ash"], "bow": OLD["bow"]},
            (1, 2, 8),
            "ash",
            "The slot is there, but Ann Hale may not serve so many in that week any more.",
        ),
        (
            ANN,
            (asks("bow", weekdays=(3,)),),
            {"bow": OLD["bow"]},
            (2, 3),
            "bow",
            "The slot is there, but does not suit the request any more.",
        ),
    ],
)
def test_each_who_is_moved_is_told_why(
    host: Host, requests: tuple[Request, ...], had: dict[str, Slot], days: tuple[int, ...], name: str, why: str
) -> None:
    diary = Diary(requests, (host,), tuple(slot("ann", day) for day in days), "s")
    assert {move.request: move.why for move in replan(diary, had).moves}[name] == why


def test_who_is_moved_for_the_limit_of_a_day_is_told_so() -> None:
    slots = (slot("ann", 2, 10, forms=("x",)), slot("ann", 2, 14, forms=("y",)), slot("ann", 8, forms=("x",)))
    requests = (asks("ash", weekdays=(2,), form="y"), asks("bow", form="x"))
    found = replan(Diary(requests, (evolve(ANN, per_day=1),), slots, "s"), {"ash": slot("ann", 9), "bow": slots[0]})
    assert {move.request: move.why for move in found.moves}["bow"] == (
        "The slot is there, but Ann Hale may serve no more on that day, and Ash Council has a place then; no plan moves fewer people."
    )


def test_who_is_moved_since_more_time_is_kept_free_is_told_so() -> None:
    two = (slot("ann", 1, 10), slot("ann", 1, 11), slot("ann", 2))
    found = replan(Diary((asks("ash"), asks("bow")), (evolve(ANN, buffer=timedelta(hours=1)),), two, "s"), {"ash": two[0], "bow": two[1]})
    assert [(move.request, move.why) for move in found.moves] == [
        ("bow", "The slot is there, but too near to another for the time to be kept free between two.")
    ]


def test_nobody_is_put_off_further_than_the_cap() -> None:
    diary = Diary((asks("ash"),), (ANN,), (slot("ann", 30),), "s")
    old = {"ash": slot("ann", 1)}
    assert replan(diary, old, push=29).plan.longest == 30
    assert replan(diary, old, push=28).plan.unserved == ("ash",)


def test_two_who_had_one_slot_are_named() -> None:
    held = slot("ann", 1)
    with pytest.raises(ValueError, match="both had ann's slot"):
        replan(Diary((asks("ash"), asks("bow")), (ANN,), (held,), "s"), {"ash": held, "bow": held})


@given(st.integers(0, 10_000), st.integers(5, 60))
def test_a_diary_that_has_not_changed_moves_nobody(seed: int, number: int) -> None:
    diary = campaign(number, seed=seed, hosts=(Host("ann"), Host("bo", per_week=5)))
    old = make_plan(diary).slots
    found = replan(diary, old)
    assert (found.moves, found.plan.slots) == ((), old)


@given(st.integers(0, 10_000), st.integers(5, 60))
def test_the_order_of_the_list_and_of_the_slots_changes_no_plan(seed: int, number: int) -> None:
    diary = campaign(number, seed=seed)
    turned = evolve(diary, requests=diary.requests[::-1], slots=diary.slots[::-1])
    assert [plan.slots for plan in make_plans(turned)] == [plan.slots for plan in make_plans(diary)]


@given(st.integers(0, 10_000), st.integers(5, 60))
def test_the_plans_stand_in_the_order_that_their_names_promise(seed: int, number: int) -> None:
    queue, level, within = make_plans(campaign(number, seed=seed))
    assert queue.certificate.enviable == 0
    assert level.longest == within.longest <= queue.longest
    assert level.total <= within.total


# Round tables


def test_tables_seat_a_group_at_most_and_there_are_no_more_than_there_must_be() -> None:
    requests = [asks(f"c{number:02}") for number in range(17)]
    groups = {one.id: "north" if number < 11 else "south" for number, one in enumerate(requests)}
    found = seat_tables(requests, groups, 5)
    assert [len(table.members) for table in found.requests] == [4, 4, 3, 3, 3]
    assert (found.bound, found.words) == (5, "5 tables of at most 5. With these groups there cannot be fewer.")
    assert sorted(name for table in found.requests for name in table.members) == sorted(groups)


def test_who_shares_no_day_sits_at_another_table_and_the_bound_says_so() -> None:
    requests = [asks("ash", weekdays=(0, 1)), asks("bow", weekdays=(1, 2)), asks("cam", weekdays=(4,))]
    found = seat_tables(requests, dict.fromkeys(("ash", "bow", "cam"), "north"), 3)
    assert [(table.members, table.weekdays) for table in found.requests] == [(("cam",), (4,)), (("ash", "bow"), (1,))]
    assert "2 tables of at most 3. With these groups 1 would do at the very best" in found.words


def test_a_table_is_planned_like_any_request() -> None:
    requests = [asks("ash"), asks("bow", received=date(2031, 3, 5), weekdays=(3, 4))]
    found = seat_tables(requests, {"ash": "north", "bow": "north"}, 6)
    diary = Diary(found.requests, (ANN,), tuple(slot("ann", day) for day in (1, 2, 3, 4)))
    assert places(diary) == {"table north 1": (3, 10)}


def test_a_request_without_a_group_is_named() -> None:
    with pytest.raises(ValueError, match="'ash' is in no group"):
        seat_tables([asks("ash")], {}, 6)
    with pytest.raises(ValueError, match="a table for 0 seats nobody"):
        seat_tables([asks("ash")], {"ash": "north"}, 0)
