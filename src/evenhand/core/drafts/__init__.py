"""A draft and the papers of an affair in, what to ask before it is sent out: questions with their words, never a block, never a verdict."""

from evenhand.core.drafts.hold import Given, hold_draft, is_same
from evenhand.core.drafts.model import KINDS, POINTS, WAYS, Against, Answered, Capacity, HeldDraft, Question

__all__ = [
    "KINDS",
    "POINTS",
    "WAYS",
    "Against",
    "Answered",
    "Capacity",
    "Given",
    "HeldDraft",
    "Question",
    "hold_draft",
    "is_same",
]
