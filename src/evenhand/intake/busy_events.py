"""The events of a parsed iCalendar in, the stretches of time in which its owner is busy out, as far as they touch a period.

Series are followed on the clock of their own zone, so that a meeting at ten stays at ten when the clocks change (RFC 5545, 3.3.10).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from attrs import define, field, frozen
from dateutil.rrule import rrule, rruleset, rrulestr
from icalendar.prop import vBroken

MOST_REPEATS = 50_000
MOST_BUSY = 200_000
NOTES_KEPT = 20
Event = Any
"""A VEVENT or VFREEBUSY of `icalendar`, which has no types for what it holds."""


class TooBusyError(Exception):
    """More busy times than a diary can have; the words say so."""


@frozen
class Window:
    """The period that is asked for, as two instants, and the zone in which times without one are meant."""

    start: datetime
    end: datetime
    zone: ZoneInfo

    @classmethod
    def of(cls, first: date, last: date, zone: ZoneInfo) -> Window:
        """Return the window from the beginning of a day to the end of another."""
        return cls(_midnight(first, zone), _midnight(last + timedelta(1), zone), zone)

    def meets(self, start: datetime, end: datetime) -> bool:
        """Say whether a stretch touches the window."""
        return start < self.end and self.start < end


@define
class Found:
    """What was found in a calendar: stretches (start, end, whole days), how many events and series without end, and what to tell."""

    busy: set[tuple[datetime, datetime, bool]] = field(factory=set)
    events: int = 0
    endless: int = 0
    notes: list[str] = field(factory=list)

    def note(self, words: str) -> None:
        """Keep a sentence about the calendar, once."""
        if words not in self.notes and len(self.notes) < NOTES_KEPT:
            self.notes.append(words)


def find_busy(calendars: Iterable[Event], window: Window) -> Found:
    """Find when the owner of a calendar is busy: events that are not cancelled and not marked as free, series, and free-busy times."""
    found = Found()
    held: dict[str, list[Event]] = {}
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            found.events += 1
            held.setdefault(str(event.get("UID", f"no id {found.events}")), []).append(event)
        for stretch in calendar.walk("VFREEBUSY"):
            _add_free_busy(stretch, window, found)
    for events in held.values():
        try:
            _add_event(_latest(events), window, found)
        except (ValueError, TypeError, AttributeError, OverflowError):
            found.note(f"{_named(events[0])} cannot be followed, so it was left out. Look it up and keep its time free by hand.")
    return found


def _latest(events: list[Event]) -> list[Event]:
    """Leave out what a later version of the same event, or of the same day of a series, has replaced."""
    if len(events) == 1:
        return events
    newest: dict[str, list[Event]] = {}
    for event in events:
        newest.setdefault(event["RECURRENCE-ID"].to_ical().decode() if "RECURRENCE-ID" in event else "", []).append(event)
    return [event for one in newest.values() for event in one if _version(event) == max(map(_version, one))]


def _version(event: Event) -> int:
    try:
        return int(event.get("SEQUENCE", 0))
    except (TypeError, ValueError):
        return 0


def _add_event(events: list[Event], window: Window, found: Found) -> None:
    changed: dict[datetime, Event] = {}
    for event in events:
        if "RECURRENCE-ID" in event and not _is_broken(event, "RECURRENCE-ID"):
            changed[_instant(event["RECURRENCE-ID"].dt, window.zone)] = event
    for event in events:
        if "RECURRENCE-ID" in event:
            _add_stretches(event, [], window, found)
        elif (times := _times(event, window, found)) is not None:
            starts = _repeats(event, times, window, found) if _is_series(event) else [times[0]]
            _add_stretches(event, list(_unchanged(starts, changed, window.zone)), window, found)


def _unchanged(
    starts: Iterable[datetime], changed: Mapping[datetime, Event], zone: ZoneInfo
) -> Iterator[tuple[datetime, timedelta | None]]:
    """Yield the start of each repeat that was not changed by itself, and how long it takes where that was changed from a day on."""
    moved, length = timedelta(0), None
    for start in sorted(starts):
        other = changed.get(start)
        if other is None:
            yield start + moved, length
        elif str(other["RECURRENCE-ID"].params.get("RANGE", "")).upper() == "THISANDFUTURE" and "DTSTART" in other:
            begun = _instant(other["DTSTART"].dt, zone)
            moved, length = begun - start, _length(other, other["DTSTART"].dt, zone)


def _add_stretches(event: Event, starts: list[tuple[datetime, timedelta | None]], window: Window, found: Found) -> None:
    """Add the stretches of an event, or of the repeats of a series; what is free or cancelled adds none."""
    times = _times(event, window, found)
    if times is None or _is_free(event):
        return
    start, length = times
    whole = not isinstance(event["DTSTART"].dt, datetime)
    for begun, other in starts or ([(start, None)] if "RECURRENCE-ID" in event else []):
        ended = _end(begun, other if other is not None else length, whole, window.zone)
        if begun < ended and window.meets(begun, ended):
            found.busy.add((begun, ended, whole))
    if len(found.busy) > MOST_BUSY:
        raise TooBusyError(f"It holds more than {MOST_BUSY:,} busy times in the period.")


def _end(start: datetime, length: timedelta, whole: bool, zone: ZoneInfo) -> datetime:
    """Return when a stretch ends; whole days end at midnight of the place, though a day may have 23 or 25 hours."""
    return _midnight(start.astimezone(zone).date() + length, zone) if whole else start + length


def _is_free(event: Event) -> bool:
    said = {str(event.get(name, "")).upper() for name in ("TRANSP", "STATUS", "X-MICROSOFT-CDO-BUSYSTATUS")}
    return bool(said & {"TRANSPARENT", "CANCELLED", "FREE"})


def _is_series(event: Event) -> bool:
    return "RRULE" in event or "RDATE" in event


def _times(event: Event, window: Window, found: Found) -> tuple[datetime, timedelta] | None:
    """Return when an event starts and how long it takes; None, and a note, where that cannot be told."""
    if "DTSTART" not in event or _is_broken(event, "DTSTART"):
        found.note(f"{_named(event)} has no start that can be read, so it was left out. Look it up and keep its time free by hand.")
        return None
    begun = event["DTSTART"].dt
    _note_zone(event, window.zone, found)
    if any(name in event and _is_broken(event, name) for name in ("DTEND", "DURATION")):
        found.note(f"{_named(event)} has an end that cannot be read. Look it up and keep its time free by hand.")
    length = _length(event, begun, window.zone)
    if length < timedelta(0):
        found.note(f"{_named(event)} ends before it begins, so it was left out. Put its times right.")
        return None
    return _instant(begun, window.zone), length


def _note_zone(event: Event, zone: ZoneInfo, found: Found) -> None:
    begun = event["DTSTART"]
    named = str(begun.params.get("TZID", ""))
    if named and isinstance(begun.dt, datetime) and begun.dt.tzinfo is None:
        found.note(f"The time zone {_cut(named)} does not exist and is not defined in the file; its times were taken for {zone.key}.")


def _length(event: Event, begun: date, zone: ZoneInfo) -> timedelta:
    """Return how long an event takes: a day where it has no end and whole days are meant, nothing where it has none and is at a time."""
    if "DTEND" in event and not _is_broken(event, "DTEND"):
        ended = event["DTEND"].dt
        if not isinstance(begun, datetime) and not isinstance(ended, datetime):
            return timedelta((ended - begun).days)
        return _instant(ended, zone) - _instant(begun, zone)
    if "DURATION" in event and not _is_broken(event, "DURATION"):
        length: timedelta = event["DURATION"].dt
        return length
    return timedelta(0) if isinstance(begun, datetime) else timedelta(1)


def _repeats(event: Event, times: tuple[datetime, timedelta], window: Window, found: Found) -> set[datetime]:
    """Return the instants at which the repeats of a series start, those that end before the window or start behind it left out."""
    begun = event["DTSTART"].dt
    zone = begun.tzinfo if isinstance(begun, datetime) and begun.tzinfo is not None else window.zone
    first = _on_clock(begun, zone)
    earliest, latest = (_on_clock(edge, zone) for edge in (window.start - times[1] - timedelta(2), window.end + timedelta(1)))
    rules = rruleset()
    rules.rdate(first)
    for text in _listed(event, "RRULE"):
        rule = _rule(text, first, zone, event, found)
        if rule is not None:
            rules.rrule(rule)
    for day in _days(event, "RDATE", zone, found):
        rules.rdate(day)
    gone = {_on_clock(day, zone) if isinstance(day, datetime) else day for day in _dates(event, "EXDATE", found)}
    starts = set()
    for number, at in enumerate(rules):
        if at > latest:
            break
        if number == MOST_REPEATS:
            raise TooBusyError(
                f"{_named(event)} repeats more than {number:,} times before the period ends, so what is free cannot be told. "
                "Take it out of the calendar."
            )
        if at >= earliest and at not in gone and at.date() not in gone:
            starts.add(at.replace(tzinfo=zone).astimezone(UTC))
    return starts


def _rule(text: Any, first: datetime, zone: Any, event: Event, found: Found) -> rrule | None:
    """Return a rule of repetition on the clock of its zone; a note, and None, for one that cannot be followed."""
    if isinstance(text, vBroken):
        found.note(f"{_named(event)} has a rule of repetition that cannot be read; only its first time was kept free.")
        return None
    parts = {key.upper(): value for key, value in text.items()}
    until = next(iter(parts.pop("UNTIL", [])), None)
    if until is None and "COUNT" not in parts:
        found.endless += 1
    try:
        if parts.get("INTERVAL") and int(parts["INTERVAL"][0]) < 1:
            raise ValueError("an interval of nothing never ends")
        rule = rrulestr(type(text)(parts).to_ical().decode(), dtstart=first)
        if not isinstance(rule, rrule):
            raise TypeError("several rules in one")
        return rule.replace(until=_last_of(until, zone)) if until is not None else rule
    except (ValueError, TypeError, OverflowError):
        found.note(f"{_named(event)} repeats by a rule that cannot be followed; only its first time was kept free.")
        return None


def _last_of(until: date, zone: Any) -> datetime:
    """Return the last moment on the clock that an end of a series allows; a day alone allows all of itself."""
    return _on_clock(until, zone) if isinstance(until, datetime) else datetime.combine(until, time.max)


def _listed(event: Event, name: str) -> list[Any]:
    held = event.get(name)
    return [] if held is None else held if isinstance(held, list) else [held]


def _dates(event: Event, name: str, found: Found) -> Iterator[date]:
    for part in _listed(event, name):
        if isinstance(part, vBroken):
            found.note(f"{_named(event)} has a field {name} that cannot be read, so it was left out.")
            continue
        for one in part.dts:
            # A period stands for its beginning.
            yield one.dt[0] if isinstance(one.dt, tuple) else one.dt


def _days(event: Event, name: str, zone: Any, found: Found) -> Iterator[datetime]:
    return (_on_clock(day, zone) for day in _dates(event, name, found))


def _add_free_busy(stretch: Event, window: Window, found: Found) -> None:
    for part in _listed(stretch, "FREEBUSY"):
        if isinstance(part, vBroken) or str(part.params.get("FBTYPE", "BUSY")).upper() == "FREE":
            continue
        period = part.dt
        start = _instant(period[0], window.zone)
        end = start + period[1] if isinstance(period[1], timedelta) else _instant(period[1], window.zone)
        if start < end and window.meets(start, end):
            found.busy.add((start, end, False))


def _on_clock(at: date, zone: Any) -> datetime:
    """Return what a clock in the zone shows, without the zone: what rules of repetition count on."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return at if at.tzinfo is None else at.astimezone(zone).replace(tzinfo=None)


def _instant(at: date, zone: ZoneInfo) -> datetime:
    if not isinstance(at, datetime):
        return _midnight(at, zone)
    return (at if at.tzinfo is not None else at.replace(tzinfo=zone)).astimezone(UTC)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _is_broken(event: Event, name: str) -> bool:
    return isinstance(event[name], vBroken | list)


def _named(event: Event) -> str:
    """Name an event by its id: what it is about belongs to its owner."""
    return f"The event {_cut(str(event.get('UID', 'without an id')))}"


def _cut(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:60]}…")
