"""A diary that has changed and the places people had in, a plan that moves as few of them as must be moved out, with why for each.

Nobody loses a place to somebody new. Of all plans that serve whom the order lets be served, none moves fewer people, and of those none
adds less to their waits: it is one flow of least cost, in which a move counts for more than all waits together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta

from attrs import evolve

from evenhand.core.diary.certify import words_of_moves, words_of_unserved
from evenhand.core.diary.draw import turns
from evenhand.core.diary.ground import Ground, lay_out
from evenhand.core.diary.least import Kind, Least, least
from evenhand.core.diary.model import MOVE, Certificate, Diary, Meeting, Move, Plan, Replan, Request, Reserved, Slot
from evenhand.core.diary.plans import queue_within, served, sums

Places = Mapping[str, Slot]


def replan(diary: Diary, old: Places, push: int | None = None) -> Replan:
    """Return the plan of a changed diary that moves the fewest of those who have a place.

    `old` holds the slots that people have been given; `push` is the most days later that any of them may be put, None for no cap.
    The diary that comes back has that cap as a deadline. ValueError where two people had one slot.
    """
    diary = all_held_back(diary, old, push)
    drawn = turns(diary)
    had = {name: old[name] for name in drawn if name in old}
    check_places(had)
    whole = lay_out(diary, [*had, *(name for name in drawn if name not in had)])
    found = served(diary, whole)
    cheapest, slots, reserved = seated(diary, found.ground, had)
    placed = zip(found.ground.order, slots, strict=True)
    meetings = tuple(Meeting(one.id, slot, (slot.day - one.received).days) for one, slot in placed if slot is not None)
    new = {meeting.request: meeting.slot for meeting in meetings}
    moves = moves_of(diary, whole, had, new)
    added = sum((move.new.day - move.old.day).days for move in moves if move.new)
    words = (*words_of_unserved(found.without, len(found.unserved), found.barred), words_of_moves(len(moves), len(had), added, push))
    proof = Certificate(words, found.without, reserved=reserved, prices=cheapest.prices)
    return Replan(Plan("replan", meetings, found.unserved, whole.ids, proof), moves, len(had) - len(moves), added, diary)


def all_held_back(diary: Diary, old: Places, push: int | None) -> Diary:
    """Return the diary in which nobody is put off further than the cap allows, who sits at a table as little as the table."""
    requests = tuple(held_back(request, old, push) for request in diary.requests)
    if diary.seating is None:
        return evolve(diary, requests=requests)
    had = {name: old[table.id] for table in requests if table.id in old for name in table.members}
    people = tuple(held_back(one, had, push) for one in diary.seating.people)
    return evolve(diary, requests=requests, seating=evolve(diary.seating, people=people))


def held_back(request: Request, old: Places, push: int | None) -> Request:
    """Return a request that is put off no further than the cap allows."""
    if push is None or request.id not in old:
        return request
    last = old[request.id].day + timedelta(push)
    return evolve(request, deadline=min(last, request.deadline or last))


def check_places(had: Places) -> None:
    """Raise ValueError where two people had one slot."""
    holders: dict[tuple[object, ...], str] = {}
    for name, slot in had.items():
        first = holders.setdefault(which(slot), name)
        if first != name:
            raise ValueError(f"{first!r} and {name!r} both had {slot.host}'s slot of {slot.start.isoformat()}; a slot serves one of them")


def which(slot: Slot) -> tuple[object, ...]:
    """Return what a slot is known again by: its host and its time."""
    return slot.host, slot.start, slot.end


def key_of(slots: list[Slot]) -> tuple[object, ...]:
    """Return what a bucket is known again by: the day, the host and the forms of its slots."""
    return slots[0].day, slots[0].host, slots[0].forms


def seated(diary: Diary, ground: Ground, had: Places) -> tuple[Least, list[Slot | None], tuple[Reserved, ...]]:
    """Return the cheapest flow, and the slot of everybody: those who stay have their own, the rest take in turn what the flow leaves."""
    homes = {which(slot): bucket for bucket, slots in enumerate(ground.buckets) for slot in slots}
    kinds, members = kinds_of(ground, had, homes)
    cheapest = least(ground, ground.open, kinds)
    placed: list[Slot | None] = [None] * len(ground.ids)
    for stay, people in zip(cheapest.stay, members, strict=True):
        for at in people[:stay]:
            placed[at] = had[ground.ids[at]]
    kept = {which(slot) for slot in placed if slot}
    movers = [at for at, slot in enumerate(placed) if slot is None]
    slots = tuple(slot for held in ground.buckets for slot in held if which(slot) not in kept)
    requests = tuple(ground.order[at] for at in movers)
    rest = lay_out(evolve(diary, requests=requests, slots=slots), (one.id for one in requests))
    taken = sums(ground, cheapest.take)
    used = {key_of(slots): number for slots, number in zip(ground.buckets, taken, strict=True)}
    caps = [used[key_of(slots)] for slots in rest.buckets]
    found, reserved = queue_within(rest, None, caps)
    placeable = (at for at, bucket in zip(movers, found, strict=True) if bucket >= 0)
    for at, slot in zip(placeable, rest.slots_of(found), strict=True):
        placed[at] = slot
    return cheapest, placed, reserved


def kinds_of(ground: Ground, had: Places, homes: Mapping[tuple[object, ...], int]) -> tuple[list[Kind], list[list[int]]]:
    """Return the people for whom everything costs the same, and who they are: by class, by the day of their place, and by its bucket."""
    found = defaultdict[tuple[int, int, int], list[int]](list)
    for at, (one, request) in enumerate(zip(ground.people, ground.order, strict=True)):
        slot = had.get(request.id)
        home = homes.get(which(slot), -1) if slot else -1
        if home >= 0 and not ground.open[one] >> home & 1:
            home = -1
        # A table counts as its people.
        extra = MOVE * max(1, len(request.members)) - (slot.day - request.received).days if slot else 0
        found[one, extra, home].append(at)
    kinds = [Kind(one, len(people), extra, home, len(people) if home >= 0 else 0) for (one, extra, home), people in found.items()]
    return kinds, [*found.values()]


def moves_of(diary: Diary, ground: Ground, had: Places, new: Places) -> tuple[Move, ...]:
    """Return who has another slot than before, or none, each with the reason."""
    why = Reasons(diary, ground, had, new)
    return tuple(Move(name, slot, new.get(name), why.of(name, slot)) for name, slot in had.items() if why.moved(name))


class Reasons:
    """Why people could not keep their slots: what is gone, what does not suit any more, and who has come into their place."""

    def __init__(self, diary: Diary, ground: Ground, had: Places, new: Places) -> None:
        self.had, self.new, self.who = had, new, {request.id: request.who for request in diary.requests}
        self.hosts = {host.id: host for host in diary.hosts}
        self.there = {which(slot) for slot in diary.slots}
        self.usable = {which(slot): bucket for bucket, slots in enumerate(ground.buckets) for slot in slots}
        self.open = {name: ground.open[one] for name, one in zip(ground.ids, ground.people, strict=True)}
        self.holders = {which(slot): name for name, slot in new.items()}

    def moved(self, name: str) -> bool:
        """Say whether somebody has another slot than before, or none."""
        return name not in self.new or which(self.new[name]) != which(self.had[name])

    def of(self, name: str, slot: Slot) -> str:
        """Return why somebody could not keep a slot."""
        if which(slot) not in self.there:
            return "The slot is gone."
        bucket = self.usable.get(which(slot))
        if bucket is None:
            return "The slot is there, but too near to another for the time to be kept free between two."
        if not self.open[name] >> bucket & 1:
            return "The slot is there, but does not suit the request any more."
        if which(slot) in self.holders:
            return f"{self.newcomer(self.holders[which(slot)])} has the slot now; no plan moves fewer people."
        return f"The slot is there, but {self.full(slot)}"

    def full(self, slot: Slot) -> str:
        """Return which limit of its host keeps a slot free, and who has come under it."""
        host = self.hosts[slot.host]
        today = sum(day_of(other) == day_of(slot) for other in self.new.values())
        when, span = ("on that day", day_of) if host.per_day is not None and today >= host.per_day else ("in that week", week_of)
        there = {name for name, other in self.had.items() if span(other) == span(slot)}
        come = [name for name, other in self.new.items() if span(other) == span(slot) and name not in there]
        if not come:
            return f"{host.name or host.id} may not serve so many {when} any more."
        have = f"{self.who[come[0]]} has" if len(come) == 1 else f"{self.who[come[0]]} and {len(come) - 1:,} more have"
        return f"{host.name or host.id} may serve no more {when}, and {have} a place then; no plan moves fewer people."

    def newcomer(self, name: str) -> str:
        """Return who has come into a slot, and how it stands with their own."""
        if name not in self.had:
            return f"{self.who[name]}, who had no place,"
        gone = which(self.had[name]) not in self.there
        return f"{self.who[name]}, {'whose own slot is gone' if gone else 'who had to move too'},"


def day_of(slot: Slot) -> tuple[str, int]:
    """Return the host and the day of a slot."""
    return slot.host, slot.day.toordinal()


def week_of(slot: Slot) -> tuple[str, int]:
    """Return the host and the week of a slot; weeks begin on Mondays."""
    return slot.host, (slot.day.toordinal() - 1) // 7
