"""Invented mass letters in, how an index of campaigns fares with them out: how fast, how large, how like the batch, and what a kill leaves.

python -m bench.indexed                        an index of 100,000 letters
python -m bench.indexed --letters 1000000      as many as that
python -m bench.indexed --write                and put the table into docs/measured/campaigns.md
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import TypeVar

from attrs import evolve

from bench.campaigns import papers_of, score
from bench.gold import ROOT
from bench.mailings import Sent, mailings
from bench.page import put_table
from evenhand.core.campaigns import cluster
from evenhand.core.papers import Paper
from evenhand.store import CampaignIndex

SEED = 20311953
"""Of the letters of the table, drawn after every setting was fixed."""
ARRIVALS, YOUNG, TOGETHER = 5_000, 5_000, 50
_PAGE, _ROOM = 4_096, 4_096 * 1_000
# A process that has served so many letters has the index at hand, as one that serves an office has.
_BEFORE = 1_000
# Frames are invented of words such as forms have.
FRAMES, FRAME, IN_FRAMES = 6, 50, 1_000
FORM_WORDS = [
    f"{word}{end}"
    for word in (
        "portal ticket record desk officer queue status category source channel region branch team batch upload scanner page volume series "
        "folder stamp tray bundle docket intake review route flag sort print log district county ward agency bureau notice case"
    ).split()
    for end in ("", "s", "ing")
]
Row = tuple[str, str, str]
One = TypeVar("One")
Labels = dict[str, int | None]


def main(arguments: list[str] | None = None) -> int:
    """Run the measures and print them."""
    parser = argparse.ArgumentParser(prog="python -m bench.indexed", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20, help="how often a process that adds letters is killed")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--adds", nargs=2, metavar=("INDEX", "SEED"), help="add letters to an index and say so of each; used for the kills")
    parser.add_argument(
        "--keep", type=Path, metavar="INDEX", help="keep the index in this file, or go on with the letters it was filled with"
    )
    parser.add_argument("--write", action="store_true", help="put the table into docs/measured/campaigns.md")
    asked = parser.parse_args(arguments)
    if asked.adds:
        return _add_and_say(Path(asked.adds[0]), int(asked.adds[1]))
    # In the folder of the repository: what is measured is a disk, and a folder for passing files may be memory.
    with TemporaryDirectory(dir=ROOT / "bench", prefix=".indexed-") as folder:
        path = asked.keep or Path(folder) / "office.campaigns"
        rows = []
        for row in measure(path, asked.letters, asked.seed, asked.rounds):
            print(*row, sep=" | ", flush=True)
            rows.append(row)
    if asked.write:
        put_table("indexed", ("measure", "found", "target"), rows)
    return 0


def measure(path: Path, count: int, seed: int, rounds: int) -> Iterator[Row]:
    """Fill an index, let letters arrive, hold it against the batch, and kill those who write to it."""
    letters = mailings(count + 2 * ARRIVALS, seed)
    papers = papers_of(letters)
    arriving, together = papers[count : count + ARRIVALS], papers[count + ARRIVALS :]
    with CampaignIndex(path) as index:
        if len(index) < count:
            yield _fill(index, papers[:count])
        yield "the size of its file", f"{path.stat().st_size / len(index):,.0f} bytes a letter", ""
        yield from _arrive(index, path, arriving, together)
        yield from _beside_batch(index, letters, arriving)
    yield _kills(path, rounds)
    with TemporaryDirectory(dir=path.parent) as folder:
        yield from _young(Path(folder) / "young.campaigns", seed + 1)
        yield from _framed(Path(folder) / "framed.campaigns", seed + 2)


def _fill(index: CampaignIndex, papers: Sequence[Paper]) -> Row:
    began = time.process_time()
    index.fill(papers)
    seconds, peak = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    told = f"{seconds:,.0f} CPU s, {seconds / len(papers) * 1e6:,.0f} µs a letter; at most {peak:.1f} GB, the letters themselves among them"
    return f"an index of {len(papers):,} letters, filled at once", told, ""


def _arrive(index: CampaignIndex, path: Path, arriving: Sequence[Paper], together: Sequence[Paper]) -> list[Row]:
    """Let letters arrive one by one, each acknowledged on the disk, and then some together."""
    grown, over = _Sync(path.with_name("grown")), _Sync(path.with_name("over"), _ROOM)
    for one in together[:_BEFORE]:
        index.assign(one)
    looked, work = _each(index.assign, arriving[:2_000], lambda _: None)

    def keep(number: int) -> None:
        for sync in (grown, over) if number % 10 == 0 else ():
            sync()

    kept, own = _each(index.add, arriving, keep)
    began = time.perf_counter()
    came = list(index.add_all(together, TOGETHER))
    each = (time.perf_counter() - began) / len(came)
    return [
        ("assign", f"{_spread(looked)}; CPU time {_spread(work)}", "p50 < 1 ms, p99 < 5 ms"),
        ("add, each on the disk", f"{_spread(kept)}; CPU time {_spread(own)}", "p50 < 3 ms, p99 < 50 ms"),
        ("at the same time: the disk keeps four kilobytes in the place of others", _spread(over.times), ""),
        ("at the same time: the disk keeps four kilobytes more of a file", _spread(grown.times), ""),
        (f"add, {TOGETHER} at a time on the disk", f"{each * 1e3:.2f} ms a letter", ""),
    ]


class _Sync:
    """Writes a page to a file, has the disk keep it, and notes how long that took; within `room` bytes that the file has already."""

    def __init__(self, path: Path, room: int = 0) -> None:
        self._file, self._room, self._at = os.open(path, os.O_CREAT | os.O_WRONLY), room, 0
        self.times: list[float] = []
        os.write(self._file, bytes(room))
        os.fsync(self._file)

    def __call__(self) -> None:
        began = time.perf_counter()
        os.pwrite(self._file, os.urandom(_PAGE), self._at % self._room if self._room else self._at)
        os.fdatasync(self._file)
        self.times.append(time.perf_counter() - began)
        self._at += _PAGE


def _each(do: Callable[[One], object], given: Iterable[One], between: Callable[[int], object]) -> tuple[list[float], list[float]]:
    """Do something with each, and with each something in between, and return the time and the CPU time that each took."""
    times, work = [], []
    for number, one in enumerate(given):
        began, busy = time.perf_counter(), time.process_time()
        do(one)
        times.append(time.perf_counter() - began)
        work.append(time.process_time() - busy)
        between(number)
    return times, work


def _spread(seconds: Sequence[float]) -> str:
    """Write the median and the slowest of a hundred.

    >>> _spread([0.001] * 200)
    'p50 1.00 ms, p99 1.00 ms'
    """
    hundredths = quantiles(seconds, n=100)
    return f"p50 {hundredths[49] * 1e3:.2f} ms, p99 {hundredths[98] * 1e3:.2f} ms"


def _beside_batch(index: CampaignIndex, letters: Sequence[Sent], arrived: Sequence[Paper]) -> list[Row]:
    """Group all anew, which is the batch, and see how many letters move."""
    online, began = index.labels(), time.process_time()
    index.rebuild()
    seconds, batch = time.process_time() - began, index.labels()
    names = [one.id for one in arrived]
    return [
        ("all grouped anew, as a batch does", f"{seconds:,.0f} CPU s", ""),
        ("of letters that arrived, the batch leaves where they are", f"{agreement(online, batch, names):.2%}", ">= 99%"),
        ("of all letters, likewise", f"{agreement(online, batch, list(online)):.2%}", ">= 99%"),
        ("all letters, with those that arrived", str(_scored(letters, online)), ""),
        ("all letters, grouped anew", str(_scored(letters, batch)), ""),
    ]


def _scored(letters: Sequence[Sent], labels: Labels) -> object:
    return score(letters, [name if labels[name] is None else str(labels[name]) for name in sorted(labels)])


def agreement(one: Labels, other: Labels, letters: Sequence[str]) -> float:
    """Return of some letters the share that has the same label in both: numbers are kept, so a letter that moves has another."""
    return sum(one[name] == other[name] for name in letters) / len(letters)


def _kills(path: Path, rounds: int) -> Row:
    """Kill a process that adds letters, again and again, and count what it had acknowledged and is not there."""
    told = lost = 0
    for number in range(rounds):
        acknowledged = _killed(path, number)
        with CampaignIndex(path) as index:
            told += len(acknowledged)
            lost += sum(_is_lost(index, name, label) for name, label in acknowledged.items())
    with CampaignIndex(path) as index:
        index.check()
    return (f"killed (kill -9) {rounds} times while letters were added", f"{told:,} acknowledged, {lost} lost", "0 lost")


def _is_lost(index: CampaignIndex, name: str, label: int | None) -> bool:
    """Say whether a letter is not there, or not where it was said to be; one that was on its own may have got company since."""
    return not index.holds(name) or (label is not None and index.label_of(name) != label)


def _killed(path: Path, number: int) -> Labels:
    """Let letters be added for a while, kill, and return those that were acknowledged."""
    command = [sys.executable, "-m", "bench.indexed", "--adds", str(path), str(number)]
    adding = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    if adding.stdout is None:
        raise OSError("nothing can be heard of the process that adds letters")
    heard = [adding.stdout.readline()]
    until = time.monotonic() + random.Random(number).uniform(0.2, 2.0)
    while time.monotonic() < until:
        heard.append(adding.stdout.readline())
    os.kill(adding.pid, signal.SIGKILL)
    heard += adding.stdout.read().splitlines(keepends=True)
    adding.wait()
    whole = [line.split() for line in heard if line.endswith("\n") and len(line.split()) == 2]
    return {name: None if label == "None" else int(label) for name, label in whole}


def _add_and_say(path: Path, seed: int) -> int:
    with CampaignIndex(path) as index:
        for number, one in enumerate(mailings(20_000, seed)):
            print(f"killed/{seed}/{number}", index.add(Paper(f"killed/{seed}/{number}", (), "", "text", one.text)).label, flush=True)
    return 0


def _young(path: Path, seed: int) -> list[Row]:
    """Let an office begin with nothing, and hold what it has after a while against a batch of the same letters."""
    letters = mailings(YOUNG, seed)
    papers = papers_of(letters)
    with CampaignIndex(path) as index:
        for _ in index.add_all(papers, TOGETHER):
            pass
        online = index.labels()
        index.rebuild()
        batch = index.labels()
    same = {frozenset(group) for group in cluster(papers).groups} == {frozenset(group) for group in _groups(batch)}
    return [
        (f"a new office, {YOUNG:,} letters one by one", str(_scored(letters, online)), ""),
        ("of those, the batch leaves where they are", f"{agreement(online, batch, list(online)):.2%}", ">= 99%"),
        ("grouped anew, the groups are those of `cluster`", "all" if same else "not all", "all"),
    ]


def _framed(path: Path, seed: int) -> list[Row]:
    """Let letters come, each in one of some frames that forms put round them, and hold them against a batch of the same letters."""
    draw = random.Random(seed)
    letters = mailings(YOUNG + IN_FRAMES, seed)
    frames = [tuple(" ".join(draw.choices(FORM_WORDS, k=FRAME // 2)).capitalize() + "." for _ in range(2)) for _ in range(FRAMES)]
    papers = [evolve(one, text=_in_frame(one.text, *draw.choice(frames))) for one in papers_of(letters)]
    with CampaignIndex(path) as index:
        index.fill(papers[:YOUNG])
        for _ in index.add_all(papers[YOUNG:], TOGETHER):
            pass
        online = index.labels()
        index.rebuild()
        batch = index.labels()
    arrived = [one.id for one in papers[YOUNG:]]
    told = f"{IN_FRAMES:,} letters that come to {YOUNG:,}, all of them in one of {FRAMES} frames of {FRAME} words"
    return [
        (told, str(_scored(letters, online)), ""),
        ("the same, grouped anew", str(_scored(letters, batch)), ""),
        ("of those that came, the batch leaves where they are", f"{agreement(online, batch, arrived):.2%}", ">= 99%"),
    ]


def _in_frame(text: str, above: str, below: str) -> str:
    r"""Put words round the body of a letter.

    >>> _in_frame("Dear Ann,\n\nKeep it.\n\nYours\nJo", "Opened.", "Closed.").split("\n\n")
    ['Dear Ann,', 'Opened.', 'Keep it.', 'Closed.', 'Yours\nJo']
    """
    parts = text.split("\n\n")
    return "\n\n".join([parts[0], above, *parts[1:-1], below, parts[-1]] if len(parts) > 2 else [above, text, below])


def _groups(labels: Labels) -> Iterable[list[str]]:
    held: dict[int, list[str]] = {}
    for name, label in labels.items():
        if label is not None:
            held.setdefault(label, []).append(name)
    return held.values()


if __name__ == "__main__":
    raise SystemExit(main())
