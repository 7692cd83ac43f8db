"""The words of many letters in, their fingerprints out: the runs of five words that they share, and a signature of their sets of words.

Runs find what was copied; signatures (MinHash, Broder 1997) find what was reworded or put into another order.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.words import COMMON, Numbers

Hashes = NDArray[np.uint64]
Counts = NDArray[np.int64]
RUN = 5
SIGNS, ROWS = 100, 4
_STEP = np.uint64(0xD6E8FEB86659FD93)
_MIX = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))
_SHIFT, _HALF = np.uint64(33), np.uint64(32)
_COMMON = np.array(sorted(Numbers().of(sorted(COMMON))), np.uint64)


@frozen
class Bodies:
    """The bodies of letters, end to end: body number n is `words[starts[n]:starts[n + 1]]`."""

    words: Hashes
    starts: Counts

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lengths(self) -> Counts:
        """The number of words of each body."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Counts:
        """The number of the body that each word belongs to."""
        return np.repeat(np.arange(len(self)), self.lengths)


def stack(bodies: Sequence[Hashes]) -> Bodies:
    """Put bodies end to end."""
    starts = np.zeros(len(bodies) + 1, np.int64)
    np.cumsum([len(body) for body in bodies], out=starts[1:])
    return Bodies(np.concatenate([np.zeros(0, np.uint64), *bodies]), starts)


def mix(hashes: Hashes) -> Hashes:
    """Spread numbers over all 64 bits, so that a part of them is as good as the whole."""
    for factor in _MIX:
        hashes = (hashes ^ (hashes >> _SHIFT)) * factor
    return hashes ^ (hashes >> _SHIFT)


def runs_of(bodies: Bodies) -> tuple[Hashes, Counts, Counts]:
    """Return every run of words with the number of its body and of its first word; a body shorter than a run is one run."""
    count = len(bodies.words)
    if not count:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64)
    owners = bodies.owners
    hashed, padded = np.zeros(count, np.uint64), np.concatenate([bodies.words, np.zeros(RUN - 1, np.uint64)])
    room = bodies.starts[owners + 1] - np.arange(count)
    for place in range(RUN):
        hashed = hashed * _STEP + np.where(place < room, padded[place : place + count], np.uint64(0))
    first = np.arange(count)
    whole = (room >= RUN) | ((first == bodies.starts[owners]) & (room < RUN))
    return mix(hashed)[whole], owners[whole], first[whole]


def sign(bodies: Bodies) -> tuple[NDArray[np.uint32], Counts]:
    """Return a signature of each body's set of words, common words left out, and how many words that are not common it has."""
    telling = ~np.isin(bodies.words, _COMMON)
    words, owners = bodies.words[telling], bodies.owners[telling]
    sizes = np.bincount(owners, minlength=len(bodies)).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
    filled = np.flatnonzero(sizes)
    signs = np.full((len(bodies), SIGNS), 0xFFFFFFFF, np.uint32)
    for column, factor in enumerate(_factors()):
        if len(filled):
            signs[filled, column] = np.minimum.reduceat(((words * factor) >> _HALF).astype(np.uint32), starts[filled])
    return signs, sizes


def telling_words(words: Hashes) -> Hashes:
    """Return the set of a body's words that are not common, in order."""
    found: Hashes = np.unique(words)
    return found[~np.isin(found, _COMMON)]


def _factors() -> list[np.uint64]:
    seeds = mix(np.arange(1, SIGNS + 1, dtype=np.uint64) * _STEP)
    return [np.uint64(int(seed) | 1) for seed in seeds]
