"""The events of a deal in, their order out: by day, and within a day so that people have the last word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from evenhand.core.deals.model import EVENTS, Event

_RANK = {what: rank for rank, what in enumerate(EVENTS)}


def order_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order in which they are taken; a striking stands behind all that happened on its day."""
    return tuple(sorted(events, key=lambda one: key_of(one)))


def number_of(year: int, month: int, day: int) -> int:
    """Return a number that orders days; 20310301 for 1 March 2031."""
    return (year * 100 + month) * 100 + day


def key_of(event: Event) -> tuple[Any, ...]:
    """Return what orders events: the day, then what they are, then whatever else tells two apart."""
    day, due, place = event.day, event.due, event.place
    if day is None:
        number = 0
    elif day.financial:
        number = number_of(day.year, 4, 1)
    else:
        number = number_of(day.year, day.month or 1, day.day or 1)
    return (
        # The machine's proposals of a day come before what people entered, so that these have the last word.
        number, _RANK.get(event.what, len(EVENTS)), event.signed, event.condition, event.value, event.id, event.by, event.capacity,
        event.source, event.words, event.to, event.owed_by, event.owed_capacity, event.kind, event.after, event.judge,
        due is not None, due, place is not None, place,
    )  # fmt: skip
