"""A rule class in, its measured precision out: how often it named the right speaker of papers of the training half it was not taught."""

from __future__ import annotations

from evenhand.core.reading.precision import ACCEPTED as ACCEPTED
from evenhand.core.reading.precision import PRECISION
from evenhand.core.reading.quoted import Found

# What is shown for a class too rare to have been measured.
UNKNOWN = 0.5


def class_of(found: Found, naming: str, *, message: bool) -> str:
    """Return the class of a quotation's rule: the form, and how its speaker is named there; a message that speaks is a class of its own."""
    if found.source is None or not found.rule:
        return found.rule
    return f"{found.rule}, by a message" if message else f"{found.rule}, {naming}"


def confidence_of(rule: str) -> float:
    """Return the share of right speakers that a class of rule was measured to give; 0 without a rule."""
    return PRECISION.get(rule, UNKNOWN) if rule else 0.0
