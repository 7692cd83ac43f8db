"""A rule class in, its measured precision out: how often it named the right speaker on the training half of the corpus."""

from __future__ import annotations

from evenhand.core.reading.lexicon import DETERMINERS, PRONOUNS
from evenhand.core.reading.precision import PRECISION
from evenhand.core.reading.quoted import Found

# What is shown for a class too rare to have been measured.
UNKNOWN = 0.5
# Classes whose proposals may stand without a second look: the speaker's own name beside the verb, in a form that leaves no doubt.
ACCEPTED = frozenset(("“…,” X said, by name", "“…,” said X, by name", "X said: “…”, by name"))


def class_of(text: str, found: Found) -> str:
    """Return the class of a quotation's rule: the form, and whether its speaker stands there by name, by pronoun or by description."""
    if found.source is None or not found.rule:
        return found.rule
    words = found.source.words(text).lower()
    if words in PRONOUNS:
        return f"{found.rule}, by pronoun"
    described = words.split(" ", 1)[0] in DETERMINERS or "’s " in words or "'s " in words
    return f"{found.rule}, by description" if described else f"{found.rule}, by name"


def confidence_of(rule: str) -> float:
    """Return the share of right speakers that a class of rule was measured to give; 0 without a rule."""
    return PRECISION.get(rule, UNKNOWN) if rule else 0.0
