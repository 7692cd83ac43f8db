"""Sets of words in, their signatures out, and pairs of those that are much the same.

All of it is sums and sorts of long arrays.
"""

from __future__ import annotations

import numpy as np

from evenhand.core.campaigns.fingerprints import STEP, Bodies, Counts, Numbers, mix, tables

SIGNS, ROWS = 100, 4
FACTORS = (mix(np.arange(1, SIGNS + 1, dtype=np.uint64) * STEP) | np.uint64(1)).astype(np.uint32)
FOLD, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)
_LOWER = np.uint64(0xFFFFFFFF)


def sign(sets: Bodies) -> Numbers:
    """Return a signature of each set, which is not empty (MinHash: Broder 1997): the more places two agree in, the more they share."""
    signs = np.empty((len(sets), SIGNS), np.uint32)
    for some, table in tables(sets):
        columns, least = np.ascontiguousarray(table.T), np.empty((SIGNS, len(some)), np.uint32)
        drawn = np.empty_like(columns)
        for place, factor in enumerate(FACTORS):
            np.multiply(columns, factor, out=drawn)
            np.minimum.reduce(drawn, axis=0, out=least[place])
        signs[some] = least.T
    return signs


def pair_alike(signs: Numbers, groups: Counts, least: float) -> Counts:
    """Pair bodies whose signatures agree in a band with the first body of their bucket, and in so many signs at least.

    Pairs of one group are left out; each is one number, with the first body in its upper half.
    """
    # The last byte of each sign is enough to see how near two signatures are.
    last, found = signs.astype(np.uint8), [np.zeros(0, np.int64)]
    numbers, new = np.arange(len(signs), dtype=np.uint64), np.ones(len(signs), bool)
    for band in range(0, SIGNS, ROWS):
        keys = np.zeros(len(signs), np.uint64)
        for row in range(band, band + ROWS):
            keys = (keys ^ signs[:, row]) * FOLD
        in_order = np.sort(keys & ~_LOWER | numbers)
        np.not_equal(in_order[1:] >> _HALF, in_order[:-1] >> _HALF, out=new[1:])
        bodies, others = (in_order & _LOWER).astype(np.int64), np.flatnonzero(~new)
        first = np.flatnonzero(new)[np.cumsum(new)[others] - 1]
        one, other = bodies[others], bodies[first]
        across = np.flatnonzero(groups[one] != groups[other])
        one, other = one[across], other[across]
        near = np.count_nonzero(last[one] == last[other], axis=1) >= least
        found.append(other[near] << 32 | one[near])
    return np.unique(np.concatenate(found))
