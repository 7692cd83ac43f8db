"""The order of the queue: what is due first stands first, and nothing sinks because it is late."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.casework import Case, Event, Queued, State, fold, queue
from evenhand.faces.casework.words import say_held
from evenhand.intake.calendars import shipped_calendar, shipped_names
from evenhand.intake.flows import shipped_flows

FLOWS = {flow.id: flow for flow in shipped_flows()}
CALENDARS = {name: shipped_calendar(name) for name in shipped_names()}
TODAY = date(2015, 12, 15)

days = st.dates(date(2015, 9, 1), date(2016, 3, 31))
cases = st.lists(
    st.tuples(
        st.sampled_from(sorted(FLOWS)), st.dates(date(2015, 9, 1), date(2015, 12, 31)), st.sampled_from(["", "priority", "immediate"])
    ),
    min_size=1,
    max_size=12,
)


def state_of(reference: str, received: date, flow: str = "TRO", priority: str = "", *events: Event) -> State:
    return fold(Case(reference, flow, received, events, priority=priority), FLOWS[flow], CALENDARS)


def states_of(rows: list[tuple[str, date, str]]) -> list[State]:
    known = {flow.id: dict(flow.priorities) for flow in FLOWS.values()}
    return [
        state_of(str(number), received, flow, priority if priority in known[flow] else "")
        for number, (flow, received, priority) in enumerate(rows)
    ]


def places(rows: tuple[Queued, ...]) -> list[str]:
    return [row.state.case.reference for row in rows]


def test_the_longest_overdue_stands_first_and_says_by_which_sum() -> None:
    old = state_of("old", date(2015, 10, 1))
    new = state_of("new", date(2015, 12, 10))
    first, second = queue([new, old], TODAY)
    assert (first.state.case.reference, first.place, first.days_left) == ("old", 1, -51)
    assert first.formula == "due 2015-10-05"
    assert (second.days_left, second.formula) == (-1, "due 2015-12-14")


def test_a_priority_brings_forward_by_days_that_the_row_shows() -> None:
    plain, urgent = state_of("plain", date(2015, 12, 7)), state_of("urgent", date(2015, 12, 10), "MIN", "priority")
    rows = queue([plain, urgent], TODAY)
    assert places(rows) == ["urgent", "plain"]
    assert rows[0].formula == "due 2015-12-14 − 14 days of priority = 2015-11-30"


def test_what_has_no_last_day_stands_below_and_what_has_ended_does_not_stand_there() -> None:
    stopped = state_of("stopped", date(2015, 12, 1), "TRO", "", Event("stopped", date(2015, 12, 2), reason="Which school?"))
    ended = state_of(
        "ended",
        date(2015, 12, 1),
        "COMPLAINT-1",
        "",
        Event("recorded", date(2015, 12, 2), what="acknowledgement"),
        Event("moved", date(2015, 12, 2), to="triage"),
        Event("moved", date(2015, 12, 3), to="complete"),
    )
    rows = queue([stopped, ended, state_of("due", date(2015, 12, 14))], TODAY)
    assert ended.ended == date(2015, 12, 3)
    assert places(rows) == ["due", "stopped"]
    assert (rows[1].key, rows[1].days_left, rows[1].formula) == (
        None,
        None,
        "no day is due: it stands below those that have one, by the day of receipt",
    )


@given(cases, days)
def test_passing_its_target_never_lowers_a_letters_place(rows: list[tuple[str, date, str]], day: date) -> None:
    states = states_of(rows)
    before, after = queue(states, day), queue(states, day + timedelta(1))
    place = {row.state.case.reference: row.place for row in before}
    passed = [row for row in after if row.deadline and row.deadline.due == day]
    assert all(row.place <= place[row.state.case.reference] for row in passed)


@given(cases, days, days)
def test_the_order_does_not_change_as_time_passes(rows: list[tuple[str, date, str]], one: date, other: date) -> None:
    states = states_of(rows)
    assert places(queue(states, one)) == places(queue(states, other))


@given(cases, days)
def test_what_is_overdue_stands_above_all_that_is_not_but_for_a_priority(rows: list[tuple[str, date, str]], day: date) -> None:
    left = [
        row.days_left for row in queue(states_of([(flow, received, "") for flow, received, _ in rows]), day) if row.days_left is not None
    ]
    late = [number < 0 for number in left]
    assert late == sorted(late, reverse=True)


def test_the_rule_of_the_leading_system_would_fail_this() -> None:
    """HOCS caps what is 21 days old at 15 points: a letter of 20 days has 20, so that passing its target lowers it."""

    def points(age: int) -> int:
        return 15 if age >= 21 else age

    assert points(20) > points(21)


def test_a_case_set_back_after_its_last_day_keeps_its_place_and_says_why() -> None:
    set_back = Event("restarted", TODAY, reason="the words asked for came in")
    held = state_of("old", date(2015, 11, 2), "MIN", "", set_back)
    before = state_of("old", date(2015, 11, 2), "MIN")
    (row,), (was,) = queue([held], TODAY), queue([before], TODAY)
    assert (row.overdue, row.key) == (True, was.key)
    assert "which had passed before its count began anew" in row.formula
    assert any("that its count began anew changes nothing" in words for words in say_held(held))
