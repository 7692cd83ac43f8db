"""A rule class in, its measured precision out: how often it named the right speaker of papers of the training half it was not taught."""

from __future__ import annotations

from evenhand.core.reading.precision import ACCEPTED as ACCEPTED
from evenhand.core.reading.precision import PRECISION
from evenhand.core.reading.quoted import Found

# What is shown for a class too rare to have been measured.
UNKNOWN = 0.5
# Fewer words than this are a few.
_FEW = 6


def class_of(found: Found, naming: str, *, message: bool) -> str:
    """Return the class of a quotation's rule: the form, and how its speaker is named there; a message that speaks is a class of its own.

    A few words may be a title or held at a distance, words over several paragraphs may run on into another's, and where a mark is lost more
    may be taken in than was said: these are classes apart.
    """
    if found.source is None or not found.rule:
        return found.rule
    named = f"{found.rule}, by a message" if message else f"{found.rule}, {naming}"
    # A quotation that runs on has no closing mark before its last paragraph.
    if "unopened" in found.flags or "unclosed" in found.parts[-1].flags:
        return f"{named}, a mark lost"
    if found.inside is not None or "negated" in found.flags:
        return f"{named}, inside another’s or denied"
    if found.parts[0].paragraph != found.parts[-1].paragraph:
        return f"{named}, over paragraphs"
    words = sum(len(found.sentence.text[part.start : part.end].split()) for part in found.parts)
    return f"{named}, in few words" if words < _FEW else named


def confidence_of(rule: str) -> float:
    """Return the share of right speakers that a class of rule was measured to give; 0 without a rule."""
    return PRECISION.get(rule, UNKNOWN) if rule else 0.0
