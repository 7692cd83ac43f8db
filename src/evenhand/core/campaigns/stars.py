"""Links between bodies in, groups out: each body with the strongest centre it is linked to, and near centres joined with care.

A letter that pastes two campaigns together is linked to both and belongs to one; it does not weld them into one group.
"""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.campaigns.fingerprints import Counts
from evenhand.core.campaigns.linking import Comparer, Link

# Two groups are one where so great a share of the smaller one is linked to so many bodies of the other.
_SHARE, _LINKED = 0.2, 2
# What leads others is the barest of them: those that follow are at least so long, measured by it.
_AS_LONG = 0.8


def group_bodies(comparer: Comparer, links: Sequence[Link], copies: Counts) -> list[int]:
    """Return for each body the number of the body at the centre of its group; a body with no links is its own centre."""
    lengths = comparer.bodies.lengths
    count = len(lengths)
    strength: list[dict[int, float]] = [{} for _ in range(count)]
    reach = copies.tolist()
    for link in links:
        for one, other in ((link.one, link.other), (link.other, link.one)):
            strength[one][other] = link.strength
            reach[one] += int(copies[other]) if lengths[other] >= _AS_LONG * lengths[one] else 0
    centres: set[int] = set()
    for body in sorted(range(count), key=lambda one: (-reach[one], one)):
        if not centres & strength[body].keys():
            centres.add(body)
    stars = [_nearest(body, strength[body], centres, reach) for body in range(count)]
    joined = _join(stars, links, copies, comparer)
    return [joined[star] for star in stars]


def _nearest(body: int, near: dict[int, float], centres: set[int], reach: Sequence[int]) -> int:
    if body in centres:
        return body
    return max(centres & near.keys(), key=lambda centre: (near[centre], reach[centre], -centre))


def _join(stars: Sequence[int], links: Sequence[Link], copies: Counts, comparer: Comparer) -> dict[int, int]:
    """Join stars that many links hold together and whose centres are near, those with the most first; return the new centre of each."""
    sizes: dict[int, int] = {}
    for body, star in enumerate(stars):
        sizes[star] = sizes.get(star, 0) + int(copies[body])
    across: dict[tuple[int, int], tuple[set[int], set[int]]] = {}
    for link in links:
        (one, mine), (other, theirs) = sorted(((stars[link.one], link.one), (stars[link.other], link.other)))
        if one != other:
            ends = across.setdefault((one, other), (set(), set()))
            ends[0].add(mine)
            ends[1].add(theirs)
    centre = {star: star for star in sizes}
    for pair, ends in sorted(across.items(), key=lambda item: (-min(map(len, item[1])), item[0])):
        small, large = (0, 1) if sizes[pair[0]] <= sizes[pair[1]] else (1, 0)
        size, linked = sizes[pair[small]], sum(int(copies[body]) for body in ends[small])
        held = size == 1 or (linked >= _SHARE * size and len(ends[large]) >= _LINKED)
        if held and comparer.are_near(*pair):
            low, high = sorted((_centre(centre, pair[0]), _centre(centre, pair[1])))
            centre[high] = low
    return {star: _centre(centre, star) for star in sizes}


def _centre(centre: dict[int, int], star: int) -> int:
    while centre[star] != star:
        centre[star] = centre[centre[star]]
        star = centre[star]
    return star
