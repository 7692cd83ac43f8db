"""A closed list of requests and a seed in, the order of the queue out, which anybody can draw again with any SHA-256."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from evenhand.core.diary.model import Request


def close_list(requests: Iterable[Request]) -> str:
    """Return the SHA-256 of the closed list: a line `id<TAB>received<TAB>who` for each request, sorted, each ended by a line feed.

    The lines are UTF-8.
    It is published before the seed is drawn, so that nobody can be added, dropped or renamed once the draw is known.

    >>> from datetime import date
    >>> close_list([Request("b", "Bo", date(2031, 5, 2), ("ann",)), Request("a", "Al", date(2031, 5, 2), ("ann",))])[:16]
    '602a119856990429'
    """
    lines = sorted(f"{request.id}\t{request.received.isoformat()}\t{request.who}\n" for request in requests)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


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


def check_draw(requests: Iterable[Request], seed: str, closed: str, order: Iterable[str]) -> tuple[str, ...]:
    """Return what is wrong with an order that was announced, a sentence each: none where list, seed and order belong together."""
    requests = tuple(requests)
    found = close_list(requests)
    faults = []
    if found != closed:
        faults.append(f"The list is not the one that was closed: its SHA-256 is {found}, and {closed} was published.")
    announced, drawn = tuple(order), draw(requests, seed)
    if announced != drawn:
        first = next((at for at, pair in enumerate(zip(announced, drawn, strict=False)) if pair[0] != pair[1]), None)
        faults.append(
            f"The order has {len(announced)} requests, and the list {len(drawn)}."
            if first is None
            else f"Place {first + 1} of the order belongs to {drawn[first]}, and was given to {announced[first]}."
        )
    return tuple(faults)
