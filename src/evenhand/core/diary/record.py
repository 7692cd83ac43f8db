"""A diary and a plan in, plain lists and dictionaries out, ready for JSON: all that the independent checker needs, and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from evenhand.core.diary.ground import slots_by_day
from evenhand.core.diary.model import Diary, Hall, Host, Plan, Request, Slot
from evenhand.core.diary.replan import which


def as_record(
    diary: Diary, plan: Plan, old: Mapping[str, Slot] | None = None, sat: Mapping[str, Sequence[str]] | None = None
) -> dict[str, Any]:
    """Return a plan with what it was made of; `old` holds the slots that people had before it was made anew, `sat` who sat at tables.

    Slots that would run into another of the same host's are left out, as they are for the plan.
    """
    numbers = {slot: number for number, slot in enumerate(usable(diary))}
    times = {which(slot): number for slot, number in numbers.items()}
    return {
        "kind": plan.kind,
        "seed": diary.seed,
        **as_closed(diary),
        "order": [*plan.order],
        "meetings": [{"request": one.request, "slot": numbers[one.slot], "wait": one.wait} for one in plan.meetings],
        "unserved": [*plan.unserved],
        "longest": plan.longest,
        "total": plan.total,
        "old": {
            name: {**slot_record(slot), "slot": times.get(which(slot)), **({"members": [*sat[name]]} if sat else {})}
            for name, slot in (old or {}).items()
        },
        "certificate": {
            "words": [*plan.certificate.words],
            "without": [hall_record(one) for one in plan.certificate.without],
            "longest": plan.certificate.longest and hall_record(plan.certificate.longest),
            "reserved": [[*one.people] for one in plan.certificate.reserved],
            "prices": [
                {
                    "host": one.host,
                    "first": one.first.isoformat(),
                    "last": one.last.isoformat(),
                    "price": one.price,
                    "forms": None if one.forms is None else [*one.forms],
                }
                for one in plan.certificate.prices
            ],
        },
    }


def as_closed(diary: Diary) -> dict[str, Any]:
    """Return what is closed before the seed is drawn: the requests, those who serve, the slots, and who sits where by which rule."""
    rule = diary.seating
    return {
        "requests": [request_record(one) for one in diary.people],
        "hosts": [host_record(one) for one in diary.hosts],
        "slots": [slot_record(one) for one in usable(diary)],
        "seating": {"by": [*rule.by], "most": rule.most, "minutes": rule.minutes} if rule is not None else None,
        "tables": [{"id": one.id, "members": [*one.members]} for one in diary.requests] if rule is not None else [],
    }


def from_closed(held: Mapping[str, Any]) -> Diary:
    """Return the people, those who serve and the slots that a record has; whatever else it says is left out."""
    hosts = (Host(one["id"], "", one["per_day"], one["per_week"], timedelta(minutes=one["buffer"])) for one in held["hosts"])
    return Diary(tuple(map(from_request, held["requests"])), tuple(hosts), tuple(map(from_slot, held["slots"])))


def from_request(one: Mapping[str, Any]) -> Request:
    """Return the request of a record."""
    deadline, earliest = (one[edge] and date.fromisoformat(one[edge]) for edge in ("deadline", "earliest"))
    return Request(
        one["id"],
        one["who"],
        date.fromisoformat(one["received"]),
        tuple(one["hosts"]),
        one["like"],
        deadline,
        one["form"],
        tuple(one["weekdays"]),
        tuple(map(date.fromisoformat, one["away"])),
        earliest,
        one.get("group", ""),
    )


def from_slot(one: Mapping[str, Any]) -> Slot:
    """Return the slot of a record."""
    start, end = map(datetime.fromisoformat, (one["start"], one["end"]))
    return Slot(one["host"], start, end, date.fromisoformat(one["day"]), tuple(one["forms"]))


def usable(diary: Diary) -> list[Slot]:
    """Return the slots without those that would run into another of the same host's, in the order of time."""
    hosts = {host.id: host for host in diary.hosts}
    return sorted((slot for held in slots_by_day(diary.slots, hosts).values() for slot in held), key=when)


def when(slot: Slot) -> tuple[Any, ...]:
    """Return what puts slots in order: by day, then by time, then by host."""
    return slot.day, slot.start, slot.host


def request_record(one: Request) -> dict[str, Any]:
    """Return a request with its days in ISO 8601."""
    return {
        "id": one.id,
        "who": one.who,
        "like": one.like,
        "received": one.received.isoformat(),
        "deadline": one.deadline and one.deadline.isoformat(),
        "earliest": one.earliest and one.earliest.isoformat(),
        "hosts": [*one.hosts],
        "form": one.form,
        "weekdays": [*one.weekdays],
        "away": [day.isoformat() for day in one.away],
        **({"group": one.group} if one.group else {}),
    }


def host_record(one: Host) -> dict[str, Any]:
    """Return a host with the limits; the buffer in minutes."""
    team = {"members": [*one.members]} if one.members else {}
    return {"id": one.id, "per_day": one.per_day, "per_week": one.per_week, "buffer": one.buffer.total_seconds() / 60, **team}


def slot_record(one: Slot) -> dict[str, Any]:
    """Return a slot with its instants in ISO 8601."""
    return {
        "host": one.host,
        "day": one.day.isoformat(),
        "start": one.start.isoformat(),
        "end": one.end.isoformat(),
        "forms": [*one.forms],
    }


def hall_record(one: Hall) -> dict[str, Any]:
    """Return a set of people with the places they share."""
    return {"people": [*one.people], "places": one.places, "limit": one.limit}
