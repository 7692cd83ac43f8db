"""Votes, places in a ranking and ages as papers print them in, pairs that give one vote, rank or person two of them out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import timedelta

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_COUNT = dict(zip(_WORDS.split(), range(2, 21), strict=True))
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_COUNT)})"
_VOTE = re.compile(
    rf"(?P<for>\b{_NUMBER})(?:\s?[-–—]\s?|\svotes?\s(?:to|against)\s|\sto\s|\sagainst\s|\sfor\sand\s|"
    rf"\sin\sfavou?r\sand\s)(?P<against>(?:{_NUMBER})\b)(?!\s?(?:per cent|"
    rf"percent|%|years?|months?|weeks?|days?|hours?|minutes?))",
    re.I,
)
_VOTED = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|\bsplit\b|\bapproved\b|\brejected\b|\bbacked\b|\bby a margin\b|\bcarried\b|"
    r"\bdefeated\b|\bpassed\b|\bmajority\b|\bdivision\b|\bballot\b",
    re.I,
)
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
_RANK = re.compile(
    rf"\b(?:came|comes|come|ranked|ranks|placed|finished|finish|was|stood|put)\s(?:in\s)?(?P<rank>{_ORDINAL})\b"
    r"(?!\s(?:to|time|by|in|on|at|\w+ed)\b)",
    re.I,
)
_ORDER = dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True))
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b")
# Who voted, as far as the word for it tells two bodies apart; a board may be called its trustees.
_BODY = re.compile(
    r"\b(?:(?P<council>council(?:l?ors?|s)?)|(?P<committee>committees?|panel|commission)|(?P<board>boards?|trustees|governors|directors)|"
    r"(?P<cabinet>cabinet|executive)|(?P<chamber>senate|senators|house|commons|lords|assembly|parliament|legislature)|(?P<jury>jur(?:y|ors)))\b",
    re.I,
)
_ROUND = re.compile(
    r"\b(first|second|third|final|earlier|previous|repeat|new) (?:vote|ballot|count|division|reading|meeting|round)\b", re.I
)
# One body has not twice as many members as before; a day may be printed as the day after.
_TWICE, _SLACK = 2, timedelta(days=3)
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
    """A vote or a rank: how many voted in all, 0 for a rank.

    `months`, `days`, `turn` (which of several votes) and `body` hold what is told beside it.
    """

    told: Told
    kind: str
    votes: int
    months: frozenset[str]
    days: tuple[PartialDate, ...] = ()
    turn: str = ""
    body: str = ""


def clash_tallies(folder: Folder) -> Iterator[Clash]:
    """Compare the votes that are told in like words, the places in a ranking, and the ages of each person."""
    yield from _clash_ages(folder)
    results: dict[Hashable, list[Result]] = {}
    arounds: dict[Result, Around] = {}
    for read, reading in folder.readings.items():
        paper = folder.papers[read]
        for result in (*_votes(paper, reading), *_ranks(paper)):
            arounds[result] = folder.around(result.told.place)
            for word in folder.rarest(arounds[result]):
                results.setdefault((result.kind, word), []).append(result)
    for one, other in neighbours(results):
        if one.told.place.paper == other.told.place.paper or _are_two(one, other):
            continue
        told = folder.evidence(arounds[one], arounds[other])
        if told + (_RANKED if not one.votes else _SAME_BODY * (one.votes == other.votes)) >= _ENOUGH:
            shared = ", ".join(folder.shared(arounds[one], arounds[other])[:6])
            yield Clash("number", one.kind, one.told, other.told, f"told alike: {shared}")


def _are_two(one: Result, other: Result) -> bool:
    """Say whether two votes are of two months, days, rounds or bodies."""
    if one.months and other.months and not one.months & other.months:
        return True
    if one.days and other.days and not any(_may_be_one_day(day, another) for day in one.days for another in other.days):
        return True
    few, many = sorted((one.votes, other.votes))
    bodies = bool(one.body and other.body) and one.body != other.body
    return bool(one.turn and other.turn and one.turn != other.turn) or many >= _TWICE * few > 0 or (bodies and few != many)


def _may_be_one_day(one: PartialDate, other: PartialDate) -> bool:
    return one.first_day() - _SLACK <= other.last_day() and other.first_day() - _SLACK <= one.last_day()


def _votes(paper: Paper, reading: Reading) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for found in _VOTE.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        if _VOTED.search(text, max(sentence.start, found.start() - 60), min(sentence.end, found.end() + 60)):
            votes = [_number(found[side]) for side in ("for", "against")]
            told = Told(Place.of(paper.id, Span(*found.span())), found[0], f"{votes[0]} to {votes[1]}")
            days = tuple(each.value for each in reading.dates if each.value is not None and each.span.overlaps(sentence))
            words = sentence.words(text)
            yield Result(
                told, "how the vote went", sum(votes), _months(words), days, _turn(words), _body(text, sentence.start, found.start())
            )


def _ranks(paper: Paper) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for found in _RANK.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        rank = found["rank"].lower()
        value = str(_ORDER.get(rank) or re.sub(r"\D", "", rank) or rank)
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], f"number {value}")
        yield Result(told, "place in a ranking", 0, _months(sentence.words(text)))


def _months(words: str) -> frozenset[str]:
    return frozenset(_MONTH.findall(words))


def _turn(words: str) -> str:
    found = _ROUND.search(words)
    return found[1].lower() if found else ""


def _body(text: str, start: int, at: int) -> str:
    """Return the kind of the body named last before a vote, empty where none is."""
    found = list(_BODY.finditer(text, start, at))
    return str(found[-1].lastgroup) if found else ""


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


def _number(words: str) -> int:
    return _COUNT[words.lower()] if words.lower() in _COUNT else int(words)
