"""The bodies of one group in, its template out: the barest letter, and which words of every letter the template and its variants hold."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.fingerprints import RUN, Bodies, Counts, Mask, Numbers, runs_of, stack

# A variant is what so great a share of a group has, and two letters at least.
_VARIANT = 0.02


@frozen
class Held:
    """One body of a group: which of its words the template and the variants hold, and which words of the template's letter it covers."""

    template: Mask
    variant: Mask
    covers: Mask


@frozen
class Template:
    """The template of a group: `number` of the body that stands for it, `words` which of its words are the template's, `held` each body.

    `containment` is the share of the template's words that each body holds, `own` the share of its words that are its own.
    """

    number: int
    words: Mask
    held: tuple[Held, ...]
    containment: tuple[float, ...]
    own: tuple[float, ...]


def find_template(bodies: Sequence[Numbers], copies: Sequence[int]) -> Template:
    """Find what half of a group's letters hold, and the body that holds the most of it with the fewest words of its own."""
    stacked = stack(bodies)
    runs, owners, first = runs_of(stacked)
    known, which = np.unique(runs, return_inverse=True)
    pairs = np.unique(which.astype(np.int64) * len(bodies) + owners) if len(runs) else np.zeros(0, np.int64)
    times = np.bincount(pairs // len(bodies), np.asarray(copies)[pairs % len(bodies)], len(known))
    total = sum(copies)
    in_template = times >= max(2.0, total / 2)
    in_variant = (times >= max(2.0, total * _VARIANT)) & ~in_template
    template = cover(first[in_template[which]], len(stacked.words))
    variant = cover(first[in_variant[which]], len(stacked.words)) & ~template
    edges = stacked.starts[1:-1]
    of_each, variants = np.split(template, edges), np.split(variant, edges)
    number = max(range(len(bodies)), key=lambda one: (2 * int(of_each[one].sum()) - len(bodies[one]), copies[one], -one))
    covers = _covers(which, owners, number, stacked)
    held = tuple(Held(of_each[one], variants[one], covers[one]) for one in range(len(bodies)))
    kept = (covers & of_each[number]).sum(axis=1) / max(int(of_each[number].sum()), 1)
    shared = np.add.reduceat(np.append(template | variant, False).astype(np.int64), stacked.starts[:-1]) * (stacked.lengths > 0)
    own = 1.0 - shared / np.maximum(stacked.lengths, 1)
    return Template(number, of_each[number], held, tuple(kept.tolist()), tuple(own.tolist()))


def _covers(which: Counts, owners: Counts, number: int, bodies: Bodies) -> Mask:
    """Say for each body which words of the template's letter lie under a run that it has too."""
    of_template = which[slice(*np.searchsorted(owners, (number, number + 1)))]
    ids, place = np.unique(of_template, return_inverse=True)
    column = np.full(int(which.max(initial=0)) + 1, -1)
    column[ids] = np.arange(len(ids))
    there = np.zeros((len(bodies), len(ids) + 1), bool)
    there[owners, column[which]] = True
    has = there[:, place]
    count = int(bodies.lengths[number])
    covers = np.zeros((len(bodies), count + RUN), bool)
    for far in range(RUN):
        covers[:, far : far + has.shape[1]] |= has
    return covers[:, :count]


def cover(first: Counts, count: int) -> Mask:
    """Return which of so many words lie under a run; `first` is the number of each run's first word."""
    edges = np.zeros(count + RUN + 1, np.int64)
    np.add.at(edges, first, 1)
    np.add.at(edges, first + RUN, -1)
    covered: Mask = np.cumsum(edges)[:count] > 0
    return covered


def stretches(mask: Mask) -> list[tuple[int, int]]:
    """Return each stretch of a mask that is set, as the numbers of its first word and of the word behind its last.

    >>> stretches(np.array([True, True, False, True]))
    [(0, 2), (3, 4)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(one), int(other)) for one, other in edges.reshape(-1, 2)]
