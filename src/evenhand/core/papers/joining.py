"""Papers in, fewer papers out: those with the same content become one paper with several names."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from evenhand.core.papers.archives import own_name
from evenhand.core.papers.model import Paper


def join_same(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Join papers of the same bytes, sorted by their first name; of two readings of the same bytes one that worked is kept.

    >>> a, b = (Paper(name, (name,), "1f", "text", size=9) for name in ("b.txt", "a.txt"))
    >>> [(paper.id, paper.names) for paper in join_same([a, b])]
    [('a.txt', ('a.txt', 'b.txt'))]
    """
    # Of a file that could not be opened nothing is known, so that it is like no other.
    alike: dict[str, list[Paper]] = {}
    for paper in papers:
        alike.setdefault(paper.sha256 if paper.size else f"{paper.sha256} {paper.id}", []).append(paper)
    joined = sorted((_as_one(group) for group in alike.values()), key=lambda paper: (paper.id, paper.sha256))
    return name_apart(joined)


def name_apart(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Give each paper a name of its own: a file whose own name has a "!" in it may be called as a member of an archive is."""
    taken: dict[str, int] = {}
    return tuple(paper if (own := own_name(paper.id, taken)) == paper.id else evolve(paper, id=own) for paper in papers)


def _as_one(group: list[Paper]) -> Paper:
    names = tuple(sorted({name for paper in group for name in paper.names}))
    best = min(group, key=lambda paper: (paper.unread is not None, paper.id))
    return evolve(best, id=names[0], names=names)
