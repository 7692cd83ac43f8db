"""A table of requests, calendars and rules in, the diary planned out: read what was given, cut the slots, plan, and lay the options."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from evenhand.core.diary import (
    DEFAULT,
    CalendarRead,
    Campaign,
    Diary,
    Drawn,
    Give,
    OldPlan,
    Option,
    Plan,
    Planned,
    Request,
    Slot,
    announced_faults,
    as_closed,
    check_closed,
    check_draw,
    close_list,
    draw,
    faults,
    gives_of_tables,
    lay_options,
    make_plans,
    replan,
    seat,
    shared_places,
    speak_of_tables,
    tables_of,
    total_faults,
    what_would_give,
)
from evenhand.core.papers import show_name
from evenhand.core.values import OutsideCalendarError
from evenhand.core.values.workdays import SATURDAY
from evenhand.intake.busy import BusyTimes, read_busy
from evenhand.intake.old_plan import load_plan, plans_of, read_old_plan
from evenhand.intake.requests import Asked, read_requests
from evenhand.intake.seating import ROUND_TABLE, group_of, in_groups, minutes, pick_tables, serve_tables
from evenhand.intake.slot_rules import SlotRules, Tables, read_slot_rules
from evenhand.intake.slot_times import cut_slots
from evenhand.intake.sources import BadFileError, read_file

__all__ = ["Told", "draw_order", "plan_diary"]

LEAST_TOTAL = ("level", "replan")
"""The kinds of plan that claim that no other has a lower total."""

NO_SEED = (
    "No seed was given, so the lots of one day are good for a trial only. Publish the hash of the closed list, draw, "
    "and give what was drawn as --seed."
)


@frozen
class Told:
    """What the user says of a plan: the seed, the kind picked, by whom and why, the options paper, and a plan that is to be changed.

    `tables` are the criteria by which all are put at round tables, as `region + type`, "" for meetings one to one.

    `furthest` is the most days by which a replan may push anybody, None for any. `as_of` is the day on which a plan is changed: what
    was to be before has been held, and nobody is put there.
    """

    seed: str = ""
    pick: str = DEFAULT
    picked_by: str = ""
    reason: str = ""
    options: bool = False
    replan: Path | None = None
    furthest: int | None = None
    as_of: date | None = None
    tables: str = ""


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

    def diary(self, seed: str) -> Diary:
        """Return what plans are made of."""
        hosts = self.serving.hosts
        diary = Diary(tuple(one.request for one in self.asked), hosts, self.slots, seed)
        if self.tables is None:
            return diary
        return seat(able(diary), self.tables.by[0], self.tables.most, minutes(self.tables.length))


def able(diary: Diary) -> Diary:
    """Return the diary in which requests are served by none but its hosts."""
    names = {host.id for host in diary.hosts}
    return evolve(diary, requests=tuple(evolve(one, hosts=tuple(host for host in one.hosts if host in names)) for one in diary.requests))


def _read(requests: Path, slots: Path, calendars: Sequence[Path], tables: str = "") -> Read:
    """Read a diary; BadFileError where a file cannot be used, or no slot is left."""
    rules = read_slot_rules(read_file(slots), slots.name)
    asked = read_requests(read_file(requests), rules, requests.name)
    busy = _read_calendars(rules, calendars, slots.name)
    picked = pick_tables(rules, tables, slots.name) if tables else None
    serving = serve_tables(rules, picked, slots.name) if picked is not None else rules
    if picked is not None:
        asked = in_groups(asked, picked.by[0], requests.name)
    cut = cut_slots(serving, {host: times.busy for host, times in busy.items()})
    if not cut:
        raise BadFileError(_no_slot(rules, busy, slots.name))
    return Read(rules, asked, busy, cut, serving, picked)


def plan_diary(requests: Path, slots: Path, calendars: Sequence[Path], told: Told) -> Planned:
    """Plan the meetings that were asked for; BadFileError names what cannot be used, and what to do."""
    old = read_old_plan(read_file(told.replan), told.replan.name) if told.replan is not None else None
    if told.replan is not None and (told.tables or (old is not None and old.seating is not None)):
        raise BadFileError("A plan with tables cannot be changed with --replan yet. Make it again without, and tell everybody anew.")
    read = _read(requests, slots, calendars, told.tables)
    rules, asked = read.rules, read.asked
    seed = _seed(told, rules, old)
    diary = read.diary(seed)
    if old is not None and told.as_of is not None:
        diary = _from_day(diary, old, told.as_of)
    planned = Planned(
        rules.title,
        rules.zone,
        rules.first,
        rules.last,
        diary,
        _plans(diary),
        told.pick,
        told.picked_by,
        told.reason,
        tuple(_calendar_read(host, times) for host, times in read.busy.items()),
        tuple(_notes(read, seed, told.as_of if old is None else None)),
        {one.request.id: one.email for one in asked if one.email},
        {one.host.id: one.email for one in rules.serves if one.email},
        _options(read, slots.name) if told.options else (),
        rules.granted if told.options else None,
        closed_days=rules.closed,
        gives=_gives(diary),
    )
    if old is None:
        return planned
    try:
        return evolve(planned, replanned=replan(diary, old.slots, told.furthest), old=old, picked=old.kind)
    except ValueError as fault:
        raise BadFileError(f"The plan before cannot be changed: {fault}. Give the file as `evenhand plan` wrote it.") from fault


def _plans(diary: Diary) -> tuple[Plan, ...]:
    plans = make_plans(diary)
    return plans if diary.seating is None else tuple(speak_of_tables(plan, diary) for plan in plans)


def _gives(diary: Diary) -> tuple[Give, ...]:
    gives = what_would_give(diary)
    return gives if diary.seating is None else gives_of_tables(gives)


def _from_day(diary: Diary, old: OldPlan, day: date) -> Diary:
    """Return a diary in which what was to be before a day stays as it was, and nobody else is put there."""
    held = {name: slot for name, slot in old.slots.items() if slot.day < day}
    requests = tuple(
        request if request.id in held else evolve(request, earliest=max(day, request.earliest or day)) for request in diary.requests
    )
    slots = {*held.values(), *(slot for slot in diary.slots if slot.day >= day)}
    return evolve(diary, requests=requests, slots=tuple(sorted(slots, key=lambda slot: (slot.start, slot.host))))


def _seed(told: Told, rules: SlotRules, old: OldPlan | None) -> str:
    """Return the seed that counts: the one of the plan that is changed, which no later seed may draw anew."""
    seed = told.seed or (old.seed if old is not None else "") or rules.seed
    if old is not None and old.seed and seed != old.seed:
        raise BadFileError(f"The plan before was drawn with the seed {old.seed!r}, not {seed!r}. Leave --seed out: nobody is drawn twice.")
    return seed


def draw_order(
    requests: Path,
    seed: str = "",
    plan: Path | None = None,
    closed: str = "",
    slots: Path | None = None,
    calendars: Sequence[Path] = (),
    tables: str = "",
) -> Drawn:
    """Draw the order of a closed list; with a plan or a published hash, say what in them does not belong to this list and seed.

    The hash covers who serves, the caps and the slots, so the rules and calendars are needed for it, or the plan.
    """
    published = closed.strip().lower()
    if plan is not None:
        return _check_plan(requests, seed, plan, published)
    if slots is not None:
        diary = _read(requests, slots, calendars, tables).diary(seed)
        found = close_list(as_closed(diary))
        drawn = _drawn(diary.people, seed, draw(diary.people, seed) if seed else (), check_closed(found, published or found), found)
        return evolve(drawn, tables=tables_of(diary))
    if tables:
        raise BadFileError("Who sits at which table follows from the rules and the calendars. Give --slots and --calendar too.")
    if published:
        raise BadFileError(
            "The published hash covers who serves, the caps and the slots too. Give --slots and --calendar, or a plan as --check."
        )
    asked = tuple(one.request for one in read_requests(read_file(requests), None, requests.name))
    return _drawn(asked, seed, draw(asked, seed) if seed else ())


def _check_plan(requests: Path, seed: str, plan: Path, published: str) -> Drawn:
    """Say what in a plan does not belong to the list, its seed, the published hash or itself."""
    rows = read_requests(read_file(requests), None, requests.name)
    asked = tuple(one.request for one in rows)
    data = read_file(plan)
    old = read_old_plan(data, plan.name)
    if seed and seed != old.seed:
        raise BadFileError(
            f"{plan.name} was drawn with the seed {old.seed!r}, and --seed is {seed!r}. Leave --seed out, or give that plan's own."
        )
    held = load_plan(data, plan.name)
    try:
        if held["seating"] is not None:
            asked = tuple(evolve(one.request, group=group_of(one, held["seating"]["by"])) for one in rows)
        tables = {name: one["id"] for one in held["tables"] for name in one["members"]}
        found = [*check_draw(asked, old.seed, old.order, tables), *announced_faults(held, asked, published)]
        plans = plans_of(held)
        found += [f"The plan {one['kind']!r}: {words}." for one in plans for words in _faults(one)]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as fault:
        raise BadFileError(f"{plan.name} is damaged: a plan in it cannot be checked. Give the file as `evenhand plan` wrote it.") from fault
    kinds = tuple(str(one["kind"]) for one in plans)
    return _drawn(asked, old.seed, draw(asked, old.seed), tuple(found), old.closed, kinds, bool(published))


def _faults(plan: dict[str, Any]) -> list[str]:
    """Return what is false in a plan, as far as its kind claims it."""
    return [*faults(plan), *(total_faults(plan) if plan["kind"] in LEAST_TOTAL else ())]


def _drawn(
    asked: Sequence[Request],
    seed: str,
    order: Iterable[str],
    found: tuple[str, ...] = (),
    closed: str = "",
    checked: tuple[str, ...] = (),
    published: bool = False,
) -> Drawn:
    known = {request.id: request for request in asked}
    rows = tuple((name, known[name].who, known[name].received) for name in order)
    return Drawn(closed, seed, rows, found, checked, published)


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


def _calendar_read(host: str, times: BusyTimes) -> CalendarRead:
    return CalendarRead(times.name, host, times.events, len(times.busy), times.endless, times.notes)


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


def _notes(read: Read, seed: str, made: date | None) -> Iterator[str]:
    rules = read.rules
    if not seed:
        yield NO_SEED
    if read.tables is not None:
        yield from _notes_of_tables(read)
    if made is not None and rules.first < made:
        yield (
            f"The period begins on {rules.first}, and the plan is made on {made}: meetings before that day are in the past. "
            "Let the rules begin later, or give the day as --as-of."
        )
    for one in rules.serves:
        if not one.calendar:
            yield f"No calendar is named for {one.host.name}, so all the times in the rules count as free."
    if rules.days_off is None:
        yield "No calendar of days off is named, so only Saturdays and Sundays are closed."
    elif rules.days_off.is_projected(rules.last):
        yield f"The days off at the end of the period follow from a rule: nobody has announced them yet ({rules.days_off.title})."


def _notes_of_tables(read: Read) -> Iterator[str]:
    serving = {host.id for host in read.serving.hosts}
    for one in read.rules.serves:
        if one.host.id not in serving:
            yield f"{one.host.name} holds no round tables by the rules."
    other = sum(one.request.form not in ("", ROUND_TABLE) for one in read.asked)
    if other:
        yield f"{other:,} of those who ask named another form of meeting than a round table; they sit at one all the same."


def _table_places(read: Read, name: str) -> Mapping[str, int] | None:
    """Return the times at which tables could be held that each request can use, None where there are no such times."""
    if read.rules.tables is None:
        return None
    try:
        serving = serve_tables(read.rules, read.rules.tables, name)
    except BadFileError:
        return None
    cut = cut_slots(serving, {host: times.busy for host, times in read.busy.items()})
    return shared_places(able(Diary(tuple(one.request for one in read.asked), serving.hosts, cut)))


def _options(read: Read, name: str) -> tuple[Option, ...]:
    """Lay the options, counted from the first day on which anybody can be met."""
    rules, asked = read.rules, read.asked
    lengths = [one.length for one in rules.serves]
    tables = rules.tables
    campaign = Campaign(
        tuple(one.request for one in asked),
        max(rules.first, min(one.request.received for one in asked) + timedelta(1)),
        lambda day: _is_open(rules, day),
        rules.a_week,
        minutes(max(lengths)),
        granted=rules.granted,
    )
    if tables is not None:
        campaign = evolve(campaign, most=tables.most, table_minutes=minutes(tables.length), places=_table_places(read, name))
    if rules.association is not None:
        campaign = evolve(campaign, association=rules.association[0], association_minutes=minutes(rules.association[1]))
    by = tables.by if tables is not None else ()
    return lay_options(campaign, {" and ".join(part.replace("_", " ") for part in one): _groups(asked, one) for one in by})


def _groups(asked: Iterable[Asked], columns: Sequence[str]) -> list[str]:
    held = [dict(one.attributes) for one in asked]
    return [" | ".join(row.get(column, "") for column in columns) for row in held]


def _is_open(rules: SlotRules, day: date) -> bool:
    """Say whether a day is open; beyond what is known of days off, every weekday is."""
    try:
        return not rules.why_closed(day)
    except OutsideCalendarError:
        return day.weekday() < SATURDAY
