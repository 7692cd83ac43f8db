"""The blind set of figures in, how many are found with the right value and unit out, kind by kind.

    python -m bench.blind       the table

No rule of the reader may be made on these texts and nobody shows their errors, so this prints counts only; see
corpus/blind-figures/README.md for what counts as a figure there.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen
from rich.console import Console
from rich.table import Table

from bench.gold import ROOT, one, read_gold, read_paper
from bench.items import Item, Tally
from bench.names import Cast
from bench.reviewed import review_of
from bench.score import Scored
from bench.shapes import GoldAffair, GoldError, GoldFigure, GoldReport
from evenhand.core.papers import Paper
from evenhand.core.values import Span

FOLDER = ROOT / "corpus" / "blind-figures"
KINDS = ("money", "percent", "points", "count", "measure", "fraction", "duration")
DURATIONS = ("years", "months", "weeks", "days", "hours")
Row = dict[str, Any]


def main() -> int:
    """Read every text and print the table."""
    texts = load()
    items = [item for text in texts for item in judge(text.affair)]
    Console(highlight=False, width=120).print(table_of(items, texts))
    return 0


# The set


@frozen
class BlindText:
    """One text of the set as an affair of one report; `kinds` says of which kind the figure at each place is."""

    affair: GoldAffair
    kinds: dict[Span, str]


def load(folder: Path = FOLDER) -> tuple[BlindText, ...]:
    """Return every text of the set with its figures."""
    gold = read_gold(folder / "gold.yaml")
    return tuple(load_text(folder / name, told) for name, told in gold["texts"].items())


def load_text(path: Path, told: Row) -> BlindText:
    """Return one text; a figure that does not stand where the gold says, or whose kind is not that of its unit, is refused."""
    paper = read_paper(path)
    figures = {place_of(paper, row): row for row in told.get("figures") or ()}
    report = GoldReport(
        path.name,
        paper.text,
        published=one(told, "published"),
        paper=paper,
        figures=tuple(GoldFigure(place, ((Decimal(row["value"]), row["unit"]),), "optional" in row) for place, row in figures.items()),
        lookalikes=tuple(place_of(paper, row) for row in told.get("not_figures") or ()),
    )
    kinds = {place: checked_kind(paper, row) for place, row in figures.items()}
    return BlindText(GoldAffair("blind", path.stem, (report,)), kinds)


def place_of(paper: Paper, row: Row) -> Span:
    """Return where the words of a row stand, which is where they must be printed."""
    place = Span(int(row["at"]), int(row["at"]) + len(row["words"]))
    if place.words(paper.text) != row["words"]:
        raise GoldError(f"{paper.id}: at {place.start} stands {place.words(paper.text)!r} and not {row['words']!r}; mend `at` in gold.yaml")
    return place


def checked_kind(paper: Paper, row: Row) -> str:
    """Return the kind of a figure, which must fit its unit."""
    kind = str(row["kind"])
    if kind_of_unit(row["unit"]) != ("count" if kind == "measure" else kind):
        raise GoldError(f"{paper.id}: {row['words']!r} is said to be of kind {kind} but its unit is {row['unit']}; mend one of them")
    return kind


def kind_of_unit(unit: str) -> str:
    """Return the kind of figure that has this unit; a unit of measure is counted, so its unit is count.

    >>> [kind_of_unit(unit) for unit in ("GBP", "weeks", "count")]
    ['money', 'duration', 'count']
    """
    if unit in KINDS:
        return unit
    if unit in DURATIONS:
        return "duration"
    return "money" if re.fullmatch("[A-Z]{3}", unit) else "count"


# The verdicts


def judge(affair: GoldAffair) -> Iterator[Item]:
    """Yield the verdicts on the figures and look-alikes of one text, by the same measure as on any annotated report."""
    review = review_of(affair)
    for report in affair.reports:
        yield from Scored(affair, report, review, Cast(affair, review)).figures()


def by_kind(items: Iterable[Item], texts: Iterable[BlindText]) -> dict[str, Tally]:
    """Count the verdicts on figures by kind: of the gold where the figure is in it, else of the unit that was proposed."""
    kinds = {(text.affair.name, place): kind for text in texts for place, kind in text.kinds.items()}
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for item in items:
        if item.extractor == "figures":
            proposed = kind_of_unit(item.got.rsplit(" ", 1)[-1])
            kind = proposed if item.verdict == "false" else kinds[item.affair, item.place]
            counts[kind][item.verdict] += 1
    return {kind: Tally(**counted) for kind, counted in counts.items()}


def table_of(items: list[Item], texts: tuple[BlindText, ...]) -> Table:
    """Return recall and precision by kind, on all figures, and how many look-alikes were left alone."""
    table = Table("kind", "in the gold", "right", "wrong", "missed", "false", "recall", "precision", box=None, pad_edge=False)
    tallies = by_kind(items, texts)
    for kind, counted in (*tallies.items(), ("all", whole(tallies.values()))):
        numbers = (counted.gold, counted.right, counted.wrong, counted.missed, counted.false)
        table.add_row(kind, *map(str, numbers), f"{counted.recall:.1%}", f"{counted.precision:.1%}")
    alone = Counter(item.verdict for item in items if item.extractor == "lookalikes")
    share = f"{alone['right'] / max(alone.total(), 1):.1%}"
    table.add_row("look-alikes left alone", str(alone.total()), str(alone["right"]), str(alone["wrong"]), "", "", share, "")
    return table


def whole(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    held = list(tallies)
    return Tally(*(sum(getattr(each, verdict) for each in held) for verdict in ("right", "wrong", "missed", "false")))


if __name__ == "__main__":
    sys.exit(main())
