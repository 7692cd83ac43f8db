"""Receipt days, cases and letters in, how many deadlines, cases and letters are counted in a second out, beside what is aimed at.

    python -m bench.casework             the rates, and how the published rule is met
    python -m bench.casework --write     put them into docs/measured/casework.md

Time is this process's own. The agreement is with a count on the fingers, written here without the product's own.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve

from bench.page import put_table
from evenhand.core.casework import Case, Clock, Event, Response, find_rule, fold, queue, tally
from evenhand.intake.calendars import shipped_calendar
from evenhand.intake.flows import shipped_flows

ENGLAND, WHOLE = shipped_calendar("england-and-wales"), shipped_calendar("whole-uk")
FLOWS = {flow.id: flow for flow in shipped_flows()}
FIRST, DAYS = date(2015, 1, 1), 4018
DEADLINES, CASES, LETTERS, ROUNDS = 100_000, 5_000, 100_000, 5
AIMS = {"deadlines": 100_000, "cases": 1_000, "letters": 50_000}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, and write them where that is asked; 1 where one is short of its aim."""
    parser = argparse.ArgumentParser(prog="python -m bench.casework", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the figures into docs/measured/casework.md")
    asked = parser.parse_args(arguments)
    rates = {name: statistics.median(count() for _ in range(ROUNDS)) for name, count in COUNTS.items()}
    rows = [
        ["deadlines counted a second of one core, receipt days of eleven years", f"{rates['deadlines']:,.0f}", f"{AIMS['deadlines']:,}"],
        ["cases of eight events folded and queued a second, a new holiday among them", f"{rates['cases']:,.0f}", f"{AIMS['cases']:,}"],
        ["letters counted into the published table a second", f"{rates['letters']:,.0f}", f"{AIMS['letters']:,}"],
        *agreement(),
    ]
    for row in rows:
        print(" | ".join(row))
    if asked.write:
        put_table("counted", ["", "found", "target"], rows)
    short = any(rates[name] < aim for name, aim in AIMS.items())
    return 1 if short or any(row[1] != row[2] for row in rows[3:]) else 0


def agreement() -> list[list[str]]:
    """Return what the deadlines of 4,018 receipt days come to, against a count on the fingers and what two other readings would give."""
    days = [FIRST + timedelta(number) for number in range(DAYS)]
    rule = find_rule(FLOWS["MIN"], FIRST, "minister")
    hocs = evolve(rule, day_off="receipt")
    due = [Clock(day, rule, ENGLAND).due("dispatch") for day in days]
    same = sum(found == on_the_fingers(day) for day, found in zip(days, due, strict=True))
    other = sum(Clock(day, hocs, ENGLAND).due("dispatch") != found for day, found in zip(days, due, strict=True))
    wrong = sum(Clock(day, rule, WHOLE).due("dispatch") != found for day, found in zip(days, due, strict=True))
    return [
        ["deadlines of 4,018 receipt days that agree with a count on the fingers", f"{same:,}", f"{DAYS:,}"],
        ["those that the other reading of a day off would move", f"{other:,}", "1,239"],
        ["those that the calendar of the whole Kingdom would move", f"{wrong:,}", "1,530"],
    ]


def on_the_fingers(received: date) -> date:
    """Count twenty working days after a day, one at a time."""
    off = {one.day for one in ENGLAND.days_off}
    day, left = received, 20
    while left:
        day += timedelta(1)
        left -= day.weekday() < 5 and day not in off
    return day


def deadlines_a_second() -> float:
    """Return how many deadlines are counted in a second of this process's own time."""
    rule = find_rule(FLOWS["MIN"], FIRST, "minister")
    days = [FIRST + timedelta(number % DAYS) for number in range(DEADLINES)]
    began = time.process_time()
    for day in days:
        Clock(day, rule, ENGLAND).due("dispatch")
    return DEADLINES / (time.process_time() - began)


def cases_a_second() -> float:
    """Return how many whole cases are folded and put in order in a second."""
    cases = [case(number) for number in range(CASES)]
    known = {"england-and-wales": ENGLAND}
    began = time.process_time()
    queue([fold(one, FLOWS["MIN"], known) for one in cases], date(2022, 12, 31))
    return CASES / (time.process_time() - began)


def case(number: int) -> Case:
    """Return a case with eight events, among them a stop, a return and a new holiday."""
    day = date(2022, 1, 4) + timedelta(number % 200)
    told = [
        Event("moved", day + timedelta(1), "Ann Hale", "markup"),
        Event("moved", day + timedelta(2), "Ann Hale", "initial-draft", what="Policy Response"),
        Event("stopped", day + timedelta(3), reason="Which school?"),
        Event("resumed", day + timedelta(6)),
        Event("moved", day + timedelta(7), "Ann Hale", "qa-response"),
        Event("returned", day + timedelta(8), "Bo Lind", "initial-draft", "The grant is for another year."),
        Event("holding reply", day + timedelta(9), until=day + timedelta(40)),
        Event("day off", day + timedelta(10), what="Day of thanks", until=date(2022, 12, 1)),
    ]
    return Case(f"{number}", "MIN", day, tuple(told))


def letters_a_second() -> float:
    """Return how many letters are counted into the published table in a second."""
    letters = [letter(number) for number in range(LETTERS)]
    began = time.process_time()
    tally(letters, date(2025, 12, 31))
    return LETTERS / (time.process_time() - began)


def letter(number: int) -> Response:
    """Return a letter that was answered within forty days."""
    received = FIRST + timedelta(number % DAYS)
    replied = received + timedelta(number % 40)
    return Response(f"Department {number % 20}", received, "20 working days", ENGLAND.after(received, 20), ENGLAND, replied)


COUNTS: dict[str, Callable[[], float]] = {"deadlines": deadlines_a_second, "cases": cases_a_second, "letters": letters_a_second}


if __name__ == "__main__":
    raise SystemExit(main())
