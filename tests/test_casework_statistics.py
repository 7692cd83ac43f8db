"""Response statistics: the published table, both formulas, and figures that are revised without being lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.casework import (
    Case,
    Edition,
    Event,
    Response,
    RevisionError,
    Row,
    fold,
    percent,
    publish,
    response_of,
    revisions,
    tally,
    total,
)
from evenhand.intake.calendars import shipped_calendar
from evenhand.intake.flows import shipped_flows

ENGLAND = shipped_calendar("england-and-wales")
FLOWS = {flow.id: flow for flow in shipped_flows()}
TODAY = date(2023, 12, 31)


def answered(received: date, working_days: int | None, target: int = 20, department: str = "Roads") -> Response:
    """A letter answered after so many working days, or not at all."""
    replied = None if working_days is None else ENGLAND.after(received, working_days)
    return Response(department, received, f"{target} working days", ENGLAND.after(received, target), ENGLAND, replied)


@pytest.mark.slow
def test_the_year_2023_comes_to_what_was_published() -> None:
    """GOV.UK, data on responses to correspondence from MPs and Peers, 2023: four quarters, 206,515 in all, 163,522 in time, 79 per cent."""
    received = {"2023 Q1": 57_916, "2023 Q2": 52_221, "2023 Q3": 50_670, "2023 Q4": 45_708}
    firsts = {"2023 Q1": date(2023, 1, 3), "2023 Q2": date(2023, 4, 3), "2023 Q3": date(2023, 7, 3), "2023 Q4": date(2023, 10, 2)}
    late = 206_515 - 163_522
    letters = []
    for period, number in received.items():
        slow = answered(firsts[period], 25)
        quick = answered(firsts[period], 12)
        share = min(late, number // 5)
        late -= share
        letters += [slow] * share + [quick] * (number - share)
    letters[-late:] = [answered(firsts["2023 Q4"], 25)] * late
    rows = tally(letters, date(2024, 3, 1))
    assert {row.period: row.received for row in rows} == received
    all_of_it = total(rows)
    assert (all_of_it.received, all_of_it.in_time, all_of_it.percent_in_target) == (206_515, 163_522, 79)


def test_what_the_quarters_had_given_before_is_kept_beside_what_they_give_now() -> None:
    """The quarterly pages gave 29,924 and 26,553 for the first quarter and 49,691 for the second; the year's page 57,916 and 52,221."""
    page = Row("2023 Q1", "Departments", "all targets", 29_924), Row("2023 Q1", "Agencies", "all targets", 26_553)
    assert total(page).received == 56_477
    first = Edition(date(2023, 9, 1), (Row("2023 Q1", "all", "", 56_477), Row("2023 Q2", "all", "", 49_691)))
    second = Edition(
        date(2024, 3, 21),
        (Row("2023 Q1", "all", "", 57_916), Row("2023 Q2", "all", "", 52_221), Row("2023 Q3", "all", "", 50_670)),
        "late returns of departments",
    )
    editions = publish(publish((), first), second)
    assert editions[0] == first
    assert [(one.key[0], one.count, one.was, one.now, one.reason) for one in revisions(editions)] == [
        ("2023 Q1", "received", 56_477, 57_916, "late returns of departments"),
        ("2023 Q2", "received", 49_691, 52_221, "late returns of departments"),
    ]


def test_a_published_figure_does_not_change_without_a_reason_or_backwards() -> None:
    first = Edition(date(2023, 9, 1), (Row("2023 Q1", "Roads", "20 working days", 10, 8),))
    changed = evolve(first, day=date(2023, 12, 1), rows=(Row("2023 Q1", "Roads", "20 working days", 11, 8),))
    with pytest.raises(RevisionError, match=r"2023 Q1, Roads: received from 10 to 11\)\. Say why"):
        publish((first,), changed)
    with pytest.raises(RevisionError, match="from 10 to nothing"):
        publish((first,), evolve(changed, rows=()))
    with pytest.raises(RevisionError, match="must be of a later day"):
        publish((first,), evolve(changed, day=date(2023, 9, 1)))
    assert len(publish((first,), evolve(first, day=date(2023, 12, 1)))) == 2


def test_that_open_letters_were_answered_since_is_no_revision() -> None:
    letters = [answered(date(2023, 5, 2), 15), answered(date(2023, 6, 20), 15), answered(date(2023, 6, 28), 30)]
    first = Edition(date(2023, 6, 22), tally(letters, date(2023, 6, 22)))
    later = Edition(date(2023, 9, 1), tally(letters, date(2023, 9, 1)))
    assert [(row.received, row.open_in_time) for row in (*first.rows, *later.rows)] == [(2, 1), (3, 0)]
    assert revisions(publish((first,), later)) == ()
    more = Edition(date(2023, 10, 1), tally([*letters, answered(date(2023, 6, 1), 5)], date(2023, 10, 1)))
    with pytest.raises(RevisionError, match="received from 3 to 4"):
        publish((first, later), more)


def test_a_period_counted_on_its_last_day_has_ended() -> None:
    letters = [answered(date(2023, 1, 4), 5)]
    whole = Edition(date(2023, 3, 31), tally(letters, date(2023, 3, 31)))
    backdated = [*letters, answered(date(2023, 1, 5), 5)]
    with pytest.raises(RevisionError, match=r"2023 Q1, Roads: received from 1 to 2\)\. Say why"):
        publish((whole,), Edition(date(2023, 4, 30), tally(backdated, date(2023, 4, 30))))
    running = evolve(whole, day=date(2023, 3, 30))
    assert len(publish((running,), Edition(date(2023, 4, 30), tally(backdated, date(2023, 4, 30))))) == 2


def test_open_letters_flatter_one_formula_and_not_the_other() -> None:
    letters = [answered(date(2023, 10, 2), days) for days in (5, 10, 25, None)] + [answered(date(2023, 12, 29), None)] * 6
    (row,) = tally(letters, TODAY)
    assert (row.in_time, row.late, row.open_in_time, row.open_late) == (2, 1, 6, 1)
    assert (row.performance_with_open, row.performance_decided) == (80, 50)
    assert (row.percent_in_target, row.percent_in_20) == (20, 20)


def test_a_shorter_target_and_the_twenty_days_of_all_are_told_apart() -> None:
    letters = [answered(date(2023, 4, 3), days, target=10) for days in (9, 10, 11, 20, 21)]
    (row,) = tally(letters, TODAY)
    assert (row.in_time, row.late, row.within_20) == (2, 3, 4)


@given(st.dates(date(2022, 11, 1), date(2023, 9, 30)), st.integers(0, 60))
def test_where_the_target_is_twenty_days_both_shares_are_one(received: date, days: int) -> None:
    letter = evolve(answered(received, None), replied=received + timedelta(days))
    (row,) = tally([letter], TODAY)
    assert row.in_time == row.within_20


def test_a_reply_of_the_sunday_after_the_twentieth_day_is_late_for_both() -> None:
    letter = answered(date(2023, 6, 2), 20)
    assert letter.replied == date(2023, 6, 30)
    (row,) = tally([evolve(letter, replied=date(2023, 7, 2))], TODAY)
    assert (row.in_time, row.within_20) == (0, 0)


def test_a_target_that_changed_in_mid_year_makes_two_rows() -> None:
    letters = [answered(date(2023, 3, 31), 8, target=7), answered(date(2023, 4, 3), 8, target=10)]
    assert [(row.period, row.target, row.percent_in_target) for row in tally(letters, TODAY)] == [
        ("2023 Q1", "7 working days", 0),
        ("2023 Q2", "10 working days", 100),
    ]
    assert [row.target for row in tally(letters, TODAY, "year")] == ["10 working days", "7 working days"]


def test_what_came_later_is_not_known_yet() -> None:
    letters = [answered(date(2023, 10, 2), 5), answered(date(2023, 12, 29), 5)]
    (row,) = tally(letters, date(2023, 10, 6))
    assert (row.received, row.in_time, row.open_in_time) == (1, 0, 1)


def test_a_case_is_counted_with_its_holding_reply_stop_and_extension_told_apart() -> None:
    def response(*events: Event) -> Response:
        return response_of(
            fold(Case("1", "TRO", date(2023, 10, 2), events, department="Roads"), FLOWS["TRO"], {"england-and-wales": ENGLAND})
        )

    held = response(Event("holding reply", date(2023, 10, 20)))
    stopped = response(Event("stopped", date(2023, 10, 20), reason="x"))
    extended = response(Event("extended", date(2023, 10, 20), reason="x", days=5))
    moved = response(
        Event("moved", date(2023, 10, 3), to="markup"),
        Event("transferred", date(2023, 10, 4), to="Ferries"),
        Event("accepted", date(2023, 10, 5)),
    )
    (row,) = tally([held, stopped, extended, moved], date(2023, 11, 1))
    assert moved.left_out == "transferred to Ferries"
    assert (row.received, row.holding, row.extended, row.stopped, row.standing, row.open_late, row.open_in_time) == (3, 1, 1, 1, 1, 1, 1)
    assert row.target == "20 working days"


@given(st.lists(st.tuples(st.dates(date(2022, 1, 1), date(2023, 12, 31)), st.none() | st.integers(1, 60)), max_size=40))
def test_every_letter_stands_in_one_count_and_no_share_leaves_its_bounds(letters: list[tuple[date, int | None]]) -> None:
    rows = tally([answered(received, days) for received, days in letters], TODAY)
    assert total(rows).received == len(letters)
    for row in (*rows, total(rows)):
        assert row.in_time + row.late + row.open_in_time + row.open_late + row.standing == row.received
        assert row.performance_with_open is None or 0 <= row.performance_with_open <= 100
        assert (row.performance_decided or 0) <= (row.performance_with_open or 0)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_share_is_rounded_to_the_nearest_whole(part: int, whole: int) -> None:
    share = percent(part, whole)
    assert share is not None
    assert abs(share - 100 * part / whole) <= 0.5


def test_a_case_set_back_after_its_last_day_counts_as_late_and_is_told_beside() -> None:
    set_back = Event("restarted", date(2015, 12, 21), reason="the words asked for came in")
    state = fold(Case("2015/1", "TRO", date(2015, 11, 12), (set_back,)), FLOWS["TRO"], {"england-and-wales": ENGLAND})
    (row,) = tally([response_of(state)], date(2016, 1, 4))
    assert (row.target, row.open_late, row.open_in_time, row.set_back) == ("20 working days", 1, 0, 1)
