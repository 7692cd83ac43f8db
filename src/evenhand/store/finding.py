"""The sketch of a letter in, the text of an index that it is most like out, if it is like enough to be of one campaign with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from evenhand.core.campaigns.assigning import Star, choose_reused, choose_reworded
from evenhand.core.campaigns.linking import WORDING
from evenhand.core.campaigns.sketches import Sketch, agreeing, keys_shared, telling_words
from evenhand.store.rows import Rows

# So many of the texts that share runs with a letter are held against it: those that share a third as many as the first, and of the
# shorter one's runs a part that may show that half of its words are the same.
_HELD, _NEAR, _PART = 8, 3, 0.1
# What is at most so long, measured by what stands for a campaign, is barer.
_BARE = 0.8
# So many of those that share any key are looked at for the same words; what two signatures say may be so far from the truth.
_LOOKED_AT, _SLACK = 48, 0.15


@frozen
class Found:
    """The star that a letter is most like, if it is like enough to any.

    `is_bare` says that the letter is so much barer than what stands for that campaign that it should stand for it too: others that add
    words of their own have more in common with it. `alone` are then the texts on their own that hold it.
    """

    star: Star | None
    is_bare: bool = False
    alone: tuple[Star, ...] = ()


def find_star(rows: Rows, sketch: Sketch) -> Found:
    """Find the text that a letter is most like: one that it uses again, or else one in much the same words."""
    holders = rows.traces.holders(sketch.run_keys)
    near = _near(rows, sketch, Counter(holders))
    found = choose_reused(sketch.fingerprints, near)
    if found is not None:
        return _stand(sketch, found, [star for star in near if star is not found])
    keys, signature = sketch.signed
    signed = rows.signatures(_most_hit(Counter(holders + rows.traces.holders(keys)), _LOOKED_AT))
    shares = agreeing(signature, list(signed.values()))
    likely = [star for star, share in zip(signed, shares, strict=True) if share >= WORDING - _SLACK]
    return Found(choose_reworded(telling_words(sketch.told), rows.stars(likely)))


def _stand(sketch: Sketch, found: Star, others: Sequence[Star]) -> Found:
    """Say whether a letter should stand for the campaign that it joins, and for which others."""
    lengths = [len(star.body) for star in (found, *others) if star is found or (star.label is not None and star.label == found.label)]
    if len(sketch.told) > _BARE * min(lengths):
        return Found(found)
    alone = [star for star in others if star.label is None and choose_reused(sketch.fingerprints, [star]) is not None]
    return Found(found, is_bare=True, alone=tuple(alone))


def _near(rows: Rows, sketch: Sketch, hits: Counter[int]) -> list[Star]:
    best = _most_hit(hits, _HELD)
    stars = rows.stars([star for star in best if hits[star] > 1 and hits[star] * _NEAR >= hits[best[0]]])
    return [star for star in stars if hits[star.number] >= _PART * keys_shared(star.body, sketch.told)]


def _most_hit(hits: Counter[int], count: int) -> list[int]:
    return sorted(sorted(hits), key=hits.__getitem__, reverse=True)[:count]
