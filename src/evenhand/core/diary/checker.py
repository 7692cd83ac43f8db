"""A plan's JSON in, what is false in it out: one file of the standard library that shares no line with what makes the plans.

`room` is the most people that places can take under the limits of a host's day and week; each proof is a count of people against it.
Prose is not looked at: the names, the classes and the words of a certificate.
"""

from collections import Counter
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Any


class Claims:
    """What a plan claims; its slots are known by their numbers, the earliest first."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan, self.proof, self.slots, self.old = plan, plan["certificate"], plan["slots"], plan["old"]
        self.asked, self.hosts = ({one["id"]: one for one in plan[name]} for name in ("requests", "hosts"))
        self.days = [date.fromisoformat(slot["day"]) for slot in self.slots]
        self.place = {one["request"]: one["slot"] for one in plan["meetings"]}
        self.turn = [name for name in plan["order"] if name in self.place]
        self.like = {name: str({**one, "id": "", "who": "", "like": ""}) for name, one in self.asked.items()}
        self.known: dict[Any, set[int]] = {}

    def fits(self, names: Any, limit: int = 10**5) -> set[int]:
        """Return the slots that any of these people can use within a wait."""
        for like, one in (kinds := {self.like[name]: self.asked[name] for name in names}).items():
            if (like, limit) not in self.known:
                last = min(one["deadline"] or "9999", str(date.fromisoformat(one["received"]) + timedelta(limit)))
                days = {str(day) for day in self.days if day.weekday() in one["weekdays"] and str(day) >= (one["earliest"] or "")}
                days = {day for day in days - {*one["away"]} if one["received"] < day <= last}
                self.known[like, limit] = {number for number, slot in enumerate(self.slots) if slot["host"] in one["hosts"]
                    if slot["day"] in days and (not slot["forms"] or one["form"] in slot["forms"])}  # fmt: skip
        return set().union(*(self.known[like, limit] for like in kinds))

    def marks(self, slot: int) -> tuple[tuple[str, str, int], ...]:
        """Return the day and the week of a host that a slot counts against."""
        return tuple(
            (self.slots[slot]["host"], f"per_{span}", (self.days[slot].toordinal() - 1) // long) for span, long in (("day", 1), ("week", 7))
        )

    def room(self, places: Any, used: Any = ()) -> int:
        """Return how many people these places can take at most, beside the places used."""
        gone, weeks = Counter(mark for slot in used for mark in self.marks(slot)), Counter[Any]()
        for (day, week), number in Counter(map(self.marks, places)).items():
            weeks[week] += min(number, self.left(day, gone))
        return sum(min(number, self.left(week, gone)) for week, number in weeks.items())

    def left(self, mark: tuple[str, str, int], gone: Any) -> int:
        """Return how many more a host can take on a day or in a week."""
        most = self.hosts[mark[0]][mark[1]]
        return 10**9 if most is None else max(0, most - gone[mark])

    def cost(self, name: str, slot: int) -> int:
        """Return the wait; of those who had a place, nothing for keeping it, and for a move more than all waits together."""
        old, new = self.old.get(name, {"day": self.asked[name]["received"], "host": ""}), self.slots[slot]
        kept = all(old.get(field) == new[field] for field in ("host", "start", "end"))
        return 0 if kept else (self.days[slot] - date.fromisoformat(old["day"])).days + (10**12 if name in self.old else 0)


def faults(plan: dict[str, Any]) -> list[str]:
    """Return what is false in a plan, a few words for each; nothing where all of it holds."""
    the, kind = Claims(plan), plan["kind"]
    limit = plan["longest"] if kind in ("level", "queue within") else 10**5
    who = plan["order"] if kind == "queue" else [name for name in the.turn if the.cost(name, the.place[name])]
    pool = {the.place[name] for name in who} if kind in ("level", "replan") else {*range(len(the.slots))}
    told = [*listed(the), *in_turn(the, who, pool, limit)]
    told += [] if kind == "queue" else without(the)
    told += [] if limit == 10**5 else longest(the, limit - 1)
    return told + (priced(the, limit) if kind in ("level", "replan") else [])


def listed(the: Claims) -> list[str]:
    """Return what is wrong with the order, the slots and the waits as they are listed."""
    plan, used = the.plan, [one["slot"] for one in the.plan["meetings"]]
    lots = {
        name: (name not in the.old, one["received"], sha256(f"{plan['seed']}|{name}".encode()).digest()) for name, one in the.asked.items()
    }
    waits = {name: (the.days[slot] - date.fromisoformat(the.asked[name]["received"])).days for name, slot in the.place.items()}
    held = sorted((one["host"], *map(datetime.fromisoformat, (one["start"], one["end"]))) for one in map(the.slots.__getitem__, used))
    lines = "".join(sorted(f"{name}\t{one['received']}\n" for name, one in the.asked.items()))
    told = {
        "the list is not the one that was closed": plan["closed"] == sha256(lines.encode()).hexdigest(),
        "the order is not the one that is drawn": plan["order"] == sorted(the.asked, key=lots.__getitem__),
        "somebody is left out or stands twice": sorted([one["request"] for one in plan["meetings"]] + plan["unserved"])
        == sorted(the.asked),
        "somebody has a slot that does not fit": all(slot in the.fits([name]) for name, slot in the.place.items()),
        "a slot is used twice, or a host too often": len(used) == len({*used}) == the.room({*used}),
        "a host's meetings are too near": all(
            one[0] != two[0] or one[2] + timedelta(minutes=the.hosts[one[0]]["buffer"]) <= two[1] for one, two in pairwise(held)
        ),
        "a wait is wrong": all(one["wait"] == waits[one["request"]] for one in plan["meetings"]),
        "the longest or the total wait is wrong": (plan["longest"], plan["total"]) == (max(waits.values(), default=0), sum(waits.values())),
        "the slots are not in order": the.slots
        == sorted(the.slots, key=lambda one: (one["day"], datetime.fromisoformat(one["start"]), one["host"])),
    }
    return [words for words, holds in told.items() if not holds]


def without(the: Claims) -> list[str]:
    """Return who is left out with no proof that those earlier in the order need all that they could use."""
    turn, told = {name: number for number, name in enumerate(the.plan["order"])}, []
    for name in the.plan["unserved"]:
        sets = [one for one in the.proof["without"] if all(other in the.place and turn[other] < turn[name] for other in one["people"])]
        if not any(one["places"] == len({*one["people"]}) == the.room(the.fits([*one["people"], name])) for one in sets):
            told.append(f"{name} is left out without a proof")
    return told


def longest(the: Claims, limit: int) -> list[str]:
    """Return whether the longest wait is not proved to be the shortest: more people than there is room for within one day less."""
    hall = the.proof["longest"] or {"people": [], "places": -1, "limit": limit}
    proved = len(hall["people"]) > hall["places"] == the.room(the.fits(hall["people"], limit)) and limit == hall["limit"]
    good = proved and {*hall["people"]} <= {*the.turn} and len({*hall["people"]}) == len(hall["people"])
    return [] if good or not the.turn else ["the longest wait is not proved to be the shortest"]


def priced(the: Claims, limit: int) -> list[str]:
    """Return whether the total is not proved to be the least: by prices, everybody's cheapest place less what all places bring in."""
    price, bound = Counter[int](), 0
    for one in the.proof["prices"]:
        over = {n for n, slot in enumerate(the.slots) if slot["host"] == one["host"] and one["first"] <= slot["day"] <= one["last"]
            if one["forms"] in (None, slot["forms"])}  # fmt: skip
        price.update(dict.fromkeys(over, one["price"]))
        bound -= max(0, one["price"]) * the.room(over)
    bound += sum(min(the.cost(name, slot) + price[slot] for slot in the.fits([name], limit)) for name in the.turn)
    good = bound == sum(the.cost(name, the.place[name]) for name in the.turn)
    return [] if good else ["the total is not proved to be the least"]


def in_turn(the: Claims, who: list[str], pool: set[int], limit: int) -> list[str]:
    """Return who passed over an earlier slot that nobody later is proved to need."""
    told, taken, needed = [], set[int](), set[Any]()
    for turn, name in enumerate(who):
        mine = the.place.get(name, len(the.slots))
        for slot in (one for one in sorted(the.fits([name], limit) & pool - taken) if one < mine and the.room([one], taken)):
            keys = {(at, the.marks(slot), str(the.slots[slot]["forms"])) for at, one in enumerate(the.proof["reserved"]) if name not in one}
            for key in keys - needed if not keys & needed else ():
                left = {*the.proof["reserved"][key[0]]} & {*who[turn:]}
                if the.room(the.fits(left, limit) & pool - taken - {slot}, taken | {slot}) < len(left):
                    needed.add(key)
            if not keys & needed:
                told.append(f"{name} could have had slot {slot}")
        taken |= {mine} if name in the.place else set()
    return told
