"""Bodies in, frames out: words round what letters say that came with a form, a printed page or a sender's system, not with a campaign."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.fingerprints import Bodies, Counts, Hashes, Mask, runs_of
from evenhand.core.campaigns.linking import Comparer

# So many bodies are looked at; what stands in so great a share of them, and in so many, is common. So many common runs, one behind
# another, are no turn of phrase.
_LOOKED_AT, _COMMON, _FEWEST, _LONG, _SLOTS = 512, 0.03, 12, 16, np.uint64(18)
# What so many of those that hold a run have too came with it. Of a campaign the barest fifth say little else; a frame they only stand in.
_WITH_IT, _BAREST, _LITTLE_ELSE = 0.6, 0.8, 0.7
# So many texts are looked into, the most common first.
_TEXTS = 32


@frozen
class _Held:
    """Which bodies hold what, once each: `what` and `owners` go together, and `whats` are the different ones."""

    whats: Hashes
    what: Counts
    owners: Counts

    def times(self, inside: Mask) -> Counts:
        """Return how many of some bodies hold each."""
        return np.bincount(self.what[inside[self.owners]], minlength=len(self.whats))


@frozen
class _Standing:
    """Where common runs stand in bodies, in order: `what` each is of `whats`, in which body, and in which unbroken row."""

    whats: Hashes
    what: Counts
    owners: Counts
    rows: Counts

    def held(self, mask: Mask) -> _Held:
        """Return which bodies hold those of a mask."""
        return _held(self.whats, self.what[mask], self.owners[mask])

    def unbroken(self, text: Mask) -> _Held:
        """Return which bodies hold the runs of a text where these stand in a long row, which nothing else breaks."""
        return self.held(_in_long_stretches(text[self.what], self.rows))


def find_frames(comparer: Comparer, copies: Counts) -> Hashes:
    """Return the runs of words of frames: many bodies hold them, and even the barest of these say much that the others do not.

    Args:
        comparer: of bodies, in an order that does not depend on arrival.
        copies: how many letters each came in. Of many letters some are looked at.
    """
    upto = np.cumsum(copies)
    letters = int(upto[-1]) if len(upto) else 0
    drawn = np.searchsorted(upto, np.arange(0, letters, max(1, letters // _LOOKED_AT)), side="right")
    some, came = np.unique(drawn, return_counts=True)
    runs, owners, _ = runs_of(comparer.words(some).end_to_end())
    enough = max(_FEWEST, int(_COMMON * len(some)))
    common = _in_long_stretches(_often(runs, enough), owners)
    if not common.any():
        return np.zeros(0, np.uint64)
    places = np.flatnonzero(common)
    rows = np.cumsum((np.diff(places, prepend=-1) > 1) | (np.diff(owners[places], prepend=-1) > 0), dtype=np.int64)
    holders, owners = np.unique(owners[places], return_inverse=True)
    whats, what = np.unique(runs[places], return_inverse=True)
    standing = _Standing(whats, what, owners, rows)
    frames = np.zeros(len(whats), bool)
    for text in _frames(standing, comparer.telling(some[holders]).end_to_end(), came[holders], enough):
        frames |= text
    return whats[frames]


def _often(runs: Hashes, enough: int) -> Mask:
    slots = (runs >> (np.uint64(64) - _SLOTS)).astype(np.int64)
    often: Mask = np.bincount(slots, minlength=1 << int(_SLOTS))[slots] >= enough
    return often


def _in_long_stretches(mask: Mask, owners: Counts) -> Mask:
    """Say which are set of so many in a row that are of one body."""
    new = np.concatenate([[True], (mask[1:] != mask[:-1]) | (owners[1:] != owners[:-1])])
    lengths = np.diff(np.append(np.flatnonzero(new), len(mask)))
    long: Mask = mask & (np.repeat(lengths, lengths) >= _LONG)
    return long


def _held(whats: Hashes, what: Counts, owners: Counts) -> _Held:
    pairs = np.unique(what << 32 | owners)
    return _Held(whats, pairs >> 32, pairs & 0xFFFFFFFF)


def _frames(standing: _Standing, sets: Bodies, came: Counts, enough: int) -> Iterator[Mask]:
    """Yield the runs of each text that is a frame, of the texts that are most common."""
    runs = standing.held(np.ones(len(standing.what), bool))
    different, which = np.unique(sets.words.astype(np.uint64), return_inverse=True)
    words = _held(different, which, sets.owners)
    told = np.zeros(len(words.whats), bool)
    left = runs.times(np.ones(len(sets), bool))
    for _ in range(_TEXTS):
        first = int(left.argmax())
        if left[first] < enough:
            return
        inside = _among(runs.owners[runs.what == first], len(sets))
        text = runs.times(inside) >= _WITH_IT * inside.sum()
        left[text] = 0
        # Turns of phrase that many use make no frame between them: it stands in one piece, and of those that have it all is asked.
        whole = standing.unbroken(text)
        inside = _among(whole.owners, len(sets))
        text = whole.times(inside) >= _WITH_IT * inside.sum()
        with_it = (words.times(inside) >= _WITH_IT * inside.sum()) & ~told
        if inside.sum() >= enough and text.sum() >= _LONG and _is_frame(words, with_it, told, np.where(inside, came, 0)):
            told |= with_it
            yield text


def _among(owners: Counts, count: int) -> Mask:
    """Say of each of so many bodies whether it is one of some."""
    among = np.zeros(count, bool)
    among[owners] = True
    return among


def _is_frame(words: _Held, with_it: Mask, told: Mask, came: Counts) -> bool:
    """Say whether even the barest of some letters have many telling words that the others do not have, nor a frame told before."""
    both, rest = (np.bincount(words.owners[mask[words.what]], minlength=len(came)) for mask in (with_it, ~with_it & ~told))
    return float(np.quantile(np.repeat(both / np.maximum(both + rest, 1), came), _BAREST)) < _LITTLE_ELSE
