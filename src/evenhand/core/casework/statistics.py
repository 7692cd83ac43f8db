"""Letters with their days in, the published table of response times out, and its editions, none of which takes the place of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from attrs import evolve, frozen

from evenhand.core.casework.state import State
from evenhand.core.values import WorkingCalendar

PUBLISHED = 20
"""The working days of the column that is the same for all departments."""
PERIODS = ("quarter", "month", "year")
COUNTS = ("received", "in_time", "late", "within_20", "open_in_time", "open_late", "standing", "holding", "extended", "stopped", "set_back")

GROWING = ("in_time", "late", "within_20", "holding", "extended", "stopped", "set_back")
"""Counts that can only grow while open letters are answered."""


@frozen
class Response:
    """A letter as statistics need it.

    Attributes:
        target: in words, as "20 working days": rows of other targets are not added up.
        due: its last day; None while its clock stands.
        replied: the day of the substantive reply, which a holding reply is not; None while it is open.
        left_out: why it is not counted, "" where it is.
    """

    department: str
    received: date
    target: str
    due: date | None
    calendar: WorkingCalendar
    replied: date | None = None
    reference: str = ""
    left_out: str = ""
    holding: bool = False
    extended: bool = False
    stopped: bool = False
    set_back: bool = False


@frozen
class Row:
    """One row of the table: counts of the letters of a department, received in a period, with one target.

    Attributes:
        received: all of them.
        in_time, late: answered; open_in_time, open_late: not answered; standing: not answered, and the clock stands.
        within_20: answered within 20 working days, whatever the target.
        holding, extended, stopped: of all, those with a holding reply, with more time given, and with a clock that was stopped.
        set_back: of all, those that were late already when their count began anew; they stay late.
    """

    period: str
    department: str
    target: str
    received: int = 0
    in_time: int = 0
    late: int = 0
    within_20: int = 0
    open_in_time: int = 0
    open_late: int = 0
    standing: int = 0
    holding: int = 0
    extended: int = 0
    stopped: int = 0
    set_back: int = 0

    @property
    def percent_in_target(self) -> int | None:
        """Of all received, those answered within the target."""
        return percent(self.in_time, self.received)

    @property
    def percent_in_20(self) -> int | None:
        """Of all received, those answered within 20 working days."""
        return percent(self.within_20, self.received)

    @property
    def performance_with_open(self) -> int | None:
        """Answered in time and open in time, of all whose clock runs or ran: each letter that is still in time flatters it."""
        good = self.in_time + self.open_in_time
        return percent(good, good + self.late + self.open_late)

    @property
    def performance_decided(self) -> int | None:
        """Answered in time, of all for which it is decided: those answered, and those open past their last day."""
        return percent(self.in_time, self.in_time + self.late + self.open_late)

    @property
    def key(self) -> tuple[str, str, str]:
        """By what the row is found again in another edition."""
        return (self.period, self.department, self.target)


def percent(part: int, whole: int) -> int | None:
    """Return a share in whole per cent, a half rounded up; None of nothing.

    >>> percent(163522, 206515), percent(1, 8), percent(1, 200), percent(0, 0)
    (79, 13, 1, None)
    """
    return (200 * part + whole) // (2 * whole) if whole else None


def tally(responses: Iterable[Response], as_of: date, by: str = PERIODS[0]) -> tuple[Row, ...]:
    """Count letters by period, department and target, as things stood on a day.

    Letters received after that day, and those that are left out, are not counted; a reply after it is not known yet.
    """
    counted = sorted(
        ((period_of(one.received, by), one.department, one.target, one) for one in responses if not one.left_out and one.received <= as_of),
        key=lambda row: row[:3],
    )
    groups = groupby(counted, key=lambda row: row[:3])
    return tuple(_row(period, department, target, [row[3] for row in rows], as_of) for (period, department, target), rows in groups)


def _row(period: str, department: str, target: str, responses: Sequence[Response], as_of: date) -> Row:
    kinds = [_kind(one, as_of) for one in responses]
    return Row(
        period,
        department,
        target,
        received=len(responses),
        in_time=kinds.count("in_time"),
        late=kinds.count("late"),
        within_20=sum(_within_20(one, as_of) for one in responses),
        open_in_time=kinds.count("open_in_time"),
        open_late=kinds.count("open_late"),
        standing=kinds.count("standing"),
        holding=sum(one.holding for one in responses),
        extended=sum(one.extended for one in responses),
        stopped=sum(one.stopped for one in responses),
        set_back=sum(one.set_back for one in responses),
    )


def _kind(response: Response, as_of: date) -> str:
    if response.replied is not None and response.replied <= as_of:
        return "late" if response.due is not None and response.replied > response.due else "in_time"
    if response.due is None:
        return "standing"
    return "open_late" if as_of > response.due else "open_in_time"


def _within_20(response: Response, as_of: date) -> bool:
    if response.replied is None or response.replied > as_of:
        return False
    calendar, replied = response.calendar, response.replied
    days = calendar.between(response.received, replied)
    # A reply of a Sunday after the last day is late, though no working day has passed since.
    return days < PUBLISHED or (days == PUBLISHED and calendar.is_working(replied))


def period_of(day: date, by: str) -> str:
    """Name the period in which a day lies.

    >>> [period_of(date(2023, 5, 2), by) for by in PERIODS]
    ['2023 Q2', '2023-05', '2023']
    """
    if by == "quarter":
        return f"{day.year} Q{(day.month + 2) // 3}"
    return f"{day.year}-{day.month:02}" if by == "month" else str(day.year)


def total(rows: Iterable[Row], period: str = "all", department: str = "all", target: str = "") -> Row:
    """Add up rows, of whatever period, department and target."""
    held = list(rows)
    return evolve(Row(period, department, target), **{name: sum(getattr(row, name) for row in held) for name in COUNTS})


def response_of(state: State) -> Response:
    """Return what statistics need of a case."""
    reply = state.reply
    first = reply.first if reply else None
    target = str(reply.target) if reply and reply.target else "a date given by hand"
    counted = state.ended is None or state.replied is not None
    return Response(
        state.case.department or state.flow.title,
        state.case.received,
        # An extension is told beside: it makes no other target of the same rule.
        str((first.target if first else state.clock.rule.target(state.flow.reply)) or target),
        reply.last if reply else None,
        state.clock.calendar,
        state.replied,
        state.case.reference,
        "no day is due: a date must be typed" if reply is None else "" if counted else state.outcome,
        state.count("holding reply") > 0,
        bool(state.clock.extensions),
        bool(state.clock.pauses),
        first is not None,
    )


# Editions


@frozen
class Edition:
    """The table as it was published on a day, and why it differs from the one before."""

    day: date
    rows: tuple[Row, ...]
    reason: str = ""


@frozen
class Revision:
    """A figure that was published and has changed since: None where the row is new, or gone."""

    key: tuple[str, str, str]
    count: str
    was: int | None
    now: int | None
    day: date
    reason: str


class RevisionError(ValueError):
    """An edition that cannot be added to those there are; the words say why."""


def publish(editions: Sequence[Edition], edition: Edition) -> tuple[Edition, ...]:
    """Return the editions with one more; those before stay as they are.

    RevisionError where it is not later than the last, or changes what was published without a reason. That letters which were open were
    answered since, and that more came in a period which had not ended, needs none.
    """
    if editions and edition.day <= editions[-1].day:
        raise RevisionError(f"An edition of {editions[-1].day} was published already; the next must be of a later day than that.")
    changed = [one for one in _changes(editions[-1], edition) if one.was is not None] if editions else []
    if changed and not edition.reason:
        (period, department, _), one = changed[0].key, changed[0]
        was = f"{one.count.replace('_', ' ')} from {one.was:,} to {'nothing' if one.now is None else f'{one.now:,}'}"
        raise RevisionError(f"Figures that were published change ({period}, {department}: {was}). Say why.")
    return (*editions, edition)


def revisions(editions: Sequence[Edition]) -> tuple[Revision, ...]:
    """Return every figure that an edition changed, in the order of the editions; rows that are new are no revision."""
    pairs = pairwise(editions)
    return tuple(one for before, after in pairs for one in _changes(before, after) if one.was is not None)


def _changes(before: Edition, after: Edition) -> list[Revision]:
    was, now = {row.key: row for row in before.rows}, {row.key: row for row in after.rows}
    found = []
    for key in dict.fromkeys((*was, *now)):
        if key in was and key in now and _went_on(was[key], now[key], before.day):
            continue
        for name in COUNTS:
            one, other = (getattr(rows[key], name) if key in rows else None for rows in (was, now))
            if one != other:
                found.append(Revision(key, name, one, other, after.day, after.reason))
    return found


def _went_on(was: Row, now: Row, day: date) -> bool:
    """Say whether a row changed only as it had to: open letters were answered, and more came in while its period lasted."""
    # Letters of the day itself were counted: more can only come where the period goes on after it.
    lasted = was.period in [period_of(day + timedelta(1), by) for by in PERIODS]
    grew = all(getattr(was, name) <= getattr(now, name) for name in GROWING)
    return grew and (was.received == now.received or (lasted and was.received < now.received))
