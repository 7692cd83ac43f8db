"""A review and the gold of its passages in, items out: links between witnesses, and the places where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import frozen

from bench.items import Item
from evenhand.core.collation import Passage, Witness
from evenhand.core.values import Place, Span


@frozen
class GoldPassage:
    """Words of one letter, document or speech and where each paper prints them."""

    id: str
    of: str
    witnesses: tuple[Place, ...]


@frozen
class GoldVariant:
    """A place where witnesses differ; an omission is given by words beside the gap."""

    passage: str
    kind: str
    weight: str
    readings: tuple[Place, ...]


@frozen
class GoldLink:
    """Two places that print the same words; `derived` where one has them in another form."""

    one: Place
    other: Place
    derived: bool = False


@frozen
class GoldCollation:
    """All that is annotated of an affair's wording. Where `whole` is False, more than is annotated is not false."""

    links: tuple[GoldLink, ...]
    variants: tuple[GoldVariant, ...]
    whole: bool = True


def touching(one: Place, other: Place, room: int = 0) -> bool:
    """Say whether two places of one paper share a character, or lie no further apart than `room`."""
    return one.paper == other.paper and one.start < other.end + room and other.start < one.end + room


def links_of(passages: Iterable[Passage]) -> Iterator[tuple[Witness, Witness]]:
    """Return each pair of witnesses of different papers that print the same words of a passage."""
    for passage in passages:
        for one, other in combinations(passage.witnesses, 2):
            if one.place.paper != other.place.paper and one.at.span.overlaps(other.at.span):
                yield one, other


def joins(one: Place, other: Place, link: GoldLink) -> bool:
    """Say whether two places are the ends of a link."""
    straight = touching(one, link.one) and touching(other, link.other)
    return straight or (touching(one, link.other) and touching(other, link.one))


def score_links(which: str, affair: str, gold: GoldCollation, passages: Iterable[Passage]) -> Iterator[Item]:
    """Judge the links: each in the gold found or missed, each of ours that is in no link of the gold false."""
    ours = [(one.place, other.place) for one, other in links_of(passages)]
    for link in gold.links:
        if not link.derived:
            found = any(joins(*pair, link) for pair in ours)
            yield item("links", which, affair, link.one, "right" if found else "missed", f"{link.other.paper}:{link.other.start}")
    for one, other in ours if gold.whole else ():
        if not any(joins(one, other, link) for link in gold.links):
            yield item("links", which, affair, one, "false", "", f"{other.paper}:{other.start}")


def item(extractor: str, which: str, affair: str, place: Place, verdict: str, expected: str = "", got: str = "") -> Item:
    """Make an item at a place."""
    return Item(extractor, which, affair, place.paper, Span(place.start, place.end), verdict, expected, got)
