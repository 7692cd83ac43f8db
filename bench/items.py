"""One verdict on one thing in a paper, how verdicts are counted, and how gold and proposals are paired by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from attrs import frozen

from evenhand.core.values import Span


@frozen
class Item:
    """One verdict: "right", "wrong" (found, but not what the gold says), "missed" (only in the gold) or "false" (only in the review).

    `place` is where in the paper; `expected` and `got` are words for a reader of the list; `rule` is what made the proposal.
    """

    extractor: str
    set: str
    affair: str
    paper: str
    place: Span
    verdict: str
    expected: str = ""
    got: str = ""
    rule: str = ""

    def key(self) -> tuple[str, ...]:
        """Return what names this item in two runs of different readers."""
        side = "ours" if self.verdict == "false" else "gold"
        return (self.extractor, self.set, self.affair, self.paper, str(self.place.start), str(self.place.end), side)


@frozen
class Tally:
    """Counts of one extractor on one set."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        """Of what was proposed, the share that is right; 1 where nothing was."""
        return self.right / max(self.right + self.wrong + self.false, 1) if self.right + self.wrong + self.false else 1.0

    @property
    def recall(self) -> float:
        """Of what is in the gold, the share that was found right; 1 where the gold is empty."""
        return self.right / (self.right + self.wrong + self.missed) if self.right + self.wrong + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def gold(self) -> int:
        """How many the gold holds."""
        return self.right + self.wrong + self.missed


def tally(items: Iterable[Item], extractor: str, which: str | None = None) -> Tally:
    """Count the items of one extractor, on one set or on all."""
    counts = dict.fromkeys(("right", "wrong", "missed", "false"), 0)
    for item in items:
        if item.extractor == extractor and which in (None, item.set):
            counts[item.verdict] += 1
    return Tally(**counts)


class Placed(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The one after the last."""


Gold = TypeVar("Gold")
Row = TypeVar("Row", bound=Placed)


def shared_length(one: Placed, other: Placed) -> int:
    """Return how many characters two places share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def pair(golds: Sequence[Placed], rows: Sequence[Placed], fits: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Pair gold with rows one to one among the pairs that fit, those that share most of their length first.

    >>> pair([Span(0, 9)], [Span(0, 2), Span(0, 8)], [(0, 0), (0, 1)])
    {0: 1}
    """

    def closeness(fit: tuple[int, int]) -> float:
        one, other = golds[fit[0]], rows[fit[1]]
        return shared_length(one, other) / max(max(one.end, other.end) - min(one.start, other.start), 1)

    paired: dict[int, int] = {}
    taken: set[int] = set()
    for gold, row in sorted(fits, key=closeness, reverse=True):
        if gold not in paired and row not in taken:
            paired[gold] = row
            taken.add(row)
    return paired


def set_beside(
    golds: Sequence[Gold], places: Sequence[Placed], rows: Sequence[Row], fits: Iterable[tuple[int, int]]
) -> tuple[list[tuple[Gold, Row | None]], list[Row]]:
    """Return each gold with the row that is paired with it, if one is, and the rows that are left over.

    >>> set_beside("ab", [Span(0, 9), Span(9, 12)], [Span(0, 8), Span(20, 25)], [(0, 0)])
    ([('a', Span(start=0, end=8)), ('b', None)], [Span(start=20, end=25)])
    """
    paired = pair(places, rows, fits)
    left = [row for number, row in enumerate(rows) if number not in paired.values()]
    return [(gold, rows[paired[number]] if number in paired else None) for number, gold in enumerate(golds)], left


def overlapping(golds: Sequence[Placed], rows: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Return the pairs that share at least one character."""
    for number, gold in enumerate(golds):
        yield from ((number, other) for other, row in enumerate(rows) if shared_length(gold, row))


def same_value(ours: object, gold: object) -> bool:
    """Say whether two values are the same to a thousandth part: a third is 0.333 or 0.333333."""
    one, other = float(str(ours)), float(str(gold))
    return abs(one - other) <= 0.001 * max(abs(other), 0.001)
