"""The rules of a diary and the busy times of those who serve in, the slots in which somebody can be met out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from evenhand.core.diary import Slot
from evenhand.intake.busy import Busy
from evenhand.intake.slot_rules import Serves, SlotRules, Times
from evenhand.intake.sources import BadFileError

MOST_SLOTS = 400_000


def cut_slots(rules: SlotRules, busy: Mapping[str, Sequence[Busy]]) -> tuple[Slot, ...]:
    """Cut the slots of everybody who serves, in the order of time; `busy` gives the busy times by id of the host.

    A slot touches no busy time, keeps the buffer before and after it, and begins a whole number of steps after its times begin. Two
    slots of one person never overlap, and the buffer lies between them.
    """
    days = [rules.first + timedelta(number) for number in range((rules.last - rules.first).days + 1)]
    open_days = [day for day in days if not rules.why_closed(day)]
    zone = ZoneInfo(rules.zone)
    slots: list[Slot] = []
    for one in rules.serves:
        taken = _Taken(busy.get(one.host.id, ()), one.host.buffer)
        for day in open_days:
            slots += _slots_of(one, day, taken, rules.step, zone)
        if len(slots) > MOST_SLOTS:
            raise BadFileError(f"The rules of the diary come to more than {MOST_SLOTS:,} slots. Plan a shorter period, or longer steps.")
    return tuple(sorted(slots, key=lambda slot: (slot.start, slot.host)))


class _Taken:
    """Busy times in order, with the buffer around them, to be asked for the first that a slot would touch."""

    def __init__(self, busy: Iterable[Busy], buffer: timedelta) -> None:
        held = sorted((one.start - buffer, one.end + buffer) for one in busy)
        self._starts = [start for start, _ in held]
        self._ends = list(accumulate((end for _, end in held), max))

    def until(self, start: datetime, end: datetime) -> datetime | None:
        """Return when the busy times that touch a stretch are over, None where none does."""
        at = bisect_right(self._starts, end - timedelta(microseconds=1)) - 1
        return self._ends[at] if at >= 0 and self._ends[at] > start else None


def _slots_of(one: Serves, day: date, taken: _Taken, step: timedelta, zone: ZoneInfo) -> Iterator[Slot]:
    last: datetime | None = None
    for times in sorted(one.times, key=lambda part: part.start):
        if day.weekday() not in times.days or not (times.first or day) <= day <= (times.last or day):
            continue
        for slot in _slots_within(one, day, times, taken, step, zone):
            # Two stretches of one person may overlap in the rules.
            if last is None or slot.start >= last + one.host.buffer:
                yield slot
                last = slot.end


def _slots_within(one: Serves, day: date, times: Times, taken: _Taken, step: timedelta, zone: ZoneInfo) -> Iterator[Slot]:
    begun, stop = _instant(day, times.start, zone), _instant(day, times.end, zone)
    start = begun
    while start + one.length <= stop:
        over = taken.until(start, start + one.length)
        if over is None:
            # The clock of the place is kept, so that who reads the plan sees ten o'clock as ten o'clock.
            yield Slot(one.host.id, start.astimezone(zone), (start + one.length).astimezone(zone), day, one.forms)
            over = start + one.length + one.host.buffer
        start = begun + -(-(over - begun) // step) * step


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
