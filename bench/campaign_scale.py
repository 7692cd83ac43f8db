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
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from rich.console import Console
from rich.table import Table

from bench.campaign_peers import PEERS, Labels, Setting, group_with
from bench.campaigns import bodies_of, score
from bench.mailings import mailings
from bench.page import put_table
from evenhand.core.campaigns.clustering import group_prepared, prepare
from evenhand.core.campaigns.fingerprints import AT_ONCE, number_words
from evenhand.core.papers import Paper

SPENT = 20311317
"""The seed of the table, drawn after every setting was fixed."""
BESIDE = 100_000
WAYS = {"Evenhand": None, "rensa, word sets, 0.5": Setting(1, 0.5)}
Row = tuple[str, str]


def main(arguments: list[str] | None = None) -> int:
    """Measure each count in a process of its own, and print what it cost."""
    parser = argparse.ArgumentParser(prog="python -m bench.campaign_scale", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, nargs="+", default=[10_000, BESIDE, 1_000_000])
    parser.add_argument("--seed", type=int, default=SPENT)
    parser.add_argument("--alone", choices=WAYS, help="measure this one way on the first count, in this process")
    parser.add_argument("--write", action="store_true", help="put the table into docs/measured/campaigns.md")
    asked = parser.parse_args(arguments)
    if asked.alone:
        sys.stdout.write(json.dumps(measure(asked.alone, asked.letters[0], asked.seed)))
        return 0
    rows = [in_own_process("Evenhand", count, asked.seed) for count in asked.letters]
    rows += [in_own_process(way, BESIDE, asked.seed) for way in WAYS if way.split(",")[0] in PEERS]
    rows += floor(BESIDE, asked.seed)
    table = Table("measure", "result")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    if asked.write:
        put_table("campaign scale", ("measure", "result"), rows)
    return 0


def in_own_process(way: str, count: int, seed: int) -> Row:
    """Measure one way in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "bench.campaign_scale", "--alone", way, "--letters", str(count), "--seed", str(seed)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    cost = f"{told['seconds']:.1f} CPU s, {told['seconds'] / count * 1e6:.0f} µs a letter"
    return f"{way}: {count:,} letters", f"{cost}; {told['peak']:,} MB, of it {told['before']:,} MB letters; {told['score']}"


def measure(way: str, count: int, seed: int) -> dict[str, float | str]:
    """Sort invented letters in one way; memory is the peak of this process, with the letters themselves."""
    letters = mailings(count, seed)
    papers = [Paper(f"{number:07}", (), "", "text", one.text) for number, one in enumerate(letters)]
    setting = WAYS[way]
    bodies = [] if setting is None else bodies_of(papers)
    before, began = _peak(), time.process_time()
    labels = _ours(papers) if setting is None else group_with("rensa", bodies, setting)
    seconds, peak = time.process_time() - began, _peak()
    return {"seconds": seconds, "peak": peak, "before": before, "score": str(score(letters, labels))}


def _ours(papers: Sequence[Paper]) -> Labels:
    labels: Labels = [0] * len(papers)
    for group in group_prepared(prepare(papers)):
        for name in group:
            labels[int(name)] = group[0]
    return labels


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def floor(count: int, seed: int) -> list[Row]:
    """Say what the least of it costs: to hash every byte, to part and number every word, to sort as many fingerprints."""
    texts = [one.text.encode("latin-1", "replace") for one in mailings(count, seed)]
    held = np.random.default_rng(1).integers(0, 1 << 63, sum(map(len, texts)) // 17)
    steps = {
        "hash every byte (BLAKE2b)": lambda: [blake2b(text).digest() for text in texts],
        "part and number every word": lambda: [number_words(texts[at : at + AT_ONCE]) for at in range(0, count, AT_ONCE)],
        "sort as many fingerprints": lambda: held.copy().sort(),
    }
    rows = []
    for name, step in steps.items():
        began = time.process_time()
        step()
        rows.append((f"the floor: {name}, {count:,} letters", f"{(time.process_time() - began) / count * 1e6:.1f} µs a letter"))
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
