"""A place in a paper in, who is told to act there out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from evenhand.core.cast import Cast, Member
from evenhand.core.reading import Reading
from evenhand.core.values import Span


def actors_at(reading: Reading, sentence: Span, at: int, cast: Cast, until: int = 0) -> Iterator[Member]:
    """Yield who may act at a place, the likeliest first: who speaks there, then those named in the sentence, then who writes letters.

    Those named between the place and `until` may act too: a letter is signed by whose name stands in it.
    """
    inner = sorted(
        (said for said in reading.quotations if said.span.start <= at < said.span.end), key=lambda said: said.span.end - said.span.start
    )
    spoken = [cast.member(reading.paper, said.speaker) for said in inner if said.speaker is not None and said.parts]
    named = [cast.member(reading.paper, each.entity) for each in reading.mentions if sentence.start <= each.span.start < max(at, until)]
    writers = [cast.member(reading.paper, letter.sender) for letter in reading.letters]
    for member in dict.fromkeys((*spoken, *named, *writers)):
        if member is not None and member.kind == "person":
            yield member


def principal_writer(readings: Iterable[Reading], cast: Cast) -> Member | None:
    """Return the person whose letters the papers speak of most, replies left out: "the letter" of an affair is theirs."""
    counts: Counter[str] = Counter()
    members: dict[str, Member] = {}
    for reading in readings:
        for letter in reading.letters:
            member = cast.member(reading.paper, letter.sender)
            if member is not None and member.kind == "person" and letter.reply_to is None:
                members[member.id] = member
                counts[member.id] += len(letter.mentions)
    return members[min(counts, key=lambda name: (-counts[name], name))] if counts else None
