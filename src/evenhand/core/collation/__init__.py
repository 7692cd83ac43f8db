"""Readings of all papers in, what they have in common out: passages that are the same words, how they differ, what papers disagree on."""

from evenhand.core.collation.collate import Collation, collate
from evenhand.core.collation.contradictions.find import find_contradictions
from evenhand.core.collation.contradictions.model import Contradiction, Told
from evenhand.core.collation.index import Index, Match
from evenhand.core.collation.model import Compared, Passage, Placed, Reading, Rebuilt, Variant, Version, Witness
from evenhand.core.collation.stream import Stream, stream

__all__ = [
    "Collation", "Compared", "Contradiction", "Index", "Match", "Passage", "Placed", "Reading", "Rebuilt", "Stream", "Told", "Variant",
    "Version", "Witness", "collate", "find_contradictions", "stream",
]  # fmt: skip
