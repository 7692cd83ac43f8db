"""Requests with the groups an office declares in, round tables out, each a request of its own that the planner places like any other.

How few tables do for people who cannot all come on the same days is a set cover, which no quick method solves for sure. So the number is
held against a bound that is sure: nobody sits with another group, hence each group needs its people divided by the places at a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve, frozen

from evenhand.core.diary.model import Request


@frozen
class Tables:
    """Tables as requests, with who sits at them in `members`; `bound` is the fewest that there could be, `words` say how they compare."""

    requests: tuple[Request, ...]
    bound: int
    words: str


def seat_tables(requests: Iterable[Request], groups: Mapping[str, str], most: int) -> Tables:
    """Return tables of at most `most`; `groups` says for each id in which group it sits, by criteria the office has declared.

    Those with the fewest days sit first; each joins the first table of the group with a place and a day, a host and a form in common.
    ValueError where nobody could sit, or somebody has no group.
    """
    if most < 1:
        raise ValueError(f"a table for {most} seats nobody; give the number of places at a table, 1 or more")
    held = defaultdict[str, list[Request]](list)
    for request in requests:
        if request.id not in groups:
            raise ValueError(f"{request.id!r} is in no group; give each request a value for the criteria that tables are made by")
        held[groups[request.id]].append(request)
    tables = [table for group in sorted(held) for table in tables_of(group, held[group], most)]
    bound = sum(-(-len(members) // most) for members in held.values())
    return Tables(tuple(tables), bound, words_of(len(tables), bound, most))


def tables_of(group: str, members: list[Request], most: int) -> list[Request]:
    """Return the tables of one group."""
    tables: list[Request] = []
    for one in sorted(members, key=lambda each: (len(each.weekdays), len(each.hosts), each.received, each.id)):
        at = next((at for at, table in enumerate(tables) if len(table.members) < most and joined(table, one)), len(tables))
        if at < len(tables):
            tables[at] = joined(tables[at], one) or tables[at]
        else:
            name = f"{group} {at + 1}".strip()
            tables.append(evolve(one, id=f"table {name}", who=f"Table {name}", like=group, members=(one.id,)))
    return tables


def joined(table: Request, one: Request) -> Request | None:
    """Return a table with one more at it: it can be held when all can come, and once all have asked; None where there is no such day."""
    hosts = tuple(host for host in table.hosts if host in one.hosts)
    weekdays = tuple(day for day in table.weekdays if day in one.weekdays)
    deadline = earlier(table.deadline, one.deadline)
    received = max(table.received, one.received)
    if not hosts or not weekdays or table.form != one.form or (deadline is not None and deadline <= received):
        return None
    firsts = [day for day in (table.earliest, one.earliest) if day]
    return evolve(
        table,
        hosts=hosts,
        weekdays=weekdays,
        deadline=deadline,
        received=received,
        earliest=max(firsts, default=None),
        away=tuple(sorted({*table.away, *one.away})),
        members=(*table.members, one.id),
    )


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
