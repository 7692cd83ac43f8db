"""Two letters in, what they share out, and whether they would be one campaign."""

from __future__ import annotations

from math import ceil

from evenhand.core.campaigns.clustering import group_prepared, is_stub, prepare
from evenhand.core.campaigns.linking import FEW, FEWEST, FEWEST_RUNS, MOST, OF_SHORT, REUSE, WORDING, WORDING_OF_FEW
from evenhand.core.campaigns.model import Counted, Explained
from evenhand.core.campaigns.sketches import Body, fingerprints_of, telling_words
from evenhand.core.campaigns.templates import find_template, stretches
from evenhand.core.campaigns.words import COMMON
from evenhand.core.papers import Paper

_WORDS = 40


def explain(one: Paper, other: Paper) -> Explained:
    """Say what two letters with different ids share, and whether these two alone would be one campaign.

    >>> text = "Keep the pool in Brackley Road open, for it is the only one between the coast and the moor."
    >>> found = explain(Paper("a", (), "", "text", text), Paper("b", (), "", "text", f"{text} We swim."))
    >>> found.together, found.held, found.runs
    (True, Counted(both=19, of=19, needed=None), Counted(both=5, of=5, needed=4))
    """
    prepared = prepare([one, other])
    bodies = [prepared.bodies[name].astype("<u4") for name in (one.id, other.id)]
    held = find_template(bodies, [1, 1]).held
    shorter = min((0, 1), key=lambda number: len(bodies[number]))
    mine, theirs = (dict.fromkeys(prepared.words[letter.id].words) for letter in (one, other))
    return Explained(
        one.id,
        other.id,
        len(group_prepared(prepared)) == 1,
        Counted(int(held[shorter].template.sum()), len(bodies[shorter])),
        _runs(*bodies),
        _telling(*bodies),
        tuple(prepared.words[one.id].span(first, last) for first, last in stretches(held[0].template)),
        tuple(word for word in mine if word in theirs and word not in COMMON)[:_WORDS],
        any(is_stub(prepared.plain(letter.id), len(body)) for letter, body in zip((one, other), bodies, strict=True)),
    )


def _runs(one: Body, other: Body) -> Counted:
    """Count the fingerprints of the text that has fewer which the other has too, as `share_reused` weighs them."""
    mine, theirs = fingerprints_of(one), fingerprints_of(other)
    fewer = min(len(mine), len(theirs))
    return Counted(len(mine & theirs), fewer, max(ceil(REUSE * fewer), min(FEWEST_RUNS, ceil(OF_SHORT * fewer))) if fewer else None)


def _telling(one: Body, other: Body) -> Counted:
    """Count the telling words of both, as `link_reworded` weighs them; of too few or too many nothing is told."""
    mine, theirs = telling_words(one), telling_words(other)
    fewest, most = sorted((len(mine), len(theirs)))
    told = fewest >= FEWEST and most <= MOST
    needed = ceil(len(mine | theirs) * (WORDING_OF_FEW if fewest < FEW else WORDING)) if told else None
    return Counted(len(mine & theirs), len(mine | theirs), needed)
