"""A table of two by two in, its exact p and the smallest p that it could have given out, by whole numbers alone."""

from __future__ import annotations

import math
from collections.abc import Iterable


def hypergeometric(hits: int, row: int, column: int, cases: int) -> float:
    """Return the chance of `hits` in one cell of a table whose margins are fixed.

    >>> hypergeometric(1, 1, 1, 6) == 1 / 6
    True
    """
    return math.comb(column, hits) * math.comb(cases - column, row - hits) / math.comb(cases, row)


def fisher(hits: int, misses: int, others_hit: int, others_missed: int) -> tuple[float, float]:
    """Return Fisher's exact p that so many hits or more fall to the first row, and the smallest p that these margins allow.

    >>> p, least = fisher(1, 0, 0, 116)
    >>> p == least == 1 / 117
    True
    """
    row, column, cases = hits + misses, hits + others_hit, hits + misses + others_hit + others_missed
    most = min(row, column)
    chances = [hypergeometric(number, row, column, cases) for number in range(hits, most + 1)]
    return min(1.0, math.fsum(chances)), chances[-1]


def least_p(strata: Iterable[tuple[int, int]]) -> float:
    """Return the smallest p that any attribute could give: strata of like cases, each as how many were served and how many not.

    It is that of an attribute which all the served have and nobody else; strata in which all fared alike tell nothing.

    >>> least_p([(1, 116)]) == 1 / 117, least_p([(1, 5), (0, 40)]) == 1 / 6
    (True, True)
    """
    return math.prod(fisher(served, 0, 0, unserved)[1] for served, unserved in strata)
