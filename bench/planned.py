"""Invented campaigns in, how fast and how well their diaries are planned out, beside the solvers that a specialist would reach for.

    python -m bench.planned             the figures
    python -m bench.planned --write     put them into docs/performance.md; with ortools installed CP-SAT has its minute too

A plan is timed whole: the draw, all three plans with names and slots, and their certificates. HiGHS is told the shortest longest wait and
has only to find the least total; its matrix is built before the clock runs. Each runs in turn with the others in one process.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import numpy as np
from attrs import evolve
from scipy.optimize import linprog
from scipy.sparse import csr_array

from bench.page import put_table
from evenhand.core.diary import Diary, Host, Plan, Request, Slot, make_plan, make_plans, replan
from evenhand.core.diary.ground import Ground, lay_out
from evenhand.core.diary.least import prices_of
from evenhand.core.diary.plans import served, shortest

MONDAY = date(2031, 3, 3)
SEED = "7 12 19 23 31 44"
ROUNDS, SHORT = 3, 10
MINUTE = 60.0
LARGE = 100_000
AIMS = {"cp": 1_000, 117: 10, 1_000: 50, LARGE: 60}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, and write them where that is asked; 1 where one falls short of its aim."""
    parser = argparse.ArgumentParser(prog="python -m bench.planned", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the figures into docs/performance.md")
    asked = parser.parse_args(arguments)
    rows, good = measure()
    for row in rows:
        print(" | ".join(row))
    if importlib.util.find_spec("ortools") is not None:
        row, kept = against_naive(campaign(117))
        rows, good = [*rows, row], good and kept
        print(" | ".join(row))
    if asked.write:
        put_table("planned", ["", "found", "aim"], rows)
    return 0 if good else 1


def measure() -> tuple[list[list[str]], bool]:
    """Return the rows of speed and of evenness, and whether all keep to their aims."""
    three = (Host("ann"), Host("bo"), Host("cy"))
    diaries = {117: campaign(117), 1_000: campaign(1_000, hosts=three, a_day=8)}
    # One LP of a thousand takes the better part of a minute.
    times = {number: side_by_side(diary, ROUNDS if number < 1_000 else 1) for number, diary in diaries.items()}
    large, diary = campaign(LARGE, hosts=three, a_day=700), diaries[1_000]
    growth = ratio(lambda: make_plans(large), lambda: make_plans(diary), ROUNDS + 4)
    grounds = [served(each, lay_out(each)).ground for each in (large, diary)]
    exact = ratio(lambda: prove(grounds[0]), lambda: prove(grounds[1]), ROUNDS + 4)
    rows = [
        [
            f"{number:,} requests, {len(diaries[number].slots):,} slots: time of a HiGHS LP over that of three plans with certificates",
            f"{rival / ours:,.0f} times ({1_000 * ours:,.1f} ms)",
            f"{AIMS[number]} at least",
        ]
        for number, (ours, rival) in times.items()
    ]
    label = f"{LARGE:,} requests, {len(large.slots):,} slots, over 1,000"
    rows.append([f"{label}: the longest wait, the least total and their proofs", said(*exact), f"{AIMS[LARGE]} at most"])
    rows.append([f"{label}: three whole plans, each person drawn and named", said(*growth), f"{AIMS[LARGE]} at most"])
    rows += [evenness(number, diary) for number, diary in diaries.items()]
    rows += [moves(number, diary) for number, diary in diaries.items()]
    kept = all(rival / ours >= AIMS[number] for number, (ours, rival) in times.items())
    return rows, kept and max(exact[0], growth[0]) <= AIMS[LARGE]


def side_by_side(diary: Diary, rounds: int) -> tuple[float, float]:
    """Return the seconds of three plans and of the LP, the medians of rounds in turn; the LP must find the same total."""
    plan = make_plan(diary, "level")
    solve = program(diary, plan.longest)
    totals: list[int] = []
    times = [(seconds(lambda: make_plans(diary)), seconds(lambda: totals.append(solve()))) for _ in range(rounds)]
    if {*totals} != {plan.total}:
        raise ValueError(f"HiGHS finds totals of {totals} days and the planner one of {plan.total}: one of the two is wrong")
    return statistics.median(ours for ours, _ in times), statistics.median(rival for _, rival in times)


def prove(ground: Ground) -> object:
    """Find the shortest longest wait and the least total on a ground, with what proves them."""
    return prices_of(shortest(ground)[2])


def ratio(long: Callable[[], object], short: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Return how many times as long one piece of work takes as the other, and the seconds of both: medians of rounds in turn.

    It is the process's own time. The short work is done several times a round, for a few milliseconds alone say little.
    """
    times = [(own_seconds(long), own_seconds(short, SHORT)) for _ in range(rounds)]
    return (
        statistics.median(one / other for one, other in times),
        statistics.median(one for one, _ in times),
        statistics.median(other for _, other in times),
    )


def own_seconds(work: Callable[[], object], runs: int = 1) -> float:
    """Return how much of this process's own time a piece of work takes, as the mean of some runs."""
    began = time.process_time()
    for _ in range(runs):
        work()
    return (time.process_time() - began) / runs


def said(growth: float, long: float, short: float) -> str:
    """Return how many times as long something takes, with what both take in milliseconds."""
    return f"{growth:,.0f} times ({1_000 * long:,.0f} ms over {1_000 * short:,.1f} ms)"


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def choices(diary: Diary, limit: int) -> list[tuple[int, int, int]]:
    """Return who could use which slot after how many days, as a specialist would write it: one choice for each request and slot."""
    return [
        (at, number, (slot.day - request.received).days)
        for at, request in enumerate(diary.requests)
        for number, slot in enumerate(diary.slots)
        if slot.host in request.hosts and slot.day.weekday() in request.weekdays and 0 < (slot.day - request.received).days <= limit
    ]


def program(diary: Diary, limit: int) -> Callable[[], int]:
    """Return what solves the least total within the limit as a linear program."""
    found = np.array(choices(diary, limit))
    at, ones = np.arange(len(found)), np.ones(len(found))
    each = csr_array((ones, (found[:, 0], at)), shape=(len(diary.requests), len(found)))
    most = csr_array((ones, (found[:, 1], at)), shape=(len(diary.slots), len(found)))

    def solve() -> int:
        done = linprog(found[:, 2], most, np.ones(len(diary.slots)), each, np.ones(len(diary.requests)), (0, None), method="highs")
        return round(done.fun)

    return solve


def evenness(number: int, diary: Diary) -> list[str]:
    """Return how the three plans differ."""
    told = [f"{plan.kind} {plan.longest} / {plan.total:,} / {plan.certificate.enviable}" for plan in make_plans(diary)]
    return [
        f"{number:,} requests: longest wait / all waits, in days / enviable places",
        "; ".join(told),
        "queue 0 enviable; the others' longest wait proved",
    ]


def moves(number: int, diary: Diary) -> list[str]:
    """Return how many are moved when the host falls ill for two weeks, beside those moved when the plan is simply made again."""
    old = make_plan(diary).slots
    ill = MONDAY + timedelta(28)
    changed = evolve(diary, slots=tuple(slot for slot in diary.slots if not ill <= slot.day < ill + timedelta(14)))
    lost = sum(slot not in {*changed.slots} for slot in old.values())
    again: list[Plan] = [make_plan(changed, kind) for kind in ("queue", "level")]
    other = [sum(plan.slots.get(name) != slot for name, slot in old.items()) for plan in again]
    found = len(replan(changed, old).moves)
    words = f"{found} moved, {lost} of whom had lost their place; queue run again {other[0]}, level plan made again {other[1]}"
    return [f"{number:,} requests, the host ill for two weeks", words, "the fewest, proved; a quarter of the queue run again at most"]


def against_naive(diary: Diary) -> tuple[list[str], bool]:
    """Return what CP-SAT comes to in a minute with one yes or no for each request and slot, and whether we need a thousandth of it."""
    from ortools.sat.python import cp_model

    model, found = cp_model.CpModel(), choices(diary, 10_000)
    taken = [model.new_bool_var("") for _ in found]
    longest = model.new_int_var(0, max(wait for _, _, wait in found), "")
    for part, add in ((0, model.add_exactly_one), (1, model.add_at_most_one)):
        groups: dict[int, list[object]] = {}
        for choice, one in zip(found, taken, strict=True):
            groups.setdefault(choice[part], []).append(one)
        for group in groups.values():
            add(group)
    for (_, _, wait), one in zip(found, taken, strict=True):
        model.add(longest >= wait * one)
    waits = sum(wait * one for (_, _, wait), one in zip(found, taken, strict=True))
    model.minimize(10**6 * longest + waits)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = MINUTE
    ends: list[object] = []
    took = seconds(lambda: ends.append(solver.solve(model)))
    state = "proved" if ends == [cp_model.OPTIMAL] else "a plan, not proved" if ends == [cp_model.FEASIBLE] else "no plan"
    ours = statistics.median(seconds(lambda: make_plans(diary)) for _ in range(ROUNDS))
    words = f"{took:,.0f} s, {state}: {took / ours:,.0f} times ours"
    label = f"{len(diary.requests)} requests: CP-SAT, one boolean for each of {len(found):,} pairs, in a minute"
    return [label, words, f"{AIMS['cp']:,} at least"], took / ours >= AIMS["cp"]


def campaign(number: int, seed: int = 1, hosts: tuple[Host, ...] = (Host("ann"),), a_day: int = 3) -> Diary:
    """So many councils that ask in one week, and hosts with three days of five in seven weeks of eight, a few slots each day."""
    chance = random.Random(seed)
    days = [(0, 1, 2, 3, 4), *(tuple(sorted(chance.sample(range(5), size))) for size in (2, 2, 3, 3, 3, 4, 4))]
    requests = [
        Request(
            f"r{each:06}",
            f"Council {each}",
            MONDAY + timedelta(0 if chance.random() < 0.7 else chance.randrange(5)),
            (chance.choice(hosts).id,),
            weekdays=chance.choice(days),
        )
        for each in range(number)
    ]
    slots: list[Slot] = []
    day = 4
    while len(slots) < number * 1.25 + 30:
        if (MONDAY + timedelta(day)).weekday() < 5 and day // 7 % 8:
            open_today = [host.id for host in hosts if chance.random() < 0.6]
            slots += [timed(host, day, at, a_day) for host in open_today for at in range(a_day)]
        day += 1
    return Diary(tuple(requests), hosts, tuple(slots), SEED)


def timed(host: str, day: int, at: int, a_day: int) -> Slot:
    """One of so many slots of a day of ten hours."""
    length = timedelta(minutes=600) / a_day
    start = datetime(2031, 3, 3, 8, tzinfo=UTC) + timedelta(day) + at * length
    return Slot(host, start, start + length, MONDAY + timedelta(day))


if __name__ == "__main__":
    raise SystemExit(main())
