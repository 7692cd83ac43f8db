"""Invented mass letters in, how well and how fast they are sorted out: beside MinHash of other libraries, in interleaved rounds.

python -m bench.campaigns             all measures
python -m bench.campaigns --write     and put the table into docs/performance.md

datasketch and rensa are compared with only where they are installed. They get the bodies that our zones give, for nothing, and the best of
the settings of `bench.campaign_peers.SETTINGS` on a draw of its own. What is said of all our way is from the texts of letters on.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from statistics import median
from typing import TypeVar

from attrs import frozen

from bench.campaign_peers import PEERS, SETTINGS, Labels, Setting, flag_with_rensa, group_with
from bench.mailings import MERGED, Sent, case_of_116, mailings, own, write
from bench.mailings import invent as invent_campaign
from bench.page import Measure, put_table, show_measures
from evenhand.core.campaigns import cluster, find_campaigns
from evenhand.core.campaigns.clustering import group_prepared, prepare
from evenhand.core.campaigns.steps import NUMPY, Steps, compiled
from evenhand.core.campaigns.words import plain_body
from evenhand.core.campaigns.zones import body_of
from evenhand.core.papers import Paper

DEVELOPMENT, SPENT = 1, 20311961
"""The seed on which peers are tuned, and the one of the table, drawn after every setting was fixed."""
SWEPT = 5_000
"""So many letters peers are tuned on."""
FASTER = {"rensa, word sets": 3, "datasketch, word sets": 10, "flags": 0.8}
"""So many times our time is aimed at, whichever threshold a peer does best with."""
BEHIND, ABSORBED, MISSED, WITHOUT_LINES = 0.003, 0.001, 0.005, 0.01
"""How far F1 may be behind the best peer's; the shares that may be absorbed and missed, and absorbed where no line breaks are left."""
SECONDS, FLAGGED, FALSELY = 0.2, 0.995, 0.001
"""CPU time of the 116 in 2,000; the share of additions to be flagged, and of copies that may be."""
FOR_ALL = "stands for the others"
"""The sign of a letter that is read for the others, which is none of those that are read for nothing."""
NUMPY_ALONE, COMPILED, MANY = "Evenhand, numpy alone", "Evenhand, compiled", 100_000
"""Our two ways; the second where numba is installed, and from so many letters on."""
ADDED = 40
"""A letter that adds so many words must not be passed over."""
NEEDLES = (
    "My daughter is not safe at home and nobody has come.",
    "The tribunal sits on Monday and I have no papers.",
    "My neighbour has had no insulin since the surgery shut.",
    "You must reply by noon tomorrow or the claim is lost.",
)
Sorter = Callable[[], Labels]
Made = TypeVar("Made")


@frozen
class Score:
    """B-cubed F1; the share of letters of their own found in a group, and of campaign letters alone or in another campaign's group."""

    f1: float
    absorbed: float
    missed: float

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f}, absorbed {self.absorbed:.2%}, missed {self.missed:.2%}"


def main(arguments: list[str] | None = None) -> int:
    """Run the measures and print them; 1 if one is short of its target."""
    parser = argparse.ArgumentParser(prog="python -m bench.campaigns", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letters", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run in turn")
    parser.add_argument("--seed", type=int, default=SPENT)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    asked = parser.parse_args(arguments)
    best = sweep()
    beside = [row for count in asked.letters for row in beside_peers(count, asked.rounds, asked.seed, best)]
    rows = [*beside, *without_lines(asked.letters[0] // 2, asked.seed), *cases(), *needles(), *additions(asked.letters[0], asked.seed + 2)]
    if asked.write:
        put_table("campaigns", ("measure", "found", "target"), [row[:3] for row in rows])
    return show_measures(rows)


def papers_of(letters: Iterable[Sent], lines: bool = True) -> list[Paper]:
    """Make papers of letters; without `lines` all line breaks are lost."""
    texts = (one.text if lines else " ".join(one.text.split()) for one in letters)
    return [Paper(f"{number:07}", (), "", "text", text) for number, text in enumerate(texts)]


def sweep() -> dict[str, list[Setting]]:
    """Return for each peer the setting of words and the one of runs that do best on the development draw."""
    letters = mailings(SWEPT, DEVELOPMENT)
    bodies = bodies_of(papers_of(letters))
    best: dict[str, list[Setting]] = {}
    for peer in PEERS:
        found = {setting: score(letters, group_with(peer, bodies, setting)).f1 for setting in SETTINGS}
        best[peer] = [max((one for one in SETTINGS if one.words == words), key=lambda one: found[one]) for words in (1, 5)]
    return best


def bodies_of(papers: Iterable[Paper]) -> list[str]:
    """Return the bodies of letters, cut out by our zones."""
    return [" ".join(paper.text[start:end] for start, end in body_of(paper)) for paper in papers]


def beside_peers(count: int, rounds: int, seed: int, best: dict[str, list[Setting]]) -> list[Measure]:
    """Sort a draw with each, in interleaved rounds; what takes longest goes once."""
    letters = mailings(count, seed)
    papers = papers_of(letters)
    bodies = bodies_of(papers)
    sorters: dict[str, Sorter] = {NUMPY_ALONE: partial(group_ours, papers, NUMPY)}
    if count >= MANY and (steps := compiled()):
        # What loads them is no letter's time; `bench.campaign_scale` counts it.
        group_ours(papers[:SWEPT], steps)
        sorters[COMPILED] = partial(group_ours, papers, steps)
    sorters |= {f"{peer}, {one}": partial(group_with, peer, bodies, one) for peer in PEERS for one in best[peer]}
    found: dict[str, Labels] = {}
    seconds: dict[str, list[float]] = {name: [] for name in (*sorters, "zones", "flags")}
    for number in range(rounds):
        for name, sorter in sorters.items():
            if not number or not name.startswith("datasketch"):
                found[name] = _timed(sorter, seconds[name])
        _timed(lambda: [plain_body(paper) for paper in papers], seconds["zones"])
        if "rensa" in PEERS:
            _timed(partial(flag_with_rensa, bodies), seconds["flags"])
    micro = {name: median(each) / count * 1e6 for name, each in seconds.items() if each}
    ours = micro[NUMPY_ALONE] - micro["zones"]
    scores = {name: score(letters, labels) for name, labels in found.items()}
    mine, same = scores.pop(NUMPY_ALONE), scores.pop(COMPILED, None)
    best_f1 = max((each.f1 for each in scores.values()), default=0.0)
    reached = mine.f1 >= best_f1 - BEHIND and mine.absorbed <= ABSORBED and mine.missed <= MISSED
    rows = [
        (
            f"{NUMPY_ALONE}: {count:,} letters",
            f"{mine}; {ours:.0f} µs of CPU a letter, {micro['zones']:.0f} µs for its zones",
            f"F1 {best_f1 - BEHIND:.4f}, absorbed {ABSORBED:.2%} at most, missed {MISSED:.2%} at most",
            reached,
        )
    ]
    for name, theirs in scores.items():
        times, target = micro[name] / ours, next((least for way, least in FASTER.items() if name.startswith(way)), 0.0)
        rows.append(
            (f"{name}: {count:,} letters", f"{theirs}; {micro[name]:.0f} µs, {times:.1f} times ours", _times(target), times >= target)
        )
    soonest = ours
    if COMPILED in micro:
        soonest = micro[COMPILED] - micro["zones"]
        told = f"{same}; {soonest:.0f} µs, {ours / soonest:.1f} times as fast"
        rows.append((f"{COMPILED}: {count:,} letters", told, "the same groups", found[COMPILED] == found[NUMPY_ALONE]))
    if "flags" in micro:
        times, target = micro["flags"] / soonest, FASTER["flags"]
        found_flags = f"{micro['flags']:.0f} µs, {times:.1f} times ours"
        found_flags += f", {micro['flags'] / ours:.1f} in numpy alone" if COMPILED in micro else ""
        rows.append((f"rensa, flags only, no groups: {count:,} letters", found_flags, _times(target), times >= target))
    return rows


def _times(target: float) -> str:
    return f"{target:g} times ours" if target else ""


def _timed(make: Callable[[], Made], seconds: list[float]) -> Made:
    began = time.process_time()
    made = make()
    seconds.append(time.process_time() - began)
    return made


def without_lines(count: int, seed: int) -> list[Measure]:
    """Sort letters that have lost all line breaks."""
    letters = mailings(count, seed + 1)
    found = score(letters, group_ours(papers_of(letters, lines=False)))
    target = f"absorbed {WITHOUT_LINES:.0%} at most"
    return [(f"{count:,} letters without line breaks", str(found), target, found.absorbed <= WITHOUT_LINES)]


def cases(draws: int = 20) -> list[Measure]:
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
            f"{draws} of {draws}, 0 others, {SECONDS} s",
            whole == draws and not others and median(seconds) < SECONDS,
        )
    ]


def needles(campaigns: int = 200) -> list[Measure]:
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
        (
            f"a person at risk or a deadline, planted in {campaigns} campaigns",
            f"in the reading list {there} of {campaigns}, named as such {told}",
            f"{campaigns} of {campaigns}",
            there == campaigns,
        ),
        ("letters of those campaigns in the reading list", f"{signed / campaigns:.1f} of 21 on average", "", True),
    ]


def additions(count: int, seed: int) -> list[Measure]:
    """See which letters that add 40 words or more stand in the reading list, and which copies do that add nothing."""
    letters = mailings(count, seed)
    papers = papers_of(letters)
    found = find_campaigns(papers, lambda _: None)
    read = {row.letter: row.label is not None for row in found.reading_list}
    for_all = {row.letter for row in found.reading_list if any(sign.kind == FOR_ALL for sign in row.signs)}
    adding = [paper.id in read for one, paper in zip(letters, papers, strict=True) if one.kind == "added" and one.added >= ADDED]
    named = [(f"{number:07}", copied) for number, copied in find_copied(letters)]
    bare = [(copied, read.get(name, False)) for name, copied in named if name not in for_all]
    copies, others = ([one for is_so, one in bare if is_so is wanted] for wanted in (True, False))
    listed = "in the reading list, of a campaign,"
    return [
        (
            f"letters that add {ADDED} words or more, of {count:,}",
            f"in the reading list {_share(adding)}",
            f"{FLAGGED:.1%}",
            _part(adding) >= FLAGGED,
        ),
        (
            "copies, exact or with a name merged in: another letter holds all their text",
            f"{listed} {_share(copies)}",
            f"{FALSELY:.1%} at most",
            _part(copies) <= FALSELY,
        ),
        ("letters with words of the campaign that no other letter there holds with theirs", f"{listed} {_share(others)}", "", True),
        (
            "letters read for all of a campaign, of two or pressing itself",
            f"{len(for_all):,} of {len(found.campaigns):,} campaigns",
            "",
            True,
        ),
    ]


def find_copied(letters: Sequence[Sent]) -> Iterator[tuple[int, bool]]:
    """Yield the number of each letter made as a copy, and whether it is one of any letter there: another holds all its paragraphs.

    What is made as a copy is none where whoever wrote the others has left a paragraph out, or put it in other words.
    """
    texts = [" ".join(one.text.split()) for one in letters]
    of_campaign: dict[int, list[int]] = {}
    for number, one in enumerate(letters):
        of_campaign.setdefault(one.campaign, []).append(number)
    for number, one in enumerate(letters):
        if one.kind in ("copy", "merged"):
            parts = [" ".join(MERGED.sub("", part).split()) for part in one.text.split("\n\n")[1:-2]]
            others = (texts[other] for other in of_campaign[one.campaign] if other != number)
            yield number, any(all(part in text for part in parts) for text in others)


def _share(told: Sequence[bool]) -> str:
    return f"{sum(told):,} of {len(told):,}, {_part(told):.2%}"


def _part(told: Sequence[bool]) -> float:
    return sum(told) / max(len(told), 1)


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


def group_ours(papers: Sequence[Paper], steps: Steps | None = None) -> Labels:
    """Group letters as we do, by some steps or by those that fit their number; each label is the first letter of its group."""
    labels: Labels = [0] * len(papers)
    for group in group_prepared(prepare(papers, steps=steps)):
        for name in group:
            labels[int(name)] = group[0]
    return labels


if __name__ == "__main__":
    raise SystemExit(main())
