"""Refusals and denials in that answer nothing read elsewhere, what they are of out: a question not answered, a charge told only as denied."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evenhand.core.cast import Cast
from evenhand.core.letters.asked import Asked, Sight, Source, day_of, quoted_from
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.reading import Ask
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# What is not said: "would not say whether", "refused to say by how much", "will not put a date on it", "declined to release the file".
_NOT_SAID = re.compile(
    r"\b(?:say|tell|disclose|reveal|explain|confirm)\b(?:\s+(?!he\b|she\b|it\b|they\b)[\w’'-]+){0,3}?\s+(?:whether|if|who|whose|whom|why|when|where|how|what|which)\b(?=\s+\S)|"
    r"\b(?:say|tell)(?:\s+\w+)?\s+(?:who|whose|why|when|where|how\s+(?:much|many|long))\b|"
    r"\b(?:put|give|name|set)(?:\s+\w+)?\s+(?:an?|any)\s+(?:\w+\s+)?(?:date|figure|number|price|cost|reason|time)\b|"
    r"\b(?:publish|release|disclose|hand\s+over|produce|show|share)\s+(?:the|a|an|any|his|her|its|their|it|them)\b",
    re.I,
)
# Rules of reading by which somebody denies in so many words what somebody must have said.
_DENIES = frozenset(("deny", "reject a claim", "brand", "none was", "not so", "no part", "no truth", "so much as"))
_SAME = 0.5


def join_unasked(sources: Sequence[Source], cast: Cast, heard: Mapping[str, Sequence[Place]]) -> list[Asked]:
    """Join what somebody would not answer, and what is only denied, over all papers; `heard` are the places that are of something else."""
    found: list[Asked] = []
    for source in sources:
        for sight in _sights(source, cast, heard.get(source.paper.id, ())):
            held = next((one for one in found if _is_same(one, sight)), None)
            if held is None:
                held = Asked(sight.kind, None, sight.to, None)
                found.append(held)
            held.add(sight)
    return found


def _sights(source: Source, cast: Cast, heard: Sequence[Place]) -> Iterator[Sight]:
    for number, ask in enumerate(source.reading.asks):
        kind = None if ask.negated or any(place.span.overlaps(ask.span) for place in heard) else _kind(source, ask)
        who = cast.member(source.paper.id, ask.by)
        words = telling(source.words(ask.span))
        if kind is not None and who is not None and words:
            day = day_of(source, quoted_from(source, ask.span))
            yield Sight(kind, source, (number,), ask.span, None, who, words, words, None, day)


def _kind(source: Source, ask: Ask) -> str | None:
    if ask.kind == "refusal":
        return "ask" if _NOT_SAID.search(source.words(ask.span)) else None
    return "allegation" if ask.kind == "denial" and ask.rule in _DENIES else None


def _is_same(one: Asked, sight: Sight) -> bool:
    return one.kind == sight.kind and one.to is sight.to and any(likeness(other.words, sight.words) >= _SAME for other in one.sights)
