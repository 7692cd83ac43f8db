"""An iCalendar file in, when its owner is busy in a period out; it is opened behind the fence, since a rule of repetition may never end."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from attrs import frozen

from evenhand.core.papers import Problem
from evenhand.intake.fence import Bounds, ask_fenced
from evenhand.intake.sources import BadFileError

_MODULE = "evenhand.intake.fenced_busy"
_WHY = {
    "took-too-long": "Following its events took too long and was stopped. Export only the months planned, and no series by the second.",
    "out-of-memory": "Following its events needed too much memory and was stopped. Export the months that are planned.",
}


@frozen(order=True)
class Busy:
    """A stretch in which somebody cannot be met, as two instants; `leave` where the calendar has it as whole days."""

    start: datetime
    end: datetime
    leave: bool = False


@frozen
class BusyTimes:
    """When the owner of a calendar is busy in a period, and what must be told of the file.

    `events` are all events in it, `endless` the series without an end, which were followed to the end of the period.
    """

    name: str
    busy: tuple[Busy, ...] = ()
    events: int = 0
    endless: int = 0
    notes: tuple[str, ...] = ()


def read_busy(data: bytes, name: str, zone: str, first: date, last: date, bounds: Bounds | None = None) -> BusyTimes:
    """Read a calendar as far as it touches the days from `first` to `last`; BadFileError where it cannot be used.

    Times without a zone, and whole days, are those of `zone`.
    """
    about = json.dumps({"zone": zone, "first": first.isoformat(), "last": last.isoformat()}).encode("ascii")
    answer = ask_fenced(_MODULE, about, data, bounds)
    if isinstance(answer, Problem):
        raise BadFileError(f"{name}: {_WHY.get(answer.code, 'The reader broke down over it; export the calendar again.')}")
    found = json.loads(answer)
    if "fault" in found:
        raise BadFileError(f"{name}: {found['fault']}")
    busy = tuple(Busy(_instant(start), _instant(end), leave) for start, end, leave in found["busy"])
    return BusyTimes(name, busy, found["events"], found["endless"], tuple(found["notes"]))


def _instant(stamp: int) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
