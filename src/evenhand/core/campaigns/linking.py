"""Bodies of letters in, links out: pairs of bodies that hold the same runs of words or the same words, each verified."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from evenhand.core.campaigns.fingerprints import ROWS, SIGNS, Bodies, Counts, Hashes, mix, runs_of, sign, telling_words

# Of the shorter text, so much must stand in the longer one, in so many runs; of the words of both, so many must be the same.
REUSE, FEWEST_RUNS = 0.4, 12
WORDING, WORDING_OF_FEW, FEW, FEWEST, MOST = 0.42, 0.55, 20, 12, 300
# Of the centres of two groups that are joined, so much must be the same.
_NEAR = 0.2
# An estimate from signatures may miss by so much.
_SLACK = 0.15
_FOLD = np.uint64(0x9E3779B97F4A7C15)


@frozen
class Link:
    """Two bodies that are much the same: `reuse` is the share of the shorter one's runs in the longer, `wording` of words in both."""

    one: int
    other: int
    reuse: float
    wording: float

    @property
    def strength(self) -> float:
        """How much speaks for the two being one text."""
        return max(self.reuse, self.wording)


class Comparer:
    """Compares bodies by what they hold, two at a time."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies = bodies
        self.runs = _Runs.of(bodies)
        self._telling: dict[int, Hashes] = {}

    def compare(self, one: int, other: int) -> tuple[float, float, int]:
        """Return the share of the shorter body's runs in the longer, that of telling words in both, and the fewer telling words."""
        mine, theirs = self._words(one), self._words(other)
        return _reuse(self.runs.by(one), self.runs.by(other)), _jaccard(mine, theirs), min(len(mine), len(theirs))

    def are_near(self, one: int, other: int) -> bool:
        """Say whether two bodies have enough in common to stand in one group, where others link them."""
        reuse, wording, _ = self.compare(one, other)
        return reuse >= _NEAR or wording >= _NEAR

    def _words(self, body: int) -> Hashes:
        if body not in self._telling:
            self._telling[body] = telling_words(self.bodies.words[self.bodies.starts[body] : self.bodies.starts[body + 1]])
        return self._telling[body]


def link(comparer: Comparer, copies: Counts) -> tuple[Link, ...]:
    """Link every body to those that lead the runs and words it shares; bodies stand in an order that does not depend on arrival.

    `copies` says how many letters each body came in.
    """
    signs, sizes = sign(comparer.bodies)
    pairs = np.unique(np.concatenate([comparer.runs.pairs(copies), _alike(signs, sizes)]))
    return tuple(_verified(comparer, sizes, pairs))


@frozen
class _Runs:
    """The different runs of each body: `held[starts[n]:starts[n + 1]]`, in order."""

    held: Hashes
    starts: Counts

    @classmethod
    def of(cls, bodies: Bodies) -> _Runs:
        runs, owners, _ = runs_of(bodies)
        order = np.lexsort((runs, owners))
        runs, owners = runs[order], owners[order]
        fresh = np.ones(len(runs), bool)
        fresh[1:] = (runs[1:] != runs[:-1]) | (owners[1:] != owners[:-1])
        counts = np.bincount(owners[fresh], minlength=len(bodies))
        return cls(runs[fresh], np.concatenate([[0], np.cumsum(counts)]).astype(np.int64))

    def by(self, body: int) -> Hashes:
        return self.held[self.starts[body] : self.starts[body + 1]]

    def pairs(self, copies: Counts) -> Counts:
        """Pair each body with the one that leads a run: of all that hold it, the barest copy of what is most repeated."""
        count = len(self.starts) - 1
        owners = np.repeat(np.arange(count), np.diff(self.starts))
        order = np.lexsort((owners, self.held))
        runs, owners = self.held[order], owners[order]
        begins = _begins(runs)
        lengths = np.diff(np.append(begins, len(runs)))
        weight = np.add.reduceat(copies[owners], begins) if len(runs) else lengths
        score = np.bincount(owners, np.repeat(np.log2(weight), lengths), count) / np.maximum(np.diff(self.starts), 1)
        rank = np.empty(count, np.int64)
        rank[np.lexsort((-np.arange(count), score))] = np.arange(count)
        best = np.maximum.reduceat(rank[owners], begins) if len(runs) else lengths
        leaders = np.repeat(np.argsort(rank)[best], lengths)
        pairs, shared = np.unique(_pair(owners, leaders)[owners != leaders], return_counts=True)
        fewest = np.minimum(np.diff(self.starts)[pairs >> 32], np.diff(self.starts)[pairs & 0xFFFFFFFF])
        enough: Counts = pairs[(shared >= FEWEST_RUNS) & (shared >= REUSE / 4 * fewest)]
        return enough


def _begins(ordered: NDArray[np.generic]) -> Counts:
    """Return where each stretch of equal values begins."""
    return np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(ordered) else np.zeros(0, np.int64)


def _pair(one: Counts, other: Counts) -> Counts:
    """Write two numbers of bodies as one, the smaller first."""
    pairs: Counts = (np.minimum(one, other) << 32) | np.maximum(one, other)
    return pairs


def _alike(signs: NDArray[np.uint32], sizes: Counts) -> Counts:
    """Pair bodies whose signatures agree in a band with the first body of their bucket, where the whole signatures are near."""
    fit = np.flatnonzero((sizes >= FEWEST) & (sizes <= MOST))
    kept = [np.zeros(0, np.int64)]
    for band in range(0, SIGNS, ROWS):
        keys = np.zeros(len(fit), np.uint64)
        for row in range(band, band + ROWS):
            keys = mix(keys * _FOLD ^ signs[fit, row])
        order = np.argsort(keys, kind="stable")
        begins = _begins(keys[order])
        leaders = fit[np.repeat(order[begins], np.diff(np.append(begins, len(order))))] if len(fit) else fit
        members = fit[order]
        apart = members != leaders
        kept.append(_pair(members[apart], leaders[apart]))
    pairs = np.unique(np.concatenate(kept))
    near = [np.mean(signs[part >> 32] == signs[part & 0xFFFFFFFF], axis=1) for part in np.array_split(pairs, len(pairs) // 4096 + 1)]
    return pairs[np.concatenate(near) >= WORDING - _SLACK] if len(pairs) else pairs


def _verified(comparer: Comparer, sizes: Counts, pairs: Counts) -> Iterator[Link]:
    """Count what each pair shares, and keep those that share enough."""
    for pair in pairs.tolist():
        one, other = pair >> 32, pair & 0xFFFFFFFF
        reuse, wording, _ = comparer.compare(one, other)
        smaller, larger = sorted((int(sizes[one]), int(sizes[other])))
        enough = WORDING_OF_FEW if smaller < FEW else WORDING
        if reuse >= REUSE or (wording >= enough and smaller >= FEWEST and larger <= MOST):
            yield Link(one, other, reuse, wording)


def _reuse(one: Hashes, other: Hashes) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / min(len(one), len(other)) if shared >= FEWEST_RUNS else 0.0


def _jaccard(one: Hashes, other: Hashes) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / max(len(one) + len(other) - shared, 1)
