"""Fingerprints of bodies in, pairs of bodies out: each with those that lead what it holds, which are worth comparing with it.

Of all bodies that hold the same two fingerprints next to each other (some eight words or more) one leads. All of it is sorts of long
arrays: nothing is looked up in a table, which would be too large for the processor's own memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.fingerprints import Bodies, Counts, Hashes, Numbers, mix

# So many fingerprints next to each other make a body worth comparing with its leader.
PROPOSED, OF_SHORTER = 2, 0.12
# How often a pair of fingerprints stands in letters is told in eighths of a power of two; two such powers are no great difference.
_FINE, GREAT = 8, 16
# A body that is nearer to the middle, by one such difference, leads before others; among these the rank decides.
_RANK, _NEARNESS = np.uint32((1 << 27) - 1), np.arange(16, -1, -1, dtype=np.uint32) << np.uint32(27)
# So many bodies, or pairs of fingerprints, are worked on at a time: their arrays stay in the processor's own memory.
_SOME, _AT_ONCE = 512, 1 << 16
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_EIGHT = np.uint8(8)
Pairs = tuple[Counts, Counts]
"""The first bodies of some pairs, and the second ones."""


def led(fingerprints: Bodies, copies: Counts, far: int = 1) -> Pairs:
    """Pair each body with those that lead enough of what it holds, once each, the body that comes first before the other.

    A pair of fingerprints, the one so `far` behind the other, is led by that body of all that hold it whose pairs are repeated, most of
    them, about as often as this one, so that a letter that pastes two campaigns together does not lead the smaller; of these by the
    barest copy. Bodies stand in an order that does not depend on arrival; `copies` says how many letters each came in.
    """
    repeats = list(_repeats(_pairs_of_fingerprints(fingerprints, far), copies))
    middles, sums = _middles(repeats, fingerprints.lengths, copies)
    order, rank = in_order(sums, fingerprints.lengths)
    led_by, end = np.empty(sum(len(same.owners) for same in repeats), np.uint64), 0
    for same in repeats:
        off = np.abs(np.repeat(same.weights, same.sizes) - middles.take(same.owners)) // GREAT
        best = np.maximum.reduceat(_NEARNESS.take(off) | rank.take(same.owners), same.begins)
        leaders = np.repeat(order.take(best & _RANK), same.sizes)
        others = np.flatnonzero(leaders != same.owners)
        begin, end = end, end + len(others)
        led_by[begin:end] = same.owners.take(others).astype(np.uint64) << _HALF | leaders.take(others).astype(np.uint64)
    return led_enough(led_by[:end], fingerprints.lengths)


def in_order(sums: Counts, lengths: Counts) -> tuple[Counts, Numbers]:
    """Return the bodies in the order in which they lead, the last one first of all, and the place of each: by the mean of its weights."""
    means = (sums / np.maximum(lengths, 1)).astype(np.float32)
    order = np.lexsort((-np.arange(len(means)), means))
    rank = np.empty(len(order), np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    return order, rank


def led_enough(led_by: Hashes, lengths: Counts) -> Pairs:
    """Return the pairs of a body and its leader that are named often enough, for how much the two hold."""
    led_by.sort()
    found = [np.zeros(0, np.int64)]
    for some in _stretches(led_by):
        new = np.ones(len(some), bool)
        new[1:] = some[1:] != some[:-1]
        begins = np.flatnonzero(new)
        owners, leaders = (some[begins] >> _HALF).astype(np.int64), (some[begins] & _LOW).astype(np.int64)
        fewer = np.minimum(lengths[owners], lengths[leaders])
        enough = np.diff(begins, append=len(some)) >= np.minimum(fewer, np.maximum(PROPOSED, OF_SHORTER * fewer))
        one, other = owners[enough], leaders[enough]
        found.append(np.minimum(one, other) << 32 | np.maximum(one, other))
    pairs = np.unique(np.concatenate(found))
    return pairs >> 32, pairs & 0xFFFFFFFF


def _stretches(in_order: Hashes) -> Iterator[Hashes]:
    """Yield numbers that are in order, some at a time; those with the same upper half come together."""
    begin = 0
    while begin < len(in_order):
        last = in_order[min(begin + _AT_ONCE, len(in_order)) - 1]
        end = int(np.searchsorted(in_order, last | _LOW, side="right"))
        yield in_order[begin:end]
        begin = end


@frozen
class _Repeats:
    """Who holds some pairs of fingerprints that stand more than once: the owners of each one after another, from `begins` on, `sizes` many.

    `weights` say in how many letters each pair stands, as a logarithm.
    """

    owners: NDArray[np.uint32]
    begins: Counts
    sizes: Counts
    weights: NDArray[np.uint8]


def _repeats(pairs: Hashes, copies: Counts) -> Iterator[_Repeats]:
    """Yield the pairs that stand more than once, some at a time."""
    pairs.sort()
    for some in _stretches(pairs):
        numbers = (some >> _HALF).astype(np.uint32)
        again = np.zeros(len(some) + 1, bool)
        again[1:-1] = numbers[1:] == numbers[:-1]
        repeated = np.flatnonzero(again[:-1] | again[1:])
        if len(repeated):
            owners, begins = some.take(repeated).astype(np.uint32), np.flatnonzero(~again.take(repeated))
            weights = weigh(np.add.reduceat(copies.take(owners), begins)).astype(np.uint8)
            yield _Repeats(owners, begins, np.diff(begins, append=len(owners)), weights)


def _middles(repeats: Sequence[_Repeats], lengths: Counts, copies: Counts) -> tuple[NDArray[np.int16], Counts]:
    """Return the middle one of the weights of each body, and their sum; what no other holds stands in its own copies."""
    # Shorter numbers are sorted in half the time.
    form = np.dtype(np.uint32 if len(lengths) < 1 << 24 else np.uint64)
    held = [same.owners.astype(form) << _EIGHT | np.repeat(same.weights, same.sizes) for same in repeats]
    in_order = np.concatenate([np.zeros(0, form), *held])
    in_order.sort()
    starts = np.searchsorted(in_order, np.arange(len(lengths) + 1).astype(form) << _EIGHT)
    weights, others = in_order.astype(np.uint8), lengths - np.diff(starts)
    middles = weigh(copies)
    sums = middles * others
    some = np.flatnonzero(others < lengths)
    sums[some] += np.add.reduceat(weights, starts[some], dtype=np.int64) if len(some) else 0
    # What others hold too stands in more letters than a body has copies, and so behind the rest of it.
    at = lengths // 2 - others
    some = np.flatnonzero((at >= 0) & (others < lengths))
    middles[some] = weights[starts[some] + at[some]]
    return middles, sums


def weigh(letters: Counts) -> NDArray[np.int16]:
    """Return the logarithm of how many letters something stands in, in eighths of a power of two."""
    return (_FINE * np.log2(letters.astype(np.float32))).astype(np.int16)


def _pairs_of_fingerprints(fingerprints: Bodies, far: int) -> Hashes:
    """Give a number to each fingerprint together with the one so far behind it in its body; in its lower half stands its body's number.

    The last of a body stand for themselves.
    """
    found, starts = np.empty(int(fingerprints.lengths.sum()), np.uint64), fingerprints.starts
    for begin in range(0, len(fingerprints), _SOME):
        numbers = np.arange(begin, min(begin + _SOME, len(fingerprints)))
        some = fingerprints.of(numbers).end_to_end()
        pairs = some.words.astype(np.uint64) << _HALF
        pairs[: len(pairs) - far] |= some.words[far:]
        for back in range(1, far + 1):
            last = (some.firsts + some.lengths - back)[some.lengths >= back]
            pairs[last] = some.words[last]
        here = found[starts[begin] : starts[numbers[-1] + 1]]
        np.bitwise_and(mix(pairs), ~_LOW, out=here)
        here |= np.repeat(numbers.astype(np.uint64), some.lengths)
    return found
