"""Votes and places in a ranking as papers print them in, pairs that give one vote or one ranking two results out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.collation.contradictions_words import content, sentence_at
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span

_WORDS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_COUNT = dict(zip(_WORDS.split(), range(2, 21), strict=True))
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_COUNT)})"
_VOTE = re.compile(
    rf"(?P<for>\b{_NUMBER})(?:\s?[-–—]\s?|\svotes?\sto\s|\sto\s|\sagainst\s)(?P<against>(?:{_NUMBER})\b)(?!\s?(?:per cent|"
    rf"percent|%|years?|months?|weeks?|days?|hours?|minutes?))",
    re.I,
)
_VOTED = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bcarried\b|\bdefeated\b|\bpassed\b|\bmajority\b|\bdivision\b|\bballot\b", re.I)
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
_RANK = re.compile(
    rf"\b(?:came|comes|come|ranked|ranks|placed|finished|finish|was|stood|put)\s(?:in\s)?(?P<rank>{_ORDINAL})\b"
    r"(?!\s(?:to|time|asked|told|elected|published))",
    re.I,
)
_ORDER = dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True))
_FEWEST = 2


@frozen(eq=False)
class Result:
    """A vote or a rank, with the words of its sentence and the names in it and just before it."""

    told: Told
    kind: str
    act: frozenset[str]


def clash_tallies(papers: Iterable[Paper]) -> Iterator[Clash]:
    """Compare the votes that are told in like words, and the places in a ranking."""
    results: dict[Hashable, list[Result]] = {}
    for paper in papers:
        for result in (*_votes(paper), *_ranks(paper)):
            for word in sorted(result.act):
                results.setdefault((result.kind, word), []).append(result)
    for one, other in neighbours(results):
        shared = one.act & other.act
        if one.told.value != other.told.value and len(shared) >= _FEWEST and one.told.place.paper != other.told.place.paper:
            yield Clash("number", one.kind, one.told, other.told, f"told alike: {', '.join(sorted(shared)[:6])}")


def _votes(paper: Paper) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for found in _VOTE.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        if _VOTED.search(text, max(sentence.start, found.start() - 60), min(sentence.end, found.end() + 60)):
            value = f"{_number(found['for'])} to {_number(found['against'])}"
            told = Told(Place.of(paper.id, Span(*found.span())), found[0], value)
            yield Result(told, "how the vote went", _around(text, sentence) | content(text[max(0, sentence.start - 120) : sentence.start]))


def _ranks(paper: Paper) -> Iterator[Result]:
    text = paper.text[: paper.body_end]
    for found in _RANK.finditer(text):
        sentence = sentence_at(text, found.start(), found.end())
        rank = found["rank"].lower()
        value = str(_ORDER.get(rank) or re.sub(r"\D", "", rank) or rank)
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], f"number {value}")
        yield Result(told, "place in a ranking", _around(text, sentence) - content(found[0]))


def _around(text: str, sentence: Span) -> frozenset[str]:
    return content(re.sub(r"\S*\d\S*", " ", sentence.words(text)))


def _number(words: str) -> int:
    return _COUNT[words.lower()] if words.lower() in _COUNT else int(words)
