"""Days that like cases waited in, the p of the difference out: of all ways to deal the same days out among the same cases."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, product
from operator import ge, le

import numpy as np
from numpy.typing import NDArray

from evenhand.core.access.exact import EXACT, LARGE, MOST_EXACT, Side, near_normal

Waits = tuple[tuple[int, ...], tuple[int, ...]]
"""The days of those looked at, and of the others, among cases that are alike."""

MOST_ARRANGEMENTS = 20_000
"""Up to so many ways to deal the days out, every one is looked at."""

DRAWS = 9_999
"""So many are drawn where there are more ways than that; with the one that was found they make ten thousand."""

DRAWN = f"{DRAWS:,} draws"

# In so large a number of cases the curve stands for the sum of the days of no fewer than these.
_FEWEST_LARGE = 30
# So many numbers of the draws are held at once.
_AT_ONCE = 2_000_000


def weigh_waits(strata: Sequence[Waits], side: Side, seed: str) -> tuple[float, float, str]:
    """Return the p that the days of those looked at add up to so many or "more", or to so few or "less"; the smallest p; and the way.

    With "either" it is twice the smaller of the two. Every way is looked at where there are at most 20,000; else the draws of `seed`
    are taken, and for more than 3,000 cases the normal curve.

    >>> weigh_waits([((1, 2), (5, 7))], "less", "")
    (0.16666666666666666, 0.16666666666666666, 'exact')
    """
    told = sorted((tuple(sorted(own)), tuple(sorted(others))) for own, others in strata if own and others)
    if _is_large(told):
        return *_of_curve(told, side), LARGE
    least = _least(told, side)
    if math.prod(math.comb(len(own) + len(others), len(own)) for own, others in told) <= MOST_ARRANGEMENTS:
        return _of_all(told, side), least, EXACT
    return _of_draws(told, side, seed), max(least, 1 / (DRAWS + 1)), DRAWN


def _is_large(strata: Sequence[Waits]) -> bool:
    own, others = (sum(len(stratum[at]) for stratum in strata) for at in (0, 1))
    return own + others > MOST_EXACT and min(own, others) >= _FEWEST_LARGE


def _found(strata: Sequence[Waits]) -> int:
    return sum(sum(own) for own, _ in strata)


def _of_side(as_few: int, as_many: int, every: int, side: Side) -> float:
    """Return the share of all ways that are as few, as many, or twice the smaller of the two."""
    if side == "either":
        return min(1.0, 2 * min(as_few, as_many) / every)
    return (as_many if side == "more" else as_few) / every


def _of_all(strata: Sequence[Waits], side: Side) -> float:
    """Deal the days out in every way."""
    ways = Counter({0: 1})
    for own, others in strata:
        sums = Counter(map(sum, combinations((*own, *others), len(own))))
        dealt: Counter[int] = Counter()
        for (total, times), (more, often) in product(ways.items(), sums.items()):
            dealt[total + more] += times * often
        ways = dealt
    found = _found(strata)
    as_few, as_many = (sum(times for total, times in ways.items() if fits(total, found)) for fits in (le, ge))
    return _of_side(as_few, as_many, ways.total(), side)


def _of_draws(strata: Sequence[Waits], side: Side, seed: str) -> float:
    """Deal the days out in so many ways as are drawn; the one that was found is one more of them (Phipson and Smyth 2010)."""
    sums = np.zeros(DRAWS, dtype=np.int64)
    begun = 0
    for own, others in strata:
        days = np.array(sorted((*own, *others)), dtype=np.int64)
        rows = max(1, _AT_ONCE // len(days))
        for first in range(0, DRAWS, rows):
            some = min(rows, DRAWS - first)
            marks = draw_numbers(seed, begun, some * len(days)).reshape(some, len(days))
            sums[first : first + some] += days[np.argpartition(marks, len(own) - 1, axis=1)[:, : len(own)]].sum(axis=1)
            begun += some * len(days)
    found = _found(strata)
    return _of_side(int((sums <= found).sum()) + 1, int((sums >= found).sum()) + 1, DRAWS + 1, side)


def draw_numbers(seed: str, begun: int, many: int) -> NDArray[np.uint64]:
    """Return numbers of 64 bits that anyone can draw again: SplitMix64 (Steele, Lea and Flood 2014) after the first `begun` of them.

    It starts from the first eight bytes of the SHA-256 of the seed's words in UTF-8, the highest first.

    >>> hex(draw_numbers("like councils, version 1", 0, 1)[0])
    '0x237ccf12cafc9eed'
    """
    start = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
    return mix_numbers(start, begun, many)


def mix_numbers(start: int, begun: int, many: int) -> NDArray[np.uint64]:
    """Return SplitMix64's numbers from a whole number, after the first `begun` of them."""
    steps = np.arange(begun + 1, begun + many + 1, dtype=np.uint64)
    mixed = steps * np.uint64(0x9E3779B97F4A7C15) + np.uint64(start)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _of_curve(strata: Sequence[Waits], side: Side) -> tuple[float, float]:
    """Take the curve for the sum of the days: Mantel and Haenszel's test where the answer is a number (Mantel 1963)."""
    mean = variance = 0.0
    for own, others in strata:
        days = np.array((*own, *others), dtype=np.float64)
        mean += len(own) * days.mean()
        variance += len(own) * len(others) / len(days) * days.var(ddof=1)
    ends = tuple(sum(sum(sorted((*own, *others), reverse=turned)[: len(own)]) for own, others in strata) for turned in (False, True))
    return near_normal(_found(strata), (ends[0], ends[1]), mean, float(variance), side)


def _least(strata: Sequence[Waits], side: Side) -> float:
    """Return the smallest share of all ways that any sum could have: that of the fewest days, or of the most."""
    few, many = (math.prod((_share_of_end(own, others, turned) for own, others in strata), start=1.0) for turned in (False, True))
    if side == "either":
        return min(1.0, 2 * min(few, many))
    return many if side == "more" else few


def _share_of_end(own: tuple[int, ...], others: tuple[int, ...], turned: bool) -> float:
    """Return in what share of all ways the first get the fewest days, or the most: those at the bound may change places."""
    days = sorted((*own, *others), reverse=turned)
    bound = days[len(own) - 1]
    return math.comb(days.count(bound), days[: len(own)].count(bound)) / math.comb(len(days), len(own))
