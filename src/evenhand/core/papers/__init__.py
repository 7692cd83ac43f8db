"""Bytes in, papers out: formats, clean text with its way back to the source, limits and refusals."""

from evenhand.core.papers.archives import show_name
from evenhand.core.papers.joining import join_same, name_apart
from evenhand.core.papers.limits import Allowance, Limits, RefusedError
from evenhand.core.papers.model import Origin, Paper, Piece, Problem
from evenhand.core.papers.receiving import open_member, receive, refuse, unfold

__all__ = [
    "Allowance",
    "Limits",
    "Origin",
    "Paper",
    "Piece",
    "Problem",
    "RefusedError",
    "join_same",
    "name_apart",
    "open_member",
    "receive",
    "refuse",
    "show_name",
    "unfold",
]
