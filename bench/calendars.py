"""A calendar of 10,000 events in, how fast its busy times are found and invitations written out, beside another reader of calendars.

    python -m bench.calendars             the rates
    python -m bench.calendars --write     put them into docs/measured/casework.md

One event in twenty is a weekly series without end, followed for a year. The readers take turns on the same parsed calendar; the ratio is
what counts, and time is this process's own.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from attrs import evolve

from bench.page import put_table
from evenhand.core.diary import Diary, Host, Plan, Planned, Request, Slot
from evenhand.core.diary.model import Certificate, Meeting
from evenhand.faces.diary.invitations import write_all
from evenhand.intake.busy import read_busy
from evenhand.intake.busy_events import Window, find_busy

EVENTS, INVITED, ROUNDS = 10_000, 1_000, 5
FIRST, LAST = date(2021, 11, 1), date(2022, 10, 31)
ZONE = ZoneInfo("Europe/London")
LEAST_RATIO, MOST_SECONDS = 3.0, 10.0


def main(arguments: list[str] | None = None) -> int:
    """Print the rates, and write them where that is asked; 1 where one is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.calendars", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the rates into docs/measured/casework.md")
    asked = parser.parse_args(arguments)
    data = calendar_of(EVENTS)
    held = icalendar.Calendar.from_ical(data.decode())
    window = Window.of(FIRST, LAST, ZONE)
    ratios = []
    for _ in range(ROUNDS):
        other = seconds(lambda: recurring_ical_events.of(held).between(window.start, window.end))
        ratios.append(other / seconds(lambda: find_busy([held], window)))
    ratio = statistics.median(ratios)
    began = time.perf_counter()
    read_busy(data, "a.ics", "Europe/London", FIRST, LAST)
    whole = time.perf_counter() - began
    invited = seconds(lambda: list(write_all(planned_of(INVITED), datetime(2022, 1, 1, tzinfo=UTC))))
    rows = [
        [f"times as fast as recurring-ical-events on the same {EVENTS:,} events, median", f"{ratio:.1f}", f"{LEAST_RATIO:.1f}"],
        [f"seconds for a calendar of {EVENTS:,} events, behind the fence, from bytes to busy times", f"{whole:.1f}", f"{MOST_SECONDS:.1f}"],
        ["invitations written a second", f"{INVITED / invited:,.0f}", "500"],
    ]
    for row in rows:
        print(" | ".join(row))
    if asked.write:
        put_table("calendars", ["", "found", "target"], rows)
    return 0 if ratio >= LEAST_RATIO and whole <= MOST_SECONDS and INVITED / invited >= 500 else 1


def seconds(work: Callable[[], object]) -> float:
    """Return how much of this process's own time some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def calendar_of(events: int) -> bytes:
    """Return a calendar with so many events of half an hour, no two alike, one in twenty a weekly series."""
    made = []
    for number in range(events):
        start = datetime(2021, 1, 4, 8) + timedelta(minutes=35 * number)  # noqa: DTZ001 - the zone is named in the event
        rule = "RRULE:FREQ=WEEKLY\r\n" if number % 20 == 0 else ""
        made.append(
            f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTART;TZID=Europe/London:{start:%Y%m%dT%H%M%S}\r\nDURATION:PT30M\r\n{rule}END:VEVENT\r\n"
        )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n{''.join(made)}END:VCALENDAR\r\n".encode()


def planned_of(number: int) -> Planned:
    """Return a plan of so many meetings, one after another."""
    requests = tuple(Request(f"r{at}", f"Council {at}", date(2022, 1, 3), ("ann",)) for at in range(number))
    first = Slot("ann", datetime(2022, 1, 4, 10, tzinfo=UTC), datetime(2022, 1, 4, 11, tzinfo=UTC), date(2022, 1, 4))
    moves = [timedelta(at) for at in range(number)]
    slots = tuple(evolve(first, start=first.start + by, end=first.end + by, day=first.day + by) for by in moves)
    meetings = tuple(Meeting(one.id, slot, (slot.day - one.received).days) for one, slot in zip(requests, slots, strict=True))
    plan = Plan("queue within", meetings, (), tuple(one.id for one in requests), Certificate())
    diary = Diary(requests, (Host("ann", "Ann"),), slots)
    return Planned("Bench", "UTC", slots[0].day, slots[-1].day, diary, (plan,))


if __name__ == "__main__":
    raise SystemExit(main())
