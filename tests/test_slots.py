"""The rules of a diary and a table of requests in: slots cut from them, and every mistake named with its line."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.intake.busy import Busy
from evenhand.intake.requests import read_requests
from evenhand.intake.slot_rules import SlotRules, read_slot_rules
from evenhand.intake.slot_times import cut_slots
from evenhand.intake.sources import BadFileError

RULES = """title: The advisers' diary
time_zone: Europe/London
from: 2022-03-21
until: 2022-04-29
days_off: england-and-wales
closed:
  - {from: 2022-04-04, until: 2022-04-08, why: recess}
minutes: 45
buffer: 15
like: [type]
serves:
  - id: deverell
    name: Callum Deverell
    calendar: deverell.ics
    per_week: 3
    times:
      - {days: [Tue, Thursday], from: "10:00", until: "12:00"}
  - id: quill
    name: Rosa Quill
    times:
      - {days: Wed, from: "14:00", until: "14:45"}
"""
HEAD = "id,who,received,deadline,hosts,days,away,earliest,type\n"


def rules(text: str = RULES) -> SlotRules:
    return read_slot_rules(text.encode(), "slots.yaml")


def slots(text: str = RULES, busy: dict[str, list[Busy]] | None = None) -> list[str]:
    return [f"{slot.host} {slot.start:%d %b %H:%M}-{slot.end:%H:%M}" for slot in cut_slots(rules(text), busy or {})]


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


def test_slots_keep_the_hours_the_buffer_the_days_off_and_the_closed_week():
    cut = slots()
    assert cut[:3] == ["deverell 22 Mar 10:00-10:45", "deverell 22 Mar 11:00-11:45", "quill 23 Mar 14:00-14:45"]
    days = {line.split(" ", 1)[1][:6] for line in cut}
    assert not days & {"04 Apr", "05 Apr", "06 Apr", "07 Apr", "15 Apr", "18 Apr"}
    assert {"12 Apr", "14 Apr", "28 Apr"} <= days


def test_slots_stay_at_ten_on_the_clock_when_the_clocks_change():
    cut = [slot for slot in cut_slots(rules(), {}) if slot.host == "deverell"]
    assert {(slot.start.hour, slot.start.astimezone(UTC).hour) for slot in cut if slot.start.minute == 0 and slot.start.hour == 10} == {
        (10, 10),
        (10, 9),
    }


@pytest.mark.parametrize("calendar", ["days_off: england-and-wales\n", ""])
def test_a_saturday_on_which_somebody_serves_is_open_and_a_sunday_on_which_nobody_does_is_not(calendar: str):
    text = RULES.replace("days_off: england-and-wales\n", calendar).replace("[Tue, Thursday]", "[Tue, Sat]")
    assert [line for line in slots(text) if line.startswith("deverell")][2] == "deverell 26 Mar 10:00-10:45"
    assert [rules(text).why_closed(date(2022, 3, day)) for day in (26, 27)] == ["", "Sunday"]
    assert rules(text).why_closed(date(2022, 4, 15)) == ("Good Friday" if calendar else "")


def test_a_busy_time_pushes_a_slot_behind_it_and_its_buffer_to_the_next_step():
    busy = {"deverell": [Busy(at("2022-03-22T10:00"), at("2022-03-22T10:20"))]}
    assert slots(busy=busy)[0] == "deverell 22 Mar 10:45-11:30"
    leave = {"deverell": [Busy(at("2022-03-21T00:00"), at("2022-03-28T23:00"), leave=True)]}
    assert next(line for line in slots(busy=leave) if line.startswith("deverell")).startswith("deverell 29 Mar")


@tried(60)
@given(st.lists(st.tuples(st.integers(0, 60 * 24 * 12), st.integers(1, 300)), max_size=25))
def test_no_slot_touches_a_busy_time_or_its_buffer_and_no_two_of_one_person_overlap(stretches):
    begun = at("2022-03-21T00:00")
    held = [Busy(begun + timedelta(minutes=start), begun + timedelta(minutes=start + long)) for start, long in stretches]
    cut = cut_slots(rules(), {"deverell": held})
    buffer = timedelta(minutes=15)
    mine = [slot for slot in cut if slot.host == "deverell"]
    assert not [slot for slot in mine for one in held if slot.start < one.end + buffer and one.start - buffer < slot.end]
    assert all(later.start - slot.end >= buffer for slot, later in pairwise(mine))
    free = cut_slots(rules(), {})
    assert {slot.day for slot in mine} <= {slot.day for slot in free}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Europe/London", "Europe/Londen", "Line 2: There is no time zone 'Europe/Londen'. Did you mean 'Europe/London'?"),
        ("Europe/London", "Mars/Olympus", "There is no time zone 'Mars/Olympus'."),
        ("until: 2022-04-29", "until: 2022-02-01", "Line 4: The period ends on 2022-02-01, before it begins on 2022-03-21."),
        ("until: 2022-04-29", "until: 2032-04-29", "longer than three years"),
        ("england-and-wales", "engand-and-wales", "Line 5: There is no calendar 'engand-and-wales'. Did you mean 'england-and-wales'?"),
        ("[Tue, Thursday]", "[Tue, Frysday]", "Line 17: 'Frysday' is no weekday"),
        ('"10:00", until', "ten, until", "'ten' is no time of the clock; write it as \"10:30\"."),
        ('until: "12:00"', 'until: "09:00"', "Line 17: These times end at 09:00, not after they begin at 10:00."),
        ('until: "14:45"', 'until: "14:30"', "From 14:00 to 14:30 is too short for a meeting of 45 minutes."),
        ("minutes: 45", "minutes: a while", "'minutes' is 'a while'; write whole minutes from 5 to 1440."),
        ("per_week: 3", "per_week: 0", "'per_week' is '0'; write a whole number from 1"),
        ("per_week: 3", "perweek: 3", "There is no field 'perweek' here. Did you mean 'per_week'?"),
        ("id: quill", "id: deverell", "'deverell' stands here a second time"),
        ("until: 2022-04-08", "until: 2022-04-01", "This closure ends on 2022-04-01, before it begins on 2022-04-04."),
        ("title:", "granted: none\ntitle:", "'granted' should be a record with named fields."),
    ],
)
def test_a_mistake_in_the_rules_is_named_with_its_line_and_what_to_do(old, new, said):
    with pytest.raises(BadFileError) as fault:
        rules(RULES.replace(old, new, 1))
    assert said in str(fault.value)


def asked(*rows: str, head: str = HEAD):
    return read_requests((head + "\n".join(rows) + "\n").encode(), rules(), "requests.csv")


def test_a_request_is_read_with_its_days_and_what_the_office_knows():
    (one,) = asked("r1,Hale Council,2022-03-20,2022-04-20,Rosa Quill;deverell,Tue;wed,2022-03-22..2022-03-23;2022-04-01,2022-03-22,county")
    request = one.request
    assert (request.id, request.hosts, request.weekdays, request.like) == ("r1", ("quill", "deverell"), (1, 2), "county")
    assert [day.isoformat() for day in request.away] == ["2022-03-22", "2022-03-23", "2022-04-01"]
    assert (request.deadline, request.earliest, one.attributes) == (date(2022, 4, 20), date(2022, 3, 22), (("type", "county"),))


def test_who_names_no_person_may_be_met_by_anybody_on_any_day():
    (one,) = asked("Hale Council,2022-03-20,county", head="who,received,type\n")
    assert (one.request.id, one.request.hosts, len(one.request.weekdays)) == ("Hale Council", ("deverell", "quill"), 7)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("r1,Hale,2022-03-20,2022-03-20,,,,,a", "Line 2: 'Hale' can never be met: the deadline, 2022-03-20, is not after the day received"),
        ("r1,Hale,2022-03-20,2022-04-01,,,,2022-04-02,a", "the deadline, 2022-04-01, is not after the earliest day, 2022-04-02"),
        ("r1,Hale,2022-01-20,2022-02-01,,,,,a", "'Hale' could come until 2022-02-01, and the diary begins on 2022-03-21."),
        ("r1,Hale,2022-05-20,,,,,,a", "'Hale' could come from 2022-05-21 on, and the diary ends on 2022-04-29."),
        ("r1,Hale,20/03/2022,,,,,,a", "Line 2: received is '20/03/2022', which is no day; write YYYY-MM-DD."),
        ("r1,Hale,,,,,,,a", "'Hale' has no day on which the request was received."),
        ("r1,,2022-03-20,,,,,,a", "nobody is named"),
        ("r1,Hale,2022-03-20,,deverel,,,,a", "'deverel' does not serve by the rules. Did you mean 'deverell'?"),
        ("r1,Hale,2022-03-20,,,Caturday,,,a", "'Caturday' is no weekday"),
        ("r1,Hale,2022-03-20,,,,2022-03-25 to 2022-03-21,,a", "away is '2022-03-25 to 2022-03-21'"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row, said):
    with pytest.raises(BadFileError) as fault:
        asked(row)
    assert said in str(fault.value)


def test_a_request_that_stands_there_twice_is_refused_since_it_would_be_drawn_twice():
    with pytest.raises(BadFileError, match=r"Line 4: 'r1' stands here a second time, first on line 2.*is drawn twice"):
        asked("r1,Hale,2022-03-20,,,,,,a", "r2,Wold,2022-03-20,,,,,,a", "r1,Carr,2022-03-20,,,,,,a")
    with pytest.raises(BadFileError, match="Line 3: 'hale' stands here a second time"):
        asked("r1,Hale,2022-03-20,,,,,,a", "r2,HALE,2022-03-20,,,,,,a")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("who,recieved,type\n", "has no column 'received'. Is it the column 'recieved'? Then rename that."),
        ("name,received,type\n", "has no column 'who'."),
        ("who,received,deadlne,type\n", "the column 'deadlne' is not known. Is it 'deadline'?"),
        ("who,received,region\n", "there is no column 'type', which the rules declare."),
    ],
)
def test_a_heading_that_is_missing_or_misspelt_is_told(head, said):
    with pytest.raises(BadFileError) as fault:
        asked("Hale,2022-03-20,a", head=head)
    assert said in str(fault.value)
