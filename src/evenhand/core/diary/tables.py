"""Requests with the groups an office declares in, round tables out, each a request of its own that the planner places like any other.

How few tables do for people who cannot all come on the same days is a set cover, which no quick method solves for sure. So the number is
held against a bound that is sure: nobody sits with another group, hence each group needs its people divided by the places at a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import evolve, frozen

from evenhand.core.diary.ground import Ground, lay_out
from evenhand.core.diary.model import Diary, Request, Seating

Open = Mapping[str, int]
"""The places that each request can use, as bits; where they are known, nobody sits with people with whom no place is shared."""


@frozen
class Tables:
    """Tables as requests, with who sits at them in `members`; `bound` is the fewest that there could be, `words` say how they compare."""

    requests: tuple[Request, ...]
    bound: int
    words: str


def seat(diary: Diary, by: tuple[str, ...], most: int, minutes: int) -> Diary:
    """Return the diary in which the tables of its people are what is planned; each request says its group.

    Who sits where follows from the requests and the slots alone, never from the seed: it is closed before the draw.
    ValueError where nobody could sit, or somebody has no group.
    """
    tables = seat_tables(diary.requests, {one.id: one.group for one in diary.requests}, most, shared_places(diary))
    return evolve(diary, requests=tables.requests, seating=Seating(by, most, minutes, diary.requests))


def shared_places(diary: Diary) -> Open:
    """Return the places that each request can use."""
    return open_places(lay_out(diary))


def open_places(ground: Ground) -> Open:
    """Return the places of a ground that each request can use."""
    return {name: ground.open[one] for name, one in zip(ground.ids, ground.people, strict=True)}


def seat_tables(requests: Iterable[Request], groups: Mapping[str, str], most: int, places: Open | None = None) -> Tables:
    """Return tables of at most `most`; `groups` says for each id in which group it sits, by criteria the office has declared.

    Those with the fewest days sit first; each joins the first table of the group with room and a day, a host and a form in common. Of
    tables no fewer, as many sit at each as at the others, since whoever sits with few has fewer lots. ValueError where nobody could sit,
    or somebody has no group.
    """
    if most < 1:
        raise ValueError(f"a table for {most} seats nobody; give the number of places at a table, 1 or more")
    held = defaultdict[str, list[Request]](list)
    for request in requests:
        if request.id not in groups:
            raise ValueError(f"{request.id!r} is in no group; give each request a value for the criteria that tables are made by")
        held[groups[request.id]].append(request)
    tables = [table for group in sorted(held) for table in even_tables(group, held[group], most, places)]
    bound = sum(-(-len(members) // most) for members in held.values())
    return Tables(tuple(tables), bound, words_of(len(tables), bound, most))


def even_tables(group: str, members: list[Request], most: int, places: Open | None) -> list[Request]:
    """Return the tables of one group, each as small as it can be with no more tables."""
    found = tables_of(group, members, most, places)
    low, high = -(-len(members) // len(found)), max(len(one.members) for one in found)
    while low < high:
        middle = (low + high) // 2
        smaller = tables_of(group, members, middle, places)
        if len(smaller) > len(found):
            low = middle + 1
        else:
            high, found = middle, smaller
    return found


def tables_of(group: str, members: list[Request], most: int, places: Open | None, after: int = 0) -> list[Request]:
    """Return the tables of one group, of at most `most`, with the numbers after one that is given."""
    tables: list[Request] = []
    shared: list[int] = []
    free: list[int] = []
    for one in sorted(members, key=by_days):
        mine = places[one.id] if places is not None else -1
        tried = ((at, joined(tables[at], one)) for at in free if shared[at] & mine)
        at, table = next((found for found in tried if found[1]), (len(tables), None))
        if table is not None:
            tables[at] = table
            shared[at] &= mine
        else:
            tables.append(table_of(f"table {f'{group} {after + at + 1}'.strip()}", evolve(one, group=group)))
            shared.append(mine)
            if mine:
                free.append(at)
        if len(tables[at].members) == most and mine:
            free.remove(at)
    return [evolve(table, members=tuple(sorted(table.members))) for table in tables]


def by_days(one: Request) -> tuple[int, int, date, str]:
    """Return what puts people in the order in which they are seated: those with the fewest days and hosts come first."""
    return len(one.weekdays), len(one.hosts), one.received, one.id


def table_of(name: str, one: Request) -> Request:
    """Return a table at which one sits."""
    return evolve(one, id=name, who=name[:1].upper() + name[1:], like=one.group, members=(one.id,))


def joined(table: Request, one: Request) -> Request | None:
    """Return a table with one more at it: it can be held when all can come, and once all have asked; None where there is no such day."""
    hosts = tuple(host for host in table.hosts if host in one.hosts)
    weekdays = tuple(day for day in table.weekdays if day in one.weekdays)
    deadline = earlier(table.deadline, one.deadline)
    earliest = max(first_day(table), first_day(one))
    if not hosts or not weekdays or table.form != one.form or (deadline is not None and deadline < earliest):
        return None
    return evolve(
        table,
        hosts=hosts,
        weekdays=weekdays,
        deadline=deadline,
        received=min(table.received, one.received),
        earliest=earliest,
        away=tuple(sorted({*table.away, *one.away})),
        members=(*table.members, one.id),
    )


def first_day(request: Request) -> date:
    """Return the first day that can serve a request."""
    return max(request.received + timedelta(1), request.earliest or date.min)


def earlier(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two days, either of which may be open."""
    return min((day for day in (one, other) if day), default=None)


def words_of(tables: int, bound: int, most: int) -> str:
    """Return how many tables there are, and how few there could be.

    >>> words_of(17, 17, 10)
    '17 tables of at most 10. With these groups there cannot be fewer.'
    >>> words_of(19, 17, 10)
    '19 tables of at most 10. With these groups 17 would do at the very best; days that people do not share may need more.'
    """
    said = f"{tables:,} tables of at most {most}. With these groups"
    if tables == bound:
        return f"{said} there cannot be fewer."
    return f"{said} {bound:,} would do at the very best; days that people do not share may need more."
