"""Papers in, bytes out, and back: how the fenced process hands papers over its pipe."""

from __future__ import annotations

import json
from typing import Any

from evenhand.core.papers import Origin, Paper, Piece, Problem
from evenhand.core.values import PartialDate, Span


def dump(papers: tuple[Paper, ...]) -> bytes:
    """Write papers as JSON; `load` gives back equal ones."""
    return json.dumps([_paper_out(paper) for paper in papers], separators=(",", ":")).encode("ascii")


def load(data: bytes) -> tuple[Paper, ...]:
    """Read what `dump` wrote; ValueError, KeyError or TypeError for anything else."""
    return tuple(_paper_in(row) for row in json.loads(data))


def _paper_out(paper: Paper) -> dict[str, Any]:
    return {
        "id": paper.id,
        "names": paper.names,
        "sha256": paper.sha256,
        "format": paper.format,
        "text": paper.text,
        "pieces": [_piece_out(piece) for piece in paper.pieces],
        "title": paper.title,
        "outlet": paper.outlet,
        "author": paper.author,
        "published": str(paper.published) if paper.published else None,
        "url": paper.url,
        "kind": paper.kind,
        "headers": paper.headers,
        "problems": [(problem.code, problem.words) for problem in paper.problems],
        "unread": (paper.unread.code, paper.unread.words) if paper.unread else None,
        "size": paper.size,
    }


def _piece_out(piece: Piece) -> tuple[Any, ...]:
    origin = piece.origin
    return (piece.span.start, piece.span.end, piece.role, origin.kind, origin.first, origin.last, origin.part, origin.box)


def _paper_in(row: dict[str, Any]) -> Paper:
    made = {
        "names": tuple(row["names"]),
        "pieces": tuple(_piece_in(*piece) for piece in row["pieces"]),
        "published": PartialDate.parse(row["published"]) if row["published"] else None,
        "headers": tuple((name, value) for name, value in row["headers"]),
        "problems": tuple(Problem(*problem) for problem in row["problems"]),
        "unread": Problem(*row["unread"]) if row["unread"] else None,
    }
    return Paper(**{**row, **made})


def _piece_in(start: int, end: int, role: str, kind: str, first: int, last: int, part: str, box: list[float]) -> Piece:
    return Piece(Span(start, end), Origin(kind, first, last, part, tuple(box)), role)
