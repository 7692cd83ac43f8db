"""People, the tables they sat at and the places those had in, tables again out that part as few as they may, with who changed and why.

A table stays together, and at its time, with all who can still come then. That is a plain rule: that no other seating would move fewer is
not proved. Whoever is new, or cannot come any more, joins a table whose time suits, or sits at a new one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from attrs import define, evolve, frozen

from evenhand.core.diary.ground import Ground, lay_out
from evenhand.core.diary.model import Diary, Request, Reseated, Seating, Slot
from evenhand.core.diary.replan import which
from evenhand.core.diary.tables import by_days, joined, open_places, table_of, tables_of

_NUMBER = re.compile(r" (\d+)$")
_CANNOT = "The table is held at a time when they can no longer come."
_APART = "The time of the table is gone, and none is left that suits all who sat there."
_GROUP = "They are in another group now."


@frozen
class Before:
    """Who sat at each table, and the slot of those that had one."""

    tables: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, Slot]


@define
class _Held:
    """A table that goes on: as a request, the places that suit all at it, and its own place, -1 where that is gone."""

    request: Request
    places: int
    home: int

    def takes(self, one: Request, places: int) -> bool:
        """Say whether somebody can join: at the table's time where it has one, else at any time that suits all."""
        able = places >> self.home & 1 if self.home >= 0 else self.places & places
        return bool(able) and self.request.group == one.group and joined(self.request, one) is not None

    def join(self, one: Request, places: int) -> None:
        """Let somebody join who can."""
        self.request = joined(self.request, one) or self.request
        self.places &= places


def seat_again(diary: Diary, before: Before, seating: Seating) -> tuple[Diary, tuple[Reseated, ...]]:
    """Return the diary of people with its tables as they were before, as far as they can be, and who sits at another table now, and why."""
    ground = lay_out(diary)
    places = open_places(ground)
    asked = {one.id: one for one in diary.requests}
    held, why = list[_Held](), dict[str, str]()
    for name, members in before.tables.items():
        here = [asked[one] for one in members if one in asked]
        if here:
            held.append(stay(name, here, home_of(ground, before.slots.get(name)), places, why))
    placed = {name for table in held for name in table.request.members}
    rest = list[Request]()
    for one in sorted((one for one in diary.requests if one.id not in placed), key=by_days):
        free = (table for table in held if len(table.request.members) < seating.most and table.takes(one, places[one.id]))
        table = min(free, key=lambda each: each.home < 0, default=None)
        if table is None:
            rest.append(one)
        else:
            table.join(one, places[one.id])
    new = [
        table
        for group in sorted({one.group for one in rest})
        for table in tables_of(group, [one for one in rest if one.group == group], seating.most, places, used(group, before.tables))
    ]
    tables = (*(evolve(one.request, members=tuple(sorted(one.request.members))) for one in held), *new)
    made = evolve(diary, requests=tables, seating=evolve(seating, people=diary.requests))
    return made, changes(before.tables, tables, why)


def stay(name: str, people: list[Request], home: int, places: Mapping[str, int], why: dict[str, str]) -> _Held:
    """Return a table with those who can stay at it; why the others cannot is put into `why`."""
    group = group_of(name, people)
    ours = [one for one in people if one.group == group]
    if home >= 0 and not any(places[one.id] >> home & 1 for one in ours):
        home = -1
    able = [one for one in ours if home < 0 or places[one.id] >> home & 1]
    first, *others = sorted(able, key=by_days)
    table = _Held(table_of(name, first), places[first.id], home)
    for one in others:
        if table.takes(one, places[one.id]):
            table.join(one, places[one.id])
    for one in people:
        if one.id not in table.request.members:
            why[one.id] = _GROUP if one.group != group else _CANNOT if home >= 0 else _APART
    return table


def group_of(name: str, people: list[Request]) -> str:
    """Return the group of a table: that which it is named by, or else the one that most of its people are in now."""
    groups = Counter(one.group for one in people)
    named = _NUMBER.sub("", name).removeprefix("table ")
    return named if named in groups else min(groups, key=lambda each: (-groups[each], each))


def home_of(ground: Ground, slot: Slot | None) -> int:
    """Return the bucket that a slot is in, -1 where it is gone."""
    if slot is None:
        return -1
    return next((at for at, held in enumerate(ground.buckets) if any(which(one) == which(slot) for one in held)), -1)


def used(group: str, tables: Mapping[str, tuple[str, ...]]) -> int:
    """Return the highest number that a table of a group had: a new one is never taken for an old one.

    >>> used("North", {"table North 2": (), "table North East 7": (), "table North 1": ()})
    2
    """
    numbers = (_NUMBER.search(name) for name in tables if _NUMBER.sub("", name) == f"table {group}")
    return max((int(found[1]) for found in numbers if found), default=0)


def changes(before: Mapping[str, tuple[str, ...]], tables: tuple[Request, ...], why: Mapping[str, str]) -> tuple[Reseated, ...]:
    """Return who sits at another table than before."""
    now = {name: table.id for table in tables for name in table.members}
    return tuple(
        Reseated(name, table, now[name], why.get(name, _APART))
        for table, members in before.items()
        for name in members
        if name in now and now[name] != table
    )
