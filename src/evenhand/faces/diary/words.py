"""A planned diary in, plain words for its parts out: the same in the terminal and on the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from attrs import frozen

from evenhand.core.diary import PLANS, Move, Option, Plan, Planned, Request, Slot
from evenhand.faces.plain_words import MONTHS, count

NAMES = {"queue": "the queue", "level": "level", "queue within": "the queue within T", "replan": "made anew"}
TITLES = {
    "queue": "The queue",
    "level": "Level",
    "queue within": "The queue within T",
    "replan": "Made anew",
}
ABOUT = {
    "queue": "Day received, then the lots drawn: each takes the earliest slot that is left.",
    "level": "All are served, the longest wait is as short as can be, then all waits together.",
    "queue within": "The queue, but nobody waits longer than the shortest longest wait, T.",
    "replan": "The plan before, with as few people moved as must be.",
}
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SAME = {"form": "same form", "person": "same person", "length": "same length", "wait": "same wait"}
TABLES_DRAWN = "A table comes when the first of its people would. Who sits where follows from what was closed, not from the draw."
TABLES_KEPT = "A table comes when the first of its people would. Tables stay together as far as all at them can still come."
YES = {True: "yes", False: "no", None: "not sure"}


@frozen
class PlanRow:
    """One plan in the table of plans: its figures in words, and whether it is the one picked."""

    kind: str
    title: str
    about: str
    served: str
    longest: str
    total: str
    enviable: str
    last: str
    picked: bool


def rows_of_plans(planned: Planned) -> list[PlanRow]:
    """Return the plans side by side; the plan made anew stands behind them."""
    plans = [*planned.plans, *([planned.replanned.plan] if planned.replanned is not None else [])]
    return [_row(planned, plan) for plan in plans]


def _row(planned: Planned, plan: Plan) -> PlanRow:
    last = max((meeting.slot.day for meeting in plan.meetings), default=None)
    return PlanRow(
        plan.kind,
        TITLES.get(plan.kind, plan.kind),
        ABOUT.get(plan.kind, ""),
        _served(planned, plan),
        say_days(plan.longest),
        f"{plan.total:,}",
        f"{plan.certificate.enviable:,}" if plan.kind in PLANS else "not counted",
        say_day(last) if last is not None else "",
        plan is planned.plan,
    )


def _served(planned: Planned, plan: Plan) -> str:
    met, asked = planned.count(meeting.request for meeting in plan.meetings), len(planned.people)
    at = f", at {count(len(plan.meetings), 'table')}" if planned.diary.seating is not None else ""
    return f"{met:,} of {asked:,}{at}"


def say_lead(planned: Planned) -> str:
    """Write how many ask, how many serve, and what the plan that counts comes to."""
    asked, serve = count(len(planned.people), "request"), _say_serve(planned)
    plan = planned.plan
    if planned.diary.seating is not None:
        asked += f" at {count(len(planned.requests), 'table')}"
    met_now, lost = planned.count(meeting.request for meeting in plan.meetings), planned.count(plan.unserved)
    if not plan.meetings:
        return f"{asked}, {serve}: nobody can be met."
    last = max(meeting.slot.day for meeting in plan.meetings)
    met = "all are met" if not plan.unserved else f"{count(met_now, 'is', 'are')} met, {count(lost, 'is', 'are')} not"
    return f"{asked}, {serve}: {met}, the last on {say_day(last)}, after {say_days(plan.longest)} at most."


def _say_serve(planned: Planned) -> str:
    """Write how many serve, and how many at each meeting where they are more than one."""
    hosts = planned.diary.hosts
    serve = count(sum(len(host.members) or 1 for host in hosts), "person serves", "people serve")
    at_each = max((len(host.members) for host in hosts), default=0)
    return f"{serve}, {at_each} at each meeting" if at_each else serve


def say_pick(planned: Planned) -> str:
    """Write which plan counts, and who picked it."""
    name = NAMES.get(planned.picked, planned.picked) + _say_tables(planned)
    if planned.replanned is not None:
        return f"This is the plan before ({name}), changed as little as can be."
    if planned.picked_by:
        why = f": {planned.reason}" if planned.reason else "; no reason is given"
        return f"Picked by {planned.picked_by}: {name}{why}."
    return f"Nobody has picked a plan yet. Shown is {name}; a named person picks with --pick and --picked-by."


def _say_tables(planned: Planned) -> str:
    rule = planned.diary.seating
    return f", at tables by {' and '.join(part.replace('_', ' ') for part in rule.by)}" if rule is not None else ""


def say_certificates(planned: Planned) -> list[tuple[str, tuple[str, ...]]]:
    """Return what each plan proves, the one that counts first."""
    anew = [planned.replanned.plan] if planned.replanned is not None else []
    plans = sorted([*anew, *planned.plans], key=lambda plan: plan is not planned.plan)
    return [(TITLES.get(plan.kind, plan.kind), plan.certificate.words) for plan in plans]


def say_draw(planned: Planned) -> list[str]:
    """Write how the order was drawn, and how anybody can draw it again."""
    seed, tables = f"“{planned.diary.seed}”" if planned.diary.seed else "not drawn yet", planned.diary.seating is not None
    return [
        f"{say_hash(planned.diary.seating is not None)}: {planned.closed}",
        f"Seed: {seed}",
        "Within a day, the lot of a request is the SHA-256 of the seed, a | and its id; the lowest comes first.",
        *([TABLES_DRAWN if planned.replanned is None else TABLES_KEPT] if tables else []),
    ]


def say_hash(tables: bool) -> str:
    """Write what the published hash is of."""
    return f"SHA-256 of the closed list, who serves, the caps{', the slots and the tables' if tables else ' and the slots'}"


def say_unserved(planned: Planned) -> list[str]:
    """Write who has no place, and when they could come."""
    requests = planned.requests
    named = ((name, say_guests(planned, name)) for name in planned.plan.unserved)
    return [f"{requests[name].who}{f' ({who})' if who else ''} {_window(requests[name], planned)}" for name, who in named]


def say_guests(planned: Planned, name: str) -> str:
    """Write who sits at a table, in the order drawn; "" where it is no table."""
    if planned.diary.seating is None:
        return ""
    return "; ".join(planned.people[one].who for one in planned.sits[name])


def say_first(planned: Planned, name: str) -> str:
    """Write how many sit at a table, and by whom it has its turn; "" where it is no table."""
    if planned.diary.seating is None:
        return ""
    sits = planned.sits[name]
    return f"{count(len(sits), 'person', 'people')}; its turn is that of {planned.people[sits[0]].who}"


def _window(request: Request, planned: Planned) -> str:
    days = "" if len(request.weekdays) == len(WEEKDAYS) else f" on {', '.join(WEEKDAYS[day] for day in request.weekdays)}"
    first = max(request.received + timedelta(1), request.earliest or date.min, planned.first)
    last = min(request.deadline or date.max, planned.last)
    return f"can come from {say_day(first)} to {say_day(last)}{days}."


def say_remedies(planned: Planned) -> list[str]:
    """Write what would have to give so that more can be met; where all can be, which plans do it."""
    if not planned.plan.unserved:
        return []
    if not planned.gives:
        return ["All can be met: the plans that are level or within T leave nobody out."]
    return [give.words for give in planned.gives]


def say_move(planned: Planned, move: Move) -> str:
    """Write whose place changed, from when to when."""
    request = planned.requests.get(move.request)
    who = request.who if request is not None else move.request
    if request is not None and request.members:
        who += f", {count(len(request.members), 'person', 'people')}"
    return f"{who}: {_say_place(planned, move.old)} → {_say_place(planned, move.new)}"


def say_withdrawn(planned: Planned) -> list[str]:
    """Write who had a place and asks no more."""
    if planned.old is None or planned.diary.seating is not None:
        return []
    gone = {name: slot for name, slot in planned.old.slots.items() if name not in planned.requests}
    who = {name: planned.old.invitations[name].who if name in planned.old.invitations else name for name in gone}
    return [f"{who[name]}: {say_slot(planned, slot)}; the invitation is cancelled." for name, slot in gone.items()]


def say_reseated(planned: Planned) -> list[str]:
    """Write who sits at another table than before, and why."""
    found, old = planned.replanned.reseated if planned.replanned is not None else (), planned.old.places if planned.old is not None else {}
    return [
        f"{planned.people[one.request].who}: {one.old}, {_say_place(planned, old.get(one.request))} → "
        f"{one.new}, {_say_place(planned, planned.places.get(one.request))}; {one.why}"
        for one in found
    ]


def _say_place(planned: Planned, slot: Slot | None) -> str:
    return say_slot(planned, slot) if slot is not None else "no place"


def say_slot(planned: Planned, slot: Slot) -> str:
    """Write when a slot is, and with whom."""
    return f"{say_day(slot.day)}, {say_clock(slot.start)}, {planned.names.get(slot.host, slot.host)}"


def say_day(day: date) -> str:
    """Write a day with its weekday.

    >>> say_day(date(2022, 3, 1))
    'Tue 1 March 2022'
    """
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def say_clock(at: datetime) -> str:
    """Write what the clock of the place shows."""
    return f"{at:%H:%M}"


def say_days(number: int) -> str:
    """Write a number of days."""
    return count(number, "day")


def say_hours(minutes: int) -> str:
    """Write minutes as hours.

    >>> say_hours(7200), say_hours(1530), say_hours(60), say_hours(0)
    ('120 hours', '25.5 hours', '1 hour', '0 hours')
    """
    hours = round(minutes / 60, 1)
    return f"{hours:,.0f} hour{'' if hours == 1 else 's'}" if hours == int(hours) else f"{hours:,} hours"


def say_weeks(option: Option) -> str:
    """Write the weeks of an option, in the order of the meetings a week.

    >>> say_weeks(Option("one to one", 116, 6960, ((2, 64, date(2017, 1, 30)), (3, 43, date(2016, 9, 5)))))
    '64 / 43'
    """
    return " / ".join(f"{weeks:,}" for _, weeks, _ in option.weeks) or "none"


def paces(planned: Planned) -> tuple[int, ...]:
    """Return the numbers of meetings a week that the options are counted with."""
    return tuple(dict.fromkeys(pace for option in planned.options for pace, _, _ in option.weeks))


def say_paces(planned: Planned) -> str:
    """Write those numbers as a heading."""
    return "Weeks at " + "/".join(map(str, paces(planned))) + " a week"


def last_at(option: Option, pace: int) -> str:
    """Write the last day of an option at so many meetings a week, "" where it has none."""
    found = next((last for each, _, last in option.weeks if each == pace), None)
    return say_day(found) if found is not None else ""


def say_same(option: Option) -> list[tuple[str, str]]:
    """Return what is held against the meeting already granted, each with yes, no or not known."""
    return [(SAME.get(name, name), YES[value]) for name, value in option.same]


def say_equal(option: Option) -> str:
    """Write in a word or two whether an option equals what was granted.

    >>> say_equal(Option("a", 1, 60, (), (("form", True), ("person", True), ("length", False), ("wait", None))))
    'not the same length; not sure: wait'
    """
    if not option.same:
        return ""
    unlike = [name for name, value in option.same if value is False]
    unknown = [name for name, value in option.same if value is None]
    said = [f"not the same {_and(unlike)}"] if unlike else []
    said += [f"not sure: {_and(unknown)}"] if unknown else []
    return "; ".join(said) or "equal in all"


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def say_granted(planned: Planned) -> str:
    """Write what was already granted, "" where nothing is told of it."""
    granted = planned.granted
    if granted is None:
        return ""
    parts = [granted.form, f"{granted.minutes} minutes" if granted.minutes else "", f"with {planned.name_of(granted.host)}"]
    said = ", ".join(part for part in parts if part and part != "with ")
    wait = f", {say_days(granted.wait)} after it was asked or offered" if granted.wait is not None else ""
    on = f", on {say_day(granted.on)}" if granted.on is not None else ""
    return f"Already granted to {granted.who}: {said}{on}{wait}."


def say_clog(planned: Planned) -> str:
    """Answer how long the diary would be taken up: one to one, at the fewest and the most meetings a week."""
    first = planned.options[0]
    if not first.weeks:
        return ""
    slow, fast = first.weeks[0], first.weeks[-1]
    who = "one person" if first.advisers == 1 else f"{first.advisers} people"
    return (
        f"One to one, {count(first.meetings, 'meeting')} of {who} take {count(slow[1], 'week')} at {slow[0]} a week, "
        f"and {count(fast[1], 'week')} at {fast[0]}."
    )


def say_calendars(planned: Planned) -> Iterator[str]:
    """Yield what was read of each calendar, and what must be told of it."""
    for one in planned.calendars:
        endless = f", {count(one.endless, 'series', 'series')} without end followed to {say_day(planned.last)}" if one.endless else ""
        yield (
            f"{one.name} of {planned.name_of(one.host)}: {count(one.events, 'event')}{endless}; "
            f"{count(one.busy, 'busy time')} in the period."
        )
        yield from (f"{one.name}: {note}" for note in one.notes)
