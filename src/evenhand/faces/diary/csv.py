"""A planned diary in, one CSV table out: a row for each request with its place, or why it has none; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io

from evenhand.core.diary import Planned, Slot
from evenhand.faces.diary.words import say_clock
from evenhand.faces.figures.csv import guard

COLUMNS = ("place", "id", "who", "like", "received", "day", "from", "until", "with", "wait", "before")


def write(planned: Planned) -> str:
    """Write the plan that counts, in the order of the queue; `before` is the place in the plan that it changes, if that was another."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    held = {meeting.request: meeting for meeting in planned.plan.meetings}
    requests = planned.requests
    for place, name in enumerate(planned.plan.order, start=1):
        request, meeting = requests[name], held.get(name)
        when = _when(planned, meeting.slot) if meeting is not None else ("", "", "", "")
        wait = str(meeting.wait) if meeting is not None else ""
        cells = (str(place), name, request.who, request.like, request.received.isoformat(), *when, wait, _before(planned, name))
        table.writerow(map(guard, cells))
    return out.getvalue()


def _when(planned: Planned, slot: Slot) -> tuple[str, str, str, str]:
    return slot.day.isoformat(), say_clock(slot.start), say_clock(slot.end), planned.names.get(slot.host, slot.host)


def _before(planned: Planned, name: str) -> str:
    move = next((one for one in planned.replanned.moves if one.request == name), None) if planned.replanned is not None else None
    return " ".join(_when(planned, move.old)) if move is not None and move.old is not None else ""
