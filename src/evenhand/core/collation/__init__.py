"""Readings of all papers in, what they have in common out: passages that are the same words, how they differ, what papers disagree on."""

from evenhand.core.collation.collate import Collation, collate
from evenhand.core.collation.contradictions import find_contradictions
from evenhand.core.collation.contradictions_model import Contradiction, Told
from evenhand.core.collation.index import Index, Match
from evenhand.core.collation.model import Passage, Reading, Variant, Witness
from evenhand.core.collation.stream import Stream, stream

__all__ = [
    "Collation", "Contradiction", "Index", "Match", "Passage", "Reading", "Stream", "Told", "Variant", "Witness", "collate",
    "find_contradictions", "stream",
]  # fmt: skip
