"""Invented offices in, how often the tests of like cases raise a question out: of offices that serve all alike, and of those that do not.

    python -m bench.even_office             the tables
    python -m bench.even_office --write     put them into docs/performance.md and docs/measured/fairness.md

An office has so many requests of councils of five types, served more or less often by their type alone; six attributes are watched, three
of which go with the type. An uneven office multiplies the odds of those of one party. Time is this process's own.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import time
from collections.abc import Iterator
from itertools import product

from attrs import frozen

from bench.page import put_table
from evenhand.core.access import Attribute, Case, Criterion, Likeness, Trial, Watch, fisher, weigh_watched
from evenhand.core.values import PartialDate

# For each type: its share of all councils, how often one is served, and how often it is of the party.
TYPES = {
    "district": (0.57, 0.25, 0.5),
    "unitary": (0.16, 0.3, 0.4),
    "metropolitan": (0.1, 0.4, 0.25),
    "borough": (0.09, 0.4, 0.25),
    "county": (0.08, 0.5, 0.6),
}
# For each other watched attribute: how often a district has it, and how often any other.
OTHERS = {
    "own region": (0.15, 0.15),
    "large": (0.3, 0.7),
    "asked through an MP": (0.3, 0.3),
    "gave money": (0.1, 0.1),
    "member": (0.5, 0.8),
}
SIZES = (30, 117, 353)
RUNS, TIMED_RUNS = 2_000, 300
MOST, MOST_KINDS, ROUNDS = 100_000, 350, 3
SMALL = 25

PARTY = Watch("party", "A")
DECLARED = Likeness(
    "Like councils", "1", "Jo Bell", PartialDate(2030), (Criterion("type"),), watched=(PARTY, *(Watch(name, "yes") for name in OTHERS))
)


@frozen
class Bar:
    """What is to be reached: for such odds and so many cases at least, or at most, this share of offices."""

    odds: float
    cases: int
    least: float = 0.0
    most: float = 1.0


BARS = (*(Bar(1, cases, most=0.05) for cases in SIZES), Bar(3, 353, least=0.95), Bar(5, 117, least=0.85))


def main(arguments: list[str] | None = None) -> int:
    """Print the tables, and write them where that is asked; 1 where one is short of its bar."""
    parser = argparse.ArgumentParser(prog="python -m bench.even_office", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md and docs/measured/fairness.md")
    asked = parser.parse_args(arguments)
    found = {(float(odds), cases): share_asked(odds, cases, RUNS) for odds in (1, 2, 3, 5) for cases in SIZES}
    timed = {(float(odds), cases): share_asked(odds, cases, TIMED_RUNS, answers=True) for odds, cases in ((1, 117), (5, 117), (3, 353))}
    small, said = too_small()
    offices = [*_rows(found), *_timed(timed)]
    beside = [["tables too small to tell anything, of those that say so", f"{said:,} of {small:,}"], *seconds()]
    head = ["", *(f"{cases} requests" for cases in SIZES), "aimed at"]
    for row in (head, *offices, *beside):
        print(" | ".join(row))
    if asked.write:
        put_table("even office", head, offices)
        put_table("even office beside", ["", "found"], beside)
    met = all(bar.least <= found[bar.odds, bar.cases][0] <= bar.most for bar in BARS)
    return 0 if met and small == said and timed[1, 117][0] <= BARS[0].most else 1


def _rows(found: dict[tuple[float, int], tuple[float, float]]) -> Iterator[list[str]]:
    yield ["even office: any question asked", *(f"{found[1, cases][0]:.1%}" for cases in SIZES), "5% at most"]
    yield ["the same if each p below 0.05 asked one, without Holm", *(f"{found[1, cases][1]:.1%}" for cases in SIZES), ""]
    aims = {3: "95% at 353", 5: "85% at 117"}
    for odds in (2, 3, 5):
        yield [
            f"odds of one party times {odds}: asked about that party",
            *(f"{found[odds, cases][0]:.1%}" for cases in SIZES),
            aims.get(odds, ""),
        ]


def _timed(found: dict[tuple[float, int], tuple[float, float]]) -> Iterator[list[str]]:
    for (odds, cases), (share, _) in found.items():
        what = "even office: any question asked" if odds == 1 else f"odds times {odds:g}: asked about that party"
        cells = [f"{share:.1%}" if size == cases else "" for size in SIZES]
        yield [f"{what}, with the days to each answer tested too ({TIMED_RUNS} offices)", *cells, "5% at most" if odds == 1 else ""]


def share_asked(odds: float, cases: int, runs: int, answers: bool = False) -> tuple[float, float]:
    """Return the share of offices that are asked (an uneven one about its party), and the share with any p below 0.05 taken alone."""
    asked = raw = 0
    for run in range(runs):
        trials = weigh_watched(office(cases, odds, f"{run} of {cases} at {odds}", answers), DECLARED)
        asked += any(trial.asks and (odds == 1 or _is_of_party(trial)) for trial in trials)
        raw += any(trial.p <= 0.05 for trial in trials)
    return asked / runs, raw / runs


def _is_of_party(trial: Trial) -> bool:
    return trial.watch == PARTY and trial.about == "outcome"


def office(cases: int, odds: float, seed: str, answers: bool = False, kinds: int = 0) -> list[Case]:
    """Draw the requests of an office; with `kinds`, of so many types that are all alike."""
    chance = random.Random(seed)
    types = list(TYPES)
    shares = [TYPES[name][0] for name in types]
    return [
        _case(
            number,
            chance.choices(types, shares)[0] if not kinds else f"{chance.randrange(kinds)}",
            odds,
            chance.randrange(60) if answers else None,
            chance,
        )
        for number in range(cases)
    ]


def _case(number: int, kind: str, odds: float, days: int | None, chance: random.Random) -> Case:
    _, served, of_party = TYPES.get(kind, (0, 0.3, 0.4))
    party = "A" if chance.random() < of_party else "B"
    known = {"type": kind, "party": party}
    for name, (of_districts, of_any) in OTHERS.items():
        known[name] = "yes" if chance.random() < (of_districts if kind == "district" else of_any) else "no"
    just = served / (1 - served) * (odds if party == "A" else 1)
    outcome = "offered" if chance.random() < just / (1 + just) else "refused"
    return Case(f"{number}", outcome, working_days=days, attributes=tuple(Attribute(*each) for each in known.items()))


def too_small() -> tuple[int, int]:
    """Return, of every table of up to 24 cases, how many no outcome of the same margins could bring to 0.05, and how many say so."""
    small = said = 0
    for one, missed, others, others_missed in product(range(SMALL), repeat=4):
        cases = one + missed + others + others_missed
        if 0 < cases < SMALL:
            row, column = one + missed, one + others
            ways = {hits: math.comb(column, hits) * math.comb(cases - column, row - hits) for hits in range(min(row, column) + 1)}
            reachable = any(20 * sum(ways[more] for more in ways if more >= hits) <= math.comb(cases, row) for hits in ways if ways[hits])
            small += not reachable
            said += not reachable and fisher(one, missed, others, others_missed)[1] > 0.05
    return small, said


def seconds() -> Iterator[list[str]]:
    """Time the tests of a great many cases: outcomes alone, then with the days to each answer."""
    for answers, told in ((False, "who got it"), (True, "who got it, and the days to each answer")):
        cases = office(MOST, 1, "many", answers, MOST_KINDS)
        spent = []
        for _ in range(ROUNDS):
            began = time.process_time()
            weigh_watched(cases, DECLARED)
            spent.append(time.process_time() - began)
        what = f"{MOST:,} cases of {MOST_KINDS} kinds and {len(DECLARED.watched)} watched attributes: {told}"
        yield [what, f"{statistics.median(spent):.2f} s of one core"]


if __name__ == "__main__":
    raise SystemExit(main())
