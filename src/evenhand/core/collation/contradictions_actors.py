"""A place in a paper in, who is told to act there out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from evenhand.core.cast import Cast, Member
from evenhand.core.reading import Reading
from evenhand.core.values import Span


def actors_at(reading: Reading, sentence: Span, at: int, cast: Cast) -> Iterator[Member]:
    """Yield who may act at a place, the likeliest first: who speaks there, then those named in the sentence, then who writes letters."""
    inner = sorted((said for said in reading.quotations if said.span.start <= at < said.span.end), key=lambda said: said.span.end - said.span.start)
    spoken = [cast.member(reading.paper, said.speaker) for said in inner if said.speaker is not None and said.parts]
    named = [cast.member(reading.paper, each.entity) for each in reading.mentions if sentence.start <= each.span.start < at]
    writers = [cast.member(reading.paper, letter.sender) for letter in reading.letters]
    for member in dict.fromkeys((*spoken, *named, *writers)):
        if member is not None and member.kind == "person":
            yield member


def principal_writer(readings: Iterable[Reading], cast: Cast) -> Member | None:
    """Return the person whose letters most papers speak of: "the letter" of an affair is theirs. None where two are equal."""
    counts: Counter[str] = Counter()
    members: dict[str, Member] = {}
    for reading in readings:
        senders = {member.id: member for letter in reading.letters if (member := cast.member(reading.paper, letter.sender)) is not None}
        members.update((key, member) for key, member in senders.items() if member.kind == "person")
        counts.update(key for key, member in senders.items() if member.kind == "person")
    first = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]
    if not first or (len(first) == 2 and first[0][1] == first[1][1]):
        return None
    return members[first[0][0]]
