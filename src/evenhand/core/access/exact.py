"""Tables of two by two in, one for each set of like cases: their p, and the smallest p that they could have given, out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Side = Literal["more", "less", "either"]
"""What is asked of the first row of a table: whether it got more than chance would give it, less, or either."""

Table = tuple[int, int, int, int]
"""Hits and misses of those looked at, hits and misses of the others."""

MOST_EXACT = 3_000
"""Up to so many cases every test is exact."""

EXACT, LARGE = "exact", "Mantel-Haenszel"

# The rule of Mantel and Fleiss (1980): the normal curve is used only where the count that chance gives is so far from both its ends.
_FROM_THE_ENDS = 5
# Sums of the same chances in another order differ by less than this.
_SAME = 1 + 1e-9
# No p is nought; where one is too small to be held, this stands for it.
_SMALLEST = 1e-300


def fisher(hits: int, misses: int, others_hit: int, others_missed: int, side: Side = "more") -> tuple[float, float]:
    """Return Fisher's exact p of a table, and the smallest p that its margins allow.

    With "either", all tables as unlikely as this one or more so are counted, on both sides.

    >>> p, least = fisher(1, 0, 0, 116)
    >>> p == least == 1 / 117
    True
    """
    return stratified([(hits, misses, others_hit, others_missed)], side)


def least_p(strata: Iterable[tuple[int, int]]) -> float:
    """Return the smallest p that any attribute could give: strata of like cases, each as how many were served and how many not.

    It is that of an attribute which all the served have and nobody else; strata in which all fared alike tell nothing.

    >>> least_p([(1, 116)]) == 1 / 117, least_p([(1, 5), (0, 40)]) == 1 / 6
    (True, True)
    """
    return math.prod(fisher(served, 0, 0, unserved)[1] for served, unserved in strata)


def stratified(tables: Iterable[Table], side: Side = "more") -> tuple[float, float]:
    """Return the exact conditional p of all tables together, each compared within itself, and the smallest p that their margins allow.

    The margins of each table are held, and the hits of the first row added up over them (Cox 1970; a convolution of hypergeometrics).

    >>> p, least = stratified([(1, 0, 0, 5), (2, 0, 0, 2)])
    >>> p == least == 1 / 36
    True
    """
    low, hits, chances = 0, 0, np.ones(1)
    for one, missed, others, others_missed in sorted(tables):
        start, own = _shares(one + missed, one + others, one + missed + others + others_missed)
        low, hits, chances = low + start, hits + one, np.convolve(chances, own)
    return _tails(chances, hits - low, side)


def weigh_tables(tables: Sequence[Table], side: Side = "more") -> tuple[float, float, str]:
    """Return p, the smallest p and the way: exact, or for more than 3,000 cases by the normal curve where that is near enough.

    >>> weigh_tables([(1, 0, 0, 5)])[2], weigh_tables([(900, 900, 900, 900)])[2], weigh_tables([(1, 2, 900, 9_000)])[2]
    ('exact', 'Mantel-Haenszel', 'exact')
    """
    told = [table for table in tables if _varies(table)]
    if sum(map(sum, told)) > MOST_EXACT and _far_from_ends(told):
        return *mantel_haenszel(told, side), LARGE
    return *stratified(told, side), EXACT


def mantel_haenszel(tables: Sequence[Table], side: Side = "more") -> tuple[float, float]:
    """Return the p of Mantel and Haenszel (1959) with the correction for continuity, and the smallest that these margins allow."""
    told = [table for table in tables if _varies(table)]
    mean = math.fsum(_mean(table) for table in told)
    variance = math.fsum(_variance(table) for table in told)
    least, most = (sum(_ends(table)[at] for table in told) for at in (0, 1))
    return near_normal(sum(table[0] for table in told), (least, most), mean, variance, side)


def near_normal(found: float, ends: tuple[float, float], mean: float, variance: float, side: Side) -> tuple[float, float]:
    """Return the p of a whole number under the normal curve, and the smallest of any from the first to the last of its ends.

    >>> near_normal(5, (0, 10), 5, 2.5, "either")[0], near_normal(3, (3, 3), 3, 0, "more")
    (1.0, (1.0, 1.0))
    """
    if not variance:
        return 1.0, 1.0
    spread = math.sqrt(2 * variance)

    def tail(at: float, way: Side) -> float:
        if way == "either":
            return min(1.0, 2 * min(tail(at, "more"), tail(at, "less")))
        return 0.5 * math.erfc(((at - mean if way == "more" else mean - at) - 0.5) / spread)

    return max(tail(found, side), _SMALLEST), max(min(tail(end, side) for end in ends), _SMALLEST)


def _tails(chances: NDArray[np.float64], at: int, side: Side) -> tuple[float, float]:
    """Return the p of what was found, the place `at` in the chances of all that could be, and the smallest p of any place."""
    if side == "either":
        p, least = (chances[chances <= bound * _SAME].sum() for bound in (chances[at], chances.min()))
    else:
        turned = chances if side == "more" else chances[::-1]
        p, least = turned[at if side == "more" else len(chances) - 1 - at :].sum(), turned[-1]
    return min(1.0, max(float(p), _SMALLEST)), min(1.0, max(float(least), _SMALLEST))


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """Return each p as it stands beside the others (Holm 1979): the chance that any of them is so small where nothing is behind them.

    >>> holm([0.01, 0.04, 0.5])
    (0.03, 0.08, 0.5)
    """
    order = sorted(range(len(chances)), key=chances.__getitem__)
    found, most = [0.0] * len(chances), 0.0
    for before, at in enumerate(order):
        most = max(most, min(1.0, chances[at] * (len(chances) - before)))
        found[at] = most
    return tuple(found)


def _shares(row: int, column: int, cases: int) -> tuple[int, NDArray[np.float64]]:
    """Return the least number of hits in the first row, and the chance of each number from it on: whole numbers, divided once."""
    low, high = max(0, row + column - cases), min(row, column)
    every, ways, found = math.comb(cases, row), math.comb(column, low) * math.comb(cases - column, row - low), []
    for hits in range(low, high + 1):
        found.append(ways / every)
        ways = ways * (column - hits) * (row - hits) // ((hits + 1) * (cases - column - row + hits + 1))
    return low, np.array(found)


def _varies(table: Table) -> bool:
    low, high = _ends(table)
    return low < high


def _ends(table: Table) -> tuple[int, int]:
    """Return the fewest and the most hits that the first row could have."""
    one, missed, others, _ = table
    return max(0, one + missed + one + others - sum(table)), min(one + missed, one + others)


def _mean(table: Table) -> float:
    one, missed, others, _ = table
    return (one + missed) * (one + others) / sum(table)


def _variance(table: Table) -> float:
    one, missed, others, others_missed = table
    cases = sum(table)
    return (one + missed) * (others + others_missed) * (one + others) * (missed + others_missed) / (cases * cases * (cases - 1))


def _far_from_ends(tables: Sequence[Table]) -> bool:
    mean = math.fsum(_mean(table) for table in tables)
    least, most = (sum(_ends(table)[at] for table in tables) for at in (0, 1))
    return min(mean - least, most - mean) >= _FROM_THE_ENDS
