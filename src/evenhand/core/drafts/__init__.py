"""A draft and the papers of an affair in, what to ask before it is sent out: questions with their words, never a block, never a verdict."""

from evenhand.core.drafts.hold import Given, hold_draft, is_same
from evenhand.core.drafts.model import CODE_REASONS, KINDS, POINTS, WAYS, Against, Answered, Capacity, CodeNote, HeldDraft, Question

__all__ = [
    "CODE_REASONS",
    "KINDS",
    "POINTS",
    "WAYS",
    "Against",
    "Answered",
    "Capacity",
    "CodeNote",
    "Given",
    "HeldDraft",
    "Question",
    "hold_draft",
    "is_same",
]
