"""Links and the stars they make in, the links out without those that rest on a phrase only which several campaigns share.

Half of a short letter may be the ask with which letters of other campaigns close too. It is shorter than they are, so all of them hold
enough of it, and it would be the centre of them all. What gives it away: the rest of it stands in far fewer letters, but in many.
"""

from __future__ import annotations

import numpy as np

from evenhand.core.campaigns.fingerprints import Bodies, Counts, Numbers, different, without
from evenhand.core.campaigns.linking import REUSE, Comparer, Links

# A text of more fingerprints says too much besides, and of fewer letters nothing can be told.
_SHORT, _MANY = 40, 24
# What stands in so many times fewer letters than what stands in the most is the rest; it must be so great a share of the text,
# and stand in so many letters, or it is what one person added.
_FEWER, _A_GOOD_PART, _REPEATED = 3, 0.25, 8
_LOW = 0xFFFFFFFF


def set_stock_aside(comparer: Comparer, links: Links, copies: Counts, stars: Counts) -> tuple[Comparer, Links]:
    """Return what compares bodies without what several campaigns share, and the links that hold without it.

    What came once and is linked to nothing else stays linked: it may add much of its own to that phrase.

    Args:
        comparer: of the bodies.
        links: between them.
        copies: how many letters each came in.
        stars: the centre of each.
    """
    stock = _find_stock(comparer.fingerprints, copies, stars)
    if not len(stock):
        return comparer, links
    holders = comparer.fingerprints.holders(stock)
    held = different(comparer.fingerprints.of(holders)).end_to_end()
    rest = Comparer(comparer.fingerprints.but(holders, without(held, np.isin(held.words, stock))), comparer.words)
    has = np.zeros(len(stars), bool)
    has[holders] = True
    asked = np.flatnonzero(has[links.one] & has[links.other])
    dropped = np.zeros(len(links), bool)
    dropped[asked] = rest.reuse(links.one[asked], links.other[asked]) < REUSE
    elsewhere = copies > 1
    elsewhere[links.one[~dropped]] = elsewhere[links.other[~dropped]] = True
    kept = ~(dropped & elsewhere[links.one] & elsewhere[links.other])
    return rest, Links(links.one[kept], links.other[kept], links.strength[kept])


def _find_stock(fingerprints: Bodies, copies: Counts, stars: Counts) -> Numbers:
    """Return the fingerprints of short centres that stand in far more letters of their stars than a good part of the rest."""
    letters = np.bincount(stars, copies, len(stars)).astype(np.int64)
    centres = np.flatnonzero((stars == np.arange(len(stars))) & (fingerprints.lengths <= _SHORT) & (letters >= _MANY))
    led = np.flatnonzero(np.isin(stars, centres))
    if not len(led):
        return np.zeros(0, np.uint32)
    sets = different(fingerprints.of(led)).end_to_end()
    owners = led[sets.owners]
    keys = stars[owners] << 32 | sets.words
    of_centres = np.unique(keys[stars[owners] == owners])
    places = np.minimum(np.searchsorted(of_centres, keys), len(of_centres) - 1)
    inside = of_centres[places] == keys
    times = np.bincount(places[inside], copies[owners[inside]], len(of_centres))
    whose = np.searchsorted(centres, of_centres >> 32)
    most = np.zeros(len(centres))
    np.maximum.at(most, whose, times)
    is_rest = times * _FEWER <= most[whose]
    rest = np.bincount(whose[is_rest], minlength=len(centres))
    repeated = np.bincount(whose[is_rest], times[is_rest], len(centres)) >= _REPEATED * rest
    shared = repeated & (rest >= _A_GOOD_PART * np.bincount(whose, minlength=len(centres)))
    return np.unique(of_centres[shared[whose] & ~is_rest] & _LOW).astype(np.uint32)
