"""Bodies of letters in, links out: pairs of bodies that hold the same runs of words or the same words, each verified.

Two ways lead from a body to those that may be like it. Text used again: of all bodies that hold the same two fingerprints next to each
other one leads (`leading`), and whoever shares enough with a leader is held against it. Wording: bodies that stand alone,
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
    Bodies,
    Counts,
    Hashes,
    different,
    join,
    known_words,
    telling_words,
    without,
)
from evenhand.core.campaigns.leading import Pairs
from evenhand.core.campaigns.signatures import SIGNS
from evenhand.core.campaigns.steps import NUMPY, Steps

# Of the shorter text, so much must stand in the longer one, in so many fingerprints; of the words of both, so many must be the same.
REUSE, FEWEST_RUNS = 0.5, 8
WORDING, WORDING_OF_FEW, FEW, FEWEST, MOST = 0.42, 0.6, 25, 12, 300
# Of what stands alone, or of what it joins, the other has so much; by fingerprints so far apart the two find each other.
_MOST_OF_IT, _FURTHER = 0.7, 2
# A text too short for so many must be repeated almost whole.
OF_SHORT = 0.8
# An estimate from signatures may miss by so much.
_SLACK = 0.15
# The words of so many bodies are looked at together: most then stand in a table with others of their own length.
_TOLD = 1 << 13
_HALF, _LOW = np.uint64(32), 0xFFFFFFFF
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
    """Compares bodies by what they hold, many pairs at a time; `words` gives those of some bodies, `steps` how it is done."""

    def __init__(self, fingerprints: Bodies, words: Callable[[Counts], Bodies], steps: Steps = NUMPY) -> None:
        self.fingerprints = fingerprints
        self.lengths = fingerprints.lengths
        self.words = words
        self.steps = steps

    def without(self, runs: Hashes) -> Comparer:
        """Return what compares the same bodies without the words in some runs, of those bodies that have a fingerprint among them."""
        owners = self.fingerprints.holders((runs >> _HALF).astype(np.uint32))
        inside = np.zeros(len(self.lengths), bool)
        inside[owners] = True

        def rest(some: Counts) -> Bodies:
            bodies, numbers = self.words(some), np.flatnonzero(inside[some])
            if not len(numbers):
                return bodies
            held = bodies.of(numbers).end_to_end()
            return bodies.end_to_end().but(numbers, without(held, known_words(held, runs)))

        parts = [self.steps.fingerprint_words(rest(owners[at : at + AT_ONCE]).end_to_end()) for at in range(0, len(owners), AT_ONCE)]
        return Comparer(self.fingerprints.but(owners, join(parts)), rest, self.steps)

    def reuse(self, one: Counts, other: Counts) -> Shares:
        """Return the share of the shorter bodies' fingerprints that the longer have too; 0 where these are few."""
        named, places = np.unique(np.concatenate([one, other]), return_inverse=True)
        sets, one, other = different(self.fingerprints.of(named)), places[: len(one)], places[len(one) :]
        return share_reused(self.steps.shared(sets, one, other), np.minimum(sets.lengths[one], sets.lengths[other]))

    def telling(self, numbers: Counts) -> Bodies:
        """Return the telling words of some bodies."""
        return join([telling_words(self.words(numbers[at : at + _TOLD])) for at in range(0, len(numbers), _TOLD)])

    def wording(self, one: Counts, other: Counts) -> tuple[Shares, Counts, Counts]:
        """Return the share of telling words that stand in both, and the numbers of words of the smaller and of the larger."""
        named, places = np.unique(np.concatenate([one, other]), return_inverse=True)
        return self.share_words(self.telling(named), places[: len(one)], places[len(one) :])

    def share_words(self, sets: Bodies, one: Counts, other: Counts) -> tuple[Shares, Counts, Counts]:
        """Return the share of words that two sets both have, pair by pair, and the sizes of the smaller and of the larger."""
        mine, theirs = sets.lengths[one], sets.lengths[other]
        both = self.steps.shared(sets, one, other)
        return both / np.maximum(mine + theirs - both, 1), np.minimum(mine, theirs), np.maximum(mine, theirs)


def share_reused(both: Counts, fewer: Counts) -> Shares:
    """Return the share of the shorter text's fingerprints that both have, of so many; 0 where these are too few to say anything."""
    return np.where(both >= np.minimum(FEWEST_RUNS, OF_SHORT * fewer), both / np.maximum(fewer, 1), 0.0)


def link_reused(comparer: Comparer, proposed: Pairs) -> Links:
    """Link every body to those that lead what it holds, as `led` pairs them."""
    return _link(comparer, *proposed, REUSE)


def link_left(comparer: Comparer, copies: Counts, groups: Counts) -> Links:
    """Link every body that stands alone to the centre of a group, or another that stands alone, most of which it holds.

    Where each group has one voice, no member leads in its centre's place; and what reaches further is shared by chance more seldom.
    """
    alone = np.bincount(groups, minlength=len(groups)) == 1
    centres = np.flatnonzero(groups == np.arange(len(groups)))
    letters = np.bincount(groups, copies, len(groups)).astype(np.int64)
    one, other = (centres[bodies] for bodies in comparer.steps.led(comparer.fingerprints.of(centres), letters[centres], _FURTHER))
    some = alone[one] | alone[other]
    return _link(comparer, one[some], other[some], _MOST_OF_IT)


def _link(comparer: Comparer, one: Counts, other: Counts, least: float) -> Links:
    reuse = comparer.reuse(one, other)
    enough = reuse >= least
    return Links(one[enough], other[enough], reuse[enough])


def link_reworded(comparer: Comparer, probes: Counts, groups: Counts) -> Links:
    """Link bodies of much the same words, in any order; `groups` says which are in one group already."""
    sets = comparer.telling(probes)
    fit = np.flatnonzero((sets.lengths >= FEWEST) & (sets.lengths <= MOST))
    sets, probes = sets.of(fit), probes[fit]
    pairs = comparer.steps.pair_alike(comparer.steps.sign(sets), groups[probes], (WORDING - _SLACK) * SIGNS)
    one, other = pairs >> 32, pairs & _LOW
    wording, smaller, _ = comparer.share_words(sets, one, other)
    enough = wording >= np.where(smaller < FEW, WORDING_OF_FEW, WORDING)
    one, other, wording = probes[one[enough]], probes[other[enough]], wording[enough]
    return Links(np.minimum(one, other), np.maximum(one, other), wording)
