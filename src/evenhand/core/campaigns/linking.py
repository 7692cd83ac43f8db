"""Bodies of letters in, links out: pairs of bodies that hold the same runs of words or the same words, each verified.

Two ways lead from a body to those that may be like it. Text used again: of all bodies that hold the same two fingerprints next to each
other (some eight words or more) one leads, and whoever shares enough with a leader is held against it. Wording: bodies that stand alone,
and a few of each group, whose signatures agree in a band. What is proposed is counted out before it is a link. All of it is sorts of long
arrays.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.fingerprints import (
    AT_ONCE,
    ROWS,
    SIGNS,
    Bodies,
    Counts,
    Hashes,
    Mask,
    different,
    join,
    mix,
    shared,
    sign,
    telling_words,
)

# Of the shorter text, so much must stand in the longer one, in so many fingerprints; of the words of both, so many must be the same.
REUSE, FEWEST_RUNS = 0.5, 8
WORDING, WORDING_OF_FEW, FEW, FEWEST, MOST = 0.42, 0.6, 25, 12, 300
# A text too short for so many must be repeated almost whole.
_OF_SHORT = 0.8
# Of the centres of two groups that are joined, so much must be the same.
_NEAR = 0.2
# An estimate from signatures may miss by so much; so many fingerprints next to each other make a body worth comparing with its leader.
_SLACK, _PROPOSED, _OF_SHORTER = 0.15, 2, 0.12
_STEP, _FOLD = np.uint64(0xD6E8FEB86659FD93), np.uint64(0x9E3779B97F4A7C15)
_LOW = 0xFFFFFFFF
Shares = NDArray[np.float64]


@frozen
class Links:
    """Pairs of bodies that are much the same, `one` before `other`; `strength` is how much speaks for the two being one text."""

    one: Counts
    other: Counts
    strength: Shares

    def __len__(self) -> int:
        return len(self.one)

    def and_also(self, more: Links) -> Links:
        """Return these links and others."""
        return Links(*(np.concatenate(pair) for pair in zip(_columns(self), _columns(more), strict=True)))


def _columns(links: Links) -> tuple[Counts, Counts, Shares]:
    return links.one, links.other, links.strength


class Comparer:
    """Compares bodies by what they hold, many pairs at a time; `fingerprints` are as found, `words` gives the words of some bodies."""

    def __init__(self, fingerprints: Bodies, words: Callable[[Counts], Bodies]) -> None:
        self.fingerprints = fingerprints
        self.lengths = fingerprints.lengths
        self._words = words

    def reuse(self, one: Counts, other: Counts) -> Shares:
        """Return the share of the shorter bodies' fingerprints that the longer have too; 0 where these are few."""
        named, places = np.unique(np.concatenate([one, other]), return_inverse=True)
        sets, one, other = different(self.fingerprints.of(named)), places[: len(one)], places[len(one) :]
        return share_reused(shared(sets, one, other), np.minimum(sets.lengths[one], sets.lengths[other]))

    def telling(self, numbers: Counts) -> Bodies:
        """Return the telling words of some bodies."""
        parts = [telling_words(self._words(numbers[at : at + AT_ONCE])) for at in range(0, len(numbers), AT_ONCE)]
        return join(parts)

    def wording(self, one: Counts, other: Counts) -> tuple[Shares, Counts, Counts]:
        """Return the share of telling words that stand in both, and the numbers of words of the smaller and of the larger."""
        named, places = np.unique(np.concatenate([one, other]), return_inverse=True)
        return share_words(self.telling(named), places[: len(one)], places[len(one) :])

    def are_near(self, one: Counts, other: Counts) -> Mask:
        """Say whether bodies have enough in common to stand in one group, where others link them."""
        near: Mask = (self.reuse(one, other) >= _NEAR) | (self.wording(one, other)[0] >= _NEAR)
        return near


def share_reused(both: Counts, fewer: Counts) -> Shares:
    """Return the share of the shorter text's fingerprints that both have, of so many; 0 where these are too few to say anything."""
    return np.where(both >= np.minimum(FEWEST_RUNS, _OF_SHORT * fewer), both / np.maximum(fewer, 1), 0.0)


def share_words(sets: Bodies, one: Counts, other: Counts) -> tuple[Shares, Counts, Counts]:
    """Return the share of words that two sets both have, pair by pair, and the sizes of the smaller and of the larger."""
    mine, theirs = sets.lengths[one], sets.lengths[other]
    both = shared(sets, one, other)
    return both / np.maximum(mine + theirs - both, 1), np.minimum(mine, theirs), np.maximum(mine, theirs)


def link_reused(comparer: Comparer, copies: Counts) -> Links:
    """Link every body to those that lead what it shares; bodies stand in an order that does not depend on arrival.

    `copies` says how many letters each body came in.
    """
    pairs = _led(comparer.fingerprints, copies)
    one, other = pairs >> 32, pairs & _LOW
    reuse = comparer.reuse(one, other)
    enough = reuse >= REUSE
    return Links(one[enough], other[enough], reuse[enough])


def _led(fingerprints: Bodies, copies: Counts) -> Counts:
    """Pair each body with the one that leads a pair of fingerprints: of all that hold it, the barest copy of what is most repeated."""
    count = len(fingerprints)
    bits = np.uint64(max(count - 1, 1).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    keys = _pairs_of_fingerprints(fingerprints) & ~low | fingerprints.owners.astype(np.uint64)
    keys.sort()
    keys = keys[_begins(keys)]
    held = np.bincount((keys & low).astype(np.int64), minlength=count)
    again = (keys[1:] >> bits) == (keys[:-1] >> bits)
    several = np.zeros(len(keys), bool)
    several[1:] |= again
    several[:-1] |= again
    keys = keys[several]
    owners = (keys & low).astype(np.int64)
    begins = _begins(keys >> bits)
    lengths = np.diff(np.append(begins, len(keys)))
    if not len(keys):
        return np.zeros(0, np.int64)
    weight = np.log2(np.add.reduceat(copies[owners], begins))
    score = np.bincount(owners, np.repeat(weight, lengths), count) / np.maximum(held, 1)
    order = np.lexsort((-np.arange(count), score))
    rank = np.empty(count, np.int64)
    rank[order] = np.arange(count)
    leaders = np.repeat(order[np.maximum.reduceat(rank[owners], begins)], lengths)
    led = owners != leaders
    return _often(_pair(owners[led], leaders[led]), held)


def _often(pairs: Counts, held: Counts) -> Counts:
    """Return the pairs that come often enough, once each."""
    pairs.sort()
    begins = _begins(pairs)
    times = np.diff(np.append(begins, len(pairs)))
    pairs = pairs[begins]
    fewer = np.minimum(held[pairs >> 32], held[pairs & _LOW])
    enough: Counts = pairs[times >= np.minimum(fewer, np.maximum(_PROPOSED, _OF_SHORTER * fewer))]
    return enough


def _pairs_of_fingerprints(fingerprints: Bodies) -> Hashes:
    """Give a number to each fingerprint together with the next of its body; the last of a body stands for itself."""
    numbers = fingerprints.words * _STEP
    if len(numbers):
        numbers[:-1] += fingerprints.words[1:]
        last = fingerprints.starts[1:][fingerprints.lengths > 0] - 1
        numbers[last] = fingerprints.words[last]
    return mix(numbers)


def _begins(ordered: NDArray[np.generic]) -> Counts:
    """Return where each stretch of equal values begins."""
    return np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(ordered) else np.zeros(0, np.int64)


def _pair(one: Counts, other: Counts) -> Counts:
    """Write two numbers of bodies as one, the smaller first."""
    pairs: Counts = (np.minimum(one, other) << 32) | np.maximum(one, other)
    return pairs


def link_reworded(comparer: Comparer, probes: Counts, groups: Counts) -> Links:
    """Link bodies of much the same words, in any order; `groups` says which are in one group already."""
    sets = comparer.telling(probes)
    fit = np.flatnonzero((sets.lengths >= FEWEST) & (sets.lengths <= MOST))
    sets, probes = sets.of(fit), probes[fit]
    pairs = _alike(sign(sets), groups[probes])
    one, other = pairs >> 32, pairs & _LOW
    wording, smaller, _ = share_words(sets, one, other)
    enough = wording >= np.where(smaller < FEW, WORDING_OF_FEW, WORDING)
    one, other, wording = probes[one[enough]], probes[other[enough]], wording[enough]
    return Links(np.minimum(one, other), np.maximum(one, other), wording)


def _alike(signs: NDArray[np.uint32], groups: Counts) -> Counts:
    """Pair bodies whose signatures agree in a band with the first body of their bucket, where the whole signatures are near."""
    kept = [np.zeros(0, np.int64)]
    for band in range(0, SIGNS, ROWS):
        keys = np.zeros(len(signs), np.uint64)
        for row in range(band, band + ROWS):
            keys = keys * _FOLD ^ signs[:, row]
        keys = mix(keys)
        order = np.argsort(keys, kind="stable")
        begins = _begins(keys[order])
        leaders = np.repeat(order[begins], np.diff(np.append(begins, len(order))))
        apart = groups[order] != groups[leaders]
        kept.append(_pair(order[apart], leaders[apart]))
    pairs = np.unique(np.concatenate(kept))
    near = [np.mean(signs[part >> 32] == signs[part & _LOW], axis=1) for part in np.array_split(pairs, len(pairs) // 4096 + 1)]
    return pairs[np.concatenate(near) >= WORDING - _SLACK]
