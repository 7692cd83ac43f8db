"""A table of requests, calendars and rules in, all that a diary is planned from out: requests in their groups, and the slots left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from attrs import evolve, frozen

from evenhand.core.diary import (
    Diary,
    Seating,
    Slot,
    seat,
)
from evenhand.core.papers import show_name
from evenhand.intake.busy import BusyTimes, read_busy
from evenhand.intake.requests import Asked, read_requests
from evenhand.intake.seating import in_groups, minutes, pick_tables, serve_tables
from evenhand.intake.slot_rules import SlotRules, Tables, read_slot_rules
from evenhand.intake.slot_times import cut_slots
from evenhand.intake.sources import BadFileError, read_file
from evenhand.intake.teams import busy_together, serve_together


@frozen
class Read:
    """What a diary is read from: the rules, the requests as they were asked, the busy times by host, and the slots that are left.

    `serving` are the rules by which the slots were cut, and `tables` how people are put at tables, None for meetings one to one.
    """

    rules: SlotRules
    asked: tuple[Asked, ...]
    busy: Mapping[str, BusyTimes]
    slots: tuple[Slot, ...]
    serving: SlotRules
    tables: Tables | None = None

    def people(self, seed: str) -> Diary:
        """Return the diary of those who ask, before anybody is put at a table."""
        diary = Diary(tuple(one.request for one in self.asked), self.serving.hosts, self.slots, seed)
        return diary if self.serving is self.rules else able(diary)

    def diary(self, seed: str) -> Diary:
        """Return what plans are made of."""
        people, rule = self.people(seed), self.seating
        return people if rule is None else seat(people, rule.by, rule.most, rule.minutes)

    @property
    def seating(self) -> Seating | None:
        """The rule by which people are put at tables, None where they are not."""
        tables = self.tables
        return Seating(tables.by[0], tables.most, minutes(tables.length), ()) if tables is not None else None


def able(diary: Diary) -> Diary:
    """Return the diary in which requests are served by its hosts: by a team only where each of it may serve them."""
    teams = {host.id: {*(host.members or (host.id,))} for host in diary.hosts}
    requests = (evolve(one, hosts=tuple(host for host, team in teams.items() if team <= {*one.hosts})) for one in diary.requests)
    return evolve(diary, requests=tuple(requests))


def read_diary(requests: Path, slots: Path, calendars: Sequence[Path], tables: str = "") -> Read:
    """Read a diary; BadFileError where a file cannot be used, or no slot is left."""
    rules = read_slot_rules(read_file(slots), slots.name)
    asked = read_requests(read_file(requests), rules, requests.name)
    busy = _read_calendars(rules, calendars, slots.name)
    picked = pick_tables(rules, tables, slots.name) if tables else None
    serving = serve_together(rules, picked.advisers if picked is not None else rules.advisers, slots.name)
    if picked is not None:
        serving = serve_tables(serving, picked, slots.name)
        asked = in_groups(asked, picked.by[0], requests.name)
    cut = cut_slots(serving, busy_together(serving, {host: times.busy for host, times in busy.items()}))
    if not cut:
        raise BadFileError(_no_slot(rules, busy, slots.name))
    return Read(rules, asked, busy, cut, serving, picked)


def _read_calendars(rules: SlotRules, calendars: Sequence[Path], name: str) -> dict[str, BusyTimes]:
    """Read the calendar of each who serves; BadFileError where one is missing, or belongs to nobody."""
    given = {path.name: path for path in calendars}
    if len(given) < len(calendars):
        raise BadFileError("Two calendars have the same file name. Rename one, since the rules tell them apart by it.")
    wanted = {one.calendar: one for one in rules.serves if one.calendar}
    if missing := sorted(wanted.keys() - given.keys()):
        one = wanted[missing[0]]
        raise BadFileError(
            f"{name} names the calendar {missing[0]!r} of {one.host.name}, which was not given. Add --calendar with that file: "
            "without it, meetings would be put into times that are taken."
        )
    if unknown := sorted(given.keys() - wanted.keys()):
        raise BadFileError(
            f"{show_name(unknown[0])} is the calendar of nobody. Name it in {name}: 'calendar: {unknown[0]}', below who it is of."
        )
    return {
        one.host.id: read_busy(read_file(given[one.calendar]), one.calendar, rules.zone, rules.first, rules.last)
        for one in rules.serves
        if one.calendar
    }


def _no_slot(rules: SlotRules, read: Mapping[str, BusyTimes], name: str) -> str:
    closed = sum(bool(rules.why_closed(day)) for day in _days(rules))
    busy = [f"{host} has {len(times.busy):,} busy {'time' if len(times.busy) == 1 else 'times'}" for host, times in read.items()]
    said = "; ".join([f"{closed} of its {len(list(_days(rules)))} days are closed", *busy])
    return (
        f"{name} leaves no slot at all in the period from {rules.first} to {rules.last}: {said}. "
        "Give a longer period, more times, or calendars with free time in them."
    )


def _days(rules: SlotRules) -> Iterator[date]:
    return (rules.first + timedelta(number) for number in range((rules.last - rules.first).days + 1))
