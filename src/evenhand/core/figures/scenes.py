"""The figures of one paper in, each sentence with figures out, with those of the sentence right before it, and how far a claim reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from attrs import frozen

from evenhand.core.figures.model import AGREES, CANNOT_TELL, DIFFERS
from evenhand.core.figures.ranges import Extent, Range, extent_of, grain_of, judge
from evenhand.core.figures.stated import Stated, family_of
from evenhand.core.values import patterns as re

_SCALED = re.compile(r"\d\s?-?(?:k|mn?|bn?|tn)\b|illion|thousand", re.IGNORECASE)
# A sum this many times off is more often one of other things than one told wrongly.
_FARTHEST = 4


@frozen
class Scene:
    """The figures of a sentence, and those of the sentence that stands right before it."""

    before: tuple[Stated, ...]
    own: tuple[Stated, ...]

    @property
    def opening(self) -> str:
        """The words before the first figure, in small letters."""
        return self.own[0].before(400)


def find_scenes(row: Sequence[Stated]) -> Iterator[Scene]:
    """Yield the sentences in which some figures of a paper stand, in their order."""
    before: tuple[Stated, ...] = ()
    for _, held in groupby(row, key=lambda each: each.sentence):
        own = tuple(held)
        yield Scene(before if before and _follows(before[0], own[0]) else (), own)
        before = own


def sizes(row: Sequence[Stated]) -> list[Stated]:
    """Return the figures with a value that tell how much, not how long."""
    return [each for each in row if each.figure.value is not None and each.figure.kind != "duration" and each.figure.of != "minutes"]


def is_relative(stated: Stated) -> bool:
    """Say whether a figure is so much of another, and no amount of its own."""
    return stated.figure.unit in ("percent", "fraction", "points")


def _follows(one: Stated, other: Stated) -> bool:
    return not one.paper.text[one.sentence.end : other.sentence.start].strip("\n ”’\"'")


def of_one_thing(*figures: Stated) -> bool:
    """Say whether no two figures are told of different things; one that names nothing may be of any."""
    return len({family_of(each.figure.of) for each in figures if each.figure.of}) <= 1


def in_one_breath(claim: Stated, terms: Sequence[Stated]) -> tuple[Extent, list[Extent]]:
    """Return what a claim and the terms of its sum stand for: those printed in one style are taken as rounded to the finest digit of them.

    So "£75,000 less £60,000" is near £15,000, though £60,000 alone may be rounded; a claim in millions is as coarse as it is printed.
    """
    grains: dict[bool, list[Decimal]] = {True: [], False: []}
    for each in terms if _is_scaled(claim) else (claim, *terms):
        if (grain := grain_of(each.figure, each.words)) is not None:
            grains[_is_scaled(each)].append(grain)
    finest = {style: min(held, default=None) for style, held in grains.items()}
    said = claim.extent if _is_scaled(claim) else _rounded(claim, finest[False])
    return said, [_rounded(each, finest[_is_scaled(each)]) for each in terms]


def _is_scaled(stated: Stated) -> bool:
    return bool(_SCALED.search(stated.words))


def _rounded(stated: Stated, finest: Decimal | None) -> Extent:
    extent = extent_of(stated.figure, stated.words, finest)
    return extent if stated.figure.bound else Extent(extent.printed, extent.printed)


def settle(claim: Extent, found: Extent, *, sure: bool) -> str | None:
    """Hold a claim against a sum: None where it differs, but words do not say for sure that it is told of that sum."""
    verdict = judge(claim, found)
    if verdict == AGREES or (sure and verdict == CANNOT_TELL):
        return verdict
    near = _is_near(claim.printed, found.printed) and _is_near(found.printed, claim.printed)
    return DIFFERS if sure and verdict == DIFFERS and near else None


def _is_near(one: Range, other: Range) -> bool:
    return one.low is None or other.high is None or one.low <= other.high * _FARTHEST
