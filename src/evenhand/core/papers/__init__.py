"""Bytes in, papers out: formats, clean text with its way back to the source, limits and refusals."""

from evenhand.core.papers.model import Origin, Paper, Piece, Problem

__all__ = ["Origin", "Paper", "Piece", "Problem"]
