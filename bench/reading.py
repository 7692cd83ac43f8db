"""Annotated papers in, how fast they are read out: reports a second, small folders side by side, the growth of large ones, and peers.

    python -m bench.reading                       all of it
    python -m bench.reading --sizes 100 1000      with smaller folders
    python -m bench.reading --only reading        one of reading, folders, growth, peers

The measures are run in turn, round after round, so that no busy moment falls on one alone, and the median of each is printed.
Nothing is switched off for it: garbage is collected as it is in use.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import attrs
from rich.console import Console
from rich.table import Table

from bench.gold import load
from bench.page import put_table
from bench.peers import PEERS, milliseconds
from bench.renamed import rename
from bench.reviewed import paper_of
from bench.shapes import GoldAffair
from evenhand.core.reading import read

CONSONANTS, VOWELS = "bdfgklmnprstvw", "aeiou"
# What each measure must reach, and how.
RATE, FOLDERS_WALL = 400, 30
FOLDERS, PAPERS = 50, 6
# Reading is timed so often in each round, for so many seconds; peers, many times slower, on every so-manieth report.
READINGS, SECONDS, EVERY = 5, 1.0, 12


def main(arguments: list[str] | None = None) -> int:
    """Run the measures; 1 if one of them is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000], help="papers in the folders of the growth measure")
    parser.add_argument("--rounds", type=int, default=3, help="how often each measure is run")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md and docs/measured/speed.md")
    parser.add_argument("--only", choices=("reading", "folders", "growth", "peers"), help="only this measure")
    asked = parser.parse_args(arguments)
    affairs = [*load("train"), *load("test")]
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        measures = {
            "reading": lambda: {"reading": [reports_a_second(affairs) for _ in range(READINGS)]},
            "folders": lambda: {"folders": [many_folders(affairs, folder / "folders")]},
            "growth": lambda: {f"growth {size}": [one_folder(affairs, folder / "growth", size)] for size in asked.sizes},
            "peers": lambda: beside_peers(affairs),
        }
        for _ in range(asked.rounds):
            for name in [asked.only] if asked.only else measures:
                for what, values in measures[name]().items():
                    found.setdefault(what, []).extend(values)
                    print(f"{what}: {', '.join(f'{value:.1f}' for value in values)}", file=sys.stderr, flush=True)
    median = {what: statistics.median(values) for what, values in found.items()}
    rows, beside = tell(median, asked.sizes), tell_peers(median)
    if asked.write and rows:
        put_table("bench", ["", "found", "target"], [row[:3] for row in rows])
    if asked.write and any(what.startswith("peer ") for what in median):
        put_table("peers", ["", "Evenhand", "peer"], beside)
    return show(rows, beside)


# The measures


def reports_a_second(affairs: list[GoldAffair], seconds: float = SECONDS) -> float:
    """Return how many reports one core reads in a second of its own time."""
    papers = [paper_of(report) for affair in affairs for report in affair.reports]
    began, done = time.process_time(), 0
    while time.process_time() - began < seconds:
        for paper in papers:
            read(paper)
        done += len(papers)
    return done / (time.process_time() - began)


def many_folders(affairs: list[GoldAffair], at: Path) -> float:
    """Return the seconds in which two processes review fifty folders of six papers by the command."""
    folders = []
    for number in range(FOLDERS):
        folder = at / f"affair-{number}"
        if not folder.exists():
            write_papers(affairs, folder, PAPERS, start=number * PAPERS)
        folders.append(folder)
    began = time.perf_counter()
    with ThreadPoolExecutor(2) as two:
        list(two.map(review, folders))
    return time.perf_counter() - began


def beside_peers(affairs: list[GoldAffair]) -> dict[str, list[float]]:
    """Return the milliseconds that single jobs take on a report, here and in the packages that do like ones."""
    texts = [report.text for affair in affairs for report in affair.reports][::EVERY]
    found: dict[str, list[float]] = {}
    for peer in PEERS:
        own, theirs = milliseconds(peer, texts)
        found[f"own {peer.job}"] = [own]
        if theirs is not None:
            found[f"peer {peer.job}"] = [theirs]
    return found


def one_folder(affairs: list[GoldAffair], at: Path, size: int) -> float:
    """Return the seconds in which the command reviews one folder of so many papers."""
    folder = at / str(size)
    if not folder.exists():
        write_papers(affairs, folder, size)
    began = time.perf_counter()
    review(folder)
    return time.perf_counter() - began


def review(folder: Path) -> None:
    """Run the command on a folder, as a user would, and keep its JSON beside it."""
    out = folder.with_suffix(".json")
    command = [sys.executable, "-c", "from evenhand.cli import main; main()", "review", str(folder), "--json", str(out)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "NO_COLOR": "1"})


# Papers of any number


def write_papers(affairs: list[GoldAffair], folder: Path, size: int, start: int = 0) -> None:
    """Write so many reports of the corpus into a folder, the names and numbers of each round of an affair its own."""
    folder.mkdir(parents=True)
    rounds = enumerate(cycle(affairs))
    reports = ((affair.name, report) for turn, affair in rounds for report in anew(affair, turn // len(affairs)).reports)
    for number, (name, report) in enumerate(islice(reports, start, start + size)):
        (folder / f"{number:05}-{name}-{report.name}").write_text(report.text, encoding="utf-8")


def anew(affair: GoldAffair, copy: int) -> GoldAffair:
    """Return an affair with other surnames, organisations and numbers; copy 0 is the affair itself."""
    last = {party.names[0].split()[-1] for party in affair.parties.values() if party.kind == "person"}
    becomes = {name: invented(copy, number) for number, name in enumerate(sorted(last)) if name[0].isupper()}
    other = rename(affair, becomes) if copy and becomes else affair
    reports = tuple(attrs.evolve(report, text=other_numbers(report.text, copy)) for report in other.reports)
    return attrs.evolve(other, reports=reports)


def invented(copy: int, number: int) -> str:
    """Return a surname for the nth person of a copy, another for each.

    >>> invented(1, 0), invented(1, 1), invented(2, 0)
    ('Lubabab', 'Mubabab', 'Sodabab')
    """
    code, letters = copy * 61 + number, []
    for _ in range(3):
        code, consonant = divmod(code, len(CONSONANTS))
        code, vowel = divmod(code, len(VOWELS))
        letters += [CONSONANTS[consonant], VOWELS[vowel]]
    return "".join(letters).capitalize() + CONSONANTS[code % len(CONSONANTS)]


def other_numbers(text: str, copy: int) -> str:
    """Change the last digit of every number that is no year."""
    return re.sub(r"\b\d{1,3}\b(?!\d)", lambda found: found[0][:-1] + str((int(found[0][-1]) + copy) % 10), text)


# What is printed


def tell(median: Mapping[str, float], sizes: list[int]) -> list[tuple[str, str, str, bool]]:
    """Return each measure with what was found, its target, and whether that is reached."""
    rows = []
    if "reading" in median:
        rows.append(("reading, one core", f"{median['reading']:.0f} reports a second", f"at least {RATE}", median["reading"] >= RATE))
    if "folders" in median:
        wall = median["folders"]
        rows.append((f"{FOLDERS} folders of {PAPERS}, two processes", f"{wall:.1f} s", f"under {FOLDERS_WALL} s", wall < FOLDERS_WALL))
    walls = {size: median[f"growth {size}"] for size in sizes if f"growth {size}" in median}
    rows += [(f"a folder of {size:,}", f"{wall:.1f} s, {1000 * wall / size:.1f} ms a paper", "", True) for size, wall in walls.items()]
    for (less, before), (more, after) in zip(walls.items(), list(walls.items())[1:], strict=False):
        grown, allowed = math.log(after / before, more / less), math.log(more * math.log(more) / (less * math.log(less)), more / less)
        aim = f"no worse than n log n, here n^{allowed:.2f}"
        rows.append((f"growth from {less:,} to {more:,}", f"n^{grown:.2f}", aim, grown <= allowed))
    return rows


def tell_peers(median: Mapping[str, float]) -> list[tuple[str, str, str]]:
    """Return each single job with its time here and in the package that does a like one."""
    rows = []
    for peer in PEERS:
        own, theirs = median.get(f"own {peer.job}"), median.get(f"peer {peer.job}")
        if own is not None:
            beside = f"not measured: {peer.name} is not installed" if theirs is None else f"{theirs:.1f} ms, {peer.name}"
            rows.append((peer.job, f"{own:.2f} ms a report", beside))
    return rows


def show(rows: Sequence[tuple[str, str, str, bool]], beside: Sequence[tuple[str, str, str]]) -> int:
    """Print the measures; 1 if one is short of its target."""
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    if rows:
        table = Table("measure", "found", "target", "", box=None, pad_edge=False, header_style="bold")
        for measure, found, target, reached in rows:
            table.add_row(measure, found, target, "" if reached else "[red]short[/red]")
        console.print(table)
    if beside:
        table = Table("job", "Evenhand", "peer", box=None, pad_edge=False, header_style="bold")
        for row in beside:
            table.add_row(*row)
        console.print(table)
    return int(not all(row[3] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
