"""Papers in, fewer papers out: those with the same content become one paper with several names."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

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
    taken: dict[str, int] = {}
    return tuple(_alone(paper, taken) for paper in joined)


def _as_one(group: list[Paper]) -> Paper:
    names = tuple(sorted({name for paper in group for name in paper.names}))
    best = min(group, key=lambda paper: (paper.unread is not None, paper.id))
    return evolve(best, id=names[0], names=names)


def _alone(paper: Paper, taken: dict[str, int]) -> Paper:
    """Tell apart a file whose own name has a "!" in it from a member of an archive that is called the same."""
    taken[paper.id] = taken.get(paper.id, 0) + 1
    return paper if taken[paper.id] == 1 else evolve(paper, id=f"{paper.id} ({taken[paper.id]})")
