"""Votes, places in a ranking and ages as papers print them in, pairs that give one vote, rank or person two of them out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.ballots import Ballot, ballot_at, tallies_in
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
_RANK = re.compile(
    rf"\b(?:came|comes|come|ranked|ranks|placed|finished|finish|was|stood|put)\s(?:in\s)?(?P<rank>{_ORDINAL})\b"
    r"(?!\s(?:to|time|by|in|on|at|\w+ed)\b)",
    re.I,
)
_ORDER = dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True))
_AGED = re.compile(
    r"(?:,\s|\s\(|,?\s(?:is|was|now|aged?)\s)(?:aged?\s|now\s)?(?P<years>[1-9]\d)(?:\syears?\sold)?(?=[,.;)]|\s(?:and|who|has|had|said|years)\b|$)"
)
_OLD = re.compile(r"\b(?P<years>[1-9]\d)-year-old\b")
_TURNED = re.compile(r"\b(?:turns|turned|birthday|anniversary)\b", re.I)
# Two prints of an age that differ by one are a birthday where they lie so many days apart.
_BIRTHDAY = 92
_ENOUGH, _SAME_BODY, _RANKED = 1.2, 0.7, 0.4


@frozen(eq=False)
class Result:
    """A vote or a rank, with what is told beside it; a rank has no numbers of votes."""

    told: Told
    kind: str
    ballot: Ballot


def clash_tallies(folder: Folder) -> Iterator[Clash]:
    """Compare the votes that are told in like words, the places in a ranking, and the ages of each person."""
    yield from _clash_ages(folder)
    results: dict[Hashable, list[Result]] = {}
    arounds: dict[Result, Around] = {}
    for paper in (folder.papers[read] for read in folder.readings):
        for result in (*_votes(paper, folder), *_ranks(paper, folder)):
            arounds[result] = folder.around(result.told.place)
            for word in folder.rarest(arounds[result]):
                results.setdefault((result.kind, word), []).append(result)
    for one, other in neighbours(results):
        if one.told.place.paper == other.told.place.paper or one.ballot.is_another(other.ballot):
            continue
        told = folder.evidence(arounds[one], arounds[other])
        if told + (_RANKED if not one.ballot.cast else _SAME_BODY * (one.ballot.cast == other.ballot.cast)) >= _ENOUGH:
            shared = ", ".join(folder.shared(arounds[one], arounds[other])[:6])
            yield Clash("number", one.kind, one.told, other.told, f"told alike: {shared}")


def _votes(paper: Paper, folder: Folder) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for at, votes in tallies_in(text):
        told = Told(Place.of(paper.id, at), at.words(text), f"{votes[0]} to {votes[1]}")
        yield Result(told, "how the vote went", ballot_at(told.place, votes, folder))


def _ranks(paper: Paper, folder: Folder) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for found in _RANK.finditer(text):
        rank = found["rank"].lower()
        value = str(_ORDER.get(rank) or re.sub(r"\D", "", rank) or rank)
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], f"number {value}")
        yield Result(told, "place in a ranking", ballot_at(told.place, None, folder))


# Ages


@frozen(eq=False)
class Aged:
    """How old a paper says somebody is."""

    told: Told
    years: int
    paper: Paper


def _clash_ages(folder: Folder) -> Iterator[Clash]:
    aged: dict[Hashable, list[Aged]] = {}
    for name, reading in folder.readings.items():
        for person, age in _ages(folder.papers[name], reading, folder.cast):
            aged.setdefault(person.id, []).append(age)
    for one, other in neighbours(aged):
        if abs(one.years - other.years) > 1 or not _may_have_turned(one.paper, other.paper):
            yield Clash("number", "how old somebody is", one.told, other.told, "told of the same person")


def _ages(paper: Paper, reading: Reading, cast: Cast) -> Iterator[tuple[Member, Aged]]:
    """Yield the ages that stand right behind a name, or right before it."""
    text = paper.text
    for mention in reading.mentions:
        member = cast.member(paper.id, mention.entity)
        if mention.kind != "person" or member is None or member.kind != "person":
            continue
        before = [
            found
            for found in _OLD.finditer(text, max(0, mention.span.start - 60), mention.span.start)
            if "." not in text[found.end() : mention.span.start]
        ]
        found = _AGED.match(text, mention.span.end) or (before[-1] if before else None)
        if found is not None and not _TURNED.search(text, mention.span.end, mention.span.end + 40):
            place = Place.of(paper.id, Span(*found.span("years")))
            yield member, Aged(Told(place, found["years"], f"{found['years']} years old"), int(found["years"]), paper)


def _may_have_turned(one: Paper, other: Paper) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs((one.published.first_day() - other.published.first_day()).days) > _BIRTHDAY
