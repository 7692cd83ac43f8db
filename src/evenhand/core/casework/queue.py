"""States of cases in, the order in which they are to be worked on out: by the day each is due, however late; each row with its sum."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from evenhand.core.casework.state import Deadline, State

FORMULA = "The order is that of the day due, brought forward by the days that a priority gives; it does not change as time passes."


@frozen
class Queued:
    """One row of the queue.

    Attributes:
        place: from 1.
        deadline: the one that counts: that of the stage the case is in.
        head_start: by how many days its priority brings it forward.
        key: the day it counts as due; None while its clock stands.
        days_left: working days to the last day; negative where it has passed, None while the clock stands.
        overdue: whether the last day has passed, be it only by a weekend.
    """

    place: int
    state: State
    deadline: Deadline | None
    head_start: int
    key: date | None
    days_left: int | None
    overdue: bool

    @property
    def formula(self) -> str:
        """The sum by which the row stands where it does."""
        if self.key is None:
            return "no day is due: it stands below those that have one, by the day of receipt"
        due = self.deadline.last if self.deadline else self.key
        late = ", which had passed before its count began anew" if self.deadline and self.deadline.first else ""
        return f"due {due}{late} − {self.head_start} days of priority = {self.key}" if self.head_start else f"due {due}{late}"


def queue(states: Iterable[State], day: date) -> tuple[Queued, ...]:
    """Return the open cases in their order on a day.

    The order hangs on the days due alone and not on `day`: a case whose last day has passed keeps its place until it is done, and passing
    its target never lowers it. Cases due on one day stand by the day of the reply, then of receipt, then by their reference.
    """
    rows = sorted(((_sort_key(state), state) for state in states if state.ended is None), key=lambda row: row[0])
    return tuple(_row(place, state, day) for place, (_, state) in enumerate(rows, 1))


def _row(place: int, state: State, day: date) -> Queued:
    deadline = state.next
    due = deadline.last if deadline else None
    left = None if due is None else state.clock.calendar.between(day, due)
    return Queued(place, state, deadline, _head_start(state), _key(state), left, due is not None and day > due)


def _head_start(state: State) -> int:
    return dict(state.flow.priorities).get(state.case.priority, 0)


def _key(state: State) -> date | None:
    due = state.next.last if state.next else None
    return None if due is None else due - timedelta(_head_start(state))


def _sort_key(state: State) -> tuple[date, date, date, str]:
    reply = state.reply.last if state.reply else None
    return (_key(state) or date.max, reply or date.max, state.case.received, state.case.reference)
