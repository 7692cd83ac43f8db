"""A clock in - a start, a rule, a calendar, stops and extensions - and out when each stage is due, and the days counted one by one."""

from __future__ import annotations

import calendar as months
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from evenhand.core.casework.model import DAY_OFF, UNITS, Rule, Target
from evenhand.core.values import DayOff, OutsideCalendarError, WorkingCalendar
from evenhand.core.values.workdays import days_from


@frozen
class Pause:
    """A time in which the clock stands: from the day it was stopped to the day it was resumed, neither of which counts.

    So the Freedom of Information Act 2000 has it for a fees notice, section 10(2). `end` is None where the clock still stands.
    """

    start: date
    end: date | None = None
    reason: str = ""

    def covers(self, day: date) -> bool:
        """Say whether the clock stands on a day.

        >>> pause = Pause(date(2015, 11, 16), date(2015, 11, 18))
        >>> [pause.covers(date(2015, 11, day)) for day in (15, 16, 18, 19)]
        [False, True, True, False]
        """
        return self.start <= day and (self.end is None or day <= self.end)


@frozen
class Given:
    """A date that a person gave a stage; `stops` is how often the clock had been stopped by then, which the person knew."""

    stage: str
    day: date
    stops: int = 0


@frozen
class Extension:
    """More time for a stage: so many days more, in the unit of its target, or a date given."""

    stage: str
    days: int
    given: Given | None
    reason: str


@frozen
class Clock:
    """What deadlines are counted by.

    Attributes:
        start: the day of receipt, or that on which the body that now has the letter took it.
        typed: dates that a person typed for stages.
        added: days off that an office added to the calendar, which a later edition of it keeps.
    """

    start: date
    rule: Rule
    calendar: WorkingCalendar
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    typed: tuple[Given, ...] = ()
    added: tuple[DayOff, ...] = ()

    def target(self, stage: str) -> Target | None:
        """Return how long a stage has, extensions included; None where no rule says."""
        target = self.rule.target(stage)
        more = sum(one.days for one in self.extensions if one.stage == stage)
        return target if target is None or not more else Target(target.number + more, target.unit)

    def given(self, stage: str) -> Given | None:
        """Return the date that a person typed for a stage, or gave it by an extension, the last one given."""
        extended = [one.given for one in self.extensions if one.stage == stage and one.given]
        return next((one for one in reversed([*self.typed, *extended]) if one.stage == stage), None)

    def due(self, stage: str) -> date | None:
        """Return the last day for a stage; None while the clock stands, and where there is neither rule nor date."""
        if (given := self.given(stage)) is not None:
            return _put_off(self, given)
        target = self.target(stage)
        return None if target is None else due(self, target)

    @property
    def counted_from(self) -> date:
        """The day whose morrow is the first that may count."""
        if self.rule.day_off == DAY_OFF[0]:
            return self.start
        return self.calendar.from_day(self.start)


def due(clock: Clock, target: Target) -> date | None:
    """Return the last day of a target; None while the clock stands before it is reached.

    A stop after the last day has passed changes nothing: what is late stays late.
    """
    if target.unit == UNITS[0]:
        return _working(clock, target.number)
    day = _days_on(clock.counted_from, target)
    for pause in clock.pauses:
        if day < pause.start:
            break
        if pause.end is None:
            return None
        day += pause.end - pause.start + timedelta(1)
    return clock.calendar.from_day(day) if clock.rule.rolls else day


def _put_off(clock: Clock, given: Given) -> date | None:
    """Return a date that a person gave, later by the working days for which the clock has stood since; None while it stands.

    A stop after that day has passed changes nothing.
    """
    day = given.day
    for number, pause in enumerate(clock.pauses):
        if day < pause.start:
            break
        if pause.end is None:
            return None
        if number >= given.stops:
            day = clock.calendar.after(day, clock.calendar.between(pause.start - timedelta(1), pause.end))
    return day


def _working(clock: Clock, number: int) -> date | None:
    start, left, calendar = clock.counted_from, number, clock.calendar
    for pause in clock.pauses:
        counted = calendar.between(start, max(start, pause.start - timedelta(1)))
        if counted >= left:
            break
        if pause.end is None:
            return None
        start, left = max(start, pause.end), left - counted
    return calendar.after(start, left)


def _days_on(start: date, target: Target) -> date:
    """Return the day so many days or months on; OutsideCalendarError beyond the last year that there is."""
    try:
        return _months_on(start, target.number) if target.unit == "months" else start + timedelta(target.number)
    except (OverflowError, ValueError) as fault:
        raise OutsideCalendarError(f"{target} after {start} lies beyond the year {date.max.year}. Check the day of receipt.") from fault


def _months_on(day: date, number: int) -> date:
    """Return the same day of a later month, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


@frozen
class CountedDay:
    """One day of a count: its number, or None with why it does not count."""

    day: date
    number: int | None
    why: str = ""


def count_days(clock: Clock, target: Target) -> Iterator[CountedDay]:
    """Yield each day from receipt to the last day of a target, numbered or with why it does not count.

    While the clock stands the count ends with the day on which it was stopped.
    """
    end = due(clock, target) or next(pause.start for pause in clock.pauses if pause.end is None)
    yield CountedDay(clock.start, None, "the day of receipt")
    first, number = clock.counted_from, 0
    for day in days_from(clock.start + timedelta(1), end):
        why = _why_not(clock, day, first, target)
        number += not why
        yield CountedDay(day, None if why else number, why)


def _why_not(clock: Clock, day: date, first: date, target: Target) -> str:
    if any(pause.covers(day) for pause in clock.pauses):
        return "the clock stands"
    if target.unit == "days" and day > (clock.counted_from + timedelta(target.number + _stood(clock, day))):
        return "the last day was a day off, so the next working day is the last"
    off = clock.calendar.why_off(day) if target.unit == UNITS[0] else ""
    if off:
        return off
    return "counts as the day of receipt, which was a day off" if day <= first else ""


def _stood(clock: Clock, day: date) -> int:
    """Return for how many days before a day the clock stood."""
    return sum((min(pause.end or day, day) - pause.start).days + 1 for pause in clock.pauses if pause.start <= day)
