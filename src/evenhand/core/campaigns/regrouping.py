"""All texts of an index in, its campaigns anew out: grouped as in a batch, each with its old number, and the texts that stand for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from evenhand.core.campaigns.assigning import Star, choose_star
from evenhand.core.campaigns.fingerprints import join, stack
from evenhand.core.campaigns.frames import find_frames
from evenhand.core.campaigns.linking import Comparer
from evenhand.core.campaigns.sketches import Body, Frames
from evenhand.core.campaigns.stars import group_bodies
from evenhand.core.campaigns.steps import steps_for
from evenhand.core.campaigns.templates import find_template

# A campaign put together by people may hold texts that are not alike; so many of them stand for it.
_STARS, _AT_ONCE = 24, 512
Letter = TypeVar("Letter", bound=Hashable)


def group_texts(bodies: Sequence[Body], copies: Sequence[int]) -> tuple[list[int], Frames]:
    """Group different texts, each of which came in so many copies; return for each the number of its group, and the frames found."""
    steps = steps_for(len(bodies))
    # Some at a time, so that their arrays stay small.
    parts = [stack(bodies[first : first + _AT_ONCE]) for first in range(0, len(bodies), _AT_ONCE)]
    order = np.argsort(np.concatenate([np.zeros(0, np.uint64), *map(steps.number_texts, parts)]))
    held = join([steps.fingerprint_words(part) for part in parts])
    comparer = Comparer(held.of(order), lambda some: stack([bodies[one] for one in order[some].tolist()]), steps)
    groups = np.empty(len(bodies), np.int64)
    groups[order] = group_bodies(comparer, np.array(copies, np.int64)[order])
    return groups.tolist(), Frames(find_frames(comparer, np.array(copies, np.int64)[order]))


def choose_stars(bodies: Sequence[Body], copies: Sequence[int]) -> list[int]:
    """Return for each text of one campaign the number of the one that stands for it: the barest first, then what is not like it."""
    if len(bodies) == 1:
        return [0]
    first = find_template(bodies, copies).number
    stars = [Star(first, 0, copies[first], bodies[first])]
    follows = [first] * len(bodies)
    for one in sorted(range(len(bodies)), key=lambda one: (-copies[one], one)):
        found = choose_star(bodies[one], stars) if one != first else stars[0]
        if found is None and len(stars) < _STARS:
            found = Star(one, 0, copies[one], bodies[one])
            stars.append(found)
        follows[one] = first if found is None else found.number
    return follows


def keep_numbers(old: Mapping[Letter, int], groups: Iterable[Sequence[Letter]], following: int) -> list[int]:
    """Return a number for each group: that of the old one with which it has the most letters in common, else a new one.

    Each old number is given once, to the largest overlap; `following` is the first that was never given.

    >>> keep_numbers({"a": 7, "b": 7, "c": 7, "d": 2}, [("a",), ("b", "c", "e"), ("d", "f"), ("g",)], 9)
    [9, 7, 2, 10]
    """
    held = [list(group) for group in groups]
    overlaps = sorted(
        (-shared, number, at)
        for at, group in enumerate(held)
        for number, shared in Counter(old[letter] for letter in group if letter in old).items()
    )
    kept: dict[int, int] = {}
    given: set[int] = set()
    for _, number, at in overlaps:
        if at not in kept and number not in given:
            kept[at] = number
            given.add(number)
    fresh = iter(range(following, following + len(held)))
    return [kept[at] if at in kept else next(fresh) for at in range(len(held))]
