"""Small diaries that the tests of the planner share, with every plan that they allow."""

from __future__ import annotations

import random  # noqa: TID251 - every diary is drawn by its seed
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from attrs import evolve

from evenhand.core.diary import EVERY_DAY, Diary, Host, Request, Slot, seat

MONDAY = date(2031, 3, 3)
DAYS = (EVERY_DAY, (0, 1), (0, 2), (3, 4), (1, 2, 5, 6), (0, 1, 2, 3, 4))
Plan = dict[str, Slot]


def slot(host: str, day: int, hour: int = 10, minutes: int = 60, forms: tuple[str, ...] = ()) -> Slot:
    """A slot so many days after the Monday on which the tests begin."""
    start = datetime(2031, 3, 3, hour, tzinfo=UTC) + timedelta(day)
    return Slot(host, start, start + timedelta(minutes=minutes), MONDAY + timedelta(day), forms)


def small(chance: random.Random, one_date: bool = False, capped: bool = False, forms: bool = False, tables: bool = False) -> Diary:
    """A diary of at most five requests and seven slots; with tables, of at most nine people at tables of three."""
    hosts = tuple(
        Host(name, per_day=chance.choice((None, None, 1)), per_week=chance.choice((None, 1, 2))) if capped else Host(name) for name in "ab"
    )
    times = sorted({(chance.choice("ab"), chance.randrange(1, 12), chance.randrange(10, 12)) for _ in range(chance.randrange(1, 8))})
    slots = [slot(*time, forms=chance.choice(((), ("x",), ("x", "y"))) if forms else ()) for time in times]
    requests = [
        Request(
            f"r{number}",
            f"Council {number}",
            MONDAY + timedelta(0 if one_date else chance.randrange(4)),
            chance.choice((("a",), ("b",), ("a", "b"))),
            form=chance.choice("xy") if forms else "",
            weekdays=chance.choice(DAYS),
            deadline=chance.choice((None, MONDAY + timedelta(7), MONDAY + timedelta(9))),
        )
        for number in range(chance.randrange(1, 10 if tables else 6))
    ]
    diary = Diary(tuple(requests), hosts, tuple(slots), str(chance.random()))
    return at_tables(diary, chance) if tables else diary


def at_tables(diary: Diary, chance: random.Random, groups: Sequence[str] = "mn", most: int = 3) -> Diary:
    """The people of a diary at tables of one group each."""
    people = tuple(evolve(one, group=chance.choice(groups)) for one in diary.requests)
    return seat(evolve(diary, requests=people), ("region",), most, 60)


def fits(request: Request, held: Slot) -> bool:
    """Say whether a request can use a slot, by the plain words of the model."""
    last, first = request.deadline or held.day, request.earliest or held.day
    in_time = request.received < held.day and first <= held.day <= last and held.day not in request.away
    return (
        in_time and held.host in request.hosts and held.day.weekday() in request.weekdays and (not held.forms or request.form in held.forms)
    )


def allowed(diary: Diary, used: list[Slot]) -> bool:
    """Say whether no host serves more often on a day or in a week than may be."""
    days = Counter((held.host, held.day) for held in used)
    weeks = Counter((held.host, *held.day.isocalendar()[:2]) for held in used)
    most = {host.id: host for host in diary.hosts}
    return all(most[key[0]].per_day is None or number <= most[key[0]].per_day for key, number in days.items()) and all(
        most[key[0]].per_week is None or number <= most[key[0]].per_week for key, number in weeks.items()
    )


def every_plan(diary: Diary) -> Iterator[Plan]:
    """Every plan that a diary allows, the one that serves nobody among them."""
    yield from plans_from(diary, 0, [])


def plans_from(diary: Diary, at: int, used: list[Slot]) -> Iterator[Plan]:
    """Every plan for the requests from one on, beside the slots that are used."""
    if at == len(diary.requests):
        yield {}
        return
    request = diary.requests[at]
    yield from plans_from(diary, at + 1, used)
    for held in diary.slots:
        if held not in used and fits(request, held) and allowed(diary, [*used, held]):
            for plan in plans_from(diary, at + 1, [*used, held]):
                yield {request.id: held, **plan}
