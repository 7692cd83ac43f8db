"""A rule class in, its measured precision out: how often it named the right speaker of papers of the training half it was not taught."""

from __future__ import annotations

from evenhand.core.reading.quotes.owned import RETELLING
from evenhand.core.reading.quotes.precision import ACCEPTED as ACCEPTED
from evenhand.core.reading.quotes.precision import PRECISION
from evenhand.core.reading.quotes.quoted import Found
from evenhand.core.reading.text.marks import Part
from evenhand.core.values import Span

# What is shown for a class too rare to have been measured.
UNKNOWN = 0.5
# Fewer words than this are a few.
_FEW = 6
AFTER_COLON = "X said: “…”"
# "Accused him of saying: “…”".
_SAYING = frozenset("saying writing telling claiming calling asking".split())
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
    return f"{named}, in few words" if words < _FEW or any(_may_be_title(found, part) for part in found.parts) else named


def _may_be_title(found: Found, part: Part) -> bool:
    """Say whether a stretch of several may be the name of something: few words with a capital that end with no mark of their own."""
    words = found.sentence.text[part.start : part.end]
    return len(found.parts) > 1 and len(words.split()) < _FEW and words[:1].isupper() and words[-1:].isalnum()


def _is_second_hand(found: Found) -> bool:
    """Say whether somebody else may be the one quoted: "Hale said the minister had answered: “…”", "repeated what Ms Orr said: “…”"."""
    first, tokens = found.parts[0].outer_start, found.sentence.tokens
    if found.cue is None or found.cue_span is None or found.cue_span.end > first:
        return False
    before = [cue for cue in found.sentence.cues if cue.at != found.cue.at and tokens[cue.at].start < first]
    if any(cue.at > found.cue.at or (cue.strength > 1 and cue.source not in (None, found.cue.source)) for cue in before):
        return True
    between = [token for token in tokens[: found.cue.at + 1] if token.part is None]
    behind = [token.low for token in tokens if found.cue_span.end <= token.start < first]
    if any(token.low in RETELLING for token in between) or not _SAYING.isdisjoint(behind):
        return True
    words = Span(found.cue_span.end, first).words(found.sentence.text).split()
    return found.rule == AFTER_COLON and len(words) > _ADDRESSED


def confidence_of(rule: str) -> float:
    """Return the share of right speakers that a class of rule was measured to give; 0 without a rule."""
    return PRECISION.get(rule, UNKNOWN) if rule else 0.0
