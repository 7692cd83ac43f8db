"""A plan's JSON in, what is false in it out: sixty lines of the standard library that share nothing with what makes the plans.

Who sits at a table comes with it: it can be held where all of them can come, and it waits, and has its turn, as the first of them.
`room` is the most meetings that places can take under the limits of a host's day and week; each proof counts people or tables against it.
Prose is not looked at: the names, the classes and the words of a certificate. Least totals and fewest moves are for `totals`.
"""

from collections import Counter
from datetime import date
from hashlib import sha256
from typing import Any


class Claims:
    """What a plan claims; its slots are known by their numbers, the earliest first."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan, self.proof, self.slots, self.old, caps = plan, plan["certificate"], plan["slots"], plan["old"], ("per_day", "per_week")
        self.asked = {one["id"]: one | {"lot": sha256(f"{plan['seed']}|{one['id']}".encode()).digest()} for one in plan["requests"]}
        self.sits = {one["id"]: [self.asked[who] for who in one.get("members", [one["id"]])] for one in plan["tables"] or plan["requests"]}
        self.most = {(one["id"], cap): 10**9 if one[cap] is None else one[cap] for one in plan["hosts"] for cap in caps}
        self.day, self.size = [date.fromisoformat(slot["day"]).toordinal() for slot in self.slots], (plan["seating"] or {"most": 1})["most"]
        self.got = {name: date.fromisoformat(min(one["received"] for one in sat)).toordinal() for name, sat in self.sits.items()}
        self.fit = {name: {at for at, slot in enumerate(self.slots) if suit(sat, slot)} for name, sat in self.sits.items()}
        self.place, self.told = {one["request"]: one["slot"] for one in plan["meetings"]}, [one["wait"] for one in plan["meetings"]]
        self.kind, self.limit = plan["kind"], plan["longest"] if plan["kind"] in ("level", "queue within") else 10**6

    def open(self, names: Any, limit: int) -> set[int]:
        """Return the slots that any of these people or tables can use within a wait."""
        return {number for name in names for number in self.fit[name] if self.day[number] - self.got[name] <= limit}

    def marks(self, number: int) -> tuple[tuple[str, str, int], ...]:
        """Return the day and the week of a host that a slot counts against."""
        return tuple((self.slots[number]["host"], cap, (self.day[number] - 1) // long) for cap, long in (("per_day", 1), ("per_week", 7)))

    def room(self, places: Any, used: Any = ()) -> int:
        """Return how many meetings these places can take at most, beside the places used."""
        gone, weeks = Counter(mark for number in used for mark in self.marks(number)), Counter[tuple[str, str, int]]()
        for (day, week), places_left in Counter(map(self.marks, places)).items():
            weeks[week] += min(places_left, self.most[day[:2]] - gone[day])
        return sum(min(places_left, self.most[week[:2]] - gone[week]) for week, places_left in weeks.items())


def suit(sat: list[dict[str, Any]], slot: dict[str, Any]) -> bool:
    """Say whether all who sit together can use a slot, whatever the wait."""
    day, on, host, kinds = slot["day"], date.fromisoformat(slot["day"]).weekday(), slot["host"], slot["forms"]
    able = all(one["received"] < day not in one["away"] and (not kinds or one["form"] in kinds) and host in one["hosts"] for one in sat)
    return able and all((one["earliest"] or day) <= day <= (one["deadline"] or day) and on in one["weekdays"] for one in sat)


def faults(plan: dict[str, Any]) -> list[str]:
    """Return what is false in a plan, in a few words each; nothing where all of it holds."""
    the = Claims(plan)
    used, waits = {*the.place.values()}, [the.day[one["slot"]] - the.got[one["request"]] for one in plan["meetings"]]
    lots = {name: (name not in the.old, min((one["received"], one["lot"]) for one in sat)) for name, sat in the.sits.items()}
    proved = all(any(short(the, hall, [name], 10**6) for hall in the.proof["without"]) for name in plan["unserved"])
    holds = {
        "people or slots are out of order": plan["order"] == sorted(lots, key=lots.__getitem__) and the.day == sorted(the.day),
        "one is out, or in twice": sorted(one["id"] for at in [*the.place, *plan["unserved"]] for one in the.sits[at]) == sorted(the.asked),
        "a table cannot be so made": all(len(sat) <= the.size and len({one.get("group") for one in sat}) == 1 for sat in the.sits.values()),
        "a slot cannot be so used": all(number in the.fit[name] for name, number in the.place.items()) and len(waits) == the.room(used),
        "a wait or a sum is wrong": [waits, plan["longest"], plan["total"]] == [the.told, max([0, *waits]), sum(waits)],
        "the longest wait is not proved": the.limit == 10**6 or not used or short(the, the.proof["longest"], [], the.limit - 1),
        "somebody is left out without a proof": proved or the.kind == "queue",
    }
    return [words for words, true in holds.items() if not true] or passed_over(the)


def short(the: Claims, hall: dict[str, Any], more: list[str], limit: int) -> Any:
    """Say whether these people with a place, before one more if there is one, are with him too many for the places open to them."""
    people, before = hall["people"] + more, the.place.keys() & the.plan["order"][: the.plan["order"].index(more[0]) if more else None]
    return {*hall["people"]} <= before and len(people) == len({*people}) > the.room(the.open(people, limit)) == hall["places"]


def passed_over(the: Claims) -> list[str]:
    """Return who passed over an earlier slot that nobody later is proved to need; by the turn, only the slots that the plan is free in."""
    who = [one for one in the.plan["order"] if the.kind == "queue" or the.place.get(one) not in (None, the.old.get(one, {}).get("slot"))]
    pool = {the.place[name] for name in who} if the.kind in ("level", "replan") else {*range(len(the.slots))}
    told, taken, needed, sets = [], set[int](), set[Any](), [{*one} for one in the.proof["reserved"]]
    for at, name in enumerate(who):
        mine, later = the.place.get(name, len(the.slots)), {*who[at:]}
        for number in (each for each in the.open([name], the.limit) & pool - taken if each < mine and the.room([each], taken)):
            keys = {(key, the.marks(number), str(the.slots[number]["forms"])) for key, one in enumerate(sets) if name not in one}
            for key in () if keys & needed else keys:
                places = the.open(sets[key[0]] & later, the.limit) & pool - taken - {number}
                needed |= {key} if the.room(places, taken | {number}) < len(sets[key[0]] & later) else set()
            told += [] if keys & needed else [f"{name} could have had slot {number}"]
        taken |= {mine} & pool
    return told
