"""A calendar of days off in, working days out: which days are worked, why a day is not, and the working day so many days on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property, lru_cache

from attrs import evolve, frozen

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SATURDAY, SUNDAY = 5, 6


class OutsideCalendarError(ValueError):
    """A day that a calendar does not reach; the words say which, and what to do."""


@frozen(order=True)
class DayOff:
    """A day on which nobody works, and its name, as "Good Friday"; days of the weekend need no entry."""

    day: date
    name: str


@frozen
class WorkingCalendar:
    """The days off of one country or part of it, as one snapshot knew them.

    Attributes:
        id: a short name, as "england-and-wales".
        title: its name in words.
        days_off: in the order of the days.
        first, last: the days it reaches from and to; it answers for none outside.
        source: where the days off were taken from, and `taken` when: a later list is another snapshot, never this one changed.
        weekend: the days of the week on which nobody works, Monday being 0.
        projected_from: the first day whose holidays follow from a rule only, since nobody has announced them yet.

    >>> whitsun = WorkingCalendar.of("own", [DayOff(date(2015, 5, 25), "Spring Bank Holiday")], date(2015, 1, 1), date(2015, 12, 31))
    >>> whitsun.why_off(date(2015, 5, 25)), whitsun.why_off(date(2015, 5, 24)), whitsun.why_off(date(2015, 5, 26))
    ('Spring Bank Holiday', 'Sunday', '')
    >>> whitsun.after(date(2015, 5, 22), 1), whitsun.between(date(2015, 5, 22), date(2015, 5, 29))
    (datetime.date(2015, 5, 26), 4)
    """

    id: str
    title: str
    days_off: tuple[DayOff, ...]
    first: date
    last: date
    source: str = ""
    taken: date | None = None
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    projected_from: date | None = None

    @classmethod
    def of(cls, name: str, days_off: Iterable[DayOff], first: date, last: date) -> WorkingCalendar:
        """Return a calendar of an office's own, with Saturday and Sunday for the weekend."""
        return cls(name, name, tuple(sorted(days_off)), first, last)

    @cached_property
    def _named(self) -> dict[date, str]:
        return {one.day: one.name for one in reversed(self.days_off)}

    @cached_property
    def _worked(self) -> list[int]:
        """The working days in order, as ordinals, so that any count is two look-ups however long it is."""
        off = {day.toordinal() for day in self._named}
        # The first day of all ordinals, 1 January of the year 1, was a Monday.
        every = range(self.first.toordinal(), self.last.toordinal() + 1)
        return [number for number in every if (number - 1) % 7 not in self.weekend and number not in off]

    def why_off(self, day: date) -> str:
        """Return why nobody works on a day: the weekday of a weekend, else the name of the day off; "" for a working day."""
        self._reach(day)
        return WEEKDAYS[day.weekday()] if day.weekday() in self.weekend else self._named.get(day, "")

    def is_working(self, day: date) -> bool:
        """Say whether a day is a working day."""
        return not self.why_off(day)

    def from_day(self, day: date) -> date:
        """Return the day itself where it is a working day, else the next one."""
        self._reach(day)
        return self._day(bisect_left(self._worked, day.toordinal()))

    def after(self, day: date, number: int) -> date:
        """Return the working day that is the `number`-th after a day, which itself does not count.

        For a negative number, the one so many before it; ValueError for nought.
        """
        self._reach(day)
        if not number:
            raise ValueError("no working day is the 0th after a day: use from_day for the day itself or the next working day")
        if number > 0:
            return self._day(bisect_right(self._worked, day.toordinal()) + number - 1)
        return self._day(bisect_left(self._worked, day.toordinal()) + number)

    def between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and with `end`; negative where `end` comes first."""
        self._reach(start)
        self._reach(end)
        return bisect_right(self._worked, end.toordinal()) - bisect_right(self._worked, start.toordinal())

    def is_projected(self, day: date) -> bool:
        """Say whether the holidays about a day follow from a rule only."""
        return self.projected_from is not None and day >= self.projected_from

    def with_day_off(self, day: date, name: str, source: str = "") -> WorkingCalendar:
        """Return this calendar with one more day off, as when a holiday is proclaimed."""
        self._reach(day)
        return _with_day_off(self, day, name, source)

    def changes_to(self, later: WorkingCalendar, start: date, end: date) -> tuple[str, ...]:
        """Say which days from one to another are a day off in one of two editions and not in the other.

        >>> old = WorkingCalendar.of("own", [DayOff(date(2020, 5, 4), "May Day")], date(2020, 1, 1), date(2020, 12, 31))
        >>> new = WorkingCalendar.of("own", [DayOff(date(2020, 5, 8), "VE Day")], date(2020, 1, 1), date(2020, 12, 31))
        >>> old.changes_to(new, date(2020, 5, 1), date(2020, 5, 31))
        ('May Day on 2020-05-04 is a working day', 'VE Day on 2020-05-08 is no working day')
        """
        days = days_from(max(start, self.first, later.first), min(end, self.last, later.last))
        return tuple(
            f"{later.why_off(day)} on {day} is no working day" if self.is_working(day) else f"{self.why_off(day)} on {day} is a working day"
            for day in days
            if self.is_working(day) != later.is_working(day)
        )

    def _day(self, place: int) -> date:
        if not 0 <= place < len(self._worked):
            raise OutsideCalendarError(self._refusal("the day that is asked for"))
        return date.fromordinal(self._worked[place])

    def _reach(self, day: date) -> None:
        if not self.first <= day <= self.last:
            raise OutsideCalendarError(self._refusal(str(day)))

    def _refusal(self, what: str) -> str:
        return (
            f"The calendar {self.title} knows the days off from {self.first} to {self.last}, and {what} lies outside. "
            "Give a calendar that reaches it."
        )


@lru_cache(maxsize=256)
def _with_day_off(calendar: WorkingCalendar, day: date, name: str, source: str) -> WorkingCalendar:
    """Kept, since one proclamation makes the same calendar for every case that it moves."""
    kept = tuple(one for one in calendar.days_off if one.day != day)
    told = f"{calendar.source}; {name} on {day} added{f' ({source})' if source else ''}".lstrip("; ")
    return evolve(calendar, days_off=tuple(sorted((*kept, DayOff(day, name)))), source=told)


def join_calendars(name: str, title: str, calendars: Iterable[WorkingCalendar]) -> WorkingCalendar:
    """Return the calendar in which a day off in any of some calendars is a day off, told with the calendars that have it.

    >>> north = WorkingCalendar.of("north", [DayOff(date(2015, 11, 30), "St Andrew's Day")], date(2015, 1, 1), date(2015, 12, 31))
    >>> south = WorkingCalendar.of("south", [], date(2015, 3, 1), date(2016, 12, 31))
    >>> both = join_calendars("both", "Both", [north, south])
    >>> both.why_off(date(2015, 11, 30)), both.first, both.last
    ("St Andrew's Day (north)", datetime.date(2015, 3, 1), datetime.date(2015, 12, 31))
    """
    parts = tuple(calendars)
    held: dict[date, list[tuple[str, str]]] = {}
    for part in parts:
        for one in part.days_off:
            held.setdefault(one.day, []).append((one.name, part.title))
    days = (DayOff(day, _joined_name(names, len(parts))) for day, names in sorted(held.items()))
    return WorkingCalendar(
        name,
        title,
        tuple(days),
        max(part.first for part in parts),
        min(part.last for part in parts),
        "; ".join(dict.fromkeys(part.source for part in parts if part.source)),
        min((part.taken for part in parts if part.taken), default=None),
        frozenset().union(*(part.weekend for part in parts)),
        min((part.projected_from for part in parts if part.projected_from), default=None),
    )


def _joined_name(names: list[tuple[str, str]], parts: int) -> str:
    said = dict.fromkeys(name for name, _ in names)
    where = "" if len(names) == parts else f" ({', '.join(title for _, title in names)})"
    return " or ".join(said) + where


def days_from(start: date, end: date) -> Iterable[date]:
    """Yield each day from one to another, both of them included."""
    return (start + timedelta(number) for number in range((end - start).days + 1))
