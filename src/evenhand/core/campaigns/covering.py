"""The letters of a campaign in, which of them are read besides out: so that what several add is read once, whoever adds it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from evenhand.core.campaigns.fingerprints import RUN, Counts, Hashes, Mask, Numbers, runs_of, stack
from evenhand.core.campaigns.model import OWN_WORDS
from evenhand.core.campaigns.templates import cover, stretches

Stretch = tuple[int, int]
_NONE = np.zeros(0, np.uint64)


@frozen
class Part:
    """Words of one letter, by their numbers, and which of them it adds to the template."""

    words: Numbers
    added: Mask


def read_once(parts: Sequence[Part], read: Sequence[bool], known: Sequence[Numbers] = ()) -> list[list[Stretch]]:
    """Say which letters must be read besides: each adds so many words that no letter has which is read.

    Args:
        parts: what is looked at of each letter, in an order that decides between equals.
        read: which are read anyhow.
        known: what needs no reader, as the letter that stands for the campaign.

    Returns:
        for each letter the stretches that are read in it, none where it need not be read. Those that say most come first, so few are.
    """
    added = [int(part.added.sum()) for part in parts]
    saying = [number for number, count in enumerate(added) if count]
    held = {number: _runs(parts[number]) for number in saying}
    # What stands in one letter only is read in none but that one.
    ids, times = np.unique(
        np.concatenate([_NONE, *(np.unique(runs) for runs, _ in held.values()), *map(_all_runs, known)]), return_counts=True
    )
    ids = ids[times > 1]
    seen = np.isin(ids, np.concatenate([_NONE, *map(_all_runs, known)]))
    found: list[list[Stretch]] = [[] for _ in parts]
    for number in sorted(saying, key=lambda one: (not read[one], -added[one], one)):
        runs, first = held[number]
        shared = np.isin(runs, ids)
        at = np.searchsorted(ids, runs[shared])
        if not read[number]:
            new = parts[number].added & ~cover(first[shared][seen[at]], len(parts[number].words))
            if new.sum() < OWN_WORDS:
                continue
            found[number] = stretches(new)
        seen[at] = True
    return found


def _runs(part: Part) -> tuple[Hashes, Counts]:
    """Return the runs of words of a part that have words in them which it adds, with the number of each one's first word."""
    runs, _, first = runs_of(stack([part.words]))
    before = np.concatenate([[0], np.cumsum(part.added)])
    adding = before[np.minimum(first + RUN, len(part.words))] > before[first]
    return runs[adding], first[adding]


def _all_runs(numbers: Numbers) -> Hashes:
    return np.unique(runs_of(stack([numbers]))[0])
