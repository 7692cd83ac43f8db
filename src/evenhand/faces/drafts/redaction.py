"""A held draft in, the same out with private addresses, telephone numbers and e-mail addresses hidden in every field of it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from evenhand.core.drafts import HeldDraft, Question
from evenhand.core.values import Place
from evenhand.faces.private import BLOCK, hide
from evenhand.faces.review.redaction import cover_all, ids_of_papers, without_hash

# A shorter stretch that was hidden is no telling word by itself, and may be part of another.
_TELLING = 4


def redact(held: HeldDraft) -> HeldDraft:
    """Hide what is private, each character as one "█", so that every offset stays right; redacting again changes nothing.

    What a question says again of hidden words is hidden with them; a question of a figure read in hidden words is left out.
    """
    papers = (held.draft, *held.papers)
    hidden = {paper.id: hide(paper.text) for paper in papers}
    stretches = sorted(
        {words for paper in papers for words in _hidden_words(paper.text, hidden[paper.id])}, key=lambda words: (-len(words), words)
    )
    memory = {paper.text: hidden[paper.id] for paper in papers}

    def cover(text: str) -> str:
        if text not in memory:
            memory[text] = _cover(text, stretches)
        return memory[text]

    memory.update(ids_of_papers((paper.id for paper in papers), cover))

    def is_open(place: Place) -> bool:
        return BLOCK not in hidden.get(place.paper, "")[place.start : place.end]

    bare = attrs.evolve(
        held,
        draft=without_hash(held.draft, cover),
        papers=tuple(without_hash(paper, cover) for paper in held.papers),
        questions=tuple(row for row in held.questions if row.kind != "figure" or all(map(is_open, _places(row)))),
        agreed=tuple(filter(is_open, held.agreed)),
        redacted=True,
    )
    covered: HeldDraft = cover_all(bare, cover)
    return covered


def _places(row: Question) -> Iterable[Place]:
    return (row.place, *(one.place for one in row.against))


def _hidden_words(text: str, covered: str) -> Iterable[str]:
    """Yield each stretch of a text that is hidden."""
    start: int | None = None
    for at in range(len(text) + 1):
        hides = at < len(text) and text[at] != covered[at]
        if hides and start is None:
            start = at
        elif not hides and start is not None:
            yield text[start:at]
            start = None


def _cover(text: str, stretches: Iterable[str]) -> str:
    text = hide(text)
    for words in stretches:
        for form in (words, " ".join(words.split())):
            if len(form) >= _TELLING:
                text = text.replace(form, BLOCK * len(form))
    return text
