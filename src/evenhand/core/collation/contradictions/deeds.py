"""What papers say that one person did to another in, pairs that turn it round out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from attrs import frozen

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import kin, stem
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# What one does to the other and not both in turn: letters, questions and thanks go both ways.
_TO = (
    r"called|rang|phoned|telephoned|contacted|approached|invited|paid|owed|lent|sold|hit|struck|pushed|attacked|threatened|lobbied|sacked|"
    r"dismissed|sought out|sued|hired|appointed|recruited|introduced|recommended|persuaded|summoned|snubbed|ignored|begged|pressed|warned|"
    r"reported|recorded|tipped off|promised|asked|wrote to|e-?mailed|texted|offered"
)
# These go both ways too, unless a paper says who was first, or that it was this one and not the other.
_BOTH_WAYS = frozenset(map(stem, "asked wrote emailed e-mailed texted offered warned promised called".split()))
_FIRST = re.compile(r"\b(?:it was|first|in fact|not the other way)\b", re.I)
_DEED = re.compile(
    rf"(?:\b(?P<passive>was|were|been)\s(?:\w+ly\s|first\s)?)?\b(?P<verb>{_TO})\b(?(passive)\s(?:[\w’'-]+\s){{0,3}}?by\b)\s?", re.I
)
_AGENT = re.compile(r"(?:(?P<he>\b(?:he|she|I))(?:\swho)?|who)?(?:\s(?:had|has|have|then|first|also|\w+ly))*\s\Z", re.I)
_PATIENT = re.compile(r"(?:him|her|me)\b(?!\s(?:own|[a-z]+er)\b)", re.I)
_JOINED = re.compile(r"[,’'s]*\s?(?:who\s|the\s|had\s|has\s|have\s|then\s|first\s|also\s|\w+ly\s)*")
_CLOSE, _BACK = 42, 300
Person = tuple[int, int, str]
"""Where a name of the cast begins and ends, and whose it is."""


@frozen(eq=False)
class Deed:
    """Somebody did something to somebody: `by` and `to` are ids of the cast, `stressed` where a paper says that it was this one."""

    told: Told
    verb: str
    by: str
    to: str
    stressed: bool


def clash_deeds(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare who is told to have called, invited or paid whom."""
    held = {paper.id: paper for paper in papers}
    deeds: dict[Hashable, list[Deed]] = {}
    for reading in readings:
        for deed in deeds_of(held[reading.paper], reading, cast):
            deeds.setdefault((deed.verb, *sorted((deed.by, deed.to))), []).append(deed)
    for one, other in neighbours(deeds):
        if {one.verb, other.verb} & _BOTH_WAYS and not (one.stressed or other.stressed):
            continue
        yield Clash("direction", "who did it to whom", one.told, other.told, "the same two people, the other way round")


def deeds_of(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Deed]:
    """Yield what one person is told to have done to another; "he" and "him" are who is speaking."""
    people = sorted((each.span.start, each.span.end, who.id) for each in reading.mentions if (who := cast.member(paper.id, each.entity)))
    spoken = [(each.span, who.id) for each in reading.quotations if (who := cast.member(paper.id, each.speaker))]
    names = {member.id: cast.name(member) for member in cast.members}
    for found in _DEED.finditer(paper.text, 0, paper.body_end):
        teller = next((who for span, who in spoken if span.start <= found.start() < span.end), None)
        agent = _agent(paper.text, found.start(), people, teller)
        before = [who for start, _, who in people if agent is not None and found.start() - _BACK < start < agent[0] and who != agent[1]]
        patient = _patient(paper.text, found.end(), people, teller or (before[-1] if before else None))
        if agent is None or patient is None or agent[1] == patient[1]:
            continue
        place = Span(agent[0], patient[0])
        by, to = (patient[1], agent[1]) if found["passive"] else (agent[1], patient[1])
        (verb,) = kin([stem(found["verb"].split()[0])])
        stressed = _FIRST.search(paper.text, max(0, place.start - 40), min(place.end + 12, paper.body_end)) is not None
        yield Deed(Told(Place.of(paper.id, place), place.words(paper.text), f"{names[by]} to {names[to]}"), verb, by, to, stressed)


def _agent(text: str, at: int, people: Sequence[Person], teller: str | None) -> tuple[int, str] | None:
    """Return where the one before the verb is named, and who it is."""
    said = _AGENT.search(text, max(0, at - 24), at)
    if said is not None and said["he"]:
        return (said.start("he"), teller) if teller else None
    near = [(start, who) for start, end, who in people if at - _CLOSE <= end <= at and _JOINED.fullmatch(text, end, at)]
    return near[-1] if near else None


def _patient(text: str, at: int, people: Sequence[Person], teller: str | None) -> tuple[int, str] | None:
    """Return where the name of the one behind the verb ends, and who it is."""
    said = _PATIENT.match(text, at)
    if said is not None:
        return (said.end(), teller) if teller else None
    near = [(end, who) for start, end, who in people if at <= start <= at + _CLOSE // 3 and _JOINED.fullmatch(text, at, start)]
    return near[0] if near else None
