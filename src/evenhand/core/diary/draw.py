"""A closed list of requests and a seed in, the order of the queue out, which anybody can draw again with any SHA-256."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from evenhand.core.diary.model import Diary, Request

CLOSED = ("requests", "hosts", "slots", "seating", "tables")
"""What is closed before the seed is drawn; the last two are of plans with tables, `seating` the rule that makes them."""


def close_list(held: Mapping[str, Any]) -> str:
    """Return the SHA-256 of all that a plan is made of but the seed: the requests, those who serve with their caps, slots and tables.

    `held` has them as a plan.json has them. Each is a line of JSON with its keys in order, no blanks and all signs in ASCII, as
    `{"hosts":{"buffer":15.0,...}}`; the lines are sorted, and each is ended by a line feed. It is published before the seed is drawn,
    so that once the draw is known nobody can be added, dropped, renamed or sent elsewhere, and no cap and no slot can be changed.

    >>> close_list({"requests": [{"who": "Bo", "id": "b"}, {"who": "Al", "id": "a"}], "hosts": [], "slots": []})[:16]
    '484aa3eac808e2a9'
    """
    rule = held.get("seating")
    parts = {**held, "seating": [rule] if rule else [], "tables": held.get("tables") or []}
    lines = (json.dumps({kind: one}, sort_keys=True, separators=(",", ":")) + "\n" for kind in CLOSED for one in parts[kind])
    return hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()


def draw(requests: Iterable[Request], seed: str) -> tuple[str, ...]:
    """Return the ids in the order of the queue: by day received, then by the SHA-256 of `seed|id`.

    >>> from datetime import date
    >>> draw([Request(name, name, date(2031, 5, 2), ("ann",)) for name in "abc"], "7 12 19 23 31 44")
    ('b', 'c', 'a')
    """
    requests = tuple(requests)
    return tuple(requests[place].id for place in lots(requests, seed))


def lots(requests: Sequence[Request], seed: str) -> list[int]:
    """Return the places in the list of those in the queue: which request comes first, which next."""
    start, drawn, days = hashlib.sha256(f"{seed}|".encode()), list[str](), defaultdict[date, list[int]](list)
    for place, request in enumerate(requests):
        lot = start.copy()
        lot.update(request.id.encode())
        # Words are put in order quicker than bytes, and these in the same one.
        drawn.append(lot.hexdigest())
        days[request.received].append(place)
    return [place for day in sorted(days) for place in sorted(days[day], key=drawn.__getitem__)]


def turns(diary: Diary) -> tuple[str, ...]:
    """Return the ids of what is planned in the order of the queue: a table comes when the first of its people would."""
    return in_turn(draw(diary.people, diary.seed), tables_of(diary))


def tables_of(diary: Diary) -> dict[str, str]:
    """Return the table of each who sits at one."""
    return {name: one.id for one in diary.requests for name in one.members}


def in_turn(drawn: Iterable[str], tables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the order in which tables come, where there are any, by the order of people.

    >>> in_turn(("b", "c", "a"), {"a": "table 1", "b": "table 1", "c": "table 2"})
    ('table 1', 'table 2')
    """
    return tuple(dict.fromkeys(tables.get(name, name) for name in drawn))


def check_draw(requests: Iterable[Request], seed: str, order: Iterable[str], tables: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return what is wrong with an order that was announced, a sentence each: none where list, seed and order belong together.

    `tables` are those at which people sit, by the ids of the people.
    """
    announced, drawn = tuple(order), in_turn(draw(requests, seed), tables or {})
    if announced == drawn:
        return ()
    first = next((at for at, pair in enumerate(zip(announced, drawn, strict=False)) if pair[0] != pair[1]), None)
    if first is None:
        return (f"The order has {len(announced)} requests, and the list {len(drawn)}.",)
    return (f"Place {first + 1} of the order belongs to {drawn[first]}, and was given to {announced[first]}.",)


def check_closed(found: str, published: str) -> tuple[str, ...]:
    """Return what is wrong where the hash of what a plan is made of is not the one that was published."""
    if found == published:
        return ()
    return (f"The list is not the one that was closed, or who serves, a cap or a slot is not: the SHA-256 is {found}, not {published}.",)
