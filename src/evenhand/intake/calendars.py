"""A snapshot of a country's days off as YAML in, its calendar of working days out, or every mistake in it with its line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from attrs import frozen

from evenhand.core.values import DayOff, WorkingCalendar, join_calendars
from evenhand.core.values.workdays import WEEKDAYS
from evenhand.intake.shipped import shipped_files
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_fields import Fields, Mistake, day_of, read_fields, say_mistakes
from evenhand.intake.yaml_text import cut

_CALENDAR = ("id", "title", "country", "first", "last", "projected_from", "taken", "weekend", "source", "days_off")
JOINED = {"whole-uk": ("Whole United Kingdom", ("england-and-wales", "scotland", "northern-ireland"))}
"""Calendars made of others: a day off in any of them is one."""


@frozen
class CheckedCalendar:
    """A calendar as far as it could be read, and every mistake in its file in the order of the lines."""

    calendar: WorkingCalendar
    mistakes: tuple[Mistake, ...]


@cache
def shipped_calendar(name: str) -> WorkingCalendar:
    """Return a calendar that comes with Evenhand; BadFileError names those there are.

    >>> shipped_calendar("whole-uk").why_off(date(2015, 11, 30))
    "Saint Andrew's Day (Scotland)"
    """
    if name in JOINED:
        title, parts = JOINED[name]
        return join_calendars(name, title, [shipped_calendar(part) for part in parts])
    if name not in (known := shipped_names()):
        meant = get_close_matches(name, known, 1)
        hint = f"Did you mean {meant[0]!r}?" if meant else f"There are: {', '.join(known)}; or give the file of one of your own."
        raise BadFileError(f"There is no calendar {name!r}. {hint}")
    return read_calendar((files("evenhand") / "calendars" / f"{name}.yaml").read_bytes(), f"{name}.yaml")


@cache
def shipped_names() -> tuple[str, ...]:
    """Return the names of the calendars that come with Evenhand."""
    return tuple(sorted([*(file.name.removesuffix(".yaml") for file in shipped_files("calendars")), *JOINED]))


def read_calendar(data: bytes, name: str = "calendar") -> WorkingCalendar:
    """Read a calendar; BadFileError names the first mistakes in it."""
    checked = check_calendar(data, name)
    if checked.mistakes:
        raise BadFileError(say_mistakes(name, checked.mistakes, f"`evenhand calendars check {name}` lists them all."))
    return checked.calendar


def check_calendar(data: bytes, name: str = "calendar") -> CheckedCalendar:
    r"""Read a calendar as far as it goes, and note every mistake; BadFileError only where it is no YAML.

    >>> data = b"id: own\ntitle: Own\nfirst: 2015-01-01\nlast: 2015-12-31\ntaken: 2015-01-01\nsource: us\ndays_off:\n  2015-13-01: X\n"
    >>> [(mistake.line, mistake.words) for mistake in check_calendar(data).mistakes]
    [(8, "'2015-13-01' is not a day; write YYYY-MM-DD.")]
    """
    top = read_fields(data, name, "a calendar")
    top.allow(_CALENDAR)
    first, last = top.day("first", True), top.day("last", True)
    if first and last and last < first:
        top.mistake(f"This calendar ends on {last}, before it begins on {first}.", "last")
        last = first
    weekend = frozenset(WEEKDAYS.index(day) for day in top.choices("weekend", WEEKDAYS)) if "weekend" in top.held else frozenset({5, 6})
    calendar = WorkingCalendar(
        top.words("id", needed=True),
        top.words("title", needed=True),
        tuple(sorted(_days_off(top, first, last))),
        first or date.min,
        last or first or date.min,
        top.words("source", needed=True),
        top.day("taken", True),
        weekend,
        top.day("projected_from"),
    )
    return CheckedCalendar(calendar, tuple(sorted(top.mistakes)))


def _days_off(top: Fields, first: date | None, last: date | None) -> Iterable[DayOff]:
    for key, value in top.texts("days_off"):
        day = day_of(key)
        if day is None:
            top.mistakes.append(Mistake(value.line, f"{cut(key)} is not a day; write YYYY-MM-DD."))
        elif first and last and not first <= day <= last:
            top.mistakes.append(Mistake(value.line, f"{key} lies outside of what this calendar reaches: {first} to {last}."))
        else:
            yield DayOff(day, value.words)
