"""Two letters in, what they share out, and whether they would be one campaign."""

from __future__ import annotations

import numpy as np

from evenhand.core.campaigns.clustering import group_prepared, prepare
from evenhand.core.campaigns.linking import FEW, REUSE, WORDING, WORDING_OF_FEW, Comparer
from evenhand.core.campaigns.model import Explained
from evenhand.core.campaigns.templates import find_template, stretches
from evenhand.core.campaigns.words import COMMON
from evenhand.core.papers import Paper

_WORDS = 40


def explain(one: Paper, other: Paper) -> Explained:
    """Say what two letters with different ids share, and whether these two alone would be one campaign.

    >>> text = "Keep the pool in Brackley Road open, for it is the only one between the coast and the moor."
    >>> explain(Paper("a", (), "", "text", text), Paper("b", (), "", "text", text)).together
    True
    """
    prepared = prepare([one, other])
    names = (one.id, other.id)
    bodies = [prepared.bodies[name] for name in names]
    texts = prepared.fingerprints
    comparer = Comparer(texts.held, texts.words.of)
    first, second = np.array([prepared.text(one.id)]), np.array([prepared.text(other.id)])
    wording, fewest, _ = comparer.wording(first, second)
    held = find_template(bodies, [1, 1]).held[0]
    mine, theirs = (dict.fromkeys(prepared.words[letter.id].words) for letter in (one, other))
    return Explained(
        one.id,
        other.id,
        round(float(comparer.reuse(first, second)[0]), 4),
        round(float(wording[0]), 4),
        len(group_prepared(prepared)) == 1,
        (REUSE, WORDING_OF_FEW if fewest[0] < FEW else WORDING),
        tuple(prepared.words[one.id].span(first, last) for first, last in stretches(held.template)),
        tuple(word for word in mine if word in theirs and word not in COMMON)[:_WORDS],
    )
