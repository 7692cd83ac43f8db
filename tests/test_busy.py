"""Calendars in: when somebody is busy, whatever the series, zones, clock changes and damage of the file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.intake.busy import Busy, read_busy
from evenhand.intake.busy_events import Window, find_busy
from evenhand.intake.fence import Bounds
from evenhand.intake.fenced_busy import open_calendar
from evenhand.intake.sources import BadFileError

LONDON = "Europe/London"
FIRST, LAST = date(2022, 2, 21), date(2022, 7, 29)

VTIMEZONE = """BEGIN:VTIMEZONE
TZID:Our own clock
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
END:VTIMEZONE"""


def calendar(*events: str) -> bytes:
    held = "\n".join(
        event if event.startswith("BEGIN") else f"BEGIN:VEVENT\nUID:{number}\n{event}\nEND:VEVENT" for number, event in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n{held}\nEND:VCALENDAR\n".replace("\n", "\r\n").encode()


def opened(*events: str, first: date = FIRST, last: date = LAST, zone: str = LONDON):
    window = Window.of(first, last, ZoneInfo(zone))
    return find_busy(icalendar.Calendar.from_ical(calendar(*events).decode(), multiple=True), window)


def busy(*events: str, first: date = FIRST, last: date = LAST, zone: str = LONDON) -> list[str]:
    """When somebody is busy, in words of universal time."""
    return [f"{start:%d %b %H:%M}-{end:%H:%M}" for start, end, _ in sorted(opened(*events, first=first, last=last, zone=zone).busy)]


WEEKLY = "DTSTART;TZID=Europe/London:20220321T100000\nDTEND;TZID=Europe/London:20220321T110000\nRRULE:FREQ=WEEKLY;COUNT=3"


def test_a_weekly_meeting_stays_at_ten_when_the_clocks_change():
    assert busy(WEEKLY) == ["21 Mar 10:00-11:00", "28 Mar 09:00-10:00", "04 Apr 09:00-10:00"]


def test_a_series_ends_with_its_last_day_in_universal_time():
    until = WEEKLY.replace("COUNT=3", "UNTIL=20220404T090000Z")
    assert busy(until) == busy(WEEKLY)
    assert busy(until.replace("090000Z", "085959Z")) == busy(WEEKLY)[:2]


def test_days_taken_out_of_a_series_and_days_added_count():
    assert busy(f"{WEEKLY}\nEXDATE;TZID=Europe/London:20220328T100000") == ["21 Mar 10:00-11:00", "04 Apr 09:00-10:00"]
    assert busy(f"{WEEKLY}\nEXDATE:20220328T090000Z") == ["21 Mar 10:00-11:00", "04 Apr 09:00-10:00"]
    assert busy(f"{WEEKLY}\nEXDATE;VALUE=DATE:20220328") == ["21 Mar 10:00-11:00", "04 Apr 09:00-10:00"]
    assert "30 Mar 14:00-15:00" in busy(f"{WEEKLY}\nRDATE;TZID=Europe/London:20220330T150000")


MOVED = """BEGIN:VEVENT
UID:0
RECURRENCE-ID;TZID=Europe/London:20220328T100000
DTSTART;TZID=Europe/London:20220329T140000
DTEND;TZID=Europe/London:20220329T143000
END:VEVENT"""


def test_one_day_of_a_series_that_was_moved_is_kept_free_where_it_is_now():
    assert busy(WEEKLY, MOVED) == ["21 Mar 10:00-11:00", "29 Mar 13:00-13:30", "04 Apr 09:00-10:00"]


def test_one_day_of_a_series_that_was_cancelled_is_free():
    assert busy(WEEKLY, MOVED.replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT")) == ["21 Mar 10:00-11:00", "04 Apr 09:00-10:00"]


def test_a_series_moved_from_one_day_on_is_moved_for_the_rest():
    rest = MOVED.replace("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;")
    assert busy(WEEKLY, rest) == ["21 Mar 10:00-11:00", "29 Mar 13:00-13:30", "05 Apr 13:00-13:30"]


def test_of_two_versions_of_an_event_the_later_counts():
    old = "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nDTSTART:20220301T100000Z\nDTEND:20220301T110000Z\nEND:VEVENT"
    new = "BEGIN:VEVENT\nUID:a\nSEQUENCE:2\nDTSTART:20220302T100000Z\nDTEND:20220302T110000Z\nEND:VEVENT"
    assert busy(new, old) == busy(old, new) == ["02 Mar 10:00-11:00"]


def test_leave_of_whole_days_runs_from_midnight_to_midnight_of_the_place():
    leave = opened("DTSTART;VALUE=DATE:20220326\nDTEND;VALUE=DATE:20220329")
    assert leave.busy == {(datetime(2022, 3, 26, tzinfo=UTC), datetime(2022, 3, 28, 23, tzinfo=UTC), True)}
    assert busy("DTSTART;VALUE=DATE:20220326", zone="America/New_York") == ["26 Mar 04:00-04:00"]


def test_what_is_cancelled_or_marked_as_free_is_free():
    for words in ("TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"):
        assert busy(f"DTSTART:20220301T100000Z\nDTEND:20220301T110000Z\n{words}") == []
        assert busy(f"{WEEKLY}\n{words}") == []


def test_a_zone_defined_in_the_file_and_one_of_windows_are_known():
    own = "DTSTART;TZID=Our own clock:20220404T100000\nDURATION:PT45M"
    assert busy(VTIMEZONE, own) == ["04 Apr 09:00-09:45"]
    assert busy("DTSTART;TZID=GMT Standard Time:20220404T100000\nDURATION:PT45M") == ["04 Apr 09:00-09:45"]


def test_a_zone_that_does_not_exist_is_told_and_its_times_are_those_of_the_place():
    found = opened("DTSTART;TZID=Mars/Olympus:20220404T100000\nDURATION:PT1H")
    assert [start.hour for start, _, _ in found.busy] == [9]
    assert found.notes == [
        "The time zone 'Mars/Olympus' does not exist and is not defined in the file; its times were taken for Europe/London."
    ]


def test_times_of_a_free_busy_calendar_count_unless_they_are_free():
    shared = "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY:20220301T100000Z/PT2H\nFREEBUSY;FBTYPE=FREE:20220302T100000Z/PT2H\nEND:VFREEBUSY"
    assert busy(shared) == ["01 Mar 10:00-12:00"]


def test_a_series_without_end_is_followed_to_the_end_of_the_period():
    found = opened("DTSTART:20150105T100000Z\nDTEND:20150105T110000Z\nRRULE:FREQ=DAILY")
    assert (len(found.busy), found.endless, found.notes) == ((LAST - FIRST).days + 1, 1, [])


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("DTSTART:20220301T100000Z\nDTEND:20220301T110000Z\nRRULE:FREQ=DAILY;INTERVAL=0", "by a rule that cannot be followed"),
        ("DTSTART:20220301T100000Z\nDTEND:20220301T090000Z", "ends before it begins"),
        ("DTSTART:2022", "has no start that can be read"),
        ("DTEND:20220301T090000Z", "has no start that can be read"),
        ("DTSTART:20220301T100000Z\nDTEND:20220301T110000Z\nRRULE:FREQ=SOMETIMES", "a rule of repetition that cannot be read"),
        ("DTSTART:20220301T100000Z\nDTEND:20220301T110000Z\nRRULE:FREQ=WEEKLY\nEXDATE:soon", "has a field EXDATE that cannot be read"),
    ],
)  # fmt: skip
def test_a_damaged_event_is_told_of_by_its_id_and_the_others_count(event, said):
    found = opened(event, "DTSTART:20220401T100000Z\nDTEND:20220401T110000Z")
    assert said in found.notes[0]
    assert "'0'" in found.notes[0]
    assert any(start == datetime(2022, 4, 1, 10, tzinfo=UTC) for start, _, _ in found.busy)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "a.ics: It is no iCalendar file: it begins with '<!DOCTYPE html>"),
        (b"", "It is no iCalendar file"),
        (
            calendar("DTSTART:20220101T000000Z\nDTEND:20220101T000001Z\nRRULE:FREQ=SECONDLY"),
            "repeats more than 50,000 times before the period",
        ),
        (b"\x00\xff" * 50, "It is no iCalendar file"),
        (calendar("DTSTART:20220301T100000Z")[:60], "Export the calendar again."),
        (
            calendar("DTSTART:20220301T100000Z\nDURATION:PT1H", "DTSTART:20220302T100000Z\nDURATION:PT1H").replace(
                b"END:VEVENT", b"X:1", 1
            ),
            "Line 4: this VEVENT has no end, so busy times may be missing. Export the calendar again.",
        ),
        (calendar().replace(b"PRODID", b"END:VEVENT\r\nPRODID"), "Line 3: 'VEVENT' ends here and was not begun, so busy times"),
        (calendar("BEGIN:VTODO\nUID:x"), "Line 4: this VTODO has no end"),
    ],
)
def test_a_file_that_is_no_calendar_is_refused_with_what_to_do(data, said):
    with pytest.raises(BadFileError, match=said):
        read_busy(data, "a.ics", LONDON, FIRST, LAST)


def test_a_calendar_read_behind_the_fence_gives_the_same_times():
    read = read_busy(calendar(WEEKLY, MOVED), "a.ics", LONDON, FIRST, LAST)
    assert [f"{one.start:%d %b %H:%M}-{one.end:%H:%M}" for one in read.busy] == busy(WEEKLY, MOVED)
    assert read.events == 2
    assert read.busy[0] == Busy(datetime(2022, 3, 21, 10, tzinfo=UTC), datetime(2022, 3, 21, 11, tzinfo=UTC))


@pytest.mark.slow
def test_a_rule_that_is_never_met_is_stopped_and_told():
    never = "DTSTART:20220101T000000Z\nDTEND:20220101T010000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"
    with pytest.raises(BadFileError, match=r"a\.ics: Following its events took too long"):
        read_busy(calendar(never), "a.ics", LONDON, FIRST, LAST, Bounds(seconds=1))


@pytest.mark.slow
def test_ten_thousand_events_are_read():
    day = datetime(2022, 1, 3, 9, tzinfo=UTC)
    many = [f"DTSTART:{day + timedelta(hours=7 * n):%Y%m%dT%H%M%SZ}\nDURATION:PT1H" for n in range(10_000)]
    read = read_busy(calendar(*many), "a.ics", LONDON, FIRST, LAST)
    assert read.events == 10_000
    assert 500 < len(read.busy) < 600


# Clock times, whose zone is drawn beside them.
START_FROM, START_TO = (datetime.fromisoformat(day) for day in ("2021-06-01", "2022-05-01"))
ZONES = ("Europe/London", "America/New_York", "Pacific/Auckland", "UTC")
RULES = st.builds(
    "RRULE:FREQ={};INTERVAL={}{}{}".format,
    st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")),
    st.integers(1, 4),
    st.sampled_from(("", ";BYDAY=MO,WE", ";BYDAY=1FR", ";BYMONTHDAY=-1")),
    st.sampled_from(("", ";COUNT=7", ";UNTIL=20220601T000000Z")),
)


@tried(150)
@given(st.sampled_from(ZONES), st.datetimes(START_FROM, START_TO), st.integers(15, 300), st.one_of(st.none(), RULES))
def test_a_second_reader_of_calendars_finds_the_same_times(zone, start, minutes, rule):
    oracle = pytest.importorskip("recurring_ical_events", reason="the second reader is not installed")
    start = start.replace(second=0, microsecond=0, minute=start.minute // 15 * 15)
    if rule and "BYDAY=1FR" in rule and ("WEEKLY" in rule or "DAILY" in rule):
        rule = rule.replace(";BYDAY=1FR", "")
    event = f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}\nDURATION:PT{minutes}M" + (f"\n{rule}" if rule else "")
    held = icalendar.Calendar.from_ical(calendar(event).decode())
    window = Window.of(FIRST, LAST, ZoneInfo(LONDON))
    expected = {one["DTSTART"].dt.astimezone(UTC) for one in oracle.of(held).between(window.start, window.end)}
    assert {begun for begun, _, _ in find_busy([held], window).busy} == expected


@pytest.mark.parametrize("name", ["Europe", "America", "US"])
def test_a_continent_is_no_time_zone(name: str) -> None:
    text = WHOLE.replace(LONDON, name)
    fault = open_calendar(text.encode(), Window.of(FIRST, LAST, ZoneInfo(LONDON)))["fault"]
    assert fault.startswith("It names a continent or a country for a time zone.")


WHOLE = calendar(WEEKLY, MOVED, "DTSTART;VALUE=DATE:20220326\nDTEND;VALUE=DATE:20220329", VTIMEZONE).decode()


@tried(150)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), st.text("0123456789:;=,-+TZ\r\nABCEINRUV", max_size=8)), max_size=4)
)
def test_a_calendar_damaged_anywhere_is_read_or_refused_with_words(cuts):
    text = WHOLE
    for at, gone, new in cuts:
        text = text[:at] + new + text[at + gone :]
    found = open_calendar(text.encode(), Window.of(FIRST, LAST, ZoneInfo(LONDON)))
    assert found.get("fault", "").endswith(".") or all(start < end for start, end, _ in found["busy"])
