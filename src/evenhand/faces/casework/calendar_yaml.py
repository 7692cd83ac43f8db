"""A calendar of working days in, the YAML of its snapshot out, which `intake.calendars` reads back as the same calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator

from evenhand.core.values import WorkingCalendar
from evenhand.core.values.workdays import WEEKDAYS

HEAD = "# Written by Evenhand. A snapshot is never changed: a later list is another file, with another day in 'taken'."


def write(calendar: WorkingCalendar, country: str = "") -> str:
    """Write a calendar as a file of its own."""
    return "\n".join((HEAD, *_lines(calendar, country), ""))


def _lines(calendar: WorkingCalendar, country: str) -> Iterator[str]:
    yield f"id: {_quoted(calendar.id)}"
    yield f"title: {_quoted(calendar.title)}"
    if country:
        yield f"country: {_quoted(country)}"
    yield f"first: {calendar.first}"
    yield f"last: {calendar.last}"
    if calendar.projected_from:
        yield f"projected_from: {calendar.projected_from}"
    yield f"taken: {calendar.taken}"
    yield f"weekend: [{', '.join(WEEKDAYS[number] for number in sorted(calendar.weekend))}]"
    yield f"source: {_quoted(calendar.source)}"
    yield "days_off:"
    yield from (f"  {one.day}: {_quoted(one.name)}" for one in calendar.days_off)


def _quoted(words: str) -> str:
    # A text in JSON's quotes is one in YAML's.
    return json.dumps(words, ensure_ascii=False)
