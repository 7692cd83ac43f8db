"""A table of requests, calendars and rules in, the diary planned out: plans, a plan that is changed, and the options beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from evenhand.core.diary import (
    DEFAULT,
    Before,
    CalendarRead,
    Campaign,
    Diary,
    Give,
    Guest,
    OldPlan,
    Option,
    Plan,
    Planned,
    Reseated,
    gives_of_tables,
    lay_options,
    make_plans,
    replan,
    seat_again,
    shared_places,
    speak_of_moved_tables,
    speak_of_tables,
    what_would_give,
)
from evenhand.core.values import OutsideCalendarError
from evenhand.core.values.workdays import SATURDAY
from evenhand.desk.diary_inputs import Read, able, read_diary
from evenhand.intake.busy import BusyTimes
from evenhand.intake.old_plan import read_old_plan
from evenhand.intake.requests import Asked
from evenhand.intake.seating import ROUND_TABLE, minutes, serve_tables
from evenhand.intake.slot_rules import SlotRules
from evenhand.intake.slot_times import cut_slots
from evenhand.intake.sources import BadFileError, read_file
from evenhand.intake.teams import busy_together, serve_together

__all__ = ["Told", "plan_diary"]

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


def _check_told(told: Told) -> None:
    """BadFileError where something is said that would change nothing."""
    if told.furthest is not None and told.replan is None:
        raise BadFileError("--furthest says how far a plan that is changed may put anybody off. Give that plan with --replan.")
    if told.reason and not told.picked_by:
        raise BadFileError("--reason is why somebody picked the plan. Say who, with --picked-by.")


def plan_diary(requests: Path, slots: Path, calendars: Sequence[Path], told: Told) -> Planned:
    """Plan the meetings that were asked for; BadFileError names what cannot be used, and what to do."""
    _check_told(told)
    old = read_old_plan(read_file(told.replan), told.replan.name) if told.replan is not None else None
    read = read_diary(requests, slots, calendars, _tables_of(told, old))
    rules, asked = read.rules, read.asked
    if old is not None:
        _check_rule(read, old, slots.name)
    seed = _seed(told, rules, old)
    diary, reseated = _seated(read, seed, told.as_of, old)
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
        {one.host.id: one.email for one in read.serving.serves if one.email},
        _options(read, slots.name) if told.options else (),
        rules.granted if told.options else None,
        closed_days=rules.closed,
        together=_together(read),
        gives=_gives(diary),
    )
    if old is None:
        return planned
    try:
        anew = evolve(replan(diary, old.slots, told.furthest), reseated=reseated)
        if diary.seating is not None:
            anew = speak_of_moved_tables(anew, told.furthest)
        return evolve(planned, replanned=anew, old=old, picked=old.kind)
    except ValueError as fault:
        raise BadFileError(f"The plan before cannot be changed: {fault}. Give the file as `evenhand plan` wrote it.") from fault


def _plans(diary: Diary) -> tuple[Plan, ...]:
    plans = make_plans(diary)
    return plans if diary.seating is None else tuple(speak_of_tables(plan, diary) for plan in plans)


def _gives(diary: Diary) -> tuple[Give, ...]:
    gives = what_would_give(diary)
    return gives if diary.seating is None else gives_of_tables(gives)


def _tables_of(told: Told, old: OldPlan | None) -> str:
    """Return by what people are put at tables: a plan that is changed keeps to what it was made by."""
    if old is None or old.seating is None:
        if old is not None and told.tables:
            raise BadFileError("The plan before has no tables, and a change may not bring any: leave --tables out, or --replan.")
        return told.tables
    return told.tables or " + ".join(map(str, old.seating["by"]))


def _check_rule(read: Read, old: OldPlan, name: str) -> None:
    """Refuse to change a plan by another rule of tables than the one that was closed with it."""
    rule = read.seating
    now = {"by": [*rule.by], "most": rule.most, "minutes": rule.minutes} if rule is not None else None
    if now != old.seating:
        raise BadFileError(
            f"The plan before was closed with tables of {_rule(old.seating)}; {name} or --tables says {_rule(now)}. Nobody is seated by "
            "another rule once the draw is known: put it back, or make a new plan without --replan."
        )


def _rule(rule: Mapping[str, Any] | None) -> str:
    return f"at most {rule['most']} by {' + '.join(rule['by'])}, {rule['minutes']} minutes long" if rule is not None else "none"


def _seated(read: Read, seed: str, day: date | None, old: OldPlan | None) -> tuple[Diary, tuple[Reseated, ...]]:
    """Return what plans are made of, and who sits at another table than in the plan that is changed."""
    if old is None:
        return read.diary(seed), ()
    people, rule = read.people(seed), read.seating
    if day is not None:
        people = _from_day(people, old, day)
    return (people, ()) if rule is None else seat_again(people, Before(old.tables, old.slots), rule)


def _from_day(diary: Diary, old: OldPlan, day: date) -> Diary:
    """Return a diary in which what was to be before a day stays as it was, and nobody else is put there."""
    held, past = ({name for name, slot in places.items() if slot.day < day} for places in (old.slots, old.places))
    requests = tuple(
        request if request.id in past else evolve(request, earliest=max(day, request.earliest or day)) for request in diary.requests
    )
    slots = {*(old.slots[name] for name in held), *(slot for slot in diary.slots if slot.day >= day)}
    return evolve(diary, requests=requests, slots=tuple(sorted(slots, key=lambda slot: (slot.start, slot.host))))


def _seed(told: Told, rules: SlotRules, old: OldPlan | None) -> str:
    """Return the seed that counts: the one of the plan that is changed, which no later seed may draw anew."""
    seed = told.seed or (old.seed if old is not None else "") or rules.seed
    if old is not None and old.seed and seed != old.seed:
        raise BadFileError(f"The plan before was drawn with the seed {old.seed!r}, not {seed!r}. Leave --seed out: nobody is drawn twice.")
    return seed


def _calendar_read(host: str, times: BusyTimes) -> CalendarRead:
    return CalendarRead(times.name, host, times.events, len(times.busy), times.endless, times.notes)


def _notes(read: Read, seed: str, made: date | None) -> Iterator[str]:
    rules = read.rules
    if not seed:
        yield NO_SEED
    yield from _notes_of_serving(read)
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
        yield "No calendar of days off is named, so bank holidays count as open."
    elif rules.days_off.is_projected(rules.last):
        yield f"The days off at the end of the period follow from a rule: nobody has announced them yet ({rules.days_off.title})."


def _together(read: Read) -> dict[str, tuple[Guest, ...]]:
    """Return who serve at a meeting of each host, where more than one does."""
    known = {one.host.id: Guest(one.host.id, one.host.name, one.email) for one in read.rules.serves}
    return {host.id: tuple(known[name] for name in host.members) for host in read.serving.hosts if host.members}


def _notes_of_serving(read: Read) -> Iterator[str]:
    serving = {person for host in read.serving.hosts for person in host.members or (host.id,)}
    for host in read.serving.hosts:
        if host.members:
            yield f"{host.name} serve together: each meeting takes a place of all their calendars."
    for one in read.rules.serves:
        if one.host.id not in serving:
            yield f"{one.host.name} holds no {'round tables' if read.tables is not None else 'such meetings'} by the rules."


def _notes_of_tables(read: Read) -> Iterator[str]:
    other = sum(one.request.form not in ("", ROUND_TABLE) for one in read.asked)
    if other:
        yield f"{other:,} of those who ask named another form of meeting than a round table; they sit at one all the same."


def _table_places(read: Read, name: str) -> Mapping[str, int] | None:
    """Return the times at which tables could be held that each request can use, None where there are no such times."""
    if read.rules.tables is None:
        return None
    try:
        serving = serve_tables(serve_together(read.rules, read.rules.tables.advisers, name), read.rules.tables, name)
    except BadFileError:
        return None
    cut = cut_slots(serving, busy_together(serving, {host: times.busy for host, times in read.busy.items()}))
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
        advisers=rules.advisers,
    )
    if tables is not None:
        campaign = evolve(campaign, most=tables.most, table_minutes=minutes(tables.length), table_advisers=tables.advisers)
        campaign = evolve(campaign, places=_table_places(read, name))
    if rules.association is not None:
        spoken, long, serve = rules.association
        campaign = evolve(campaign, association=spoken, association_minutes=minutes(long), association_advisers=serve)
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
