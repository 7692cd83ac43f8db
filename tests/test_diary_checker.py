"""The checker that stands alone: it accepts every plan that is made, and refuses each one that was tampered with."""

from __future__ import annotations

import ast
import json
import random  # noqa: TID251 - every tampering is drawn by its seed
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from bench.planned import campaign
from tests.diaries import at_tables, small

from evenhand.core.diary import Diary, Host, as_record, checker, faults, make_plans, replan, total_faults, totals
from evenhand.core.diary.announced import clock_faults

Record = dict[str, Any]


def read(record: Record) -> Record:
    """What comes back from JSON."""
    found: Record = json.loads(json.dumps(record))
    return found


def plans_of(diary: Diary) -> list[Record]:
    """The three plans of a diary, and one made anew after a week was lost, as a reader gets them."""
    made = make_plans(diary)
    lost = min(slot.day for slot in diary.slots).toordinal() + 20
    changed = evolve(diary, slots=tuple(slot for slot in diary.slots if not 0 <= slot.day.toordinal() - lost < 7))
    anew = replan(changed, made[2].slots)
    return [read(as_record(diary, plan)) for plan in made] + [read(as_record(anew.diary, anew.plan, made[2].slots))]


def wrong(record: Record) -> list[str]:
    """All that either check finds; the command too takes a plan that names what is not there for a damaged one."""
    try:
        return found_wrong(record)
    except KeyError as fault:
        return [f"{fault} is not there"]


def found_wrong(record: Record) -> list[str]:
    """All that either check finds."""
    found = [*faults(record), *clock_faults(record["slots"], record["seating"])]
    return found + total_faults(record) if not found and record["kind"] in ("level", "replan") else found


# How a plan is tampered with: each changes what it is given, or says that it cannot


def swap(record: Record, chance: random.Random) -> bool:
    one, two = chance.sample(record["meetings"], 2)
    one["slot"], two["slot"] = two["slot"], one["slot"]
    return mend_waits(record)


def book_twice(record: Record, chance: random.Random) -> bool:
    one, two = chance.sample(record["meetings"], 2)
    one["slot"] = two["slot"]
    return mend_waits(record)


def push_out(record: Record, chance: random.Random) -> bool:
    """Give somebody a later day that is free."""
    one = chance.choice(record["meetings"])
    taken, day = {each["slot"] for each in record["meetings"]}, record["slots"][one["slot"]]["day"]
    free = [number for number, slot in enumerate(record["slots"]) if number not in taken and slot["day"] > day]
    if not free:
        return False
    one["slot"] = chance.choice(free)
    return mend_waits(record)


def renumber(record: Record, chance: random.Random) -> bool:
    """Give somebody a later day, and that slot the number of the earlier one, which is then found further down in the list."""
    one = chance.choice(record["meetings"])
    taken, slots = {each["slot"] for each in record["meetings"]}, record["slots"]
    free = [number for number, slot in enumerate(slots) if number not in taken and slot["day"] > slots[one["slot"]]["day"]]
    if not free:
        return False
    later = chance.choice(free)
    slots[one["slot"]], slots[later] = slots[later], slots[one["slot"]]
    return mend_waits(record)


def come_when_away(record: Record, chance: random.Random) -> bool:
    one = chance.choice(record["meetings"])
    who = chance.choice(seats(record)[one["request"]])
    request = next(each for each in record["requests"] if each["id"] == who)
    request["away"] = [record["slots"][one["slot"]]["day"]]
    return True


def alter_wait(record: Record, chance: random.Random) -> bool:
    chance.choice(record["meetings"])["wait"] += chance.choice((-7, -1, 1, 7))
    return True


def alter_longest(record: Record, chance: random.Random) -> bool:
    record["longest"] -= chance.randrange(1, 9)
    return True


def drop(record: Record, chance: random.Random) -> bool:
    record["meetings"].remove(chance.choice(record["meetings"]))
    return mend_waits(record)


def leave_out(record: Record, chance: random.Random) -> bool:
    one = chance.choice(record["meetings"])
    record["meetings"].remove(one)
    record["unserved"].append(one["request"])
    return mend_waits(record)


def delete(record: Record, chance: random.Random) -> bool:
    """Take somebody out of everything but the list that was closed."""
    one = chance.choice(record["meetings"])
    record["meetings"].remove(one)
    record["order"].remove(one["request"])
    return mend_waits(record)


def reorder(record: Record, chance: random.Random) -> bool:
    one, two = chance.sample(range(len(record["order"])), 2)
    order = record["order"]
    order[one], order[two] = order[two], order[one]
    return True


def draw_again(record: Record, chance: random.Random) -> bool:
    record["seed"] += str(chance.random())
    return True


def shrink_hall(record: Record, chance: random.Random) -> bool:
    hall = record["certificate"]["longest"]
    if not hall:
        return False
    hall["people"].remove(chance.choice(hall["people"]))
    hall["places"] -= 1
    return True


def miscount_hall(record: Record, chance: random.Random) -> bool:
    hall = record["certificate"]["longest"]
    if not hall:
        return False
    hall["places"] += chance.choice((-2, -1, 1, 2))
    return True


def lose_hall(record: Record, chance: random.Random) -> bool:
    record["certificate"]["longest"] = {"people": [], "places": 0, "limit": chance.randrange(9)}
    return record["kind"] in ("level", "queue within")


def lose_reserved(record: Record) -> bool:
    gone = bool(record["certificate"]["reserved"])
    record["certificate"]["reserved"] = []
    return gone


def lose_prices(record: Record, chance: random.Random) -> bool:
    """Take the proof of the least total away; another proof of it would be a true one."""
    record["certificate"]["prices"] = []
    return record["kind"] == "level"


def mend_waits(record: Record) -> bool:
    """Set waits and sums right, as one who tampers with care would."""
    received, sits = {one["id"]: one["received"] for one in record["requests"]}, seats(record)
    for one in record["meetings"]:
        first = min((received[name] for name in sits[one["request"]] if name in received), default=record["slots"][0]["day"])
        one["wait"] = checker.date.fromisoformat(record["slots"][one["slot"]]["day"]).toordinal()
        one["wait"] -= checker.date.fromisoformat(first).toordinal()
    waits = [one["wait"] for one in record["meetings"]]
    record["longest"], record["total"] = max(waits, default=0), sum(waits)
    return True


def seats(record: Record) -> dict[str, list[str]]:
    """Who sits at each table, or comes alone."""
    return {one["id"]: one.get("members", [one["id"]]) for one in record["tables"] or record["requests"]}


def sit_twice(record: Record, chance: random.Random) -> bool:
    """Somebody sits at a second table too."""
    if not record["tables"]:
        return False
    one, two = chance.sample(record["tables"], 2)
    two["members"].append(chance.choice(one["members"]))
    return mend_waits(record)


def sit_with_others(record: Record, chance: random.Random) -> bool:
    """Two people of two groups change places."""
    groups = {one["id"]: one.get("group") for one in record["requests"]}
    pairs = [(one, two) for one in record["tables"] for two in record["tables"] if groups[one["members"][0]] != groups[two["members"][0]]]
    if not pairs:
        return False
    one, two = chance.choice(pairs)
    one["members"][0], two["members"][0] = two["members"][0], one["members"][0]
    return mend_waits(record)


def sit_closer(record: Record, chance: random.Random) -> bool:
    """A table takes in another of its group, and has more people than it may."""
    groups = {one["id"]: one.get("group") for one in record["requests"]}
    full = [
        (one, two)
        for one in record["tables"]
        for two in record["tables"]
        if one["id"] < two["id"]
        and groups[one["members"][0]] == groups[two["members"][0]]
        and len(one["members"]) + len(two["members"]) > record["seating"]["most"]
    ]
    if not full:
        return False
    one, two = chance.choice(full)
    one["members"] += two["members"]
    record["tables"].remove(two)
    record["meetings"] = [each for each in record["meetings"] if each["request"] != two["id"]]
    record["unserved"] = [name for name in record["unserved"] if name != two["id"]]
    record["order"].remove(two["id"])
    return mend_waits(record)


def leave_a_seat_empty(record: Record, chance: random.Random) -> bool:
    """Somebody is taken from the table, silently."""
    held = [one for one in record["tables"] if len(one["members"]) > 1]
    if held:
        members = chance.choice(held)["members"]
        members.remove(chance.choice(members))
    return bool(held) and mend_waits(record)


def leave_a_table_out(record: Record, chance: random.Random) -> bool:
    """A table and all who sit at it go, from everything but the list of requests."""
    if not record["tables"]:
        return False
    gone = chance.choice(record["tables"])
    record["tables"].remove(gone)
    record["meetings"] = [one for one in record["meetings"] if one["request"] != gone["id"]]
    record["unserved"] = [name for name in record["unserved"] if name != gone["id"]]
    record["order"].remove(gone["id"])
    return mend_waits(record)


def cut_tables(record: Record, chance: random.Random) -> bool:
    """Tables become too large for the rule."""
    if not record["tables"]:
        return False
    record["seating"]["most"] = max(len(one["members"]) for one in record["tables"]) - 1
    return True


def shorten(record: Record, chance: random.Random) -> bool:
    """A slot is shorter than a table is long."""
    if not record["tables"]:
        return False
    slot = record["slots"][chance.choice(record["meetings"])["slot"]]
    slot["start"] = (datetime.fromisoformat(slot["start"]) + timedelta(minutes=chance.choice((1, 15)))).isoformat()
    return True


WAYS: tuple[Callable[[Record, random.Random], bool], ...] = (
    swap, book_twice, push_out, renumber, come_when_away, alter_wait, alter_longest, drop, leave_out, delete, reorder, draw_again,
    shrink_hall, miscount_hall, lose_hall, lose_prices, sit_twice, sit_with_others, sit_closer, leave_a_seat_empty, leave_a_table_out,
    cut_tables, shorten,
)  # fmt: skip


def seated(diary: Diary, chance: random.Random) -> Diary:
    """The people of a campaign at tables of four, each as long as the slots are."""
    slots = diary.slots[::5]
    made = at_tables(evolve(diary, slots=slots), chance, "north south east".split(), 4)
    minutes = int((slots[0].end - slots[0].start).total_seconds()) // 60
    return evolve(made, seating=evolve(made.seating, minutes=minutes)) if made.seating else made


def diaries() -> list[Diary]:
    """Campaigns of forty, with and without limits of days and weeks, and two of people at tables."""
    chance = random.Random(9)
    return [
        campaign(40, seed=1),
        campaign(40, seed=2, hosts=(Host("ann"), Host("bo"))),
        campaign(40, seed=3, hosts=(Host("ann", per_week=4),)),
        campaign(40, seed=4, hosts=(Host("ann", per_day=2, per_week=5), Host("bo", per_week=3))),
        seated(campaign(60, seed=5), chance),
        seated(campaign(60, seed=6, hosts=(Host("ann", per_day=1, per_week=2),), a_day=2), chance),
    ]


@pytest.mark.parametrize("number", [150, pytest.param(1_000, marks=pytest.mark.slow)])
def test_every_one_of_hundreds_of_tampered_plans_is_refused(number: int) -> None:
    chance = random.Random(11)
    plans = [plan for diary in diaries() for plan in plans_of(diary)]
    assert [wrong(plan) for plan in plans] == [[] for _ in plans]
    refused = tried = 0
    accepted: list[tuple[str, str]] = []
    while tried < number:
        plan, way = deepcopy(chance.choice(plans)), WAYS[tried % len(WAYS)]
        if way(plan, chance):
            tried += 1
            refused += bool(found := wrong(plan))
            accepted += [] if found else [(plan["kind"], way.__name__)]
    assert (refused, accepted) == (number, [])


def test_a_plan_that_keeps_no_reasons_for_what_it_passes_over_is_refused() -> None:
    chance = random.Random(5)
    refused = 0
    for _ in range(200):
        diary = small(chance)
        for record in (read(as_record(diary, plan)) for plan in make_plans(diary)[1:]):
            if lose_reserved(record):
                assert "could have had slot" in " ".join(wrong(record))
                refused += 1
    assert refused > 20


@pytest.mark.parametrize("number", [117, pytest.param(1_000, marks=pytest.mark.slow)])
def test_the_plans_of_a_whole_campaign_are_accepted(number: int) -> None:
    hosts = (Host("ann"), Host("bo", per_week=9)) if number > 500 else (Host("ann"),)
    assert [wrong(plan) for plan in plans_of(campaign(number, hosts=hosts))] == [[], [], [], []]


def test_the_checker_has_sixty_lines_of_code_at_most_and_imports_the_standard_library_alone() -> None:
    source = Path(checker.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source)
    docs = {
        line
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node)
        for line in range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)
    }
    code = [line for number, line in enumerate(source.splitlines(), 1) if line.strip() and number not in docs]
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert len(code) <= 60
    assert imported == {"collections", "datetime", "hashlib", "typing"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]


def test_the_check_of_totals_imports_nothing_but_the_checker() -> None:
    tree = ast.parse(Path(totals.__file__).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported == {"collections", "datetime", "typing", "evenhand.core.diary.checker"}
