"""Letters and fragments in, how well and how fast the fragments are found out: beside what others do for the same, in interleaved rounds.

python -m bench.collating                 all measures
python -m bench.collating --write         and put the table into docs/performance.md
python -m bench.collating --only finding  only one of finding, growth, collatex

CollateX (GPL) is compared only where a Python that has it is named: --collatex PATH.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from statistics import median

from rapidfuzz import fuzz, process

from bench.letters import A_WRITER, Fragment, fragments, letters, noisy
from bench.page import Measure, put_table, show_measures
from evenhand.core.cast import Cast, join_letters
from evenhand.core.collation import Index, collate, stream
from evenhand.core.collation.model import Passage, Witness
from evenhand.core.collation.spelling import Vocabulary
from evenhand.core.collation.variants import find_variants
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.values import Place, Register

LETTERS, FRAGMENTS, FOREIGN = 1_000, 400, 200
ROUNDS = 5
# What each must reach: times as fast as all pairs, the index left out and built in; the share of short fragments found.
FASTER, FASTER_WITH_INDEX, SHORT_FOUND = 200, 30, 0.65
Answer = tuple[float, int]


def main(arguments: list[str] | None = None) -> int:
    """Run the measures; 1 if one of them is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.collating", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is run in turn")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1_000, 10_000], help="reports in the folders of the growth measure")
    parser.add_argument("--collatex", metavar="PYTHON", help="a Python outside the project that has CollateX")
    parser.add_argument("--only", choices=("finding", "growth", "collatex"), help="only this measure")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    asked = parser.parse_args(arguments)
    rows: list[Measure] = []
    if asked.only in (None, "finding"):
        rows += finding(asked.rounds)
    if asked.only in (None, "growth"):
        rows += growth(asked.sizes)
    if asked.only in (None, "collatex"):
        rows += three_witnesses(asked.rounds, asked.collatex)
    if asked.write:
        put_table("collating", ["", "found", "target"], [list(row[:3]) for row in rows])
    return show_measures(rows)


# A fragment against a thousand letters


def finding(rounds: int) -> list[Measure]:
    """Return how well and how fast a fragment is found among a thousand letters, beside rapidfuzz over all pairs."""
    held, foreign = letters(LETTERS), letters(FOREIGN, seed=9)
    sought = fragments(held, foreign, FRAGMENTS)
    low = [text.lower() for text in held]
    # All pairs take a second for a few: a sample of the fragments is timed, all are judged once.
    sample = sought[:: max(1, len(sought) // 40)]
    index = built(held)
    times: dict[str, list[float]] = {"build": [], "own": [], "pairs": []}
    for _ in range(rounds):
        times["build"].append(seconds(lambda: built(held)))
        times["own"].append(seconds(lambda: ours(index, sought)) / len(sought))
        times["pairs"].append(seconds(lambda: all_pairs(low, sample)) / len(sample))
    build, own, pairs = (median(times[name]) for name in ("build", "own", "pairs"))
    best, theirs = judged(sought, ours(index, sought)), judged(sought, all_pairs(low, sought))
    faster, with_index = pairs / own, pairs * len(sought) / (own * len(sought) + build)
    short = [fragment for fragment in sought if fragment.letter is not None and fragment.words <= 4]
    without, known = share_found(index, short, False), share_found(index, short, True)
    return [
        (
            f"a fragment among {LETTERS:,} letters, F1",
            f"{best:.3f}",
            f"at least {theirs:.3f}, that of rapidfuzz.partial_ratio",
            best >= theirs,
        ),
        ("the same, time", f"{1000 * own:.2f} ms, {faster:.0f} times as fast as all pairs", f"{FASTER} times", faster >= FASTER),
        ("with the index built", f"{with_index:.0f} times as fast", f"{FASTER_WITH_INDEX} times", with_index >= FASTER_WITH_INDEX),
        ("fragments of 2 to 4 words, any letter", f"{without:.0%} found", "", True),
        ("the same, writer known", f"{known:.0%} found", f"{SHORT_FOUND:.0%}", known >= SHORT_FOUND),
    ]


def built(held: Sequence[str]) -> Index[int]:
    """Return an index of letters."""
    index: Index[int] = Index()
    for number, text in enumerate(held):
        index.add(number, stream(text))
    return index


def ours(index: Index[int], sought: Sequence[Fragment]) -> list[Answer]:
    """Return for each fragment the best score and its letter."""
    found = [index.find(stream(fragment.printed), 0.0, 1) for fragment in sought]
    return [(matches[0].score, matches[0].key) if matches else (0.0, -1) for matches in found]


def all_pairs(low: Sequence[str], sought: Sequence[Fragment]) -> list[Answer]:
    """Return the same by comparing with every letter."""
    found = (process.extractOne(fragment.printed.lower(), low, scorer=fuzz.partial_ratio) for fragment in sought)
    return [(score / 100, number) for _, score, number in found]


def judged(sought: Sequence[Fragment], answers: Sequence[Answer]) -> float:
    """Return F1 at the threshold that is best for these answers."""
    return max(f1(sought, answers, threshold / 100) for threshold in range(20, 100, 2))


def f1(sought: Sequence[Fragment], answers: Sequence[Answer], threshold: float) -> float:
    """Return F1 where an answer of at least this score counts."""
    given = [(fragment.letter, number) for fragment, (score, number) in zip(sought, answers, strict=True) if score >= threshold]
    right = sum(letter is not None and letter == number for letter, number in given)
    belong = sum(fragment.letter is not None for fragment in sought)
    return 2 * right / max(1, len(given) + belong)


def share_found(index: Index[int], short: Sequence[Fragment], known: bool) -> float:
    """Return the share of fragments of a few words that are found in their letter, with or without knowing who wrote it."""
    right = 0
    for fragment in short:
        among = set(range(fragment.writer * A_WRITER, (fragment.writer + 1) * A_WRITER)) if known else None
        found = index.find(stream(fragment.printed), 0.6, 1, among)
        right += bool(found) and found[0].key == fragment.letter
    return right / max(1, len(short))


# A folder of reports


def growth(sizes: Sequence[int]) -> list[Measure]:
    """Return how the time of collation alone grows with the number of reports, ten of which quote each letter."""
    times = {}
    for size in sizes:
        papers = reports(size)
        readings = [read(paper) for paper in papers]
        cast = Cast(papers, readings, Register())
        rows, ids = join_letters(readings, cast)
        times[size] = seconds(partial(collate, papers, readings, cast, rows, ids))
    told = [
        (f"collating {size:,} reports", f"{spent:.2f} s, {1000 * spent / size:.2f} ms a report", "", True) for size, spent in times.items()
    ]
    for less, more in pairwise(sizes):
        slope = math.log(times[more] / times[less], more / less)
        told.append((f"growth from {less:,} to {more:,} reports", f"n^{slope:.2f}", "below n^1.3", slope < 1.3))
    return told


def reports(size: int) -> list[Paper]:
    """Return so many short reports; ten quote each letter in stretches of their own, so that letters grow with reports."""
    draw = random.Random(5)
    out = []
    for number, text in enumerate(letters(max(1, size // 10), seed=3)):
        words = text.split()
        for turn in range(10):
            at = draw.randrange(len(words) - 40)
            quoted = " ".join(noisy(words[at : at + 30], ["river", "harbour", "quarter", "meadow"], draw))
            name = f"{number:05}-{turn}.txt"
            begin = f"Ann Writer{number} wrote to Ben Reader{number}, the council leader."
            body = f"{begin} “{quoted},” she wrote.\n\nThe council declined to comment.\n"
            out.append(Paper(name, (name,), "", "text", body))
    return out[:size]


# Three witnesses of nine hundred words


def three_witnesses(rounds: int, python: str | None) -> list[Measure]:
    """Return the time of an apparatus of three witnesses of 900 words, beside CollateX where a Python has it."""
    draw = random.Random(4)
    words = (" ".join(letters(3, seed=6))).split()[:900]
    texts = [" ".join(words), *(" ".join(noisy(words, ["river", "harbour"], draw)) for _ in range(2))]
    own, theirs = [], []
    for _ in range(rounds):
        own.append(seconds(lambda: apparatus(texts)))
        if python:
            theirs.append(collatex(python, texts))
    row = f"{1000 * median(own):.0f} ms"
    told: list[Measure] = [("an apparatus of 3 witnesses of 900 words", row, "", True)]
    if theirs:
        told.append(("the same by CollateX", f"{median(theirs):.1f} s, {median(theirs) / median(own):.0f} times as long", "", True))
    return told


def apparatus(texts: Sequence[str]) -> int:
    """Return how many variants witnesses of one text have."""
    held = {str(number): text for number, text in enumerate(texts)}
    whole = Place("0", 0, len(texts[0]))
    witnesses = tuple(Witness(Place(name, 0, len(text)), whole) for name, text in held.items())
    return len(find_variants(Passage("p1", "L1", "letter", witnesses), held, Vocabulary.of(texts)))


def collatex(python: str, texts: Sequence[str]) -> float:
    """Return the seconds that CollateX takes for an alignment table, in a Python of its own, its loading left out."""
    code = (
        "import sys, time, json\nfrom collatex import Collation, collate\ntexts = json.load(sys.stdin)\nheld = Collation()\n"
        "[held.add_plain_witness(str(n), t) for n, t in enumerate(texts)]\nbegan = time.perf_counter()\ncollate(held)\n"
        "print(time.perf_counter() - began)"
    )
    done = subprocess.run([python, "-c", code], input=json.dumps(list(texts)), capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


# What is printed


def seconds(act: Callable[[], object]) -> float:
    """Return how much of its own time an act takes."""
    began = time.process_time()
    act()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
