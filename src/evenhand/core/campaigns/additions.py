"""What a letter has beyond the template of its campaign in, which of these words it adds out: whole stretches and small pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from evenhand.core.campaigns.fingerprints import Mask

THOUGHT = 6
"""So many words in a row that the template does not hold are all added; fewer may be a slip, a name, or another word for the same."""
# Nor are so many in the place of others; of fewer, those count that are more than the others.
_PHRASE = 4
Stretch = tuple[int, int]
Pair = tuple[Stretch, Stretch]
"""Words of the template and those that a letter has in their place, either of which may be none."""


def find_added(count: int, outside: Sequence[Stretch], told: Iterable[Pair]) -> Mask:
    """Say which of a letter's words it adds: of very small pieces, those more than the words that they stand for.

    Args:
        count: how many words the letter has.
        outside: the stretches that the template does not hold.
        told: how each of them differs, piece by piece.

    >>> find_added(9, [(0, 6), (7, 9)], [((0, 6), (0, 6)), ((8, 9), (7, 9))]).tolist()
    [True, True, True, True, True, True, False, False, True]
    """
    added = np.zeros(count, bool)
    for first, last in outside:
        added[first:last] = last - first >= THOUGHT
    for gap, (first, last) in told:
        if not added[first:last].any():
            instead = gap[1] - gap[0] if last - first < _PHRASE else 0
            added[min(last, first + instead) : last] = True
    return added
