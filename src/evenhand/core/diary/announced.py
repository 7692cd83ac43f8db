"""A plan.json as it was announced and the closed list in, what in it does not belong together out: plans, list, clock, invitations.

The independent checker takes requests and slots as they stand; here they are held against the list and against what people were told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from evenhand.core.diary.checker import suit
from evenhand.core.diary.draw import check_closed, close_list
from evenhand.core.diary.model import PLANS, Request
from evenhand.core.diary.record import as_closed, from_closed, request_record
from evenhand.core.diary.tables import seat

Record = Mapping[str, Any]
_SAME = ("who", "received", "form", "weekdays", "away", "group")
_FOREVER = date.max.isoformat()


def announced_faults(held: Record, asked: Sequence[Request], published: str = "") -> tuple[str, ...]:
    """Return what is false beside the plans themselves, a sentence each; a plan made anew may narrow the days of a request.

    What was closed before the draw is held against its hash: against the one that was published, or else the one in the file.
    """
    anew = held["replan"]["plan"] if held.get("replan") else None
    found = [] if [plan["kind"] for plan in held["plans"]] == [*PLANS] else [f"The plans are not the three: {', '.join(PLANS)}."]
    if anew is not None and anew["kind"] != "replan":
        found.append("The plan made anew is not marked as one.")
    closed = covered(held)
    found += check_closed(close_list(closed), published or held["closed"])
    # Since then people may have other days, and what counts for the draw is who asked when.
    found += list_faults(closed["requests"], asked, False) if anew is None else identity_faults(closed["requests"], asked)
    teams = {one["id"]: one.get("members") or [one["id"]] for one in held["hosts"]}
    for made in (held, anew) if anew is not None else (held,):
        found += list_faults(made["requests"], asked, anew is not None)
        found += [*clock_faults(made["slots"], made["seating"], teams), *seating_faults(made, closed, anew is None)]
    if anew is not None:
        found += reseating_faults(anew, held["replan"].get("reseated", ()))
    return tuple(dict.fromkeys([*found, *invitation_faults(held, {request.id: request.who for request in asked})]))


def covered(held: Record) -> Record:
    """Return what was closed before the seed was drawn: a plan made anew keeps that of the first plan beside its own."""
    before: Record = held["closed_over"] or held
    return before


def identity_faults(requests: Sequence[Record], asked: Iterable[Request]) -> Iterator[str]:
    """Yield who was not on the list when it was closed, or not under this name, or not as of this day."""
    known = {request.id: (request.who, request.received.isoformat()) for request in asked}
    if known != {one["id"]: (one["who"], one["received"]) for one in requests}:
        yield "Those who ask are not those who stood on the list when it was closed."


def list_faults(requests: Sequence[Record], asked: Iterable[Request], narrowed: bool) -> Iterator[str]:
    """Yield what a plan has otherwise than the list; where it may be narrowed, days may only have been taken away."""
    known = {request.id: request_record(request) for request in asked}
    if sorted(one["id"] for one in requests) != sorted(known):
        yield "The requests of the plan are not those of the list."
        return
    for one in requests:
        listed = known[one["id"]]
        days = [(of["earliest"] or "", of["deadline"] or _FOREVER) for of in (one, listed)]
        within = days[0][0] >= days[1][0] and days[0][1] <= days[1][1] if narrowed else days[0] == days[1]
        if not within or any(one.get(field) != listed.get(field) for field in _SAME):
            yield f"{one['id']} is not in the plan as it stands in the list."


def seating_faults(made: Record, closed: Record, first: bool) -> Iterator[str]:
    """Yield what is false in who sits where: the rule is the one that was closed, and the tables of a first plan follow from the list."""
    rule = made["seating"]
    if rule != closed["seating"]:
        yield "The plan puts people at tables by another rule than the one that was closed."
    elif bool(made["tables"]) != (rule is not None):
        yield "The plan has tables and no rule for them, or a rule and no tables."
    elif len({*map(_id, made["tables"])}) < len(made["tables"]):
        yield "Two tables have one name."
    elif rule is not None and first:
        ought = as_closed(seat(from_closed(made), tuple(rule["by"]), rule["most"], rule["minutes"]))["tables"]
        if sorted(ought, key=_id) != sorted(made["tables"], key=_id):
            yield "Who sits at which table is not what follows from the list, the slots and the rule."


def reseating_faults(anew: Record, reseated: Iterable[Record]) -> Iterator[str]:
    """Yield who was taken from a table at whose time they could still come, or sits at another one and is not told so."""
    asked = {one["id"]: one for one in anew["requests"]}
    sits = {name: one["id"] for one in anew["tables"] for name in one["members"]}
    told = {(one["request"], one["old"], one["new"]) for one in reseated}
    group = {one["id"]: asked[one["members"][0]]["group"] for one in anew["tables"]}
    if anew["tables"] and not all("members" in one for one in anew["old"].values()):
        yield "The plan made anew does not say who sat at the tables before."
    for table, one in anew["old"].items():
        for name in (each for each in one.get("members", ()) if each in asked and sits.get(each) != table):
            stays = one["slot"] is not None and group.get(table, asked[name]["group"]) == asked[name]["group"]
            if stays and suit([asked[name]], anew["slots"][one["slot"]]):
                yield f"{name} could still come to {table}, and was put at another."
            elif (name, table, sits.get(name)) not in told:
                yield f"{name} sits at another table, and the plan does not say so."


def clock_faults(slots: Iterable[Record], seating: Record | None = None, teams: Mapping[str, Sequence[str]] | None = None) -> Iterator[str]:
    """Yield the slots that are not on the day they are said to be on, that no table would do in, or at which somebody serves elsewhere.

    `teams` names who serve together, by the id of the team.
    """
    slots, over = list(slots), dict[str, datetime]()
    if slots != sorted(slots, key=lambda one: (one["day"], *_instants(one)[:1], one["host"])):
        yield "The slots are not in the order of time, by which it is told who passed over which."
    for number, slot in sorted(enumerate(slots), key=lambda one: _instants(one[1])):
        start, end = _instants(slot)
        persons = (teams or {}).get(slot["host"]) or [slot["host"]]
        if start.date().isoformat() != slot["day"] or end <= start:
            yield f"Slot {number} is not on the day and at the time that it is said to be."
        elif seating is not None and end - start != timedelta(minutes=seating["minutes"]):
            yield f"Slot {number} is not as long as a table, which has {seating['minutes']} minutes."
        elif busy := [one for one in persons if one in over and start < over[one]]:
            yield f"Slot {number} begins before {busy[0]} is free again."
        over |= {one: max(end, over.get(one, end)) for one in persons}


def invitation_faults(held: Record, names: Mapping[str, str]) -> Iterator[str]:
    """Yield who is told something else than the plan that counts says."""
    anew = held["replan"]["plan"] if held.get("replan") else None
    counts = anew or next((plan for plan in held["plans"] if plan["kind"] == held["picked"]), None)
    if counts is None:
        yield f"The plan that counts, {held['picked']!r}, is not among the plans."
        return
    slots = (anew or held)["slots"]
    sits = {one["id"]: sorted(one["members"]) for one in (anew or held)["tables"]}
    placed = {one["request"]: (*_place(slots[one["slot"]]), sits.get(one["request"], [])) for one in counts["meetings"]}
    told = {one["request"]: (*_place(one["slot"]), _guests(one)) for one in held["invitations"] if one["slot"] is not None}
    twice = len({(one["uid"], one["request"]) for one in held["invitations"]}) < len(held["invitations"])
    invited = [one["request"] for one in held["invitations"] if one["slot"] is not None]
    if twice or len({*invited}) < len(invited):
        yield "Somebody is sent two invitations, or two people are sent one."
    if len({one["uid"] for one in held["invitations"] if one["slot"] is not None}) < len(invited):
        yield "Two meetings have one identity."
    coming = {(one["uid"], name) for one in held["invitations"] if one["slot"] is not None for name in (_guests(one) or [one["request"]])}
    gone = ((one["uid"], one["request"]) for one in held["invitations"] if one["slot"] is None)
    yield from (f"{name} is invited and cancelled at once." for uid, name in gone if (uid, name) in coming)
    yield from (
        f"{name} is invited to another time, or others are, than the plan gives."
        for name in placed | told
        if placed.get(name) != told.get(name)
    )
    names = {**names, **{name: name[:1].upper() + name[1:] for name in sits}}
    for one in (each for sent in held["invitations"] for each in (sent, *sent.get("guests", ()))):
        if names.get(one["request"], one["who"]) != one["who"]:
            yield f"The invitation for {one['request']} names somebody else than the list."


def _instants(slot: Record) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(slot["start"]), datetime.fromisoformat(slot["end"])


def _id(table: Record) -> str:
    return str(table["id"])


def _guests(sent: Record) -> list[str]:
    return sorted(one["request"] for one in sent.get("guests", ()))


def _place(slot: Record) -> tuple[Any, ...]:
    return slot["host"], slot["day"], *_instants(slot)
