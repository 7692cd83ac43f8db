"""Counts of invented letters in, what sorting them costs out: CPU time and memory, each in a process of its own, and the floor beneath.

python -m bench.campaign_scale             10,000, 100,000 and a million letters, and rensa beside them where it is installed
python -m bench.campaign_scale --write     and put the table into docs/measured/campaigns.md
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from hashlib import blake2b

import numpy as np

from bench.campaign_peers import PEERS, Setting, group_with
from bench.campaigns import NUMPY_ALONE, bodies_of, group_ours, papers_of, score
from bench.mailings import mailings
from bench.page import Measure, put_table, show_measures
from evenhand.core.campaigns.fingerprints import AT_ONCE, number_words
from evenhand.core.campaigns.steps import NUMPY, compiled, steps_for
from evenhand.core.papers import Paper

SPENT = 20311963
"""The seed of the table, drawn after every setting was fixed."""
FEW, BESIDE = 1_000, 100_000
RENSA = "rensa, word sets, 0.5"
WAYS = {"Evenhand": None, NUMPY_ALONE: None, RENSA: Setting(1, 0.5)}
MILLION = 1_000_000
COSTLIER, SECONDS, MEMORY, OF_RENSA = 2.5, 60, 6_000, 0.6
"""A letter of a million may cost so many times one of the fewest; CPU seconds and MB of a million; the share of rensa's memory."""
Told = dict[str, float | str]


def main(arguments: list[str] | None = None) -> int:
    """Measure each count in a process of its own, and print what it cost; 1 if one is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.campaign_scale", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, nargs="+", default=[10_000, BESIDE, MILLION])
    parser.add_argument("--seed", type=int, default=SPENT)
    parser.add_argument("--alone", choices=WAYS, help="measure this one way on the first count, in this process")
    parser.add_argument("--write", action="store_true", help="put the table into docs/measured/campaigns.md")
    asked = parser.parse_args(arguments)
    if asked.alone:
        sys.stdout.write(json.dumps(measure(asked.alone, asked.letters[0], asked.seed)))
        return 0
    if steps := compiled():
        # What is compiled once and for all is no run's time.
        group_ours(papers_of(mailings(FEW, asked.seed)), steps)
    ours = {count: in_own_process("Evenhand", count, asked.seed) for count in sorted(asked.letters)}
    alone = {count: in_own_process(NUMPY_ALONE, count, asked.seed) for count in ours if steps_for(count) is not NUMPY}
    theirs = in_own_process(RENSA, BESIDE, asked.seed) if "rensa" in PEERS else None
    rows = [*by_count(ours), *in_numpy(alone), *beside_rensa(ours.get(BESIDE), theirs), *floor(BESIDE, asked.seed)]
    if asked.write:
        put_table("campaign scale", ("measure", "found", "target"), [row[:3] for row in rows])
    return show_measures(rows)


def in_own_process(way: str, count: int, seed: int) -> Told:
    """Measure one way in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "bench.campaign_scale", "--alone", way, "--letters", str(count), "--seed", str(seed)]
    told: Told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told


def by_count(ours: dict[int, Told]) -> list[Measure]:
    """Say what each count cost, and what a letter of the most costs beside one of the fewest."""
    rows: list[Measure] = []
    for count, told in ours.items():
        target, reached = "", True
        if count == MILLION:
            target = f"{SECONDS} CPU s, {MEMORY:,} MB"
            reached = float(told["seconds"]) <= SECONDS and float(told["peak"]) <= MEMORY
        way = "numpy alone" if steps_for(count) is NUMPY else "compiled"
        rows.append((f"Evenhand, {way}: {count:,} letters", _cost(count, told), target, reached))
    fewest, most = min(ours), max(ours)
    if most > fewest:
        times = float(ours[most]["seconds"]) / most / (float(ours[fewest]["seconds"]) / fewest)
        measure = f"a letter of {most:,} beside one of {fewest:,}"
        rows.append((measure, f"{times:.1f} times as much CPU time", f"{COSTLIER} times at most", times <= COSTLIER))
    return rows


def in_numpy(alone: dict[int, Told]) -> list[Measure]:
    """Say what those counts cost without a compiler that are sorted with one."""
    return [(f"{NUMPY_ALONE}: {count:,} letters", _cost(count, told), "", True) for count, told in alone.items()]


def beside_rensa(ours: Told | None, theirs: Told | None) -> list[Measure]:
    """Say what rensa's word sets cost, and how much of its memory ours takes."""
    if theirs is None:
        return []
    rows: list[Measure] = [(f"{RENSA}: {BESIDE:,} letters", _cost(BESIDE, theirs), "", True)]
    if ours is not None:
        share = float(ours["peak"]) / float(theirs["peak"])
        rows.append((f"our memory beside rensa's, {BESIDE:,} letters", f"{share:.2f} of it", f"{OF_RENSA} at most", share <= OF_RENSA))
    return rows


def _cost(count: int, told: Told) -> str:
    cost = f"{told['seconds']:.1f} CPU s, {float(told['seconds']) / count * 1e6:.0f} µs a letter"
    return f"{cost}; {told['peak']:,} MB, of it {told['before']:,} MB letters; {told['score']}"


def measure(way: str, count: int, seed: int) -> Told:
    """Sort invented letters in one way; memory is the peak of this process, with the letters themselves."""
    letters = mailings(count, seed)
    papers = [Paper(f"{number:07}", (), "", "text", one.text) for number, one in enumerate(letters)]
    setting = WAYS[way]
    bodies = [] if setting is None else bodies_of(papers)
    before, began = _peak(), time.process_time()
    steps = NUMPY if way == NUMPY_ALONE else None
    labels = group_ours(papers, steps) if setting is None else group_with("rensa", bodies, setting)
    seconds, peak = time.process_time() - began, _peak()
    return {"seconds": seconds, "peak": peak, "before": before, "score": str(score(letters, labels))}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def floor(count: int, seed: int) -> list[Measure]:
    """Say what the least of it costs: to hash every byte, to part and number every word, to sort as many fingerprints."""
    texts = [one.text.encode("latin-1", "replace") for one in mailings(count, seed)]
    held = np.random.default_rng(1).integers(0, 1 << 63, sum(map(len, texts)) // 17)
    steps = {
        "hash every byte (BLAKE2b)": lambda: [blake2b(text).digest() for text in texts],
        "part and number every word": lambda: [number_words(texts[at : at + AT_ONCE]) for at in range(0, count, AT_ONCE)],
        "sort as many fingerprints": lambda: held.copy().sort(),
    }
    rows: list[Measure] = []
    for name, step in steps.items():
        began = time.process_time()
        step()
        rows.append((f"the floor: {name}, {count:,} letters", f"{(time.process_time() - began) / count * 1e6:.1f} µs a letter", "", True))
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
