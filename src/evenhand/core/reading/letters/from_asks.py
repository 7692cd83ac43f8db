"""The letters and the asks of a paper in, the letters out with the end that only an ask beside them tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from attrs import evolve

from evenhand.core.reading.model import Ask, Entity, Letter
from evenhand.core.reading.text.lexicon import ORG_HEADS

# How far behind a letter the ask may stand that it holds, and how far before it, in characters.
_BEHIND, _BEFORE = 160, 160


def add_asked(letters: Sequence[Letter], asks: Sequence[Ask], entities: Sequence[Entity]) -> tuple[Letter, ...]:
    """Give each letter whose one end is not told that of what its other end asks beside it: "asked the board, she said in a note"."""
    ends = ("person", "role", "org", "party")
    # "City Council" is called by its kind alone: whose it is the paper leaves open.
    named = {
        number
        for number, entity in enumerate(entities)
        if entity.kind in ends and entity.names[0] != entity.names[0].lower() and not set(entity.names[0].lower().split()) <= ORG_HEADS
    }
    return tuple(_with_end(letter, asks, named) for letter in letters)


def _with_end(letter: Letter, asks: Sequence[Ask], named: Set[int]) -> Letter:
    if (letter.sender is None) == (letter.recipient is None) or letter.answers:
        return letter
    if letter.recipient is None:
        found = next((ask.to for ask in _beside(letter, asks) if ask.by == letter.sender and ask.to in named - {ask.by}), None)
        return evolve(letter, recipient=found)
    found = next((ask.by for ask in _beside(letter, asks) if ask.to == letter.recipient and ask.by in named - {ask.to}), None)
    return evolve(letter, sender=found)


def _beside(letter: Letter, asks: Sequence[Ask]) -> Iterator[Ask]:
    """Yield what is asked or offered close to where a letter is spoken of, the nearest first."""
    near = [
        (abs(ask.span.start - mention.end), number)
        for number, ask in enumerate(asks)
        for mention in letter.mentions
        if ask.kind in ("request", "offer") and not ask.negated and -_BEFORE < ask.span.start - mention.end < _BEHIND
    ]
    yield from (asks[number] for _, number in sorted(near))
