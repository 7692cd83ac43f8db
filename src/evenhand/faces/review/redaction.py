"""A review in, the same review out with private addresses, telephone numbers and e-mail addresses hidden in every field of it.

Each hidden character becomes one "█", so every offset stays right. Goes with it: the SHA-256 of a paper in which something
was hidden (it would let a reader test guesses), mentions, figures, checks, dates and contradictions read in hidden words, and names only
found there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs

from evenhand.core.cast import PersonRow
from evenhand.core.papers import Paper
from evenhand.core.review.model import MentionRow, Review
from evenhand.faces.private import BLOCK, hide

Row = TypeVar("Row")


def redact(review: Review) -> Review:
    """Hide what is private in all three faces at once; redacting again changes nothing.

    A house number in a street that speaks, asks or writes in this affair (an office called by its street) stays.
    """
    offices = _offices(review)
    memory: dict[str, str] = {}

    def cover(text: str) -> str:
        if text not in memory:
            memory[text] = hide(text, offices)
        return memory[text]

    hidden = {paper.id: _hidden_places(paper.text, cover(paper.text)) for paper in review.papers}
    review = _without_rows_in_hidden_words(review, hidden)
    memory.update(_new_ids(review, cover))
    bare = attrs.evolve(review, papers=tuple(without_hash(paper, cover) for paper in review.papers), redacted=True)
    covered: Review = cover_all(bare, cover)
    return covered


def _offices(review: Review) -> frozenset[str]:
    """Return the names of organisations that speak, ask or write; one that is only a street's name never does."""
    active = (
        {row.person for row in review.quotations} | {row.by_person for row in review.asks} | {row.sender_person for row in review.letters}
    )
    return frozenset(name for row in review.people if row.kind == "org" and row.id in active for name in row.names if name)


def cover_all(value: Any, cover: Callable[[str], str]) -> Any:
    """Cover every string of a value of attrs classes and tuples, however deep."""
    if isinstance(value, str):
        return cover(value)
    if isinstance(value, tuple):
        return tuple(cover_all(part, cover) for part in value)
    if attrs.has(type(value)):
        return attrs.evolve(value, **{field.name: cover_all(getattr(value, field.name), cover) for field in attrs.fields(type(value))})
    return value


def without_hash(paper: Paper, cover: Callable[[str], str]) -> Paper:
    """Return a paper without its SHA-256 where something in it is covered."""
    said = (paper.text, *(value for _, value in paper.headers))
    return attrs.evolve(paper, sha256="") if any(BLOCK in cover(text) for text in said) else paper


def _hidden_places(text: str, covered: str) -> list[int]:
    """Return, for each offset and one more, how many characters before it are hidden now and were not before."""
    if text == covered:
        return []
    counts = [0]
    for was, now in zip(text, covered, strict=True):
        counts.append(counts[-1] + (was != now))
    return counts


def _without_rows_in_hidden_words(review: Review, hidden: dict[str, list[int]]) -> Review:
    """Leave out rows whose value would tell what the block hides, and names that are printed nowhere else."""

    def clear(row: Any) -> bool:
        counts = hidden.get(row.paper)
        return not counts or counts[min(row.end, len(counts) - 1)] == counts[min(row.start, len(counts) - 1)]

    def kept(rows: Iterable[Row]) -> tuple[Row, ...]:
        return tuple(filter(clear, rows))

    texts = {paper.id: paper.text for paper in review.papers}
    open_rows = kept(review.mentions)
    lost = _words(set(review.mentions) - set(open_rows), texts) - _words(open_rows, texts)
    return attrs.evolve(
        review,
        mentions=open_rows,
        people=tuple(_without_names(row, lost) for row in review.people),
        figures=kept(review.figures),
        vague=kept(review.vague),
        times=kept(review.times),
        dates=kept(review.dates),
        variants=tuple(row for row in review.variants if all(clear(each.place) for each in row.readings)),
        checks=tuple(row for row in review.checks if all(clear(used.place) for used in row.figures)),
        savings=tuple(row for row in review.savings if clear(row.place)),
        contradictions=tuple(row for row in review.contradictions if all(clear(told.place) for told in row.readings)),
    )


def _words(rows: Iterable[MentionRow], texts: dict[str, str]) -> set[str]:
    return {texts[row.paper][row.start : row.end] for row in rows if row.paper in texts}


def _without_names(row: PersonRow, lost: set[str]) -> PersonRow:
    return attrs.evolve(row, names=tuple(BLOCK * len(name) if name in lost else name for name in row.names))


def _new_ids(review: Review, cover: Callable[[str], str]) -> dict[str, str]:
    """Return new ids for papers whose covered ids would clash, and for people whose id was made from a hidden name."""
    new = ids_of_papers((paper.id for paper in review.papers), cover)
    people = [row for row in review.people if any(BLOCK in cover(name) for name in row.names[:1])]
    unnamed = [row.id for row in sorted(people, key=lambda row: row.id) if not row.id.startswith("hidden-")]
    return new | {person_id: f"hidden-{number}" for number, person_id in enumerate(unnamed, start=1)}


def ids_of_papers(ids: Iterable[str], cover: Callable[[str], str]) -> dict[str, str]:
    """Return the covered id of each paper, numbered where two would be alike."""
    new: dict[str, str] = {}
    for paper_id in sorted(ids):
        covered, number = cover(paper_id), 1
        name = covered
        while name in new.values():
            number += 1
            name = f"{covered} ({number})"
        new[paper_id] = name
    return new
