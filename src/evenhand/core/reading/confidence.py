"""A rule class in, its measured precision out: how often it named the right speaker of papers of the training half it was not taught."""

from __future__ import annotations

from evenhand.core.reading.precision import ACCEPTED as ACCEPTED
from evenhand.core.reading.precision import PRECISION
from evenhand.core.reading.quoted import Found
from evenhand.core.values import Span

# What is shown for a class too rare to have been measured.
UNKNOWN = 0.5
# Fewer words than this are a few.
_FEW = 6
AFTER_COLON = "X said: “…”"
# Before a colon stands whom it is said to, in so many words at most; more are a clause of its own.
_ADDRESSED = 6


def class_of(found: Found, naming: str, *, message: bool) -> str:
    """Return the class of a quotation's rule: the form, and how its speaker is named there; a message that speaks is a class of its own.

    A few words may be a title or held at a distance, words over several paragraphs may run on into another's, where a mark is lost more
    may be taken in than was said, and where somebody else speaks between, the words may be theirs: these are classes apart.
    """
    if found.source is None or not found.rule:
        return found.rule
    named = f"{found.rule}, by a message" if message else f"{found.rule}, {naming}"
    # A quotation that runs on has no closing mark before its last paragraph.
    if "unopened" in found.flags or "unclosed" in found.parts[-1].flags:
        return f"{named}, a mark lost"
    if found.inside is not None or "negated" in found.flags:
        return f"{named}, inside another’s or denied"
    if _is_second_hand(found):
        return f"{named}, at second hand"
    if found.parts[0].paragraph != found.parts[-1].paragraph:
        return f"{named}, over paragraphs"
    words = sum(len(found.sentence.text[part.start : part.end].split()) for part in found.parts)
    return f"{named}, in few words" if words < _FEW else named


def _is_second_hand(found: Found) -> bool:
    """Say whether somebody else may be the one quoted: "Hale said the minister had answered: “…”", "said Ms Orr had called it “…”"."""
    first = found.parts[0].outer_start
    if found.cue_span is None or found.cue_span.end > first:
        return False
    between = Span(found.cue_span.end, first)
    tokens = found.sentence.tokens
    if any(between.start < tokens[cue.at].start < between.end for cue in found.sentence.cues):
        return True
    return found.rule == AFTER_COLON and len(between.words(found.sentence.text).split()) > _ADDRESSED


def confidence_of(rule: str) -> float:
    """Return the share of right speakers that a class of rule was measured to give; 0 without a rule."""
    return PRECISION.get(rule, UNKNOWN) if rule else 0.0
