"""Links between bodies in, groups out: each body with the strongest centre it is linked to, and near centres joined with care.

A letter that pastes two campaigns together is linked to both and belongs to one; it does not weld them into one group.
"""

from __future__ import annotations

import numpy as np

from evenhand.core.campaigns.fingerprints import Counts, Mask
from evenhand.core.campaigns.frames import find_frames
from evenhand.core.campaigns.linking import WORDING_OF_FEW, Comparer, Links, Shares, link_left, link_reused, link_reworded

# Of the centres of two groups that are joined, so much must be the same.
_NEAR = 0.3
# Two groups are one where so great a share of the smaller one is linked to so many bodies of the other.
_SHARE, _LINKED = 0.4, 2
# What leads others is the barest of them: those that follow are at least so long, measured by it.
_AS_LONG = 0.8
# Or where so great a share of their letters, of whose bodies so many are looked at, and so many letters hold half of what the one centre
# has beside the other, and half of what the other has: as of letters that leave out this or that paragraph of one text some hold both.
# Of two campaigns only the few do so who paste both in.
_LOOKED_AT, _MIXED, _FEWEST_MIXED, _OF_REST = 8, 0.25, 3, 0.5
# So many of each group, and all that stand alone, are looked at for the same words in another order.
_PROBED = 4
# Of what each of two bodies says, others hold so much more; so much of both is enough in any case.
_MORE, _ENOUGH = 0.25, 0.4


def group_bodies(comparer: Comparer, copies: Counts) -> Counts:
    """Return for each body the number of the body at the centre of its group; a body like no other is its own centre.

    The frames in which letters come are no part of what they say.

    Args:
        comparer: of different bodies, in an order that does not depend on arrival.
        copies: how many letters each body came in.
    """
    frames = find_frames(comparer, copies)
    comparer = comparer.without(frames) if len(frames) else comparer
    reused = _without_partial(link_reused(comparer, comparer.steps.led(comparer.fingerprints, copies, 1)), copies, comparer)
    groups = _group(comparer, reused, copies)
    reused = _without_partial(reused.and_also(link_left(comparer, copies, groups)), copies, comparer)
    groups = _group(comparer, reused, copies)
    reworded = link_reworded(comparer, _probes(groups), groups)
    return _group(comparer, reused.and_also(reworded), copies)


def _without_partial(links: Links, copies: Counts, comparer: Comparer) -> Links:
    """Leave out the links by a part of what both bodies say, where others hold more of each: campaigns may close with one ask."""
    one, other = links.one, links.other
    mine, theirs = comparer.lengths[one], comparer.lengths[other]
    both = np.minimum(mine, theirs) * links.strength
    of_one, of_other = both / np.maximum(mine, 1), both / np.maximum(theirs, 1)
    # What came twice stands whole in another letter.
    most = (copies > 1).astype(np.float64)
    np.maximum.at(most, one, of_one)
    np.maximum.at(most, other, of_other)
    partial = np.minimum(most[one] - of_one, most[other] - of_other) >= _MORE
    kept = ~partial | (np.minimum(of_one, of_other) >= _ENOUGH)
    return Links(one[kept], other[kept], links.strength[kept])


def _group(comparer: Comparer, links: Links, copies: Counts) -> Counts:
    stars = _stars(links, copies, comparer)
    return _join(stars, links, copies, comparer)[stars]


def _probes(groups: Counts) -> Counts:
    """Return all bodies that stand alone and the first few of each group."""
    order = np.argsort(groups, kind="stable")
    begins = np.searchsorted(groups[order], groups[order])
    return np.sort(order[np.arange(len(order)) - begins < _PROBED])


def _stars(links: Links, copies: Counts, comparer: Comparer) -> Counts:
    """Give each body the centre it is nearest to."""
    count = len(copies)
    near, far = np.concatenate([links.one, links.other]), np.concatenate([links.other, links.one])
    strength = np.concatenate([links.strength, links.strength])
    follows = comparer.lengths[far] >= _AS_LONG * comparer.lengths[near]
    reach = copies + np.bincount(near[follows], copies[far[follows]], count).astype(np.int64)
    rank = np.empty(count, np.int64)
    rank[np.lexsort((np.arange(count), -reach))] = np.arange(count)
    centres = _centres(near, far, rank)
    stars = np.arange(count)
    to_centre = np.flatnonzero(centres[far] & ~centres[near])
    best = to_centre[np.lexsort((rank[far[to_centre]], -strength[to_centre], near[to_centre]))]
    first = np.unique(near[best], return_index=True)[1]
    stars[near[best[first]]] = far[best[first]]
    nearest = np.zeros(count)
    nearest[near[best[first]]] = strength[best[first]]
    return _by_neighbours(stars, nearest, near, far, strength, rank, comparer)


def _by_neighbours(stars: Counts, nearest: Shares, near: Counts, far: Counts, strength: Shares, rank: Counts, comparer: Comparer) -> Counts:
    """Have each body that is more like one of another star than its own centre follow that star, if it is nearer to its centre.

    The centre of its own campaign may lead nothing that it holds; then a phrase alone would draw it to the centre of another.
    """
    order = np.lexsort((rank[stars[far]], -strength, near))
    closest = order[np.unique(near[order], return_index=True)[1]]
    body, centre = near[closest], stars[far[closest]]
    asked = (stars[body] != body) & (centre != stars[body]) & (strength[closest] > nearest[body])
    body, centre = body[asked], centre[asked]
    nearer = comparer.reuse(body, centre) > nearest[body]
    stars[body[nearer]] = centre[nearer]
    return stars


def _centres(near: Counts, far: Counts, rank: Counts) -> Mask:
    """Choose the centres: in the order of rank, each body that is linked to no centre before it.

    All that stand before every open neighbour are chosen at once, which chooses the same as one by one.
    """
    count = len(rank)
    centres, is_open = np.zeros(count, bool), np.ones(count, bool)
    while is_open.any():
        ahead = np.full(count, count)
        np.minimum.at(ahead, near, rank[far])
        chosen = is_open & (rank < ahead)
        centres |= chosen
        is_open &= ~chosen
        is_open[near[chosen[far]]] = False
        kept = is_open[near] & is_open[far]
        near, far = near[kept], far[kept]
    return centres


def _join(stars: Counts, links: Links, copies: Counts, comparer: Comparer) -> Counts:
    """Join stars that many links hold together and whose centres are near; return the new centre of each body's star."""
    count = len(stars)
    sizes = np.bincount(stars, copies, count).astype(np.int64)
    across = stars[links.one] != stars[links.other]
    one, other = links.one[across], links.other[across]
    turned = stars[one] > stars[other]
    one, other = np.where(turned, other, one), np.where(turned, one, other)
    pairs = stars[one] << 32 | stars[other]
    known, which = np.unique(pairs, return_inverse=True)
    first, second = known >> 32, known & 0xFFFFFFFF
    ends = [_ends(which, bodies, copies, len(known)) for bodies in (one, other)]
    small = sizes[first] <= sizes[second]
    size = np.where(small, sizes[first], sizes[second])
    linked = np.where(small, ends[0][1], ends[1][1])
    others = np.where(small, ends[1][0], ends[0][0])
    smaller, larger = np.where(small, first, second), np.where(small, second, first)
    held = (size == 1) | ((linked >= _SHARE * size) & (others >= _LINKED))
    reuse, wording = comparer.reuse(smaller, larger), comparer.wording(smaller, larger)[0]
    nearness = np.maximum(reuse, wording)
    held &= nearness >= _NEAR
    # Or where the barest letters of both are much the same words, in whatever order.
    held |= wording >= WORDING_OF_FEW
    rest = np.flatnonzero(~held)
    held[rest] = _are_mixed(smaller[rest], larger[rest], stars, copies, comparer)
    return _followed(smaller[held], larger[held], nearness[held], sizes)


def _are_mixed(one: Counts, other: Counts, stars: Counts, copies: Counts, comparer: Comparer) -> Mask:
    """Say of each two stars whether enough of their letters hold, of both centres, much that the other centre has not."""
    order = np.argsort(stars, kind="stable")
    parts = [_some_of(centres, stars[order]) for centres in (one, other)]
    places, first = np.hstack([places for places, _ in parts]), np.hstack([first for _, first in parts])
    bodies, mixed = order[places], first.copy()
    letters = copies[bodies] * first
    for centre, beside in ((one, other), (other, one)):
        in_both = _share_held(centre, beside, comparer)[:, None]
        held = _share_held(np.repeat(centre, bodies.shape[1]), bodies.ravel(), comparer).reshape(bodies.shape)
        mixed &= held - in_both >= _OF_REST * (1 - in_both)
    enough: Mask = (letters * mixed).sum(axis=1) >= np.maximum(_FEWEST_MIXED, _MIXED * letters.sum(axis=1))
    return enough


def _some_of(centres: Counts, in_order: Counts) -> tuple[Counts, Mask]:
    """Return a row of places for each star, where its bodies stand in their order, and whether a place is there for the first time."""
    begins, ends = np.searchsorted(in_order, centres), np.searchsorted(in_order, centres, side="right")
    places = begins[:, None] + (ends - begins)[:, None] * np.arange(_LOOKED_AT) // _LOOKED_AT
    return places, np.diff(places, axis=1, prepend=-1) > 0


def _share_held(centres: Counts, bodies: Counts, comparer: Comparer) -> Shares:
    """Return how much of each centre stands in a body."""
    mine, theirs = comparer.lengths[centres], comparer.lengths[bodies]
    return comparer.reuse(centres, bodies) * np.minimum(mine, theirs) / np.maximum(mine, 1)


def _ends(which: Counts, bodies: Counts, copies: Counts, count: int) -> tuple[Counts, Counts]:
    """Count the different bodies at one end of each pair of stars, and the letters they came in."""
    ends = np.unique(which << 32 | bodies)
    pairs = ends >> 32
    return np.bincount(pairs, minlength=count), np.bincount(pairs, copies[ends & 0xFFFFFFFF], count).astype(np.int64)


def _followed(smaller: Counts, larger: Counts, nearness: Shares, sizes: Counts) -> Counts:
    """Have each star follow the larger one that it is nearest to, and no other: what is like two campaigns does not weld them.

    Return for each number the centre of the star that leads it in the end.
    """
    leads = np.arange(len(sizes))
    order = np.lexsort((larger, -sizes[larger], -nearness, smaller))
    smaller, first = np.unique(smaller[order], return_index=True)
    leads[smaller] = larger[order][first]
    while (leads[leads] != leads).any():
        leads = leads[leads]
    return leads
