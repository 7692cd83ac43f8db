"""Annotated papers in, what the room for figures makes of them out: checks by verdict, and how often "differs" is said without ground.

    python -m bench.figures             the table
    python -m bench.figures --write     put it into docs/performance.md
    python -m bench.figures --peer      also how much quantulum3 finds, and how fast, in the same run (see bench/peers.py)

A difference counts as right where the gold of the affair has it as a contradiction. A paper of which nobody annotated what it
disagrees on has none, so there every difference counts as false: the rate is the most that it can be.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table

from bench.gold import SETS, load
from bench.page import put_table
from bench.peers import PEERS, Job, cut_sentences
from bench.reviewed import review_of
from bench.shapes import GoldAffair, GoldFigure
from evenhand.core.figures import DIFFERS, VERDICTS, Check
from evenhand.core.reading.dates.find import find_dates
from evenhand.core.reading.figures.currency import find_currency
from evenhand.core.reading.figures.find import find_figures
from evenhand.core.values import Span

PER = 10_000
ROUNDS = 3
TITLES = {"test": "own test", "example": "example", "wikinews": "Wikinews", "three": "three reports", "train": "own train"}


def main(arguments: list[str] | None = None) -> int:
    """Print the table, and write it where that is asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.figures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md (with --peer another: docs/measured)")
    parser.add_argument("--peer", action="store_true", help="read the same papers with quantulum3, in turn")
    asked = parser.parse_args(arguments)
    head = ["", "news", *VERDICTS, "differs, not in the gold", "of them in 10 kB"]
    rows = [tell(which) for which in SETS if load(which)]
    table = Table(*head, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, width=120).print(table)
    if asked.write:
        put_table("checks", head, rows)
    if asked.peer:
        beside = [("own test", *beside_peer("test")), ("Wikinews", *beside_peer("wikinews"))]
        titles = [
            "", "figures", "found here", "found by the peer", "ms a report here", "ms by the peer", "times as fast",
            "ms with sentences and dates", "times as fast",
        ]  # fmt: skip
        Console(highlight=False, width=120).print(*(" | ".join(row) for row in [titles, *beside]), sep="\n")
        if asked.write:
            put_table("figures beside", titles, beside)
    return 0


# Beside a peer


def beside_peer(which: str) -> tuple[str, ...]:
    """Return how many figures of a set both find by place and value, the peer's unit not asked for, and how long both take in turn.

    The time here is that of the figures alone, whose sentences and dates reading has at hand, and that of the whole way from the text.
    """
    peer = next(each for each in PEERS if each.job == "figures")
    theirs = peer.theirs()
    reports = [report for affair in load(which) for report in affair.reports if report.figures]
    gold = [(report, figure) for report in reports for figure in report.figures or () if not figure.optional]
    took = _in_turn([report.text for report in reports], peer.own, theirs)
    own = {report.name + report.text: [(f.span, f.value) for f in peer.own(report.text) if f.value is not None] for report in reports}  # type: ignore[attr-defined]
    other = {report.name + report.text: [(Span(*f.span), f.value) for f in theirs(report.text)] for report in reports}  # type: ignore[attr-defined]
    found = [sum(_is_found(figure, held[report.name + report.text]) for report, figure in gold) for held in (own, other)]
    shares = [f"{one} ({100 * one / len(gold):.1f}%)" for one in found]
    alone, whole, other_ms = (1000 * statistics.median(each[at] for each in took) / len(reports) for at in range(3))
    times = [statistics.median(each[2] / each[at] for each in took) for at in (0, 1)]
    return (str(len(gold)), *shares, f"{alone:.2f}", f"{other_ms:.1f}", f"{times[0]:.0f}", f"{whole:.2f}", f"{times[1]:.0f}")


def _in_turn(texts: Sequence[str], own: Job, theirs: Job) -> list[tuple[float, float, float]]:
    """Return for each round the seconds for the figures alone, for the whole way here, and by the peer, each over all texts."""
    ready = [
        (text, [Span(each.start, each.end) for each in cut_sentences(text)], find_dates(text, None), find_currency(text)) for text in texts
    ]
    theirs("It cost £3m.")
    return [
        (
            _seconds(lambda: [find_figures(*each) for each in ready]),
            _seconds(lambda: [own(text) for text in texts]),
            _seconds(lambda: [theirs(text) for text in texts]),
        )
        for _ in range(ROUNDS)
    ]


def _seconds(job: Callable[[], object]) -> float:
    began = time.process_time()
    job()
    return time.process_time() - began


def _is_found(figure: GoldFigure, held: Iterable[tuple[Span, object]]) -> bool:
    values = [float(value) for value, _ in figure.answers]
    return any(
        span.overlaps(figure.span) and any(abs(float(str(got)) - value) <= 1e-6 * abs(value) for value in values) for span, got in held
    )


def tell(which: str) -> list[str]:
    """Count the checks of a set, and those that differ without ground."""
    size, verdicts, false = 0, Counter[str](), 0
    for affair in load(which):
        checks = review_of(affair).checks
        size += sum(len(report.text.encode()) for report in affair.reports)
        verdicts.update(check.verdict for check in checks)
        false += sum(check.verdict == DIFFERS and not in_gold(affair, check) for check in checks)
    return [TITLES[which], f"{size / 1000:.0f} kB", *(str(verdicts[each]) for each in VERDICTS), str(false), f"{PER * false / size:.2f}"]


def in_gold(affair: GoldAffair, check: Check) -> bool:
    """Say whether the gold has a contradiction of which this check uses two readings."""
    used = [used.place for used in check.figures]
    read = [
        number
        for number, paper, span in disputed(affair)
        if any(place.paper == paper and Span(place.start, place.end).overlaps(span) for place in used)
    ]
    return any(times > 1 for times in Counter(read).values())


def disputed(affair: GoldAffair) -> Iterator[tuple[int, str, Span]]:
    """Yield each reading of what the papers of an affair do disagree on."""
    for report in affair.reports:
        for one in report.disputed or ():
            if one.apparent is None:
                yield one.number, report.name, one.span


if __name__ == "__main__":
    raise SystemExit(main())
