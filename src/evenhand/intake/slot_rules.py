"""The rules of a diary as YAML in, who serves, when and within which caps; the rules out, or every mistake in them with its line."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from difflib import get_close_matches
from functools import cached_property
from zoneinfo import available_timezones

from attrs import evolve, frozen

from evenhand.core.diary import Granted, Host, is_address
from evenhand.core.values import WorkingCalendar
from evenhand.core.values.workdays import SATURDAY, SUNDAY, WEEKDAYS
from evenhand.intake.calendars import shipped_calendar
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_fields import Fields, Mistake, fields_of, read_fields, say_mistakes
from evenhand.intake.yaml_text import cut

_RULES = (
    "title", "time_zone", "from", "until", "days_off", "closed", "minutes", "buffer", "step", "serves", "like", "seed", "tables",
    "association", "granted", "a_week", "advisers", "teams",
)  # fmt: skip
_SERVES = ("id", "name", "email", "calendar", "forms", "minutes", "buffer", "per_day", "per_week", "times")
_TIMES = ("days", "from", "until", "first", "last")
_CLOSED = ("from", "until", "why")
_GRANTED = ("who", "form", "host", "minutes", "wait", "on", "source")
_TABLES = ("most", "minutes", "by", "advisers")
_ASSOCIATION = ("name", "minutes", "advisers")
ONE_TO_ONE = "one to one"
FEWEST_MINUTES, MOST_MINUTES = 5, 24 * 60
MOST_DAYS = 3 * 366
A_WEEK = (2, 3, 5, 8, 10)
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)")


@frozen
class Times:
    """Hours of the clock on some weekdays, on which somebody serves; `first` and `last` days where they do not hold all the time."""

    days: tuple[int, ...]
    start: time
    end: time
    first: date | None = None
    last: date | None = None


@frozen
class Serves:
    """Somebody who serves: the host as the planner knows it, the hours, the file of the calendar, and the forms of meeting."""

    host: Host
    times: tuple[Times, ...]
    length: timedelta
    calendar: str = ""
    forms: tuple[str, ...] = ()
    email: str = ""


@frozen
class Tables:
    """Round tables: at most so many at one, for how long, by which attributes requests are put together, and how many serve at one."""

    most: int = 10
    length: timedelta = timedelta(minutes=90)
    by: tuple[tuple[str, ...], ...] = ()
    advisers: int = 1


@frozen
class SlotRules:
    """The rules of a diary. `days_off` is None where no calendar of days off is named; `closed` are (first, last, why).

    So many `advisers` serve at each meeting one to one; `teams` says by their ids who go together. The association is (name, how long,
    how many serve).
    """

    title: str
    zone: str
    first: date
    last: date
    serves: tuple[Serves, ...]
    step: timedelta
    days_off: WorkingCalendar | None = None
    closed: tuple[tuple[date, date, str], ...] = ()
    like: tuple[str, ...] = ()
    seed: str = ""
    tables: Tables | None = None
    association: tuple[str, timedelta, int] | None = None
    granted: Granted | None = None
    a_week: tuple[int, ...] = A_WEEK
    advisers: int = 1
    teams: tuple[tuple[str, ...], ...] = ()

    @property
    def hosts(self) -> tuple[Host, ...]:
        """Those who serve, as the planner knows them."""
        return tuple(one.host for one in self.serves)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The columns of the table of requests that these rules name."""
        return tuple(dict.fromkeys((*self.like, *(part for by in (self.tables.by if self.tables is not None else ()) for part in by))))

    def why_closed(self, day: date) -> str:
        """Say why nobody is met on a day: the weekend, a day off or a closed stretch; "" where it is open.

        The weekend is Saturday and Sunday where no calendar of days off is named; a day of it on which somebody serves is open.
        """
        for first, last, why in self.closed:
            if first <= day <= last:
                return why or "closed"
        if self._calendar is not None:
            return self._calendar.why_off(day)
        return WEEKDAYS[day.weekday()] if day.weekday() in {SATURDAY, SUNDAY} - self._served else ""

    @cached_property
    def _served(self) -> frozenset[int]:
        return frozenset(day for one in self.serves for times in one.times for day in times.days)

    @cached_property
    def _calendar(self) -> WorkingCalendar | None:
        return evolve(self.days_off, weekend=self.days_off.weekend - self._served) if self.days_off is not None else None


def read_slot_rules(data: bytes, name: str = "slots") -> SlotRules:
    """Read the rules of a diary; BadFileError names the first mistakes in them with their lines."""
    top = read_fields(data, name, "the rules of a diary")
    made = _rules(top)
    if top.mistakes:
        raise BadFileError(say_mistakes(name, sorted(top.mistakes), "Mend these and run it again."))
    return made


def _rules(top: Fields) -> SlotRules:
    top.allow(_RULES)
    first, last = top.day("from", needed=True) or date.min, top.day("until", needed=True) or date.min
    _check_period(top, first, last)
    days_off = _days_off(top, first, last)
    length, buffer = _minutes(top, "minutes", None), _minutes(top, "buffer", timedelta(0))
    serves: list[Serves] = []
    for row in top.rows("serves", needed=True):
        one = _serves(row, length, buffer or timedelta(0), (first, last))
        if one.host.id in [other.host.id for other in serves]:
            row.mistake(f"{cut(one.host.id)} stands here a second time. Give each person who serves an 'id' of their own.")
        serves.append(one)
    if not serves and "serves" in top.held:
        top.mistake("Nobody serves. Name at least one person with their times.", "serves")
    return SlotRules(
        top.words("title") or "Diary",
        _zone(top),
        first,
        last,
        tuple(serves),
        _minutes(top, "step", timedelta(minutes=15)) or timedelta(minutes=15),
        days_off,
        tuple(_closed(row) for row in top.rows("closed")),
        tuple(column.lower().replace(" ", "_") for column in top.lines("like")),
        top.words("seed"),
        next((_tables(row) for row in _one(top, "tables")), None),
        next((_association(row) for row in _one(top, "association")), None),
        next((_granted(row) for row in _one(top, "granted")), None),
        _numbers(top, "a_week") or A_WEEK,
        _number(top, "advisers") or 1,
        _teams(top, [one.host for one in serves]),
    )


def _teams(top: Fields, hosts: list[Host]) -> tuple[tuple[str, ...], ...]:
    """Return who serve together, by their ids; each is in one team at most."""
    known = {name.lower(): host.id for host in hosts for name in (host.id, host.name)}
    found, taken = list[tuple[str, ...]](), set[str]()
    for line in top.lines("teams"):
        names = [part.strip() for part in line.split("+")]
        for name in (one for one in names if one.lower() not in known):
            meant = get_close_matches(name.lower(), known, 1)
            hint = f"Did you mean {known[meant[0]]!r}?" if meant else f"Those who serve are: {', '.join(host.id for host in hosts)}."
            top.mistake(f"The team {cut(line)} names {cut(name)}, who does not serve. {hint}", "teams")
        team = tuple(known[name.lower()] for name in names if name.lower() in known)
        if len(names) < 2:
            top.mistake(f"{cut(line)} is no team; write who go together as: {hosts[0].id if hosts else 'one'} + another.", "teams")
        for name in (one for at, one in enumerate(team) if one in taken or one in team[:at]):
            top.mistake(
                f"{cut(name)} stands in two teams, or twice in one. Leave each in one team: a meeting takes the whole of it.", "teams"
            )
        taken |= {*team}
        found.append(team)
    return tuple(found)


def _check_period(top: Fields, first: date, last: date) -> None:
    if last < first:
        top.mistake(f"The period ends on {last}, before it begins on {first}.", "until")
    elif (last - first).days > MOST_DAYS:
        top.mistake(f"The period is longer than three years: from {first} to {last}. Plan a shorter one.", "until")


def _zone(top: Fields) -> str:
    name = top.words("time_zone", needed=True)
    known = available_timezones()
    if name and name not in known:
        meant = get_close_matches(name, known, 1)
        top.mistake(
            f"There is no time zone {cut(name)}. {f'Did you mean {meant[0]!r}?' if meant else 'Write one such as Europe/London.'}",
            "time_zone",
        )
        return "UTC"
    return name or "UTC"


def _days_off(top: Fields, first: date, last: date) -> WorkingCalendar | None:
    name = top.words("days_off")
    if not name or name.lower() == "none":
        return None
    try:
        found = shipped_calendar(name)
    except BadFileError as fault:
        top.mistake(str(fault), "days_off")
        return None
    if not found.first <= first <= last <= found.last:
        top.mistake(
            f"The days off of {found.title} are known from {found.first} to {found.last}; the period is {first} to {last}.", "days_off"
        )
        return None
    return found


def _serves(row: Fields, length: timedelta | None, buffer: timedelta, period: tuple[date, date]) -> Serves:
    row.allow(_SERVES)
    name = row.words("name", needed=True)
    own = _minutes(row, "minutes", length)
    if own is None and "minutes" not in row.held:
        row.mistake(f"It is not said how long a meeting with {name or 'this person'} is. Give 'minutes', here or for all.")
    times = tuple(_times(part, own, period) for part in row.rows("times", needed=True))
    if "times" in row.held and not times:
        row.mistake(f"No times are given at which {name or 'this person'} serves.", "times")
    host = Host(
        row.words("id") or name,
        name,
        _number(row, "per_day"),
        _number(row, "per_week"),
        _minutes(row, "buffer", buffer) or timedelta(0),
    )
    if (email := row.words("email")) and not is_address(email):
        row.mistake(f"{cut(email)} is no e-mail address. Write one alone, such as clerk@parish.example.", "email")
    return Serves(host, times, own or timedelta(minutes=60), row.words("calendar"), row.lines("forms"), email)


def _times(row: Fields, length: timedelta | None, period: tuple[date, date]) -> Times:
    row.allow(_TIMES)
    start, end = _clock(row, "from"), _clock(row, "until")
    if start >= end and {"from", "until"} <= row.held.keys():
        row.mistake(f"These times end at {end:%H:%M}, not after they begin at {start:%H:%M}.", "until")
    elif length is not None and _long(start, end) < length:
        row.mistake(f"From {start:%H:%M} to {end:%H:%M} is too short for a meeting of {length.seconds // 60} minutes.", "until")
    days = tuple(_weekday(row, word) for word in row.lines("days"))
    if not days:
        row.mistake("No weekdays are named. Write days, such as [Tuesday, Thursday].", "days")
    first, last = row.day("first"), row.day("last")
    if first and last and last < first:
        row.mistake(f"These times hold until {last}, before they begin on {first}.", "last")
    elif (first and first > period[1]) or (last and last < period[0]):
        row.mistake(f"These times lie outside of the period, which is {period[0]} to {period[1]}.")
    return Times(tuple(sorted({day for day in days if day is not None})), start, end, first, last)


def _long(start: time, end: time) -> timedelta:
    return timedelta(hours=end.hour - start.hour, minutes=end.minute - start.minute)


def _weekday(row: Fields, word: str) -> int | None:
    day = weekday_of(word)
    if day is None:
        row.mistake(f"{cut(word)} is no weekday; write Monday, or Mon.", "days")
    return day


def weekday_of(word: str) -> int | None:
    """Return the number of a weekday, Monday 0, by its name or the beginning of it; None for any other word.

    >>> weekday_of("Thurs"), weekday_of("tue"), weekday_of("T")
    (3, 1, None)
    """
    begun = word.strip().lower().rstrip(".")
    return next((number for number, name in enumerate(WEEKDAYS) if len(begun) >= 2 and name.lower().startswith(begun)), None)


def _clock(row: Fields, key: str) -> time:
    words = row.words(key, needed=True)
    found = _CLOCK.fullmatch(words)
    # Without quotes, YAML may hand 10:30 over as minutes since midnight.
    if words and not found:
        row.mistake(f'{cut(words)} is no time of the clock; write it as "10:30".', key)
    return time(int(found["hour"]), int(found["minute"])) if found else time()


def _minutes(row: Fields, key: str, other: timedelta | None) -> timedelta | None:
    words = row.words(key)
    if not words:
        return other
    least = 0 if key == "buffer" else FEWEST_MINUTES
    if not words.isdigit() or len(words) > 4 or not least <= int(words) <= MOST_MINUTES:
        row.mistake(f"{key!r} is {cut(words)}; write whole minutes from {least} to {MOST_MINUTES}.", key)
        return other
    return timedelta(minutes=int(words))


def _number(row: Fields, key: str) -> int | None:
    words = row.words(key)
    if words and (not words.isdigit() or len(words) > 4 or not int(words)):
        row.mistake(f"{key!r} is {cut(words)}; write a whole number from 1, or leave it out for no cap.", key)
        return None
    return int(words) if words else None


def _numbers(row: Fields, key: str) -> tuple[int, ...]:
    words = row.lines(key)
    if not all(word.isdigit() and 0 < int(word[:6]) < 1000 for word in words):
        row.mistake(f"{key!r} should be a list of meetings a week, each from 1 to 999.", key)
        return ()
    return tuple(sorted({int(word) for word in words}))


def _closed(row: Fields) -> tuple[date, date, str]:
    row.allow(_CLOSED)
    first = row.day("from", needed=True) or date.min
    last = row.day("until") or first
    if last < first:
        row.mistake(f"This closure ends on {last}, before it begins on {first}.", "until")
    return first, last, row.words("why")


def _one(top: Fields, key: str) -> list[Fields]:
    """Return the one record that a field holds, as a list of one."""
    node = top.held.get(key)
    if node is None:
        return []
    found = fields_of(node, top.mistakes) if hasattr(node, "value") and node.tag.endswith(":map") else None
    if found is None:
        top.mistakes.append(Mistake(node.start_mark.line + 1, f"{key!r} should be a record with named fields."))
    return [found] if found is not None else []


def _tables(row: Fields) -> Tables:
    row.allow(_TABLES)
    by = tuple(criteria(line) for line in row.lines("by"))
    if row.words("most") == "1":
        row.mistake("A table for 1 is a meeting one to one. Write how many sit at a table at most, from 2.", "most")
    return Tables(
        _number(row, "most") or 10,
        _minutes(row, "minutes", timedelta(minutes=90)) or timedelta(minutes=90),
        by,
        _number(row, "advisers") or 1,
    )


def criteria(words: str) -> tuple[str, ...]:
    """Return the columns that tables are made by.

    >>> criteria("Region + type of council")
    ('region', 'type_of_council')
    """
    return tuple(part.strip().lower().replace(" ", "_") for part in words.split("+"))


def _association(row: Fields) -> tuple[str, timedelta, int]:
    row.allow(_ASSOCIATION)
    long = _minutes(row, "minutes", timedelta(minutes=120)) or timedelta(minutes=120)
    return row.words("name", needed=True), long, _number(row, "advisers") or 1


def _granted(row: Fields) -> Granted:
    row.allow(_GRANTED)
    length = _minutes(row, "minutes", None)
    return Granted(
        row.words("who", needed=True),
        row.words("form") or ONE_TO_ONE,
        row.words("host"),
        length.seconds // 60 if length is not None else None,
        _number(row, "wait"),
        row.day("on"),
        row.words("source"),
    )
