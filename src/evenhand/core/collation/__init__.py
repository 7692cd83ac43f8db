"""Readings of all papers in, their words side by side out: passages that are the same words, and how their witnesses differ."""

from evenhand.core.collation.collate import Collation, collate
from evenhand.core.collation.index import Index, Match
from evenhand.core.collation.model import Passage, Reading, Variant, Witness
from evenhand.core.collation.stream import Stream, stream

__all__ = ["Collation", "Index", "Match", "Passage", "Reading", "Stream", "Variant", "Witness", "collate", "stream"]
