"""The bodies of one group in, its template out: the barest letter, and which words of every letter the template and its variants hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.fingerprints import RUN, Counts, Hashes, Mask, runs_of, stack

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
    """The template of a group: `number` of the body that stands for it, `words` which of its words are the template's, `held` each body."""

    number: int
    words: Mask
    held: tuple[Held, ...]


def find_template(bodies: Sequence[Hashes], copies: Sequence[int]) -> Template:
    """Find what half of a group's letters hold, and the body that holds the most of it with the fewest words of its own."""
    stacked = stack(bodies)
    runs, owners, first = runs_of(stacked)
    known, which = np.unique(runs, return_inverse=True)
    pairs = np.unique(which.astype(np.int64) * len(bodies) + owners) if len(runs) else np.zeros(0, np.int64)
    times = np.bincount(pairs // len(bodies), np.asarray(copies)[pairs % len(bodies)], len(known))
    total = sum(copies)
    in_template = times >= max(2.0, total / 2)
    in_variant = (times >= max(2.0, total * _VARIANT)) & ~in_template
    template = _cover(first, in_template[which], len(stacked.words))
    variant = _cover(first, in_variant[which], len(stacked.words)) & ~template
    edges = stacked.starts[1:-1]
    of_each, variants = np.split(template, edges), np.split(variant, edges)
    number = max(range(len(bodies)), key=lambda one: (2 * int(of_each[one].sum()) - len(bodies[one]), copies[one], -one))
    by_body = [which[begin:end] for begin, end in _stretches(owners, len(bodies))]
    held = tuple(
        Held(of_each[one], variants[one], _covered(by_body[number], by_body[one], len(bodies[number]))) for one in range(len(bodies))
    )
    return Template(number, of_each[number], held)


def _stretches(owners: Counts, count: int) -> Iterator[tuple[int, int]]:
    """Yield where the runs of each body begin and end."""
    edges = np.searchsorted(owners, np.arange(count + 1)).tolist()
    yield from pairwise(edges)


def _covered(of_template: Counts, own: Counts, count: int) -> Mask:
    """Return which words of the template's letter lie under a run that a body has too."""
    return _cover(np.arange(len(of_template)), np.isin(of_template, own), count)


def _cover(first: Counts, chosen: Mask, count: int) -> Mask:
    """Return which of so many words lie under a chosen run; `first` is the number of each run's first word."""
    edges = np.zeros(count + RUN + 1, np.int64)
    np.add.at(edges, first[chosen], 1)
    np.add.at(edges, first[chosen] + RUN, -1)
    covered: Mask = np.cumsum(edges)[:count] > 0
    return covered


def stretches(mask: Mask) -> list[tuple[int, int]]:
    """Return each stretch of a mask that is set, as the numbers of its first word and of the word behind its last.

    >>> stretches(np.array([True, True, False, True]))
    [(0, 2), (3, 4)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(one), int(other)) for one, other in edges.reshape(-1, 2)]
