"""A planned diary in, one CSV table out: a row for each request with its place, if it has one; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io

from evenhand.core.diary import Planned, Slot
from evenhand.faces.diary.words import say_clock
from evenhand.faces.figures.csv import guard

COLUMNS = ("place", "id", "who", "like", "received", "day", "from", "until", "with", "wait", "before", "table")


def write(planned: Planned) -> str:
    """Write the plan that counts, in the order of the queue; `before` is the place in the plan that it changes, if that was another.

    Who sits at a table has a row too: the place in the queue is the table's, and the wait one's own.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    held = {meeting.request: meeting for meeting in planned.plan.meetings}
    for place, name in enumerate(planned.plan.order, start=1):
        slot = held[name].slot if name in held else None
        for who in planned.sits[name]:
            request = planned.people[who]
            when = _when(planned, slot) if slot is not None else ("", "", "", "")
            wait = str((slot.day - request.received).days) if slot is not None else ""
            table_name = planned.requests[name].who if planned.diary.seating is not None else ""
            old = planned.before(who)
            before = " ".join(_when(planned, old)) if old is not None else ""
            cells = (str(place), who, request.who, request.like, request.received.isoformat(), *when, wait, before, table_name)
            table.writerow(map(guard, cells))
    return out.getvalue()


def _when(planned: Planned, slot: Slot) -> tuple[str, str, str, str]:
    return slot.day.isoformat(), say_clock(slot.start), say_clock(slot.end), planned.names.get(slot.host, slot.host)
