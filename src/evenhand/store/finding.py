"""The sketch of a letter in, the text of an index that it is most like out, if it is like enough to be of one campaign with it."""

from __future__ import annotations

from collections import Counter

from evenhand.core.campaigns.assigning import Star, choose_reused, choose_reworded
from evenhand.core.campaigns.linking import WORDING
from evenhand.core.campaigns.sketches import Sketch, agreeing, telling_words
from evenhand.store.rows import Rows

# So many of the texts that share runs with a letter are held against it, those that share a third as many as the first.
_HELD, _NEAR = 8, 3
# So many of those that share any key are looked at for the same words; what two signatures say may be so far from the truth.
_LOOKED_AT, _SLACK = 48, 0.15


def find_star(rows: Rows, sketch: Sketch) -> Star | None:
    """Find the text that a letter is most like: one that it uses again, or else one in much the same words."""
    hits = rows.traces.hits(sketch.run_keys)
    best = _most_hit(hits, _HELD)
    near = [star for star, number in best if number > 1 and number * _NEAR >= best[0][1]]
    found = choose_reused(sketch.fingerprints, rows.stars(near))
    if found is not None:
        return found
    keys, signature = sketch.signed
    hits.update(rows.traces.hits(keys))
    signed = rows.signatures([star for star, _ in _most_hit(hits, _LOOKED_AT)])
    shares = agreeing(signature, list(signed.values()))
    likely = [star for star, share in zip(signed, shares, strict=True) if share >= WORDING - _SLACK]
    return choose_reworded(telling_words(sketch.body), rows.stars(likely)) if likely else None


def _most_hit(hits: Counter[int], count: int) -> list[tuple[int, int]]:
    return sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:count]
