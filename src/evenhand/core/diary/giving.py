"""A diary in which not everybody can be served in, what would have to give out: each thing alone, and how many it would let in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from attrs import evolve, frozen

from evenhand.core.diary.certify import people
from evenhand.core.diary.flow import Flow
from evenhand.core.diary.ground import lay_out
from evenhand.core.diary.model import EVERY_DAY, Diary, Host


@frozen
class Give:
    """One thing that could give: what it is, how many more it would let in, how many would still be left out, and in words."""

    what: str
    more: int
    left: int
    words: str


def what_would_give(diary: Diary) -> tuple[Give, ...]:
    """Return what would let more people in, whichever helps most first; nothing where all can be served.

    The first line says how many places are missing; the others each lift one limit for everybody and leave all else as it is. Those of
    the day and of the week are lifted together too, where either alone leaves the other in the way.
    """
    asked, now = len(diary.requests), most_served(diary)
    if now == asked:
        return ()
    missing = asked - now
    places = "place" if missing == 1 else "places"
    words = f"{people(missing).capitalize()} cannot be served. {missing:,} more {places} that they could use would do."
    found = {what: most_served(lift(diary)) - now for what, lift in LIFTS.items()}
    if found[BOTH] <= max(found[DAY], found[WEEK]):
        del found[BOTH]
    gives = [Give(what, more, missing - more, words_of(what, more, missing - more)) for what, more in found.items() if more]
    return (Give("places", missing, 0, words), *sorted(gives, key=lambda give: give.left))


def most_served(diary: Diary) -> int:
    """Return how many people can be served at the most."""
    flow = Flow(lay_out(diary))
    flow.fill()
    return flow.seated


def words_of(what: str, more: int, left: int) -> str:
    """Return what a limit lifted would come to.

    >>> words_of("deadlines", 3, 2)
    'Without deadlines 3 more could be served; 2 people would still be left out.'
    >>> words_of("limits of a week", 5, 0)
    'Without limits of a week everybody could be served.'
    """
    if not left:
        return f"Without {what} everybody could be served."
    return f"Without {what} {more:,} more could be served; {people(left)} would still be left out."


def without_deadlines(diary: Diary) -> Diary:
    """Return the diary with no deadline."""
    return evolve(diary, requests=tuple(evolve(one, deadline=None) for one in diary.requests))


def without_days(diary: Diary) -> Diary:
    """Return the diary in which everybody can come on any day; a table still waits until all at it have asked."""
    free = (evolve(one, weekdays=EVERY_DAY, away=(), earliest=one.earliest if one.members else None) for one in diary.requests)
    return evolve(diary, requests=tuple(free))


def without_choice(diary: Diary) -> Diary:
    """Return the diary in which any host may serve anybody."""
    hosts = tuple(host.id for host in diary.hosts)
    return evolve(diary, requests=tuple(evolve(one, hosts=hosts) for one in diary.requests))


def without_forms(diary: Diary) -> Diary:
    """Return the diary in which any slot may hold any form of meeting."""
    return evolve(diary, slots=tuple(evolve(slot, forms=()) for slot in diary.slots))


def with_hosts(change: Callable[[Host], Host]) -> Callable[[Diary], Diary]:
    """Return what changes all hosts of a diary."""
    return lambda diary: evolve(diary, hosts=tuple(map(change, diary.hosts)))


DAY, WEEK, BOTH = "limits of a day", "limits of a week", "limits of a day and of a week"
LIFTS: dict[str, Callable[[Diary], Diary]] = {
    "deadlines": without_deadlines,
    "the days on which people cannot come": without_days,
    "saying who may serve whom": without_choice,
    DAY: with_hosts(lambda host: evolve(host, per_day=None)),
    WEEK: with_hosts(lambda host: evolve(host, per_week=None)),
    BOTH: with_hosts(lambda host: evolve(host, per_day=None, per_week=None)),
    "time between two meetings": with_hosts(lambda host: evolve(host, buffer=timedelta(0))),
    "forms of meeting": without_forms,
}
