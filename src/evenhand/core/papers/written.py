"""What the reader of one format gives back, before it becomes a paper."""

from __future__ import annotations

from attrs import frozen

from evenhand.core.papers.model import Piece, Problem
from evenhand.core.values import PartialDate


@frozen
class Facts:
    """What a file says of itself; None where it does not."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    url: str | None = None


@frozen
class Written:
    """The text of a file, its pieces, what the file says of itself, and what a person should know of it."""

    text: str
    pieces: tuple[Piece, ...]
    facts: Facts = Facts()
    problems: tuple[Problem, ...] = ()
