"""How many are told to have been at a meeting, a march or in a hall in, pairs that make two crowds of one out."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.claims import Claim, days_of, matches, slots_of
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.counted import Counted, count_figure
from evenhand.core.collation.contradictions.disputed import FAR, share_of
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.numbers import reason_of
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.collation.contradictions.words import stem
from evenhand.core.values import patterns as re

_PLACE = r"hall|hallway|room|gallery|chamber|church|gym|tent|square|street|steps|grass|lawn|green|lobby|corridor|aisles?|pews|seats?"
_THERE = re.compile(
    r"\b(?:attend(?:ed|ance|ing|s)?|audience|crowd(?:ed)?|turn-?out|turned (?:out|up)|packed|squeezed|crammed|gathered|thronged|filled|"
    r"protest(?:ed|ers|ing)?|demonstrat(?:ed|ors|ion)|march(?:ed|ers)?|rall(?:y|ied)|clicker|head ?count|signing-in sheet|"
    r"(?:met|waited|sat|stood|listened|came)(?=[^.;]{0,40}\b(?:at|in|outside|on)\b)|"
    rf"(?:in|on|outside|at|round) the (?:\w+ )?(?:{_PLACE}))\b",
    re.I,
)
# What is counted there besides people is no crowd.
_PEOPLE = frozenset(
    stem(word)
    for word in "people folk folks persons residents villagers growers farmers parents protesters marchers members audience crowd "
    "supporters locals neighbours staff workers students pupils voters women men teachers public spectators listeners souls heads".split()
)
_NEAR = 90
# Fewer are no crowd.
_LEAST = 8


@frozen(eq=False)
class Crowd(Claim):
    """So many who are told to have been there."""

    counted: Counted


def clash_crowds(folder: Folder) -> Iterator[Clash]:
    """Compare how many are told to have been at one gathering; what bounds or rounds the other is no contradiction."""
    for match in matches(list(_crowds(folder)), folder):
        one, other = match.one.counted, match.other.counted
        if one.value != other.value and share_of(one.value, other.value) >= FAR:
            yield Clash("number", "how many were there", one.told, other.told, match.why, reason_of(one, other))


def _crowds(folder: Folder) -> Iterator[Crowd]:
    for name, reading in folder.readings.items():
        paper = folder.papers[name]
        for figure in (each for each in reading.figures if each.kind == "count"):
            clause, counted = folder.clause(name, figure.span.start), count_figure(paper, figure)
            if clause is not None and counted is not None and _is_crowd(counted, clause):
                yield Crowd(counted.told, slots_of(clause, folder), days_of(clause, folder), counted)


def _is_crowd(counted: Counted, clause: Clause) -> bool:
    """Say whether so many people, and no part of them, are told to have been somewhere together."""
    span, place = counted.figure.span, clause.place
    people = not counted.head or counted.head in _PEOPLE or stem(counted.figure.of or "") in _PEOPLE
    if not people or counted.part or counted.value < _LEAST:
        return False
    return _THERE.search(counted.paper.text, max(place.start, span.start - _NEAR), min(place.end, span.end + _NEAR)) is not None
