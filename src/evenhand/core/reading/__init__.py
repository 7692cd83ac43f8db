"""A paper in, a reading out: who is quoted saying what, to whom, from where; letters, asks, allegations, figures, dates."""

from evenhand.core.reading.model import (
    Allegation,
    Ask,
    DateMention,
    Entity,
    Figure,
    Letter,
    Mention,
    Outcome,
    PostHeld,
    Provenance,
    Quotation,
    Reading,
)
from evenhand.core.reading.read import read

__all__ = [
    "Allegation",
    "Ask",
    "DateMention",
    "Entity",
    "Figure",
    "Letter",
    "Mention",
    "Outcome",
    "PostHeld",
    "Provenance",
    "Quotation",
    "Reading",
    "read",
]
