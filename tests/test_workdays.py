"""Working days: what a calendar knows, what it refuses to say, and laws of counting; the shipped snapshots against their sources."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.core.values import DayOff, OutsideCalendarError, WorkingCalendar, join_calendars
from evenhand.intake.calendars import check_calendar, read_calendar, shipped_calendar, shipped_names
from evenhand.intake.sources import BadFileError

ENGLAND = shipped_calendar("england-and-wales")
GOVUK = Path(__file__).resolve().parents[2] / "shared" / "data" / "bank-holidays" / "bank-holidays-2015-2021.json"
DIVISIONS = ("england-and-wales", "scotland", "northern-ireland")

days = st.dates(date(2005, 1, 1), date(2030, 12, 31))

OWN = """\
id: own
title: Calder Vale Council
first: 2031-01-01
last: 2031-12-31
taken: 2030-11-02
source: minute 14
weekend: [Friday, Saturday]
days_off:
  2031-05-05: Founder's Day
"""


def mistakes(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.words) for one in check_calendar(text.encode()).mistakes]


@pytest.mark.parametrize("division", DIVISIONS)
def test_a_shipped_calendar_has_the_days_off_that_the_government_listed(division: str) -> None:
    if not GOVUK.exists():
        pytest.skip("the government's list of 2015 to 2021 is not beside this checkout")
    years = json.loads(GOVUK.read_text(encoding="utf-8"))["divisions"][division]
    listed = {
        datetime.strptime(row["date"], "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
        for rows in years.values()
        if isinstance(rows, list)
        for row in rows
    }
    assert len(listed) >= 56
    assert {one.day for one in shipped_calendar(division).days_off if 2015 <= one.day.year <= 2021} == listed


@pytest.mark.parametrize(
    ("name", "country", "part"), [*zip(DIVISIONS, ["GB"] * 3, ["ENG", "SCT", "NIR"], strict=True), ("ireland", "IE", None)]
)
def test_a_shipped_calendar_has_the_days_off_that_a_library_knows(name: str, country: str, part: str | None) -> None:
    """The library's later releases may differ in years that nobody had announced; the years before must not."""
    library = pytest.importorskip("holidays").country_holidays(country, subdiv=part, years=range(2000, 2027))
    assert {one.day for one in shipped_calendar(name).days_off if one.day.year < 2027} == {day for day in library if day.weekday() < 5}


def test_the_day_of_a_coronation_is_no_working_day() -> None:
    assert ENGLAND.why_off(date(2023, 5, 8)) == "Coronation of Charles III"


def test_in_the_whole_kingdom_a_day_off_anywhere_is_one_and_says_where() -> None:
    whole = shipped_calendar("whole-uk")
    assert whole.why_off(date(2015, 7, 13)) == "Battle of the Boyne (substitute day) (Northern Ireland)"
    assert whole.why_off(date(2015, 12, 25)) == "Christmas Day"
    assert {one.day for one in whole.days_off} == {one.day for name in DIVISIONS for one in shipped_calendar(name).days_off}


def test_a_day_outside_of_a_calendar_is_refused_and_not_guessed() -> None:
    for ask in (ENGLAND.why_off, ENGLAND.from_day, lambda day: ENGLAND.after(day, 1), lambda day: ENGLAND.between(date(2030, 1, 1), day)):
        with pytest.raises(OutsideCalendarError, match=r"2036-01-01 lies outside\. Give a calendar that reaches it"):
            ask(date(2036, 1, 1))
    with pytest.raises(OutsideCalendarError):
        ENGLAND.after(date(2035, 12, 20), 20)
    with pytest.raises(OutsideCalendarError):
        ENGLAND.after(date(2000, 1, 4), -20)


def test_years_that_nobody_has_announced_are_told_apart() -> None:
    assert not ENGLAND.is_projected(date(2027, 12, 31))
    assert ENGLAND.is_projected(date(2028, 1, 1))


def test_a_holiday_proclaimed_later_is_another_calendar_that_says_so() -> None:
    later = ENGLAND.with_day_off(date(2031, 6, 3), "Jubilee", "proclamation of 4 May")
    assert later.why_off(date(2031, 6, 3)) == "Jubilee"
    assert later.source.endswith("; Jubilee on 2031-06-03 added (proclamation of 4 May)")
    assert ENGLAND.is_working(date(2031, 6, 3))


@given(days, st.integers(1, 90))
def test_the_working_day_so_many_days_on_is_that_many_away(day: date, number: int) -> None:
    found = ENGLAND.after(day, number)
    assert ENGLAND.is_working(found)
    assert ENGLAND.between(day, found) == number
    assert ENGLAND.after(ENGLAND.from_day(day), -number) < day


@given(days, st.integers(1, 90))
def test_counting_day_by_day_gives_the_same(day: date, number: int) -> None:
    at, left = day, number
    while left:
        at += timedelta(1)
        left -= ENGLAND.is_working(at)
    assert ENGLAND.after(day, number) == at


@given(days, days)
def test_a_further_day_off_never_brings_a_day_nearer(day: date, off: date) -> None:
    assert ENGLAND.with_day_off(off, "Day of thanks").after(day, 20) >= ENGLAND.after(day, 20)


@given(st.sets(days, max_size=8), st.sets(days, max_size=8))
def test_a_joined_calendar_works_only_where_all_work(one: set[date], other: set[date]) -> None:
    first, last = date(2005, 1, 1), date(2030, 12, 31)
    parts = [WorkingCalendar.of(str(number), [DayOff(day, "off") for day in held], first, last) for number, held in enumerate((one, other))]
    both = join_calendars("both", "Both", parts)
    for day in one | other:
        assert both.is_working(day) == all(part.is_working(day) for part in parts)


def test_an_own_calendar_has_its_own_weekend() -> None:
    own = read_calendar(OWN.encode())
    assert own.why_off(date(2031, 5, 9)) == "Friday"
    assert own.is_working(date(2031, 5, 11))
    assert own.why_off(date(2031, 5, 5)) == "Founder's Day"
    assert own.taken == date(2030, 11, 2)


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        (("2031-05-05: F", "5 May: F"), 9, "'5 May' is not a day; write YYYY-MM-DD."),
        (("2031-05-05: F", "2032-05-05: F"), 9, "2032-05-05 lies outside of what this calendar reaches: 2031-01-01 to 2031-12-31."),
        (("last: 2031", "last: 2029"), 4, "This calendar ends on 2029-12-31, before it begins on 2031-01-01."),
        (("taken: 2030-11-02", "taken: 2030-11"), 5, "'taken' is '2030-11'; it should be a day: YYYY-MM-DD."),
        (("weekend", "weekends"), 7, "There is no field 'weekends' here. Did you mean 'weekend'?"),
        (("source: minute 14\n", ""), 1, "The field 'source' is missing here."),
        (
            ("Friday", "fri"),
            7,
            "'weekend' holds 'fri'; each should be one of: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday.",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(wrong: tuple[str, str], line: int, words: str) -> None:
    assert (line, words) in mistakes(OWN.replace(*wrong))


def test_a_calendar_that_is_not_there_is_named_with_the_one_meant() -> None:
    with pytest.raises(BadFileError, match=r"There is no calendar 'scotlnd'\. Did you mean 'scotland'"):
        shipped_calendar("scotlnd")
    with pytest.raises(BadFileError, match="There are: england-and-wales, ireland, northern-ireland, scotland, whole-uk"):
        shipped_calendar("xy")
    assert "whole-uk" in shipped_names()
