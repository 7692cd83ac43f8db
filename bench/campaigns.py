"""Invented mass letters in, how well and how fast they are sorted out: beside MinHash of other libraries, in interleaved rounds.

python -m bench.campaigns             all measures
python -m bench.campaigns --write     and put the table into docs/performance.md

datasketch and rensa are compared with only where they are installed; they get the bodies that our zones give, and the best of the
thresholds of `SWEEP` on a draw of its own.
"""

from __future__ import annotations

import argparse
import importlib
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from statistics import median

from attrs import frozen
from rich.console import Console
from rich.table import Table

from bench.mailings import Sent, case_of_116, mailings, own, write
from bench.mailings import invent as invent_campaign
from bench.page import put_table
from evenhand.core.campaigns import cluster, find_campaigns
from evenhand.core.campaigns.words import body_words
from evenhand.core.papers import Paper

DEVELOPMENT, SPENT = 1, 20311107
"""The seed on which peers are tuned, and the one of the table, drawn after every setting was fixed."""
SWEEP = (0.4, 0.5, 0.6, 0.7)
PERMUTATIONS = 128
NEEDLES = (
    "My daughter is not safe at home and nobody has come.",
    "The tribunal sits on Monday and I have no papers.",
    "My neighbour has had no insulin since the surgery shut.",
    "You must reply by noon tomorrow or the claim is lost.",
)
Row = tuple[str, str]
Labels = list[Hashable]
Sorter = Callable[[Sequence[Paper]], Labels]


@frozen
class Score:
    """B-cubed F1; the share of letters of their own found in a group, and of campaign letters alone or in another campaign's group."""

    f1: float
    absorbed: float
    missed: float

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f}, absorbed {self.absorbed:.2%}, missed {self.missed:.2%}"


def main(arguments: list[str] | None = None) -> int:
    """Run the measures and print them."""
    parser = argparse.ArgumentParser(prog="python -m bench.campaigns", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run in turn")
    parser.add_argument("--seed", type=int, default=SPENT)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    asked = parser.parse_args(arguments)
    rows = [*beside_peers(asked.letters, asked.rounds, asked.seed), *without_lines(asked.letters // 2, asked.seed), *cases(), *needles()]
    table = Table("measure", "result")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
    if asked.write:
        put_table("campaigns", ("measure", "result"), rows)
    return 0


def papers_of(letters: Iterable[Sent], lines: bool = True) -> list[Paper]:
    """Make papers of letters; without `lines` all line breaks are lost."""
    texts = (one.text if lines else " ".join(one.text.split()) for one in letters)
    return [Paper(f"{number:07}", (), "", "text", text) for number, text in enumerate(texts)]


def beside_peers(count: int, rounds: int, seed: int) -> list[Row]:
    """Sort a draw with each, in interleaved rounds; each peer with its best threshold of the development draw."""
    development, letters = mailings(min(count, 3_000), DEVELOPMENT), mailings(count, seed)
    sorters: dict[str, Sorter] = {"Evenhand": _ours}
    for name, peer in (("datasketch", _datasketch), ("rensa", _rensa)):
        if _is_there(name):
            papers = papers_of(development)
            best = max(SWEEP, key=lambda threshold, peer=peer: score(development, peer(papers, threshold)).f1)  # type: ignore[misc]
            sorters[f"{name}, word sets, {best}"] = partial(peer, threshold=best)
    papers, seconds, found = papers_of(letters), defaultdict(list), {}
    for _ in range(rounds):
        for name, sorter in sorters.items():
            began = time.process_time()
            found[name] = sorter(papers)
            seconds[name].append(time.process_time() - began)
    ours = median(seconds["Evenhand"])
    return [
        (f"{name}: {count:,} letters", f"{score(letters, found[name])}; {median(seconds[name]) / ours:.1f} times our CPU time")
        for name in sorters
    ]


def without_lines(count: int, seed: int) -> list[Row]:
    """Sort letters that have lost all line breaks."""
    letters = mailings(count, seed + 1)
    return [(f"{count:,} letters without line breaks", str(score(letters, _ours(papers_of(letters, lines=False)))))]


def cases(draws: int = 20) -> list[Row]:
    """Find the 116 letters in an inbox of 2,000, in so many draws."""
    whole, seconds, others = 0, [], 0
    for seed in range(500, 500 + draws):
        letters = list(case_of_116(seed))
        papers, began = papers_of(letters), time.process_time()
        group = max(cluster(papers).groups, key=len)
        seconds.append(time.process_time() - began)
        inside = sum(letters[int(name)].campaign == 0 for name in group)
        whole, others = whole + (inside == 116), others + len(group) - inside
    return [
        (
            "116 letters in an inbox of 2,000",
            f"all 116 together in {whole} of {draws} draws, {others} others in them; {median(seconds):.2f} CPU s a draw",
        )
    ]


def needles(campaigns: int = 200) -> list[Row]:
    """Put a letter of somebody in need, or with a deadline, into so many campaigns, and see whether it is to be read."""
    there = signed = told = 0
    for seed in range(campaigns):
        draw = random.Random(seed)
        campaign = invent_campaign(draw, 0)
        letters = [write(draw, campaign) for _ in range(20)] + [own(draw, -number - 1) for number in range(10)]
        paragraphs = write(draw, campaign).text.split("\n\n")
        paragraphs.insert(draw.randint(1, max(1, len(paragraphs) - 2)), NEEDLES[seed % len(NEEDLES)])
        papers = [*papers_of(letters), Paper("needle", (), "", "text", "\n\n".join(paragraphs))]
        rows = {row.letter: row for row in find_campaigns(papers, lambda _: None).reading_list}
        there += "needle" in rows
        told += any(sign.kind in ("urgent", "deadline") for sign in rows["needle"].signs) if "needle" in rows else 0
        signed += sum(row.label is not None for row in rows.values())
    return [
        ("a person at risk or a deadline, planted in 200 campaigns", f"in the reading list {there} of {campaigns}, named as such {told}"),
        ("letters of those campaigns in the reading list", f"{signed / campaigns:.1f} of 21 on average"),
    ]


def score(letters: Sequence[Sent], labels: Labels) -> Score:
    """Score labels against the truth."""
    truth = [one.campaign for one in letters]
    pairs, true, found = Counter(zip(truth, labels, strict=True)), Counter(truth), Counter(labels)
    precision = sum(number * number / found[label] for (_, label), number in pairs.items()) / len(letters)
    recall = sum(number * number / true[campaign] for (campaign, _), number in pairs.items()) / len(letters)
    most: dict[Hashable, tuple[int, int]] = {}
    for (campaign, label), number in pairs.items():
        most[label] = max(most.get(label, (0, 0)), (number, campaign))
    absorbed = [found[label] > 1 for campaign, label in zip(truth, labels, strict=True) if campaign < 0]
    missed = [
        found[label] == 1 or most[label][1] != campaign
        for campaign, label in zip(truth, labels, strict=True)
        if campaign >= 0 and true[campaign] > 1
    ]
    return Score(2 * precision * recall / (precision + recall), sum(absorbed) / len(absorbed), sum(missed) / len(missed))


def _ours(papers: Sequence[Paper]) -> Labels:
    return [one.label or one.letter for one in cluster(papers).placements]


def _is_there(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _word_sets(papers: Sequence[Paper]) -> list[list[str]]:
    return [sorted(set(body_words(paper).words)) for paper in papers]


def _datasketch(papers: Sequence[Paper], threshold: float) -> Labels:
    datasketch = importlib.import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    signed = []
    for number, words in enumerate(_word_sets(papers)):
        made = datasketch.MinHash(num_perm=PERMUTATIONS)
        made.update_batch([word.encode() for word in words])
        signed.append(made)
        index.insert(number, made)
    near = ([other for other in index.query(made) if made.jaccard(signed[other]) >= threshold] for made in signed)
    return _joined(len(papers), near)


def _rensa(papers: Sequence[Paper], threshold: float) -> Labels:
    rensa = importlib.import_module("rensa")
    bands = {0.4: 32, 0.5: 32, 0.6: 16, 0.7: 16}[threshold]
    index = rensa.RMinHashLSH(threshold, PERMUTATIONS, bands)
    signed = []
    for number, words in enumerate(_word_sets(papers)):
        made = rensa.RMinHash(PERMUTATIONS, 42)
        made.update(words)
        signed.append(made)
        index.insert(number, made)
    near = ([other for other in index.query(made) if made.jaccard(signed[other]) >= threshold] for made in signed)
    return _joined(len(papers), near)


def _joined(count: int, near: Iterable[Iterable[int]]) -> Labels:
    """Join whatever stands in one bucket, after its signature was compared, as these libraries' users do."""
    root = list(range(count))

    def top(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, others in enumerate(near):
        for other in others:
            root[top(other)] = top(number)
    return [top(number) for number in range(count)]


if __name__ == "__main__":
    raise SystemExit(main())
