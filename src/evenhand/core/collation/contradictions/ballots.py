"""A place where a vote is told in, what tells it from other votes out: its numbers, days, round and body."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from attrs import frozen

from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.words import sentence_at
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
    r"\bdefeated\b|\blost\b|\bfell\b|\bwon\b|\bagreed\b|\bresolved\b|\bpassed\b|\bmajority\b|\bdivision\b|\bballot\b",
    re.I,
)
_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b")
# Who voted, as far as the word for it tells two bodies apart; a board may be called its trustees.
BODY = re.compile(
    r"\b(?:(?P<council>council(?:l?ors?|s)?)|(?P<committee>committees?|panel|commission)|(?P<board>boards?|trustees|governors|directors)|"
    r"(?P<cabinet>cabinet|executive)|(?P<chamber>senate|senators|house|commons|lords|assembly|parliament|legislature)|(?P<jury>jur(?:y|ors)))\b",
    re.I,
)
_ROUND = re.compile(
    r"\b(first|second|third|final|earlier|previous|repeat|new) (?:vote|ballot|count|division|reading|meeting|round)\b", re.I
)
# One body has not twice as many members as before; a day may be printed as the day after.
_TWICE, _SLACK = 2, timedelta(days=3)


@frozen
class Ballot:
    """What is told beside a vote: how many were for and against, the months and days named, which of several it was, and who voted."""

    votes: tuple[int, int] | None
    months: frozenset[str]
    days: tuple[PartialDate, ...]
    turn: str
    body: str

    @property
    def cast(self) -> int:
        """How many voted in all, 0 where no numbers are told."""
        return sum(self.votes) if self.votes else 0

    def is_another(self, other: Ballot) -> bool:
        """Say whether two votes are of two months, days, rounds or bodies."""
        if self.months and other.months and not self.months & other.months:
            return True
        if self.days and other.days and not any(_may_be_one_day(day, another) for day in self.days for another in other.days):
            return True
        few, many = sorted((self.cast, other.cast))
        bodies = bool(self.body and other.body) and self.body != other.body
        return bool(self.turn and other.turn and self.turn != other.turn) or many >= _TWICE * few > 0 or (bodies and few != many)


def tallies_in(text: str) -> Iterator[tuple[Span, tuple[int, int]]]:
    """Yield where a text tells of so many votes for and so many against."""
    for found in _VOTE.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        if _VOTED.search(text, max(sentence.start, found.start() - 60), min(sentence.end, found.end() + 60)):
            yield Span(*found.span()), (_number(found["for"]), _number(found["against"]))


def ballot_at(place: Place, votes: tuple[int, int] | None, folder: Folder) -> Ballot:
    """Return what the sentence at a place tells of the vote there."""
    text = folder.papers[place.paper].text
    sentence = sentence_at(text, place.start, place.end)
    words = sentence.words(text)
    dates = folder.readings[place.paper].dates
    days = tuple(each.value for each in dates if each.value is not None and each.span.overlaps(sentence))
    turn, bodies = _ROUND.search(words), list(BODY.finditer(text, sentence.start, place.start))
    body = str(bodies[-1].lastgroup) if bodies else ""
    return Ballot(votes, frozenset(_MONTH.findall(words)), days, turn[1].lower() if turn else "", body)


def _may_be_one_day(one: PartialDate, other: PartialDate) -> bool:
    return one.first_day() - _SLACK <= other.last_day() and other.first_day() - _SLACK <= one.last_day()


def _number(words: str) -> int:
    return _COUNT[words.lower()] if words.lower() in _COUNT else int(words)
