"""The planner against every plan that there is, on small diaries: with and without limits of days and weeks, and with forms."""

from __future__ import annotations

import json
import random  # noqa: TID251 - every diary is drawn by its seed
from collections.abc import Iterable

import pytest
from attrs import evolve
from tests.diaries import Plan, every_plan, small
from tests.laws import some

from evenhand.core.diary import PLANS, Diary, as_record, faults, make_plan, make_plans, replan, total_faults

CASES = 400
SHAPES = {
    "plain": {},
    "with limits": {"capped": True},
    "with limits and forms": {"capped": True, "forms": True},
    "at tables": {"tables": True},
}


def waits(diary: Diary, plan: Plan) -> list[int]:
    """The waits of a plan, the longest first."""
    received = {request.id: request.received for request in diary.requests}
    return sorted(((slot.day - received[name]).days for name, slot in plan.items()), reverse=True)


def most_served(plans: Iterable[Plan], order: tuple[str, ...]) -> list[Plan]:
    """The plans that serve the most, and of those the ones that serve whoever comes first in the order."""
    turn = {name: at for at, name in enumerate(order)}
    plans = list(plans)
    best = min((-len(plan), sorted(turn[name] for name in plan)) for plan in plans)
    return [plan for plan in plans if (-len(plan), sorted(turn[name] for name in plan)) == best]


def in_order(plan: Plan, order: tuple[str, ...]) -> list[tuple[object, ...]]:
    return [(plan[name].day, plan[name].start, plan[name].host) for name in order if name in plan]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_three_plans_are_what_brute_force_finds(shape: str) -> None:
    chance = random.Random(f"{shape} 7")
    passed_over = left_out = 0
    for case in range(some(CASES)):
        diary = small(chance, one_date=case % 2 == 0, **SHAPES[shape])
        queue, level, within = make_plans(diary)
        everything = list(every_plan(diary))
        best = most_served(everything, queue.order)
        longest = min(max(waits(diary, plan), default=0) for plan in best)
        best = [plan for plan in best if max(waits(diary, plan), default=0) <= longest]
        records = [json.loads(json.dumps(as_record(diary, plan))) for plan in (queue, level, within)]
        assert [*map(faults, records), total_faults(records[1])] == [[], [], [], []]
        assert queue.slots in everything
        assert queue.certificate.enviable == 0
        assert level.slots in best
        assert within.slots in best
        proved = level.certificate.longest
        assert (proved.limit or 0) + 1 == longest if proved else not level.meetings
        assert level.total == min(sum(waits(diary, plan)) for plan in best)
        assert in_order(within.slots, within.order) == min(in_order(plan, within.order) for plan in best)
        if case % 2 == 0 and shape == "plain":
            # With one date received and no limit of weeks, the least total is the fairest too: a wait is cut only by raising a longer one.
            assert waits(diary, level.slots) == min(waits(diary, plan) for plan in best)
        passed_over += bool(within.certificate.reserved)
        left_out += bool(within.unserved)
    assert passed_over >= some(CASES) // 36
    assert left_out > some(CASES) // 4


@pytest.mark.parametrize("shape", SHAPES)
def test_a_plan_made_anew_moves_the_fewest_that_brute_force_finds(shape: str) -> None:
    chance = random.Random(f"{shape} 3")
    moved = 0
    for _ in range(some(CASES)):
        diary = small(chance, **SHAPES[shape])
        old = make_plan(diary, chance.choice(PLANS)).slots
        found = replan(changed(diary, chance, SHAPES[shape]), old, chance.choice((None, None, 0, 3)))
        everything = list(every_plan(found.diary))
        best = most_served(everything, found.plan.order)
        assert found.plan.slots in best
        assert effort(found.diary, old, found.plan.slots) == min(effort(found.diary, old, plan) for plan in best)
        people = {one.id: max(1, len(one.members)) for one in found.diary.requests}
        left_out = sum(people[name] for name in old if name not in found.plan.slots)
        assert sum(people[move.request] for move in found.moves) == effort(found.diary, old, found.plan.slots)[0] + left_out
        record = json.loads(json.dumps(as_record(found.diary, found.plan, old)))
        assert (faults(record), total_faults(record)) == ([], [])
        moved += len(found.moves)
    assert moved > some(CASES) // 4


def changed(diary: Diary, chance: random.Random, shape: dict[str, bool]) -> Diary:
    """The same diary with slots lost and gained, now and then with somebody new, or with other limits."""
    other = small(chance, **shape)
    times = {(slot.host, slot.start) for slot in diary.slots}
    gained = tuple(slot for slot in other.slots if chance.random() < 0.2 and (slot.host, slot.start) not in times)
    new = tuple(
        evolve(request, id=f"new {request.id}", members=tuple(f"new {name}" for name in request.members))
        for request in other.requests[:1]
        if chance.random() < 0.4
    )
    seating = diary.seating
    if seating is not None:
        sat = {name for one in new for name in one.members}
        joined = tuple(evolve(one, id=f"new {one.id}") for one in other.people if f"new {one.id}" in sat)
        seating = evolve(seating, people=seating.people + joined)
    return evolve(
        diary,
        slots=tuple(slot for slot in diary.slots if chance.random() < 0.7) + gained,
        requests=diary.requests + new,
        seating=seating,
        hosts=other.hosts if chance.random() < 0.3 else diary.hosts,
    )


def effort(diary: Diary, old: Plan, plan: Plan) -> tuple[int, int]:
    """How many are moved, and what it adds to the waits of those who are, with the waits of those who are new."""
    received = {request.id: request.received for request in diary.requests}
    people = {request.id: max(1, len(request.members)) for request in diary.requests}
    moved = [name for name, slot in plan.items() if name in old and (slot.host, slot.start) != (old[name].host, old[name].start)]
    added = sum((plan[name].day - old[name].day).days for name in moved)
    return sum(people[name] for name in moved), added + sum(
        (slot.day - received[name]).days for name, slot in plan.items() if name not in old
    )
